// Backspace and Delete inside a text take what the core says they take; at the edges of texts, beside atoms and over a selection they are Lexical's.
import {
  $getSelection,
  $isDecoratorNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_LOW,
  DELETE_CHARACTER_COMMAND,
  DELETE_WORD_COMMAND,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { unitsAfter, unitsBefore } from '../../../core/arabic/deleting.ts';

/** Listens until the returned function is called. */
export function registerDeleting(editor: LexicalEditor): () => void {
  const stops = [
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $deleteInText, COMMAND_PRIORITY_LOW),
    editor.registerCommand(
      DELETE_WORD_COMMAND,
      (isBackward) => $deleteToAtom(editor, isBackward),
      COMMAND_PRIORITY_LOW,
    ),
  ];
  return () => stops.forEach((stop) => void stop());
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

// A word is deleted up to an atom, an atom by itself: the browser would take the marker along with the full stop before it.
function $deleteToAtom(editor: LexicalEditor, isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const { anchor } = selection;
  const node = anchor.getNode();
  let beside: LexicalNode | null;
  let spaces = 0;
  if ($isTextNode(node)) {
    const text = node.getTextContent();
    const way = isBackward ? text.slice(0, anchor.offset) : text.slice(anchor.offset);
    if (way.trim() !== '') return false;
    spaces = way.length;
    beside = isBackward ? node.getPreviousSibling() : node.getNextSibling();
  } else {
    beside = node.getChildAtIndex(isBackward ? anchor.offset - 1 : anchor.offset);
  }
  if (!$isDecoratorNode(beside) || !beside.isInline()) return false;
  if (spaces === 0 || !$isTextNode(node)) return editor.dispatchCommand(DELETE_CHARACTER_COMMAND, isBackward);
  const start = isBackward ? 0 : anchor.offset;
  node.select(start, start + spaces).removeText();
  return true;
}
