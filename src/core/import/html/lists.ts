// Lists of a page: items hold inlines and nested lists, whatever stood in them.
import type { Block, Inline, List, ListItem, ListStyle } from '../../article/article.ts';
import { attribute, childElements, findElement, type HtmlElement, type HtmlNode, hasClass, isElement, isText, styleOf, textOf } from './dom.ts';
import type { Surroundings } from './flow.ts';
import { asInlines } from './lines.ts';
import { readNodes } from './read.ts';
import { type HtmlReader, statedDirection } from './reader.ts';

const DONE = /^[☑☒✓✔✅]/u;
const OPEN = /^[☐□]/u;
const MAX_START = 999_999_999;

/** The list, with figures that stood in it after it; nothing when it has no item. */
export function readList(element: HtmlElement, around: Surroundings, reader: HtmlReader): readonly Block[] {
  const inside: Surroundings = { ...around, nested: true };
  const items: ListItem[] = [];
  const after: Block[] = [];
  let isCheck = true;
  const lists = element.childNodes.filter((node) => !isElement(node) || !reader.notes.skipped.has(node));
  for (const group of groupItems(lists)) {
    const only = group[0];
    // Editors that do not know better put nested lists beside the item that they belong to.
    if (group.length === 1 && isElement(only) && isListElement(only)) {
      attach(items, readList(only, inside, reader), after);
      continue;
    }
    const nodes = group.length === 1 && isElement(only) && only.tagName === 'li' ? only.childNodes : group;
    const { item, figures, checked } = readItem(nodes, isElement(only) ? only : undefined, inside, reader);
    if (checked === undefined) isCheck = false;
    if (item !== undefined) items.push(item);
    after.push(...figures);
  }
  if (items.length === 0) return after;
  const style: ListStyle = isCheck ? 'check' : element.tagName === 'ol' ? 'numbered' : 'bulleted';
  const start = style === 'numbered' ? startOf(element) : undefined;
  const list: List = {
    type: 'list',
    style,
    ...(start === undefined ? {} : { start }),
    ...statedDirection(element, reader),
    items: isCheck ? items : items.map(withBox),
  };
  return [list, ...after];
}

// Items as they stand, and between them whatever else stands together.
function groupItems(nodes: readonly HtmlNode[]): readonly (readonly HtmlNode[])[] {
  const groups: HtmlNode[][] = [];
  let strays: HtmlNode[] | undefined;
  for (const node of nodes) {
    if (isElement(node) && (node.tagName === 'li' || isListElement(node))) {
      groups.push([node]);
      strays = undefined;
    } else if ((isText(node) && node.value.trim() !== '') || (isElement(node) && (textOf(node, 1) !== '' || hasPicture(node)))) {
      if (strays === undefined) groups.push((strays = []));
      strays.push(node);
    }
  }
  return groups;
}

function readItem(
  nodes: readonly HtmlNode[],
  element: HtmlElement | undefined,
  around: Surroundings,
  reader: HtmlReader,
): { readonly item: (ListItem & { readonly box?: string }) | undefined; readonly figures: readonly Block[]; readonly checked: boolean | undefined } {
  const blocks = readNodes(nodes, around, reader);
  const lists = blocks.filter((block) => block.type === 'list');
  const figures = blocks.filter((block) => block.type === 'figure');
  const words = asInlines(
    blocks.filter((block) => block.type !== 'list' && block.type !== 'figure'),
    reader.findings,
  );
  const { checked, children } = takeBox(words, element);
  // An item that held nothing but a picture is that picture.
  if (children.length === 0 && lists.length === 0 && figures.length > 0) return { item: undefined, figures, checked };
  const nested = lists.length === 0 ? {} : { lists };
  return { item: { children, ...(checked ? { checked: true } : {}), ...nested }, figures, checked };
}

// The box of a check list: a form control, an attribute, or a sign that opens the words.
function takeBox(words: readonly Inline[], element: HtmlElement | undefined): { readonly checked: boolean | undefined; readonly children: readonly Inline[] } {
  const first = words[0];
  if (first?.type === 'text' && (DONE.test(first.text) || OPEN.test(first.text))) {
    const rest = first.text.slice(1).replace(/^\ufe0f?\s+/, '');
    return { checked: DONE.test(first.text), children: rest === '' ? words.slice(1) : [{ ...first, text: rest }, ...words.slice(1)] };
  }
  const stated = element === undefined ? undefined : statedCheck(element);
  return { checked: stated, children: words };
}

function statedCheck(item: HtmlElement): boolean | undefined {
  const stated = attribute(item, 'aria-checked') ?? attribute(item, 'data-checked');
  if (stated !== undefined) return stated === 'true';
  if (item.tagName !== 'li' || findElement(item, (element) => element.tagName === 'input') === undefined) return undefined;
  const box = findElement(item, (element) => element.tagName === 'input' && attribute(element, 'type')?.toLowerCase() === 'checkbox');
  return box === undefined ? undefined : attribute(box, 'checked') !== undefined;
}

function attach(items: ListItem[], blocks: readonly Block[], after: Block[]): void {
  for (const block of blocks) {
    const last = items.at(-1);
    if (block.type !== 'list') after.push(block);
    else if (last === undefined) items.push(...block.items);
    else items[items.length - 1] = { ...last, lists: [...(last.lists ?? []), block] };
  }
}

function startOf(list: HtmlElement): number | undefined {
  const first = childElements(list).find((child) => child.tagName === 'li');
  const written = attribute(list, 'start') ?? (first === undefined ? undefined : attribute(first, 'value'));
  const start = Number(written ?? '');
  return written === undefined || written.trim() === '' || !Number.isInteger(start) || start === 1 || start < 0 || start > MAX_START ? undefined : start;
}

function isListElement(element: HtmlElement): boolean {
  return element.tagName === 'ul' || element.tagName === 'ol';
}

function hasPicture(element: HtmlElement): boolean {
  return findElement(element, (found) => found.tagName === 'img') !== undefined;
}
