// What reading an article can find wrong with it.
import type { Path } from './walk.ts';

/**
 * - `not-an-article`: no object with the article's format; refused
 * - `too-large`: more parts than any article has; refused
 * - `unreadable`: the value itself failed while it was being read; refused
 * - `newer-version`: written by a newer version; read as far as understood
 * - `unknown-content`: a block or inline of an unknown type, kept whole
 * - `wrong-type`: a value of the wrong type, replaced by what could be made of it
 * - `no-content`: something without meaning or text, left out
 * - `misplaced`: a block where it may not stand, turned into what may
 * - `too-deep`: nesting beyond the limit, kept as plain text
 * - `cycle`: a value inside itself, left out
 * - `unsafe-key`: a field named like a part of the language, left out
 * - `unsafe-text`: control characters and the like, taken out of a text
 * - `refused-address`: an address that is not allowed, emptied
 * - `duplicate-note`: a note's id used twice, the later one renamed
 * - `missing-note`: a reference without a note, given an empty one
 * - `missing-id`: no usable id, one was made
 */
export type ProblemCode =
  | 'not-an-article'
  | 'too-large'
  | 'unreadable'
  | 'newer-version'
  | 'unknown-content'
  | 'wrong-type'
  | 'no-content'
  | 'misplaced'
  | 'too-deep'
  | 'cycle'
  | 'unsafe-key'
  | 'unsafe-text'
  | 'refused-address'
  | 'duplicate-note'
  | 'missing-note'
  | 'missing-id';

/** One repair, with the place in the value that was read. */
export interface Problem {
  readonly code: ProblemCode;
  readonly path: Path;
  /** The offending value where it is short and text: an address, a type, a key. */
  readonly detail?: string;
}
