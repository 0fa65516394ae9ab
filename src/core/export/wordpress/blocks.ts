// Blocks as the core blocks of WordPress, each with the markup that the block itself saves (checked against Gutenberg from 6.5 on), so that the
// editor finds nothing unexpected. Blocks that show nothing are left out.
import { parseAddress } from '../../article/addresses.ts';
import type {
  Block,
  Heading,
  Inline,
  List,
  ListItem,
  Quote,
  Table,
  TableRow,
} from '../../article/article.ts';
import { isBlank } from '../../article/inlines.ts';
import type { JsonObject } from '../../article/json.ts';
import { type HtmlNode, h } from '../tree.ts';
import { renderGroup } from './callout.ts';
import { block, innerBlocks } from './delimiters.ts';
import { renderImage, selfClosing } from './image.ts';
import { renderParagraph } from './paragraph.ts';
import { type BlockContext, directedText, inside } from './richText.ts';

/** The nodes of each block that shows something. */
export function renderBlocks(
  blocks: readonly Block[],
  context: BlockContext,
): readonly (readonly HtmlNode[])[] {
  return blocks.map((each) => renderBlock(each, context)).filter((nodes) => nodes.length > 0);
}

function renderBlock(each: Block, context: BlockContext): readonly HtmlNode[] {
  switch (each.type) {
    case 'paragraph':
      return renderParagraph(each.children, inside(context, each));
    case 'heading':
      return isBlank(each.children) ? [] : renderHeading(each, inside(context, each));
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
        {},
        selfClosing('hr', { class: 'wp-block-separator has-alpha-channel-opacity' }),
      );
    case 'jump-break':
      return block('more', {}, { comment: 'more' });
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

function renderHeading(heading: Heading, context: BlockContext): readonly HtmlNode[] {
  return headingBlock(context.render.headingLevel(heading.level), directedText(heading.children, context));
}

/** A heading with the given words; 2 is the level that needs no saying. */
export function headingBlock(level: number, words: readonly HtmlNode[]): readonly HtmlNode[] {
  return block(
    'heading',
    level === 2 ? {} : { level },
    h(`h${level}`, { class: 'wp-block-heading' }, ...words),
  );
}

/** A list with its items as blocks of their own. */
export function renderList(list: List, context: BlockContext): readonly HtmlNode[] {
  const within = inside(context, list);
  const items = list.items.map((item) => listItem(itemWords(item, list, within), item.lists ?? [], within));
  return list.style === 'numbered' ? numberedList(items, context, list.start) : plainList(items);
}

function plainList(items: readonly (readonly HtmlNode[])[]): readonly HtmlNode[] {
  return block('list', {}, h('ul', { class: 'wp-block-list' }, ...innerBlocks(items)));
}

/** A numbered list in the digits of the article. */
export function numberedList(
  items: readonly (readonly HtmlNode[])[],
  context: BlockContext,
  start?: number,
): readonly HtmlNode[] {
  const type = context.render.article.metadata.digits === 'arabic-indic' ? 'arabic-indic' : undefined;
  const attributes: JsonObject = {
    ordered: true,
    ...(type === undefined ? {} : { type }),
    ...(start === undefined ? {} : { start }),
  };
  const style = type === undefined ? undefined : `list-style-type:${type}`;
  return block('list', attributes, h('ol', { start, style, class: 'wp-block-list' }, ...innerBlocks(items)));
}

/** An item: its words, and the lists nested under it. */
export function listItem(
  words: readonly HtmlNode[],
  lists: readonly List[],
  context: BlockContext,
): readonly HtmlNode[] {
  const nested = innerBlocks(lists.map((list) => renderList(list, context)));
  return block('list-item', {}, h('li', undefined, ...words, ...nested));
}

function itemWords(item: ListItem, list: List, context: BlockContext): readonly HtmlNode[] {
  const words = directedText(item.children, context);
  if (list.style !== 'check') return words;
  // There is no check list in core: a picture of a box with a name stands for the box.
  const { done, open } = context.render.words;
  const box = h('span', { role: 'img', 'aria-label': item.checked ? done : open }, item.checked ? '☑' : '☐');
  return [box, ' ', ...words];
}

function renderQuote(quote: Quote, context: BlockContext): readonly HtmlNode[] {
  const said = renderBlocks(quote.blocks, context);
  const attribution = directedText(quote.attribution ?? [], context);
  if (said.length === 0 && attribution.length === 0) return [];
  const cite = attribution.length === 0 ? [] : [h('cite', undefined, ...attribution)];
  return block('quote', {}, h('blockquote', { class: 'wp-block-quote' }, ...innerBlocks(said), ...cite));
}

// Columns as wide as their words. Said outright, because the default has changed between versions.
const TABLE_ATTRIBUTES: JsonObject = { hasFixedLayout: false };

function renderTable(table: Table, context: BlockContext): readonly HtmlNode[] {
  const rows = table.rows.map((row, index) => renderRow(row, index, table, context));
  const head = table.headerRow === true ? rows.slice(0, 1) : [];
  const body = rows.slice(head.length);
  const caption = directedText(table.caption ?? [], context);
  return block(
    'table',
    TABLE_ATTRIBUTES,
    h(
      'figure',
      { class: 'wp-block-table' },
      h(
        'table',
        undefined,
        ...(head.length === 0 ? [] : [h('thead', undefined, ...head)]),
        ...(body.length === 0 ? [] : [h('tbody', undefined, ...body)]),
      ),
      ...(caption.length === 0 ? [] : [h('figcaption', { class: 'wp-element-caption' }, ...caption)]),
    ),
  );
}

function renderRow(row: TableRow, index: number, table: Table, context: BlockContext): HtmlNode {
  const cells = row.cells.map((cell, column) => {
    const words = directedText(cell.children, context);
    const isColumnHeader = index === 0 && table.headerRow === true;
    const isHeader = isColumnHeader || (column === 0 && table.headerColumn === true);
    // An empty corner heads nothing.
    const isCorner = index === 0 && column === 0 && words.length === 0;
    return isHeader && !isCorner
      ? h('th', { scope: isColumnHeader ? 'col' : 'row' }, ...words)
      : h('td', undefined, ...words);
  });
  return h('tr', undefined, ...cells);
}
