// Arrows between a left-to-right block and its right-to-left surroundings. In each block the left arrow goes left; left to itself it would then lead from the
// first letter of an English paragraph back to the Arabic one that it came from, and on to the English again, for ever. So blocks are crossed by the
// direction around them: going left, one comes in at the right edge, whichever end of the words that is.
import {
  $createNodeSelection,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { $isNotesNode } from '../footnotes/nodes.ts';
import { $blockAt, $directionOf, $isAtEdge, isForward, isPlain, type Side } from './edges.ts';

/** Listens until the returned function is called. */
export function registerArrows(editor: LexicalEditor): () => void {
  const stops = [
    editor.registerCommand(KEY_ARROW_LEFT_COMMAND, (event) => $cross(event, 'left'), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, (event) => $cross(event, 'right'), COMMAND_PRIORITY_HIGH),
  ];
  return () => stops.forEach((stop) => void stop());
}

function $cross(event: KeyboardEvent, side: Side): boolean {
  const selection = $getSelection();
  if (!isPlain(event) || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const block = $blockAt(selection.anchor.getNode());
  const parent = block?.getParent();
  if (block === undefined || !parent) return false;
  const around = $directionOf(parent);
  const next = isForward(around, side) ? block.getNextSibling() : block.getPreviousSibling();
  if (next === null) return false;
  // The place for notes is not shown while there are none.
  const isNowhere = $isNotesNode(next) && next.isEmpty();
  if (!isNowhere && $directionOf(block) === around && $directionOf(next) === around) return false;
  if (!$isAtEdge(selection.anchor, block, isForward($directionOf(block), side))) return false;
  event.preventDefault();
  if (isNowhere) return true;
  if ($isElementNode(next)) {
    if (isForward($directionOf(next), side)) next.selectStart();
    else next.selectEnd();
  } else if ($isDecoratorNode(next) && next.isKeyboardSelectable()) {
    const chosen = $createNodeSelection();
    chosen.add(next.getKey());
    $setSelection(chosen);
  }
  return true;
}
