// From a path of the article to the nodes that show what stands there, and from offsets in a passage to points of a selection.
import { $isListNode } from '@lexical/list';
import { $isTableCellNode } from '@lexical/table';
import {
  $getRoot,
  $isElementNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { Path } from '../../../core/article/walk.ts';
import { $isCaptionNode, $isCreditNode } from '../figure/FigureNode.ts';
import { $isAttributionNode } from '../quote/QuoteNode.ts';
import {
  $allNotes,
  $blocksIn,
  $itemsIn,
  $linesOf,
  $rowsIn,
  $sizeOf,
  $sizeOfAll,
  type ItemPart,
} from './parts.ts';

/** What stands at a path. */
export interface Spot {
  readonly node: LexicalNode;
  /** The lines whose words the offsets of the place count; without any, the node is chosen as a whole. */
  readonly lines: readonly ElementNode[];
}

/** One end of a selection. */
export interface SpotPoint {
  readonly key: NodeKey;
  readonly offset: number;
  readonly type: 'text' | 'element';
}

const LINES = { caption: $isCaptionNode, credit: $isCreditNode, attribution: $isAttributionNode } as const;

/** The nodes at a path; undefined when it leads out of the text. A path to what no node shows ends at the part around it. */
export function $findSpot([area, index, ...rest]: Path): Spot | undefined {
  const parts = area === 'blocks' ? $blocksIn($getRoot()) : area === 'notes' ? $allNotes() : [];
  const part = parts[Number(index)];
  return part === undefined ? undefined : $findWithin(part, rest);
}

function $findWithin(node: LexicalNode, [key, index, ...rest]: Path): Spot {
  if (!$isElementNode(node)) return spot(node);
  switch (key) {
    case 'blocks': {
      const block = $blocksIn(node)[Number(index)];
      return block === undefined ? spot(node) : $findWithin(block, rest);
    }
    case 'caption':
    case 'credit':
    case 'attribution':
      return spot(node.getChildren().find(LINES[key]) ?? node);
    case 'items':
      return $isListNode(node) ? $findItem($itemsIn(node)[Number(index)], node, rest) : spot(node);
    case 'rows': {
      const cells = $rowsIn(node)[Number(index)]?.getChildren().filter($isTableCellNode);
      return spot(cells?.[Number(rest[1])] ?? node);
    }
    default:
      return spot(node);
  }
}

function $findItem(part: ItemPart | undefined, list: ElementNode, [key, index, ...rest]: Path): Spot {
  if (part === undefined) return spot(list);
  const inner = key === 'lists' ? part.lists[Number(index)] : undefined;
  return inner === undefined ? spot(part.item) : $findWithin(inner, rest);
}

function spot(node: LexicalNode): Spot {
  return { node, lines: $linesOf(node) };
}

/** The point after so many characters of the lines' words; beyond them, their end. */
export function $pointIn(lines: readonly ElementNode[], offset: number): SpotPoint | undefined {
  let left = Math.max(0, offset);
  for (const line of lines) {
    const size = $sizeOf(line);
    if (left <= size || line === lines.at(-1)) return $seek(line, left);
    left -= size + 1;
  }
  return undefined;
}

function $seek(element: ElementNode, offset: number): SpotPoint {
  let left = offset;
  const children = element.getChildren();
  for (const [index, child] of children.entries()) {
    const size = $sizeOf(child);
    if ($isTextNode(child)) {
      if (left <= size) return { key: child.getKey(), offset: left, type: 'text' };
    } else if (left < size) {
      if ($isElementNode(child)) return $seek(child, left);
      return { key: element.getKey(), offset: index, type: 'element' };
    }
    left -= size;
  }
  const last = children.at(-1);
  if ($isTextNode(last)) return { key: last.getKey(), offset: last.getTextContentSize(), type: 'text' };
  return { key: element.getKey(), offset: children.length, type: 'element' };
}

/** How many characters of a line stand before a point in it. */
export function $offsetIn(line: ElementNode, { key, offset, type }: SpotPoint, node: LexicalNode): number {
  const before =
    type === 'element' && $isElementNode(node) ? $sizeOfAll(node.getChildren().slice(0, offset)) : 0;
  let total = type === 'text' ? offset : before;
  for (let at: LexicalNode = node; at.getKey() !== line.getKey(); ) {
    total += $sizeOfAll(at.getPreviousSiblings());
    const parent: ElementNode | null = at.getParent();
    if (parent === null) throw new Error(`${key} is not in its line`);
    at = parent;
  }
  return total;
}
