// The line around the caret as two texts, and whether it is Arabic prose in which helpers may speak.
import { $isLinkNode } from '@lexical/link';
import {
  $getState,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical';
import { isolateState } from '../state.ts';

export interface Line {
  readonly before: string;
  readonly after: string;
}

/** The texts of the block before and after a place in it; an atom is one U+FFFC. */
export function $lineAround(point: PointType): Line {
  const { key, offset } = point;
  const place = point.getNode();
  const parts: [string, string] = ['', ''];
  let side: 0 | 1 = 0;
  const visit = (node: LexicalNode): void => {
    if ($isTextNode(node)) {
      const text = node.getTextContent();
      const cut = node.getKey() === key ? offset : undefined;
      parts[side] += text.slice(0, cut);
      if (cut !== undefined) parts[1] = text.slice(cut);
      if (cut !== undefined) side = 1;
    } else if ($isElementNode(node)) {
      node.getChildren().forEach((child, index) => {
        if (node.getKey() === key && index === offset) side = 1;
        visit(child);
      });
      if (node.getKey() === key) side = 1;
    } else parts[side] += $isLineBreakNode(node) ? '\n' : '\ufffc';
  };
  let block: LexicalNode | null = $isElementNode(place) ? place : place.getParent();
  while (block?.isInline()) block = block.getParent();
  if (block !== null) visit(block);
  return { before: parts[0], after: parts[1] };
}

/** Whether helpers keep silent where the caret is: in code, in a link, in a run that is isolated, in a block that runs from left to right. */
export function $isLeftAlone(selection: RangeSelection): boolean {
  const node = selection.anchor.getNode();
  if (selection.hasFormat('code') || $getState(node, isolateState)) return true;
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) {
    if ($isLinkNode(at)) return true;
    const direction = $isElementNode(at) ? at.getDirection() : null;
    if (direction !== null) return direction === 'ltr';
  }
  return false;
}
