// Search tokens: the words that are indexed and asked for, as they are and without their proclitics.
import { fold, foldWithMap, originalRange } from './fold.ts';

/** A word of a text: folded, with its range in the original text, marks included. */
export interface Token {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const LEAST_LETTERS = 3;

/** The runs of letters and digits of already folded text. */
export function foldedTokens(folded: string): readonly string[] {
  return folded.match(WORD) ?? [];
}

/** The words of a text with where they stand in it. */
export function tokenize(text: string): readonly Token[] {
  const { folded, map } = foldWithMap(text);
  return [...folded.matchAll(WORD)].map(({ 0: word, index }) => ({
    folded: word,
    ...originalRange(map, index, index + word.length),
  }));
}

/**
 * A folded word without the particles that Arabic writes onto it: و or ف, then ب, ك or ل, then ال (للـ is ل with its article). Each is taken only
 * while three letters remain. This is light stemming: it also shortens words that merely begin so (وزارة → زاره), which does no harm because the
 * index and the query are shortened alike, and the unshortened word is asked for too and counts more.
 *
 * @example stripProclitics(fold('والتعاون')) === 'تعاون'
 */
export function stripProclitics(token: string): string {
  let rest = token;
  rest = strip(rest, 'و') ?? strip(rest, 'ف') ?? rest;
  const withArticle = strip(rest, 'لل');
  if (withArticle !== undefined) return withArticle;
  rest = strip(rest, 'ب') ?? strip(rest, 'ك') ?? strip(rest, 'ل') ?? rest;
  return strip(rest, 'ال') ?? rest;
}

/** The folded words of an unfolded text. */
export function wordsOf(text: string): readonly string[] {
  return foldedTokens(fold(text));
}

function strip(word: string, particle: string): string | undefined {
  return word.startsWith(particle) && word.length - particle.length >= LEAST_LETTERS
    ? word.slice(particle.length)
    : undefined;
}
