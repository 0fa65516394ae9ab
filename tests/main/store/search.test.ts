// Search through real SQLite: what a query finds, in which order, and that no text is an error.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/core/article/article.ts';
import { report } from '../support/articles.ts';
import { temporaryDesk } from '../support/temporaryLibrary.ts';
import { found, libraryOf } from '../support/titles.ts';

describe('a query finds', () => {
  const pairs: readonly (readonly [query: string, text: string])[] = [
    ['تعاون', 'والتعاون'],
    ['تعاون', 'بالتعاون'],
    ['شراكه', 'شراكة'],
    ['انقره', 'أنقرة'],
    ['مُكَافَحَة', 'مكافحة'],
    ['مكافحة', 'مُكَافَحَةُ'],
    ['على', 'علي'],
    ['علي', 'على'],
    ['كتاب', 'كـــتاب'],
    ['كـــتاب', 'كتاب'],
    ['2024', '٢٠٢٤'],
    ['٢٠٢٤', '2024'],
    ['۲۰۲۴', '2024'],
    ['nato', 'NATO'],
    ['NATO', 'nato'],
    ['cafe', 'Café'],
    ['والتعاون', 'تعاون'],
    ['المدرسة', 'للمدرسة'],
    ['مدرسة', 'وبالمدرسة'],
    ['إسلام', 'الاسلام'],
    ['ايران', 'إيران'],
    ['کابل', 'كابل'],
    ['ﻣﺼﺮ', 'مصر'],
    ['مصر', 'ﻣﺼﺮ'],
    ['مصر', '\u202bمصر\u202c'],
    ['می\u200cخواهم', 'میخواهم'],
    ['شؤون', 'شؤون'],
  ];
  test.each(pairs)('«%s» → «%s»', (query, text) => {
    const library = libraryOf(`قال المتحدث ${text} أمس في بيان`, 'نص لا علاقة له');
    expect(found(library, query)).toEqual(['1']);
    // The same when it is not the last word, which would also match as a beginning.
    expect(found(library, `${query} المتحدث`)).toEqual(['1']);
  });

  test.each([
    ['سوال', 'سؤال'],
    ['تعاون', 'عون'],
    ['كتاب', 'الكتب'],
    ['باب', 'بابل '],
  ])('but not «%s» → «%s»', (query, text) => {
    expect(found(libraryOf(`قال ${text} أمس`), `${query} `)).toEqual([]);
  });
});

describe('the words of a query', () => {
  test('must all be there, in any order and anywhere', () => {
    const library = libraryOf('القمة في أنقرة', 'القمة في القاهرة', 'أنقرة تستضيف القمة');
    expect(found(library, 'أنقرة القمة').toSorted()).toEqual(['1', '3']);
  });

  test.each(['«الأمن القومي»', '"الأمن القومي"', '“الأمن القومي”', '«الامن القومى»'])(
    'stand together when they are a phrase: %s',
    (query) => {
      const library = libraryOf('الأمن القومي أولاً', 'القومي والأمن', 'الأمن الغذائي والقومي');
      expect(found(library, query)).toEqual(['1']);
    },
  );

  test('beside a phrase must be there too', () => {
    const library = libraryOf('الأمن القومي في مصر', 'الأمن القومي في تركيا');
    expect(found(library, '«الأمن القومي» تركيا')).toEqual(['2']);
    expect(found(library, 'تركيا «الأمن القومي»')).toEqual(['2']);
  });

  test('are just words when a quotation mark was never closed', () => {
    expect(found(libraryOf('القومي والأمن'), '«الأمن القومي')).toEqual(['1']);
  });

  test('match as a beginning in the last place only, and not after a space', () => {
    const library = libraryOf('الاستراتيجية الجديدة');
    expect(found(library, 'الاسترات')).toEqual(['1']);
    expect(found(library, 'استرات')).toEqual(['1']);
    expect(found(library, 'جديد')).toEqual(['1']);
    expect(found(library, 'الاسترات ')).toEqual([]);
    expect(found(library, 'الاسترات الجديدة')).toEqual([]);
    expect(found(library, '«الاسترات»')).toEqual([]);
  });

  test('may be longer than any word is', () => {
    const long = 'ب'.repeat(200);
    const library = libraryOf(`${long} كلمة`, `${'ب'.repeat(64)}ت كلمة`);
    expect(found(library, `${long} كلمة`)).toContain('1');
    expect(found(library, `كلمة ${long}`)).toContain('1');
  });

  test('reach headline, subtitle, tags, notes, captions, cells, callouts and unknown content', () => {
    const library = temporaryDesk().open();
    const words = (text: string): readonly { type: 'text'; text: string }[] => [{ type: 'text', text }];
    const blocks: readonly Block[] = [
      { type: 'figure', alt: '', caption: words('تعليق') },
      { type: 'table', rows: [{ cells: [{ children: words('خلية') }] }] },
      { type: 'callout', kind: 'analogy', blocks: [{ type: 'paragraph', children: words('تشبيه') }] },
      { type: 'opaque', raw: { type: 'hologram', text: 'مجسم' } },
    ];
    const article = report('العنوان', ['متن'], {
      metadata: { subtitle: 'فرعي', tags: ['وسم'] },
      blocks,
    });
    const id = 'n1' as never; // the shape of a note's id
    library.drafts.create({
      ...article,
      blocks: [...article.blocks, { type: 'paragraph', children: [{ type: 'reference', note: id }] }],
      notes: [{ id, blocks: [{ type: 'paragraph', children: words('هامش') }] }],
    });
    for (const query of ['العنوان', 'متن', 'فرعي', 'وسم', 'تعليق', 'خلية', 'تشبيه', 'مجسم', 'هامش'])
      expect([query, found(library, query)]).toEqual([query, ['العنوان']]);
  });
});

describe('the order of hits', () => {
  test('puts an exact word before one that carries particles', () => {
    const library = libraryOf(
      'والتعاون والتعاون والتعاون',
      'قال إن تعاون البلدين في ازدياد منذ سنوات',
      'بالتعاون',
    );
    expect(found(library, 'تعاون')[0]).toBe('2');
  });

  test('puts a word of the title before any number of them in the text', () => {
    const library = temporaryDesk().open();
    library.drafts.create(report('تعاون البلدين', ['متن طويل '.repeat(200)]));
    library.drafts.create(report('خبر', ['تعاون '.repeat(50)]));
    expect(found(library, 'تعاون')).toEqual(['تعاون البلدين', 'خبر']);
  });

  test('puts the newer before the older when nothing else tells them apart', () => {
    const library = libraryOf('نص واحد مكرر', 'نص واحد مكرر', 'نص واحد مكرر');
    expect(found(library, 'مكرر')).toEqual(['3', '2', '1']);
  });

  test('takes for newer what was changed last, not what was created last', () => {
    const library = temporaryDesk().open();
    const article = report('أ', ['نص واحد مكرر']);
    const ids = [article, report('ب', ['نص واحد مكرر']), report('ج', ['نص واحد مكرر'])].map((one) =>
      library.drafts.create(one),
    );
    const [oldest] = ids;
    if (oldest !== undefined) library.drafts.setStatus(oldest, 'ready');
    expect(found(library, 'مكرر')).toEqual(['أ', 'ج', 'ب']);
    expect(found(library, 'مكرر', 1)).toEqual(['أ']);
  });

  test('gives no hit twice and no more than were asked for', () => {
    const library = temporaryDesk().open();
    for (let index = 0; index < 30; index += 1)
      library.drafts.create(report(`تعاون ${index}`, ['والتعاون تعاون بالتعاون']));
    const hits = library.search.find('تعاون', 100);
    expect([hits.length, new Set(hits.map(({ id }) => id)).size]).toEqual([30, 30]);
    expect(library.search.find('تعاون', 7)).toHaveLength(7);
    expect(library.search.find('تعاون')).toHaveLength(20);
    expect(library.search.find('تعاون', 0)).toEqual([]);
  });
});

describe('any text', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc
      .array(
        fc.constantFrom(
          'NEAR',
          'NEAR(',
          'AND',
          'OR',
          'NOT',
          '"',
          '""',
          "'",
          '«',
          '»',
          '“',
          '”',
          '*',
          '^',
          '-',
          '+',
          ':',
          '(',
          ')',
          '{',
          '}',
          ',',
          ';',
          '--',
          '/*',
          '%',
          '_',
          '\\',
          '\u0000',
          '\ud800',
          '\udc00',
          ' ',
          '\n',
          'title:',
          'تعاون',
          'و',
          'ال',
          'لل',
          '٢',
          'ـ',
          '\u064b',
          '\u200f',
          'ﷺ',
          '👩‍🚀',
          'ا'.repeat(3000),
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join('')),
  );

  test('is a query, and never an error', () => {
    const desk = temporaryDesk();
    const library = desk.open();
    const id = library.drafts.create(report('NEAR title:', ['والتعاون * ^ - : ( ) AND OR NOT']));
    fc.assert(
      fc.property(hostile, (query) => {
        expect(Array.isArray(library.search.find(query))).toBe(true);
        const { text, marks } = library.search.snippet(id, query);
        for (const [start, end] of marks) expect(start < end && end <= text.length).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('can be searched for when it is in a draft', () => {
    const library = temporaryDesk().open();
    fc.assert(
      fc.property(hostile, (words) => {
        library.drafts.create(report('تقرير', [words.toWellFormed().replace(/[\u0000-\u001f]/g, '')]));
        expect(library.search.indexPending()).toBe(1);
      }),
      { numRuns: 200 },
    );
  });

  test.each(['', ' ', '"', '«»', '* ^ -', '\u0000', '\ud800', '،؛؟', '\u064b', '🚀'])(
    'without a word finds nothing: %j',
    (query) => {
      expect(found(libraryOf('نص'), query)).toEqual([]);
    },
  );

  test('with operators is words: they are found as such', () => {
    const library = libraryOf('NEAR the border', 'the border');
    expect(found(library, 'NEAR(border)')).toEqual(['1']);
    expect(found(library, 'NOT border')).toEqual([]);
    expect(found(library, 'body:border')).toEqual([]);
  });
});
