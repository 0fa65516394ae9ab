// What a UTF-16 unit is to those who read long texts unit by unit: to printers, to the search for what a line could reorder, and to the count of words.
// One table answers all of them, so that a text that is printed and counted is read once. A table that is asked once a unit is several times as
// fast as a pattern.

/** An ASCII digit. */
export const DIGIT = 1;
/** A Latin letter or an at sign: what addresses and foreign words are made of. */
export const LATIN = 2;
/** What is escaped, left out or called by a name where it is printed; halves of surrogate pairs, because one may stand alone. */
export const SPECIAL = 4;
/** What is none of these, and neither Arabic nor the punctuation that ordinary text is made of. */
export const OTHER = 8;

/** Several of the above, added. */
export type Found = number;

/** What a unit is to a word: the part of an entry above its lowest four bits. Of a unit that was never met it is 0. */
export const WORD_KINDS = {
  letter: 1,
  number: 2,
  mark: 3,
  tatweel: 4,
  /** Goes on with a word between two letters. */
  joinsWords: 5,
  /** Goes on with a number between two digits. */
  joinsNumbers: 6,
  other: 7,
  /** Half of a character beyond the basic plane. */
  half: 8,
} as const;

const KINDS: readonly (readonly [kind: number, pattern: RegExp])[] = [
  [0, /[ !'()*+,\-./:;?\u00ab\u00bb\u060c\u061b\u061d-\u06ff]/],
  [DIGIT, /[0-9]/],
  [LATIN, /[A-Za-z@\u00c0-\u024f]/],
  [
    SPECIAL,
    /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u00a0\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/,
  ],
  [OTHER, /./s],
];

const WORD_PATTERNS: readonly (readonly [kind: number, pattern: RegExp])[] = [
  [WORD_KINDS.tatweel, /\u0640/],
  [WORD_KINDS.joinsWords, /['’\-‐‑]/],
  [WORD_KINDS.joinsNumbers, /[.,٫٬]/],
  [WORD_KINDS.half, /[\ud800-\udfff]/],
  [WORD_KINDS.letter, /\p{L}/u],
  [WORD_KINDS.number, /\p{N}/u],
  [WORD_KINDS.mark, /\p{M}/u],
  [WORD_KINDS.other, /./s],
];

// Everything at once: whoever meets it must ask again, and whoever did not would take too much care and never too little.
const UNMET = DIGIT | LATIN | SPECIAL | OTHER;

/** For each unit what it is: the sum of its kind and, times 16, its kind in a word. Filled while texts are read (`meet`). */
export const UNITS = new Uint8Array(0x10000).fill(UNMET);

/** What stands in a text: of Arabic words and ordinary punctuation nothing. */
export function lookAt(text: string): Found {
  const units = UNITS; // engines find what a module exports anew at each turn of a loop
  const { length } = text;
  let found = 0;
  let index = 0;
  // Four at a time, for a turn of the loop costs as much as what is asked in it. Every unit is in the table.
  for (; index + 3 < length; index += 4) {
    const first = units[text.charCodeAt(index)] as number;
    const second = units[text.charCodeAt(index + 1)] as number;
    const third = units[text.charCodeAt(index + 2)] as number;
    found |= first | second | third | (units[text.charCodeAt(index + 3)] as number);
  }
  for (; index < length; index += 1) found |= units[text.charCodeAt(index)] as number;
  return (found & UNMET) === UNMET && meet(text, found) ? lookAt(text) : found & UNMET;
}

/**
 * Fills the table with the units of a text in which all this was found; says whether any of them was new, so that the text must be read again.
 */
export function meet(text: string, found: Found): boolean {
  if ((found & UNMET) !== UNMET) return false;
  let isNew = false;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (UNITS[unit] !== UNMET) continue;
    const character = String.fromCharCode(unit);
    UNITS[unit] = kindIn(KINDS, character) + 16 * kindIn(WORD_PATTERNS, character);
    isNew = true;
  }
  return isNew;
}

function kindIn(rows: readonly (readonly [kind: number, pattern: RegExp])[], character: string): number {
  return rows.find(([, pattern]) => pattern.test(character))?.[0] ?? 0;
}
