// What a user typed into search, as FTS5 queries. Every word is quoted, so nothing that is typed can be an operator or an error.
import { fold } from '../../core/arabic/fold.ts';
import { foldedTokens, stripProclitics } from '../../core/arabic/tokens.ts';

/** One thing that a hit must have: words in a row, the last of them perhaps only begun. */
export interface Term {
  readonly words: readonly string[];
  readonly isPrefix: boolean;
}

const MOST_TERMS = 24;
const LONGEST_WORD = 64;
const LONGEST_QUERY = 2000;
const PHRASE = /["“«]([^"”»“«]*)["”»]/g;

/** The terms of a query: «…», “…” and "…" are phrases; the last word outside them is also a beginning. */
export function parseQuery(query: string): readonly Term[] {
  const given = query.slice(0, LONGEST_QUERY).toWellFormed();
  const terms: Term[] = [];
  let at = 0;
  const addWords = (text: string, isLast: boolean): void => {
    const words = wordsIn(text);
    for (const [index, word] of words.entries()) {
      terms.push({ words: [word], isPrefix: isLast && index === words.length - 1 && /\S$/.test(text) });
    }
  };
  for (const match of given.matchAll(PHRASE)) {
    addWords(given.slice(at, match.index), false);
    const words = wordsIn(match[1] ?? '');
    if (words.length > 0) terms.push({ words, isPrefix: false });
    at = match.index + match[0].length;
  }
  addWords(given.slice(at), true);
  return terms.slice(0, MOST_TERMS);
}

/**
 * The tiers of a search, best first: every term as it is in the title; as it is anywhere; as it is or without its proclitics. A hit of an earlier tier
 * stands before all hits of a later one.
 */
export function toTiers(terms: readonly Term[]): readonly string[] {
  if (terms.length === 0) return [];
  const exact = terms.map((term) => phrase(term)).join(' AND ');
  const loose = terms
    .map((term) => {
      const [only, ...more] = term.words;
      const stripped = only === undefined || more.length > 0 ? undefined : stripProclitics(only);
      const forms = [`{title body} : ${phrase(term)}`];
      if (stripped !== undefined)
        forms.push(`{title body stripped} : ${phrase({ ...term, words: [stripped] })}`);
      return `(${forms.join(' OR ')})`;
    })
    .join(' AND ');
  return [`{title} : (${exact})`, `{title body} : (${exact})`, loose];
}

function wordsIn(text: string): readonly string[] {
  return foldedTokens(fold(text)).map(cutWord);
}

/** A word as far as it is indexed and asked for. */
export function cutWord(word: string): string {
  return word.length <= LONGEST_WORD ? word : [...word].slice(0, LONGEST_WORD).join('');
}

function phrase({ words, isPrefix }: Term): string {
  return `"${words.join(' ')}"${isPrefix ? ' *' : ''}`;
}
