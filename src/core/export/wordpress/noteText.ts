// A note as rich text: WordPress keeps notes, in a list or as `core/footnotes`, as one run of inline markup.
import type { FlowBlock, List, Note } from '../../article/article.ts';
import { renderSource } from '../notes.ts';
import { type HtmlNode, h } from '../tree.ts';
import { adapt, type BlockContext, directedText, inside } from './richText.ts';

/** Marks a new paragraph, which an editor that knows none in a note shows as an empty line. */
export const PARAGRAPH_BREAK: readonly HtmlNode[] = [h('br'), h('br')];

/**
 * The words of blocks and the source after them: paragraphs parted by two line breaks, the items of lists and the source by one.
 */
export function noteText(
  blocks: readonly FlowBlock[],
  source: Note['source'],
  context: BlockContext,
): readonly HtmlNode[] {
  const paragraphs = blocks.map((block) => blockText(block, context)).filter((nodes) => nodes.length > 0);
  const sourced = source === undefined ? [] : adapt(renderSource(source, context.render), context);
  const body = join(paragraphs, PARAGRAPH_BREAK);
  return join(
    [body, sourced].filter((nodes) => nodes.length > 0),
    [h('br')],
  );
}

/** Nodes in groups with a separator between them. */
export function join(
  groups: readonly (readonly HtmlNode[])[],
  separator: readonly HtmlNode[],
): readonly HtmlNode[] {
  return groups.flatMap((nodes, index) => (index === 0 ? nodes : [...separator, ...nodes]));
}

function blockText(block: FlowBlock, context: BlockContext): readonly HtmlNode[] {
  switch (block.type) {
    case 'paragraph':
      return directedText(block.children, inside(context, block));
    case 'list':
      return join(listLines(block, 0, inside(context, block)), [h('br')]);
    case 'opaque':
      return directedText([block], context);
    default:
      return block satisfies never;
  }
}

const INDENT = '\u00a0\u00a0';

function listLines(list: List, depth: number, context: BlockContext): readonly (readonly HtmlNode[])[] {
  return list.items.flatMap((item, index) => {
    const words = directedText(item.children, context);
    const line = [`${INDENT.repeat(depth)}${leadOf(list, index, item.checked === true, context)} `, ...words];
    const nested = (item.lists ?? []).flatMap((inner) => listLines(inner, depth + 1, inside(context, inner)));
    return [line, ...nested];
  });
}

function leadOf(list: List, index: number, isDone: boolean, context: BlockContext): string {
  if (list.style === 'numbered') return `${context.render.number((list.start ?? 1) + index)}.`;
  if (list.style === 'check') return isDone ? '☑' : '☐';
  return '•';
}
