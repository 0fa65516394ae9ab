// Drafts: made, changed, binned, deleted, duplicated.

import { describe, expect, test } from 'vitest';
import type { DraftId } from '../../../src/contract/values.ts';
import { STATUSES } from '../../../src/core/article/article.ts';
import type { AssetId } from '../../../src/core/article/ids.ts';
import type { Library } from '../../../src/main/store/library.ts';
import { report } from '../support/articles.ts';
import { refusalOf } from '../support/refusal.ts';
import { START, temporaryDesk } from '../support/temporaryLibrary.ts';
import { titles } from '../support/titles.ts';

const NOWHERE = 'dnowherenowh' as DraftId;

describe('a new draft', () => {
  test('is read back as it was given', () => {
    const library = temporaryDesk().open();
    const article = report('اتفاق المياه', ['بدأت المحادثات في القاهرة.'], { metadata: { tags: ['مياه'] } });
    const id = library.drafts.create(article);
    expect(library.drafts.load(id)).toEqual({ id, article, counter: 1 });
  });

  test('is on the list with what its article says', () => {
    const library = temporaryDesk().open();
    const id = library.drafts.create(
      report('اتفاق المياه', ['بدأت المحادثات في القاهرة.', 'وتستمر أسبوعاً.'], {
        metadata: { tags: ['مياه', 'حوض النيل'], section: 'سياسة', status: 'review' },
      }),
    );
    expect(library.drafts.list()).toEqual([
      {
        id,
        title: 'اتفاق المياه',
        status: 'review',
        section: 'سياسة',
        tags: ['مياه', 'حوض النيل'],
        words: 6,
        created: START + 1,
        modified: START + 1,
        change: 1,
      },
    ]);
  });

  test('has an id of its own even when its article is one that is there already', () => {
    const library = temporaryDesk().open();
    const article = report('اتفاق المياه');
    const first = library.drafts.create(article);
    const second = library.drafts.create(article);
    expect(first).not.toBe(second);
    expect([first, second].map((id) => library.drafts.load(id).article)).toEqual([article, article]);
  });

  test('may have no headline', () => {
    const library = temporaryDesk().open();
    library.drafts.create(report(''));
    expect(titles(library)).toEqual(['']);
  });
});

describe('a draft that is not there', () => {
  const calls: readonly (readonly [string, (library: Library) => unknown])[] = [
    ['loading', ({ drafts }) => drafts.load(NOWHERE)],
    ['saving', ({ drafts }) => drafts.save(NOWHERE, report('x'))],
    ['renaming', ({ drafts }) => drafts.rename(NOWHERE, 'x')],
    ['changing its status', ({ drafts }) => drafts.setStatus(NOWHERE, 'ready')],
    ['changing its tags', ({ drafts }) => drafts.setTags(NOWHERE, [])],
    ['duplicating', ({ drafts }) => drafts.duplicate(NOWHERE)],
    ['binning', ({ drafts }) => drafts.bin(NOWHERE)],
    ['taking it out of the bin', ({ drafts }) => drafts.unbin(NOWHERE)],
    ['deleting', ({ drafts }) => drafts.deleteForEver(NOWHERE)],
    ['a snippet of it', ({ search }) => search.snippet(NOWHERE, 'x')],
  ];
  test.each(calls)('is refused by name: %s', (_name, call) => {
    const library = temporaryDesk().open();
    library.drafts.create(report('مسودة أخرى'));
    expect(refusalOf(() => call(library))).toBe('draft-missing');
    expect(library.drafts.count()).toBe(1);
  });
});

describe('a change of metadata', () => {
  test('by renaming is a revision, and the list shows it', () => {
    const library = temporaryDesk().open();
    const article = report('عنوان أول', ['المتن']);
    const id = library.drafts.create(article);
    expect(library.drafts.rename(id, '  عنوان\n\t ثانٍ ').counter).toBe(2);
    expect(library.drafts.load(id).article).toEqual({
      ...article,
      metadata: { ...article.metadata, headline: 'عنوان ثانٍ' },
    });
    expect(titles(library)).toEqual(['عنوان ثانٍ']);
  });

  test.each(STATUSES)('of status to %s is kept', (status) => {
    const library = temporaryDesk().open();
    const id = library.drafts.create(report('تقرير'));
    library.drafts.setStatus(id, status);
    expect([library.drafts.load(id).article.metadata.status, library.drafts.list()[0]?.status]).toEqual([
      status,
      status,
    ]);
  });

  test('of tags replaces them, each once, in the given order', () => {
    const library = temporaryDesk().open();
    const id = library.drafts.create(report('تقرير', [], { metadata: { tags: ['قديم'] } }));
    library.drafts.setTags(id, ['سياسة', ' الشرق  الأوسط ', 'سياسة', '', '  ']);
    const expected = ['سياسة', 'الشرق الأوسط'];
    expect(library.drafts.load(id).article.metadata.tags).toEqual(expected);
    expect(library.drafts.list()[0]?.tags).toEqual(expected);
    expect(titles(library, { tag: 'قديم' })).toEqual([]);
    expect(titles(library, { tag: 'الشرق الاوسط' })).toEqual(['تقرير']);
  });

  test('keeps the list, the filters and the article in step when texts hold what no text may', () => {
    const library = temporaryDesk().open();
    const id = library.drafts.create(report('تقرير'));
    library.drafts.rename(id, 'قبل\u0000\ud800\u001fبعد');
    library.drafts.setTags(id, ['أ\u001fب', '\u0007', 'ج\udc00']);
    const { headline, tags } = library.drafts.load(id).article.metadata;
    const [info] = library.drafts.list();
    expect([headline, tags]).toEqual(['قبلبعد', ['أب', 'ج']]);
    expect([info?.title, info?.tags]).toEqual([headline, tags]);
  });

  test('can be taken back to no tags at all', () => {
    const library = temporaryDesk().open();
    const id = library.drafts.create(report('تقرير', [], { metadata: { tags: ['سياسة'] } }));
    library.drafts.setTags(id, []);
    expect(library.drafts.list()[0]?.tags).toEqual([]);
  });
});

describe('the bin', () => {
  test('takes a draft off the desk and gives it back with its history', () => {
    const library = temporaryDesk().open();
    const id = library.drafts.create(report('تقرير', ['أول']));
    library.drafts.save(id, report('تقرير', ['ثانٍ']));
    const before = library.drafts.load(id);
    library.drafts.bin(id);
    expect([titles(library), titles(library, { binned: true })]).toEqual([[], ['تقرير']]);
    expect(library.drafts.load(id)).toEqual(before);
    library.drafts.unbin(id);
    expect([titles(library), titles(library, { binned: true })]).toEqual([['تقرير'], []]);
    expect(library.revisions.list(library.drafts.get(id).key).map(({ counter }) => counter)).toEqual([2, 1]);
  });

  test('takes what is in it already, and what is on the desk can be taken out', () => {
    const library = temporaryDesk().open();
    const id = library.drafts.create(report('تقرير'));
    library.drafts.unbin(id);
    expect(titles(library)).toEqual(['تقرير']);
    library.drafts.bin(id);
    library.drafts.bin(id);
    expect(titles(library, { binned: true })).toEqual(['تقرير']);
  });
});

describe('deleting for ever', () => {
  test('removes the draft and its history, and nothing else', () => {
    const library = temporaryDesk().open();
    const gone = library.drafts.create(report('إلى زوال', ['سر']));
    const kept = library.drafts.create(report('باقٍ', ['علن']));
    library.drafts.save(gone, report('إلى زوال', ['سر آخر']));
    const before = library.drafts.load(kept);
    library.drafts.deleteForEver(gone);
    expect(refusalOf(() => library.drafts.load(gone))).toBe('draft-missing');
    expect(titles(library)).toEqual(['باقٍ']);
    expect(library.drafts.load(kept)).toEqual(before);
    expect(library.diagnose()).toMatchObject({ isHealthy: true, drafts: 1, revisions: 1 });
    expect(library.search.find('سر')).toEqual([]);
  });

  test('works on the desk as in the bin, once', () => {
    const library = temporaryDesk().open();
    const id = library.drafts.create(report('إلى زوال'));
    library.drafts.bin(id);
    library.drafts.deleteForEver(id);
    expect(refusalOf(() => library.drafts.deleteForEver(id))).toBe('draft-missing');
  });

  test('gives no later draft the history of the one that is gone', () => {
    const library = temporaryDesk().open();
    const gone = library.drafts.create(report('إلى زوال', ['سر']));
    library.drafts.save(gone, report('إلى زوال', ['سر آخر']));
    library.drafts.deleteForEver(gone);
    const later = report('لاحق', ['متن']);
    const id = library.drafts.create(later);
    expect(library.drafts.load(id)).toEqual({ id, article: later, counter: 1 });
  });
});

describe('a duplicate', () => {
  test('has the text and none of the history, and goes its own way', () => {
    const library = temporaryDesk().open();
    const id = library.drafts.create(report('أصل', ['أول']));
    library.drafts.save(id, report('أصل', ['ثانٍ']));
    const { article } = library.drafts.load(id);
    const copy = library.drafts.duplicate(id);
    expect(library.drafts.load(copy)).toEqual({ id: copy, article, counter: 1 });
    library.drafts.rename(copy, 'نسخة');
    expect(library.drafts.load(id).article).toEqual(article);
  });

  test('of a draft in the bin is on the desk', () => {
    const library = temporaryDesk().open();
    const id = library.drafts.create(report('أصل'));
    library.drafts.bin(id);
    library.drafts.duplicate(id);
    expect(titles(library)).toEqual(['أصل']);
  });
});

describe('pictures of a draft', () => {
  test('stay known to it when a later text no longer shows them', () => {
    const desk = temporaryDesk();
    const library = desk.open();
    const asset = 'a'.repeat(64) as AssetId;
    const id = library.drafts.create(
      report('بصورة', [], { blocks: [{ type: 'figure', asset, alt: 'خريطة' }] }),
    );
    library.drafts.save(id, report('بلا صورة', ['متن']));
    expect(desk.raw().prepare('SELECT asset FROM draft_assets').pluck().all()).toEqual([asset]);
  });
});
