// Lists in text: lines that begin with a bullet or a number, nested by indentation, with the leading «term:» of an item set strong.
import type { Inline, List, ListItem, ListStyle } from '../../article/article.ts';
import { normalizeInlines, text as textInline } from '../../article/inlines.ts';
import { type InlineReader, readInlines } from './inlines.ts';
import type { Line } from './lines.ts';
import { DIGIT, readNumber } from './numbers.ts';

const BULLET = /^(?:[-–+•·▪▫●○◦‣⁃■►➤◆❖✓✔✅]|\*)\s+(?=\S)/;
// Bullets that are often typed without a space before an Arabic or Latin letter.
const TIGHT_BULLET = /^[-–•▪●■](?=\p{L})/u;
const CHECK = /^(?:[-–*•+]\s+)?(?:(\[[xX✓✔]\]|[☑☒])|\[ ?\]|☐)\s+(?=\S)/;
const NUMBER = new RegExp(
  `^(?:([${DIGIT}]{1,3})\\s?[.)](?=\\s)|\\(([${DIGIT}]{1,3})\\)(?=\\s)|([${DIGIT}]{1,3})\\s?[-–](?=\\s?\\p{L}|\\s?[«"“]))\\s*(?=\\S)`,
  'u',
);
const LEAD = /^[^:：.؟?!،,؛;()[\]]{2,60}[:：](?=\s+\S)/;
const MAX_LEAD_WORDS = 7;
/** Nesting that is read as such; what is indented further stays on the last level. */
const MAX_DEPTH = 16;

/** A line as an item. */
export interface ItemLine {
  readonly style: ListStyle;
  /** Of a numbered item. */
  readonly number?: number;
  readonly checked?: true;
  readonly words: string;
}

/** The line as a list item, or nothing when it is none. */
export function findItem(line: string): ItemLine | undefined {
  const check = CHECK.exec(line);
  if (check !== null) {
    const words = line.slice(check[0].length);
    return { style: 'check', ...(check[1] === undefined ? {} : { checked: true }), words };
  }
  const bullet = BULLET.exec(line) ?? TIGHT_BULLET.exec(line);
  if (bullet !== null) return { style: 'bulleted', words: line.slice(bullet[0].length) };
  const number = NUMBER.exec(line);
  if (number === null) return undefined;
  const digits = number[1] ?? number[2] ?? number[3] ?? '';
  return { style: 'numbered', number: readNumber(digits), words: line.slice(number[0].length) };
}

// Lists while they are built: items are added to the innermost one.
interface OpenList {
  readonly style: ListStyle;
  readonly start: number;
  readonly indent: number;
  readonly items: OpenItem[];
  next: number;
}

interface OpenItem {
  readonly lines: string[];
  readonly checked?: true;
  readonly lists: OpenList[];
}

/** The lists that begin at `lines[index]`, one after another at the same level, and how many lines they took. */
export function readLists(
  lines: readonly Line[],
  index: number,
  reader: InlineReader,
): { readonly lists: readonly List[]; readonly taken: number } {
  const roots: OpenList[] = [];
  const open: OpenList[] = [];
  let taken = 0;
  for (;;) {
    const line = lines[index + taken];
    if (line === undefined) break;
    const item = findItem(line.text);
    const last = open.at(-1)?.items.at(-1);
    if (item === undefined) {
      // A line set in under an item goes on with it.
      if (last === undefined || line.gap || line.indent <= (open[0]?.indent ?? 0)) break;
      last.lines.push(line.text);
    } else {
      if (endsList(roots, open, item, line)) break;
      addItem(roots, open, item, line.indent);
    }
    taken += 1;
  }
  return { lists: roots.map((list) => closeList(list, reader)), taken };
}

// After an empty line only an item that goes on with the list belongs to it.
function endsList(
  roots: readonly OpenList[],
  open: readonly OpenList[],
  item: ItemLine,
  line: Line,
): boolean {
  const root = roots.at(-1);
  if (!line.gap || root === undefined || line.indent > root.indent || open.length === 0) return false;
  return item.style !== root.style || (item.number !== undefined && item.number !== root.next);
}

function addItem(roots: OpenList[], open: OpenList[], item: ItemLine, indent: number): void {
  while (open.length > 1 && indent <= (open.at(-2)?.indent ?? 0)) open.pop();
  let current = open.at(-1);
  const isNested = current !== undefined && indent > current.indent && open.length < MAX_DEPTH;
  const siblings = (isNested ? current?.items.at(-1) : open.at(-2)?.items.at(-1))?.lists ?? roots;
  const number = item.number ?? 1;
  const goesOn =
    current?.style === item.style &&
    (item.number === undefined || number === current.next || (number === 1 && current.next === 2));
  if (current === undefined || isNested || !goesOn) {
    if (!isNested) open.pop();
    current = { style: item.style, start: number, indent, items: [], next: number };
    siblings.push(current);
    open.push(current);
  }
  current.items.push({ lines: [item.words], ...(item.checked ? { checked: true } : {}), lists: [] });
  current.next = number + 1;
}

function closeList(list: OpenList, reader: InlineReader): List {
  const leads = list.items.map((item) => leadEnd(item.lines[0] ?? ''));
  // One item with a colon among many without is a sentence, not a term.
  const areTerms = leads.filter((end) => end > 0).length * 2 >= list.items.length;
  return {
    type: 'list',
    style: list.style,
    ...(list.style === 'numbered' && list.start !== 1 ? { start: list.start } : {}),
    items: list.items.map((item, index): ListItem => {
      const lists = item.lists.map((nested) => closeList(nested, reader));
      return {
        children: itemInlines(item.lines, areTerms ? (leads[index] ?? 0) : 0, reader),
        ...(item.checked ? { checked: true } : {}),
        ...(lists.length > 0 ? { lists } : {}),
      };
    }),
  };
}

function itemInlines(lines: readonly string[], lead: number, reader: InlineReader): readonly Inline[] {
  const inlines: Inline[] = [];
  lines.forEach((line, index) => {
    if (index > 0) inlines.push({ type: 'break' });
    const start = index === 0 ? lead : 0;
    if (start > 0) inlines.push(textInline(line.slice(0, start), ['strong']));
    inlines.push(...readInlines(line.slice(start), reader));
  });
  return normalizeInlines(inlines);
}

/** Where the «term:» that opens an item ends, with its colon; 0 when there is none. */
export function leadEnd(words: string): number {
  const lead = LEAD.exec(words)?.[0] ?? '';
  return lead.split(/\s+/).length > MAX_LEAD_WORDS ? 0 : lead.length;
}
