// Flow of the tree as blocks. Comments of ours speak about the block after them; what cannot stand inside a block comes after it.
import type { Heading as HeadingNode, Paragraph as ParagraphNode, RootContent } from 'mdast';
import type { Block, Embed, Inline } from '../../article/article.ts';
import { isBlank, plainText, text } from '../../article/inlines.ts';
import type { Json, JsonObject } from '../../article/json.ts';
import { type Comment, readComment } from '../../export/markdown/comments.ts';
import { opaqueLine } from '../../export/markdown/shapes.ts';
import { type ReadContext, readText, takeDisplaced } from './context.ts';
import { isItalicLine, readCaption, readFigures } from './figures.ts';
import { readHtmlBlock } from './htmlBlocks.ts';
import { readInlines } from './inlines.ts';
import { readList } from './lists.ts';
import { readBlockquote } from './quotes.ts';
import { readTable } from './tables.ts';
import { wordsOf } from './tree.ts';

/** What comments have said about the next block. */
interface Pending {
  fields: JsonObject | undefined;
  part: 'caption' | 'embed' | undefined;
  /** A caption that waits for its table. */
  caption: readonly Inline[] | undefined;
  /** The words of an opaque block, which stand under it for readers. */
  spoken: string | undefined;
}

/** The blocks of a run of nodes, not yet fitted to where they stand. */
export function readBlocks(nodes: readonly RootContent[], context: ReadContext): readonly Block[] {
  const blocks: Block[] = [];
  const pending: Pending = { fields: undefined, part: undefined, caption: undefined, spoken: undefined };
  const append = (block: Block): void => {
    if (pending.caption !== undefined && block.type !== 'table') blocks.push(captionParagraph(pending));
    const whole = pending.fields === undefined ? block : { ...pending.fields, ...block };
    if (pending.fields !== undefined) context.explicit.add(whole);
    pending.fields = undefined;
    blocks.push(whole);
    for (const displaced of takeDisplaced(context)) blocks.push(displaced);
  };
  for (const node of nodes) {
    const comment = node.type === 'html' ? readComment(node.value) : undefined;
    if (comment !== undefined) {
      readBlockComment(comment, pending, append);
      continue;
    }
    const { spoken } = pending;
    pending.spoken = undefined;
    if (node.type === 'paragraph' && spoken !== undefined && readText(wordsOf(node)).trim() === spoken)
      continue;
    if (node.type === 'paragraph' && pending.part !== undefined) {
      const part = pending.part;
      pending.part = undefined;
      if (part === 'caption') pending.caption = readInlines(node.children, context);
      else append(readEmbed(node, context));
      continue;
    }
    if (node.type === 'paragraph' && pending.fields === undefined && addCaption(node, blocks, context))
      continue;
    context.isAssetGiven = pending.fields?.asset !== undefined;
    const read = readBlock(node, pending, context);
    context.isAssetGiven = false;
    for (const block of read) append(block);
  }
  if (pending.caption !== undefined) blocks.push(captionParagraph(pending));
  return blocks;
}

function captionParagraph(pending: Pending): Block {
  const children = pending.caption ?? [];
  pending.caption = undefined;
  return { type: 'paragraph', children };
}

function readBlockComment(comment: Comment, pending: Pending, append: (block: Block) => void): void {
  switch (comment.kind) {
    case 'more':
      append({ type: 'jump-break' });
      break;
    case 'empty':
      append({ type: 'paragraph', children: [] });
      break;
    case 'caption':
    case 'embed':
      pending.part = comment.kind;
      break;
    case 'attributes':
      pending.fields = { ...pending.fields, ...comment.value };
      break;
    case 'block':
      append({ type: 'opaque', raw: comment.value });
      pending.spoken = opaqueLine(comment.value);
      break;
    default:
      // A credit without its figure, a record without its note, and nothing.
      break;
  }
}

function readBlock(node: RootContent, pending: Pending, context: ReadContext): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return readParagraph(node, context);
    case 'heading':
      return readHeading(node, context);
    case 'list':
      return [readList(node, context)];
    case 'blockquote':
      return [readBlockquote(node, pending.fields ?? {}, context)];
    case 'table': {
      const { caption } = pending;
      pending.caption = undefined;
      return readTable(node, caption, pending.fields ?? {}, context);
    }
    case 'code':
      context.findings.report('code-block', node.value);
      return readCode(node.value);
    case 'thematicBreak':
      return [{ type: 'separator' }];
    case 'html':
      return readHtmlBlock(node.value, context);
    case 'definition':
    case 'footnoteDefinition':
      return [];
    default: {
      const words = readText(wordsOf(node)).trim();
      return words === '' ? [] : [{ type: 'paragraph', children: [text(words)] }];
    }
  }
}

function readParagraph(node: ParagraphNode, context: ReadContext): readonly Block[] {
  const figures = readFigures(node, context);
  if (figures !== undefined) return figures;
  const children = readInlines(node.children, context);
  if (children.length > 0) return [{ type: 'paragraph', children }];
  return takeDisplaced(context);
}

function readHeading(node: HeadingNode, context: ReadContext): readonly Block[] {
  const children = readInlines(node.children, context);
  if (node.depth === 1) {
    const words = plainText(children).replace(/\s+/g, ' ').trim();
    const isFirst = !context.hasTopHeading;
    context.hasTopHeading = true;
    if (!context.headline || (isFirst && words === context.headline)) {
      context.headline = words;
      if (children.some((inline) => inline.type === 'reference'))
        context.findings.report('content-simplified', words);
      return [];
    }
  }
  const level = node.depth <= 2 ? 2 : node.depth === 3 ? 3 : 4;
  return [{ type: 'heading', level, children }];
}

/** Code as a paragraph of its lines. */
export function readCode(code: string): readonly Block[] {
  const children = code
    .split('\n')
    .flatMap((line, index): readonly Inline[] => [
      ...(index === 0 ? [] : [{ type: 'break' } as const]),
      ...(line === '' ? [] : [text(readText(line), ['code'])]),
    ]);
  return isBlank(children) ? [] : [{ type: 'paragraph', children }];
}

function readEmbed(node: ParagraphNode, context: ReadContext): Block {
  const [link] = node.children;
  if (node.children.length !== 1 || link?.type !== 'link') {
    return { type: 'paragraph', children: readInlines(node.children, context) };
  }
  const embed: Embed = { type: 'embed', address: link.url, title: readText(wordsOf(link)).trim() };
  return embed;
}

// A line of italics under a figure is its caption.
function addCaption(node: ParagraphNode, blocks: Block[], context: ReadContext): boolean {
  const figure = blocks.at(-1);
  if (figure?.type !== 'figure' || figure.caption !== undefined || !isItalicLine(node.children)) return false;
  blocks[blocks.length - 1] = { ...figure, caption: readCaption(node.children, context) };
  return true;
}

/** Fields that a comment gave, as far as they are texts. */
export function textField(fields: JsonObject, name: string): string | undefined {
  const value: Json | undefined = fields[name];
  return typeof value === 'string' ? value : undefined;
}
