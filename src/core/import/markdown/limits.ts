// Text that no writer wrote: what would keep the parser busy for minutes or end its stack is found out first and read as plain paragraphs.
import type { Block, Inline } from '../../article/article.ts';
import { text as textInline } from '../../article/inlines.ts';

const MAX_LENGTH = 4_000_000;
const MAX_NOTES = 10_000;
// Quotes and lists that begin on one line: each costs a look at every line below.
const DEEP_LINE = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){64}/m;
const DEEP_ITEM = /^[ \t>]{256,}(?:[-+*]|\d{1,9}[.)])[ \t]/m;
// What can close something is compared with all that stands before it in its paragraph: the cost is the square of their number.
const CLOSERS = /\*+|_+|~+|[[\]()]|<[!?]/g;
const MAX_SQUARES = 200_000_000;

/** Whether text is within what is parsed as Markdown. Linear. */
export function isWithinLimits(text: string): boolean {
  if (text.length > MAX_LENGTH || DEEP_LINE.test(text) || DEEP_ITEM.test(text)) return false;
  let notes = 0;
  for (let at = text.indexOf('[^'); at >= 0; at = text.indexOf('[^', at + 2)) notes += 1;
  return notes <= MAX_NOTES && sumOfSquares(text) <= MAX_SQUARES;
}

/** The text as paragraphs of lines, without any markup recognised; blank lines separate. */
export function readPlain(text: string): readonly Block[] {
  return text
    .split(/\n[ \t]*\n/)
    .map((paragraph) => linesToInlines(paragraph.split('\n')))
    .filter((children) => children.length > 0)
    .map((children) => ({ type: 'paragraph', children }));
}

/** Lines as texts with breaks between them; blank ones are left out. */
export function linesToInlines(lines: readonly string[]): readonly Inline[] {
  return lines
    .map((line) => line.replaceAll('\t', ' ').trim())
    .filter((line) => line !== '')
    .flatMap((line, index): readonly Inline[] =>
      index === 0 ? [textInline(line)] : [{ type: 'break' }, textInline(line)],
    );
}

// Summed over paragraphs, as far as they can be told apart without parsing: at blank lines, at items of bulleted lists, and at the rows of
// what is certainly a table.
function sumOfSquares(text: string): number {
  let sum = 0;
  let count = 0;
  let table: TableGuess = { columns: 0, isTable: false };
  for (const line of eachLine(text)) {
    const bare = line.replace(/^[ \t>]+/, '');
    const isBlank = bare === '';
    table = isBlank ? { columns: 0, isTable: false } : guessTable(table, bare);
    if (isBlank || table.isTable || /^[ >]{0,3}(?:> {0,3})*[-+*] \S/.test(line)) {
      sum += count * count;
      count = 0;
    }
    for (const _closer of bare.matchAll(CLOSERS)) count += 1;
  }
  return sum + count * count;
}

interface TableGuess {
  /** Of the line before, when it begins a paragraph and has pipes. */
  readonly columns: number;
  readonly isTable: boolean;
}

function guessTable(before: TableGuess, line: string): TableGuess {
  if (before.isTable) return before;
  if (!line.startsWith('|')) return { columns: line.startsWith('<!--') ? 0 : -1, isTable: false };
  const columns = line.replace(/\\./g, '').split('|').length;
  if (before.columns === 0) return { columns, isTable: false };
  return { columns: -1, isTable: before.columns === columns && /^\|(?:[ :-]+\|)+$/.test(line.trimEnd()) };
}

function* eachLine(text: string): Generator<string> {
  let start = 0;
  for (;;) {
    const end = text.indexOf('\n', start);
    yield text.slice(start, end < 0 ? text.length : end);
    if (end < 0) return;
    start = end + 1;
  }
}
