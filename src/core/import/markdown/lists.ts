// Lists. An item of an article holds words and lists, so paragraphs in an item become lines, and other blocks become their words.
import type { ListItem as ListItemNode, List as ListNode } from 'mdast';
import type { Block, Inline, List, ListItem } from '../../article/article.ts';
import { normalizeInlines } from '../../article/inlines.ts';
import { fitFlow } from '../../article/parse/fit.ts';
import { readBlocks } from './blocks.ts';
import { displaceFigure, type ReadContext } from './context.ts';

/** A list with all that is in it. */
export function readList(node: ListNode, context: ReadContext): List {
  const isCheck = node.children.some((item) => typeof item.checked === 'boolean');
  const items = node.children.flatMap((item) => readItem(item, context));
  const start = node.start ?? 1;
  return {
    type: 'list',
    style: isCheck ? 'check' : node.ordered ? 'numbered' : 'bulleted',
    ...(node.ordered && !isCheck && start !== 1 ? { start } : {}),
    items: items.length === 0 ? [{ children: [] }] : items,
  };
}

// What comes after an inner list becomes items of its own, so that the order of the words stays.
function readItem(node: ListItemNode, context: ReadContext): readonly ListItem[] {
  const items: { children: Inline[]; lists: List[] }[] = [{ children: [], lists: [] }];
  for (const block of readBlocks(node.children, context)) {
    if (block.type === 'figure') {
      displaceFigure(block, context);
      continue;
    }
    if (block.type === 'jump-break') {
      context.displaced.push(block);
      continue;
    }
    for (const part of fitFlow([block], [], context.fitting)) addPart(part, items);
  }
  return items.map(({ children, lists }, index) => ({
    children: normalizeInlines(children),
    ...(index === 0 && node.checked ? { checked: true as const } : {}),
    ...(lists.length === 0 ? {} : { lists }),
  }));
}

function addPart(block: Block, items: { children: Inline[]; lists: List[] }[]): void {
  let item = items.at(-1);
  if (item === undefined) return;
  if (block.type === 'list') {
    item.lists.push(block);
    return;
  }
  if (item.lists.length > 0) {
    item = { children: [], lists: [] };
    items.push(item);
  }
  if (item.children.length > 0) item.children.push({ type: 'break' });
  if (block.type === 'paragraph') item.children.push(...block.children);
  else if (block.type === 'opaque') item.children.push(block);
}
