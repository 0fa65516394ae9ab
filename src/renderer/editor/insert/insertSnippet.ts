// Putting a snippet at the caret. Its notes get ids of their own, so that the same snippet can be put twice.
import { $isListNode } from '@lexical/list';
import { $createParagraphNode, $isElementNode } from 'lexical';
import type { Article, Block, FlowBlock, Inline, Note } from '../../../core/article/article.ts';
import { type NoteId, newNoteId, type RandomSource } from '../../../core/article/ids.ts';
import { mapInlines } from '../../../core/import/html/mapInlines.ts';
import { $topBlockAtCaret } from '../blocks/places.ts';
import { $insertPasted } from '../paste/insertPasted.ts';

/** Inserts what the snippet holds; what may not stand where the caret is comes after the block around it. Call in an update. */
export function $insertSnippet(snippet: Article, random: RandomSource): void {
  const top = $topBlockAtCaret();
  const isPlain = snippet.blocks.every(({ type }) => type === 'paragraph' || type === 'list');
  if (!isPlain && top !== undefined && $isElementNode(top) && (top.isShadowRoot() || $isListNode(top))) {
    const paragraph = $createParagraphNode();
    top.insertAfter(paragraph);
    paragraph.select();
  }
  $insertPasted(withFreshNotes(snippet, random));
}

/** Blocks and notes of an article, the notes under new ids. */
export function withFreshNotes(
  { blocks, notes }: Pick<Article, 'blocks' | 'notes'>,
  random: RandomSource,
): { readonly blocks: readonly Block[]; readonly notes: readonly Note[] } {
  const names = new Map<NoteId, NoteId>(notes.map(({ id }) => [id, newNoteId(random)]));
  const rename = (inlines: readonly Inline[]): readonly Inline[] =>
    inlines.map((inline) => {
      if (inline.type === 'link') return { ...inline, children: rename(inline.children) };
      if (inline.type !== 'reference') return inline;
      return { ...inline, note: names.get(inline.note) ?? inline.note };
    });
  return {
    blocks: mapInlines(blocks, rename),
    notes: notes.map((note) => ({
      ...note,
      id: names.get(note.id) ?? note.id,
      blocks: mapInlines(note.blocks, rename) as readonly FlowBlock[], // each block keeps its type
    })),
  };
}
