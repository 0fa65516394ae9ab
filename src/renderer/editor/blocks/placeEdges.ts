// Whether a place in the text is the very first or last of an element, for places that are kept beyond the selection they come from.
import { $getNodeByKeyOrThrow, $isElementNode, type LexicalNode, type NodeKey } from 'lexical';

export interface Place {
  readonly key: NodeKey;
  readonly offset: number;
}

/** Whether nothing of the element is between its edge and the place in it. */
export function $isPlaceAtEdge({ key, offset }: Place, element: LexicalNode, edge: 'start' | 'end'): boolean {
  const node = $getNodeByKeyOrThrow(key);
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
  if (offset !== (edge === 'start' ? 0 : size)) return false;
  for (let at: LexicalNode | null = node; at !== null && !at.is(element); at = at.getParent())
    if ((edge === 'start' ? at.getPreviousSibling() : at.getNextSibling()) !== null) return false;
  return true;
}
