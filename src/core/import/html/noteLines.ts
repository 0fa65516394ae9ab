// Lists in notes of our own WordPress text. A note is one run of inline markup there, so the items of its lists are lines, each with its mark,
// an en space after it and an em space before it for every level of nesting.
import type { Block, Inline, List, ListItem, ListStyle } from '../../article/article.ts';
import { normalizeInlines } from '../../article/inlines.ts';
import { DIGIT, readNumber } from '../text/numbers.ts';

const LEAD = new RegExp(`^(\\u2003*)(?:•|(☐)|(☑)|([${DIGIT}]+)\\.)(?:\\u2002|$)`);

interface Line {
  readonly depth: number;
  readonly style: ListStyle;
  readonly number: number;
  readonly children: readonly Inline[];
  readonly checked: boolean;
}

/** The blocks of a note, with paragraphs whose lines are marked as items made lists. */
export function readNoteLists(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.type !== 'paragraph') return [block];
    const lines = readLines(block.children);
    if (lines === undefined) return [block];
    const dir = block.dir === undefined ? {} : { dir: block.dir };
    return buildLists(lines, 0, lines.length).map((list) => ({ ...list, ...dir }));
  });
}

// Undefined when the first line is no item; a line without a mark goes on with the item before it.
function readLines(children: readonly Inline[]): readonly Line[] | undefined {
  const lines: Line[] = [];
  for (const line of splitAtBreaks(children)) {
    const [first, ...rest] = line;
    const lead = first?.type === 'text' ? LEAD.exec(first.text) : null;
    const last = lines.at(-1);
    if (first?.type === 'text' && lead !== null) {
      const [whole, indent = '', open, done, digits] = lead;
      lines.push({
        depth: indent.length,
        style: digits !== undefined ? 'numbered' : (open ?? done) !== undefined ? 'check' : 'bulleted',
        number: digits === undefined ? 1 : readNumber(digits),
        checked: done !== undefined,
        children: normalizeInlines([{ ...first, text: first.text.slice(whole.length) }, ...rest]),
      });
    } else if (last === undefined) {
      return undefined;
    } else {
      lines[lines.length - 1] = { ...last, children: [...last.children, { type: 'break' }, ...line] };
    }
  }
  return lines.length === 0 ? undefined : lines;
}

function splitAtBreaks(children: readonly Inline[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = [[]];
  for (const inline of children) {
    if (inline.type === 'break') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines;
}

function buildLists(lines: readonly Line[], start: number, end: number): readonly List[] {
  const lists: List[] = [];
  let open: { readonly first: Line; readonly items: ListItem[] } | undefined;
  const close = (): void => {
    if (open === undefined) return;
    const { style, number } = open.first;
    const from = style === 'numbered' && number !== 1 ? { start: number } : {};
    lists.push({ type: 'list', style, ...from, items: open.items });
  };
  let index = start;
  while (index < end) {
    const line = lines[index];
    if (line === undefined) break;
    let next = index + 1;
    while (next < end && (lines[next]?.depth ?? 0) > line.depth) next += 1;
    if (open === undefined || open.first.style !== line.style) {
      close();
      open = { first: line, items: [] };
    }
    const nested = buildLists(lines, index + 1, next);
    open.items.push({
      children: line.children,
      ...(line.checked ? { checked: true } : {}),
      ...(nested.length === 0 ? {} : { lists: nested }),
    });
    index = next;
  }
  close();
  return lists;
}
