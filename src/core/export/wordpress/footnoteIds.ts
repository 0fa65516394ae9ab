// Ids of `core/footnotes`: WordPress makes random UUIDs; ours follow from the article and the note, so that exporting twice gives the same file.
import type { Note } from '../../article/article.ts';
import { type ArticleId, type NoteId, seededRandom } from '../../article/ids.ts';

/** The ids of notes, each in the place of its note. */
export function footnoteIds(article: ArticleId, notes: readonly Note[]): readonly string[] {
  return notes.map(({ id }) => footnoteId(article, id));
}

/**
 * The id that a note has in WordPress: `fn-` and a UUID of the free-form version 8 (RFC 9562). It begins with a letter, as WordPress's own
 * do, because a bare UUID may begin with a digit and is then no valid selector.
 */
export function footnoteId(article: ArticleId, note: NoteId): string {
  // The source hashes its seed to 32 bits; two of them keep thousands of notes apart.
  const first = seededRandom(`${article} ${note}`);
  const second = seededRandom(`${note} ${article} footnote`);
  const begin = hex(first());
  const middle = hex(first());
  const after = hex(second());
  // The first digit of the third group is the version, that of the fourth the variant.
  return `fn-${begin}-${middle.slice(0, 4)}-8${middle.slice(5)}-a${after.slice(1, 4)}-${after.slice(4)}${hex(second())}`;
}

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

// Eight digits. A long report has hundreds of notes, and numbers beyond 31 bits are slow to write otherwise.
function hex(word: number): string {
  return `${BYTES[word >>> 24]}${BYTES[(word >>> 16) & 255]}${BYTES[(word >>> 8) & 255]}${BYTES[word & 255]}`;
}
