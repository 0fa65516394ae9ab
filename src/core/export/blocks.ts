// Blocks as trees, for the targets that are pages and fragments of pages. One function a type.

import { parseAddress } from '../article/addresses.ts';
import type {
  Block,
  Callout,
  Direction,
  Embed,
  Figure,
  Heading,
  List,
  ListItem,
  Paragraph,
  Quote,
  Table,
} from '../article/article.ts';
import { calloutLabel, getCalloutKind } from '../article/callouts.ts';
import { opaqueText } from '../article/opaque.ts';
import type { RenderContext } from './context.ts';
import { renderInlines, shortText, styled } from './inlines.ts';
import { print } from './print.ts';
import { type HtmlNode, h, SPACE, showsText, type TrustedMarkup, wrap } from './tree.ts';

/** The nodes of blocks in order. Blocks that show nothing print nothing. */
export function renderBlocks(blocks: readonly Block[], context: RenderContext): readonly HtmlNode[] {
  const nodes: HtmlNode[] = [];
  for (const block of blocks) {
    const node = renderInDirection(block, context);
    if (node !== undefined) nodes.push(node);
  }
  return nodes;
}

/**
 * The blocks of a body, each printed as soon as it is rendered: of a long report there is never the whole tree, which would cost more to keep than
 * to print. `finish` has the node of a block before it is printed.
 */
export function printBlocks(
  blocks: readonly Block[],
  context: RenderContext,
  finish: (node: HtmlNode) => HtmlNode = (node) => node,
): TrustedMarkup {
  let trusted = '';
  for (const block of blocks) {
    const node = renderInDirection(block, context);
    if (node !== undefined) trusted = print([finish(node)], LINES, trusted);
  }
  return { trusted };
}

const LINES = { lines: true };

function renderInDirection(block: Block, context: RenderContext): HtmlNode | undefined {
  const dir = ownDirection(block);
  return dir === undefined
    ? renderBlock(block, context)
    : context.within(dir, () => renderBlock(block, context));
}

function ownDirection(block: Block): Direction | undefined {
  const hasLines = block.type !== 'separator' && block.type !== 'jump-break' && block.type !== 'opaque';
  return hasLines ? block.dir : undefined;
}

function renderBlock(block: Block, context: RenderContext): HtmlNode | undefined {
  switch (block.type) {
    case 'paragraph':
      return renderParagraph(block, context);
    case 'heading':
      return renderHeading(block, context);
    case 'list':
      return renderList(block, context);
    case 'quote':
      return renderQuote(block, context);
    case 'callout':
      return renderCallout(block, context);
    case 'figure':
      return renderFigure(block, context);
    case 'table':
      return renderTable(block, context);
    case 'separator':
      return h('hr', styled(context.dialect.style('rule')));
    case 'jump-break':
      return context.dialect.jumpBreak();
    case 'embed':
      return renderEmbed(block, context);
    case 'opaque': {
      const words = opaqueText(block.raw);
      return words === ''
        ? undefined
        : wrap('p', undefined, renderInlines([{ type: 'text', text: words }], context));
    }
    default:
      return block satisfies never;
  }
}

function renderParagraph(block: Paragraph, context: RenderContext): HtmlNode | undefined {
  const words = renderInlines(block.children, context);
  if (!showsText(words)) return undefined;
  return wrap('p', block.dir === undefined ? undefined : { dir: block.dir }, words);
}

function renderHeading(block: Heading, context: RenderContext): HtmlNode | undefined {
  const words = renderInlines(block.children, context);
  if (!showsText(words)) return undefined;
  const { id, level } = context.addHeading(block);
  const attributes = styled(context.dialect.style('heading'), {
    id: context.dialect.headingIds ? id : undefined,
    dir: block.dir,
  });
  return wrap(`h${level}`, attributes, words);
}

function renderList(list: List, context: RenderContext): HtmlNode {
  const items = list.items.map((item) => renderItem(item, list, context));
  if (list.style === 'numbered') {
    const isArabicIndic = context.article.metadata.digits === 'arabic-indic';
    return wrap(
      'ol',
      { start: list.start, dir: list.dir, style: isArabicIndic ? 'list-style-type:arabic-indic' : undefined },
      items,
    );
  }
  const styling = list.style === 'check' ? context.dialect.style('check-list') : undefined;
  return wrap('ul', styled(styling, { dir: list.dir }), items);
}

function renderItem(item: ListItem, list: List, context: RenderContext): HtmlNode {
  const words = renderInlines(item.children, context);
  if (item.lists === undefined && list.style !== 'check') return wrap('li', undefined, words);
  const nested =
    item.lists?.map((inner) => context.within(inner.dir, () => renderList(inner, context))) ?? [];
  if (list.style !== 'check') return h('li', undefined, ...words, ...nested);
  // A picture of a box with a name: form controls are dropped by the editors that fragments are pasted into.
  const box = h(
    'span',
    { role: 'img', 'aria-label': item.checked ? context.words.done : context.words.open },
    item.checked ? '☑' : '☐',
  );
  return h('li', undefined, box, SPACE, ...words, ...nested);
}

function renderQuote(block: Quote, context: RenderContext): HtmlNode | undefined {
  const attributes = styled(context.dialect.style('quote'), { dir: block.dir });
  const body = renderBlocks(block.blocks, context);
  const attribution = renderInlines(block.attribution ?? [], context);
  if (!showsText(attribution)) {
    return body.length > 0 ? wrap('blockquote', attributes, body) : undefined;
  }
  const cite = wrap('cite', styled(context.dialect.style('cite')), attribution);
  const styling = context.dialect.style('attribution');
  return context.dialect.quoteInFigure
    ? h('figure', styled(styling), wrap('blockquote', attributes, body), h('figcaption', undefined, cite))
    : h('blockquote', attributes, ...body, h('p', styled(styling), '— ', cite));
}

function renderCallout(block: Callout, context: RenderContext): HtmlNode {
  const { tone } = getCalloutKind(block.kind, context.options.callouts);
  context.tones.add(tone);
  const id = context.calloutId(block.kind);
  const label = h(
    'strong',
    { id, ...context.dialect.label(tone) },
    shortText(calloutLabel(block, context.article.metadata.language, context.options.callouts)),
  );
  context.beginLine();
  context.look(calloutLabel(block, 'ar')); // counted as `countBlockWords` does, which knows of no language
  // The label leads the first line; before anything but a paragraph it has a line of its own.
  const [first] = block.blocks;
  const opens = first?.type === 'paragraph';
  const words = opens ? context.within(first.dir, () => renderInlines(first.children, context)) : [];
  const dir = opens && first.dir !== undefined ? { dir: first.dir } : undefined;
  return h(
    'div',
    { ...context.dialect.callout(tone), role: 'note', 'aria-labelledby': id, dir: block.dir },
    showsText(words) ? h('p', dir, label, SPACE, ...words) : h('p', undefined, label),
    ...renderBlocks(opens ? block.blocks.slice(1) : block.blocks, context),
  );
}

function renderFigure(figure: Figure, context: RenderContext): HtmlNode {
  const picture = context.picture(figure);
  const image =
    picture === undefined
      ? undefined
      : h('img', {
          src: picture.src,
          alt: figure.decorative ? '' : figure.alt,
          width: picture.width,
          height: picture.height,
          ...context.dialect.image(figure),
        });
  const caption: HtmlNode[] = figure.caption === undefined ? [] : [...renderInlines(figure.caption, context)];
  if (figure.credit !== undefined) {
    if (caption.length > 0) caption.push(SPACE);
    caption.push(
      h('small', styled(context.dialect.style('credit')), ...renderInlines(figure.credit, context)),
    );
  }
  return context.dialect.figure({ figure, picture, image, caption });
}

function renderTable(table: Table, context: RenderContext): HtmlNode {
  const rows = table.rows.map((row, rowIndex) => {
    const cells = row.cells.map((cell, column) => {
      const words = renderInlines(cell.children, context);
      const scope =
        rowIndex === 0 && table.headerRow ? 'col' : column === 0 && table.headerColumn ? 'row' : undefined;
      // An empty corner heads nothing.
      return scope === undefined || (words.length === 0 && rowIndex === 0 && column === 0)
        ? h('td', styled(context.dialect.style('cell')), ...words)
        : h('th', styled(context.dialect.style('header-cell'), { scope }), ...words);
    });
    return h('tr', undefined, ...cells);
  });
  const head = table.headerRow ? [h('thead', undefined, ...rows.slice(0, 1))] : [];
  const body = rows.slice(head.length);
  const words = renderInlines(table.caption ?? [], context);
  const caption = showsText(words)
    ? [wrap('caption', styled(context.dialect.style('table-caption')), words)]
    : [];
  const attributes = styled(context.dialect.style('table'), { dir: table.dir });
  return h(
    'table',
    attributes,
    ...caption,
    ...head,
    ...(body.length > 0 ? [wrap('tbody', undefined, body)] : []),
  );
}

function renderEmbed(embed: Embed, context: RenderContext): HtmlNode {
  const href = parseAddress(embed.address);
  const render = () => renderInlines([{ type: 'text', text: embed.title || href || '…' }], context);
  const words = embed.title === '' ? context.uncounted(render) : render();
  return h(
    'p',
    { dir: embed.dir },
    ...(href === undefined ? words : [h('a', styled(context.dialect.style('link'), { href }), ...words)]),
  );
}
