// Notes that come with what is pasted: one that the article has already is cited again; any other comes in under an id of its own.
import type { Article, Block, Inline, Note } from '../../../core/article/article.ts';
import { stringifyPart } from '../../../core/article/articleToJson.ts';
import { type NoteId, newNoteId, type RandomSource } from '../../../core/article/ids.ts';

export interface Adopted {
  readonly blocks: readonly Block[];
  /** The notes that the article does not have yet. */
  readonly notes: readonly Note[];
}

/**
 * Blocks and notes as they may come into an article that has the notes given by `find`. `isOwn`: they were taken from this article, so an id means
 * the same note even if its words have changed since; from another, where a copy of the draft may have gone its own way, they must be the same.
 */
export function adoptNotes(
  { blocks, notes }: Pick<Article, 'blocks' | 'notes'>,
  find: (id: NoteId) => Note | undefined,
  isOwn: boolean,
  random: RandomSource,
): Adopted {
  const fresh = new Map<NoteId, NoteId>();
  for (const note of notes) {
    const known = find(note.id);
    const isSame = known !== undefined && (isOwn || stringifyPart(known) === stringifyPart(note));
    if (!isSame) fresh.set(note.id, newNoteId(random));
  }
  if (fresh.size === 0) return { blocks, notes: [] };
  const cite = (id: NoteId): NoteId => fresh.get(id) ?? id;
  return {
    blocks: blocks.map((block) => withReferences(block, cite)),
    notes: notes.flatMap((note) => {
      const id = fresh.get(note.id);
      if (id === undefined) return [];
      const flow = note.blocks.map((block) => withReferences(block, cite));
      return [{ ...note, id, blocks: flow }];
    }),
  };
}

// The same block with other ids in its references; everything else is shared or copied as it is.
function withReferences<T extends Block>(block: T, cite: (id: NoteId) => NoteId): T {
  return rewrite(block, cite) as T; // only the ids in it are others
}

const CONTENT = [
  'children',
  'blocks',
  'items',
  'lists',
  'rows',
  'cells',
  'caption',
  'credit',
  'attribution',
] as const;

function rewrite(part: Block | Inline | object, cite: (id: NoteId) => NoteId): object {
  if ('type' in part && part.type === 'reference')
    return { ...part, note: cite((part as { note: NoteId }).note) }; // its type was asked
  if ('type' in part && part.type === 'opaque') return part;
  const copy: Record<string, unknown> = { ...part };
  for (const field of CONTENT) {
    const inner = copy[field];
    if (Array.isArray(inner)) copy[field] = inner.map((each: object) => rewrite(each, cite)); // these fields of parts hold parts
  }
  return copy;
}
