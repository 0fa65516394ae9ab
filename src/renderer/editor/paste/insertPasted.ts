// Putting pasted blocks where the caret is, as far as they may stand there.
import { $isListItemNode } from '@lexical/list';
import { $isTableCellNode } from '@lexical/table';
import {
  $createLineBreakNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import type { Block, Inline } from '../../../core/article/article.ts';
import { fitBody, fitFlow } from '../../../core/article/parse/fit.ts';
import { Reader } from '../../../core/article/parse/reader.ts';
import { $aroundCaret, $articleDirection, $isEmptyParagraph } from '../blocks/places.ts';
import { $createBlocks, $createNote } from '../bridge/toLexical.ts';
import { $createInlines } from '../bridge/writeInlines.ts';
import { $isCalloutNode } from '../callout/CalloutNode.ts';
import { $isCaptionNode, $isCreditNode } from '../figure/FigureNode.ts';
import { $isNoteNode } from '../footnotes/nodes.ts';
import { $notesSection, $sortNotes } from '../footnotes/notes.ts';
import { $isAttributionNode, $isQuoteNode } from '../quote/QuoteNode.ts';
import type { Pasted } from './readClipboard.ts';

/** Inserts blocks and their notes at the selection, which they replace. Call in an update. */
export function $insertPasted({ blocks, notes }: Pasted): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  if (!selection.isCollapsed()) selection.removeText();
  const container = $containerAtCaret();
  const allowed = fitTo(container, blocks);
  const [only, ...more] = allowed;
  // A piece of a line goes into the line; so does everything where only lines can be.
  if (only?.type === 'paragraph' && more.length === 0)
    selection.insertNodes([...$createInlines(only.children)]);
  else if (container === 'line') selection.insertNodes($asLine(allowed));
  else $insertBlocks(selection, allowed);
  if (notes.length === 0) return;
  $notesSection().append(...notes.map((note) => $createNote(note, $articleDirection())));
  $sortNotes();
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
  if (block.type !== 'list') return [];
  return block.items.flatMap((item) => [item.children, ...(item.lists ?? []).flatMap(linesOf)]);
}

// Before, after or between the halves of the block in which the caret stands.
function $insertBlocks(selection: RangeSelection, blocks: readonly Block[]): void {
  const nodes = $createBlocks(blocks, $articleDirection());
  let block = $blockAtCaret(selection);
  if (block === undefined) {
    $getRoot().splice(0, 0, [...nodes]);
  } else if ($isEmptyParagraph(block)) {
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
