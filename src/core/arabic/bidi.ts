// Direction inside a line: which runs an export must isolate so that the Unicode bidirectional algorithm (UAX #9) cannot reorder them, and
// where stray bidi controls stand.
import { isArabicLetter, isArabicMark } from './script.ts';
import { DIGIT, type Found, LATIN } from './units.ts';

/** A part of a text, in order; joined, the parts are the text. */
export interface IsolatedPart {
  readonly text: string;
  readonly isolate: boolean;
}

/** A range of UTF-16 offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

// In a text without any of these no candidate stands, so most text costs this one look.
const POSSIBLE = /[A-Za-z\u00c0-\u024f@]|[+\-−±]\d|\d\s?[%‰$€£¥]|[$€£¥]\s?\d|\d[-–().\s/]+\d[\d\-–().\s/]{5}/;
// What is left of it in a text of nothing but Arabic words, digits and ordinary punctuation.
const POSSIBLE_NUMBER = /[+-]\d|\d[-(). /]+\d[\d\-(). /]{5}/;

const LATIN_WORD = String.raw`[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f0-9]*(?:[.'’&/_\-‑][A-Za-z\u00c0-\u024f0-9]+)*[+#]{0,2}`;
const LATIN_OR_NUMBER = String.raw`(?:${LATIN_WORD}|[0-9]+(?:[.,:\-/][0-9]+)*[A-Za-z]*)`;
// Asked for at one place at a time: going from character to character is what so large a pattern is slowest at.
const CANDIDATE = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>"«»“”()،؛؟\ufffc]+`,
    String.raw`(?<![A-Za-z0-9._%+\-])[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9\-]{1,63}(?:\.[A-Za-z0-9\-]{1,63}){1,8}`,
    // A phone number: with a plus sign, with a leading zero, or in three groups or more that are not merely spaced.
    String.raw`\+[0-9](?:[\s().\-–]{0,2}[0-9]){6,14}|(?<![0-9])(?:0[0-9]{1,4}(?:[\s\-–.][0-9]{2,8}){1,5}|[0-9]{2,8}(?:[\-–.][0-9]{2,8}){2,6})`,
    // A number with a sign, a percent sign or a currency.
    String.raw`(?:(?<![\p{L}\p{N}])[+\-−±][$€£¥]?|[$€£¥]\s?)[0-9]+(?:[.,:/][0-9]+)*(?:\s?[%‰])?|[0-9]+(?:[.,][0-9]+)*\s?[%‰$€£¥]`,
    // Latin words, with numbers among them, are one run.
    String.raw`(?:[0-9]{1,12}(?:[.,\-][0-9]{1,12}){0,3}[\s\-]?)?${LATIN_WORD}(?:[ ]${LATIN_OR_NUMBER})*`,
  ].join('|'),
  'uy',
);
// For each UTF-16 unit whether a candidate can begin with it: with some of them an e-mail address alone.
const ANY = 1;
const EMAIL = 2;
const BEGINNINGS = new Uint8Array(0x10000);
for (const [kind, ranges] of [
  [ANY, ['09', 'AZ', 'az', '\u00c0\u024f', '++', '--', '−−', '±±', '$$', '€€', '££', '¥¥']],
  [EMAIL, ['..', '__', '%%']],
] as const)
  for (const range of ranges) BEGINNINGS.fill(kind, range.charCodeAt(0), range.charCodeAt(1) + 1);
// The first digit of a number up to this long speaks for all of them.
const DIGITS = 12;
// Where a run ends, these are the sentence's.
const TRAILING = ".,:;!?'’-–";
const NONE: readonly Range[] = [];

/**
 * The runs of a right-to-left text that must be isolated: addresses, e-mail addresses, phone numbers, numbers with a sign, percent sign or
 * currency, and runs of Latin words. A Latin run that has nothing but Arabic letters around its spaces (or the text's end) cannot be
 * reordered and is left alone, as is every plain number. No run touches an Arabic letter: «الـNATO» and «2024م» stay whole.
 */
export function findIsolations(text: string, base: 'rtl' | 'ltr' = 'rtl'): readonly Range[] {
  return base === 'ltr' || !POSSIBLE.test(text) ? NONE : findCandidates(text);
}

/** The same for a text in which this was found already (`lookAt`). */
export function findIsolationsAmong(text: string, found: Found, base: 'rtl' | 'ltr'): readonly Range[] {
  if (base === 'ltr') return NONE;
  if ((found & LATIN) !== 0) return findCandidates(text); // what it asks first is known
  if ((found & DIGIT) === 0) return NONE;
  return (found === DIGIT ? POSSIBLE_NUMBER : POSSIBLE).test(text) ? findCandidates(text) : NONE;
}

function findCandidates(text: string): readonly Range[] {
  const ranges: Range[] = [];
  const last = text.includes('@') ? EMAIL : ANY;
  for (let start = 0; start < text.length; start += 1) {
    const beginning = BEGINNINGS[text.charCodeAt(start)] as number; // every unit is in the table
    if (beginning === 0 || beginning > last) continue;
    CANDIDATE.lastIndex = start;
    if (!CANDIDATE.test(text)) {
      const digits = countDigits(text, start);
      if (digits > 1 && digits <= DIGITS) start += digits - 1;
      continue;
    }
    const after = CANDIDATE.lastIndex;
    let end = after;
    while (end > start && TRAILING.includes(text.charAt(end - 1))) end -= 1;
    if (end > start && !touchesArabic(text, start, end) && !isSafe(text, start, end))
      ranges.push({ start, end });
    start = after - 1;
  }
  return ranges;
}

function countDigits(text: string, start: number): number {
  let end = start;
  while (text.charCodeAt(end) >= 0x30 && text.charCodeAt(end) <= 0x39) end += 1;
  return end - start;
}

/** The text in parts, those to be isolated marked. */
export function splitForIsolation(text: string, base: 'rtl' | 'ltr' = 'rtl'): readonly IsolatedPart[] {
  const parts: IsolatedPart[] = [];
  let position = 0;
  for (const { start, end } of findIsolations(text, base)) {
    if (start > position) parts.push({ text: text.slice(position, start), isolate: false });
    parts.push({ text: text.slice(start, end), isolate: true });
    position = end;
  }
  if (position < text.length) parts.push({ text: text.slice(position), isolate: false });
  return parts;
}

const BIDI_CONTROL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The text without bidi controls. */
export function stripBidiControls(text: string): string {
  return text.replace(BIDI_CONTROL, '');
}

/** Where bidi controls stand. */
export function findBidiControls(text: string): readonly Range[] {
  return [...text.matchAll(BIDI_CONTROL)].map(({ index }) => ({ start: index, end: index + 1 }));
}

function touchesArabic(text: string, start: number, end: number): boolean {
  return isArabicAt(text, start - 1) || isArabicAt(text, end);
}

function isArabicAt(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if (!(unit >= 0x0600)) return false; // neither is what lies beyond the text
  return unit === 0x0640 || isArabicMark(unit) || isArabicLetter(text.charAt(index));
}

// Words alone (no digits or signs at their edges) with an Arabic letter, or nothing, beyond the space on each side.
function isSafe(text: string, start: number, end: number): boolean {
  return (
    isLatinAt(text, start) &&
    isLatinAt(text, end - 1) &&
    isOpen(text, start - 1, -1) &&
    isOpen(text, end, 1) &&
    !/@|\/\/|^www\./.test(text.slice(start, end))
  );
}

function isLatinAt(text: string, index: number): boolean {
  return /[A-Za-z\u00c0-\u024f]/.test(text.charAt(index));
}

function isOpen(text: string, index: number, step: 1 | -1): boolean {
  if (index < 0 || index >= text.length) return true;
  return (
    text.charAt(index) === ' ' &&
    (isArabicAt(text, index + step) || index + step < 0 || index + step >= text.length)
  );
}
