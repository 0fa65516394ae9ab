// Content for places that hold only inlines (headings, items, cells, captions): blocks become lines, with nothing of their text lost.
import type { Block, Inline } from '../../article/article.ts';
import { normalizeInlines, plainText, text } from '../../article/inlines.ts';
import type { Findings } from '../findings.ts';
import type { FlatItem } from './flow.ts';

/** The blocks as one run of inlines, a line break between lines. What is more than a paragraph is reported as simplified. */
export function asInlines(blocks: readonly (Block | FlatItem)[], findings: Findings): readonly Inline[] {
  const lines: (readonly Inline[])[] = [];
  for (const block of blocks) {
    const found = linesOf(block);
    if (block.type !== 'paragraph' && found.length > 0)
      findings.report('content-simplified', found.map(plainText).join(' '));
    lines.push(...found);
  }
  return joinLines(lines);
}

/** Lines as one run of inlines. */
export function joinLines(lines: readonly (readonly Inline[])[]): readonly Inline[] {
  return normalizeInlines(
    lines
      .filter((line) => line.length > 0)
      .flatMap((line, index) => (index === 0 ? line : [{ type: 'break' }, ...line])),
  );
}

function linesOf(block: Block | FlatItem): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'flat-item':
      return [block.children];
    case 'list':
      return block.items.flatMap((item) => [item.children, ...(item.lists ?? []).flatMap(linesOf)]);
    case 'quote':
      return [
        ...block.blocks.flatMap(linesOf),
        ...(block.attribution === undefined ? [] : [block.attribution]),
      ];
    case 'callout':
      // Callouts are only read at the article's own level, never here.
      return block.blocks.flatMap(linesOf);
    case 'figure':
      return [block.alt === '' ? [] : [text(block.alt)], block.caption ?? [], block.credit ?? []];
    case 'table':
      return [
        block.caption ?? [],
        ...block.rows.map((row) =>
          row.cells.flatMap((cell, index) => (index === 0 ? cell.children : [text(' – '), ...cell.children])),
        ),
      ];
    case 'embed':
      return [[{ type: 'link', href: block.address, children: [text(block.title)] }]];
    case 'opaque':
      return [[block]];
    case 'separator':
    case 'jump-break':
      return [];
    default:
      return block satisfies never;
  }
}
