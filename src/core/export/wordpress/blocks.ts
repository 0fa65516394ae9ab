// Blocks as the core blocks of WordPress, each with the markup that the block itself saves (checked against Gutenberg from 6.5 on), so that the
// editor finds nothing unexpected. Blocks that show nothing are left out.
import { parseAddress } from '../../article/addresses.ts';
import type { Block, Heading, Inline, Quote } from '../../article/article.ts';
import { comment } from '../print.ts';
import { type HtmlNode, h, wrap } from '../tree.ts';
import { renderGroup } from './callout.ts';
import { block, fill, joinBlocks, type Shell, shellOf } from './delimiters.ts';
import { renderImage, selfClosing } from './image.ts';
import { renderList } from './list.ts';
import { renderParagraph } from './paragraph.ts';
import { type BlockContext, directedText, inside } from './richText.ts';
import { renderTable } from './table.ts';

/** A node for each block that shows something. */
export function renderBlocks(blocks: readonly Block[], context: BlockContext): readonly HtmlNode[] {
  const nodes: HtmlNode[] = [];
  for (const each of blocks) {
    const node = renderBlock(each, context);
    if (node !== undefined) nodes.push(node);
  }
  return nodes;
}

/** A block, or nothing when it would show nothing. */
export function renderBlock(each: Block, context: BlockContext): HtmlNode | undefined {
  switch (each.type) {
    case 'paragraph':
      return renderParagraph(each.children, inside(context, each));
    case 'heading':
      return renderHeading(each, inside(context, each));
    case 'list':
      return renderList(each, context);
    case 'quote':
      return renderQuote(each, inside(context, each));
    case 'callout':
      return renderGroup(each, inside(context, each), renderBlocks);
    case 'figure':
      return renderImage(each, context);
    case 'table':
      return renderTable(each, inside(context, each));
    case 'separator':
      return block(
        'separator',
        undefined,
        selfClosing('hr', { class: 'wp-block-separator has-alpha-channel-opacity' }),
      );
    case 'jump-break':
      return block('more', undefined, comment('more'));
    case 'embed': {
      const address = parseAddress(each.address);
      const words: Inline = { type: 'text', text: each.title || address || '…' };
      const link: Inline = address === undefined ? words : { type: 'link', href: address, children: [words] };
      return renderParagraph([link], inside(context, each));
    }
    case 'opaque':
      return renderParagraph([each], context);
    default:
      return each satisfies never;
  }
}

function renderHeading(heading: Heading, context: BlockContext): HtmlNode | undefined {
  const words = directedText(heading.children, context);
  return words.length === 0 ? undefined : headingBlock(context.render.headingLevel(heading.level), words);
}

/** A heading with the given words; 2 is the level that needs no saying. */
export function headingBlock(level: number, words: readonly HtmlNode[]): HtmlNode {
  return fill(HEADINGS.get(level) ?? headingShell(level), words);
}

const HEADINGS = new Map([2, 3, 4].map((level) => [level, headingShell(level)]));

function headingShell(level: number): Shell {
  return shellOf(
    'heading',
    level === 2 ? undefined : { level },
    h(`h${level}`, { class: 'wp-block-heading' }),
  );
}

function renderQuote(quote: Quote, context: BlockContext): HtmlNode | undefined {
  const said = renderBlocks(quote.blocks, context);
  const attribution = directedText(quote.attribution ?? [], context);
  if (said.length === 0 && attribution.length === 0) return undefined;
  const cite = attribution.length === 0 ? [] : [wrap('cite', undefined, attribution)];
  return block(
    'quote',
    undefined,
    wrap('blockquote', { class: 'wp-block-quote' }, [...joinBlocks(said), ...cite]),
  );
}
