// The article as nodes of the editor, one function a block type. Directions are declared on everything that Lexical would let the browser guess.
import { $createListItemNode, $createListNode, type ListNode } from '@lexical/list';
import { $createHeadingNode } from '@lexical/rich-text';
import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  TableCellHeaderStates,
} from '@lexical/table';
import { $createParagraphNode, $getRoot, $setState, type ElementNode, type LexicalNode } from 'lexical';
import { directionOf } from '../../../core/arabic/script.ts';
import type {
  Article,
  Block,
  Callout,
  Direction,
  Figure,
  Heading,
  List,
  ListItem,
  ListStyle,
  Note,
  Paragraph,
  Quote,
  Table,
} from '../../../core/article/article.ts';
import { CalloutNode } from '../callout/CalloutNode.ts';
import { EmbedNode } from '../embed/EmbedNode.ts';
import { CaptionNode, CreditNode, FigureNode } from '../figure/FigureNode.ts';
import { NoteNode, NotesNode } from '../footnotes/nodes.ts';
import { OpaqueNode } from '../opaque/OpaqueNode.ts';
import { AttributionNode, QuoteNode } from '../quote/QuoteNode.ts';
import { $createRuleNode } from '../rule/RuleNode.ts';
import { $setArticleDirection, $setFields, rawState } from '../state.ts';
import { TableFrameNode } from '../table/TableFrameNode.ts';
import { $appendInlines } from './writeInlines.ts';

const LIST_TYPES = { bulleted: 'bullet', numbered: 'number', check: 'check' } as const;

/** Replaces everything in the editor by the article's blocks and notes. Call in an update. */
export function $writeArticle(article: Article): void {
  const direction = directionOf(article.metadata.language);
  const root = $getRoot().clear();
  root.setDirection(direction);
  $appendBlocks(root, article.blocks, direction);
  const notes = $setArticleDirection(new NotesNode(), undefined, direction);
  notes.append(...article.notes.map((note) => $createNote(note, direction)));
  root.append(notes);
}

/** One note with its blocks. */
export function $createNote(note: Note, around: Direction): NoteNode {
  const { blocks, ...fields } = note;
  const node = $setArticleDirection($setFields(new NoteNode(), fields), undefined, around);
  return $appendBlocks(node, blocks, around);
}

/** Appends blocks to an element; `around` is the direction there. */
export function $appendBlocks<T extends ElementNode>(
  element: T,
  blocks: readonly Block[],
  around: Direction,
): T {
  element.append(...$createBlocks(blocks, around));
  return element;
}

/** The nodes of blocks that stand one after another. */
export function $createBlocks(blocks: readonly Block[], around: Direction): readonly LexicalNode[] {
  let before: ListStyle | undefined;
  return blocks.flatMap((block) => {
    const style = block.type === 'list' ? block.style : undefined;
    // Lexical makes one list of two neighbours of one kind.
    const parted = style !== undefined && style === before ? [$createRuleNode('list-boundary')] : [];
    before = style;
    return [...parted, $createBlock(block, around)];
  });
}

function $createBlock(block: Block, around: Direction): LexicalNode {
  switch (block.type) {
    case 'paragraph':
      return $createParagraph(block);
    case 'heading':
      return $createHeading(block);
    case 'list':
      return $createList(block);
    case 'quote':
      return $createQuote(block, around);
    case 'callout':
      return $createCallout(block, around);
    case 'figure':
      return $createFigure(block, around);
    case 'table':
      return $createTable(block, around);
    case 'separator':
    case 'jump-break': {
      const { type, ...fields } = block;
      return $setFields($createRuleNode(type), fields);
    }
    case 'embed': {
      const { type: _type, ...fields } = block;
      return $setFields(new EmbedNode(), fields);
    }
    case 'opaque':
      return $setState(new OpaqueNode(), rawState, block.raw);
    default:
      return block satisfies never;
  }
}

function $createParagraph({ type: _type, dir, children, ...fields }: Paragraph): LexicalNode {
  return $appendInlines($setFields($createParagraphNode(), fields).setDirection(dir ?? null), children);
}

function $createHeading({ type: _type, level, dir, children, ...fields }: Heading): LexicalNode {
  return $appendInlines(
    $setFields($createHeadingNode(`h${level}`), fields).setDirection(dir ?? null),
    children,
  );
}

function $createList({ type: _type, style, start, dir, items, ...fields }: List): ListNode {
  const list = $setFields($createListNode(LIST_TYPES[style], start), fields).setDirection(dir ?? null);
  list.append(...items.flatMap((item) => $createItem(item, style)));
  return list;
}

// Lexical puts nested lists into items of their own after the item that they belong to.
function $createItem(item: ListItem, style: ListStyle): readonly LexicalNode[] {
  const { children, lists = [], checked, ...fields } = item;
  const node = $createListItemNode(style === 'check' ? checked === true : undefined);
  $setFields(node, style === 'check' || checked === undefined ? fields : { ...fields, checked });
  const nested = lists.map((list) => {
    const holder = $createListItemNode();
    holder.append($createList(list));
    return holder;
  });
  return [$appendInlines(node, children), ...nested];
}

function $createQuote(
  { type: _type, dir, blocks, attribution, ...fields }: Quote,
  around: Direction,
): LexicalNode {
  const node = $setArticleDirection($setFields(new QuoteNode(), fields), dir, around);
  $appendBlocks(node, blocks, dir ?? around);
  if (attribution !== undefined) node.append($appendInlines(new AttributionNode(), attribution));
  return node;
}

function $createCallout({ type: _type, dir, blocks, ...fields }: Callout, around: Direction): LexicalNode {
  const node = $setArticleDirection($setFields(new CalloutNode(), fields), dir, around);
  return $appendBlocks(node, blocks, dir ?? around);
}

function $createFigure(
  { type: _type, dir, caption, credit, ...fields }: Figure,
  around: Direction,
): LexicalNode {
  // Both lines are always there to be written on; an empty one is none.
  return $setArticleDirection($setFields(new FigureNode(), fields), dir, around).append(
    $appendInlines(new CaptionNode(), caption ?? []),
    $appendInlines(new CreditNode(), credit ?? []),
  );
}

function $createTable(
  { type: _type, dir, caption, rows, headerRow, headerColumn, ...fields }: Table,
  around: Direction,
): LexicalNode {
  const frame = $setArticleDirection($setFields(new TableFrameNode(), fields), dir, around);
  if (caption !== undefined) frame.append($appendInlines(new CaptionNode(), caption));
  const table = $createTableNode().setDirection(dir ?? around);
  rows.forEach(({ cells, ...rowFields }, rowIndex) => {
    const row = $setFields($createTableRowNode(), rowFields).setDirection(dir ?? around);
    cells.forEach(({ children, ...cellFields }, column) => {
      const heads =
        (headerRow && rowIndex === 0 ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS) |
        (headerColumn && column === 0 ? TableCellHeaderStates.COLUMN : TableCellHeaderStates.NO_STATUS);
      const cell = $setFields($createTableCellNode(heads), cellFields).setDirection(dir ?? around);
      row.append(cell.append($appendInlines($createParagraphNode(), children)));
    });
    table.append(row);
  });
  return frame.append(table);
}
