// What the characters of a text ask of whoever prints it, all of it found in one look: long reports are looked through character by character once.

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

// For each UTF-16 unit one of the above, or nothing; a table that is read once a character beats a pattern on long texts.
const KINDS = new Uint8Array(0x10000).fill(OTHER);
for (const [kind, ranges] of [
  [
    0,
    [' !', "'/", ':;', '??', '\u00ab\u00ab', '\u00bb\u00bb', '\u060c\u060c', '\u061b\u061b', '\u061d\u06ff'],
  ],
  [DIGIT, ['09']],
  [LATIN, ['AZ', 'az', '@@', '\u00c0\u024f']],
  [
    SPECIAL,
    [
      ...['&&', '<<', '>>', '""', '\u0000\u0008', '\u000b\u000c', '\u000e\u001f', '\u007f\u00a0'],
      ...['\u061c\u061c', '\u200e\u200f', '\u202a\u202e', '\u2066\u2069'],
      ...['\ud800\udfff', '\ufdd0\ufdef', '\ufffe\uffff'],
    ],
  ],
] as const)
  for (const range of ranges) KINDS.fill(kind, range.charCodeAt(0), range.charCodeAt(1) + 1);

// Numbers whose parts a line could reorder: a digit after a sign, or after another with a space or sign between.
const LOOSE_NUMBER = /[+-]\d|\d[-(). /]+\d/;

/** What stands in a text: of Arabic words and ordinary punctuation nothing. */
export function lookAt(text: string): Found {
  let found = 0;
  // every index is one of the text, and every unit one of the table
  for (let index = 0; index < text.length; index += 1) found |= KINDS[text.charCodeAt(index)] as number;
  return found;
}

/** Whether a right-to-left line could reorder anything in a text in which this was found; where it could not, `findIsolations` finds nothing. */
export function couldReorder(text: string, found: Found): boolean {
  if ((found & LATIN) !== 0) return true;
  if ((found & DIGIT) === 0) return false;
  return found !== DIGIT || LOOSE_NUMBER.test(text);
}
