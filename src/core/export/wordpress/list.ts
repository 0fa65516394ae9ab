// Lists as `core/list`, each item a `core/list-item` block with the lists nested under it.
import type { List, ListItem } from '../../article/article.ts';
import type { JsonObject } from '../../article/json.ts';
import { type HtmlNode, h } from '../tree.ts';
import { block, innerBlocks } from './delimiters.ts';
import { element } from './element.ts';
import { type BlockContext, directedText, inside } from './richText.ts';

/** A list with its items as blocks of their own. */
export function renderList(list: List, context: BlockContext): readonly HtmlNode[] {
  const within = inside(context, list);
  const items = list.items.map((item) => listItem(itemWords(item, list, within), item.lists ?? [], within));
  return list.style === 'numbered' ? numberedList(items, context, list.start) : plainList(items);
}

function plainList(items: readonly (readonly HtmlNode[])[]): readonly HtmlNode[] {
  return block('list', {}, element('ul', { class: 'wp-block-list' }, innerBlocks(items)));
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
  return block(
    'list',
    attributes,
    element('ol', { start, style, class: 'wp-block-list' }, innerBlocks(items)),
  );
}

/** An item: its words, and the lists nested under it. */
export function listItem(
  words: readonly HtmlNode[],
  lists: readonly List[],
  context: BlockContext,
): readonly HtmlNode[] {
  const nested = innerBlocks(lists.map((list) => renderList(list, context)));
  return block('list-item', {}, element('li', undefined, [...words, ...nested]));
}

function itemWords(item: ListItem, list: List, context: BlockContext): readonly HtmlNode[] {
  const words = directedText(item.children, context);
  if (list.style !== 'check') return words;
  // There is no check list in core: a picture of a box with a name stands for the box.
  const { done, open } = context.render.words;
  const box = h('span', { role: 'img', 'aria-label': item.checked ? done : open }, item.checked ? '☑' : '☐');
  return [box, ' ', ...words];
}
