// What is selected, as a fragment of the article: exactly that, in the boxes whose edge the selection crosses. It is cut out of a copy of the
// editor's state, so the bridge reads a piece as it reads the whole.
import { $isListItemNode, $isListNode } from '@lexical/list';
import { $isTableCellNode, $isTableRowNode, $isTableSelection, type TableSelection } from '@lexical/table';
import {
  $getEditor,
  $getNodeByKeyOrThrow,
  $isDecoratorNode,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $isRootNode,
  $isTextNode,
  type BaseSelection,
  createEditor,
  type EditorState,
  type ElementNode,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical';
import type { Article, Block, Inline, Note } from '../../../core/article/article.ts';
import { numberNotes } from '../../../core/article/footnotes.ts';
import { newArticle } from '../../../core/article/newArticle.ts';
import { $isPlaceAtEdge, type Place } from '../blocks/placeEdges.ts';
import { $readInlines } from '../bridge/readInlines.ts';
import { $readPart, type ArticleFrame } from '../bridge/toArticle.ts';
import { $isNoteNode, $isNotesNode } from '../footnotes/nodes.ts';
import { $notes } from '../footnotes/notes.ts';
import { EDITOR_NODES } from '../nodes.ts';
import { $isTableFrameNode } from '../table/TableFrameNode.ts';
import type { Fragment } from './fragment.ts';

interface Piece {
  readonly blocks: readonly Block[];
  /** Notes that are selected themselves, cited or not. */
  readonly notes: readonly Note[];
  readonly isOpenAtStart: boolean;
  readonly isOpenAtEnd: boolean;
}

const PIECE_OF_LINE = { notes: [], isOpenAtStart: true, isOpenAtEnd: true } as const;
const WHOLE = { notes: [], isOpenAtStart: false, isOpenAtEnd: false } as const;

/** What is selected; undefined when that is nothing. `frame` is of the article in the editor. */
export function $readSelection(selection: BaseSelection | null, frame: ArticleFrame): Fragment | undefined {
  const piece = $readPiece(selection);
  if (piece === undefined || (piece.blocks.length === 0 && piece.notes.length === 0)) return undefined;
  const { language, digits, quotes } = frame.metadata;
  const { blocks, isOpenAtStart, isOpenAtEnd } = piece;
  const part = (notes: readonly Note[]): Article =>
    newArticle(frame.id, { metadata: { language, digits, quotes }, blocks, notes });
  const all = $notes().map($readPart).filter(isNote);
  // A note may be cited in another one that comes along.
  const { cited } = numberNotes(part(all));
  const selected = piece.notes.filter(({ id }) => !cited.some((note) => note.id === id));
  return { article: part([...cited, ...selected]), isOpenAtStart, isOpenAtEnd };
}

function $readPiece(selection: BaseSelection | null): Piece | undefined {
  if ($isTableSelection(selection)) return cutOut(() => $readCells(selection));
  if ($isRangeSelection(selection)) return selection.isCollapsed() ? undefined : $readRange(selection);
  if (!$isNodeSelection(selection)) return undefined;
  const nodes = selection.getNodes();
  const parts = nodes.map($readAlone);
  const isPiece = nodes.length === 1 && $isDecoratorNode(nodes[0]) && nodes[0].isInline();
  return { ...(isPiece ? PIECE_OF_LINE : WHOLE), blocks: parts.filter(isBlock), notes: parts.filter(isNote) };
}

function $readAlone(node: LexicalNode): Block | Note | undefined {
  if (!$isDecoratorNode(node) || !node.isInline()) return $readPart(node);
  const line = cutOut(() => {
    const parent = node.getLatest().getParentOrThrow();
    for (const sibling of parent.getChildren()) if (sibling.getKey() !== node.getKey()) sibling.remove(true);
    return { ...PIECE_OF_LINE, blocks: [paragraph($readInlines(parent))] };
  });
  return line.blocks[0];
}

// Runs on a copy of the state, in an editor of its own, and forgets what was done there.
function cutOut(read: () => Piece): Piece {
  const state: EditorState = $getEditor().getEditorState();
  const scratch = createEditor({
    nodes: [...EDITOR_NODES],
    onError: (error) => {
      throw error;
    },
  });
  let piece: Piece | undefined;
  scratch.setEditorState(state.clone(null));
  scratch.update(
    () => {
      piece = read();
    },
    { discrete: true },
  );
  if (piece === undefined) throw new Error('the selection was not read');
  return piece;
}

function $readRange(selection: RangeSelection): Piece {
  const [start, end] = selection.isBackward()
    ? [place(selection.focus), place(selection.anchor)]
    : [place(selection.anchor), place(selection.focus)];
  return cutOut(() => $cutRange(start, end));
}

function place({ key, offset }: PointType): Place {
  return { key, offset };
}

function $cutRange(start: Place, end: Place): Piece {
  const holder = $holderOf($getNodeByKeyOrThrow(start.key), $getNodeByKeyOrThrow(end.key));
  const isLine = $isLine(holder);
  const first = $childTowards(holder, start, 'start');
  const last = $childTowards(holder, end, 'end');
  const isOpenAtStart = $isOpenLine(first) && !$isAtEdge(start, first, 'start');
  const isOpenAtEnd = $isOpenLine(last) && !$isAtEdge(end, last, 'end');
  // A selection that ends before the first letter of a block ends with the block before it.
  const isLastOut = !isLine && last !== null && !last.is(first) && $isAtEdge(end, last, 'start');
  const isListCut = $isListNode(first) || $isListNode(holder);
  $dropAfter(holder, end);
  $dropBefore(holder, start);
  if (isLastOut && $isEmptyLine(last)) last.remove(true);
  if (isLine) return { ...PIECE_OF_LINE, blocks: [paragraph($readInlines(holder))] };
  const parts = $partsIn(holder);
  const blocks = parts.filter(isBlock);
  return {
    blocks: isListCut ? [...blocks.slice(0, 1).map(tidyList), ...blocks.slice(1)] : blocks,
    notes: parts.filter(isNote),
    isOpenAtStart,
    isOpenAtEnd: isOpenAtEnd && !isLastOut,
  };
}

// The element that holds both ends and is read as a whole once it is cut.
function $holderOf(start: LexicalNode, end: LexicalNode): ElementNode {
  const around = [start, ...start.getParents()];
  let holder = [end, ...end.getParents()].find((node) => around.some((each) => each.is(node)));
  while (holder !== undefined && (!$isElementNode(holder) || holder.isInline()))
    holder = holder.getParentOrThrow();
  if (holder === undefined) throw new Error('a selection in two trees');
  // Parts of a table are a table.
  const frame = $isInTable(holder) ? holder.getParents().find($isTableFrameNode) : undefined;
  return frame ?? holder;
}

function $isInTable(node: LexicalNode): boolean {
  return $isTableRowNode(node) || ($isElementNode(node) && $isTableRowNode(node.getFirstChild()));
}

function $isLine(holder: ElementNode): boolean {
  if ($isListItemNode(holder)) return !$isListNode(holder.getFirstChild());
  const first = holder.getFirstChild();
  return (
    !$isRootNode(holder) &&
    !holder.isShadowRoot() &&
    !$isListNode(holder) &&
    !(first !== null && $isBlockLike(first))
  );
}

// Only a line can be gone on with.
function $isOpenLine(node: LexicalNode | null): node is ElementNode {
  return $isElementNode(node) && $isLine(node);
}

function $isBlockLike(node: LexicalNode): boolean {
  return ($isElementNode(node) || $isDecoratorNode(node)) && !node.isInline();
}

// The child of the holder in which, or beside which, an end is.
function $childTowards(
  holder: ElementNode,
  { key, offset }: Place,
  side: 'start' | 'end',
): LexicalNode | null {
  if (key === holder.getKey()) return holder.getChildAtIndex(side === 'start' ? offset : offset - 1);
  let at: LexicalNode = $getNodeByKeyOrThrow(key);
  for (let parent = at.getParent(); parent !== null && !parent.is(holder); parent = at.getParent())
    at = parent;
  return at;
}

// An end that is beside a child has all of it, or nothing, on its side.
function $isAtEdge(place: Place, child: LexicalNode, edge: 'start' | 'end'): boolean {
  const node = $getNodeByKeyOrThrow(place.key);
  const isInside = child.is(node) || ($isElementNode(child) && child.isParentOf(node));
  return !isInside || $isPlaceAtEdge(place, child, edge);
}

function $dropAfter(holder: ElementNode, { key, offset }: Place): void {
  const node = $getNodeByKeyOrThrow(key);
  if ($isTextNode(node)) node.setTextContent(node.getTextContent().slice(0, offset));
  else if ($isElementNode(node)) $drop(node, offset, node.getChildrenSize());
  for (let at = node; !at.is(holder); at = at.getParentOrThrow())
    $drop(at.getParentOrThrow(), at.getIndexWithinParent() + 1, at.getParentOrThrow().getChildrenSize());
}

function $dropBefore(holder: ElementNode, { key, offset }: Place): void {
  const node = $getNodeByKeyOrThrow(key);
  if ($isTextNode(node)) node.setTextContent(node.getTextContent().slice(offset));
  else if ($isElementNode(node)) $drop(node, 0, offset);
  for (let at = node; !at.is(holder); at = at.getParentOrThrow())
    $drop(at.getParentOrThrow(), 0, at.getIndexWithinParent());
}

// Cells stay, empty: a table is rectangular.
function $drop(parent: ElementNode, from: number, to: number): void {
  if ($isTableRowNode(parent)) {
    for (const cell of parent.getChildren().slice(from, to)) if ($isElementNode(cell)) cell.clear();
  } else if (to > from) parent.splice(from, to - from, []);
}

function $isEmptyLine(node: LexicalNode): boolean {
  return (
    $isElementNode(node) && node.getTextContentSize() === 0 && !node.getChildren().some($isDecoratorNode)
  );
}

function $partsIn(holder: ElementNode): readonly (Block | Note)[] {
  if ($isListNode(holder) || $isTableFrameNode(holder))
    return [$readPart(holder)].filter((part) => part !== undefined);
  return holder.getChildren().flatMap((child): readonly (Block | Note)[] => {
    // Several notes are their words; in a selection that comes from the body they are notes.
    if ($isNotesNode(holder) && $isNoteNode(child)) return $partsIn(child);
    if ($isNotesNode(child)) return child.getChildren().flatMap((note) => $readPart(note) ?? []);
    const part = $readPart(child);
    return part === undefined ? [] : [part];
  });
}

function $readCells(selection: TableSelection): Piece {
  const cells = selection
    .getNodes()
    .map((node) => $getNodeByKeyOrThrow(node.getKey()))
    .filter($isTableCellNode);
  const [only, ...others] = cells;
  if (only === undefined) return { ...WHOLE, blocks: [] };
  if (others.length === 0) {
    const blocks = only.getChildren().map($readPart).filter(isBlock);
    return { ...PIECE_OF_LINE, blocks };
  }
  const frame = only.getParents().find($isTableFrameNode);
  if (frame === undefined) return { ...WHOLE, blocks: [] };
  for (const child of frame.getChildren())
    if (!$isElementNode(child) || !child.isParentOf(only)) child.remove(true);
  const rows = only.getParentOrThrow().getParentOrThrow().getChildren().filter($isTableRowNode);
  for (const row of rows) {
    const kept = row.getChildren().filter((cell) => cells.some((each) => each.is(cell)));
    if (kept.length === 0) row.remove(true);
    else
      row.getChildren().forEach((cell) => {
        if (!kept.some((each) => each.is(cell))) cell.remove(true);
      });
  }
  return { ...WHOLE, blocks: [$readPart(frame)].filter(isBlock) };
}

// A list that was cut inside a nested one begins there.
function tidyList(block: Block): Block {
  if (block.type !== 'list') return block;
  const [first, ...rest] = block.items;
  if (first === undefined || first.children.length > 0 || first.lists === undefined) return block;
  const [nested, ...more] = first.lists;
  if (nested === undefined) return block;
  const { items } = tidyList(nested) as typeof nested; // a list stays one
  const opened = more.length === 0 ? items : [...items, ...more.flatMap((list) => list.items)];
  return { ...block, items: [...opened, ...rest] };
}

function paragraph(children: readonly Inline[]): Block {
  return { type: 'paragraph', children };
}

function isNote(part: Block | Note | undefined): part is Note {
  return part !== undefined && !('type' in part);
}

function isBlock(part: Block | Note | undefined): part is Block {
  return part !== undefined && 'type' in part;
}
