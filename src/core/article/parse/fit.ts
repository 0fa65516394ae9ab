// Making blocks fit where they are found: what may not stand in a callout, quote or note becomes what may, with its text kept.
import type { Block, BodyBlock, FlowBlock, Inline, Paragraph } from '../article.ts';
import { calloutLabel } from '../callouts.ts';
import { addMarks, text } from '../inlines.ts';
import type { Path } from '../walk.ts';
import type { Reader } from './reader.ts';

/** Blocks as they may stand in a callout. */
export function fitBody(blocks: readonly Block[], path: Path, reader: Reader): readonly BodyBlock[] {
  return blocks.flatMap((block, index): readonly BodyBlock[] => {
    switch (block.type) {
      case 'heading':
      case 'callout':
      case 'separator':
      case 'jump-break':
        reader.report('misplaced', [...path, index], block.type);
        return block.type === 'callout' ? [labelLine(block), ...block.blocks] : asParagraphs(block);
      default:
        return [block];
    }
  });
}

/** Blocks as they may stand in a quote or a note. */
export function fitFlow(blocks: readonly Block[], path: Path, reader: Reader): readonly FlowBlock[] {
  return blocks.flatMap((block, index): readonly FlowBlock[] => {
    switch (block.type) {
      case 'paragraph':
      case 'list':
      case 'opaque':
        return [block];
      case 'callout':
        reader.report('misplaced', [...path, index], block.type);
        return [labelLine(block), ...fitFlow(block.blocks, [...path, index], reader)];
      case 'quote':
        reader.report('misplaced', [...path, index], block.type);
        return block.attribution === undefined
          ? block.blocks
          : [...block.blocks, { type: 'paragraph', children: block.attribution }];
      default:
        reader.report('misplaced', [...path, index], block.type);
        return asParagraphs(block);
    }
  });
}

function labelLine(callout: { readonly kind: string; readonly label?: string }): Paragraph {
  return { type: 'paragraph', children: [text(calloutLabel(callout, 'ar'), ['strong'])] };
}

function asParagraphs(block: Exclude<Block, { type: 'callout' | 'quote' }>): readonly Paragraph[] {
  const lines = linesOf(block).filter((line) => line.length > 0);
  return lines.map((children) => ({ type: 'paragraph', children }));
}

function linesOf(block: Exclude<Block, { type: 'callout' | 'quote' }>): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'heading':
      return [addMarks(block.children, ['strong'])];
    case 'figure':
      return [block.alt === '' ? [] : [text(block.alt)], block.caption ?? [], block.credit ?? []];
    case 'table':
      return [block.caption ?? [], ...block.rows.map((row) => row.cells.flatMap(joinCells))];
    case 'embed':
      return [[{ type: 'link', href: block.address, children: [text(block.title || block.address || '…')] }]];
    default:
      return [];
  }
}

function joinCells(cell: { readonly children: readonly Inline[] }, index: number): readonly Inline[] {
  return index === 0 ? cell.children : [text(' – '), ...cell.children];
}
