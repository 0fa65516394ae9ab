// For every check: articles that it must find wrong, articles that only look so, and what its fix makes of the wrong ones.
import type { Article, Block, Inline, Note } from '../../../src/core/article/article.ts';
import { CALLOUT_KINDS } from '../../../src/core/article/callouts.ts';
import { newArticle } from '../../../src/core/article/newArticle.ts';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';

/** What a case is about: words of one paragraph, or a whole article. */
type Given = string | Article;

export interface CheckCase {
  readonly check: string;
  /** Each must be found once or more; with the words of the paragraph (or headline) after the fix when there is one. */
  readonly wrong: readonly { readonly given: Given; readonly fixed?: string }[];
  /** Nothing of this check may be found here. */
  readonly right: readonly Given[];
}

/** An article that no check finds anything wrong with, with the given parts in it. */
export function flawless(
  parts: {
    readonly metadata?: Partial<Article['metadata']>;
    readonly blocks?: readonly Block[];
    readonly notes?: readonly Note[];
  } = {},
): Article {
  return newArticle('a' as Article['id'], {
    metadata: { headline: 'عنوان قصير', description: 'وصف قصير.', slug: 'short', ...parts.metadata },
    blocks: parts.blocks ?? [paragraph('نص سليم.')],
    notes: parts.notes ?? [],
  });
}

export function articleOf(given: Given): Article {
  return typeof given === 'string' ? flawless({ blocks: [paragraph(given)] }) : given;
}

function paragraph(...inlines: readonly (string | Inline)[]): Block {
  return {
    type: 'paragraph',
    children: inlines.map((inline) => (typeof inline === 'string' ? text(inline) : inline)),
  };
}

function text(words: string): Inline {
  return { type: 'text', text: words };
}

function heading(level: 2 | 3 | 4, words = 'فصل'): Block {
  return { type: 'heading', level, children: [text(words)] };
}

function reference(note: string): Inline {
  return { type: 'reference', note: note as Note['id'] };
}

function note(id: string, words: string, source?: Note['source']): Note {
  return {
    id: id as Note['id'],
    blocks: [{ type: 'paragraph', children: words === '' ? [] : [text(words)] }],
    ...(source === undefined ? {} : { source }),
  };
}

const PICTURE = { asset: 'a'.repeat(64) as NonNullable<Article['metadata']['leadFigure']> };
function figure(parts: Partial<Extract<Block, { type: 'figure' }>>): Article {
  const whole = { alt: 'وصف', caption: [text('تعليق')], credit: [text('مصور')], ...PICTURE, ...parts };
  return flawless({ blocks: [{ type: 'figure', ...whole }] });
}

function callout(kind: string, blocks: readonly Block[]): Article {
  const { article } = parseArticle({ ...flawless(), blocks: [{ type: 'callout', kind, blocks }] });
  return article;
}

const link = (href: string): Article =>
  flawless({ blocks: [paragraph('انظر ', { type: 'link', href, children: [text('هنا')] }, '.')] });
const embed = (address: string): Article => flawless({ blocks: [{ type: 'embed', address, title: 'مقطع' }] });
const marked = (words: string, mark: 'code' | 'isolate-ltr'): Article =>
  flawless({ blocks: [paragraph('نص ', { type: 'text', text: words, marks: [mark] }, ' نص')] });
const english = (words: string): Article =>
  flawless({ metadata: { language: 'en' }, blocks: [paragraph(words)] });
const leftToRight = (words: string): Article =>
  flawless({ blocks: [{ type: 'paragraph', dir: 'ltr', children: [text(words)] }] });
const noted = (body: Note, ...more: readonly Note[]): Article =>
  flawless({ blocks: [paragraph('جملة.', reference(body.id))], notes: [body, ...more] });
const words = (count: number): string => `${'كلمة أخرى '.repeat(count / 2).trim()}.`;
const SOURCE = { title: 'تقرير', address: 'https://example.org/', accessed: '2026-11-23' };
const [KIND] = CALLOUT_KINDS;
if (KIND === undefined) throw new Error('there are no callouts');

export const CHECK_CASES: readonly CheckCase[] = [
  {
    check: 'empty-headline',
    wrong: [
      { given: flawless({ metadata: { headline: '' } }) },
      { given: flawless({ metadata: { headline: ' ' } }) },
    ],
    right: [flawless()],
  },
  {
    check: 'empty-note',
    wrong: [{ given: noted(note('n', '')) }, { given: noted(note('n', '  ')) }],
    right: [
      noted(note('n', 'نص')),
      noted(note('n', '', SOURCE)),
      // Nothing leads there; another check speaks of it.
      flawless({ notes: [note('n', '')] }),
    ],
  },
  {
    check: 'missing-alt',
    wrong: [{ given: figure({ alt: '' }) }, { given: figure({ alt: '  ' }) }],
    right: [figure({}), figure({ alt: '', decorative: true })],
  },
  {
    check: 'missing-picture',
    wrong: [{ given: figureWithoutPicture() }],
    right: [figure({})],
  },
  {
    check: 'unfilled-reminder',
    wrong: [
      { given: flawless({ blocks: [paragraph('بلغ العدد ', { type: 'reminder', text: 'الرقم؟' }, '.')] }) },
      { given: callout(KIND.kind, [paragraph(KIND.guidance.ar)]) },
      { given: callout(KIND.kind, [paragraph(KIND.guidance.en)]) },
    ],
    right: [
      callout(KIND.kind, [paragraph(`${KIND.guidance.ar} وزيادة`)]),
      callout(KIND.kind, [paragraph(KIND.guidance.ar), paragraph('نص')]),
    ],
  },
  {
    check: 'empty-callout',
    wrong: [
      { given: callout('tip', []) },
      { given: callout('tip', [paragraph(' ')]) },
      { given: callout('tip', [{ type: 'list', style: 'bulleted', items: [{ children: [] }] }]) },
    ],
    right: [
      callout('tip', [paragraph('نص')]),
      callout('tip', [{ type: 'list', style: 'bulleted', items: [{ children: [text('بند')] }] }]),
    ],
  },
  {
    check: 'dead-link',
    wrong: ['', '#', '#section', 'javascript:alert(1)', 'ملف محلي']
      .map((href) => ({ given: link(href) }))
      .concat([{ given: embed('') }]),
    right: [
      link('https://example.org/'),
      link('mailto:a@example.org'),
      link('tel:+2022795'),
      embed('https://example.org/v'),
    ],
  },
  {
    check: 'orphan-note',
    wrong: [
      { given: noted(note('n', 'نص'), note('m', 'وحيدة')) },
      { given: flawless({ notes: [note('n', '')] }) },
    ],
    right: [
      noted(note('n', 'نص')),
      flawless({
        blocks: [paragraph('جملة.', reference('n'))],
        notes: [
          {
            id: 'n' as Note['id'],
            blocks: [{ type: 'paragraph', children: [text('انظر'), reference('m')] }],
          },
          note('m', 'نص'),
        ],
      }),
    ],
  },
  {
    check: 'reference-before-jump-break',
    wrong: [
      {
        given: flawless({
          blocks: [paragraph('جملة.', reference('n')), { type: 'jump-break' }, paragraph('بقية.')],
          notes: [note('n', 'نص')],
        }),
      },
    ],
    right: [
      flawless({
        blocks: [paragraph('مقدمة.'), { type: 'jump-break' }, paragraph('جملة.', reference('n'))],
        notes: [note('n', 'نص')],
      }),
      noted(note('n', 'نص')),
    ],
  },
  {
    check: 'skipped-heading',
    wrong: [
      { given: flawless({ blocks: [heading(3)] }) },
      { given: flawless({ blocks: [heading(2), heading(4)] }) },
    ],
    right: [flawless({ blocks: [heading(2), heading(3), heading(4), heading(2), heading(3)] })],
  },
  {
    check: 'missing-caption',
    wrong: [{ given: figure({ caption: [] }) }, { given: figure({ caption: [text(' ')] }) }],
    right: [figure({}), figure({ caption: [], alt: '', decorative: true })],
  },
  {
    check: 'missing-credit',
    wrong: [{ given: figure({ credit: [] }) }],
    right: [figure({}), figure({ credit: [], alt: '', decorative: true })],
  },
  {
    check: 'mixed-digits',
    wrong: [
      { given: 'في عام ٢٠٢٤ وعام 2025.', fixed: 'في عام 2024 وعام 2025.' },
      { given: 'في عام ۲۰۲۴.', fixed: 'في عام 2024.' },
      {
        given: flawless({
          metadata: { digits: 'arabic-indic' },
          blocks: [paragraph('في عام 2024 وعام ٢٠٢٥.')],
        }),
        fixed: 'في عام ٢٠٢٤ وعام ٢٠٢٥.',
      },
    ],
    right: [
      'في عام 2024 وعام 2025.',
      flawless({ metadata: { digits: 'arabic-indic' }, blocks: [paragraph('هاتف S24 وعام ٢٠٢٥.')] }),
      flawless({
        metadata: { digits: 'arabic-indic' },
        blocks: [paragraph('وباء COVID-19 وطائرة F-16 و3-D.')],
      }),
      flawless({
        metadata: { digits: 'arabic-indic' },
        blocks: [paragraph('في https://example.org/2024 صفحة.')],
      }),
      english('in 2024 and ٢٠٢٥'),
    ],
  },
  {
    check: 'straight-quotes',
    wrong: [
      { given: 'قال: "نعم" ومضى.', fixed: 'قال: «نعم» ومضى.' },
      { given: 'قال: «قرأت "الأيام" أمس».', fixed: 'قال: «قرأت “الأيام” أمس».' },
      {
        given: flawless({ metadata: { quotes: 'curly' }, blocks: [paragraph('قال: "نعم".')] }),
        fixed: 'قال: “نعم”.',
      },
      // Without a partner it is reported and left to the writer.
      { given: 'قال: "نعم ومضى.', fixed: 'قال: "نعم ومضى.' },
    ],
    right: ['قال: «نعم» ومضى.', 'شاشة 24" جديدة', marked('say "hi"', 'code')],
  },
  {
    check: 'unbalanced-marks',
    wrong: [
      { given: 'قال: «نعم ومضى.' },
      { given: 'ومضى (اليوم.' },
      { given: 'ومضى اليوم».' },
      { given: 'ومضى «(اليوم»).' },
    ],
    right: ['قال: «نعم (اليوم)» [كذا].', 'أ) أولًا', '1) أولًا', marked('if (', 'code')],
  },
  {
    check: 'latin-punctuation',
    wrong: [
      { given: 'مصر, والسودان', fixed: 'مصر، والسودان' },
      { given: 'مصر; والسودان', fixed: 'مصر؛ والسودان' },
      { given: 'متى?', fixed: 'متى؟' },
      { given: 'قال «نعم», ومضى', fixed: 'قال «نعم»، ومضى' },
    ],
    right: [
      'بلغ 1,000 شخص',
      'في London, Paris',
      'مصر، والسودان؛ متى؟',
      leftToRight('مصر, yes'),
      english('قال, said'),
      'https://example.org/س?ص',
    ],
  },
  {
    check: 'punctuation-spacing',
    wrong: [
      { given: 'مصر ، والسودان', fixed: 'مصر، والسودان' },
      { given: 'مصر،والسودان', fixed: 'مصر، والسودان' },
      { given: 'انتهى .ثم بدأ', fixed: 'انتهى. ثم بدأ' },
      { given: 'انتهى.ثم بدأ', fixed: 'انتهى. ثم بدأ' },
      { given: 'قال « نعم » ومضى', fixed: 'قال «نعم» ومضى' },
      { given: 'قال ( نعم ) ومضى', fixed: 'قال (نعم) ومضى' },
      { given: 'متى ؟ لا أدري', fixed: 'متى؟ لا أدري' },
    ],
    right: [
      'الساعة 12:30 مساءً',
      'بلغ 3.5 ملايين و1,000 شخص',
      'بنسبة ٣٫٥ و١،٥',
      'في example.org صفحة',
      'بلغة .NET',
      'صمت ... ثم قال',
      'صمت…',
      'قال د.أحمد',
      'قال: «نعم»، (اليوم)؟!',
      leftToRight('yes ,no'),
      marked('a ,b', 'isolate-ltr'),
    ],
  },
  {
    check: 'doubled-punctuation',
    wrong: [
      { given: 'مصر،، والسودان', fixed: 'مصر، والسودان' },
      { given: 'متى؟؟؟', fixed: 'متى؟' },
      { given: 'انتهى..', fixed: 'انتهى.' },
      { given: 'انتهى،.', fixed: 'انتهى.' },
      { given: 'رائع!!', fixed: 'رائع!' },
    ],
    right: ['متى؟!', 'صمت... ثم', 'صمت…', 'مصر، والسودان.', 'https://example.org/a::b'],
  },
  {
    check: 'doubled-word',
    wrong: [
      { given: 'ذهب إلى إلى البيت', fixed: 'ذهب إلى البيت' },
      { given: 'قال قال إنه', fixed: 'قال إنه' },
    ],
    right: [
      'رويداً رويداً',
      'شيئًا فشيئًا',
      'صفًّا صفًّا',
      'لا لا أوافق',
      'جدا جدا',
      '5 5',
      'قال. قال إنه',
      'قال «قال» إنه',
      'أ أ',
    ],
  },
  {
    check: 'tatweel',
    wrong: [
      { given: 'كـــتاب', fixed: 'كتاب' },
      { given: 'محـَمد', fixed: 'محَمد' },
    ],
    right: ['سنة 1445 هـ', 'الـNATO', 'بـ 5 ملايين', 'كتاب'],
  },
  {
    check: 'bidi-control',
    wrong: [{ given: 'نص \u200fمصر\u202e.', fixed: 'نص مصر.' }],
    right: ['می\u200cخواهم'],
  },
  {
    check: 'double-space',
    wrong: [{ given: 'مصر  والسودان   معًا', fixed: 'مصر والسودان معًا' }],
    right: ['مصر والسودان', marked('a  b', 'code')],
  },
  {
    check: 'long-headline',
    wrong: [{ given: flawless({ metadata: { headline: 'ا'.repeat(71) } }) }],
    right: [
      flawless({ metadata: { headline: 'ا'.repeat(70) } }),
      flawless({ metadata: { headline: '😀'.repeat(70) } }),
    ],
  },
  {
    check: 'description',
    wrong: [flawlessWithout('description'), flawless({ metadata: { description: 'ا'.repeat(161) } })].map(
      (given) => ({ given }),
    ),
    right: [flawless({ metadata: { description: 'ا'.repeat(160) } })],
  },
  {
    check: 'missing-slug',
    wrong: [{ given: flawlessWithout('slug') }],
    right: [flawless()],
  },
  {
    check: 'long-paragraph',
    wrong: [{ given: words(122) }],
    right: [words(120)],
  },
  {
    check: 'incomplete-source',
    wrong: [
      { given: noted(note('n', 'نص', { title: 'تقرير' })) },
      { given: noted(note('n', 'نص', { title: 'تقرير', address: 'https://example.org/' })) },
      { given: noted(note('n', 'نص', { title: 'تقرير', accessed: '2026-11-23' })) },
    ],
    right: [noted(note('n', 'نص', SOURCE)), noted(note('n', 'نص'))],
  },
  {
    check: 'unknown-content',
    wrong: [
      { given: flawless({ blocks: [{ type: 'opaque', raw: { type: 'poll', question: 'متى؟' } }] }) },
      { given: flawless({ blocks: [paragraph('نص ', { type: 'opaque', raw: { type: 'formula' } })] }) },
    ],
    right: [flawless()],
  },
];

function figureWithoutPicture(): Article {
  return flawless({
    blocks: [{ type: 'figure', alt: 'وصف', caption: [text('تعليق')], credit: [text('مصور')] }],
  });
}

function flawlessWithout(field: 'description' | 'slug'): Article {
  const article = flawless();
  const { [field]: _gone, ...metadata } = article.metadata;
  return { ...article, metadata };
}
