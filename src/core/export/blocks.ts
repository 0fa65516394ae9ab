// Blocks as trees, for the targets that are pages and fragments of pages. One function a type.

import { parseAddress } from '../article/addresses.ts';
import type {
  Block,
  Callout,
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
import { renderInlines, styled } from './inlines.ts';
import { print } from './print.ts';
import { type HtmlNode, h, showsText, type TrustedMarkup, wrap } from './tree.ts';

/** The nodes of blocks in order. Blocks that show nothing print nothing. */
export function renderBlocks(blocks: readonly Block[], context: RenderContext): readonly HtmlNode[] {
  const nodes: HtmlNode[] = [];
  for (const block of blocks) renderInDirection(block, context, nodes);
  return nodes;
}

/**
 * The blocks of a body, each printed as soon as it is rendered: of a long report there is never the whole tree, which would cost more to keep than
 * to print. `finish` has the nodes of a block before they are printed.
 */
export function printBlocks(
  blocks: readonly Block[],
  context: RenderContext,
  finish: (nodes: readonly HtmlNode[]) => readonly HtmlNode[] = (nodes) => nodes,
): TrustedMarkup {
  let trusted = '';
  for (const block of blocks) {
    const nodes: HtmlNode[] = [];
    renderInDirection(block, context, nodes);
    trusted = print(finish(nodes), LINES, trusted);
  }
  return { trusted };
}

const LINES = { lines: true };

function renderInDirection(block: Block, context: RenderContext, nodes: HtmlNode[]): void {
  const dir = 'dir' in block ? block.dir : undefined;
  if (dir === undefined) renderBlock(block, context, nodes);
  else context.within(dir, () => renderBlock(block, context, nodes));
}

function renderBlock(block: Block, context: RenderContext, nodes: HtmlNode[]): void {
  switch (block.type) {
    case 'paragraph':
      renderParagraph(block, context, nodes);
      return;
    case 'heading':
      renderHeading(block, context, nodes);
      return;
    case 'list':
      nodes.push(renderList(block, context));
      return;
    case 'quote':
      renderQuote(block, context, nodes);
      return;
    case 'callout':
      nodes.push(renderCallout(block, context));
      return;
    case 'figure':
      nodes.push(renderFigure(block, context));
      return;
    case 'table':
      nodes.push(renderTable(block, context));
      return;
    case 'separator':
      nodes.push(h('hr', styled(context.dialect.style('rule'))));
      return;
    case 'jump-break': {
      const jump = context.dialect.jumpBreak();
      if (jump !== undefined) nodes.push(jump);
      return;
    }
    case 'embed':
      nodes.push(renderEmbed(block, context));
      return;
    case 'opaque': {
      const words = opaqueText(block.raw);
      if (words !== '')
        nodes.push(h('p', undefined, ...renderInlines([{ type: 'text', text: words }], context)));
      return;
    }
    default:
      block satisfies never;
  }
}

function renderParagraph(block: Paragraph, context: RenderContext, nodes: HtmlNode[]): void {
  const words = renderInlines(block.children, context);
  if (!words.some(showsText)) return;
  nodes.push(wrap('p', block.dir === undefined ? undefined : { dir: block.dir }, words));
}

function renderHeading(block: Heading, context: RenderContext, nodes: HtmlNode[]): void {
  const words = renderInlines(block.children, context);
  if (!words.some(showsText)) return;
  const { id, level } = context.addHeading(block);
  const attributes = styled(context.dialect.style('heading'), {
    id: context.dialect.headingIds ? id : undefined,
    dir: block.dir,
  });
  nodes.push(wrap(`h${level}`, attributes, words));
}

function renderList(list: List, context: RenderContext): HtmlNode {
  const items = list.items.map((item) => renderItem(item, list, context));
  if (list.style === 'numbered') {
    const isArabicIndic = context.article.metadata.digits === 'arabic-indic';
    return h(
      'ol',
      { start: list.start, dir: list.dir, style: isArabicIndic ? 'list-style-type:arabic-indic' : undefined },
      ...items,
    );
  }
  const styling = list.style === 'check' ? context.dialect.style('check-list') : undefined;
  return h('ul', styled(styling, { dir: list.dir }), ...items);
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
  return h('li', undefined, box, ' ', ...words, ...nested);
}

function renderQuote(block: Quote, context: RenderContext, nodes: HtmlNode[]): void {
  const attributes = styled(context.dialect.style('quote'), { dir: block.dir });
  const body = renderBlocks(block.blocks, context);
  const attribution = renderInlines(block.attribution ?? [], context);
  if (!attribution.some(showsText)) {
    if (body.length > 0) nodes.push(wrap('blockquote', attributes, body));
    return;
  }
  const cite = wrap('cite', styled(context.dialect.style('cite')), attribution);
  const styling = context.dialect.style('attribution');
  nodes.push(
    context.dialect.quoteInFigure
      ? h('figure', styled(styling), wrap('blockquote', attributes, body), h('figcaption', undefined, cite))
      : h('blockquote', attributes, ...body, h('p', styled(styling), '— ', cite)),
  );
}

function renderCallout(block: Callout, context: RenderContext): HtmlNode {
  const { tone } = getCalloutKind(block.kind, context.options.callouts);
  context.tones.add(tone);
  const id = context.calloutId(block.kind);
  const label = h(
    'strong',
    { id, ...context.dialect.label(tone) },
    calloutLabel(block, context.article.metadata.language, context.options.callouts),
  );
  // The label leads the first line; before anything but a paragraph it has a line of its own.
  const [first, ...rest] = block.blocks;
  const opens = first?.type === 'paragraph';
  const words = opens ? context.within(first.dir, () => renderInlines(first.children, context)) : [];
  const dir = opens && first.dir !== undefined ? { dir: first.dir } : undefined;
  return h(
    'div',
    { ...context.dialect.callout(tone), role: 'note', 'aria-labelledby': id, dir: block.dir },
    words.some(showsText) ? h('p', dir, label, ' ', ...words) : h('p', undefined, label),
    ...renderBlocks(opens ? rest : block.blocks, context),
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
    if (caption.length > 0) caption.push(' ');
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
  const caption = words.some(showsText)
    ? [wrap('caption', styled(context.dialect.style('table-caption')), words)]
    : [];
  const attributes = styled(context.dialect.style('table'), { dir: table.dir });
  return h(
    'table',
    attributes,
    ...caption,
    ...head,
    ...(body.length > 0 ? [h('tbody', undefined, ...body)] : []),
  );
}

function renderEmbed(embed: Embed, context: RenderContext): HtmlNode {
  const href = parseAddress(embed.address);
  const words = renderInlines([{ type: 'text', text: embed.title || href || '…' }], context);
  return h(
    'p',
    { dir: embed.dir },
    ...(href === undefined ? words : [h('a', styled(context.dialect.style('link'), { href }), ...words)]),
  );
}
