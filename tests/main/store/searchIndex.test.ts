// The search index: follows the drafts, is mended when it is damaged.
import { describe, expect, test } from 'vitest';
import { report } from '../support/articles.ts';
import { temporaryDesk } from '../support/temporaryLibrary.ts';
import { found, libraryOf } from '../support/titles.ts';

describe('the index', () => {
  test('follows every save', () => {
    const library = temporaryDesk().open();
    const id = library.drafts.create(report('تقرير', ['زيتون']));
    expect(found(library, 'زيتون')).toEqual(['تقرير']);
    library.drafts.save(id, report('تقرير', ['رمان']));
    expect([found(library, 'زيتون'), found(library, 'رمان')]).toEqual([[], ['تقرير']]);
  });

  test('leaves out the bin and takes back what comes out of it', () => {
    const library = temporaryDesk().open();
    const id = library.drafts.create(report('تقرير', ['زيتون']));
    library.drafts.bin(id);
    expect(found(library, 'زيتون')).toEqual([]);
    library.drafts.save(id, report('تقرير', ['رمان']));
    expect(found(library, 'رمان')).toEqual([]);
    library.drafts.unbin(id);
    expect([found(library, 'زيتون'), found(library, 'رمان')]).toEqual([[], ['تقرير']]);
  });

  test('leaves out what was put into the bin before it was ever searched', () => {
    const library = temporaryDesk().open();
    library.drafts.bin(library.drafts.create(report('تقرير', ['زيتون'])));
    expect([library.search.indexPending(), found(library, 'زيتون')]).toEqual([0, []]);
  });

  test('can be thrown away and made again', () => {
    const library = temporaryDesk().open();
    for (let index = 0; index < 250; index += 1) library.drafts.create(report(`تقرير ${index}`, ['زيتون']));
    library.drafts.bin(library.drafts.create(report('في السلة', ['زيتون'])));
    const before = library.search.find('زيتون', 1000);
    library.search.reset();
    expect(library.diagnose().unindexed).toBe(250);
    expect(library.search.indexPending()).toBe(250);
    expect(library.search.indexPending()).toBe(0);
    expect(before).toHaveLength(250);
    expect(library.search.find('زيتون', 1000)).toEqual(before);
  });

  test('finds the same after its parts were merged', () => {
    const library = libraryOf('زيتون', 'رمان', 'والزيتون');
    const before = found(library, 'زيتون');
    library.search.optimize();
    expect(found(library, 'زيتون')).toEqual(before);
  });

  test.each([
    ['its data', "UPDATE search_data SET block = x'00ff00ff' WHERE id > 10"],
    ['its structure', "UPDATE search_data SET block = x'00000001ffffffffffff' WHERE id = 10"],
    ['its rows', 'DELETE FROM search_data WHERE id > 10'],
  ])('is mended without a word when it is damaged: %s', (_name, sql) => {
    const desk = temporaryDesk();
    const library = desk.open();
    for (let index = 0; index < 20; index += 1) library.drafts.create(report(`تقرير ${index}`, ['زيتون']));
    library.search.indexPending();
    library.close();
    const database = desk.raw();
    database.unsafeMode(true);
    database.pragma('writable_schema = ON');
    database.exec(sql);
    database.close();
    const again = desk.open();
    expect(again.search.find('زيتون', 100)).toHaveLength(20);
    const id = again.drafts.create(report('بعد التلف', ['رمان']));
    expect(found(again, 'رمان')).toEqual(['بعد التلف']);
    again.drafts.deleteForEver(id);
    expect(found(again, 'رمان')).toEqual([]);
  });

  test('that is damaged does not keep a draft from being binned or deleted', () => {
    const desk = temporaryDesk();
    const library = desk.open();
    const ids = ['أ', 'ب', 'ج'].map((title) => library.drafts.create(report(title, ['زيتون'])));
    library.search.indexPending();
    library.close();
    const database = desk.raw();
    database.unsafeMode(true);
    database.exec("UPDATE search_data SET block = x'00ff00ff' WHERE id > 10");
    database.close();
    const again = desk.open();
    const [first, second] = ids;
    if (first !== undefined) again.drafts.deleteForEver(first);
    if (second !== undefined) again.drafts.bin(second);
    expect(found(again, 'زيتون')).toEqual(['ج']);
  });
});
