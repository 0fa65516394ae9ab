// Lists as `core/list`, each item a `core/list-item` block with the lists nested under it.
import type { List, ListItem } from '../../article/article.ts';
import type { JsonObject } from '../../article/json.ts';
import { type HtmlNode, h, wrap } from '../tree.ts';
import { block, fill, joinBlocks, shellOf } from './delimiters.ts';
import { type BlockContext, directedText, inside } from './richText.ts';

const LIST = shellOf('list', undefined, h('ul', { class: 'wp-block-list' }));
const ITEM = shellOf('list-item', undefined, h('li'));

/** A list with its items as blocks of their own. */
export function renderList(list: List, context: BlockContext): HtmlNode {
  const within = inside(context, list);
  const items = list.items.map((item) => listItem(itemWords(item, list, within), item.lists ?? [], within));
  return list.style === 'numbered' ? numberedList(items, context, list.start) : plainList(items);
}

function plainList(items: readonly HtmlNode[]): HtmlNode {
  return fill(LIST, joinBlocks(items));
}

/** A numbered list in the digits of the article. */
export function numberedList(items: readonly HtmlNode[], context: BlockContext, start?: number): HtmlNode {
  const style = numeralStyle(context);
  const attributes: JsonObject = {
    ordered: true,
    ...(style === undefined ? {} : { type: 'arabic-indic' }),
    ...(start === undefined ? {} : { start }),
  };
  return block('list', attributes, wrap('ol', { start, style, class: 'wp-block-list' }, joinBlocks(items)));
}

/**
 * An item: its words, and the lists nested under it. WordPress keeps one list under an item, the last; those before it are markup among the words,
 * which is also what its editor makes of such a list when it is pasted.
 */
export function listItem(
  words: readonly HtmlNode[],
  lists: readonly List[],
  context: BlockContext,
): HtmlNode {
  if (lists.length === 0) return fill(ITEM, words);
  const inline = lists.slice(0, -1).flatMap((list) => inlineList(list, context));
  const nested = lists.slice(-1).map((list) => renderList(list, context));
  return fill(ITEM, [...words, ...inline, ...nested]);
}

// Rich text in which nothing is to be read is dropped by the editor, so of a list without words there is nothing.
function inlineList(list: List, context: BlockContext): readonly HtmlNode[] {
  const within = inside(context, list);
  const items = list.items.map((item) => [
    ...itemWords(item, list, within),
    ...(item.lists ?? []).flatMap((nested) => inlineList(nested, within)),
  ]);
  if (items.every((nodes) => nodes.length === 0)) return [];
  const children = items.map((nodes) => wrap('li', undefined, nodes));
  return list.style === 'numbered'
    ? [wrap('ol', { start: list.start, style: numeralStyle(context) }, children)]
    : [wrap('ul', undefined, children)];
}

function numeralStyle({ render }: BlockContext): string | undefined {
  return render.article.metadata.digits === 'arabic-indic' ? 'list-style-type:arabic-indic' : undefined;
}

function itemWords(item: ListItem, list: List, context: BlockContext): readonly HtmlNode[] {
  const words = directedText(item.children, context);
  if (list.style !== 'check') return words;
  // There is no check list in core: a picture of a box with a name stands for the box.
  const { done, open } = context.render.words;
  const box = h('span', { role: 'img', 'aria-label': item.checked ? done : open }, item.checked ? '☑' : '☐');
  return [box, ' ', ...words];
}
