// Where in the article the caret stands, and putting blocks there.
import { $isTableCellNode } from '@lexical/table';
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  type ElementNode,
  type LexicalNode,
  type ParagraphNode,
} from 'lexical';
import type { Direction } from '../../../core/article/article.ts';
import { $isCalloutNode } from '../callout/CalloutNode.ts';
import { $isCaptionNode, $isCreditNode } from '../figure/FigureNode.ts';
import { $isNotesNode } from '../footnotes/nodes.ts';
import { $isAttributionNode } from '../quote/QuoteNode.ts';

/** The direction of the article. */
export function $articleDirection(): Direction {
  return $getRoot().getDirection() ?? 'rtl';
}

/** The block of the article's own level in which the caret stands; in the notes, the last one before them. */
export function $topBlockAtCaret(): LexicalNode | undefined {
  const selection = $getSelection();
  const node = $isRangeSelection(selection) ? selection.focus.getNode() : selection?.getNodes().at(-1);
  // Lexical's own question stops at the first box.
  let top = node;
  while (top !== undefined && !$isRootNode(top.getParent())) top = top.getParent() ?? undefined;
  return top === undefined || $isNotesNode(top) ? $lastBlock() : top;
}

function $lastBlock(): LexicalNode | undefined {
  return $getRoot()
    .getChildren()
    .findLast((child) => !$isNotesNode(child));
}

/** Whether a block is a paragraph without anything in it. */
export function $isEmptyParagraph(node: LexicalNode | null | undefined): node is ParagraphNode {
  return $isParagraphNode(node) && node.isEmpty();
}

/** Puts a block where the caret is: in place of an empty paragraph, otherwise after the block of the article's own level. */
export function $insertTopBlock<T extends LexicalNode>(block: T): T {
  const top = $topBlockAtCaret();
  if (top === undefined) {
    const root = $getRoot();
    const first = root.getFirstChild();
    if (first === null) root.append(block);
    else first.insertBefore(block);
  } else if ($isEmptyParagraph(top)) {
    top.replace(block);
  } else {
    top.insertAfter(block);
  }
  return block;
}

/** Puts a block where the caret is: in the callout around it, otherwise among the article's own blocks. */
export function $insertBodyBlock<T extends LexicalNode>(block: T): T {
  const place = $bodyBlockAtCaret();
  if (place === undefined) return $insertTopBlock(block);
  if ($isEmptyParagraph(place)) place.replace(block);
  else place.insertAfter(block);
  return block;
}

/** The block of a callout or of the article itself in which the caret stands; undefined in the notes, or without a caret. */
export function $bodyBlockAtCaret(): LexicalNode | undefined {
  const selection = $getSelection();
  let node = $isRangeSelection(selection) ? selection.focus.getNode() : selection?.getNodes().at(-1);
  for (; node !== undefined; node = node.getParent() ?? undefined) {
    const parent = node.getParent();
    if ($isRootNode(parent)) return $isNotesNode(node) ? undefined : node;
    if ($isCalloutNode(parent)) return node;
  }
  return undefined;
}

/** The block around a node: a child of the article, of a box, or of a cell. */
export function $blockAround(node: LexicalNode): LexicalNode | undefined {
  for (let at = node; ; ) {
    const parent: ElementNode | null = at.getParent();
    if (parent === null) return undefined;
    if ($isRootNode(parent) || parent.isShadowRoot()) return at;
    at = parent;
  }
}

/** Whether the caret is where only a line can stand: a cell, a caption, a credit, a name under a quotation. */
export function $isInLine(): boolean {
  return (
    $aroundCaret($isTableCellNode) !== undefined ||
    $aroundCaret($isCaptionNode) !== undefined ||
    $aroundCaret($isCreditNode) !== undefined ||
    $aroundCaret($isAttributionNode) !== undefined
  );
}

/** Whether the caret, with nothing selected, is at the very beginning (-1) or end (1) of an element. */
export function $isCaretAtEdge(element: ElementNode, step: Step): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const { focus } = selection;
  let node: LexicalNode = focus.getNode();
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
  if (focus.offset !== (step === 1 ? size : 0)) return false;
  for (; !node.is(element); ) {
    const parent: ElementNode | null = node.getParent();
    if (parent === null || (step === 1 ? node.getNextSibling() : node.getPreviousSibling()) !== null)
      return false;
    node = parent;
  }
  return true;
}

/** The direction in which the words around a node run. */
export function $directionAround(node: LexicalNode): Direction {
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) {
    const direction = $isElementNode(at) ? at.getDirection() : null;
    if (direction !== null) return direction;
  }
  return 'rtl';
}

/** One further in reading order, or one back. */
export type Step = 1 | -1;

/** The paragraph after a block, made when there is none; the caret goes to its beginning. */
export function $continueAfter(block: LexicalNode): void {
  const next = block.getNextSibling();
  if ($isElementNode(next) && !next.isShadowRoot()) {
    next.selectStart();
    return;
  }
  const paragraph = $createParagraphNode();
  block.insertAfter(paragraph);
  paragraph.select();
}

/** The nearest element around the caret that passes a test. */
export function $aroundCaret<T extends ElementNode>(
  test: (node: LexicalNode | null | undefined) => node is T,
): T | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  for (let node: LexicalNode | null = selection.anchor.getNode(); node !== null; node = node.getParent())
    if (test(node)) return node;
  return undefined;
}
