// Numbers of markers and notes, drawn when they change. Drawing writes no state.
import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical';
import { beginningOf } from '../../../core/arabic/clean.ts';
import { type DigitSet, formatNumber } from '../../../core/arabic/digits.ts';
import type { Note } from '../../../core/article/article.ts';
import type { Numbering } from '../../../core/article/footnotes.ts';
import type { NoteId } from '../../../core/article/ids.ts';
import { plainText } from '../../../core/article/inlines.ts';
import type { ArticleIndex } from '../bridge/ArticleIndex.ts';
import { getDrawing } from '../drawing.ts';
import { $getTextField } from '../state.ts';
import { NoteNode, ReferenceNode } from './nodes.ts';

const MOST_WORDS = 240;

/** Draws them until the returned function is called. Register after the index, whose numbers are drawn. */
export function registerNumbers(
  editor: LexicalEditor,
  index: ArticleIndex,
  digits: () => DigitSet,
): () => void {
  const keys = new Set<NodeKey>();
  // Elements that were made since the last drawing.
  const fresh = new Set<NodeKey>();
  let drawn: Numbering | undefined;
  let drawnDigits: DigitSet | undefined;
  const follow = (mutations: ReadonlyMap<NodeKey, 'created' | 'updated' | 'destroyed'>): void => {
    for (const [key, change] of mutations) {
      if (change === 'destroyed') keys.delete(key);
      else fresh.add(key);
    }
  };
  const stops = [
    editor.registerMutationListener(ReferenceNode, follow),
    editor.registerMutationListener(NoteNode, follow),
    editor.registerUpdateListener(({ editorState }) => {
      const { numbering } = index.facts;
      const isNew = numbering !== drawn || digits() !== drawnDigits;
      if (!isNew && fresh.size === 0) return;
      for (const key of fresh) keys.add(key);
      const due = isNew ? keys : new Set(fresh);
      fresh.clear();
      drawn = numbering;
      drawnDigits = digits();
      editorState.read(() => {
        for (const key of due) $draw(editor, key, numbering, digits());
      });
    }),
  ];
  return () => stops.forEach((stop) => void stop());
}

function $draw(editor: LexicalEditor, key: NodeKey, numbering: Numbering, digits: DigitSet): void {
  const node = $getNodeByKey(key);
  const element = editor.getElementByKey(key);
  if (node === null || element === null) return;
  const isNote = node instanceof NoteNode;
  const id = $getTextField(node, isNote ? 'id' : 'note') as NoteId; // compared with ids, nothing more
  const number = numbering.numberOf(id);
  const shown = number === undefined ? '؟' : formatNumber(number, digits);
  // Only what differs: the element is watched.
  if (element.dataset.number !== shown) element.dataset.number = shown;
  if (!isNote) drawName(element, getDrawing(editor).marker(shown), numbering.cited[(number ?? 0) - 1]);
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
