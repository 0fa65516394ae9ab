// Counting words and the time they take to read.

// Letters, marks and digits, joined inside by an apostrophe or hyphen, digits also by a decimal or thousands sign. Tatweel is a letter to
// Unicode, so a word may not begin with it: alone it is none.
const WORD =
  /(?!\u0640)[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’\-‐‑](?=[\p{L}\p{N}])|(?<=\p{N})[.,٫٬](?=\p{N}))[\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text: punctuation and tatweel are none. */
export function countWords(text: string): number {
  let count = 0;
  for (const _word of text.matchAll(WORD)) count += 1;
  return count;
}

/** Whole minutes, at least 1 for any text that has words; 180 words a minute is a usual pace for Arabic prose. */
export function readingMinutes(words: number, wordsPerMinute = 180): number {
  return words <= 0 ? 0 : Math.max(1, Math.round(words / wordsPerMinute));
}
