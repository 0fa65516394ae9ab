// Blocks as paragraphs and tables, one function a type; the large ones have files of their own.
import { parseAddress } from '../../../core/article/addresses.ts';
import type { Block, Embed, Heading } from '../../../core/article/article.ts';
import { opaqueText } from '../../../core/article/opaque.ts';
import { writeCallout } from './callout.ts';
import type { DocxContext } from './context.ts';
import type { Flow, ParagraphDraft, StyleId } from './draft.ts';
import { writeFigure } from './figure.ts';
import { showsWords, writeHyperlink, writeInlines } from './inlines.ts';
import { writeList } from './list.ts';
import { writeQuote } from './quote.ts';
import { textRuns } from './runs.ts';
import { writeTable } from './table.ts';
import type { Xml } from './xml.ts';

/** Blocks in order. Blocks that show nothing print nothing. */
export function writeBlocks(blocks: readonly Block[], context: DocxContext): readonly Flow[] {
  return blocks.flatMap((block) =>
    context.within('dir' in block ? block.dir : undefined, () => writeBlock(block, context)),
  );
}

function writeBlock(block: Block, context: DocxContext): readonly Flow[] {
  switch (block.type) {
    case 'paragraph':
      return writeText(writeInlines(block.children, context), context);
    case 'heading':
      return writeHeading(block, context);
    case 'list':
      return writeList(block, context);
    case 'quote':
      return writeQuote(block, context);
    case 'callout':
      return writeCallout(block, context);
    case 'figure':
      return writeFigure(block, context);
    case 'table':
      return writeTable(block, context);
    case 'separator':
      return [{ style: 'Separator', direction: context.direction, content: [] }];
    // Where a page is cut is a matter of sites.
    case 'jump-break':
      return [];
    case 'embed':
      return writeEmbed(block, context);
    case 'opaque':
      return writeText(textRuns(opaqueText(block.raw), context), context);
    default:
      return block satisfies never;
  }
}

/** A paragraph of the frame's own style, when there is anything in it to see. */
export function writeText(
  content: readonly Xml[],
  context: DocxContext,
  more: Partial<ParagraphDraft> = {},
): readonly ParagraphDraft[] {
  if (!showsWords(content)) return [];
  return [{ style: context.frame.text, direction: context.direction, content, ...more }];
}

const HEADINGS: readonly StyleId[] = ['Heading1', 'Heading2', 'Heading3'];

function writeHeading(block: Heading, context: DocxContext): readonly Flow[] {
  const content = writeInlines(block.children, context);
  if (!showsWords(content)) return [];
  const style = HEADINGS[context.headingLevel(block.level) - 1] ?? 'Heading3';
  return [{ style, direction: context.direction, content }];
}

function writeEmbed(embed: Embed, context: DocxContext): readonly Flow[] {
  const address = parseAddress(embed.address);
  const words = embed.title || address || '…';
  if (address === undefined || address.startsWith('#')) return writeText(textRuns(words, context), context);
  const link = writeHyperlink(address, undefined, textRuns(words, context, { style: 'Hyperlink' }), context);
  return writeText([link], context);
}
