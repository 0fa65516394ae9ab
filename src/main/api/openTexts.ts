// The texts of the drafts that windows have open, as they were last loaded or saved, so that a window needs to send only what has changed. Blocks
// that did not change stay the same objects, which the store does not write out again.
import type { DraftId, SavedChange, WireSplice } from '../../contract/values.ts';
import type { Article, Block, Note } from '../../core/article/article.ts';
import { articleToJson } from '../../core/article/articleToJson.ts';
import { applySplice } from '../../core/article/splice.ts';
import { LibraryError } from '../store/errors.ts';
import { readWireArticle } from './article.ts';

/** A window shows one draft; a few are kept for those that are opened again. */
const MOST_OPEN = 4;

interface OpenText {
  /** The counter that the window was told with it. */
  readonly counter: number;
  readonly article: Article;
}

export class OpenTexts {
  private readonly texts = new Map<DraftId, OpenText>();

  /** Keeps the text that a window has now. */
  keep(id: DraftId, counter: number, article: Article): void {
    this.texts.delete(id);
    this.texts.set(id, { counter, article });
    for (const oldest of this.texts.keys()) {
      if (this.texts.size <= MOST_OPEN) break;
      this.texts.delete(oldest);
    }
  }

  /**
   * The text that a window has after a change.
   *
   * @throws LibraryError `text-missing` when the text before it is not known here, or the change does not fit it; the window then sends all of it
   */
  changed({ id, expectedCounter, frame, blocks, notes }: SavedChange): Article {
    const known = this.texts.get(id);
    if (known === undefined || known.counter !== expectedCounter) throw new LibraryError('text-missing');
    const { article } = known;
    // References in what is new may name notes that are not: those are read along, and their old values kept.
    const kept = article.notes.filter((_note, index) => !isTaken(index, notes));
    const part = readWireArticle({
      ...(typeof frame === 'object' ? frame : {}),
      blocks: blocks.put,
      notes: [...notes.put, ...notesToJson(kept)],
    });
    // What had to be mended on the way may be more or fewer parts.
    const isWhole =
      part.blocks.length === Math.max(blocks.put.length, 1) &&
      part.notes.length >= notes.put.length + kept.length;
    if (!isWhole) throw new LibraryError('text-missing');
    const nextBlocks = splice(article.blocks, blocks, part.blocks.slice(0, blocks.put.length));
    const nextNotes = splice(article.notes, notes, part.notes.slice(0, notes.put.length));
    // A reference whose note is in neither part was given an empty one, after all others.
    const invented = part.notes.slice(notes.put.length + kept.length);
    return { ...part, blocks: nextBlocks, notes: [...nextNotes, ...invented] };
  }
}

function isTaken(index: number, { from, remove }: WireSplice): boolean {
  return index >= from && index < from + remove;
}

function notesToJson(notes: readonly Note[]): readonly unknown[] {
  return articleToJson({ notes } as unknown as Article).notes as readonly unknown[]; // only its notes are written
}

// `length` is what the window has now: a change that leads elsewhere was made to another text.
function splice<T extends Block | Note>(
  before: readonly T[],
  { from, remove, length }: WireSplice,
  put: readonly T[],
): readonly T[] {
  const after = applySplice(before, { from, remove, put });
  if (after === undefined || after.length !== length) throw new LibraryError('text-missing');
  return after;
}
