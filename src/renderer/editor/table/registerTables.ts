// What keeps tables whole: each in its frame, its cells nothing but lines of text, and standing only where a table can stand.
import { $isTableNode, TableCellNode, TableNode } from '@lexical/table';
import {
  $createParagraphNode,
  $isElementNode,
  $isParagraphNode,
  $isRootNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { $articleDirection } from '../blocks/places.ts';
import { $isCalloutNode } from '../callout/CalloutNode.ts';
import { $isCaptionNode } from '../figure/FigureNode.ts';
import { $setArticleDirection } from '../state.ts';
import { $cellsOf } from './grid.ts';
import { registerTableKeys } from './registerTableKeys.ts';
import { $isTableFrameNode, TableFrameNode } from './TableFrameNode.ts';

/** Listens until the returned function is called. */
export function registerTables(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(TableNode, $keepInFrame),
    editor.registerNodeTransform(TableFrameNode, $keepFrame),
    editor.registerNodeTransform(TableCellNode, $keepLines),
    registerTableKeys(editor),
  );
}

// Cells that were copied come back as a table without a frame.
function $keepInFrame(table: TableNode): void {
  const parent = table.getParent();
  if (parent === null || $isTableFrameNode(parent)) return;
  const direction = $articleDirection();
  const frame = $setArticleDirection(new TableFrameNode(), undefined, direction);
  table.replace(frame);
  frame.append(table.setDirection(direction));
}

function $keepFrame(frame: TableFrameNode): void {
  const children = frame.getChildren();
  const table = children.find($isTableNode);
  const caption = children.find($isCaptionNode);
  for (const other of children.toReversed())
    if (!other.is(table) && !other.is(caption)) frame.insertAfter(other);
  if (caption !== undefined && table !== undefined && !caption.is(frame.getFirstChild()))
    table.insertBefore(caption);
  const parent = frame.getParent();
  const isInPlace = $isRootNode(parent) || $isCalloutNode(parent);
  if (table !== undefined && isInPlace) return;
  // Without its table, or inside what holds none, a frame leaves its words.
  const lines = [caption, ...(table === undefined ? [] : $cellsOf(table).flat())];
  for (const line of lines) {
    const words = line === undefined ? [] : $inlines(line);
    if (words.length > 0) frame.insertBefore($createParagraphNode().append(...words));
  }
  if (frame.getPreviousSibling() === null && frame.getNextSibling() === null)
    frame.insertBefore($createParagraphNode());
  frame.remove();
}

function $keepLines(cell: TableCellNode): void {
  for (const child of cell.getChildren()) {
    if ($isParagraphNode(child) || !$isElementNode(child) || child.isInline()) continue;
    for (const line of $linesIn(child))
      child.insertBefore($createParagraphNode().append(...line.getChildren()));
    child.remove();
  }
}

// The elements that hold words themselves, in order.
function $linesIn(element: ElementNode): readonly ElementNode[] {
  const inner = element
    .getChildren()
    .filter((child) => $isElementNode(child))
    .filter((child) => !child.isInline());
  return inner.length === 0 ? [element] : inner.flatMap($linesIn);
}

function $inlines(element: ElementNode): readonly LexicalNode[] {
  return $linesIn(element).flatMap((line) => line.getChildren());
}
