// The list of drafts with its filters and pages, and finding a draft by the beginning of its id.

import { describe, expect, test } from 'vitest';
import type { DraftFilter, DraftId } from '../../../src/contract/values.ts';
import type { STATUSES } from '../../../src/core/article/article.ts';
import type { Library } from '../../../src/main/store/library.ts';
import { report } from '../support/articles.ts';
import { refusalOf } from '../support/refusal.ts';
import { temporaryDesk } from '../support/temporaryLibrary.ts';
import { titles } from '../support/titles.ts';

describe('the list', () => {
  function desk(): Library {
    const library = temporaryDesk().open();
    const add = (headline: string, status: (typeof STATUSES)[number], tags: readonly string[]): DraftId =>
      library.drafts.create(report(headline, [], { metadata: { status, tags } }));
    add('مُكافحة التضخّم', 'idea', ['اقتصاد']);
    add('اتفاق المياه', 'draft', ['سياسة', 'مياه']);
    add('شراكة جديدة مع أنقرة', 'review', ['سياسة', 'شراكة']);
    add('NATO summit', 'ready', []);
    library.drafts.bin(add('خبر قديم عن المياه', 'draft', ['سياسة']));
    return library;
  }

  const filters: readonly (readonly [string, DraftFilter, readonly string[]])[] = [
    [
      'everything, newest change first',
      {},
      ['NATO summit', 'شراكة جديدة مع أنقرة', 'اتفاق المياه', 'مُكافحة التضخّم'],
    ],
    ['by status', { status: 'review' }, ['شراكة جديدة مع أنقرة']],
    ['by a status that none has', { status: 'published' }, []],
    ['by tag', { tag: 'سياسة' }, ['شراكة جديدة مع أنقرة', 'اتفاق المياه']],
    ['by a tag in another spelling', { tag: 'شراكه' }, ['شراكة جديدة مع أنقرة']],
    ['by a whole tag only', { tag: 'سياس' }, []],
    ['by words of the title in another spelling', { title: 'مكافحه' }, ['مُكافحة التضخّم']],
    ['by Latin words in another case', { title: 'nato' }, ['NATO summit']],
    ['by title, where the wildcards of SQL are letters', { title: '%' }, []],
    ['by an empty title', { title: '', status: 'idea' }, ['مُكافحة التضخّم']],
    ['by all at once', { status: 'draft', tag: 'مياه', title: 'اتفاق' }, ['اتفاق المياه']],
    ['the bin', { binned: true }, ['خبر قديم عن المياه']],
    ['the bin by tag', { binned: true, tag: 'سياسة' }, ['خبر قديم عن المياه']],
    ['not the bin', { binned: false, title: 'المياه' }, ['اتفاق المياه']],
    ['a page', { limit: 2 }, ['NATO summit', 'شراكة جديدة مع أنقرة']],
    ['no line', { limit: 0 }, []],
  ];
  test.each(filters)('gives %s', (_name, filter, expected) => {
    expect(titles(desk(), filter)).toEqual(expected);
  });

  test('gives page after page, each line once, while drafts change places', () => {
    const library = temporaryDesk().open();
    const ids = Array.from({ length: 120 }, (_, index) => library.drafts.create(report(`تقرير ${index}`)));
    const first = library.drafts.list();
    expect(first).toHaveLength(50);
    const [oldest] = ids;
    if (oldest !== undefined) library.drafts.rename(oldest, 'تقرير تغيّر في أثناء القراءة');
    const seen = [...first];
    for (let page = first; page.length > 0; ) {
      page = library.drafts.list({ after: page.at(-1)?.change ?? 0 });
      seen.push(...page);
    }
    expect(seen.map(({ id }) => id)).toEqual(ids.slice(1).toReversed());
  });

  test('keeps its order when the clock goes backwards', () => {
    const desk = temporaryDesk();
    const library = desk.open();
    library.drafts.create(report('الأول'));
    desk.clock.advance(-86_400_000 * 365);
    library.drafts.create(report('الثاني'));
    expect(titles(library)).toEqual(['الثاني', 'الأول']);
  });

  test('puts a draft on top when it is saved, and leaves it where it is when nothing changed', () => {
    const library = temporaryDesk().open();
    const first = report('الأول');
    const second = report('الثاني');
    const [one, two] = [library.drafts.create(first), library.drafts.create(second)];
    library.drafts.save(one, first);
    expect(titles(library)).toEqual(['الثاني', 'الأول']);
    library.drafts.save(one, report('الأول', ['تغيّر']));
    expect(titles(library)).toEqual(['الأول', 'الثاني']);
    library.drafts.save(two, report('الثاني', ['تغيّر']));
    expect(titles(library)).toEqual(['الثاني', 'الأول']);
  });

  test('counts the desk and the bin', () => {
    const library = desk();
    expect([library.drafts.count(), library.drafts.count({ binned: true })]).toEqual([4, 1]);
  });
});

describe('finding a draft by what was typed of its id', () => {
  test('takes the whole id', () => {
    const library = temporaryDesk().open();
    const id = library.drafts.create(report('تقرير'));
    expect(library.drafts.resolve(id)).toBe(id);
  });

  test('takes four characters or more of its beginning', () => {
    const library = temporaryDesk().open();
    const id = library.drafts.create(report('تقرير'));
    expect([4, 8, 11].map((length) => library.drafts.resolve(id.slice(0, length)))).toEqual([id, id, id]);
  });

  test.each(['', 'd', 'dnowhere', '%', 'd___________', '\u0000', '\ud800', "' OR 1=1 --", 'د'.repeat(5000)])(
    'refuses what fits none: %j',
    (given) => {
      const library = temporaryDesk().open();
      library.drafts.create(report('تقرير'));
      expect(refusalOf(() => library.drafts.resolve(given))).toBe('draft-missing');
    },
  );

  test('refuses three characters, whatever they fit', () => {
    const library = temporaryDesk().open();
    const id = library.drafts.create(report('تقرير'));
    expect(refusalOf(() => library.drafts.resolve(id.slice(0, 3)))).toBe('draft-missing');
  });

  test('refuses a beginning that fits several', () => {
    const desk = temporaryDesk();
    const library = desk.open();
    const id = library.drafts.create(report('الأول'));
    const other = library.drafts.create(report('الثاني'));
    const twin = `${id.slice(0, 5)}${other.slice(5)}`;
    desk.raw().prepare('UPDATE drafts SET id = ? WHERE id = ?').run(twin, other);
    expect(refusalOf(() => library.drafts.resolve(id.slice(0, 5)))).toBe('draft-ambiguous');
    expect(library.drafts.resolve(id)).toBe(id);
    expect(library.drafts.resolve(twin)).toBe(twin);
  });

  test('takes a whole id that is also the beginning of another', () => {
    const desk = temporaryDesk();
    const library = desk.open();
    const id = library.drafts.create(report('الأول'));
    const other = library.drafts.create(report('الثاني'));
    desk.raw().prepare('UPDATE drafts SET id = ? WHERE id = ?').run(`${id}x`, other);
    expect(library.drafts.resolve(id)).toBe(id);
  });
});
