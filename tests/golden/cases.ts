// The golden cases: one small article for each block type and inline kind, and the example report. The name is the folder of expected files.
import { readFileSync } from 'node:fs';
import type { Article } from '../../src/core/article/article.ts';
import type { Asset } from '../../src/core/article/assets.ts';
import { CALLOUT_KINDS } from '../../src/core/article/callouts.ts';
import { parseArticle } from '../../src/core/article/parseArticle.ts';

/** A picture of one pixel. */
export const PIXEL: Asset = {
  id: '6d'.repeat(32) as Asset['id'], // a fixed id is enough: targets never hash
  mediaType: 'image/png',
  width: 640,
  height: 360,
  data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
};

export interface GoldenCase {
  readonly name: string;
  readonly article: Article;
  readonly assets: readonly Asset[];
}

type Parts = Readonly<Record<string, unknown>>;

const text = (value: string, ...marks: readonly string[]): Parts => ({ type: 'text', text: value, ...(marks.length > 0 ? { marks } : {}) });
const p = (...children: readonly (string | Parts)[]): Parts => ({ type: 'paragraph', children: inlines(children) });
const inlines = (children: readonly (string | Parts)[]): readonly Parts[] => children.map((child) => (typeof child === 'string' ? text(child) : child));
const note = (id: string, ...blocks: readonly Parts[]): Parts => ({ id, blocks });
const ref = (id: string): Parts => ({ type: 'reference', note: id });
const item = (words: string, more: Parts = {}): Parts => ({ children: inlines([words]), ...more });
const cell = (...children: readonly (string | Parts)[]): Parts => ({ children: inlines(children) });
const link = (href: string, words: string, more: Parts = {}): Parts => ({ type: 'link', href, children: inlines([words]), ...more });

const CASES: Readonly<Record<string, { blocks: readonly Parts[]; notes?: readonly Parts[]; metadata?: Parts }>> = {
  paragraphs: {
    blocks: [
      p('نص عادي، ثم ', text('مهم', 'strong'), ' و', text('مؤكَّد', 'emphasis'), ' و', text('مسطَّر', 'underline'), ' و', text('مشطوب', 'strike'), '.'),
      p(text('const x = 1;', 'code'), ' ثم H', text('2', 'sub'), 'O وم', text('2', 'sup'), ' و', text('مظلَّل', 'highlight'), ' و', text('كلها', 'strong', 'emphasis', 'underline', 'highlight'), '.'),
      p('سطر أول', { type: 'break' }, 'سطر ثانٍ <b>&amp;</b> "اقتباس" و\'آخر\''),
      p(),
      { type: 'paragraph', dir: 'ltr', children: inlines(['NATO was founded in 1949.']) },
    ],
  },
  isolation: {
    blocks: [
      p('NATO هو حلف شمال الأطلسي (NATO)، ومقره Brussels، Belgium.'),
      p('ارتفع +3.5% إلى $50، والموقع https://example.org/a?b=1&c=2، والبريد desk@example.org، والهاتف ', text('+20 2 2577 8899', 'isolate-ltr'), '.'),
      p('عام 2024م والـNATO و5G لا تُمَسّ من داخلها.'),
    ],
  },
  headings: { blocks: [2, 3, 4, 2, 4].map((level) => ({ type: 'heading', level, children: inlines([`عنوان من المستوى ${level}`]) })) },
  lists: {
    blocks: [
      { type: 'list', style: 'bulleted', items: [{ children: [text('مصطلح:', 'strong'), text(' شرحه')] }, item('ثانٍ', { lists: [{ type: 'list', style: 'numbered', items: [item('داخل أول'), item('داخل ثانٍ')] }] })] },
      { type: 'list', style: 'numbered', start: 3, items: [item('ثالث'), item('رابع')] },
      { type: 'list', style: 'check', items: [item('تم', { checked: true }), item('لم يتم بعد')] },
    ],
  },
  'lists-arabic-indic': {
    metadata: { digits: 'arabic-indic' },
    blocks: [{ type: 'list', style: 'numbered', items: [{ children: [text('أول.'), ref('n1')] }, item('ثانٍ')] }],
    notes: [note('n1', p('حاشية برقم هندي.'))],
  },
  quote: {
    blocks: [
      { type: 'quote', blocks: [p('العلم في الصغر كالنقش في الحجر.')], attribution: inlines(['مثل عربي']) },
      { type: 'quote', blocks: [p('فقرة أولى.'), p('فقرة ثانية.'), { type: 'list', style: 'bulleted', items: [item('بند')] }] },
    ],
  },
  callouts: {
    blocks: [
      ...CALLOUT_KINDS.map(({ kind }) => ({ type: 'callout', kind, blocks: [p('نص الصندوق.')] })),
      { type: 'callout', kind: 'tip', label: 'نصيحة اليوم:', blocks: [p('بعنوان خاص.'), p('وفقرة ثانية.')] },
      { type: 'callout', kind: 'archive', label: 'من الأرشيف:', blocks: [{ type: 'list', style: 'bulleted', items: [item('يبدأ بقائمة')] }] },
      { type: 'callout', kind: 'warning', blocks: [] },
    ],
  },
  figures: {
    metadata: { slug: 'suar' },
    blocks: [
      { type: 'figure', asset: PIXEL.id, alt: 'وصف الصورة', caption: inlines(['تعليق ', text('مهم', 'strong')]), credit: inlines(['تصوير: وكالة']) },
      { type: 'figure', address: 'https://example.org/p.jpg', width: 300, height: 200, alt: '', decorative: true, size: 'small' },
      { type: 'figure', alt: '', caption: inlines(['صورة بلا ملف']) },
    ],
  },
  table: {
    blocks: [
      { type: 'table', headerRow: true, headerColumn: true, caption: inlines(['جدول المقارنة']), rows: [{ cells: [cell(''), cell('2024'), cell('2025')] }, { cells: [cell('القاهرة'), cell('10'), cell(text('12', 'strong'))] }] },
      { type: 'table', rows: [{ cells: [cell('أ | ب'), cell('ج', { type: 'break' }, 'د')] }] },
    ],
  },
  breaks: { blocks: [p('قبل.'), { type: 'jump-break' }, p('بعد.'), { type: 'separator' }, p('أخيراً.')] },
  embed: { blocks: [{ type: 'embed', address: 'https://www.youtube.com/watch?v=x', title: 'تسجيل الندوة' }, { type: 'embed', address: '', title: 'بلا عنوان' }] },
  opaque: { blocks: [{ type: 'poll', text: 'هل توافق؟', options: [{ text: 'نعم' }, { text: 'لا' }] }, p('نص ', { type: 'mention', text: 'فلان' }, '.')] },
  notes: {
    blocks: [
      p('جملة أولى.', ref('twice'), ' جملة ثانية.', ref('source'), ' وثالثة.', ref('twice')),
      { type: 'callout', kind: 'tip', blocks: [p('في صندوق.', ref('nested'))] },
      p('حاشيتان معاً.', ref('list'), ref('empty')),
    ],
    notes: [
      note('orphan', p('لا يشير إليها أحد.')),
      note('nested', p('حاشية تشير إلى أخرى.', ref('inner'))),
      note('inner', p('أخرى.')),
      note('twice', p('مذكورة مرتين، وفيها ', link('https://example.org/', 'رابط'), '.')),
      note('list', p('فقرة.'), { type: 'list', style: 'bulleted', items: [item('بند')] }),
      { id: 'source', blocks: [p('')], source: { author: 'ليلى حسن', publisher: 'مركز الدراسات', title: 'تقرير المياه', address: 'https://example.org/water', accessed: '2026-05-02', archive: 'https://web.archive.org/web/2026/https://example.org/water' } },
      note('empty'),
    ],
  },
  'notes-before-jump-break': { blocks: [p('قبل.', ref('a')), { type: 'jump-break' }, p('بعد.')], notes: [note('a', p('حاشية.'))] },
  links: {
    blocks: [
      p(link('https://example.org/?a=1&b="2"', 'رابط', { title: 'عنوان "مقتبس"' }), '، ', link('mailto:desk@example.org', 'بريد'), '، ', link('tel:+20225778899', 'هاتف'), '، ', link('#هنا', 'داخلي'), '، ', link('javascript:alert(1)', 'مرفوض'), '.'),
      p({ type: 'reminder', text: 'أكمل التاريخ' }, 'نص بعد التذكير.'),
    ],
  },
  metadata: {
    metadata: {
      headline: 'عنوان فيه <وسم> & "اقتباس" </script>', subtitle: 'عنوان فرعي', slug: 'metadata-case', author: 'ليلى حسن', place: 'القاهرة', section: 'سياسة',
      tags: ['أول', 'ثانٍ & ثالث'], description: 'وصف فيه </script> و]]> و--.', canonical: 'https://example.org/metadata-case', status: 'published',
      dates: { created: '2026-01-01', modified: '2026-05-03T09:30:00+03:00', published: '2026-05-02T08:00:00Z' },
    },
    blocks: [p('نص.')],
  },
  english: {
    metadata: { language: 'en', headline: 'An English report' },
    blocks: [p('Plain text.', ref('a')), { type: 'callout', kind: 'did-you-know', blocks: [p('That it works.')] }],
    notes: [note('a', p('A note.'))],
  },
};

/** All cases, the example report last. */
export function goldenCases(): readonly GoldenCase[] {
  const small = Object.entries(CASES).map(([name, { blocks, notes = [], metadata = {} }]) => {
    const { article } = parseArticle({
      format: 'hashiya-article',
      version: 1,
      id: `golden-${name}`,
      metadata: { headline: 'عنوان التقرير', ...metadata },
      blocks,
      notes,
    });
    return { name, article, assets: [PIXEL] };
  });
  return [...small, exampleReport()];
}

export function exampleReport(): GoldenCase {
  const file = JSON.parse(readFileSync(new URL('../../resources/example/report.json', import.meta.url), 'utf8')) as { assets: readonly Asset[] }; // our own file
  // The pictures are beside the article, not a part of it.
  const { assets, ...article } = file;
  return { name: 'example', article: parseArticle(article).article, assets };
}
