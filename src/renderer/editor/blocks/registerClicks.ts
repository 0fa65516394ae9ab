// Clicks beside the text: the browser would leave the caret between two blocks, where the first letter makes a paragraph that nobody asked for.
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
} from 'lexical';
import { $isNotesNode } from '../footnotes/nodes.ts';

/** Listens until the returned function is called. */
export function registerClicks(editor: LexicalEditor): () => void {
  return editor.registerCommand(CLICK_COMMAND, $settleCaret, COMMAND_PRIORITY_LOW);
}

/** Moves a caret that stands between two blocks to the end of the one before, or onto a new line after a box. */
export function $settleCaret(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  if (!$isRootNode(selection.anchor.getNode())) return false;
  const blocks = $getRoot()
    .getChildren()
    .filter((child) => !$isNotesNode(child));
  const before = blocks[Math.min(selection.anchor.offset, blocks.length) - 1] ?? blocks[0];
  if (before === undefined) return false;
  if ($isElementNode(before) && !before.isShadowRoot()) before.selectEnd();
  else if (before.is(blocks.at(-1))) before.insertAfter($createParagraphNode()).selectEnd();
  else return false;
  return true;
}
