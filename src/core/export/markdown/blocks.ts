// Blocks as lines of Markdown. What GFM has no form for stands in a comment above the block.
import type { Block, Callout, Embed, List, Opaque, Paragraph, Quote } from '../../article/article.ts';
import { calloutLabel } from '../../article/callouts.ts';
import { text } from '../../article/inlines.ts';
import { isLabelOf, kindOf, markerOf } from './calloutMarkers.ts';
import { attributesComment, blockComment, EMBED, EMPTY, MORE } from './comments.ts';
import { contain, type Lines, type Spoken, type WriteContext, withComment } from './context.ts';
import { writeFigure } from './figures.ts';
import { writeHeadingLine, writeLink, writeParagraph } from './inlines.ts';
import { isAlternate, writeList } from './lists.ts';
import { findAttribution, isItalic, opaqueLine } from './shapes.ts';
import { writeTable } from './tables.ts';

const NOTHING_SPOKEN: Spoken = new Set();
const SPOKEN = {
  paragraph: new Set(['children']),
  heading: new Set(['level', 'children']),
  quote: new Set(['blocks', 'attribution']),
  callout: new Set(['kind', 'label', 'blocks']),
  embed: new Set(['address', 'title']),
} satisfies Record<string, Spoken>;

/** Blocks with blank lines between them. A body of nothing but one empty paragraph has no lines. */
export function writeBlocks(blocks: readonly Block[], context: WriteContext): Lines {
  if (isEmptyBody(blocks)) return [];
  const lines: string[] = [];
  let before: Block | undefined;
  let wasAlternate = false;
  for (const block of blocks) {
    if (before !== undefined) lines.push('');
    wasAlternate = block.type === 'list' && isAlternate(block, before, wasAlternate);
    const written =
      block.type === 'list' ? writeList(block, wasAlternate, context) : writeBlock(block, before, context);
    for (const line of written) lines.push(line);
    before = block;
  }
  return lines;
}

/** Whether a body is what bodies are when nothing was written in them. */
export function isEmptyBody(blocks: readonly Block[]): boolean {
  const [only] = blocks;
  return (
    blocks.length === 1 &&
    only?.type === 'paragraph' &&
    only.children.length === 0 &&
    Object.keys(only).length === 2
  );
}

function writeBlock(block: Exclude<Block, List>, before: Block | undefined, context: WriteContext): Lines {
  switch (block.type) {
    case 'paragraph':
      return writeParagraphBlock(block, before, context);
    case 'heading': {
      const line = `${'#'.repeat(block.level)} ${writeHeadingLine(block.children, context.labelOf)}`;
      return withComment(block, SPOKEN.heading, [block.children.length === 0 ? line.trimEnd() : line]);
    }
    case 'quote':
      return writeQuote(block, context);
    case 'callout':
      return writeCallout(block, context);
    case 'figure':
      return writeFigure(block, context);
    case 'table':
      return writeTable(block, context);
    case 'separator':
      return withComment(block, NOTHING_SPOKEN, ['---']);
    case 'jump-break':
      return withComment(block, NOTHING_SPOKEN, [MORE]);
    case 'embed':
      return writeEmbed(block, context);
    case 'opaque':
      return writeOpaque(block, context);
    default:
      return block satisfies never;
  }
}

function writeParagraphBlock(paragraph: Paragraph, before: Block | undefined, context: WriteContext): Lines {
  if (paragraph.children.length === 0) return withComment(paragraph, SPOKEN.paragraph, [EMPTY]);
  const lines = withComment(paragraph, SPOKEN.paragraph, writeParagraph(paragraph.children, context.labelOf));
  const looksLikeCaption =
    before?.type === 'figure' && before.caption === undefined && isItalic(paragraph.children);
  return looksLikeCaption ? guard(lines) : lines;
}

function writeQuote(quote: Quote, context: WriteContext): Lines {
  const lines = writeQuoted(quote, context);
  return withComment(quote, SPOKEN.quote, contain(lines.length === 0 ? [''] : lines, '> ', '> '));
}

function writeQuoted({ blocks, attribution }: Quote, context: WriteContext): Lines {
  if (attribution !== undefined) {
    const body = isEmptyBody(blocks) ? [EMPTY] : writeBlocks(blocks, context);
    return [...body, '', ...writeParagraph([text('— '), ...attribution], context.labelOf)];
  }
  const last = blocks.at(-1);
  if (last?.type !== 'paragraph' || findAttribution(last.children) === undefined)
    return writeBlocks(blocks, context);
  const guarded = guard(writeBlocks([last], context));
  return blocks.length === 1 ? guarded : [...writeBlocks(blocks.slice(0, -1), context), '', ...guarded];
}

function writeCallout(callout: Callout, context: WriteContext): Lines {
  const { callouts, language } = context;
  const marker = markerOf(callout.kind, callouts);
  const label = calloutLabel(callout, language, callouts);
  const body = writeBlocks(callout.blocks, context);
  const lines = [
    `[!${marker}]`,
    ...writeParagraph([text(label, ['strong'])], context.labelOf, false),
    ...(body.length === 0 ? [] : ['', ...body]),
  ];
  const isKindUnsaid = kindOf(marker, callouts) !== callout.kind;
  const isOwnLabelUsual = callout.label === calloutLabel({ kind: callout.kind }, language, callouts);
  // Above an empty body only a label that is known is taken for one.
  const isLabelUnsaid = body.length === 0 && !isLabelOf(label, callout.kind, callouts);
  return withComment(callout, SPOKEN.callout, contain(lines, '> ', '> '), {
    ...(isKindUnsaid ? { kind: callout.kind } : {}),
    ...(callout.label !== undefined && (isOwnLabelUsual || isLabelUnsaid) ? { label: callout.label } : {}),
  });
}

function writeEmbed(embed: Embed, context: WriteContext): Lines {
  const link = writeLink({ type: 'link', href: embed.address, children: titleOf(embed) }, context.labelOf);
  return withComment(embed, SPOKEN.embed, [EMBED, link]);
}

// With its words under it, for readers: the comment alone says what it is.
function writeOpaque({ raw }: Opaque, context: WriteContext): Lines {
  const words = opaqueLine(raw);
  return [blockComment(raw), ...(words === '' ? [] : writeParagraph([text(words)], context.labelOf))];
}

function titleOf({ title }: Embed): Paragraph['children'] {
  return title === '' ? [] : [text(title)];
}

// A comment says that the block is what it looks like, if there is none yet.
function guard(lines: Lines): Lines {
  return lines[0]?.startsWith('<!--') ? lines : [attributesComment({}), ...lines];
}
