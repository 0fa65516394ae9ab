// The history of a draft: every save a revision, every revision read back exactly.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DraftId } from '../../../src/contract/values.ts';
import type { Article } from '../../../src/core/article/article.ts';
import type { ArticleId } from '../../../src/core/article/ids.ts';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';
import type { Library } from '../../../src/main/store/library.ts';
import { arbitraryArticle } from '../../support/arbitraryArticle.ts';
import { paragraph, prose, report } from '../support/articles.ts';
import { refusalOf } from '../support/refusal.ts';
import { START, temporaryDesk } from '../support/temporaryLibrary.ts';

/** One article through all its saves, so that revisions have much in common. */
const ID = 'a1' as ArticleId; // a letter and a digit

function history(library: Library, id: DraftId): readonly number[] {
  return library.revisions.list(library.drafts.get(id).key).map(({ counter }) => counter);
}

describe('a save', () => {
  test('is one revision, and the counter grows by one', () => {
    const library = temporaryDesk().open();
    const id = library.drafts.create(report('تقرير', ['0']));
    const counters = Array.from({ length: 45 }, (_, index) =>
      library.drafts.save(id, report('تقرير', [`${index + 1}`])),
    ).map(({ counter }) => counter);
    expect(counters).toEqual(Array.from({ length: 45 }, (_, index) => index + 2));
    expect(history(library, id)).toEqual(Array.from({ length: 46 }, (_, index) => 46 - index));
  });

  test('of the text that is there already writes nothing', () => {
    const library = temporaryDesk().open();
    const article = report('تقرير', ['متن']);
    const id = library.drafts.create(article);
    const before = library.drafts.list();
    expect(library.drafts.save(id, structuredClone(article)).counter).toBe(1);
    expect(history(library, id)).toEqual([1]);
    expect(library.drafts.list()).toEqual(before);
  });

  test('of an older text again is a revision like any other', () => {
    const library = temporaryDesk().open();
    const first = report('تقرير', ['أول']);
    const id = library.drafts.create(first);
    library.drafts.save(id, report('تقرير', ['ثانٍ']));
    library.drafts.save(id, first, { reason: 'restore' });
    expect(library.drafts.load(id)).toEqual({ id, article: first, counter: 3 });
    expect(library.revisions.list(library.drafts.get(id).key).map(({ reason }) => reason)).toEqual([
      'restore',
      'save',
      'save',
    ]);
  });

  test('says when and how much was saved', () => {
    const desk = temporaryDesk();
    const library = desk.open();
    const article = report('تقرير', ['متن'], { id: ID });
    const id = library.drafts.create(article);
    expect(library.revisions.list(library.drafts.get(id).key)).toEqual([
      { counter: 1, savedAt: START + 2, reason: 'save', size: Buffer.byteLength(JSON.stringify(article)) },
    ]);
  });

  test('keeps its place in the history when the clock goes backwards', () => {
    const desk = temporaryDesk();
    const library = desk.open();
    const id = library.drafts.create(report('تقرير', ['أول']));
    desk.clock.advance(-1e10);
    const second = report('تقرير', ['ثانٍ']);
    library.drafts.save(id, second);
    expect(library.drafts.load(id).article).toEqual(second);
    expect(history(library, id)).toEqual([2, 1]);
  });

  test('does not touch the saves of another draft', () => {
    const library = temporaryDesk().open();
    const texts = ['أول', 'ثانٍ', 'ثالث', 'رابع', 'خامس', 'سادس', 'سابع'].map((words) => report(words));
    const ids = texts.map((article) => library.drafts.create(article));
    const changed = texts.map((article) => ({ ...article, blocks: [paragraph(article.metadata.headline)] }));
    for (const [index, id] of ids.entries()) library.drafts.save(id, changed[index] ?? report(''));
    expect(ids.map((id) => library.drafts.load(id).article)).toEqual(changed);
  });
});

describe('old revisions', () => {
  test('cannot be changed in the file, whoever tries', () => {
    const desk = temporaryDesk();
    desk.open().drafts.create(report('تقرير'));
    expect(() => desk.raw().exec("UPDATE revisions SET body = x'00'")).toThrow('append-only');
  });

  test('that are not there are refused', () => {
    const library = temporaryDesk().open();
    const { key } = library.drafts.get(library.drafts.create(report('تقرير')));
    for (const counter of [0, 2, -1, 1.5])
      expect(refusalOf(() => library.revisions.article(key, counter))).toBe('revision-missing');
  });

  test('keep their names, and lose them when the name is taken away', () => {
    const library = temporaryDesk().open();
    const { key } = library.drafts.get(library.drafts.create(report('تقرير')));
    library.revisions.name(key, 1, 'قبل المراجعة');
    expect(library.revisions.list(key)[0]?.name).toBe('قبل المراجعة');
    library.revisions.name(key, 1, '');
    expect(library.revisions.list(key)[0]).not.toHaveProperty('name');
    expect(refusalOf(() => library.revisions.name(key, 2, 'لا شيء'))).toBe('revision-missing');
  });

  // Lengths around the limits from which texts are compressed and compared with their keyframe.
  test.each([1, 40, 300, 3000])('are read back exactly from an article of %i words', (words) => {
    const desk = temporaryDesk();
    const library = desk.open();
    const base = Array.from({ length: 10 }, (_, index) => prose(words, `base ${index}`));
    const texts = Array.from({ length: 90 }, (_, round) => {
      const changed = base.map((text, index) => (index === round % 10 ? `${text} ${round}` : text));
      if (round % 7 === 3) changed[0] = prose(words, `first ${round}`);
      if (round % 7 === 5) changed[9] = `${prose(words, `last ${round}`)} ${changed[9]}`;
      return report('تقرير', changed, { id: ID });
    });
    const id = library.drafts.create(report('تقرير', base, { id: ID }));
    for (const article of texts) library.drafts.save(id, article);
    const { key } = library.drafts.get(id);
    library.close();
    const again = desk.open();
    expect(texts.map((_, index) => again.revisions.article(key, index + 2))).toEqual(texts);
    expect(again.diagnose().damagedRevisions).toBe(0);
  });
});

describe('any sequence of edits', () => {
  const arbitraryText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      'مُكَافَحَة',
      '\u0000',
      '\ud800',
      '👩‍🚀',
      '"}],"',
      '«»',
      'x'.repeat(9000),
      prose(2000, 'long'),
    ),
  );
  type Edit = typeof arbitraryEdit extends fc.Arbitrary<infer T> ? T : never;
  const arbitraryEdit = fc.oneof(
    fc.record({ kind: fc.constant('insert' as const), at: fc.nat(9), words: arbitraryText }),
    fc.record({ kind: fc.constant('remove' as const), at: fc.nat(9) }),
    fc.record({ kind: fc.constant('headline' as const), words: arbitraryText }),
    fc.record({ kind: fc.constant('back' as const), at: fc.nat(30) }),
    fc.record({ kind: fc.constant('same' as const) }),
    fc.record({ kind: fc.constant('reopen' as const) }),
  );

  function canonical(article: Article): Article {
    return parseArticle(JSON.parse(JSON.stringify(article))).article;
  }

  function edited(article: Article, edit: Edit, past: readonly Article[]): Article {
    switch (edit.kind) {
      case 'insert':
        return canonical({ ...article, blocks: article.blocks.toSpliced(edit.at, 0, paragraph(edit.words)) });
      case 'remove':
        return canonical({ ...article, blocks: article.blocks.toSpliced(edit.at, 1) });
      case 'headline':
        return canonical({ ...article, metadata: { ...article.metadata, headline: edit.words } });
      case 'back':
        return past[edit.at % past.length] ?? article;
      default:
        return article;
    }
  }

  test('reads back equal, every revision of it', () => {
    const desk = temporaryDesk();
    let library = desk.open();
    fc.assert(
      fc.property(
        arbitraryArticle({ opaque: false }),
        fc.array(arbitraryEdit, { minLength: 1, maxLength: 30 }),
        (first, edits) => {
          const id = library.drafts.create(first);
          const past = [first];
          for (const edit of edits) {
            if (edit.kind === 'reopen') {
              library.close();
              library = desk.open();
            }
            const last = past.at(-1) ?? first;
            const article = edited(last, edit, past);
            const { counter } = library.drafts.save(id, article, { expectedCounter: past.length });
            if (JSON.stringify(article) !== JSON.stringify(last)) past.push(article);
            expect(counter).toBe(past.length);
          }
          const { key } = library.drafts.get(id);
          expect(past.map((_, index) => library.revisions.article(key, index + 1))).toEqual(past);
          expect(library.drafts.load(id)).toEqual({ id, article: past.at(-1), counter: past.length });
        },
      ),
      { numRuns: 200 },
    );
    expect(library.diagnose()).toMatchObject({ isHealthy: true, damagedRevisions: 0 });
  });
});

describe('content of a newer version', () => {
  test('comes back as it was given, after a save and a reopening too', () => {
    const desk = temporaryDesk();
    const library = desk.open();
    const raw = {
      format: 'hashiya-article',
      version: 1,
      id: 'a1',
      metadata: { headline: 'تقرير', rating: { stars: 5 } },
      blocks: [
        { type: 'hologram', frames: [1, 2.5, null, { __proto__x: 'ن' }], text: 'مجسّم' },
        { type: 'paragraph', children: [{ type: 'spark', text: 'شرارة' }], mood: 'calm' },
      ],
      notes: [],
      later: ['شيء لا نعرفه'],
    };
    const { article } = parseArticle(raw);
    const id = library.drafts.create(article);
    library.drafts.save(id, { ...article, blocks: [...article.blocks, paragraph('زيادة')] });
    library.close();
    const again = desk.open();
    const { key } = again.drafts.get(id);
    expect(again.revisions.article(key, 1)).toEqual(article);
    const stored: unknown = JSON.parse(again.revisions.bytes(key, 1).toString());
    expect(stored).toMatchObject({ blocks: raw.blocks, later: raw.later, metadata: raw.metadata });
  });

  test('survives in every article that there can be', () => {
    const library = temporaryDesk().open();
    fc.assert(
      fc.property(arbitraryArticle(), (article) => {
        const id = library.drafts.create(article);
        expect(library.revisions.article(library.drafts.get(id).key, 1)).toEqual(article);
      }),
      { numRuns: 200 },
    );
  });
});
