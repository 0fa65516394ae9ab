// Lines to blocks: each line is offered to the recognisers in turn, and what none of them knows is a paragraph.
import type { Block, BodyBlock, FlowBlock, Inline, Paragraph } from '../../article/article.ts';
import { normalizeInlines } from '../../article/inlines.ts';
import { nonEmpty } from '../../article/newArticle.ts';
import { isJumpBreak, isSeparator } from './breaks.ts';
import type { CalloutOpening, CalloutOpenings } from './calloutOpenings.ts';
import { findFigure } from './figures.ts';
import { isHeading } from './headings.ts';
import { isUnderline } from './headline.ts';
import { type InlineReader, readInlines } from './inlines.ts';
import type { Layout } from './layout.ts';
import type { Line } from './lines.ts';
import { findItem, readLists } from './lists.ts';
import { findQuote } from './quotes.ts';
import { findTable } from './tables.ts';

export interface BlockReader extends InlineReader {
  readonly openings: CalloutOpenings;
  readonly layout: Layout;
}

/** Two lines this long that stand together are two paragraphs, not one with a line break. */
const LONG = 80;
const PICTURE_LINE = /^(?:!\[|\[!\[|\|\s*\[?!\[|(?:صورة|Picture)\s?:\s)/;

/** The blocks of the article's own level. */
export function readBlocks(lines: readonly Line[], reader: BlockReader): readonly Block[] {
  const opens = (line: Line): boolean => opensBlock(line, reader);
  const blocks: Block[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index];
    if (line === undefined) break;
    const opening = findItem(line.text) === undefined ? reader.openings.find(line.text) : undefined;
    if (isJumpBreak(line.text)) {
      blocks.push({ type: 'jump-break' });
      index += 1;
    } else if (isSeparator(line.text)) {
      blocks.push({ type: 'separator' });
      index += 1;
    } else if (opening !== undefined) {
      const { block, taken } = readCallout(lines, index, opening, reader);
      blocks.push(block);
      index += taken;
    } else if (isHeading(lines, index, reader.layout, opens)) {
      blocks.push({ type: 'heading', level: 2, children: readInlines(line.text, reader) });
      index += isUnderline(lines[index + 1]) ? 2 : 1;
    } else {
      const { blocks: found, taken } = readBodyBlock(lines, index, reader);
      blocks.push(...found);
      index += taken;
    }
  }
  return blocks;
}

/** Whether a line opens something other than a paragraph or heading. */
export function opensBlock(line: Line, reader: BlockReader): boolean {
  return (
    findItem(line.text) !== undefined ||
    PICTURE_LINE.test(line.text) ||
    line.text.startsWith('>') ||
    isSeparator(line.text) ||
    isJumpBreak(line.text) ||
    reader.openings.find(line.text) !== undefined
  );
}

/** The blocks of a note. */
export function readFlow(lines: readonly Line[], reader: BlockReader): readonly FlowBlock[] {
  const blocks: FlowBlock[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index];
    if (line === undefined) break;
    // The first line has lost its own number; a list can only come after it.
    if (index > 0 && findItem(line.text) !== undefined) {
      const { lists, taken } = readLists(lines, index, reader);
      blocks.push(...lists);
      index += taken;
    } else {
      const { paragraph, taken } = readParagraph(lines, index, reader);
      blocks.push(paragraph);
      index += taken;
    }
  }
  return nonEmpty(blocks);
}

function readBodyBlock(
  lines: readonly Line[],
  index: number,
  reader: BlockReader,
): { readonly blocks: readonly BodyBlock[]; readonly taken: number } {
  const figure = findFigure(lines, index, reader);
  if (figure !== undefined) return { blocks: [figure.figure], taken: figure.taken };
  const table = findTable(lines, index, reader);
  if (table !== undefined) return { blocks: [table.table], taken: table.taken };
  const quote = findQuote(lines, index, reader);
  if (quote !== undefined) return { blocks: [quote.quote], taken: quote.taken };
  if (findItem(lines[index]?.text ?? '') !== undefined) {
    const { lists, taken } = readLists(lines, index, reader);
    return { blocks: lists, taken };
  }
  const { paragraph, taken } = readParagraph(lines, index, reader);
  return { blocks: [paragraph], taken };
}

function readParagraph(
  lines: readonly Line[],
  index: number,
  reader: BlockReader,
): { readonly paragraph: Paragraph; readonly taken: number } {
  const children: Inline[] = [...readInlines(lines[index]?.text ?? '', reader)];
  let taken = 1;
  while (reader.layout !== 'lines') {
    const previous = lines[index + taken - 1];
    const line = lines[index + taken];
    if (line === undefined || previous === undefined || line.gap || opensBlock(line, reader)) break;
    if (reader.layout === 'gaps' && previous.text.length >= LONG && line.text.length >= LONG) break;
    children.push(reader.layout === 'gaps' ? { type: 'break' } : { type: 'text', text: ' ' });
    children.push(...readInlines(line.text, reader));
    taken += 1;
  }
  return { paragraph: { type: 'paragraph', children: normalizeInlines(children) }, taken };
}

function readCallout(
  lines: readonly Line[],
  index: number,
  opening: CalloutOpening,
  reader: BlockReader,
): { readonly block: Block; readonly taken: number } {
  const line = lines[index];
  const words = line?.text.slice(opening.end) ?? '';
  const first: readonly Line[] =
    line === undefined || words === '' ? [] : [{ ...line, text: words, gap: false }];
  const more = countBodyLines(lines, index + 1, words, reader);
  const inside = [...first, ...lines.slice(index + 1, index + 1 + more)];
  // Lines of a callout that stand together are its blocks: a line break inside one of them cannot be told from the next block.
  const body = readBody(
    inside,
    reader.layout === 'gaps' ? { ...reader, layout: 'lines' } : reader,
    first.length > 0,
  );
  const label = opening.label === undefined ? {} : { label: opening.label };
  return {
    block: { type: 'callout', kind: opening.kind, ...label, blocks: nonEmpty(body) },
    taken: 1 + more,
  };
}

function readBody(lines: readonly Line[], reader: BlockReader, startsInLine: boolean): readonly BodyBlock[] {
  const blocks: BodyBlock[] = [];
  let index = 0;
  while (index < lines.length) {
    // Words that follow a label are a paragraph, whatever they begin with.
    if (index === 0 && startsInLine) {
      const { paragraph, taken } = readParagraph(lines, index, reader);
      blocks.push(paragraph);
      index += taken;
    } else {
      const { blocks: found, taken } = readBodyBlock(lines, index, reader);
      blocks.push(...found);
      index += taken;
    }
  }
  return blocks;
}

// How many of the lines after the label's line belong to the callout.
function countBodyLines(lines: readonly Line[], start: number, words: string, reader: BlockReader): number {
  const ends = (line: Line): boolean =>
    isSeparator(line.text) ||
    isJumpBreak(line.text) ||
    (findItem(line.text) === undefined && reader.openings.find(line.text) !== undefined);
  let count = 0;
  const isAt = (test: (line: Line) => boolean): boolean => {
    const line = lines[start + count];
    return line !== undefined && !ends(line) && test(line);
  };
  // A label alone is followed by its body, and a body that announces a list by that list.
  if (words === '' && isAt(() => true)) {
    if (
      isAt(
        (line) =>
          findItem(line.text) === undefined &&
          isHeading(lines, start, reader.layout, (next) => opensBlock(next, reader)),
      )
    )
      return 0;
    count += 1;
  }
  const last = count > 0 ? (lines[start]?.text ?? '') : words;
  const inList = findItem(last) !== undefined && words === '';
  if (last.endsWith(':') || inList)
    while (isAt((line) => findItem(line.text) !== undefined && !(inList && line.gap))) count += 1;
  if (reader.layout !== 'lines') while (isAt((line) => !line.gap)) count += 1;
  return count;
}
