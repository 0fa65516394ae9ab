// A note as rich text: WordPress keeps notes, in a list or as `core/footnotes`, as one run of inline markup.
import type { FlowBlock, Inline, List, Note } from '../../article/article.ts';
import { renderSource } from '../notes.ts';
import { type HtmlNode, h } from '../tree.ts';
import { type BlockContext, directedText, inside } from './richText.ts';

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
  const sourced = source === undefined ? [] : renderSource(source, context.render);
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
  const [only] = groups;
  if (groups.length === 1 && only !== undefined) return only;
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

// Em spaces are never collapsed; the en space after the mark tells an item from a paragraph that begins with a number. The importer reads both.
const INDENT = '\u2003';
const AFTER_MARK = '\u2002';

function listLines(list: List, depth: number, context: BlockContext): readonly (readonly HtmlNode[])[] {
  return list.items.flatMap((item, index) => {
    const words = directedText(singleBreaks(item.children), context);
    const line = [
      `${INDENT.repeat(depth)}${leadOf(list, index, item.checked === true, context)}${AFTER_MARK}`,
      ...words,
    ];
    const nested = (item.lists ?? []).flatMap((inner) => listLines(inner, depth + 1, inside(context, inner)));
    return [line, ...nested];
  });
}

// Two breaks in a row would end the paragraph, and the list with it: of breaks at the edges none stays, of several one.
function singleBreaks(
  inlines: readonly Inline[],
  state = { hasWords: false, hasBreak: false },
): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.type === 'link') return [{ ...inline, children: singleBreaks(inline.children, state) }];
    // A break waits until more words come.
    if (inline.type === 'break') {
      state.hasBreak = state.hasWords;
      return [];
    }
    const before: readonly Inline[] = state.hasBreak ? [{ type: 'break' }] : [];
    state.hasWords = true;
    state.hasBreak = false;
    return [...before, inline];
  });
}

function leadOf(list: List, index: number, isDone: boolean, context: BlockContext): string {
  if (list.style === 'numbered') return `${context.render.number((list.start ?? 1) + index)}.`;
  if (list.style === 'check') return isDone ? '☑' : '☐';
  return '•';
}
