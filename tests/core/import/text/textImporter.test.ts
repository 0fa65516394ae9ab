// Reports as plain text: what each shape of line becomes, and that no word is lost.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../../src/core/arabic/tokens.ts';
import type { Article } from '../../../../src/core/article/article.ts';
import { CALLOUT_KINDS } from '../../../../src/core/article/callouts.ts';
import { seededRandom } from '../../../../src/core/article/ids.ts';
import { passageText } from '../../../../src/core/article/inlines.ts';
import { parseArticle } from '../../../../src/core/article/parseArticle.ts';
import { passagesOf } from '../../../../src/core/article/walk.ts';
import type { Imported } from '../../../../src/core/import/importer.ts';
import { textImporter } from '../../../../src/core/import/text/textImporter.ts';
import { sketch, sketchNotes } from '../../../support/sketch.ts';

const LONG = 'وهذه فقرة طويلة بما يكفي لأن تكون نصًّا تحت عنوان، لا عنوانًا آخر، وفيها كلام يكفي.';

function read(...lines: readonly string[]): Imported {
  return textImporter.read(lines.join('\n'), { callouts: CALLOUT_KINDS, random: seededRandom('text') });
}

/** The body of a report that has a headline and begins with a long paragraph. */
function bodyOf(...lines: readonly string[]): readonly string[] {
  return sketch(read('عنوان التقرير', LONG, ...lines).article).slice(1);
}

function codes({ findings }: Imported): readonly string[] {
  return findings.map(({ code }) => code);
}

describe('the top of a text', () => {
  test('is the headline', () => {
    const { article } = read('مصر توقع اتفاقًا', LONG);
    expect(article.metadata.headline).toBe('مصر توقع اتفاقًا');
    expect(sketch(article)).toEqual([`p ${LONG}`]);
  });

  test('may be a headline with a subtitle and a byline', () => {
    const imported = read('مصر توقع اتفاقًا', 'في خطوة طال انتظارها', 'بقلم: سارة أحمد', LONG);
    expect(imported.article.metadata).toMatchObject({
      headline: 'مصر توقع اتفاقًا',
      subtitle: 'في خطوة طال انتظارها',
      author: 'سارة أحمد',
    });
    expect(codes(imported)).toEqual(['byline-read']);
  });

  test('is no headline when it is a paragraph, an item or a callout', () => {
    for (const first of [LONG.repeat(3), '- بند', 'هل تعلم؟ أن النيل طويل']) {
      const imported = read(first, LONG);
      expect(imported.article.metadata.headline).toBe('');
      expect(codes(imported)).toContain('headline-missing');
    }
  });

  test('tells the language, the digits and the quotation marks', () => {
    expect(read('عنوان', 'في ٢٠٢٤ قال “نعم” و“لا”.').article.metadata).toMatchObject({
      language: 'ar',
      digits: 'arabic-indic',
      quotes: 'curly',
    });
    expect(read('A headline', 'A story in English of 2024.').article.metadata.language).toBe('en');
  });
});

describe('the callouts', () => {
  test.each([
    ['ويرى الكاتب أن: هذا مهم.', 'callout opinion', 'هذا مهم.'],
    ['هل تعلم؟ أن النيل طويل.', 'callout did-you-know', 'أن النيل طويل.'],
    ['وهذا يشبه: جسرًا.', 'callout analogy', 'جسرًا.'],
    ['نصيحة ذهبية: لا تتعجل.', 'callout tip', 'لا تتعجل.'],
    ['تحذير هام: المهلة قصيرة.', 'callout warning', 'المهلة قصيرة.'],
    ['تذكر دائماً: الصبر.', 'callout remember', 'الصبر.'],
    ['خلاصة القول: نعم.', 'callout bottom-line', 'نعم.'],
    ['رسالة أخيرة: لا تيأس.', 'callout final-message', 'لا تيأس.'],
  ])('are known by their labels: %s', (line, callout, words) => {
    expect(bodyOf(line, LONG)).toEqual([callout, `  p ${words}`, `p ${LONG}`]);
  });

  test.each([
    ['تحذيرٌ هامٌّ: المهلة قصيرة.', 'warning', 'تحذيرٌ هامٌّ:'],
    ['تذكّر دائمًا: الصبر.', 'remember', 'تذكّر دائمًا:'],
    ['هل تعلم: أن النيل طويل.', 'did-you-know', 'هل تعلم:'],
    ['⚠️ تحذير هام: المهلة قصيرة.', 'warning', '⚠️ تحذير هام:'],
  ])(
    'are known whatever the tashkeel, hamza and decoration, and keep their own label: %s',
    (line, kind, label) => {
      const [first] = bodyOf(line);
      expect(first).toMatch(new RegExp(`^callout ${kind}`));
      if (first !== `callout ${kind}`) expect(first).toBe(`callout ${kind} «${label}»`);
    },
  );

  test('may have their label on a line of its own', () => {
    expect(bodyOf('تحذير هام:', 'المهلة قصيرة.', LONG)).toEqual([
      'callout warning',
      '  p المهلة قصيرة.',
      `p ${LONG}`,
    ]);
  });

  test('hold the list that they announce', () => {
    expect(bodyOf('نصيحة ذهبية: اتبع ما يلي:', '- أولًا', '- ثانيًا', LONG)).toEqual([
      'callout tip',
      '  p اتبع ما يلي:',
      '  - أولًا',
      '  - ثانيًا',
      `p ${LONG}`,
    ]);
  });

  test('are not made of the same words inside a sentence', () => {
    expect(bodyOf('قال إنه تحذير هام للجميع في كل مكان.')).toEqual([
      'p قال إنه تحذير هام للجميع في كل مكان.',
    ]);
  });

  test('may be a desk’s own', () => {
    const own = {
      kind: 'timeline',
      label: { ar: 'خط زمني:', en: 'Timeline:' },
      name: { ar: 'خط زمني', en: 'Timeline' },
      guidance: { ar: 'اذكر الأحداث', en: 'List the events' },
      icon: 'clock',
      tone: 'neutral' as const,
      markdown: 'TIMELINE',
      aliases: [],
    };
    const { article } = textImporter.read(`عنوان\n${LONG}\nخط زمني: عام 2020.`, {
      callouts: [...CALLOUT_KINDS, own as unknown as (typeof CALLOUT_KINDS)[number]],
      random: seededRandom('own'),
    });
    expect(sketch(article)[1]).toMatch(/^callout timeline/);
  });
});

describe('the headings', () => {
  test('are short lines without a sentence’s end above longer text', () => {
    expect(bodyOf('مجالات التعاون', LONG)).toEqual(['h2 مجالات التعاون', `p ${LONG}`]);
    expect(bodyOf('الخاتمة: نحو شراكة', LONG)).toEqual(['h2 الخاتمة: نحو شراكة', `p ${LONG}`]);
    expect(bodyOf('ماذا بعد؟', LONG)).toEqual(['h2 ماذا بعد؟', `p ${LONG}`]);
    expect(bodyOf('الخلفية', '====', LONG)).toEqual(['h2 الخلفية', `p ${LONG}`]);
  });

  test.each([
    ['a sentence', 'انتهى اللقاء أمس.'],
    ['what announces a list', 'تشمل أبرز هذه المجالات:'],
    ['a source', 'المصدر: وكالة الأنباء'],
    ['an address', 'https://example.org/path'],
    ['a quotation', '«قال نعم»'],
  ])('are never %s', (_what, line) => {
    expect(bodyOf(line, LONG)[0]).not.toMatch(/^h2/);
  });
});

describe('the footnotes', () => {
  test('without a list get empty notes, which are reported', () => {
    const imported = read('عنوان', 'جملة أولى.[1] وجملة ثانية.[2]', LONG);
    expect(sketch(imported.article)[0]).toBe('p جملة أولى.[1] وجملة ثانية.[2]');
    expect(sketchNotes(imported.article)).toEqual(['1: ', '2: ']);
    expect(codes(imported)).toEqual(['marker-without-note', 'marker-without-note']);
  });

  test.each([
    ['brackets', ['جملة.[1] وأخرى.[2]'], ['[1] نص الأولى', '[2] نص الثانية']],
    ['Arabic-Indic digits', ['جملة.[١] وأخرى.[٢]'], ['[١] نص الأولى', '[٢] نص الثانية']],
    ['numbers with dots', ['جملة.[1] وأخرى.[2]'], ['1. نص الأولى', '2. نص الثانية']],
    ['parentheses', ['جملة.(1) وأخرى.(2)'], ['(1) نص الأولى', '(2) نص الثانية']],
    ['raised digits', ['جملة.¹ وأخرى.²'], ['¹ نص الأولى', '² نص الثانية']],
    ['links', ['جملة.[1](#fn1) وأخرى.[[2]](#fn2)'], ['[1](#ref1) نص الأولى', '[2](#ref2) نص الثانية']],
  ])('with a list written in %s are joined to it', (_what, body, list) => {
    const imported = read('عنوان', ...body, LONG, 'الحواشي', ...list);
    expect(sketch(imported.article)).toEqual(['p جملة.[1] وأخرى.[2]', `p ${LONG}`]);
    expect(sketchNotes(imported.article)).toEqual(['1: نص الأولى', '2: نص الثانية']);
    expect(codes(imported)).toEqual(['notes-heading-dropped']);
  });

  test('may be listed without a heading', () => {
    const { article } = read('عنوان', 'جملة.[1] وأخرى.[2]', LONG, '[1] نص الأولى', '[2] نص الثانية');
    expect(sketchNotes(article)).toEqual(['1: نص الأولى', '2: نص الثانية']);
    expect(sketch(article)).toHaveLength(2);
  });

  test('cite one note many times', () => {
    const { article } = read('عنوان', 'جملة.[1] وأخرى.[2] وثالثة.[1]', LONG, 'المراجع', '[1] أ ب', '[2] ج د');
    expect(sketch(article)[0]).toBe('p جملة.[1] وأخرى.[2] وثالثة.[1]');
    expect(article.notes).toHaveLength(2);
  });

  test('that nothing cites are kept and reported', () => {
    const imported = read('عنوان', 'جملة.[1]', LONG, 'الحواشي', '[1] نص الأولى', '[2] نص الثانية');
    expect(sketchNotes(imported.article)).toEqual(['1: نص الأولى', '?: نص الثانية']);
    expect(codes(imported)).toContain('note-without-marker');
  });

  test('are not years, list labels, or a list of sources that nothing cites', () => {
    expect(bodyOf('حدث هذا (2024) مرتين.')).toEqual(['p حدث هذا (2024) مرتين.']);
    const sources = read('عنوان', LONG, 'المصادر', '1. كتاب', '2. مقال').article;
    expect(sources.notes).toEqual([]);
    expect(sketch(sources).join()).toContain('1. كتاب');
  });

  test('may go on over several lines that are set in', () => {
    const { article } = read(
      'عنوان',
      'جملة.[1]',
      '',
      LONG,
      '',
      'الحواشي',
      '',
      '[1] نص الأولى',
      '    وتتمتها.',
    );
    expect(sketchNotes(article)[0]).toContain('وتتمتها');
  });
});

describe('the lists', () => {
  test('have strong leads where most items have a term', () => {
    expect(bodyOf('- مكافحة الإرهاب: تبادل.', '- إزالة الألغام: خبرات.')).toEqual([
      '- {strong مكافحة الإرهاب:} تبادل.',
      '- {strong إزالة الألغام:} خبرات.',
    ]);
    expect(bodyOf('- بند أول', '- بند ثان', '- قال: نعم')).toEqual(['- بند أول', '- بند ثان', '- قال: نعم']);
  });

  test('are bulleted, numbered or checked, and nested by indentation', () => {
    expect(bodyOf('• أ ب', '  1. ت ث', '  2. ج ح', '• خ د')).toEqual([
      '- أ ب',
      '  1. ت ث',
      '  2. ج ح',
      '- خ د',
    ]);
    expect(bodyOf('٣) ثالث', '٤) رابع')).toEqual(['3. ثالث', '4. رابع']);
    expect(bodyOf('[x] تم هذا', '[ ] بقي هذا')).toEqual(['[x] تم هذا', '[ ] بقي هذا']);
  });

  test('are not years, negative numbers or dialogue dashes', () => {
    expect(bodyOf('2024 كان عامًا صعبًا على الجميع.')).toEqual(['p 2024 كان عامًا صعبًا على الجميع.']);
    expect(bodyOf('-5 درجات سجلت أمس في المدينة.')).toEqual(['p -5 درجات سجلت أمس في المدينة.']);
  });
});

describe('pictures, tables, quotations and the rest', () => {
  test('a picture with the remnant of its caption table', () => {
    const imported = read('عنوان', '![]() |', '| تعليق الصورة |', LONG);
    expect(sketch(imported.article)).toEqual(['figure ? «»', '  caption تعليق الصورة', `p ${LONG}`]);
    expect(codes(imported)).toEqual(['picture-missing', 'alternative-text-missing']);
  });

  test('a picture with its address and words', () => {
    expect(bodyOf('![مرسى](https://example.org/a.jpg)', '| تعليق |')).toEqual([
      'figure https://example.org/a.jpg «مرسى»',
      '  caption تعليق',
    ]);
    expect(bodyOf('| [![مرسى](https://example.org/a.jpg)](https://example.org/) |')).toEqual([
      'figure https://example.org/a.jpg «مرسى»',
    ]);
  });

  test('a picture at an address that is not accepted keeps its place and words', () => {
    const imported = read('عنوان', '![مرسى](javascript:alert(1))', LONG);
    expect(sketch(imported.article)[0]).toBe('figure ? «مرسى»');
    expect(codes(imported)).toContain('picture-refused');
  });

  test('a table, with bars or with tabs', () => {
    expect(bodyOf('| البلد | العدد |', '| --- | --- |', '| مصر | 5 |')).toEqual([
      'table row',
      '  البلد | العدد',
      '  مصر | 5',
    ]);
    expect(bodyOf('البلد\tالعدد', 'مصر\t5')).toEqual(['table', '  البلد | العدد', '  مصر | 5']);
  });

  test('a quotation with the one who said it', () => {
    expect(bodyOf('> النيل هبة.', '> — هيرودوت')).toEqual(['quote — هيرودوت', '  p النيل هبة.']);
    expect(bodyOf('«النيل هبة لمصر كلها.»', '— هيرودوت')).toEqual([
      'quote — هيرودوت',
      '  p «النيل هبة لمصر كلها.»',
    ]);
  });

  test('links, written out or in brackets', () => {
    expect(bodyOf('انظر https://example.org/a. ثم [التقرير](https://example.org/b) كله.')).toEqual([
      'p انظر [https://example.org/a](https://example.org/a). ثم [التقرير](https://example.org/b) كله.',
    ]);
  });

  test('separators and the jump break', () => {
    expect(bodyOf('***', LONG, '<!--more-->', LONG)).toEqual(['---', `p ${LONG}`, 'more', `p ${LONG}`]);
  });

  test('the page’s own controls, which are left out and reported', () => {
    const imported = read('تم النسخ!', 'عنوان', LONG, 'شارك المقال', 'إرسال تعليق');
    expect(imported.article.metadata.headline).toBe('عنوان');
    expect(sketch(imported.article)).toEqual([`p ${LONG}`]);
    expect(imported.findings.map(({ code, excerpt }) => `${code} ${excerpt}`)).toEqual([
      'line-dropped تم النسخ!',
      'line-dropped شارك المقال',
      'line-dropped إرسال تعليق',
    ]);
  });

  test('words that only look like controls stay', () => {
    expect(bodyOf('بحث', LONG, ...Array.from({ length: 12 }, () => LONG))[0]).toBe('h2 بحث');
    expect(bodyOf('قال إن النسخ تم! ثم مضى إلى بيته.')).toEqual(['p قال إن النسخ تم! ثم مضى إلى بيته.']);
  });
});

describe('the layout', () => {
  const words = LONG.split(' ');
  test('of wrapped lines is undone', () => {
    const wrapped = (text: string): readonly string[] => {
      const lines: string[] = [''];
      for (const word of text.split(' ')) {
        const last = lines.at(-1) ?? '';
        if (last.length + word.length + 1 > 60) lines.push(word);
        else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
      }
      return lines;
    };
    const paragraph = [...words, ...words, ...words].join(' ');
    const { article } = read('عنوان', '', ...wrapped(paragraph), '', ...wrapped(paragraph), '');
    expect(sketch(article)).toEqual([`p ${paragraph}`, `p ${paragraph}`]);
  });

  test('of paragraphs parted by empty lines keeps the line breaks inside them', () => {
    const { article } = read(
      'عنوان',
      '',
      `${LONG} ${LONG}`,
      '',
      `${LONG} ${LONG}`,
      '',
      'سطر أول',
      'سطر ثان',
      '',
      `${LONG} ${LONG}`,
    );
    expect(sketch(article)).toContain('p سطر أول⏎سطر ثان');
  });
});

// What a published report may be made of, in any order.
const LINES = [
  LONG,
  `جملة لها حاشية.[1] ${LONG}`,
  'عنوان فرعي قصير',
  'هل تعلم؟ أن النيل أطول الأنهار.',
  'تحذير هام:',
  '- مصطلح: شرحه هنا',
  '  - بند داخلي',
  '1. أول',
  '٢) ثان',
  '![]() |',
  '| تعليق الصورة |',
  '| خلية | أخرى |',
  '> قول مأثور',
  '— قائله',
  '«قول آخر.»',
  'تم النسخ!',
  'الحواشي',
  '[1] نص الحاشية',
  '(3) ليس حاشية',
  'المصدر: وكالة',
  'https://example.org/path?a=1',
  '***',
  '',
  'كلمة',
  'NATO was founded in 1949',
  '[ ] مهمة',
  'بقلم: سارة أحمد',
];

describe('any text', () => {
  test('keeps every word, in the article or in a finding', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 30 }), (lines) => {
        const imported = read(...lines);
        const kept = countWords(
          allWords(imported.article),
          imported.findings.map(({ excerpt }) => excerpt),
        );
        for (const [word, count] of countWords(lines.filter((line) => !/^\*+$/.test(line)))) {
          // Numbers of items and notes are counted again when printing.
          if (/^\d+$/.test(word)) continue;
          expect(kept.get(word) ?? 0, word).toBeGreaterThanOrEqual(count);
        }
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  test('is read without an error into an article that needs no repair', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc
            .array(
              fc.oneof(
                fc.constantFrom(...LINES),
                fc.string({ unit: fc.constantFrom(...'[](){}|!*-_#>:.1١ \tأب\u200f"«»^') }),
              ),
              { maxLength: 20 },
            )
            .map((lines) => lines.join('\n')),
        ),
        (text) => {
          const { article } = textImporter.read(text, {
            callouts: CALLOUT_KINDS,
            random: seededRandom('any'),
          });
          expect(parseArticle(article)).toMatchObject({ article, problems: [] });
        },
      ),
      { numRuns: 1000, seed: 2 },
    );
  });

  test.each([
    ['brackets', '['.repeat(200_000)],
    ['pictures that never end', '![]('.repeat(50_000)],
    ['bars', '|'.repeat(200_000)],
    ['bullets', '- '.repeat(100_000)],
    ['items that nest', Array.from({ length: 3000 }, (_, index) => `${' '.repeat(index)}- أ`).join('\n')],
    ['lines', 'كلمة\n'.repeat(50_000)],
  ])('is read in a time that grows with it: %s', (_what, text) => {
    expect(read('عنوان', text).article.blocks.length).toBeGreaterThan(0);
  });
});

function allWords({ metadata, ...article }: Article): readonly string[] {
  const passages = passagesOf({ metadata, ...article });
  return [metadata.author ?? '', ...passages.map(({ inlines }) => passageText(inlines))];
}

function countWords(...lists: readonly (readonly (string | undefined)[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of lists.flat().flatMap((text) => wordsOf(text ?? '')))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
