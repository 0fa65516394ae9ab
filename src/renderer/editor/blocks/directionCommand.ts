// Turning the block at the caret: from left to right for a quotation in English or a list of figures, and back. Its text still begins at its start.
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import type { EditorCommand } from '../commands/editorCommand.ts';
import { $isNotesNode } from '../footnotes/nodes.ts';
import { $setArticleDirection } from '../state.ts';
import { $articleDirection } from './places.ts';

export const DIRECTION_COMMANDS: readonly EditorCommand[] = [
  {
    id: 'block.direction',
    label: { ar: 'اتجاه الفقرة', en: 'Paragraph direction' },
    shortcut: { code: 'KeyD', mod: true, shift: true },
    keywords: ['يمين', 'يسار', 'إنجليزي', 'rtl', 'ltr', 'left', 'right'],
    run: (editor) => editor.update(() => $turnBlocks()),
  },
];

/** Every selected block gets the other direction of the first one's. */
export function $turnBlocks(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const blocks = new Map<string, ElementNode>();
  for (const node of [selection.anchor.getNode(), ...selection.getNodes()]) {
    const block = $blockOf(node);
    if (block !== undefined) blocks.set(block.getKey(), block);
  }
  const [first] = blocks.values();
  if (first === undefined) return;
  const other = $directionOf(first) === 'rtl' ? 'ltr' : 'rtl';
  for (const block of blocks.values()) $turn(block, other);
}

function $turn(block: ElementNode, direction: 'ltr' | 'rtl'): void {
  const parent = block.getParent();
  const around = parent === null ? $articleDirection() : $directionOf(parent);
  const own = direction === around ? undefined : direction;
  // Paragraphs, headings and lists state their direction or have none; boxes repeat the one around them.
  if (block.isShadowRoot()) $setArticleDirection(block, own, around);
  else block.setDirection(own ?? null);
}

// The block of the article, a callout, a quotation or a note in which a node stands; of nested lists the outermost.
function $blockOf(node: LexicalNode): ElementNode | undefined {
  for (let block: LexicalNode | null = node; block !== null; block = block.getParent()) {
    const parent: ElementNode | null = block.getParent();
    if (parent === null) return undefined;
    if (($isRootNode(parent) || parent.isShadowRoot()) && $isElementNode(block))
      return $isNotesNode(block) ? undefined : block;
  }
  return undefined;
}

function $directionOf(node: ElementNode): 'ltr' | 'rtl' {
  for (let each: ElementNode | null = node; each !== null; each = each.getParent()) {
    const direction = each.getDirection();
    if (direction !== null) return direction;
  }
  return $articleDirection();
}
