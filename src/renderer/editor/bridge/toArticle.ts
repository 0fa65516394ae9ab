// Nodes of the editor as the article, one function a block type. Total: whatever stands in the editor comes out as an article without repair.
import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list';
import { $isHeadingNode, type HeadingNode } from '@lexical/rich-text';
import {
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  TableCellHeaderStates,
  type TableCellNode,
  type TableRowNode,
} from '@lexical/table';
import { $getRoot, $getState, $isElementNode, type ElementNode, type LexicalNode } from 'lexical';
import type {
  Article,
  Block,
  BodyBlock,
  Callout,
  Embed,
  Figure,
  FlowBlock,
  HeadingLevel,
  Inline,
  List,
  ListItem,
  Note,
  Quote,
  Table,
} from '../../../core/article/article.ts';
import { normalizeInlines } from '../../../core/article/inlines.ts';
import { nonEmpty } from '../../../core/article/newArticle.ts';
import { $isCalloutNode } from '../callout/CalloutNode.ts';
import { $isEmbedNode } from '../embed/EmbedNode.ts';
import { $isCaptionNode, $isCreditNode, $isFigureNode } from '../figure/FigureNode.ts';
import { $isNoteNode, $isNotesNode } from '../footnotes/nodes.ts';
import { $isOpaqueNode } from '../opaque/OpaqueNode.ts';
import { $isAttributionNode, $isQuoteNode } from '../quote/QuoteNode.ts';
import { $getRule, $isRuleNode } from '../rule/RuleNode.ts';
import { $getArticleDirection, $getFields, rawState } from '../state.ts';
import { $isTableFrameNode, type TableFrameNode } from '../table/TableFrameNode.ts';
import { $readInlines } from './readInlines.ts';

/** All of an article but what stands in the editor. */
export type ArticleFrame = Omit<Article, 'blocks' | 'notes'>;

const STYLES = { bullet: 'bulleted', number: 'numbered', check: 'check' } as const;

/** The article in the editor. Call in a read. `readBlock` may remember what has not changed. */
export function $readArticle(
  frame: ArticleFrame,
  readBlock: (node: LexicalNode) => Block | Note | undefined = $readPart,
): Article {
  const blocks: Block[] = [];
  const notes: Note[] = [];
  for (const node of $getRoot().getChildren()) {
    const parts = $isNotesNode(node) ? node.getChildren() : [node];
    for (const part of parts) {
      const read = readBlock(part);
      if (read === undefined) continue;
      if ('type' in read) blocks.push(read);
      else notes.push(read);
    }
  }
  return { ...frame, blocks: nonEmpty(blocks), notes };
}

/** A block of the root or a note; nothing for what only parts two others. */
export function $readPart(node: LexicalNode): Block | Note | undefined {
  return $isNoteNode(node) ? $readNote(node) : $readBlock(node);
}

function $readNote(node: ElementNode): Note {
  const fields = $getFields(node) as unknown as Pick<Note, 'id'>; // made by `$createNote`, or by a command, with its id
  return { ...fields, blocks: nonEmpty($readBlocks(node)) as readonly FlowBlock[] }; // notes take nothing else
}

function $readBlocks(element: ElementNode): readonly Block[] {
  return element.getChildren().flatMap((child) => $readBlock(child) ?? []);
}

function $readBlock(node: LexicalNode): Block | undefined {
  if ($isHeadingNode(node)) return $readHeading(node);
  if ($isListNode(node)) return $readList(node);
  if ($isQuoteNode(node)) return $readQuote(node);
  if ($isCalloutNode(node)) {
    const blocks = nonEmpty($readBlocks(node)) as readonly BodyBlock[]; // callouts take nothing else
    return { ...$box(node), type: 'callout', blocks } as Callout; // its kind is among the fields
  }
  if ($isFigureNode(node)) return $readFigure(node);
  if ($isTableFrameNode(node)) return $readTable(node);
  if ($isRuleNode(node)) {
    const rule = $getRule(node);
    return rule === 'list-boundary' ? undefined : { ...$getFields(node), type: rule };
  }
  if ($isEmbedNode(node)) return { ...$getFields(node), type: 'embed' } as unknown as Embed; // its address and title are fields
  if ($isOpaqueNode(node)) return { type: 'opaque', raw: $getState(node, rawState) };
  // Whatever else stands among the blocks is kept by its words.
  const children = $isElementNode(node) ? $readInlines(node) : [];
  const dir = $isElementNode(node) ? (node.getDirection() ?? undefined) : undefined;
  return { ...$getFields(node), type: 'paragraph', ...(dir === undefined ? {} : { dir }), children };
}

// The fields and direction of a box.
function $box(node: ElementNode): object {
  const dir = $getArticleDirection(node);
  return { ...$getFields(node), ...(dir === undefined ? {} : { dir }) };
}

function $readHeading(node: HeadingNode): Block {
  const dir = node.getDirection();
  const level = Math.min(Math.max(Number(node.getTag().slice(1)), 2), 4) as HeadingLevel; // just made one
  return {
    ...$getFields(node),
    type: 'heading',
    level,
    ...(dir === null ? {} : { dir }),
    children: $readInlines(node),
  };
}

function $readList(node: ListNode): List {
  const style = STYLES[node.getListType()];
  const dir = node.getDirection();
  const start = node.getStart();
  return {
    ...$getFields(node),
    type: 'list',
    style,
    ...(style === 'numbered' && start !== 1 ? { start } : {}),
    ...(dir === null ? {} : { dir }),
    items: $readItems(node),
  };
}

function $readItems(list: ListNode): readonly ListItem[] {
  const items: { item: ListItem; lists: List[] }[] = [];
  for (const node of list.getChildren()) {
    if (!$isListItemNode(node)) continue;
    const nested = node.getChildren().filter($isListNode).map($readList);
    const last = items.at(-1);
    if (nested.length > 0 && nested.length === node.getChildrenSize() && last !== undefined) {
      last.lists.push(...nested);
      continue;
    }
    const item: ListItem = {
      ...$getFields(node),
      children: nested.length === 0 ? $readInlines(node) : [],
      ...(list.getListType() === 'check' && node.getChecked() ? { checked: true } : {}),
    };
    items.push({ item, lists: [...nested] });
  }
  return items.map(({ item, lists }) => (lists.length === 0 ? item : { ...item, lists }));
}

function $readQuote(node: ElementNode): Quote {
  const attribution = $readLine(node, $isAttributionNode);
  const body = node.getChildren().filter((child) => !$isAttributionNode(child));
  const blocks = nonEmpty(body.flatMap((child) => $readBlock(child) ?? [])) as readonly FlowBlock[]; // quotations take nothing else
  return { ...$box(node), type: 'quote', blocks, ...(attribution === undefined ? {} : { attribution }) };
}

function $readFigure(node: ElementNode): Figure {
  const caption = $readLine(node, $isCaptionNode);
  const credit = $readLine(node, $isCreditNode);
  return {
    ...($box(node) as Pick<Figure, 'alt'>), // its alternative text is among the fields
    type: 'figure',
    ...(caption === undefined ? {} : { caption }),
    ...(credit === undefined ? {} : { credit }),
  };
}

// A line that may be absent; an empty one is.
function $readLine(
  parent: ElementNode,
  isLine: (node: LexicalNode) => node is ElementNode,
): readonly Inline[] | undefined {
  const line = parent.getChildren().find(isLine);
  const inlines = line === undefined ? [] : $readInlines(line);
  return inlines.length === 0 ? undefined : inlines;
}

function $readTable(frame: TableFrameNode): Table {
  const caption = $readLine(frame, $isCaptionNode);
  const rows = frame
    .getChildren()
    .filter($isTableNode)
    .flatMap((table) => table.getChildren().filter($isTableRowNode));
  const grid = rows.map((row) => row.getChildren().filter($isTableCellNode));
  const headerRow = grid[0]?.every((cell) => heads(cell, TableCellHeaderStates.ROW)) === true;
  const headerColumn = grid.every(
    ([cell]) => cell !== undefined && heads(cell, TableCellHeaderStates.COLUMN),
  );
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    ...$box(frame),
    type: 'table',
    ...(headerRow ? { headerRow } : {}),
    ...(headerColumn && grid.length > 0 ? { headerColumn } : {}),
    ...(caption === undefined ? {} : { caption }),
    rows: rows.map((row, index) => $readRow(row, grid[index] ?? [], width)),
  };
}

function $readRow(row: TableRowNode, cells: readonly TableCellNode[], width: number): Table['rows'][number] {
  const read = cells.map((cell) => ({ ...$getFields(cell), children: $readCell(cell) }));
  const missing = Array.from({ length: width - read.length }, () => ({ children: [] }));
  return { ...$getFields(row), cells: [...read, ...missing] };
}

// Paragraphs in a cell are lines of it.
function $readCell(cell: TableCellNode): readonly Inline[] {
  return normalizeInlines(
    cell
      .getChildren()
      .filter($isElementNode)
      .flatMap((line, index): readonly Inline[] => [
        ...(index === 0 ? [] : [{ type: 'break' } as const]),
        ...$readInlines(line),
      ]),
  );
}

function heads(cell: TableCellNode, state: number): boolean {
  return (cell.getHeaderStyles() & state) !== 0;
}
