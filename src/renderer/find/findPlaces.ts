// Between the bar and the page: where the caret is, what is selected, and going to what was found.
import {
  $createRangeSelection,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isRootNode,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $isNoteNode } from '../editor/footnotes/nodes.ts';
import type { Field, Hit } from './Finder.ts';

/** More than this is no word to look for. */
const MOST = 120;

/** The selected words when they are few and in one line, to begin a search with. */
export function $selectedWords(): string {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return '';
  const words = selection.getTextContent();
  return words.length > MOST || words.includes('\n') ? '' : words.trim();
}

/** The block, or note, in which the caret stands. */
export function $topBlockOfCaret(): NodeKey | undefined {
  const selection = $getSelection();
  let node: LexicalNode | null = $isRangeSelection(selection) ? selection.focus.getNode() : null;
  while (node !== null && !$isNoteNode(node) && !$isRootNode(node.getParent())) node = node.getParent();
  return node?.getKey();
}

/** Headline and subtitle, in this order. */
export function fieldsOf(editor: LexicalEditor): readonly Field[] {
  return [...(editor.getRootElement()?.closest('article')?.querySelectorAll('textarea') ?? [])];
}

/** Selects what was found, and the page has the keys again. Without it the caret is where it was. */
export function selectHit(editor: LexicalEditor, hit: Hit | undefined): void {
  if (hit?.kind === 'field') {
    hit.field.focus();
    hit.field.setSelectionRange(hit.at, hit.end);
    return;
  }
  editor.update(
    () => {
      const first = hit?.parts[0];
      const last = hit?.parts.at(-1);
      if (first === undefined || last === undefined) return;
      if ($getNodeByKey(first.key) === null || $getNodeByKey(last.key) === null) return;
      const selection = $createRangeSelection();
      selection.anchor.set(first.key, first.start, 'text');
      selection.focus.set(last.key, last.end, 'text');
      $setSelection(selection);
    },
    { discrete: true },
  );
  editor.focus();
}
