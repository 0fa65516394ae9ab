// Saving what has changed in a text instead of all of it.
import { CallError, type Client } from '../../contract/client.ts';
import type { DraftId, Saved, WireSplice } from '../../contract/values.ts';
import type { Article, Block, Note } from '../../core/article/article.ts';
import { articleToJson } from '../../core/article/articleToJson.ts';
import { findSplice, type Splice } from '../../core/article/splice.ts';

/** Saves the difference to the text acknowledged before; undefined when the library asks for the whole text. */
export async function saveChange(
  client: Client,
  id: DraftId,
  expectedCounter: number,
  before: Article,
  after: Article,
): Promise<Saved | undefined> {
  const blocks = findSplice(before.blocks, after.blocks);
  const notes = findSplice(before.notes, after.notes);
  // Opaque parts are written as they were read; the frame is what is left.
  const {
    blocks: put,
    notes: putNotes,
    ...frame
  } = articleToJson({ ...after, blocks: blocks.put, notes: notes.put });
  try {
    return await client.call('drafts.saveChange', {
      id,
      expectedCounter,
      frame,
      blocks: wire(blocks, put, after.blocks.length),
      notes: wire(notes, putNotes, after.notes.length),
    });
  } catch (error) {
    if (error instanceof CallError && error.code === 'text-missing') return undefined;
    throw error;
  }
}

function wire({ from, remove }: Splice<Block | Note>, put: unknown, length: number): WireSplice {
  return { from, remove, put: put as readonly unknown[], length }; // written from a list just above
}
