// The words around a hit: which passage is shown, how it is cut, and what is highlighted in it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Snippet } from '../../../src/contract/values.ts';
import { fold } from '../../../src/core/arabic/fold.ts';
import { makeSnippet } from '../../../src/main/store/search.ts';
import { parseQuery } from '../../../src/main/store/searchQuery.ts';
import { report } from '../support/articles.ts';
import { temporaryDesk } from '../support/temporaryLibrary.ts';

function snippetOf(texts: readonly string[], query: string): Snippet {
  return makeSnippet(report('عنوان', texts), parseQuery(query));
}

/** The highlighted words. */
function marked({ text, marks }: Snippet): readonly string[] {
  return marks.map(([start, end]) => text.slice(start, end));
}

describe('what a query found', () => {
  test.each([
    ['مكافحة', 'خطة مُكَافَحَةِ التضخم', ['مُكَافَحَةِ']],
    ['كتاب', 'صدر كـــتابٌ جديد', ['كـــتابٌ']],
    ['تعاون', 'بالتَّعاوُن والتعاون وتعاون', ['بالتَّعاوُن', 'والتعاون', 'وتعاون']],
    ['2024', 'في عام ٢٠٢٤ وعام 2024', ['٢٠٢٤', '2024']],
    ['مصر', 'قالت ﻣﺼﺮ أمس', ['ﻣﺼﺮ']],
    ['nato', 'حلف NATO، أو ناتو', ['NATO']],
    ['الاسترات', 'الاستراتيجية واستراتيجية', ['الاستراتيجية', 'واستراتيجية']],
    ['«الأمن القومي»', 'حماية الأمن القومي', ['الأمن', 'القومي']],
    ['غائب', 'لا شيء هنا', []],
  ])('is highlighted in the original text, marks of the letters included: %s', (query, text, expected) => {
    const snippet = snippetOf([text], query);
    expect(snippet.text).toBe(text);
    expect(marked(snippet)).toEqual(expected);
  });

  test('is shown from the passage that has most of the words', () => {
    expect(snippetOf(['القمة فقط القمة القمة', 'القمة في أنقرة', 'أنقرة فقط'], 'قمة أنقرة').text).toBe(
      'القمة في أنقرة',
    );
  });

  test('is shown from the first passage when only the headline or a tag has the words', () => {
    const article = report('زيتون', ['', 'أول المتن', 'ثانيه'], { metadata: { tags: ['رمان'] } });
    for (const query of ['زيتون', 'رمان'])
      expect(makeSnippet(article, parseQuery(query))).toEqual({ text: 'أول المتن', marks: [] });
  });

  test('is nothing in an article without text', () => {
    expect(snippetOf([], 'زيتون')).toEqual({ text: '', marks: [] });
    expect(makeSnippet(undefined, parseQuery('زيتون'))).toEqual({ text: '', marks: [] });
  });
});

describe('a long passage', () => {
  const filler = 'كلمة '.repeat(100);

  test('is cut at spaces around the first hit', () => {
    const snippet = snippetOf([`${filler}زيتون ${filler}`], 'زيتون');
    expect(snippet.text).toMatch(/^…(كلمة )+زيتون( كلمة)+…$/);
    expect(marked(snippet)).toEqual(['زيتون']);
    expect(snippet.text.length).toBeLessThan(200);
  });

  test('is not cut before a hit near its beginning or after one near its end', () => {
    expect(snippetOf([`زيتون ${filler}`], 'زيتون').text).toMatch(/^زيتون .*…$/);
    expect(snippetOf([`${filler}زيتون`], 'زيتون').text).toMatch(/^….* زيتون$/);
  });

  test('keeps its hit when no space stands near before it', () => {
    const snippet = snippetOf([`${'a-'.repeat(200)}زيتون ${filler}`], 'زيتون');
    expect(marked(snippet)).toEqual(['زيتون']);
    expect(snippet.text.length).toBeLessThan(300);
  });

  test('is short even when it has no spaces at all', () => {
    const snippet = snippetOf([`زيتون${'-كلمة'.repeat(5000)}`], 'زيتون');
    expect(marked(snippet)).toEqual(['زيتون']);
    expect(snippet.text.length).toBeLessThan(300);
  });

  test('is short when nothing in it was found', () => {
    expect(snippetOf(['ا'.repeat(100_000)], 'زيتون').text.length).toBeLessThan(300);
  });
});

describe('any snippet', () => {
  const arbitraryText = fc
    .array(
      fc.constantFrom(
        'زيتون',
        'والزَّيتونِ',
        'كلمة',
        ' ',
        '  ',
        '-',
        'a'.repeat(70),
        '👩‍🚀',
        '\u064b',
        '،',
        'ـ',
      ),
      {
        minLength: 1,
        maxLength: 150,
      },
    )
    .map((parts) => parts.join(''));

  test('highlights ranges in order that lie in its text and fold to what was asked for', () => {
    fc.assert(
      fc.property(fc.array(arbitraryText, { minLength: 1, maxLength: 3 }), (texts) => {
        const snippet = snippetOf(texts, 'زيتون');
        const isInText = texts.some((text) => text.includes(snippet.text.replace(/^…|…$/g, '')));
        expect(isInText).toBe(true);
        expect(snippet.text.isWellFormed()).toBe(true);
        let last = 0;
        for (const [start, end] of snippet.marks) {
          expect([start >= last, end > start, end <= snippet.text.length]).toEqual([true, true, true]);
          expect(fold(snippet.text.slice(start, end))).toContain('زيتون');
          last = end;
        }
        if (texts.some((text) => /(^|[ ،-])زيتون([ ،-]|$)/.test(text))) expect(snippet.marks).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('of a stored draft is made from its newest text', () => {
    const library = temporaryDesk().open();
    const id = library.drafts.create(report('عنوان', ['زيتون قديم']));
    library.drafts.save(id, report('عنوان', ['زيتون جديد']));
    expect(library.search.snippet(id, 'زيتون')).toEqual({ text: 'زيتون جديد', marks: [[0, 5]] });
  });
});
