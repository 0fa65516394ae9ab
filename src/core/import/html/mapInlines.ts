// Changing every run of inlines in some blocks, whatever holds it. What is not changed is shared with the original.
import type { Block, Inline, List } from '../../article/article.ts';

/** The blocks with `change` applied to each of their passages, in reading order. */
export function mapInlines(
  blocks: readonly Block[],
  change: (inlines: readonly Inline[]) => readonly Inline[],
): readonly Block[] {
  return blocks.map((block) => mapBlock(block, change));
}

function mapBlock(block: Block, change: (inlines: readonly Inline[]) => readonly Inline[]): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, children: change(block.children) };
    case 'list':
      return mapList(block, change);
    case 'quote': {
      const blocks = mapInlines(block.blocks, change) as typeof block.blocks; // each block keeps its type
      return {
        ...block,
        blocks,
        ...(block.attribution === undefined ? {} : { attribution: change(block.attribution) }),
      };
    }
    case 'callout':
      return { ...block, blocks: mapInlines(block.blocks, change) as typeof block.blocks }; // each block keeps its type
    case 'figure':
      return {
        ...block,
        ...(block.caption === undefined ? {} : { caption: change(block.caption) }),
        ...(block.credit === undefined ? {} : { credit: change(block.credit) }),
      };
    case 'table':
      return {
        ...block,
        ...(block.caption === undefined ? {} : { caption: change(block.caption) }),
        rows: block.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({ ...cell, children: change(cell.children) })),
        })),
      };
    case 'separator':
    case 'jump-break':
    case 'embed':
    case 'opaque':
      return block;
    default:
      return block satisfies never;
  }
}

function mapList(list: List, change: (inlines: readonly Inline[]) => readonly Inline[]): List {
  return {
    ...list,
    items: list.items.map((item) => ({
      ...item,
      children: change(item.children),
      ...(item.lists === undefined ? {} : { lists: item.lists.map((nested) => mapList(nested, change)) }),
    })),
  };
}
