// The marker that the caret touches: the one before it, else the one after it.
import {
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
} from 'lexical';
import { $isReferenceNode, type ReferenceNode } from './nodes.ts';

export function $referenceAtCaret(): ReferenceNode | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined;
  const { focus } = selection;
  const node = focus.getNode();
  if ($isElementNode(node)) {
    const before = node.getChildAtIndex(focus.offset - 1);
    const after = node.getChildAtIndex(focus.offset);
    return [before, after].find($isReferenceNode);
  }
  const before = focus.offset === 0 ? $neighbour(node, 'before') : null;
  const after = focus.offset === node.getTextContentSize() ? $neighbour(node, 'after') : null;
  return [before, after].find($isReferenceNode);
}

// Over the edge of a link, too.
function $neighbour(node: LexicalNode, side: 'before' | 'after'): LexicalNode | null {
  let at: LexicalNode | null = node;
  while (at !== null) {
    const next: LexicalNode | null = side === 'before' ? at.getPreviousSibling() : at.getNextSibling();
    if (next !== null) {
      if ($isTextNode(next) || $isLineBreakNode(next) || !$isElementNode(next)) return next;
      return side === 'before' ? next.getLastDescendant() : next.getFirstDescendant();
    }
    const parent: LexicalNode | null = at.getParent();
    at = $isElementNode(parent) && parent.isInline() ? parent : null;
  }
  return null;
}
