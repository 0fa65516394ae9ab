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
  const digits = [first(), first(), second(), second()]
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('');
  const groups = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `a${digits.slice(17, 20)}`,
    digits.slice(20),
  ];
  return `fn-${groups.join('-')}`;
}
