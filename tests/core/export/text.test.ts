import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Inline, Metadata } from '../../../src/core/article/article.ts';
import { CALLOUT_KINDS } from '../../../src/core/article/callouts.ts';
import { type ArticleId, type NoteId, parseId } from '../../../src/core/article/ids.ts';
import { plainText, text as words } from '../../../src/core/article/inlines.ts';
import { newArticle } from '../../../src/core/article/newArticle.ts';
import { passagesOf } from '../../../src/core/article/walk.ts';
import { text } from '../../../src/core/export/text.ts';
import { arbitraryArticle } from '../../support/arbitraryArticle.ts';

const OPTIONS = { callouts: CALLOUT_KINDS, findAsset: () => undefined, settings: {} };

function id<T extends ArticleId | NoteId>(value: string): T {
  const parsed = parseId<T>(value);
  if (parsed === undefined) throw new Error(value);
  return parsed;
}

function render(
  blocks: readonly Block[],
  metadata: Partial<Metadata> = {},
  notes: Parameters<typeof newArticle>[1] = {},
): string {
  return text.render(newArticle(id('a1'), { metadata, blocks, ...notes }), OPTIONS).text;
}

function paragraph(...children: readonly (Inline | string)[]): Block & { type: 'paragraph' } {
  return {
    type: 'paragraph',
    children: children.map((child) => (typeof child === 'string' ? words(child) : child)),
  };
}

const reference = (note: string): Inline => ({ type: 'reference', note: id(note) });

describe('the top of the text', () => {
  test('is the headline, the subtitle, the author and the dateline in the first paragraph', () => {
    expect(
      render([paragraph('وقّعت الوزارتان الاتفاق أمس.')], {
        headline: 'اتفاق جديد على مياه النهر',
        subtitle: 'جولة ثانية في الخريف',
        author: 'ليلى حدّاد',
        place: 'القاهرة',
      }),
    ).toBe(
      'اتفاق جديد على مياه النهر\n\nجولة ثانية في الخريف\n\nبقلم ليلى حدّاد\n\nالقاهرة – وقّعت الوزارتان الاتفاق أمس.\n',
    );
  });

  test('does not repeat a dateline that the writer typed', () => {
    expect(render([paragraph('القاهرة - وقّعت الوزارتان.')], { headline: 'خبر', place: 'القاهرة' })).toBe(
      'خبر\n\nالقاهرة - وقّعت الوزارتان.\n',
    );
  });

  test('gives the dateline a line of its own when there is no paragraph', () => {
    expect(render([{ type: 'separator' }], { headline: 'خبر', place: 'عمّان' })).toBe('خبر\n\nعمّان\n\n———\n');
  });

  test('speaks English in an English article', () => {
    expect(
      render(
        [paragraph('Signed.', reference('n1'))],
        { headline: 'Deal', author: 'L. Haddad', language: 'en' },
        {
          notes: [{ id: id('n1'), blocks: [paragraph('Official Gazette.')] }],
        },
      ),
    ).toBe('Deal\n\nBy L. Haddad\n\nSigned.[1]\n\nNotes\n[1] Official Gazette.\n');
  });
});

describe('blocks', () => {
  test('lists carry bullets, boxes and numbers in the digits of the article, nested ones indented', () => {
    expect(
      render(
        [
          {
            type: 'list',
            style: 'numbered',
            start: 9,
            items: [
              { children: [words('الري')] },
              {
                children: [words('الطاقة'), { type: 'break' }, words('والنقل')],
                lists: [
                  { type: 'list', style: 'bulleted', items: [{ children: [words('الشمس')] }] },
                  {
                    type: 'list',
                    style: 'check',
                    items: [{ children: [words('الرياح')], checked: true }, { children: [words('المد')] }],
                  },
                ],
              },
            ],
          },
        ],
        { digits: 'arabic-indic' },
      ),
    ).toBe('٩. الري\n١٠. الطاقة\n    والنقل\n  - الشمس\n  ☑ الرياح\n  ☐ المد\n');
  });

  test('a callout is its label and body, the rest of the body on the lines below', () => {
    expect(
      render([
        {
          type: 'callout',
          kind: 'did-you-know',
          blocks: [
            paragraph('أن النهر يعبر عشر دول؟'),
            { type: 'list', style: 'bulleted', items: [{ children: [words('السودان')] }] },
          ],
        },
      ]),
    ).toBe('هل تعلم؟ أن النهر يعبر عشر دول؟\n- السودان\n');
  });

  test('a callout that opens with a list has its label on a line of its own', () => {
    expect(
      render([
        {
          type: 'callout',
          kind: 'desk-own',
          label: 'في أرقام:',
          blocks: [{ type: 'list', style: 'bulleted', items: [{ children: [words('سبعة سدود')] }] }],
        },
      ]),
    ).toBe('في أرقام:\n- سبعة سدود\n');
  });

  test('a quote stands in the quotation marks of the article with its speaker below', () => {
    const quote: Block = {
      type: 'quote',
      blocks: [paragraph('لن نوقّع اليوم.'), paragraph('ولا غداً.')],
      attribution: [words('الوزير')],
    };
    expect(render([quote, { ...quote, blocks: [paragraph('“لن نوقّع”')] }], { quotes: 'curly' })).toBe(
      '“لن نوقّع اليوم.\nولا غداً.”\n— الوزير\n\n“لن نوقّع”\n— الوزير\n',
    );
  });

  test('a figure is its caption and credit, or its alternative text, and nothing when it is decoration', () => {
    expect(
      render([
        { type: 'figure', alt: 'سدّ', caption: [words('السد عند الفجر')], credit: [words('أرشيف الوزارة')] },
        { type: 'figure', alt: 'خريطة النهر' },
        { type: 'figure', alt: '', decorative: true },
      ]),
    ).toBe('صورة: السد عند الفجر (أرشيف الوزارة)\n\nصورة: خريطة النهر\n');
  });

  test('a table is its caption and one line for each row', () => {
    expect(
      render([
        {
          type: 'table',
          headerRow: true,
          caption: [words('الحصص')],
          rows: [
            { cells: [{ children: [words('الدولة')] }, { children: [words('مليار م³')] }] },
            {
              cells: [
                { children: [words('مصر')] },
                { children: [words('55'), { type: 'break' }, words('تقريباً')] },
              ],
            },
          ],
        },
      ]),
    ).toBe('الحصص\nالدولة | مليار م³\nمصر | 55 تقريباً\n');
  });

  test('jump breaks, reminders and empty paragraphs leave nothing behind', () => {
    expect(
      render([
        paragraph('أولاً.'),
        { type: 'jump-break' },
        paragraph(),
        paragraph('ثانياً', { type: 'reminder', text: 'اسأل الوزارة' }, '.'),
      ]),
    ).toBe('أولاً.\n\nثانياً.\n');
  });

  test('an embed and a link are words with their address, once', () => {
    const link = (href: string, children: string): Inline => ({
      type: 'link',
      href,
      children: [words(children)],
    });
    expect(
      render([
        { type: 'embed', address: 'https://example.org/v', title: 'كلمة الوزير' },
        paragraph(
          link('https://example.org/a', 'التقرير'),
          ' ',
          link('https://example.org/b', 'https://example.org/b'),
          ' ',
          link('mailto:desk@example.org', 'desk@example.org'),
          ' ',
          link('tel:+20225550100', 'الهاتف'),
          ' ',
          link('', 'لا شيء'),
          ' ',
          link('#مجالات', 'أعلاه'),
        ),
      ]),
    ).toBe(
      'كلمة الوزير (https://example.org/v)\n\nالتقرير (https://example.org/a) https://example.org/b desk@example.org الهاتف (+20225550100) لا شيء أعلاه\n',
    );
  });
});

describe('notes', () => {
  const source = {
    author: 'وزارة الري',
    title: 'التقرير السنوي',
    publisher: 'المطبعة الأميرية',
    address: 'https://example.org/report',
    accessed: '2026-11-20',
    archive: 'https://archive.example.org/r',
  };

  test('are marked after the punctuation with no space and listed once at the end with their sources', () => {
    expect(
      render(
        [paragraph('وقّعت مصر.', reference('nb'), ' ثم غادر الوفد. ', reference('na'), reference('nb'))],
        { digits: 'arabic-indic' },
        {
          notes: [
            { id: id('na'), blocks: [paragraph('بيان الرئاسة.')], source },
            { id: id('nb'), blocks: [paragraph('الجريدة الرسمية.'), paragraph('العدد 40.')] },
            { id: id('nc'), blocks: [paragraph('لا يذكرها أحد.')] },
          ],
        },
      ),
    ).toBe(
      'وقّعت مصر.[١] ثم غادر الوفد.[٢][١]\n\nالحواشي\n[١] الجريدة الرسمية.\nالعدد 40.\n[٢] بيان الرئاسة. المصدر: وزارة الري، المطبعة الأميرية، «التقرير السنوي» (https://example.org/report)، اطُّلع عليه في ٢٠ نوفمبر ٢٠٢٦، نسخة محفوظة (https://archive.example.org/r).\n',
    );
  });

  test('an empty note keeps its number', () => {
    expect(
      render([paragraph('نص.', reference('n1'))], {}, { notes: [{ id: id('n1'), blocks: [paragraph()] }] }),
    ).toBe('نص.[1]\n\nالحواشي\n[1]\n');
  });
});

describe('any article', () => {
  test('loses no word', () => {
    fc.assert(
      fc.property(arbitraryArticle({ orphans: false }), (article) => {
        const written = squeeze(text.render(article, OPTIONS).text);
        for (const { inlines, block, role } of passagesOf(article)) {
          if (block?.type === 'figure' && role !== 'caption' && role !== 'credit') continue;
          for (const piece of pieces(inlines)) expect(written).toContain(squeeze(piece));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('is text without control characters that ends with one line feed', () => {
    const article = newArticle(id('a1'), { blocks: [paragraph('أ\u0000ب\u202eج\ud800د')] });
    expect(text.render(article, OPTIONS).text).toBe('أبجد\n');
  });

  test('of 200,000 words is written in linear time', () => {
    const block = paragraph('كلمة '.repeat(100), reference('n1'), ' وأخرى.');
    const article = newArticle(id('a1'), {
      blocks: Array.from({ length: 2000 }, () => block),
      notes: [{ id: id('n1'), blocks: [paragraph('حاشية.')] }],
    });
    expect(text.render(article, OPTIONS).text.length).toBeGreaterThan(1_000_000);
  });
});

function squeeze(value: string): string {
  return value.replace(/\s+/g, '');
}

function pieces(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline) =>
    inline.type === 'link' ? pieces(inline.children) : [plainText([inline])],
  );
}
