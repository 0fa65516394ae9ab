// Blocks that are chosen as one thing: figures, tables, separators, embedded and locked content. How one gets onto them, past them, and rid of them.
import { $isTableNode } from '@lexical/table';
import {
  $createNodeSelection,
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $setSelection,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { $isEmbedNode } from '../embed/EmbedNode.ts';
import { $isCaptionNode, $isCreditNode, $isFigureNode } from '../figure/FigureNode.ts';
import { $isNotesNode } from '../footnotes/nodes.ts';
import { $isOpaqueNode } from '../opaque/OpaqueNode.ts';
import { $getRule, $isRuleNode } from '../rule/RuleNode.ts';
import { $isTableFrameNode } from '../table/TableFrameNode.ts';
import type { Step } from './places.ts';

/** Whether a block is chosen as one thing. */
export function $isAtom(node: LexicalNode | null | undefined): node is LexicalNode {
  return (
    $isFigureNode(node) ||
    $isTableFrameNode(node) ||
    $isEmbedNode(node) ||
    $isOpaqueNode(node) ||
    ($isRuleNode(node) && $getRule(node) !== 'list-boundary')
  );
}

/** The atom that is chosen, and nothing else with it. */
export function $chosenAtom(): LexicalNode | undefined {
  const selection = $getSelection();
  if (!$isNodeSelection(selection)) return undefined;
  const nodes = selection.getNodes();
  return nodes.length === 1 && $isAtom(nodes[0]) ? nodes[0] : undefined;
}

/** Chooses an atom. */
export function $choose(node: LexicalNode): void {
  const selection = $createNodeSelection();
  selection.add(node.getKey());
  $setSelection(selection);
}

/** What stands beside a block; boundaries between lists and the place of the notes do not count. */
export function $beside(block: LexicalNode, step: Step): LexicalNode | undefined {
  for (let at = $sibling(block, step); at !== null; at = $sibling(at, step)) {
    if ($isNotesNode(at)) return undefined;
    if (!$isRuleNode(at) || $getRule(at) !== 'list-boundary') return at;
  }
  return undefined;
}

/** Goes from a block to what stands beside it; a line is made where there is nothing. */
export function $goBeside(block: LexicalNode, step: Step, isSideways = false): void {
  const beside = $beside(block, step);
  if (beside !== undefined) $enter(beside, step, isSideways);
  else $addLine(block, step);
}

/** A line of its own beside a block, with the caret in it. */
export function $addLine(block: LexicalNode, step: Step): void {
  const line = $createParagraphNode();
  if (step === 1) block.insertAfter(line);
  else block.insertBefore(line);
  line.select();
}

/**
 * Goes into a block from above (1) or below (-1): onto a figure's picture or its last line, into a table's cells, into words. Sideways, the way back
 * into a table leads to its last cell, otherwise to the first of its last row.
 */
export function $enter(block: LexicalNode, step: Step, isSideways = false): void {
  if ($isFigureNode(block)) {
    const last = block.getChildren().findLast($isCreditNode) ?? block.getChildren().findLast($isCaptionNode);
    if (step === 1 || last === undefined) $choose(block);
    else last.selectEnd();
  } else if ($isTableFrameNode(block)) {
    const first = step === 1 ? block.getFirstChild() : block.getChildren().find($isTableNode)?.getLastChild();
    if (!$isElementNode(first)) $choose(block);
    else if (step === 1) first.selectStart();
    else if (isSideways) first.selectEnd();
    else $firstCell(first).selectEnd();
  } else if (!$isElementNode(block)) $choose(block);
  else if (step === 1) block.selectStart();
  else block.selectEnd();
}

/** Takes an atom away; the caret goes to the words beside it, first to those in the direction of the step. */
export function $removeAtom(atom: LexicalNode, step: Step): void {
  const [near, far] = [$beside(atom, step), $beside(atom, -step as Step)]; // the other of two steps
  if ($isWords(near)) $goTo(near, step);
  else if ($isWords(far))
    $goTo(far, -step as Step); // the other of two steps
  else $addLine(atom, step);
  atom.remove();
}

function $isWords(block: LexicalNode | undefined): block is ElementNode {
  return $isElementNode(block) && !block.isShadowRoot();
}

function $goTo(block: ElementNode, step: Step): void {
  if (step === 1) block.selectStart();
  else block.selectEnd();
}

function $firstCell(row: ElementNode): ElementNode {
  const cell = row.getFirstChild();
  return $isElementNode(cell) ? cell : row;
}

function $sibling(node: LexicalNode, step: Step): LexicalNode | null {
  return step === 1 ? node.getNextSibling() : node.getPreviousSibling();
}
