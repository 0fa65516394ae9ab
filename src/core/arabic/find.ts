// Finding a text in a line: folded as search folds, unless marks or letter forms have to be the same. An atom (a footnote marker, a reminder) is one
// U+FFFC in a line; it is looked through, so that a marker between two words does not hide them.
import { fold, foldWithMap } from './fold.ts';
import { isArabicMark } from './script.ts';

export interface FindOptions {
  /** Only whole words: no letter, mark or digit on either side. */
  readonly wholeWord: boolean;
  /** Tashkeel has to be the same. */
  readonly marks: boolean;
  /** Forms of letters have to be the same: hamza, ة and ه, ى and ي, upper and lower case, the set of the digits. */
  readonly letters: boolean;
}

/** A text made ready to be looked for. */
export interface Query {
  readonly folded: string;
  readonly options: FindOptions;
}

/** UTF-16 offsets in the line; marks and tatweel of the last letter are within it. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Whether an atom stands inside. */
  readonly hasAtom: boolean;
}

const ATOM = '\ufffc';
/** Never a part of what is looked for: tatweel, joiners, bidi controls, atoms. */
const PASSED_OVER = /[\u0640\u200c\u200d\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffc]/;
const SPACES = /[\t\u00a0\u202f]/g;
const WORD_PART = /[\p{L}\p{N}\p{M}]/u;
const MARK = /\p{M}/u;
const NONE: readonly Match[] = [];

/** Makes a text ready; undefined when nothing of it is left to look for. */
export function prepareQuery(text: string, options: FindOptions): Query | undefined {
  const { folded } = foldFor(text, options);
  return folded === '' ? undefined : { folded, options };
}

/**
 * Where a query stands in a line, from its beginning, without overlaps. Linear in the line.
 *
 * @example findIn('الشَّراكة', prepareQuery('شراكه', …)) finds from 2 to 9
 */
export function findIn(line: string, { folded: wanted, options }: Query): readonly Match[] {
  // Most lines do not hold it, and are done with here.
  if (!options.marks && !options.letters && !foldPlain(line).includes(wanted)) return NONE;
  const { folded, map } = foldFor(line, options);
  const found: Match[] = [];
  for (let at = folded.indexOf(wanted); at !== -1; ) {
    const match = matchAt(line, folded, map, at, at + wanted.length, options);
    if (match !== undefined) found.push(match);
    at = folded.indexOf(wanted, match === undefined ? at + 1 : at + wanted.length);
  }
  return found;
}

interface Mapped {
  readonly folded: string;
  /** For each folded unit where its character begins in the original; one more for the end. */
  readonly map: ArrayLike<number>;
}

function matchAt(
  line: string,
  folded: string,
  map: ArrayLike<number>,
  from: number,
  to: number,
  { wholeWord, marks }: FindOptions,
): Match | undefined {
  const start = map[from] ?? 0;
  const last = map[to - 1] ?? start;
  // Of a character that folds to several letters («ﻻ») all or nothing is found, or replacing one would take the other along.
  if ((from > 0 && map[from - 1] === start) || map[to] === last) return undefined;
  // What a letter carries belongs to it; an atom after it does not.
  let end = last + ((line.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
  while (end < line.length && isCarried(line.charAt(end))) end += 1;
  if (marks && isMarkAt(folded, to)) return undefined;
  if (wholeWord && (isWordPart(characterBefore(line, start)) || isWordPart(characterAt(line, end))))
    return undefined;
  return { start, end, hasAtom: line.slice(start, end).includes(ATOM) };
}

function foldFor(text: string, { marks, letters }: FindOptions): Mapped {
  const plain = text.replace(SPACES, ' ');
  if (marks || letters) return foldExactly(plain, marks, letters);
  const { folded, map } = foldWithMap(plain);
  if (!folded.includes(ATOM)) return { folded, map };
  const offsets: number[] = [];
  for (let index = 0; index < folded.length; index += 1) {
    if (folded.charAt(index) !== ATOM) offsets.push(map[index] ?? 0);
  }
  offsets.push(text.length);
  return { folded: folded.replaceAll(ATOM, ''), map: offsets };
}

function foldPlain(text: string): string {
  return fold(text.replace(SPACES, ' ')).replaceAll(ATOM, '');
}

// Keeps what has to be the same; what is passed over goes in any case.
function foldExactly(text: string, marks: boolean, letters: boolean): Mapped {
  const offsets: number[] = [];
  let folded = '';
  for (let index = 0; index < text.length; ) {
    const start = index;
    const first = String.fromCodePoint(text.codePointAt(index) ?? 0);
    index += first.length;
    if (PASSED_OVER.test(first)) continue;
    let kept = first;
    if (isArabicMark(first.charCodeAt(0))) {
      // Marks of one letter are the same in whatever order they were typed.
      while (isArabicMark(text.charCodeAt(index))) index += 1;
      kept = marks ? [...text.slice(start, index)].sort().join('') : '';
    } else {
      while (MARK.test(text.charAt(index)) && !isArabicMark(text.charCodeAt(index))) index += 1;
      const cluster = text.slice(start, index);
      kept = letters ? cluster.normalize('NFC') : fold(cluster);
    }
    for (let unit = 0; unit < kept.length; unit += 1) offsets.push(start);
    folded += kept;
  }
  offsets.push(text.length);
  return { folded, map: offsets };
}

function isCarried(unit: string): boolean {
  return MARK.test(unit) || (PASSED_OVER.test(unit) && unit !== ATOM);
}

function isMarkAt(folded: string, index: number): boolean {
  return isArabicMark(folded.charCodeAt(index));
}

function isWordPart(character: string): boolean {
  return WORD_PART.test(character);
}

function characterAt(text: string, index: number): string {
  return String.fromCodePoint(text.codePointAt(index) ?? 0);
}

function characterBefore(text: string, index: number): string {
  const unit = text.charCodeAt(index - 1);
  return unit >= 0xdc00 && unit <= 0xdfff ? text.slice(index - 2, index) : text.charAt(index - 1);
}
