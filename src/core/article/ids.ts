// Identifiers of articles and notes: random, made once, never derived from a number, a label or a position.

declare const brand: unique symbol;

/** Names one article for ever, also after export and re-import. */
export type ArticleId = string & { readonly [brand]: 'article' };

/** Names one note inside its article; references carry it. */
export type NoteId = string & { readonly [brand]: 'note' };

/** Names a picture by its content: the SHA-256 of its bytes, 64 lower-case hexadecimal digits. */
export type AssetId = string & { readonly [brand]: 'asset' };

/** A source of random 32-bit unsigned integers, passed in so that tests and imports can be repeated. */
export type RandomSource = () => number;

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
const ID_PATTERN = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;
const ASSET_PATTERN = /^[0-9a-f]{64}$/;

/** A new article id, such as `a7k2m9x4qw3tbn5c`: a letter and 15 random characters (75 bits). */
export function newArticleId(random: RandomSource): ArticleId {
  return `a${randomLetters(random, 15)}` as ArticleId; // branding what was just made to the pattern
}

/** A new note id, such as `n4t8wq2x7c`: a letter and 9 random characters (45 bits), unique enough inside one article. */
export function newNoteId(random: RandomSource): NoteId {
  return `n${randomLetters(random, 9)}` as NoteId; // branding what was just made to the pattern
}

/** The value as an article or note id when it has the shape of one: a letter, then up to 63 letters, digits, `-` or `_`. */
export function parseId<T extends ArticleId | NoteId>(value: unknown): T | undefined {
  return typeof value === 'string' && ID_PATTERN.test(value) ? (value as T) : undefined; // the pattern was checked
}

/** The value as an asset id when it is 64 lower-case hexadecimal digits. */
export function parseAssetId(value: unknown): AssetId | undefined {
  return typeof value === 'string' && ASSET_PATTERN.test(value) ? (value as AssetId) : undefined; // the pattern was checked
}

/**
 * A repeatable random source (xorshift128 seeded from text by FNV-1a), for imports that must give the same ids for the
 * same bytes. Not for secrets.
 */
export function seededRandom(seed: string): RandomSource {
  let hash = 0x811c9dc5;
  for (let index = 0; index < seed.length; index += 1) {
    hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193) >>> 0;
  }
  let x = hash || 1;
  let y = 0x9e3779b9;
  let z = 0x243f6a88;
  let w = 0xb7e15162;
  const next = (): number => {
    const t = x ^ (x << 11);
    x = y;
    y = z;
    z = w;
    w = (w ^ (w >>> 19) ^ t ^ (t >>> 8)) >>> 0;
    return w;
  };
  // The first outputs of a short seed are alike; mixing them away costs nothing.
  for (let round = 0; round < 16; round += 1) next();
  return next;
}

function randomLetters(random: RandomSource, length: number): string {
  let letters = '';
  for (let index = 0; index < length; index += 1) {
    letters += LETTERS.charAt((random() >>> 8) % LETTERS.length);
  }
  return letters;
}
