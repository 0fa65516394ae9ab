// Bit rot in the history: noticed by the checksum, stepped over, and never in the way of the next save.
import { describe, expect, test } from 'vitest';
import type { ArticleId } from '../../../src/core/article/ids.ts';
import { checksumOf, packKeyframe } from '../../../src/main/store/revisionBody.ts';
import { prose, report } from '../support/articles.ts';
import { refusalOf } from '../support/refusal.ts';
import { temporaryDesk } from '../support/temporaryLibrary.ts';

/** One article through all its saves, so that revisions have much in common. */
const ID = 'a1' as ArticleId; // a letter and a digit

describe('a revision that rotted on the disk', () => {
  const rots: readonly (readonly [string, string])[] = [
    ['its body', 'UPDATE revisions SET body = zeroblob(length(body)) WHERE counter = 3'],
    ['an empty body', "UPDATE revisions SET body = x'' WHERE counter = 3"],
    ['its checksum', 'UPDATE revisions SET checksum = zeroblob(32) WHERE counter = 3'],
  ];
  test.each(rots)('is noticed and stepped over: %s', (_name, sql) => {
    const desk = temporaryDesk();
    const library = desk.open();
    const readable = report('تقرير', ['ثانٍ']);
    const id = library.drafts.create(report('تقرير', ['أول']));
    library.drafts.save(id, readable);
    library.drafts.save(id, report('تقرير', ['ثالث']));
    library.close();
    const database = desk.raw();
    database.exec(`DROP TRIGGER revisions_are_final; ${sql}`);
    database.close();

    const again = desk.open();
    expect(refusalOf(() => again.revisions.article(again.drafts.get(id).key, 3))).toBe('revision-damaged');
    expect(again.drafts.load(id)).toEqual({ id, article: readable, counter: 3, isRecovered: true });
    expect(again.diagnose()).toMatchObject({ isHealthy: false, integrity: 'ok', damagedRevisions: 1 });
    expect(again.search.find('ثانٍ').map((hit) => hit.id)).toEqual([id]);
  });

  test('does not keep the writer from saving on: the next save is a whole text', () => {
    const desk = temporaryDesk();
    const library = desk.open();
    const id = library.drafts.create(report('تقرير', ['أول']));
    library.drafts.save(id, report('تقرير', ['ثانٍ']));
    library.close();
    const database = desk.raw();
    database.exec("DROP TRIGGER revisions_are_final; UPDATE revisions SET body = x'00'");
    database.close();

    const again = desk.open();
    const third = report('تقرير', ['كُتب بعد التلف']);
    expect(again.drafts.save(id, third).counter).toBe(3);
    expect(again.drafts.load(id)).toEqual({ id, article: third, counter: 3 });
  });

  test('is not shown as an empty article when its bytes are whole but no article', () => {
    const desk = temporaryDesk();
    const library = desk.open();
    const first = report('تقرير', ['أول']);
    const id = library.drafts.create(first);
    library.drafts.save(id, report('تقرير', ['ثانٍ']));
    library.close();
    const database = desk.raw();
    const plain = Buffer.from('{"format":"something-else"}');
    database.exec('DROP TRIGGER revisions_are_final');
    database
      .prepare('UPDATE revisions SET base = NULL, body = ?, checksum = ? WHERE counter = 2')
      .run(packKeyframe(plain), checksumOf(plain, 1, 2));
    database.close();
    expect(desk.open().drafts.load(id)).toEqual({ id, article: first, counter: 2, isRecovered: true });
  });

  test('is replaced by the text that stood before it, not by one that had lost a conflict', () => {
    const desk = temporaryDesk();
    const library = desk.open();
    const id = library.drafts.create(report('تقرير', ['أول']));
    const kept = report('تقرير', ['بقي']);
    library.drafts.save(id, kept);
    library.drafts.save(id, report('تقرير', ['خسر']), { expectedCounter: 1 });
    library.close();
    const database = desk.raw();
    database.exec("DROP TRIGGER revisions_are_final; UPDATE revisions SET body = x'00' WHERE counter = 4");
    database.close();
    expect(desk.open().drafts.load(id)).toEqual({ id, article: kept, counter: 4, isRecovered: true });
  });

  test('stands for one whose row is gone, too: reading and saving go on', () => {
    const desk = temporaryDesk();
    const library = desk.open();
    const long = prose(300, 'same');
    const id = library.drafts.create(report('تقرير', [long], { id: ID }));
    const second = report('تقرير', [long, 'ثانٍ'], { id: ID });
    library.drafts.save(id, second);
    library.drafts.save(id, report('تقرير', [long, 'ثالث'], { id: ID }));
    library.close();
    const database = desk.raw();
    database.exec('DELETE FROM revisions WHERE counter = 3');
    const again = desk.open();
    expect(again.drafts.load(id)).toEqual({ id, article: second, counter: 3, isRecovered: true });
    database.exec('DELETE FROM revisions WHERE base IS NULL');
    const { key } = again.drafts.get(id);
    expect(refusalOf(() => again.revisions.article(key, 2))).toBe('revision-damaged');
    const fourth = report('تقرير', [long, 'رابع'], { id: ID });
    again.drafts.save(id, fourth);
    expect(again.drafts.load(id)).toEqual({ id, article: fourth, counter: 4 });
  });

  test('refuses by name when nothing of the draft can be read, and still lists it', () => {
    const desk = temporaryDesk();
    const library = desk.open();
    const id = library.drafts.create(report('تقرير', ['أول']));
    library.close();
    const database = desk.raw();
    database.exec("DROP TRIGGER revisions_are_final; UPDATE revisions SET body = x'00'");
    database.close();
    const again = desk.open();
    expect(refusalOf(() => again.drafts.load(id))).toBe('revision-damaged');
    expect(again.drafts.list().map(({ title }) => title)).toEqual(['تقرير']);
    expect(again.search.find('تقرير')).toEqual([]);
  });
});
