// Questions about edges: which way an arrow goes where, and whether anything of a block is left in its way.
import { $isElementNode, type ElementNode, type LexicalNode, type PointType } from 'lexical';
import type { Direction } from '../../../core/article/article.ts';
import { $articleDirection } from '../blocks/places.ts';

export type Side = 'left' | 'right';

/** Whether an arrow is pressed by itself. */
export function isPlain({ shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return !shiftKey && !ctrlKey && !altKey && !metaKey;
}

/** Whether going to a side is going on in text that runs in a direction. */
export function isForward(direction: Direction, side: Side): boolean {
  return (direction === 'rtl') === (side === 'left');
}

/** The direction declared nearest; of what is inside a line it is the line's. */
export function $directionOf(node: LexicalNode): Direction {
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) {
    const direction = $isElementNode(at) ? at.getDirection() : null;
    if (direction !== null) return direction;
  }
  return $articleDirection();
}

/** The block whose line a node stands in. */
export function $blockAt(node: LexicalNode): ElementNode | undefined {
  let block: LexicalNode | null = $isElementNode(node) ? node : node.getParent();
  while (block?.isInline()) block = block.getParent();
  return $isElementNode(block) ? block : undefined;
}

/** Whether a place is at the end (or beginning) of an element around it: no word, no atom and no other block is left in the way. */
export function $isAtEdge(point: PointType, element: ElementNode, isEnd: boolean): boolean {
  let node: LexicalNode = point.getNode();
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
  if (point.offset !== (isEnd ? size : 0)) return false;
  while (!node.is(element)) {
    if ((isEnd ? node.getNextSibling() : node.getPreviousSibling()) !== null) return false;
    const parent: ElementNode | null = node.getParent();
    if (parent === null) return false;
    node = parent;
  }
  return true;
}
