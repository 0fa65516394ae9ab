// Folding: the one function by which two spellings of a word are held to be the same. Search, find and replace, menus, tags and duplicate
// detection all use it, so what one finds the others find.

/** Folded text with the way back: `map[i]` is the original offset where folded unit `i` began; `map[length]` is the original length. */
export interface Folded {
  readonly folded: string;
  readonly map: Uint32Array;
}

// A table over the UTF-16 units that Arabic and plain Latin text is made of: UNKNOWN = look closer, DROP = nothing, otherwise the unit it becomes.
const UNKNOWN = 0;
const DROP = 0xffff;
const TABLE = new Uint16Array(0x2070);

fill(0x20, 0x7e, (unit) => unit);
fill(0x41, 0x5a, (unit) => unit + 0x20);
TABLE[0x09] = 0x09;
TABLE[0x0a] = 0x0a;
TABLE[0x0d] = 0x0d;
TABLE[0xa0] = 0xa0;
TABLE[0xab] = 0xab;
TABLE[0xbb] = 0xbb;
fill(0x0600, 0x06ff, (unit) => unit);
fill(0x2010, 0x2027, (unit) => unit);
fill(0x064b, 0x065f, () => DROP);
fill(0x06d6, 0x06ed, () => DROP);
for (const unit of [0x0670, 0x0640, 0x200c, 0x200d, 0x061c, 0x200e, 0x200f]) TABLE[unit] = DROP;
fill(0x202a, 0x202e, () => DROP);
fill(0x2066, 0x2069, () => DROP);
fill(0x0660, 0x0669, (unit) => unit - 0x0660 + 0x30);
fill(0x06f0, 0x06f9, (unit) => unit - 0x06f0 + 0x30);
for (const unit of [0x0622, 0x0623, 0x0625, 0x0671]) TABLE[unit] = 0x0627;
TABLE[0x0649] = 0x064a;
TABLE[0x06cc] = 0x064a;
TABLE[0x06a9] = 0x0643;
TABLE[0x0629] = 0x0647;

const PRESENTATION = /[\ufb50-\ufdff\ufe70-\ufefe]/g;
const MARK = /\p{M}/u;
const LATIN = /\p{Script=Latin}/u;
const LATIN_MARKS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]/;
/** No letter carries more marks; a longer run is hostile, and normalizing it whole would be slow. */
const LONGEST_CLUSTER = 32;

/**
 * Folds text: presentation forms to letters, NFC, marks, tatweel, joiners and bidi controls gone, alef forms to ا, ى and ی to ي, ک to ك, ة to ه,
 * all digits to 0–9, Latin in lower case without diacritics. ؤ and ئ stay. Idempotent and linear.
 *
 * @example fold('مُكَافَحَة ٢٠٢٤ NATO') === 'مكافحه 2024 nato'
 */
export function fold(text: string): string {
  let result = '';
  let start = 0; // of the run that folds to itself
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const folded = lookUp(unit);
    if (folded === unit) continue;
    if (folded === UNKNOWN || isComposing(unit)) return foldWithMap(text).folded;
    result += text.slice(start, index);
    if (folded !== DROP) result += String.fromCharCode(folded);
    start = index + 1;
  }
  return start === 0 ? text : result + text.slice(start);
}

/** Folds text and keeps the way back to the original offsets, so that a match can be shown on the original. */
export function foldWithMap(text: string): Folded {
  const pieces: string[] = [];
  const offsets: number[] = [];
  let index = 0;
  while (index < text.length) {
    const end = clusterEnd(text, index);
    const folded = end === index + 1 ? foldUnit(text, index) : foldCluster(text.slice(index, end));
    // All that a cluster (a character with its marks) folds to leads back to where it began.
    for (let part = 0; part < folded.length; part += 1) offsets.push(index);
    pieces.push(folded);
    index = end;
  }
  const map = new Uint32Array(offsets.length + 1);
  map.set(offsets);
  map[offsets.length] = text.length;
  return { folded: pieces.join(''), map };
}

/** The original range of the folded range `[start, end)`, marks and tatweel of its last letter included. */
export function originalRange(
  map: Uint32Array,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const from = map[start] ?? 0;
  if (end <= start) return { start: from, end: from };
  // Several folded units can come from one original character; the range ends where the next character begins.
  let next = end;
  while (next < map.length - 1 && map[next] === map[end - 1]) next += 1;
  return { start: from, end: map[next] ?? from };
}

function lookUp(unit: number): number {
  return unit < TABLE.length ? (TABLE[unit] ?? UNKNOWN) : UNKNOWN;
}

// Madda and hamza above and below make one letter with the alef, waw or yeh before them, possibly with tashkeel in between.
function isComposing(unit: number): boolean {
  return unit >= 0x0653 && unit <= 0x0655;
}

function foldUnit(text: string, index: number): string {
  const folded = lookUp(text.charCodeAt(index));
  if (folded === UNKNOWN) return foldCluster(text.charAt(index));
  return folded === DROP ? '' : String.fromCharCode(folded);
}

function clusterEnd(text: string, index: number): number {
  const first = text.charCodeAt(index);
  let end = index + (first >= 0xd800 && (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
  const limit = Math.min(text.length, index + LONGEST_CLUSTER);
  while (end < limit && text.charCodeAt(end) >= 0x300) {
    const mark = String.fromCodePoint(text.codePointAt(end) ?? 0);
    if (!MARK.test(mark)) break;
    end += mark.length;
  }
  return end;
}

function foldCluster(cluster: string): string {
  const letters = cluster.replace(PRESENTATION, (form) => form.normalize('NFKC')).normalize('NFC');
  let result = '';
  let isLatin = false;
  for (const letter of letters) {
    const folded = letter.length === 1 ? lookUp(letter.charCodeAt(0)) : UNKNOWN;
    if (folded !== UNKNOWN) {
      if (folded !== DROP) result += String.fromCharCode(folded);
      isLatin = LATIN.test(letter);
      continue;
    }
    for (const part of letter.toLowerCase().normalize('NFD')) {
      if (isLatin && LATIN_MARKS.test(part)) continue;
      if (!MARK.test(part)) isLatin = LATIN.test(part);
      result += part;
    }
  }
  return result.normalize('NFC');
}

function fill(from: number, to: number, value: (unit: number) => number): void {
  for (let unit = from; unit <= to; unit += 1) TABLE[unit] = value(unit);
}
