// Every check on what is wrong, on what only looks wrong, and with its fix; and what holds for all of them on any article.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/core/article/article.ts';
import { plainText } from '../../../src/core/article/inlines.ts';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';
import { passagesOf } from '../../../src/core/article/walk.ts';
import { applyFixes, CHECKS, checksFor, hasErrors, runChecks } from '../../../src/core/checks/checks.ts';
import type { Finding } from '../../../src/core/checks/finding.ts';
import { TARGETS } from '../../../src/core/export/targets.ts';
import { arbitraryArticle } from '../../support/arbitraryArticle.ts';
import { articleOf, CHECK_CASES, flawless } from './cases.ts';

function found(article: Article, check: string): readonly Finding[] {
  return runChecks(article).filter((finding) => finding.check === check);
}

function resolve(article: Article, path: Finding['place']['path']): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | undefined)?.[key], // paths lead through objects and lists only
    article,
  );
}

test('each has a case, and each case a check', () => {
  expect(CHECK_CASES.map(({ check }) => check).sort()).toEqual(CHECKS.map(({ id }) => id).sort());
});

test('each is named in both languages', () => {
  for (const { id, name } of CHECKS) {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(name.ar).toMatch(/\p{Script=Arabic}/u);
    expect(name.en).toMatch(/^[A-Z][^\u0600-\u06ff]+$/);
  }
});

test('the flawless article has no findings', () => {
  expect(runChecks(flawless())).toEqual([]);
});

describe.each(CHECK_CASES)('the check $check', ({ check, wrong, right }) => {
  test.each(wrong)('finds $given', ({ given, fixed }) => {
    const article = articleOf(given);
    const findings = found(article, check);
    expect(findings.length).toBeGreaterThan(0);
    for (const { message, severity } of findings) {
      expect(message.ar).toMatch(/\p{Script=Arabic}/u);
      expect(message.en).toMatch(/[a-z]{2}/);
      expect(severity).toBe(CHECKS.find(({ id }) => id === check)?.severity);
    }
    if (fixed === undefined) return;
    const mended = applyFixes(article, undefined, (finding) => finding.check === check);
    const [passage] = passagesOf(mended).filter(({ role }) => role === 'paragraph');
    expect(passage && plainText(passage.inlines)).toBe(fixed);
    // What a fix leaves, it leaves to the writer.
    expect(found(mended, check).every(({ fix }) => fix === undefined)).toBe(true);
  });

  test.each(right.map((given) => ({ given })))('leaves $given alone', ({ given }) => {
    expect(found(articleOf(given), check)).toEqual([]);
  });
});

describe('the findings', () => {
  test('of the specification are all there, errors as errors and warnings as warnings', () => {
    const severity = Object.fromEntries(CHECKS.map((check) => [check.id, check.severity]));
    expect(severity).toEqual({
      'empty-note': 'error',
      'missing-alt': 'error',
      'missing-picture': 'error',
      'unfilled-reminder': 'error',
      'empty-headline': 'error',
      'empty-callout': 'error',
      'dead-link': 'error',
      'orphan-note': 'warning',
      'reference-before-jump-break': 'warning',
      'skipped-heading': 'warning',
      'missing-caption': 'warning',
      'missing-credit': 'warning',
      'mixed-digits': 'warning',
      'straight-quotes': 'warning',
      'unbalanced-marks': 'warning',
      'latin-punctuation': 'warning',
      'punctuation-spacing': 'warning',
      'doubled-punctuation': 'warning',
      'doubled-word': 'warning',
      tatweel: 'warning',
      'bidi-control': 'warning',
      'double-space': 'warning',
      'long-headline': 'warning',
      description: 'warning',
      'missing-slug': 'warning',
      'long-paragraph': 'warning',
      'incomplete-source': 'warning',
      'unknown-content': 'warning',
    });
  });

  test('lead to places that exist, in reading order, whatever the article', () => {
    fc.assert(
      fc.property(arbitraryArticle(), (article) => {
        for (const { place } of runChecks(article)) {
          // A field that is missing is the place where it would stand.
          expect(resolve(article, place.path.slice(0, -1))).toBeTypeOf('object');
          if (place.start === undefined) continue;
          expect(place.end).toBeGreaterThanOrEqual(place.start);
          const passage = passagesOf(article).find(({ path }) => path.join() === place.path.join());
          expect(passage).toBeDefined();
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  test('of a missing slug are mended by the one proposed for the headline', () => {
    const article = flawless({ metadata: { headline: 'أزمة المياه في ٢٠٢٦' } });
    const { slug: _slug, ...metadata } = article.metadata;
    const [finding] = runChecks({ ...article, metadata });
    expect(finding?.check).toBe('missing-slug');
    expect(finding?.fix?.({ ...article, metadata }).metadata).toEqual({
      ...metadata,
      slug: 'azma-al-miyah-fi-2026',
    });
  });

  test('say whether the article may be published', () => {
    expect(hasErrors(runChecks(flawless()))).toBe(false);
    expect(hasErrors(runChecks(articleOf('مصر , والسودان')))).toBe(false);
    expect(hasErrors(runChecks(flawless({ metadata: { headline: '' } })))).toBe(true);
  });

  test('of Arabic style are none in an English article', () => {
    const article = flawless({
      metadata: { language: 'en' },
      blocks: [
        {
          type: 'paragraph',
          children: [{ type: 'text', text: 'He said: yes, no; why? In 2024 (or 5.5%).' }],
        },
      ],
    });
    expect(runChecks(article)).toEqual([]);
  });

  test('are no errors in the example report', () => {
    const example = JSON.parse(
      readFileSync(new URL('../../../resources/example/report.json', import.meta.url), 'utf8'),
    ) as { article?: unknown };
    const { article, problems } = parseArticle(example.article ?? example);
    expect(problems).toEqual([]);
    expect(runChecks(article)).toEqual([]);
  });
});

describe('the fixes', () => {
  test('leave an article that the reader takes as it is, with nothing more to fix', () => {
    fc.assert(
      fc.property(arbitraryArticle(), (article) => {
        const mended = applyFixes(article);
        expect(parseArticle(mended)).toEqual({ ...parseArticle(article), article: mended });
        expect(runChecks(mended).filter(({ fix }) => fix !== undefined)).toEqual([]);
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  test('each mend their own place and nothing else', () => {
    fc.assert(
      fc.property(arbitraryArticle(), (article) => {
        for (const { fix, place, check } of runChecks(article)) {
          if (fix === undefined) continue;
          const mended = fix(article);
          expect(mended).not.toEqual(article);
          const still = found(mended, check).filter((other) => other.place.path.join() === place.path.join());
          const before = found(article, check).filter(
            (other) => other.place.path.join() === place.path.join(),
          );
          expect(still.length).toBeLessThan(before.length);
          const [root, index] = place.path;
          // All top-level blocks but the one concerned are the same objects.
          if (root === 'blocks')
            article.blocks.forEach((block, at) => {
              if (at !== index) expect(mended.blocks[at]).toBe(block);
            });
        }
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  test('keep every letter and digit of the article except doubled words', () => {
    const letters = (article: Article): string =>
      passagesOf(article)
        .map(({ inlines }) => plainText(inlines).replace(/[^\p{L}\p{M}]|\u0640/gu, ''))
        .join();
    fc.assert(
      fc.property(arbitraryArticle(), (article) => {
        const mended = applyFixes(article, undefined, ({ check }) => check !== 'doubled-word');
        expect(letters(mended)).toBe(letters(article));
      }),
      { numRuns: 200, seed: 4 },
    );
  });
});

describe('the checks of a target', () => {
  test('are all but those that other targets have', () => {
    const left = (target: string): readonly string[] => {
      const own = new Set(checksFor(target));
      return CHECKS.filter((check) => !own.has(check)).map(({ id }) => id);
    };
    expect(left('blogger')).toEqual([]);
    expect(left('standalone')).toEqual(['reference-before-jump-break']);
    for (const target of ['text', 'clipboard', 'docx', 'pdf'])
      expect(left(target)).toEqual(['reference-before-jump-break', 'description', 'missing-slug']);
  });

  test('name targets that there are', () => {
    const known = new Set([...TARGETS.map(({ id }) => id), 'docx', 'pdf']);
    for (const { id, targets = [] } of CHECKS)
      for (const target of targets) expect(known, id).toContain(target);
  });
});
