// One library opened twice, as by the application and the command line at once.
import { describe, expect, test } from 'vitest';
import { report } from '../support/articles.ts';
import { temporaryDesk } from '../support/temporaryLibrary.ts';
import { titles } from '../support/titles.ts';

describe('two openings of one library', () => {
  test('keep tags in step when each sets them in turn', () => {
    const desk = temporaryDesk();
    const [one, two] = [desk.open(), desk.open()];
    const id = one.drafts.create(report('تقرير', ['متن'], { metadata: { tags: ['سياسة'] } }));
    two.drafts.setTags(id, ['اقتصاد']);
    one.drafts.setTags(id, ['سياسة']);
    for (const library of [one, two]) {
      expect(titles(library, { tag: 'سياسة' })).toEqual(['تقرير']);
      expect(titles(library, { tag: 'اقتصاد' })).toEqual([]);
    }
  });

  test('never take a new draft for one that the other deleted', () => {
    const desk = temporaryDesk();
    const [one, two] = [desk.open(), desk.open()];
    const gone = one.drafts.create(report('إلى زوال', ['سر']));
    two.drafts.deleteForEver(gone);
    const article = report('جديد', ['متن']);
    const id = two.drafts.create(article);
    expect(one.drafts.load(id)).toEqual({ id, article, counter: 1 });
  });

  test('see each other’s drafts and saves', () => {
    const desk = temporaryDesk();
    const [one, two] = [desk.open(), desk.open()];
    const id = one.drafts.create(report('تقرير', ['أول']));
    two.drafts.save(id, report('تقرير', ['ثانٍ']));
    one.drafts.save(id, report('تقرير', ['ثالث']));
    expect(two.drafts.load(id)).toEqual(one.drafts.load(id));
    expect(one.drafts.load(id).counter).toBe(3);
  });
});
