// Knowing a section heading by its shape: a short line without a sentence's end that stands alone above longer text.
import { comparable } from './folded.ts';
import { isUnderline } from './headline.ts';
import type { Layout } from './layout.ts';
import type { Line } from './lines.ts';
import { findItem } from './lists.ts';
import { DIGIT, SUPERSCRIPT } from './numbers.ts';

const MAX_LENGTH = 90;
const MAX_WORDS = 14;
/** A line this long is a paragraph, whatever it ends with. */
const LONG = 40;
const SENTENCE_END = /[.،,؛;!…»"”)\]]$/;
const ENDED = /[.؟?!:…»"”]$/;
const NOT_A_HEADING = /^[-–—«"“'(@#>|]|:\/\/|\S@\S+\.\S|\[[^\]]*\]\(/;
const HAS_WORD = /\p{L}{2}/u;
const MARKER_AT_END = new RegExp(`\\s?(?:\\[[${DIGIT}]{1,3}\\]|[${SUPERSCRIPT}]{1,3})$`);

// What opens a line about the report or a picture, not a part of the report.
const LINE_LEADS = new Set(
  [
    'المصدر',
    'الصورة',
    'صورة',
    'تصوير',
    'كتب',
    'كتبت',
    'بقلم',
    'إعداد',
    'ترجمة',
    'تحرير',
    'تاريخ النشر',
    'نشر في',
    'نشر بتاريخ',
    'آخر تحديث',
    'الوسوم',
    'وسوم',
    'التصنيف',
    'القسم',
    'Source',
    'Photo',
    'By',
    'Published',
    'Updated',
    'Tags',
  ].map(comparable),
);

// A colon usually announces what follows; after these words it only decorates a heading.
const COLON_HEADINGS = new Set(
  [
    'المقدمة',
    'مقدمة',
    'تمهيد',
    'الخلفية',
    'خلفية',
    'التفاصيل',
    'النتائج',
    'نتائج',
    'التوصيات',
    'توصيات',
    'الخاتمة',
    'خاتمة',
    'ختاما',
    'Introduction',
    'Background',
    'Conclusion',
  ].map(comparable),
);

/** Whether a line has the shape of a heading, whatever follows it. */
export function hasHeadingShape(line: string): boolean {
  if (line.length > MAX_LENGTH || NOT_A_HEADING.test(line) || !HAS_WORD.test(line)) return false;
  const words = line.replace(MARKER_AT_END, '');
  if (SENTENCE_END.test(words) || words.split(/\s+/).length > MAX_WORDS) return false;
  if (words.endsWith(':')) return COLON_HEADINGS.has(comparable(words));
  const colon = words.indexOf(':');
  return colon < 0 || !LINE_LEADS.has(comparable(words.slice(0, colon)));
}

/** Whether a line is long or finished enough to be the text under a heading. */
export function isParagraphLike(line: string): boolean {
  return line.length > LONG || ENDED.test(line);
}

/**
 * Whether `lines[index]` is a section heading. `opensBlock` tells whether the following line opens something other than a paragraph that may
 * stand under a heading (a list, a callout, a picture).
 */
export function isHeading(
  lines: readonly Line[],
  index: number,
  layout: Layout,
  opensBlock: (line: Line) => boolean,
): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (line === undefined || next === undefined || line.indent > 3 || !hasHeadingShape(line.text))
    return false;
  // A wrapped line is a short one above others too.
  if (layout === 'wrapped' && !next.gap && !isUnderline(next)) return false;
  const item = findItem(line.text);
  // A numbered line is a heading only when no list goes on with it.
  if (item !== undefined && (item.style !== 'numbered' || findItem(next.text) !== undefined)) return false;
  if (opensBlock(next)) return true;
  if (!isParagraphLike(next.text) || next.text.length <= line.text.length) return false;
  // Under its own empty line a heading may also stand above another one.
  return true;
}
