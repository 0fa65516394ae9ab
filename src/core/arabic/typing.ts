// What typing helpers put in place of a character that is typed: pure decisions on the line before and after the caret. The editor asks for each
// character and applies the answer; where nobody writes Arabic prose (code, links, left-to-right blocks) it does not ask. An atom (a footnote
// marker, a reminder) is one U+FFFC in these texts.
import { type DigitSet, toDigits } from './digits.ts';
import { hasArabic, isArabicLetter, isArabicMark } from './script.ts';
import { QUOTATION_MARKS, type QuotationStyle } from './typography.ts';

export const TYPING_HELPERS = ['punctuation', 'spacing', 'quotes', 'pairs', 'ellipsis', 'digits'] as const;
export type TypingHelper = (typeof TYPING_HELPERS)[number];

export interface TypingOptions {
  /** Which helpers are on. */
  readonly helpers: Readonly<Record<TypingHelper, boolean>>;
  readonly quotes: QuotationStyle;
  readonly digits: DigitSet;
}

/** What happens instead of the typed character: `take` units before the caret go, `put` comes before the caret and `behind` after it. */
export interface Correction {
  readonly helper: TypingHelper;
  readonly take: number;
  readonly put: string;
  readonly behind: string;
  /** Units after the caret that it steps over. */
  readonly over: number;
}

const ARABIC_FOR: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };
const MARKS = ',;?.!:،؛؟';
const PAIRS: Readonly<Record<string, string>> = { '«': '»', '“': '”' };
const CLOSING = '»”’';
const OPENS_AFTER = /[\s([{«“‘\-–—/\u0640]/;
const LATIN = /[A-Za-z\u00c0-\u024f]/;
const DIGIT = /[0-9\u0660-\u0669\u06f0-\u06f9]/;
const ARABIC_DIGIT = /[\u0660-\u0669]/;
const ADDRESS = /:\/\/|^www\.|@/i;
/** Looked through on the way to what a mark follows: spaces, closing marks, atoms, tashkeel. */
const LOOKED_THROUGH = /[\s»”"’')\]\ufffc\u200c\u200d]/;
/** A context further away than this is none. */
const REACH = 200;

/**
 * Whether a typed character can be corrected at all; `last` is the two characters before the caret. Asked for every key, so it costs one look:
 * all letters but those after a mark or a digit are answered here.
 */
export function mayCorrect(typed: string, last: string): boolean {
  if (typed.length !== 1) return false;
  if (isArabicLetter(typed)) return /[,;?] ?$/.test(last);
  if (LATIN.test(typed)) return ARABIC_DIGIT.test(last.slice(-1));
  return typed !== ' ' && (MARKS.includes(typed) || '"«“»”’'.includes(typed) || DIGIT.test(typed));
}

/**
 * What stands in for a character typed between two texts of one line of Arabic prose; undefined when it stays as it is.
 *
 * @example correctTyping('نعم', ',', '', options)?.put === '،'
 */
export function correctTyping(
  before: string,
  typed: string,
  after: string,
  options: TypingOptions,
): Correction | undefined {
  if (ADDRESS.test(lastToken(before)) && !/\s$/.test(before)) return undefined;
  if (DIGIT.test(typed)) return correctDigit(before, typed, options);
  if (isArabicLetter(typed)) return correctMarkBefore(before, typed, options);
  if (LATIN.test(typed)) return correctNumberBefore(before, typed, options);
  if (MARKS.includes(typed)) return correctMark(before, typed, after, options);
  return correctQuote(before, typed, after, options);
}

function correctMark(
  before: string,
  typed: string,
  after: string,
  { helpers }: TypingOptions,
): Correction | undefined {
  if (!isArabicAround(before, after)) return undefined;
  if (helpers.ellipsis && typed === '.' && /(?<!\.)\.\.$/.test(before))
    return correction('ellipsis', { take: 2, put: '…' });
  const arabic = ARABIC_FOR[typed];
  const mark = helpers.punctuation && arabic !== undefined && isSure(before, typed) ? arabic : typed;
  const spaces = helpers.spacing ? straySpaces(before, typed, after) : 0;
  if (mark === typed && spaces === 0) return undefined;
  return correction(mark === typed ? 'spacing' : 'punctuation', { take: spaces, put: mark });
}

// After a Latin word or a number a mark may belong to what is still to come («1,000», «London, Paris»): it waits for the next letter.
function isSure(before: string, typed: string): boolean {
  const last = lastSeen(before);
  return last === '' || (DIGIT.test(last) ? typed !== ',' : !LATIN.test(last));
}

// A mark that has waited, when an Arabic letter follows it.
function correctMarkBefore(
  before: string,
  typed: string,
  { helpers }: TypingOptions,
): Correction | undefined {
  const waiting = /([,;?])( ?)$/.exec(before);
  if (!helpers.punctuation || waiting === null) return undefined;
  const [all, mark = '', space = ''] = waiting;
  const rest = before.slice(0, -all.length);
  const last = lastSeen(rest);
  if (!DIGIT.test(last) && !LATIN.test(last)) return undefined;
  return correction('punctuation', { take: all.length, put: `${ARABIC_FOR[mark] ?? mark}${space}${typed}` });
}

// Spaces before a mark. A stop that begins a number or a name («.NET») is not the sentence's; neither is what stands after an opening mark.
function straySpaces(before: string, typed: string, after: string): number {
  const spaces = /(?<=[^\s([{«“‘]) +$/.exec(before)?.[0].length ?? 0;
  return typed === '.' && /^[\p{Script=Latin}\p{N}.]/u.test(after) ? 0 : spaces;
}

function correctDigit(
  before: string,
  typed: string,
  { helpers, digits }: TypingOptions,
): Correction | undefined {
  if (!helpers.digits || LATIN.test(lastToken(before))) return undefined;
  // A number is never half one and half the other, even where one of its digits was undone or pasted.
  const neighbour = /([0-9\u0660-\u0669])[.,:/٫٬\-–]?$/.exec(before)?.[1];
  const set = neighbour === undefined ? digits : ARABIC_DIGIT.test(neighbour) ? 'arabic-indic' : 'european';
  const put = toDigits(typed, set);
  return put === typed ? undefined : correction('digits', { put });
}

// The number turns out to begin a Latin word: «3G», «4K».
function correctNumberBefore(
  before: string,
  typed: string,
  { helpers, digits }: TypingOptions,
): Correction | undefined {
  const number = /(?<![\p{L}\p{M}\p{N}])[\u0660-\u0669]{1,6}$/u.exec(before)?.[0];
  if (!helpers.digits || digits !== 'arabic-indic' || number === undefined) return undefined;
  return correction('digits', { take: number.length, put: `${toDigits(number, 'european')}${typed}` });
}

function correctQuote(
  before: string,
  typed: string,
  after: string,
  { helpers, quotes }: TypingOptions,
): Correction | undefined {
  const open = openQuotes(before, quotes);
  const last = before.at(-1) ?? '';
  const closing = open.at(-1);
  if (typed !== '"') {
    // A mark that was paired is passed.
    if (helpers.pairs && CLOSING.includes(typed) && typed === closing && after.startsWith(typed))
      return correction('pairs', { over: 1 });
    const partner = PAIRS[typed];
    const isPaired = helpers.pairs && partner !== undefined && takesPartner(after);
    return isPaired ? correction('pairs', { put: typed, behind: partner }) : undefined;
  }
  if (!helpers.quotes) return undefined;
  const opens = last === '' || OPENS_AFTER.test(last);
  // A pair with nothing in it yet is closed too; after a space a quotation inside begins.
  if (closing !== undefined && (!opens || (/[«“‘]/.test(last) && after.startsWith(closing))))
    return correction('quotes', after.startsWith(closing) ? { over: 1 } : { put: closing });
  // Inches and seconds, and what is quoted in Latin text.
  if ((!opens && DIGIT.test(last)) || isInLatinPhrase(before)) return undefined;
  const [opening, partner] = QUOTATION_MARKS[quotes][open.length > 0 ? 1 : 0];
  return correction('quotes', {
    put: opening,
    behind: helpers.pairs && takesPartner(after) ? partner : '',
  });
}

// The closing marks that are still due, the innermost last.
function openQuotes(before: string, style: QuotationStyle): readonly string[] {
  const due: string[] = [];
  const closingOf = new Map(QUOTATION_MARKS[style]);
  closingOf.set('«', '»').set('“', '”');
  for (const character of before) {
    const closing = closingOf.get(character);
    if (closing !== undefined) due.push(closing);
    else if (character === due.at(-1)) due.pop();
  }
  return due;
}

function takesPartner(after: string): boolean {
  return after === '' || /^[\s،؛؟.,:;!?…)\]}»”’]/.test(after);
}

// Two Latin words in a row are a quotation in their own language; one is a name in an Arabic sentence.
function isInLatinPhrase(before: string): boolean {
  const words =
    before
      .slice(-REACH)
      .match(/\S*\p{L}\S*/gu)
      ?.slice(-2) ?? [];
  return words.length === 2 && words.every((word) => LATIN.test(word) && !hasArabic(word));
}

function firstLetter(text: string): string {
  return /\p{L}/u.exec(text)?.[0] ?? '';
}

function isArabicAround(before: string, after: string): boolean {
  const letter = /\p{L}(?=\P{L}*$)/u.exec(before.slice(-REACH))?.[0];
  if (letter !== undefined && isArabicLetter(letter)) return true;
  if (letter !== undefined) return !isInLatinPhrase(before) && hasArabic(before.slice(-REACH));
  const next = firstLetter(after.slice(0, REACH));
  return next === '' || isArabicLetter(next);
}

// The character that a mark follows, looked for through closing marks and atoms.
function lastSeen(before: string): string {
  for (let index = before.length - 1; index >= 0; index -= 1) {
    const character = before.charAt(index);
    if (!LOOKED_THROUGH.test(character) && !isArabicMark(character.charCodeAt(0))) return character;
  }
  return '';
}

function lastToken(before: string): string {
  return /\S*$/.exec(before.slice(-REACH))?.[0] ?? '';
}

function correction(
  helper: TypingHelper,
  { take = 0, put = '', behind = '', over = 0 }: Partial<Omit<Correction, 'helper'>>,
): Correction {
  return { helper, take, put, behind, over };
}
