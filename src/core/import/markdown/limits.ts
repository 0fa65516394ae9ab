// Text that no writer wrote: what would keep the parser busy for minutes or end its stack is found out first and read as plain paragraphs.
import type { Block, Inline } from '../../article/article.ts';
import { text as textInline } from '../../article/inlines.ts';

const MAX_LENGTH = 4_000_000;
const MAX_NOTES = 10_000;
// Quotes and lists that begin on one line: each costs a look at every line below.
const DEEP_LINE = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){64}/m;
const DEEP_ITEM = /^[ \t>]{256,}(?:[-+*]|\d{1,9}[.)])[ \t]/m;
// What can begin or end something in a paragraph is compared with what stands before it in the same paragraph: the cost is the square
// of their number.
const OPENERS = /\*+|_+|~+|\[|\]|<|`+|\(|["']|www\.|@|&/gi;
const MAX_SQUARES = 60_000_000;

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
    .flatMap((line, index): readonly Inline[] => (index === 0 ? [textInline(line)] : [{ type: 'break' }, textInline(line)]));
}

function sumOfSquares(text: string): number {
  let sum = 0;
  let start = 0;
  while (start < text.length) {
    const end = paragraphEnd(text, start);
    let count = 0;
    OPENERS.lastIndex = 0;
    for (const _match of text.slice(start, end).matchAll(OPENERS)) count += 1;
    sum += count * count;
    start = end + 1;
  }
  return sum;
}

// A paragraph ends before a line that is blank or that begins a list item at the edge, or with a row of a table.
function paragraphEnd(text: string, start: number): number {
  let end = text.indexOf('\n', start);
  while (end >= 0) {
    const next = text.slice(end + 1, end + 8);
    if (/^ {0,3}(?:$|\n|[-+*] |[|>])/.test(next) || text.charAt(start) === '|') return end;
    end = text.indexOf('\n', end + 1);
  }
  return text.length;
}
