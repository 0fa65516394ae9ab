// Counting words and the time they take to read.

// Letters, marks and digits, joined inside by an apostrophe or hyphen, digits also by a decimal or thousands sign. Tatweel is a letter to
// Unicode, so a word may not begin with it: alone it is none.
const WORD =
  /(?!\u0640)[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’\-‐‑](?=[\p{L}\p{N}])|(?<=\p{N})[.,٫٬](?=\p{N}))[\p{L}\p{M}\p{N}]+)*/gu;

// What a UTF-16 unit is to the pattern above. A table that is asked once a unit is several times as fast as the pattern, and every export counts.
const UNKNOWN = 0;
const LETTER = 1;
const NUMBER = 2;
const MARK = 3;
const TATWEEL = 4;
const JOINS_WORDS = 5;
const JOINS_NUMBERS = 6;
const HALF = 7;
const OTHER = 8;
const KINDS = new Uint8Array(0x10000);

/** The words of a text: punctuation and tatweel are none. */
export function countWords(text: string): number {
  let count = 0;
  // What stood before, as far as it matters: the kind of the last unit of the word that is being read, or that none is.
  let before = UNKNOWN;
  for (let index = 0; index < text.length; index += 1) {
    const kind = kindAt(text, index);
    if (kind <= MARK || kind === TATWEEL) {
      const opens = kind === LETTER || kind === NUMBER;
      if (before === UNKNOWN && opens) count += 1;
      if (before !== UNKNOWN || opens) before = kind;
    } else if (kind === HALF) {
      return countByPattern(text);
    } else if (before !== UNKNOWN) {
      const next = kindAt(text, index + 1);
      if (next === HALF) return countByPattern(text);
      const joins =
        (kind === JOINS_WORDS && (next === LETTER || next === NUMBER || next === TATWEEL)) ||
        (kind === JOINS_NUMBERS && before === NUMBER && next === NUMBER);
      if (!joins) before = UNKNOWN;
    }
  }
  return count;
}

function kindAt(text: string, index: number): number {
  if (index >= text.length) return OTHER;
  const unit = text.charCodeAt(index);
  return KINDS[unit] || classify(unit);
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
