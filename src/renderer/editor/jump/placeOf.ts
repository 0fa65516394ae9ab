// From a point of the selection to its place in the article: the other way of `jumpTo`. A place outlives the nodes that show it.
import { $isListItemNode, $isListNode } from '@lexical/list';
import { $isTableCellNode, $isTableNode, $isTableRowNode } from '@lexical/table';
import {
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $isRootNode,
  type ElementNode,
  type LexicalNode,
  type PointType,
} from 'lexical';
import type { Path } from '../../../core/article/walk.ts';
import type { FindingPlace } from '../../../core/checks/finding.ts';
import { $isCaptionNode, $isCreditNode } from '../figure/FigureNode.ts';
import { $isNoteNode, $isNotesNode } from '../footnotes/nodes.ts';
import { $isAttributionNode } from '../quote/QuoteNode.ts';
import { $offsetIn } from './findSpot.ts';
import { $allNotes, $blocksIn, $itemsIn, $rowsIn, $sizeOf } from './parts.ts';

/** Where the caret stands, as a place of the article; undefined when it is nowhere in it. */
export function $placeOfSelection(): FindingPlace | undefined {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) return $placeOf(selection.focus);
  const node = $isNodeSelection(selection) ? selection.getNodes()[0] : undefined;
  const path = node === undefined ? undefined : $pathOf(node);
  return path === undefined ? undefined : { path };
}

/** The place of one end of a selection. */
export function $placeOf(point: PointType): FindingPlace | undefined {
  const node = point.getNode();
  let line: LexicalNode | null = node;
  while (line !== null && (!$isElementNode(line) || line.isInline())) line = line.getParent();
  if (!$isElementNode(line)) return undefined;
  const path = $pathOf(line);
  if (path === undefined) return undefined;
  if (line.isShadowRoot() || $isListNode(line)) return { path };
  const offset = $offsetIn(line, point, node) + $sizeBefore(line);
  const isPassage = $isCaptionNode(line) || $isCreditNode(line) || $isAttributionNode(line);
  return { path: isPassage ? path : [...path, 'children'], start: offset, end: offset };
}

// Paragraphs in a cell are lines of it.
function $sizeBefore(line: ElementNode): number {
  if (!$isTableCellNode(line.getParent())) return 0;
  return line.getPreviousSiblings().reduce((size, before) => size + $sizeOf(before) + 1, 0);
}

/** The path of a part; undefined for what is none. */
export function $pathOf(node: LexicalNode): Path | undefined {
  const parent = node.getParent();
  if (parent === null || $isNotesNode(node)) return undefined;
  if ($isRootNode(parent)) return entry([], 'blocks', $blocksIn(parent), node);
  if ($isNoteNode(node)) return entry([], 'notes', $allNotes(), node);
  if ($isListNode(node) && $isListItemNode(parent)) return $pathOfNested(node, parent.getParent());
  const around = $isTableRowNode(node) ? parent.getParent() : parent;
  const before = around === null ? undefined : $pathOf(around);
  if (around === null || before === undefined) return undefined;
  if ($isTableNode(node) || $isTableCellNode(parent)) return before;
  if ($isTableRowNode(node)) return entry(before, 'rows', $rowsIn(around), node);
  if ($isTableCellNode(node)) return entry(before, 'cells', around.getChildren(), node);
  if ($isCaptionNode(node)) return [...before, 'caption'];
  if ($isCreditNode(node)) return [...before, 'credit'];
  if ($isAttributionNode(node)) return [...before, 'attribution'];
  if ($isListNode(around)) {
    const items = $itemsIn(around).map(({ item }) => item);
    return entry(before, 'items', items, node);
  }
  return entry(before, 'blocks', $blocksIn(around), node);
}

// Lexical keeps a nested list in an item of its own after the item that it belongs to.
function $pathOfNested(list: LexicalNode, outer: ElementNode | null): Path | undefined {
  const before = outer === null ? undefined : $pathOf(outer);
  if (before === undefined || !$isListNode(outer)) return undefined;
  for (const [index, { lists }] of $itemsIn(outer).entries()) {
    const at = lists.findIndex((inner) => inner.is(list));
    if (at >= 0) return [...before, 'items', index, 'lists', at];
  }
  return undefined;
}

function entry(
  before: Path,
  name: string,
  nodes: readonly LexicalNode[],
  node: LexicalNode,
): Path | undefined {
  const index = nodes.findIndex((each) => each.is(node));
  return index < 0 ? undefined : [...before, name, index];
}
