// Counting words and the time they take to read.
import { type Found, meet, UNITS, WORD_KINDS } from './units.ts';

// Letters, marks and digits, joined inside by an apostrophe or hyphen, digits also by a decimal or thousands sign. Tatweel is a letter to
// Unicode, so a word may not begin with it: alone it is none.
const WORD =
  /(?!\u0640)[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’\-‐‑](?=[\p{L}\p{N}])|(?<=\p{N})[.,٫٬](?=\p{N}))[\p{L}\p{M}\p{N}]+)*/gu;

// What was read last, as far as it matters to what may follow: the pattern as an automaton.
const OUTSIDE = 0;
const IN_WORD = 1;
const IN_NUMBER = 2;
// After a joiner the word goes on if the right kind follows; if not, it had ended before it.
const AFTER_JOINER = 3;
const AFTER_NUMBER_JOINER = 4;
// Past half a character nothing is known any more.
const LOST = 5;
// For each state and the kind of unit that follows (`state * 16 + kind`) the next state, times 16, and 1 more when a word begins.
const NEXT = automaton();
const STATE = ~0xf;

/** The words of a text: punctuation and tatweel are none. */
export function countWords(text: string): number {
  return countWordsOf([text]);
}

/** The words of several texts that are read as one, which nobody has to join for it. */
export function countWordsOf(texts: readonly string[]): number {
  const counter = new WordCounter();
  for (const text of texts) counter.read(text);
  return counter.words ?? countByPattern(texts.join(''));
}

/** Counts the words of texts that somebody has to look at anyhow. */
export class WordCounter {
  private count = 0;
  private step = 0;
  private isLost = false;

  /** The words so far, or undefined when a character was read that this cannot know: one beyond the basic plane. */
  get words(): number | undefined {
    return this.isLost ? undefined : this.count;
  }

  /** Reads on in a line, and says what stands in the text as `lookAt` does. */
  read(text: string): Found {
    const units = UNITS; // engines find what a module exports anew at each turn of a loop
    const next = NEXT;
    let { count, step } = this;
    let found = 0;
    for (let index = 0; index < text.length; index += 1) {
      const unit = units[text.charCodeAt(index)] as number; // every unit is in the table
      found |= unit;
      step = next[(step & STATE) | (unit >> 4)] as number; // as is every state and kind
      count += step & 1;
    }
    if (meet(text, found)) return this.read(text);
    this.count = count;
    this.step = step;
    this.isLost ||= step >= LOST * 16;
    return found & 0xf;
  }

  /** What is read next does not go on with the word before. */
  endLine(): void {
    this.step = 0;
  }
}

function automaton(): Uint8Array {
  const { letter, number, mark, tatweel, joinsWords, joinsNumbers, other, half } = WORD_KINDS;
  const next = new Uint8Array(16 * 6).fill(LOST * 16);
  for (const state of [OUTSIDE, IN_WORD, IN_NUMBER, AFTER_JOINER, AFTER_NUMBER_JOINER]) {
    const isInside = state === IN_WORD || state === IN_NUMBER;
    const goesOn = isInside || state === AFTER_JOINER;
    const set = (kind: number, to: number, begins = false): void => {
      next[state * 16 + kind] = to * 16 + (begins ? 1 : 0);
    };
    set(letter, IN_WORD, !goesOn);
    set(number, IN_NUMBER, !goesOn && state !== AFTER_NUMBER_JOINER);
    set(mark, isInside ? IN_WORD : OUTSIDE);
    set(tatweel, goesOn ? IN_WORD : OUTSIDE);
    set(joinsWords, isInside ? AFTER_JOINER : OUTSIDE);
    set(joinsNumbers, state === IN_NUMBER ? AFTER_NUMBER_JOINER : OUTSIDE);
    set(other, OUTSIDE);
    set(half, LOST);
  }
  return next;
}

// Scripts beyond the basic plane are rare in reports.
function countByPattern(text: string): number {
  let count = 0;
  for (const _word of text.matchAll(WORD)) count += 1;
  return count;
}

/** Whole minutes, at least 1 for any text that has words; 180 words a minute is a usual pace for Arabic prose. */
export function readingMinutes(words: number, wordsPerMinute = 180): number {
  return words <= 0 ? 0 : Math.max(1, Math.round(words / wordsPerMinute));
}
