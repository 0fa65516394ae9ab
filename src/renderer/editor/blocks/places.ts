// Where in the article the caret stands, and putting blocks there.
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
import { $isNotesNode } from '../footnotes/nodes.ts';

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
