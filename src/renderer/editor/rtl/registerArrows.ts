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
  type ElementNode,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import type { Direction } from '../../../core/article/article.ts';
import { $articleDirection } from '../blocks/places.ts';

type Side = 'left' | 'right';

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
  if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return false;
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const block = $blockAt(selection.anchor.getNode());
  const parent = block?.getParent();
  if (block === undefined || !parent) return false;
  const around = $directionOf(parent);
  const next = isForward(around, side) ? block.getNextSibling() : block.getPreviousSibling();
  if (next === null || ($directionOf(block) === around && $directionOf(next) === around)) return false;
  if (!$isAtEdge(selection, block, isForward($directionOf(block), side))) return false;
  if ($isElementNode(next)) {
    if (isForward($directionOf(next), side)) next.selectStart();
    else next.selectEnd();
  } else if ($isDecoratorNode(next) && next.isKeyboardSelectable()) {
    const chosen = $createNodeSelection();
    chosen.add(next.getKey());
    $setSelection(chosen);
  } else return false;
  event.preventDefault();
  return true;
}

function isForward(direction: Direction, side: Side): boolean {
  return (direction === 'rtl') === (side === 'left');
}

// The direction declared nearest; of a node inside a line it is the line's.
function $directionOf(node: LexicalNode): Direction {
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) {
    const direction = $isElementNode(at) ? at.getDirection() : null;
    if (direction !== null) return direction;
  }
  return $articleDirection();
}

function $blockAt(node: LexicalNode): ElementNode | undefined {
  let block: LexicalNode | null = $isElementNode(node) ? node : node.getParent();
  while (block?.isInline()) block = block.getParent();
  return $isElementNode(block) ? block : undefined;
}

// Whether no word and no atom of the block is left in the caret's way.
function $isAtEdge({ anchor }: RangeSelection, block: ElementNode, isEnd: boolean): boolean {
  let node: LexicalNode = anchor.getNode();
  if ($isElementNode(node)) {
    if (anchor.offset !== (isEnd ? node.getChildrenSize() : 0)) return false;
  } else if (anchor.offset !== (isEnd ? node.getTextContentSize() : 0)) return false;
  while (!node.is(block)) {
    if ((isEnd ? node.getNextSibling() : node.getPreviousSibling()) !== null) return false;
    const parent: ElementNode | null = node.getParent();
    if (parent === null) return false;
    node = parent;
  }
  return true;
}
