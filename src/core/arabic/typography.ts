// Typography of Arabic text: where it departs from house style, as ranges of the original text with what should stand there instead. In these
// texts an atom (a footnote marker, a reminder) is one U+FFFC; spacing rules look through it. All functions are linear.
import { isArabicLetter, isArabicMark } from './script.ts';

/** `guillemets`: «…» outside and “…” inside; `curly`: “…” outside and ‘…’ inside. */
export type QuotationStyle = 'guillemets' | 'curly';

/** A range of UTF-16 offsets, and what to put there when that is certain. */
export interface Departure {
  readonly start: number;
  readonly end: number;
  readonly replacement?: string;
}

/** The opening and closing marks of each style, the outer pair first. */
export const QUOTATION_MARKS: Readonly<
  Record<QuotationStyle, readonly [readonly [string, string], readonly [string, string]]>
> = {
  guillemets: [
    ['«', '»'],
    ['“', '”'],
  ],
  curly: [
    ['“', '”'],
    ['‘', '’'],
  ],
};

const DIGIT = /[0-9\u0660-\u0669\u06f0-\u06f9]/;
const OPENS_AFTER = /[\s([{«“‘\-–—/\u0640]/;

/**
 * Straight double quotes, with the marks that a style puts in their place. A quote that finds no partner is reported without a replacement; one
 * straight after a digit (inches, seconds) and without partner is left alone.
 */
export function findStraightQuotes(text: string, style: QuotationStyle): readonly Departure[] {
  const found: { start: number; end: number; replacement?: string }[] = [];
  const open: { closing: string; index?: number }[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '«' || character === '“') open.push({ closing: character === '«' ? '»' : '”' });
    else if (character !== '"' && open.at(-1)?.closing === character) open.pop();
    if (character !== '"') continue;
    const partner = open.at(-1);
    // A proper opening mark may have lost its partner to a straight one.
    if (
      partner !== undefined &&
      partner.index === undefined &&
      !OPENS_AFTER.test(text.charAt(index - 1)) &&
      !/[\p{L}\p{N}]/u.test(text.charAt(index + 1))
    ) {
      open.pop();
      found.push({ start: index, end: index + 1, replacement: partner.closing });
      continue;
    }
    if (partner?.index !== undefined) {
      open.pop();
      const first = found[partner.index];
      const marks = QUOTATION_MARKS[style][open.length > 0 ? 1 : 0];
      if (first !== undefined) first.replacement = marks[0];
      found.push({ start: index, end: index + 1, replacement: marks[1] });
    } else if (
      index === 0 ||
      OPENS_AFTER.test(text.charAt(index - 1)) ||
      !DIGIT.test(text.charAt(index - 1))
    ) {
      open.push({ closing: '"', index: found.push({ start: index, end: index + 1 }) - 1 });
    }
  }
  return found;
}

const CLOSERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '»': '«', '”': '“' };
const OPENERS = new Set(Object.values(CLOSERS));
const LIST_LABEL = /^[\s\u0640]*[\p{L}\p{N}]{1,3}$/u;

/** Quotes and brackets without a partner. The bracket of a list label («أ)», «1)») needs none. */
export function findUnbalanced(text: string): readonly Departure[] {
  const found: Departure[] = [];
  const open: { character: string; index: number }[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (OPENERS.has(character)) open.push({ character, index });
    const opener = CLOSERS[character];
    if (opener === undefined) continue;
    if (open.at(-1)?.character === opener) open.pop();
    else if (character !== ')' || index > 6 || !LIST_LABEL.test(text.slice(0, index)))
      found.push({ start: index, end: index + 1 });
  }
  for (const { index } of open) found.push({ start: index, end: index + 1 });
  return found.sort((a, b) => a.start - b.start);
}

const ARABIC_FOR: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };

/** Latin comma, semicolon or question mark with Arabic beside it; not between digits, and not inside Latin text. */
export function findLatinPunctuation(text: string): readonly Departure[] {
  const found: Departure[] = [];
  for (const { 0: mark, index } of text.matchAll(/[,;?]/g)) {
    const before = text.charAt(skip(text, index - 1, -1));
    const after = text.charAt(skip(text, index + 1, 1));
    if (!isArabic(before) && !isArabic(after)) continue;
    if (DIGIT.test(text.charAt(index - 1)) && DIGIT.test(text.charAt(index + 1))) continue;
    const replacement = ARABIC_FOR[mark];
    found.push({ start: index, end: index + 1, ...(replacement === undefined ? {} : { replacement }) });
  }
  return found;
}

/** Spaces before punctuation or a closing mark, or after an opening one; and no space after punctuation that needs one. */
export function findBadSpacing(text: string): readonly Departure[] {
  const found: Departure[] = [];
  // A full stop that begins an ellipsis, a number or a name («.NET») is not the sentence's.
  for (const { 0: spaces, index } of text.matchAll(
    /(?<! ) +(?=[،؛؟!:»”)\]]|[.,;?](?![.\p{Script=Latin}\p{N}]))/gu,
  )) {
    if (index > 0) found.push({ start: index, end: index + spaces.length, replacement: '' });
  }
  for (const { 0: all, index } of text.matchAll(/[«“([] +(?=\S)/g)) {
    found.push({ start: index + 1, end: index + all.length, replacement: '' });
  }
  for (const { index } of text.matchAll(/[،؛؟](?=[\p{L}\p{N}«“(])|[.!:](?=[\p{L}«“(])/gu)) {
    if (needsSpaceAfter(text, index)) found.push({ start: index + 1, end: index + 1, replacement: ' ' });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The same mark twice, or two dots; «؟!» and «...» are as they should be. */
export function findDoubledPunctuation(text: string): readonly Departure[] {
  const found: Departure[] = [];
  for (const { 0: marks, index } of text.matchAll(/([،؛:؟!])(?: *\1)+|(?<!\.)\.\.(?!\.)|،\.|\.،/g)) {
    const isMixed = marks === '،.' || marks === '.،';
    found.push({ start: index, end: index + marks.length, replacement: isMixed ? '.' : marks.charAt(0) });
  }
  return found;
}

// Adverbial pairs end in tanween, before or after their alef, on a doubled letter or not.
const ADVERBIAL = /\u064b\u0651?\u0627?$|\u0651\u064b\u0627$|\u0627\u0651?\u064b$|\p{N}/u;
// Said twice on purpose.
const REPEATED = new Set('لا نعم هيا آه كلا بلى جدا كثيرا ها'.split(' '));

/**
 * A word written twice. Adverbial pairs with tanween («رويداً رويداً»), numbers, single letters, and words that are repeated for effect are left
 * alone. The range is the second word with the space before it.
 */
export function findDoubledWords(text: string): readonly Departure[] {
  const found: Departure[] = [];
  let last = { word: '', end: -2 };
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const between = text.slice(last.end, index);
    const isPair =
      word === last.word &&
      /^ +$/.test(between) &&
      word.length > 1 &&
      !ADVERBIAL.test(word) &&
      !REPEATED.has(word);
    if (isPair) found.push({ start: last.end, end: index + word.length, replacement: '' });
    last = { word, end: index + word.length };
  }
  return found;
}

/** Tatweel inside words. At the end of a word it is a joining form («هـ», «الـNATO», «بـ 5») and stays. */
export function findTatweel(text: string): readonly Departure[] {
  return [
    ...text.matchAll(
      /(?<=[\p{L}\p{M}])\u0640+(?=[\u064b-\u065f\u0670]*[\u0620-\u063f\u0641-\u064a\u0671-\u06d3])/gu,
    ),
  ].map(({ 0: run, index }) => ({ start: index, end: index + run.length, replacement: '' }));
}

/** More than one space in a row. */
export function findDoubleSpaces(text: string): readonly Departure[] {
  return [...text.matchAll(/(?<! ) {2,}/g)].map(({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
    replacement: ' ',
  }));
}

function isArabic(character: string): boolean {
  return isArabicLetter(character) || isArabicMark(character.charCodeAt(0));
}

// Looks through spaces, quotes, brackets and atoms.
function skip(text: string, index: number, step: 1 | -1): number {
  let position = index;
  const limit = index + step * 8;
  while (position !== limit && /[\s«»“”"'()[\]\ufffc]/.test(text.charAt(position))) position += step;
  return position;
}

function needsSpaceAfter(text: string, index: number): boolean {
  const mark = text.charAt(index);
  const after = text.charAt(index + 1);
  if (DIGIT.test(text.charAt(index - 1)) && DIGIT.test(after)) return false;
  if (/[،؛؟]/.test(mark)) return true;
  // A space before the mark is wrong too, and once it is gone this one is missed.
  let last = index - 1;
  while (text.charAt(last) === ' ') last -= 1;
  const before = text.charAt(last);
  if (!isArabic(before) && !DIGIT.test(before) && !/[»”)]/.test(before)) return false;
  if (!isArabic(after) && !/[«“(]/.test(after)) return false;
  // Initials and abbreviations: a single letter before or after the dot.
  return mark !== '.' || !(isSingle(text, last, -1) || isSingle(text, index + 1, 1));
}

function isSingle(text: string, index: number, step: 1 | -1): boolean {
  let letters = 0;
  for (let position = index; letters < 2 && isArabic(text.charAt(position)); position += step) {
    if (!isArabicMark(text.charCodeAt(position))) letters += 1;
  }
  return letters === 1;
}
