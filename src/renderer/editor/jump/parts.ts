// The parts of the article among the nodes of the editor, counted as the bridge reads them, so that a path leads to the same part on both sides.
import { $isListItemNode, $isListNode, type ListItemNode, type ListNode } from '@lexical/list';
import { $isTableCellNode, $isTableNode, $isTableRowNode, type TableRowNode } from '@lexical/table';
import { $getRoot, $isElementNode, $isTextNode, type ElementNode, type LexicalNode } from 'lexical';
import { $isNoteNode, $isNotesNode, type NoteNode } from '../footnotes/nodes.ts';
import { $isAttributionNode } from '../quote/QuoteNode.ts';
import { $getRule, $isRuleNode } from '../rule/RuleNode.ts';

/** The children of an element that are blocks of the article. */
export function $blocksIn(element: ElementNode): readonly LexicalNode[] {
  return element.getChildren().filter((child) => {
    if ($isRuleNode(child)) return $getRule(child) !== 'list-boundary';
    return !$isNotesNode(child) && !$isAttributionNode(child);
  });
}

/** The notes, as the article keeps them. */
export function $allNotes(): readonly NoteNode[] {
  return $getRoot()
    .getChildren()
    .filter($isNotesNode)
    .flatMap((section) => section.getChildren().filter($isNoteNode));
}

/** An item of the article: Lexical keeps its nested lists in items of their own after it. */
export interface ItemPart {
  readonly item: ListItemNode;
  readonly lists: readonly ListNode[];
}

export function $itemsIn(list: ListNode): readonly ItemPart[] {
  const items: { item: ListItemNode; lists: ListNode[] }[] = [];
  for (const item of list.getChildren()) {
    if (!$isListItemNode(item)) continue;
    const lists = item.getChildren().filter($isListNode);
    const last = items.at(-1);
    if (lists.length > 0 && lists.length === item.getChildrenSize() && last !== undefined)
      last.lists.push(...lists);
    else items.push({ item, lists });
  }
  return items;
}

/** The rows of a table in its frame. */
export function $rowsIn(frame: ElementNode): readonly TableRowNode[] {
  return frame
    .getChildren()
    .filter($isTableNode)
    .flatMap((table) => table.getChildren().filter($isTableRowNode));
}

/** The lines of words of a part: itself, the paragraphs of a cell, or the first line inside a box; none where there is nothing to write in. */
export function $linesOf(node: LexicalNode): readonly ElementNode[] {
  if (!$isElementNode(node)) return [];
  const children = node.getChildren();
  if ($isTableCellNode(node)) return children.filter($isElementNode);
  if (children.every((child) => child.isInline())) return node.isShadowRoot() ? [] : [node];
  for (const child of children) {
    const lines = $linesOf(child);
    if (lines.length > 0) return lines.slice(0, 1);
  }
  return [];
}

/** How many characters a node has in the text of its passage: an atom and a line end are one. */
export function $sizeOf(node: LexicalNode): number {
  if ($isTextNode(node)) return node.getTextContentSize();
  return $isElementNode(node) ? $sizeOfAll(node.getChildren()) : 1;
}

export function $sizeOfAll(nodes: readonly LexicalNode[]): number {
  return nodes.reduce((size, node) => size + $sizeOf(node), 0);
}
