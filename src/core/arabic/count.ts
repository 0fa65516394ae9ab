// Counting words and the time they take to read.

// Letters, marks and digits, joined inside by an apostrophe or hyphen, digits also by a decimal or thousands sign. Tatweel is a letter to
// Unicode, so a word may not begin with it: alone it is none.
const WORD =
  /(?!\u0640)[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’\-‐‑](?=[\p{L}\p{N}])|(?<=\p{N})[.,٫٬](?=\p{N}))[\p{L}\p{M}\p{N}]+)*/gu;

// What a UTF-16 unit is to the pattern above. A table that is asked once a unit is several times as fast as the pattern, and every export counts.
const UNKNOWN = 0;
const HALF = 1;
const LETTER = 2;
const NUMBER = 3;
const MARK = 4;
const TATWEEL = 5;
const JOINS_WORDS = 6;
const JOINS_NUMBERS = 7;
const OTHER = 8;
const KINDS = new Uint8Array(0x10000);

// What was read last, as far as it matters to what may follow: the pattern as an automaton.
const OUTSIDE = 0;
const IN_WORD = 1;
const IN_NUMBER = 2;
// After a joiner the word goes on if the right kind follows; if not, it had ended before it.
const AFTER_JOINER = 3;
const AFTER_NUMBER_JOINER = 4;
// For each state and the kind that follows (`state * 16 + kind`) the next state, times 16, and 1 more when a word begins.
const NEXT = automaton();
const STATE = ~0xf;

/** The words of a text: punctuation and tatweel are none. */
export function countWords(text: string): number {
  return countWordsOf([text]);
}

/** The words of several texts that are read as one, which nobody has to join for it. */
export function countWordsOf(texts: readonly string[]): number {
  let count = 0;
  let step = 0;
  for (const text of texts) {
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      let kind = KINDS[unit] as number; // every unit is in the table, every state and kind in the other
      if (kind <= HALF) {
        kind = kind === UNKNOWN ? classify(unit) : kind;
        if (kind === HALF) return countByPattern(texts.join(''));
      }
      step = NEXT[(step & STATE) | kind] as number;
      count += step & 1;
    }
  }
  return count;
}

function automaton(): Uint8Array {
  const next = new Uint8Array(16 * 5);
  for (const state of [OUTSIDE, IN_WORD, IN_NUMBER, AFTER_JOINER, AFTER_NUMBER_JOINER]) {
    const isInside = state === IN_WORD || state === IN_NUMBER;
    const goesOn = isInside || state === AFTER_JOINER;
    const set = (kind: number, to: number, begins = false): void => {
      next[state * 16 + kind] = to * 16 + (begins ? 1 : 0);
    };
    set(LETTER, IN_WORD, !goesOn);
    set(NUMBER, IN_NUMBER, !goesOn && state !== AFTER_NUMBER_JOINER);
    set(MARK, isInside ? IN_WORD : OUTSIDE);
    set(TATWEEL, goesOn ? IN_WORD : OUTSIDE);
    set(JOINS_WORDS, isInside ? AFTER_JOINER : OUTSIDE);
    set(JOINS_NUMBERS, state === IN_NUMBER ? AFTER_NUMBER_JOINER : OUTSIDE);
    set(OTHER, OUTSIDE);
  }
  return next;
}

function classify(unit: number): number {
  const kind = kindOf(String.fromCharCode(unit));
  KINDS[unit] = kind;
  return kind;
}

function kindOf(character: string): number {
  if (character === '\u0640') return TATWEEL;
  if (/['’\-‐‑]/.test(character)) return JOINS_WORDS;
  if (/[.,٫٬]/.test(character)) return JOINS_NUMBERS;
  if (/[\ud800-\udfff]/.test(character)) return HALF;
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{N}/u.test(character)) return NUMBER;
  return /\p{M}/u.test(character) ? MARK : OTHER;
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
