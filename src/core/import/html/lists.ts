// Lists of a page: items hold inlines and nested lists, whatever stood in them.
import type { Block, Inline, List, ListItem, ListStyle } from '../../article/article.ts';
import {
  attribute,
  childElements,
  findElement,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
  textOf,
} from './dom.ts';
import type { Surroundings } from './flow.ts';
import { asInlines } from './lines.ts';
import { readNodes } from './read.ts';
import { type HtmlReader, statedDirection } from './reader.ts';

// Ticks are left out: many pages use them as mere bullets.
const BOX = /^[☑☒☐]\ufe0f?\s*/u;
const MAX_START = 999_999_999;

/** The list, with figures that stood in it after it; nothing when it has no item. */
export function readList(element: HtmlElement, around: Surroundings, reader: HtmlReader): readonly Block[] {
  const inside: Surroundings = { ...around, nested: true };
  const items: ReadItem[] = [];
  const after: Block[] = [];
  for (const group of groupItems(
    element.childNodes.filter((node) => !isElement(node) || !reader.notes.skipped.has(node)),
  )) {
    const only = group[0];
    // Editors that do not know better put nested lists beside the item that they belong to.
    if (group.length === 1 && isElement(only) && isListElement(only)) {
      attach(items, readList(only, inside, reader), after);
      continue;
    }
    const item = isElement(only) && only.tagName === 'li' ? only : undefined;
    const read = readItem(item?.childNodes ?? group, item, inside, reader);
    // An item that held nothing but a picture is that picture.
    if (read.words.length > 0 || read.box !== undefined || read.lists.length > 0 || read.figures.length === 0)
      items.push(read);
    after.push(...read.figures);
  }
  if (items.length === 0) return after;
  const isCheck = items.every(({ box }) => box !== undefined);
  const style: ListStyle = isCheck ? 'check' : element.tagName === 'ol' ? 'numbered' : 'bulleted';
  const start = style === 'numbered' ? startOf(element) : undefined;
  const list: List = {
    type: 'list',
    style,
    ...(start === undefined ? {} : { start }),
    ...statedDirection(element, reader),
    items: items.map((item) => closeItem(item, isCheck)),
  };
  return [list, ...after];
}

// An item while its list is read: only the whole list tells whether the signs before its items are boxes.
interface ReadItem {
  readonly words: readonly Inline[];
  readonly box: { readonly checked: boolean; readonly words: readonly Inline[] } | undefined;
  readonly lists: readonly List[];
  readonly figures: readonly Block[];
}

function closeItem({ words, box, lists }: ReadItem, isCheck: boolean): ListItem {
  return {
    children: isCheck && box !== undefined ? box.words : words,
    ...(isCheck && box?.checked === true ? { checked: true } : {}),
    ...(lists.length === 0 ? {} : { lists }),
  };
}

// Items as they stand, and between them whatever else stands together.
function groupItems(nodes: readonly HtmlNode[]): readonly (readonly HtmlNode[])[] {
  const groups: HtmlNode[][] = [];
  let strays: HtmlNode[] | undefined;
  for (const node of nodes) {
    if (isElement(node) && (node.tagName === 'li' || isListElement(node))) {
      groups.push([node]);
      strays = undefined;
    } else if (
      (isText(node) && node.value.trim() !== '') ||
      (isElement(node) && (textOf(node, 1) !== '' || hasPicture(node)))
    ) {
      if (strays === undefined) {
        strays = [];
        groups.push(strays);
      }
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
): ReadItem {
  const blocks = readNodes(nodes, around, reader);
  const words = asInlines(
    blocks.filter((block) => block.type !== 'list' && block.type !== 'figure'),
    reader.findings,
  );
  return {
    words,
    box: findBox(words, element),
    lists: blocks.filter((block) => block.type === 'list'),
    figures: blocks.filter((block) => block.type === 'figure'),
  };
}

// The box of a check list: a sign that opens the words, an attribute, or a form control.
function findBox(words: readonly Inline[], element: HtmlElement | undefined): ReadItem['box'] {
  const first = words[0];
  const sign = first?.type === 'text' ? BOX.exec(first.text)?.[0] : undefined;
  if (first?.type === 'text' && sign !== undefined) {
    const rest = first.text.slice(sign.length);
    return {
      checked: !sign.startsWith('☐'),
      words: rest === '' ? words.slice(1) : [{ ...first, text: rest }, ...words.slice(1)],
    };
  }
  const checked = element === undefined ? undefined : statedCheck(element);
  return checked === undefined ? undefined : { checked, words };
}

function statedCheck(item: HtmlElement): boolean | undefined {
  const stated = attribute(item, 'aria-checked') ?? attribute(item, 'data-checked');
  if (stated !== undefined) return stated === 'true';
  const box = findElement(
    item,
    (element) => element.tagName === 'input' && attribute(element, 'type')?.toLowerCase() === 'checkbox',
  );
  return box === undefined ? undefined : attribute(box, 'checked') !== undefined;
}

function attach(items: ReadItem[], blocks: readonly Block[], after: Block[]): void {
  for (const block of blocks) {
    const last = items.at(-1);
    if (block.type !== 'list') after.push(block);
    else if (last === undefined) items.push(...block.items.map(openItem));
    else items[items.length - 1] = { ...last, lists: [...last.lists, block] };
  }
}

function openItem(item: ListItem): ReadItem {
  const box = item.checked === undefined ? undefined : { checked: item.checked, words: item.children };
  return { words: item.children, box, lists: item.lists ?? [], figures: [] };
}

function startOf(list: HtmlElement): number | undefined {
  const first = childElements(list).find((child) => child.tagName === 'li');
  const written = attribute(list, 'start') ?? (first === undefined ? undefined : attribute(first, 'value'));
  const start = Number(written ?? '');
  return written === undefined ||
    written.trim() === '' ||
    !Number.isInteger(start) ||
    start === 1 ||
    start < 0 ||
    start > MAX_START
    ? undefined
    : start;
}

function isListElement(element: HtmlElement): boolean {
  return element.tagName === 'ul' || element.tagName === 'ol';
}

function hasPicture(element: HtmlElement): boolean {
  return findElement(element, (found) => found.tagName === 'img') !== undefined;
}
