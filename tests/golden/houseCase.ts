// A small report that has all that a house can change: callouts of several paragraphs, notes, a source with a day, a numbered list, a date.
import type { Article } from '../../src/core/article/article.ts';
import { parseArticle } from '../../src/core/article/parseArticle.ts';

const p = (text: string, ...notes: readonly string[]) => ({ type: 'paragraph', children: [{ type: 'text', text }, ...notes.map((note) => ({ type: 'reference', note }))] });

export function houseCase(): Article {
  return parseArticle({
    format: 'hashiya-article',
    version: 1,
    id: 'house-style',
    metadata: { headline: 'شارع بلا ظل', author: 'ليلى حداد', language: 'ar', digits: 'european', quotes: 'guillemets', status: 'ready', tags: [], dates: { published: '2026-05-02' } },
    blocks: [
      p('وصف مختصر للشارع.', 'n1'),
      { type: 'callout', kind: 'tip', blocks: [p('ازرع شجرة.'), p('واسقها في الصباح.')] },
      { type: 'callout', kind: 'warning', label: 'حذار:', blocks: [{ type: 'list', style: 'bulleted', items: [{ children: [{ type: 'text', text: 'شمس الظهيرة' }] }] }] },
      { type: 'list', style: 'numbered', items: [{ children: [{ type: 'text', text: 'أولاً' }] }, { children: [{ type: 'text', text: 'ثانياً' }] }] },
      p('خاتمة.', 'n1', 'n2'),
    ],
    notes: [
      { id: 'n1', blocks: [p('حاشية أولى.')], source: { author: 'باحث', title: 'المدن الحارة', accessed: '2026-01-09' } },
      { id: 'n2', blocks: [p('حاشية ثانية.')] },
    ],
  }).article;
}
