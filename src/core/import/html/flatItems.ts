// Lists as Word pastes them: paragraphs whose style names a list and a level, each with its bullet written out.
import type { Block, List, ListItem } from '../../article/article.ts';
import { DIGIT, readNumber } from '../text/numbers.ts';
import { attribute, findElement, type HtmlElement, isElement, styleOf, textOf } from './dom.ts';
import type { FlatItem } from './flow.ts';
import type { HtmlReader } from './reader.ts';

const LEVEL = /\blevel(\d{1,2})\b/;
const NUMBER = new RegExp(`^[(\\[]?([${DIGIT}]{1,4})\\s?[.)\\]\\-–]?$`);
const LETTERED = /^[(]?[\p{L}]{1,4}[.)\-–]$/u;

/** What makes a paragraph an item. */
export interface FlatItemMark {
  readonly level: number;
  readonly numbered: boolean;
  readonly number: number;
  /** The child that holds the written-out bullet. */
  readonly bullet: HtmlElement | undefined;
}

/** The paragraph as an item of a pasted list, or nothing when it is none. */
export function findFlatItem(element: HtmlElement, _reader: HtmlReader): FlatItemMark | undefined {
  const style = styleOf(element, 'mso-list');
  const level = LEVEL.exec(style ?? '')?.[1];
  if (level === undefined) return undefined;
  // The bullet is marked to be ignored; conditional comments around it have become comments or text.
  const bullet = element.childNodes.find(
    (node) => isElement(node) && findElement(node, isIgnored) !== undefined,
  );
  const mark = bullet !== undefined && isElement(bullet) ? textOf(bullet) : '';
  const number = NUMBER.exec(mark)?.[1];
  return {
    level: Number(level),
    numbered: number !== undefined || LETTERED.test(mark),
    number: number === undefined ? 1 : readNumber(number),
    bullet: isElement(bullet) ? bullet : undefined,
  };
}

function isIgnored(element: HtmlElement): boolean {
  return (
    styleOf(element, 'mso-list') === 'ignore' || /mso-list:\s*ignore/i.test(attribute(element, 'style') ?? '')
  );
}

interface OpenList {
  readonly level: number;
  readonly numbered: boolean;
  readonly start: number;
  readonly items: { readonly item: FlatItem; readonly lists: OpenList[] }[];
}

/** The blocks with each run of items made into lists. */
export function groupFlatItems(blocks: readonly (Block | FlatItem)[]): readonly Block[] {
  const result: Block[] = [];
  let roots: OpenList[] = [];
  let open: OpenList[] = [];
  const close = (): void => {
    result.push(...roots.map(closeList));
    roots = [];
    open = [];
  };
  for (const block of blocks) {
    if (block.type !== 'flat-item') {
      close();
      result.push(block);
      continue;
    }
    while ((open.at(-1)?.level ?? 0) > block.level) open.pop();
    const current = open.at(-1);
    if (current === undefined || current.level < block.level || current.numbered !== block.numbered) {
      if (current !== undefined && current.level === block.level) open.pop();
      const list: OpenList = { level: block.level, numbered: block.numbered, start: block.number, items: [] };
      (open.at(-1)?.items.at(-1)?.lists ?? roots).push(list);
      open.push(list);
    }
    open.at(-1)?.items.push({ item: block, lists: [] });
  }
  close();
  return result;
}

function closeList(list: OpenList): List {
  return {
    type: 'list',
    style: list.numbered ? 'numbered' : 'bulleted',
    ...(list.numbered && list.start !== 1 ? { start: list.start } : {}),
    items: list.items.map(
      ({ item, lists }): ListItem => ({
        children: item.children,
        ...(lists.length === 0 ? {} : { lists: lists.map(closeList) }),
      }),
    ),
  };
}
