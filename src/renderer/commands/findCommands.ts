// Finding commands by what a writer calls them: in either language, without hamza and tashkeel, with or without the article, by synonyms.
import { fold } from '../../core/arabic/fold.ts';
import type { CommandRow } from './command.ts';
import { SYNONYMS } from './synonyms.ts';

/** What can be found: its name first, and further words. */
export interface Findable {
  readonly label: string;
  readonly keywords: readonly string[];
}

/** Everything a command is found by. `language` is the one in which its name is shown. */
export function findableOf({ id, label, keywords = [] }: CommandRow, language: 'ar' | 'en'): Findable {
  const other = language === 'ar' ? label.en : label.ar;
  return { label: label[language], keywords: [other, ...keywords, ...(SYNONYMS[id] ?? [])] };
}

/** Those that hold every word of the query, best first: what the name begins with, then words of the name, then further words. */
export function findAll<T>(
  items: readonly T[],
  query: string,
  findable: (item: T) => Findable,
): readonly T[] {
  const words = wordsOf(query);
  if (words.length === 0) return items;
  return items
    .map((item, place) => ({ item, place, rank: rankOf(findable(item), words) }))
    .filter(({ rank }) => rank < NOT_FOUND)
    .toSorted((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ item }) => item);
}

const NOT_FOUND = 4;

function rankOf({ label, keywords }: Findable, words: readonly string[]): number {
  const name = wordsOf(label);
  const all = [...name, ...keywords.flatMap(wordsOf)];
  if (!words.every((word) => all.some((other) => begins(other, word)))) {
    return words.every((word) => all.some((other) => other.includes(word))) ? NOT_FOUND - 1 : NOT_FOUND;
  }
  if (words.every((word, place) => begins(name[place] ?? '', word))) return 0;
  return words.every((word) => name.some((other) => begins(other, word))) ? 1 : 2;
}

function begins(word: string, beginning: string): boolean {
  return word.startsWith(beginning) || (word.startsWith('ال') && word.slice(2).startsWith(beginning));
}

function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
