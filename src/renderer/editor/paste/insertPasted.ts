// Putting pasted blocks where the caret is, as far as they may stand there.
import { $isListItemNode, $isListNode, type ListItemNode } from '@lexical/list';
import { $isHeadingNode } from '@lexical/rich-text';
import { $isTableCellNode, $isTableSelection } from '@lexical/table';
import {
  $createLineBreakNode,
  $getEditor,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import type { Block, Inline, ListStyle, Note } from '../../../core/article/article.ts';
import type { NoteId } from '../../../core/article/ids.ts';
import { fitBody, fitFlow } from '../../../core/article/parse/fit.ts';
import { Reader } from '../../../core/article/parse/reader.ts';
import { $aroundCaret, $articleDirection } from '../blocks/places.ts';
import { $readPart } from '../bridge/toArticle.ts';
import { $createBlocks, $createNote } from '../bridge/toLexical.ts';
import { $createInlines } from '../bridge/writeInlines.ts';
import { $isCalloutNode } from '../callout/CalloutNode.ts';
import { articleIdOf } from '../copy/registerCopy.ts';
import { $isCaptionNode, $isCreditNode } from '../figure/FigureNode.ts';
import { $isNoteNode } from '../footnotes/nodes.ts';
import { $findNote, $notesSection } from '../footnotes/notes.ts';
import { $removeSelected } from '../footnotes/removeSelected.ts';
import { $isAttributionNode, $isQuoteNode } from '../quote/QuoteNode.ts';
import { randomUnit } from '../randomUnit.ts';
import { type Adopted, adoptNotes } from './adoptNotes.ts';
import type { Pasted } from './readClipboard.ts';

/** Inserts blocks and their notes at the selection, which they replace. Call in an update. */
export function $insertPasted(pasted: Pasted): void {
  const selection = $caretForPasted();
  if (selection === undefined) return;
  const { blocks, notes } = $adopt(pasted);
  const container = $containerAtCaret();
  const allowed = fitTo(container, blocks);
  const isPiece = allowed.length === 1 && allowed[0]?.type === 'paragraph';
  const { isOpenAtStart = isPiece, isOpenAtEnd = isPiece } = pasted;
  const item = container === 'line' ? $aroundCaret($isListItemNode) : undefined;
  if (item !== undefined && !isPiece) $insertItems(selection, item, allowed);
  else if (container === 'line') selection.insertNodes($asLine(allowed));
  else $insertBetween(selection, allowed, isOpenAtStart, isOpenAtEnd);
  if (notes.length > 0)
    $notesSection().append(...notes.map((note) => $createNote(note, $articleDirection())));
}

// What is selected makes room; behind a block that is selected as one there is a line.
function $caretForPasted(): RangeSelection | undefined {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) {
    if (!selection.isCollapsed()) $removeSelected(selection, true);
  } else if ($isTableSelection(selection)) selection.anchor.getNode().selectStart();
  else selection?.getNodes().at(-1)?.selectNext();
  const caret = $getSelection();
  return $isRangeSelection(caret) ? caret : undefined;
}

function $adopt({ blocks, notes, origin }: Pasted): Adopted {
  if (notes.length === 0) return { blocks, notes };
  const find = (id: NoteId): Note | undefined => {
    const note = $findNote(id);
    return note === undefined ? undefined : ($readPart(note) as Note); // the part of a note is a note
  };
  return adoptNotes(
    { blocks, notes },
    find,
    origin !== undefined && origin === articleIdOf($getEditor()),
    randomUnit,
  );
}

type Container = 'article' | 'callout' | 'flow' | 'line';

function $containerAtCaret(): Container {
  const isLine = [
    $isListItemNode,
    $isTableCellNode,
    $isAttributionNode,
    $isCaptionNode,
    $isCreditNode,
  ] as const;
  if (
    isLine.some((test) => $aroundCaret(test as (node: LexicalNode | null | undefined) => node is ElementNode))
  )
    return 'line';
  if ($aroundCaret($isNoteNode) ?? $aroundCaret($isQuoteNode)) return 'flow';
  return $aroundCaret($isCalloutNode) === undefined ? 'article' : 'callout';
}

function fitTo(container: Container, blocks: readonly Block[]): readonly Block[] {
  if (container === 'article') return blocks;
  return container === 'callout' ? fitBody(blocks, [], new Reader()) : fitFlow(blocks, [], new Reader());
}

function $asLine(blocks: readonly Block[]): LexicalNode[] {
  return blocks
    .flatMap(linesOf)
    .flatMap((line, index) => [...(index === 0 ? [] : [$createLineBreakNode()]), ...$createInlines(line)]);
}

function linesOf(block: Block): readonly (readonly Inline[])[] {
  if (block.type === 'paragraph') return [block.children];
  if (block.type === 'opaque') return [[block]];
  if (block.type !== 'list') return [];
  return block.items.flatMap((item) => [item.children, ...(item.lists ?? []).flatMap(linesOf)]);
}

// Open ends go on in the lines around the caret; what is between them are blocks.
function $insertBetween(
  selection: RangeSelection,
  blocks: readonly Block[],
  isOpenAtStart: boolean,
  isOpenAtEnd: boolean,
): void {
  const [first, ...rest] = blocks;
  // An empty line becomes the first block, whatever that is.
  const isKept = $isEmptyLine($blockAtCaret(selection)) && (rest.length > 0 || first?.type !== 'paragraph');
  const opening = isOpenAtStart && !isKept ? wordsOf(first) : undefined;
  if (opening !== undefined) {
    selection.insertNodes([...$createInlines(opening)]);
    if (rest.length > 0) $insertEnding($selected(selection), rest, isOpenAtEnd);
    return;
  }
  $insertEnding(selection, blocks, isOpenAtEnd);
}

function $insertEnding(selection: RangeSelection, blocks: readonly Block[], isOpenAtEnd: boolean): void {
  const ending = isOpenAtEnd ? wordsOf(blocks.at(-1)) : undefined;
  const block = $blockAtCaret(selection);
  // Nothing goes on after the end of a line.
  if (ending === undefined || block === undefined || $isAtEnd(selection, block)) {
    if (blocks.length > 0) $insertBlocks(selection, blocks);
    return;
  }
  const line = $isAtStart(selection, block) ? block : (selection.insertParagraph() ?? block);
  const nodes = $createBlocks(blocks, $articleDirection());
  for (const node of nodes) line.insertBefore(node);
  // What follows the caret goes on in the last of them.
  const last = nodes.at(-1);
  if (!$isElementNode(last) || !$isElementNode(line)) return;
  last.selectEnd();
  last.append(...line.getChildren());
  line.remove();
}

// Lexical may put another selection in the place of the one it has worked with.
function $selected(before: RangeSelection): RangeSelection {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? selection : before;
}

function wordsOf(block: Block | undefined): readonly Inline[] | undefined {
  return block?.type === 'paragraph' || block?.type === 'heading' ? block.children : undefined;
}

// Each line is an item; words at the beginning go on in the item at the caret, and what followed the caret goes on in the last of them.
function $insertItems(selection: RangeSelection, item: ListItemNode, blocks: readonly Block[]): void {
  const style = $styleOf(item);
  const items = blocks.flatMap((block) =>
    block.type === 'list' ? block.items : linesOf(block).map((children) => ({ children })),
  );
  const opening = item.isEmpty() ? undefined : wordsOf(blocks[0]);
  if (opening !== undefined) selection.insertNodes([...$createInlines(opening)]);
  const [list] = $createBlocks(
    [{ type: 'list', style, items: opening === undefined ? items : items.slice(1) }],
    $articleDirection(),
  );
  const nodes = $isListNode(list) ? list.getChildren() : [];
  if (nodes.length === 0) return;
  const caret = $selected(selection);
  const isTail = !item.isEmpty() && !$isAtEnd(caret, item);
  const tail = isTail ? caret.insertParagraph() : null;
  for (const each of nodes.toReversed()) item.insertAfter(each);
  if (item.isEmpty()) item.remove();
  const last = nodes.findLast($isListItemNode);
  last?.selectEnd();
  if (!$isListItemNode(tail)) return;
  last?.append(...tail.getChildren());
  tail.remove();
}

function $styleOf(item: ListItemNode): ListStyle {
  const list = item.getParent();
  const type = $isListNode(list) ? list.getListType() : 'bullet';
  return type === 'number' ? 'numbered' : type === 'check' ? 'check' : 'bulleted';
}

// Before, after or between the halves of the block in which the caret stands.
function $insertBlocks(selection: RangeSelection, blocks: readonly Block[]): void {
  const nodes = $createBlocks(blocks, $articleDirection());
  let block = $blockAtCaret(selection);
  if (block === undefined) {
    $getRoot().splice(0, 0, [...nodes]);
  } else if ($isEmptyLine(block)) {
    for (const node of nodes) block.insertBefore(node);
    block.remove();
  } else if ($isAtEnd(selection, block)) {
    for (const node of nodes.toReversed()) block.insertAfter(node);
  } else {
    if (!$isAtStart(selection, block)) block = selection.insertParagraph() ?? block;
    for (const node of nodes) block.insertBefore(node);
  }
  const last = nodes.at(-1);
  if ($isElementNode(last)) last.selectEnd();
  else last?.selectNext(0, 0);
}

function $isEmptyLine(node: LexicalNode | undefined): boolean {
  return ($isParagraphNode(node) || $isHeadingNode(node)) && node.isEmpty();
}

function $blockAtCaret(selection: RangeSelection): LexicalNode | undefined {
  let node: LexicalNode = selection.anchor.getNode();
  for (let parent = node.getParent(); parent !== null; parent = node.getParent()) {
    if (parent.isShadowRoot() || parent.is($getRoot())) return node;
    node = parent;
  }
  return undefined;
}

function $isAtEnd(selection: RangeSelection, block: LexicalNode): boolean {
  const last = $isElementNode(block) ? block.getLastDescendant() : null;
  const { anchor } = selection;
  if (last === null) return true;
  if (anchor.type === 'element')
    return (
      anchor.getNode().is(block) && anchor.offset === ($isElementNode(block) ? block.getChildrenSize() : 0)
    );
  return anchor.getNode().is(last) && anchor.offset === last.getTextContentSize();
}

function $isAtStart(selection: RangeSelection, block: LexicalNode): boolean {
  const { anchor } = selection;
  if (anchor.offset !== 0) return false;
  return (
    !$isElementNode(block) ||
    block.getFirstDescendant()?.is(anchor.getNode()) === true ||
    block.is(anchor.getNode())
  );
}
