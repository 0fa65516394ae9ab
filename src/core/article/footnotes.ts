// Footnote numbers, computed from document order in one pure pass; nothing here is ever stored.
import type { Article, Block, Inline, List, Note } from './article.ts';
import type { NoteId } from './ids.ts';
import { plainText, visitInlines } from './inlines.ts';
import { type Passage, type Path, type Visitor, walkBody, walkNote } from './walk.ts';

/** One reference, in reading order. */
export interface ReferencePlace {
  readonly note: NoteId;
  /** The passage's path; `offset` is the atom's place in its `passageText`. */
  readonly path: Path;
  readonly offset: number;
}

/** The result of `numberNotes`. */
export interface Numbering {
  /** Cited notes in the order of their numbers: the note numbered 1 first. */
  readonly cited: readonly Note[];
  /** Notes that no reference names, as they stand. They are not printed. */
  readonly orphans: readonly Note[];
  /** Notes, cited or not, without text and without source. */
  readonly empty: readonly Note[];
  /** Every reference in reading order, those inside notes after those of the body. */
  readonly references: readonly ReferencePlace[];
  /** Ids that references name but no note has. */
  readonly missing: readonly NoteId[];
  /** The number of a note, from 1; undefined when it is an orphan or does not exist. */
  numberOf(note: NoteId): number | undefined;
  /** How many references name the note. */
  timesCited(note: NoteId): number;
}

/**
 * Numbers the notes in the order in which their first references are read. A reference inside a note counts after the body, in the
 * order of the notes' own numbers. Of two notes with one id the first is taken.
 */
export function numberNotes(article: Article): Numbering {
  const indexById = new Map<NoteId, number>();
  article.notes.forEach((note, index) => {
    if (!indexById.has(note.id)) indexById.set(note.id, index);
  });

  const numbers = new Map<NoteId, number>();
  const times = new Map<NoteId, number>();
  const cited: Note[] = [];
  const references: ReferencePlace[] = [];
  const missing = new Set<NoteId>();

  const cite = (passage: Passage): void => {
    visitInlines(passage.inlines, (inline, offset) => {
      if (inline.type !== 'reference') return;
      const { note } = inline;
      references.push({ note, path: passage.path, offset });
      times.set(note, (times.get(note) ?? 0) + 1);
      const found = article.notes[indexById.get(note) ?? -1];
      if (found === undefined) missing.add(note);
      else if (!numbers.has(note)) numbers.set(note, cited.push(found));
    });
  };

  const visitor: Visitor = { passage: cite, enters: mayCite, wants: hasReference };
  walkBody(article, visitor);
  // `cited` grows while it is read: a note first cited inside a note is itself visited later.
  for (const note of cited) walkNote(article, note, indexById.get(note.id) ?? -1, visitor);

  // Who prints asks for neither.
  let orphans: readonly Note[] | undefined;
  let empty: readonly Note[] | undefined;
  return {
    cited,
    get orphans() {
      orphans ??= article.notes.filter((note) => cited[(numbers.get(note.id) ?? 0) - 1] !== note);
      return orphans;
    },
    get empty() {
      empty ??= article.notes.filter(isEmptyNote);
      return empty;
    },
    references,
    missing: [...missing],
    numberOf: (note) => numbers.get(note),
    timesCited: (note) => times.get(note) ?? 0,
  };
}

/** Whether a note says nothing: no text in its body and no field in its source. */
export function isEmptyNote(note: Note): boolean {
  const hasSource = note.source !== undefined && Object.values(note.source).some((field) => field !== '');
  return !hasSource && !note.blocks.some(hasText);
}

function hasText(block: Note['blocks'][number]): boolean {
  if (block.type === 'opaque') return true;
  if (block.type === 'paragraph') return plainText(block.children).trim() !== '';
  const lists = [block];
  for (const list of lists) {
    for (const item of list.items) {
      if (plainText(item.children).trim() !== '') return true;
      lists.push(...(item.lists ?? []));
    }
  }
  return false;
}

// Most blocks cite nothing, and are not worth a walk.
function mayCite(block: Block): boolean {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return hasReference(block.children);
    case 'list':
      return listCites(block);
    case 'callout':
      return block.blocks.some(mayCite);
    default:
      return true;
  }
}

function listCites({ items }: List): boolean {
  return items.some(({ children, lists }) => hasReference(children) || lists?.some(listCites) === true);
}

/** Whether any reference stands among inlines. */
export function hasReference(inlines: readonly Inline[]): boolean {
  for (const inline of inlines) {
    if (inline.type === 'reference') return true;
    if (inline.type === 'link' && hasReference(inline.children)) return true;
  }
  return false;
}
