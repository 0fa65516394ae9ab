// How much one press of Backspace or Delete takes. What a reader sees as one character goes whole (é, a flag, a family), but of an Arabic letter with its
// marks Backspace takes one code point: the mark first, then the letter. Delete takes the letter with its marks, which could not stand without it.
import { isArabicLetter, isArabicMark } from './script.ts';

/** A character as it is seen is shorter than this; a longer one is hostile. */
const REACH = 64;
const JOINER = /[\u200c\u200d]$/;
const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' });

/**
 * How many UTF-16 units before `offset` one Backspace takes.
 *
 * @example unitsBefore('أهلاً', 5) === 1
 */
export function unitsBefore(text: string, offset: number): number {
  const near = text.slice(Math.max(0, offset - REACH), offset);
  const cluster = [...graphemes.segment(near)].at(-1)?.segment ?? '';
  return isArabic(cluster) ? 1 : cluster.length;
}

/**
 * How many UTF-16 units after `offset` one Delete takes.
 *
 * @example unitsAfter('لاً', 1) === 2
 */
export function unitsAfter(text: string, offset: number): number {
  const [first] = graphemes.segment(text.slice(offset, offset + REACH));
  const cluster = first?.segment ?? '';
  // A joiner is the next letter's as much as this one's.
  return isArabic(cluster) && cluster.length > 1 ? cluster.replace(JOINER, '').length : cluster.length;
}

// Arabic letters and marks, and joiners that stand among them.
function isArabic(cluster: string): boolean {
  const first = cluster.charAt(0);
  return (
    isArabicLetter(first) || first === '\u0640' || isArabicMark(first.charCodeAt(0)) || JOINER.test(first)
  );
}
