// Numbers of markers and notes, drawn after each update from the article's own numbering. Drawing writes no state.
import { $getNodeByKey, type LexicalEditor } from 'lexical';
import { beginningOf } from '../../../core/arabic/clean.ts';
import { formatNumber } from '../../../core/arabic/digits.ts';
import type { Article, Note } from '../../../core/article/article.ts';
import { numberNotes } from '../../../core/article/footnotes.ts';
import type { NoteId } from '../../../core/article/ids.ts';
import { plainText } from '../../../core/article/inlines.ts';
import { getDrawing } from '../drawing.ts';
import { $getTextField } from '../state.ts';
import { NoteNode, ReferenceNode } from './nodes.ts';

const MOST_WORDS = 240;

/** Draws them until the returned function is called; `$read` gives the article as it stands in the editor. */
export function registerNumbers(editor: LexicalEditor, $read: () => Article): () => void {
  const keys = new Set<string>();
  const follow = (mutations: ReadonlyMap<string, 'created' | 'updated' | 'destroyed'>): void => {
    for (const [key, change] of mutations) {
      if (change === 'destroyed') keys.delete(key);
      else keys.add(key);
    }
  };
  const stops = [
    editor.registerMutationListener(ReferenceNode, follow),
    editor.registerMutationListener(NoteNode, follow),
    editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves }) => {
      // Most updates only move the caret.
      if (keys.size === 0 || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return;
      const article = editorState.read($read);
      const numbering = numberNotes(article);
      editorState.read(() => {
        for (const key of keys) {
          const node = $getNodeByKey(key);
          const element = editor.getElementByKey(key);
          if (node === null || element === null) continue;
          const isNote = node instanceof NoteNode;
          const id = $getTextField(node, isNote ? 'id' : 'note') as NoteId; // compared with ids, nothing more
          const number = numbering.numberOf(id);
          const shown = number === undefined ? '؟' : formatNumber(number, article.metadata.digits);
          // Only what differs: the element is watched.
          if (element.dataset.number !== shown) element.dataset.number = shown;
          if (!isNote)
            drawName(element, getDrawing(editor).marker(shown), numbering.cited[(number ?? 0) - 1]);
        }
      });
    }),
  ];
  return () => stops.forEach((stop) => void stop());
}

// What a marker is called, and what its note says, for a look without going there.
function drawName(element: HTMLElement, name: string, note: Note | undefined): void {
  let words = '';
  for (const block of note?.blocks ?? []) {
    if (block.type === 'paragraph') words ||= plainText(block.children);
  }
  const title = beginningOf(words, MOST_WORDS);
  if (element.getAttribute('aria-label') !== name) element.setAttribute('aria-label', name);
  if (element.title !== title) element.title = title;
}
