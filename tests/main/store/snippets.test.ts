// Snippets: pieces of articles kept for inserting again.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryArticle } from '../../support/arbitraryArticle.ts';
import { report } from '../support/articles.ts';
import { temporaryDesk } from '../support/temporaryLibrary.ts';

describe('a snippet', () => {
  test('is read back after reopening', () => {
    const desk = temporaryDesk();
    const library = desk.open();
    const article = report('', ['للتواصل مع الكاتب: desk@example.com']);
    const id = library.snippets.put({ title: 'تذييل', keywords: ['توقيع', 'ختام'], article });
    library.close();
    const { snippets } = desk.open();
    expect(snippets.find(id)).toEqual(article);
    expect(snippets.list()).toEqual([{ id, title: 'تذييل', keywords: ['توقيع', 'ختام'] }]);
  });

  test('of any content is read back equal', () => {
    const { snippets } = temporaryDesk().open();
    fc.assert(
      fc.property(arbitraryArticle(), (article) => {
        expect(snippets.find(snippets.put({ title: 'أي شيء', article }))).toEqual(article);
      }),
      { numRuns: 100 },
    );
  });

  test('is replaced by one with its id', () => {
    const { snippets } = temporaryDesk().open();
    const id = snippets.put({ title: 'قديم', keywords: ['أ'], article: report('', ['قديم']) });
    const article = report('', ['جديد']);
    expect(snippets.put({ id, title: 'جديد', article })).toBe(id);
    expect(snippets.list()).toEqual([{ id, title: 'جديد', keywords: [] }]);
    expect(snippets.find(id)).toEqual(article);
  });

  test('is gone when it is removed', () => {
    const { snippets } = temporaryDesk().open();
    const id = snippets.put({ title: 'تذييل', article: report('', ['متن']) });
    snippets.remove(id);
    snippets.remove(id);
    expect([snippets.find(id), snippets.list()]).toEqual([undefined, []]);
  });

  test('that is not there is not found', () => {
    expect(temporaryDesk().open().snippets.find('__proto__')).toBeUndefined();
  });

  test('stands on the list by its title, in whatever spelling', () => {
    const { snippets } = temporaryDesk().open();
    for (const title of ['تذييل', 'بيان', 'أول', 'إهداء', 'zeta', 'Alpha'])
      snippets.put({ title, article: report('', []) });
    expect(snippets.list().map(({ title }) => title)).toEqual([
      'Alpha',
      'zeta',
      'إهداء',
      'أول',
      'بيان',
      'تذييل',
    ]);
  });

  test('keeps its title and keywords to one line each, without what no text may hold', () => {
    const { snippets } = temporaryDesk().open();
    const id = snippets.put({
      title: ' تذييل\n\u0000 المقال ',
      keywords: ['كلمة\nأخرى', '', '  ', 'ختام\ud800', 'ختام'],
      article: report('', []),
    });
    expect(snippets.list()).toEqual([{ id, title: 'تذييل المقال', keywords: ['كلمة أخرى', 'ختام'] }]);
  });

  test('that was spoilt in the file is not found, and the list stays', () => {
    const desk = temporaryDesk();
    const { snippets } = desk.open();
    const id = snippets.put({ title: 'تذييل', article: report('', ['متن']) });
    desk.raw().exec("UPDATE snippets SET article = '{\"half'");
    expect(snippets.find(id)).toBeUndefined();
    expect(snippets.list()).toHaveLength(1);
  });
});
