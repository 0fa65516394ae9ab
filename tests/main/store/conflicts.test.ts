// Saves that are based on an older text than the library has.
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/core/article/article.ts';
import { report } from '../support/articles.ts';
import { temporaryDesk } from '../support/temporaryLibrary.ts';

describe('a save that is based on an older text', () => {
  test('leaves the newer one current and keeps the other beside it', () => {
    const desk = temporaryDesk();
    const [one, two] = [desk.open(), desk.open()];
    const id = one.drafts.create(report('تقرير', ['أول']));
    const newer = report('تقرير', ['كتبه الآخر']);
    const lost = report('تقرير', ['كُتب على نص قديم']);
    two.drafts.save(id, newer, { expectedCounter: 1 });
    expect(one.drafts.save(id, lost, { expectedCounter: 1 })).toEqual({
      counter: 4,
      conflict: 3,
      savedAt: expect.any(Number),
    });
    for (const library of [one, two]) {
      expect(library.drafts.load(id)).toEqual({ id, article: newer, counter: 4 });
      const { key } = library.drafts.get(id);
      expect(library.revisions.article(key, 3)).toEqual(lost);
      expect(library.revisions.list(key).map(({ reason }) => reason)).toEqual([
        'save',
        'conflict',
        'save',
        'save',
      ]);
    }
  });

  test('is no conflict when both wrote the same', () => {
    const desk = temporaryDesk();
    const [one, two] = [desk.open(), desk.open()];
    const id = one.drafts.create(report('تقرير', ['أول']));
    const same = report('تقرير', ['ثانٍ']);
    two.drafts.save(id, same, { expectedCounter: 1 });
    expect(one.drafts.save(id, same, { expectedCounter: 1 })).toEqual({
      counter: 2,
      savedAt: expect.any(Number),
    });
  });

  test('goes through when no counter is expected: the last one wins and nothing is lost', () => {
    const desk = temporaryDesk();
    const [one, two] = [desk.open(), desk.open()];
    const id = one.drafts.create(report('تقرير', ['أول']));
    const middle = report('تقرير', ['من الآخر']);
    two.drafts.save(id, middle);
    const last = report('تقرير', ['من هنا']);
    one.drafts.save(id, last);
    expect(two.drafts.load(id)).toEqual({ id, article: last, counter: 3 });
    expect(two.revisions.article(two.drafts.get(id).key, 2)).toEqual(middle);
  });

  test('that fails before its commit leaves no trace, also not in memory', () => {
    const desk = temporaryDesk();
    const library = desk.open();
    const id = library.drafts.create(report('تقرير', ['أول']));
    const database = desk.raw();
    database.exec(
      "CREATE TRIGGER full BEFORE UPDATE OF counter ON drafts BEGIN SELECT RAISE(ABORT, 'disk full'); END",
    );
    expect(() => library.drafts.save(id, report('تقرير', ['ضائع']), { expectedCounter: 7 })).toThrow(
      'disk full',
    );
    database.exec('DROP TRIGGER full');
    const other = desk.open();
    const second = report('تقرير', ['ثانٍ']);
    other.drafts.save(id, second);
    expect(library.drafts.load(id)).toEqual({ id, article: second, counter: 2 });
  });

  test('keeps the pictures that only the lost text shows', () => {
    const desk = temporaryDesk();
    const library = desk.open();
    const id = library.drafts.create(report('تقرير'));
    const figure: Block = { type: 'figure', asset: 'b'.repeat(64) as never, alt: 'خريطة' }; // the shape of an asset's id
    library.drafts.save(id, report('تقرير', [], { blocks: [figure] }), { expectedCounter: 9 });
    expect(desk.raw().prepare('SELECT asset FROM draft_assets').pluck().all()).toEqual(['b'.repeat(64)]);
  });
});
