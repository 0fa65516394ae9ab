// Backspace and Delete inside a text take what the core says they take; at the edges of texts, beside atoms and over a selection they are Lexical's.
import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_LOW,
  DELETE_CHARACTER_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { unitsAfter, unitsBefore } from '../../../core/arabic/deleting.ts';

/** Listens until the returned function is called. */
export function registerDeleting(editor: LexicalEditor): () => void {
  return editor.registerCommand(DELETE_CHARACTER_COMMAND, $deleteInText, COMMAND_PRIORITY_LOW);
}

function $deleteInText(isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const { anchor } = selection;
  const node = anchor.getNode();
  if (!$isTextNode(node) || node.isSegmented() || node.isToken()) return false;
  const text = node.getTextContent();
  const units = isBackward ? unitsBefore(text, anchor.offset) : unitsAfter(text, anchor.offset);
  if (units === 0) return false;
  const start = isBackward ? anchor.offset - units : anchor.offset;
  if (units < text.length) node.spliceText(start, units, '', true);
  else node.select(0, units).removeText();
  return true;
}
