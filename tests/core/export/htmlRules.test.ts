// The rules that every page and fragment keeps, tried on all cases and on generated articles.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directionOf } from '../../../src/core/arabic/script.ts';
import type { Article } from '../../../src/core/article/article.ts';
import { calloutLabel } from '../../../src/core/article/callouts.ts';
import { numberNotes } from '../../../src/core/article/footnotes.ts';
import { exportArticle } from '../../../src/core/export/targets.ts';
import { arbitraryArticle } from '../../support/arbitraryArticle.ts';
import { anyPicture, testDocuments } from '../../support/documents.ts';
import { attributeOf, elementsOf, textOf, withAttribute } from '../../support/htmlTree.ts';

const TARGETS = ['standalone', 'blogger', 'wordpress', 'clipboard'] as const;
type Target = (typeof TARGETS)[number];
const CASES = new Map(testDocuments(0).map(({ name, article }) => [name, article]));

function getCase(name: string): Article {
  const article = CASES.get(name);
  if (article === undefined) throw new Error(`no case ${name}`);
  return article;
}

function print(article: Article, target: Target): string {
  return exportArticle(article, target, { findAsset: anyPicture }).text;
}

/** Tries a rule on every written case and on three hundred generated articles. */
function always(target: Target, rule: (html: string, article: Article) => void): void {
  for (const article of CASES.values()) rule(print(article, target), article);
  fc.assert(
    fc.property(arbitraryArticle(), (article) => {
      rule(print(article, target), article);
    }),
    { numRuns: 300, seed: 1 },
  );
}

describe.each(TARGETS)('every page of %s', (target) => {
  test('never writes an id twice, also when ten articles stand on one page', () => {
    const articles = fc.sample(arbitraryArticle(), { numRuns: 10, seed: 3 });
    const page = articles.map((article, index) =>
      print({ ...article, id: `report-${index}` as Article['id'] }, target),
    );
    const ids = page.flatMap((html) => elementsOf(html).map((element) => attributeOf(element, 'id')));
    const given = ids.filter((id) => id !== undefined);
    expect(given.length).toBeGreaterThan(50);
    expect(new Set(given).size).toBe(given.length);
  });

  test('leads every marker to its note and every note back to each of its markers', () => {
    always(target, (html) => {
      const elements = elementsOf(html);
      const ids = new Set(elements.map((element) => attributeOf(element, 'id')));
      const links = elements.filter((element) =>
        /^doc-(?:noteref|backlink)$/.test(attributeOf(element, 'role') ?? ''),
      );
      const broken = links.filter((link) => !ids.has(attributeOf(link, 'href')?.slice(1)));
      expect(broken.map((link) => attributeOf(link, 'href'))).toEqual([]);
    });
  });

  test('steps through its headings without skipping a level', () => {
    always(target, (html) => {
      let before = 1;
      for (const { tagName } of elementsOf(html).filter((element) => /^h[1-6]$/.test(element.tagName))) {
        const level = Number(tagName.slice(1));
        expect(level).toBeLessThanOrEqual(before + 1);
        before = level;
      }
    });
  });

  test('says of every picture what it shows, or nothing when it is decorative', () => {
    always(target, (html) => {
      for (const element of elementsOf(html).filter(({ tagName }) => tagName === 'img'))
        expect(attributeOf(element, 'alt')).toBeDefined();
    });
  });

  test('slants nothing, spaces no letters, and knows no left or right', () => {
    always(target, (html) => {
      const styles = [
        ...elementsOf(html).map((element) => attributeOf(element, 'style') ?? ''),
        ...(html.match(/<style>[\s\S]*<\/style>/g) ?? []),
      ].join('\n');
      expect(styles).not.toMatch(/italic|letter-spacing:\s*[^0;]/);
      // WordPress saves the four paddings of a group under these names; word processors know no others, and which side it is has a test of its own.
      if (target !== 'clipboard')
        expect(styles.replace(/padding-(?:left|right):1em/g, '')).not.toMatch(/[-:\s](?:left|right)\b/);
      expect(elementsOf(html).filter(({ tagName }) => /^(?:i|font|center|bdo)$/.test(tagName))).toEqual([]);
    });
  });

  test('has no empty paragraph, and no span without a reason', () => {
    always(target, (html) => {
      const empty = elementsOf(html).filter(
        (element) =>
          (element.tagName === 'p' && element.childNodes.length === 0) ||
          (element.tagName === 'span' && element.attrs.length === 0),
      );
      expect(empty).toEqual([]);
    });
  });

  test('is the same bytes each time', () => {
    always(target, (html, article) => expect(print(structuredClone(article), target)).toBe(html));
  });

  test('prints each cited note once and no note that nothing cites', () => {
    const html = print(getCase('notes'), target);
    const shown = textOf(html);
    expect(shown.split('مذكورة مرتين').length - 1).toBe(1);
    expect(shown).not.toContain('لا يشير إليها أحد');
  });

  test('puts its markers after the full stop with no space that could break', () => {
    const shown = textOf(print(getCase('notes'), target));
    expect(shown).toMatch(/جملة أولى\.\u2060?\[?1/);
  });

  test('isolates what a line could reorder and never splits an Arabic word', () => {
    const html = print(getCase('isolation'), target);
    const isolated = elementsOf(html)
      .filter(
        ({ tagName, attrs }) =>
          tagName === 'bdi' || (tagName === 'span' && attrs.some(({ name }) => name === 'dir')),
      )
      .map(textOf);
    expect(isolated).toContain('NATO');
    expect(isolated).toContain('+3.5%');
    expect(isolated).toContain('https://example.org/a?b=1&c=2');
    expect(html).toContain('الـNATO');
    expect(html).toContain('2024م');
  });
});

describe.each(['standalone', 'blogger'] as const)('a reader of %s who hears the page', (target) => {
  test('is told of every callout by its visible label', () => {
    always(target, (html, article) => {
      const labels = withAttribute(html, 'role', 'note').map((element) => {
        const [label] = withAttribute(html, 'id', attributeOf(element, 'aria-labelledby') ?? '');
        expect(label?.tagName).toBe('strong');
        return label === undefined ? undefined : textOf(label);
      });
      // What the printer leaves out of a label is compared elsewhere.
      expect(labels).toHaveLength(article.blocks.filter(({ type }) => type === 'callout').length);
    });
    const callouts = getCase('callouts').blocks.filter((block) => block.type === 'callout');
    expect(
      withAttribute(print(getCase('callouts'), target), 'role', 'note').map((element) =>
        textOf(elementsOf(element)[2] ?? element),
      ),
    ).toEqual(callouts.map((callout) => calloutLabel(callout, 'ar')));
  });

  test('finds the notes as a section with a heading, in an ordered list', () => {
    always(target, (html, article) => {
      const sections = withAttribute(html, 'role', 'doc-endnotes');
      const { cited } = numberNotes(article);
      expect(sections).toHaveLength(cited.length > 0 ? 1 : 0);
      for (const section of sections) {
        expect(section.tagName).toBe('section');
        const [heading] = withAttribute(section, 'id', attributeOf(section, 'aria-labelledby') ?? '');
        expect(heading?.tagName).toBe('h2');
        const list = elementsOf(section).find(({ tagName }) => tagName === 'ol');
        expect(list?.childNodes.filter((node) => node.nodeName === 'li')).toHaveLength(cited.length);
      }
      expect(html).not.toContain('doc-endnote"');
    });
  });

  test('finds a marker’s role and name at each reference, and one way back for each', () => {
    always(target, (html) => {
      const markers = withAttribute(html, 'role', 'doc-noteref');
      const ways = withAttribute(html, 'role', 'doc-backlink');
      expect(ways.map((way) => attributeOf(way, 'href')?.slice(1)).sort()).toEqual(
        markers.map((marker) => attributeOf(marker, 'id')).sort(),
      );
      for (const link of [...markers, ...ways]) expect(attributeOf(link, 'aria-label')).toBeTruthy();
    });
  });

  test('sees numbers in the digits of the article', () => {
    const { metadata, ...rest } = getCase('lists-arabic-indic');
    const html = print({ ...rest, metadata }, target);
    expect(
      withAttribute(html, 'role', 'doc-noteref').map((marker) => textOf(marker).replace('\u2060', '')),
    ).toEqual(['[١]']);
    expect(html).toContain('list-style-type:arabic-indic');
    const european = print({ ...rest, metadata: { ...metadata, digits: 'european' } }, target);
    expect(textOf(european)).toContain('[1]');
    expect(european).not.toContain('arabic-indic');
  });
});

describe('the direction', () => {
  test.each(['ar', 'ar-EG', 'fa', 'he', 'en'])(
    'of a report in %s is declared around all of it',
    (language) => {
      const article = { ...getCase('example'), metadata: { ...getCase('example').metadata, language } };
      const [page] = elementsOf(print(article, 'standalone')).filter(({ tagName }) => tagName === 'html');
      expect(page && [attributeOf(page, 'lang'), attributeOf(page, 'dir')]).toEqual([
        language,
        directionOf(language),
      ]);
      const fragment = withAttribute(print(article, 'blogger'), 'lang', language)[0];
      expect(fragment && attributeOf(fragment, 'dir')).toBe(directionOf(language));
    },
  );

  // The span is WordPress' `bdi`: it isolates a run inside a line that has a direction.
  test.each(TARGETS)('of no line of %s is left to guess', (target) => {
    always(target, (html) => {
      const guessed = withAttribute(html, 'dir', 'auto').map(({ tagName }) => tagName);
      expect(guessed.filter((tagName) => target !== 'wordpress' || tagName !== 'span')).toEqual([]);
    });
  });

  test.each(TARGETS)(
    'of a line in %s that reads from the left needs no isolation of its own words',
    (target) => {
      const article = getCase('isolation');
      const html = print(
        {
          ...article,
          blocks: [
            {
              type: 'paragraph',
              dir: 'ltr',
              children: [{ type: 'text', text: 'NATO was founded in 1949.' }],
            },
          ],
        },
        target,
      );
      expect(html).toContain('<p dir="ltr">NATO was founded in 1949.</p>');
    },
  );
});
