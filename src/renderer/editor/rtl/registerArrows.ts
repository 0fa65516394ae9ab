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
  type LexicalNode,
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
  const isAtEdge = $isAtEdge(selection.anchor, block, isForward($directionOf(block), side));
  if (!isAtEdge) return false;
  if ($leadsNowhere(block, isForward(around, side))) {
    event.preventDefault();
    return true;
  }
  const next = isForward(around, side) ? block.getNextSibling() : block.getPreviousSibling();
  if (next === null || ($directionOf(block) === around && $directionOf(next) === around)) return false;
  event.preventDefault();
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

// Into the place for notes, which is not shown while there are none.
function $leadsNowhere(block: LexicalNode, isOn: boolean): boolean {
  let node: LexicalNode | null = block;
  while (node !== null && node.getNextSibling() === null) node = node.getParent();
  const beyond = node?.getNextSibling();
  return isOn && $isNotesNode(beyond) && beyond.isEmpty();
}
