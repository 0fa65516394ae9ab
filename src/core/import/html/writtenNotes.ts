// Footnotes that a page only writes out: `[1]` or a raised number in the text, and a list at its end, without links between them.
import type { Block, FlowBlock, Inline, ListItem, Note, Paragraph } from '../../article/article.ts';
import type { RandomSource } from '../../article/ids.ts';
import { isBlank, normalizeInlines, plainText } from '../../article/inlines.ts';
import { nonEmpty } from '../../article/newArticle.ts';
import type { Findings } from '../findings.ts';
import { findMarkers, NumberedNotes } from '../text/markers.ts';
import { isNotesHeading } from '../text/notesList.ts';
import { DIGIT, readNumber } from '../text/numbers.ts';
import { mapInlines } from './mapInlines.ts';

const OPENING = new RegExp(
  `^\\s*(?:\\[([${DIGIT}]{1,3})\\]|\\(([${DIGIT}]{1,3})\\)|([${DIGIT}]{1,3})\\s?[.)\\-–])\\s*`,
);
const BRACKETED = new RegExp(`^\\s*\\[([${DIGIT}]{1,3})\\][:.]?\\s*`);
const RAISED = new RegExp(`^\\s*([[(]?)([${DIGIT}]{1,3}(?:\\s?[,،]\\s?[${DIGIT}]{1,3})*)[\\])]?\\s*$`);
const AROUND = 60;

interface ListedNote {
  readonly number: number;
  readonly blocks: readonly FlowBlock[];
}

interface NotesAtEnd {
  readonly body: readonly Block[];
  readonly notes: readonly ListedNote[];
  readonly heading?: string;
}

/** Makes written-out markers references, with the notes of the list at the end. */
export function readWrittenNotes(
  blocks: readonly Block[],
  random: RandomSource,
  findings: Findings,
): { readonly blocks: readonly Block[]; readonly notes: readonly Note[] } {
  const found = findNotesAtEnd(blocks);
  const listed = found !== undefined && isCited(found) ? found : undefined;
  const notes = new NumberedNotes(random, findings);
  const known = new Set(listed?.notes.map((note) => note.number));
  const ids = listed?.notes.map((note) => notes.announce(note.number)) ?? [];
  if (listed?.heading !== undefined) findings.report('notes-heading-dropped', listed.heading);
  const body = mapInlines(listed?.body ?? blocks, (inlines) => cite(inlines, notes, known));
  listed?.notes.forEach((note, index) => {
    const id = ids[index];
    // A note's blocks stay of their own kinds: only inlines are changed.
    if (id !== undefined)
      notes.fill(
        id,
        mapInlines(note.blocks, (inlines) => cite(inlines, notes, known)) as readonly FlowBlock[],
      );
  });
  return {
    blocks: body,
    notes: notes.finish((parts) =>
      parts.map((part) => (part.type === 'paragraph' ? plainText(part.children) : '')).join(' '),
    ),
  };
}

function findNotesAtEnd(blocks: readonly Block[]): NotesAtEnd | undefined {
  for (let index = blocks.length - 2; index >= 0; index -= 1) {
    const block = blocks[index];
    if (block?.type !== 'heading' && block?.type !== 'paragraph') continue;
    const heading = plainText(block.children);
    if (!isNotesHeading(heading)) continue;
    const { notes, taken } = readNotesFrom(blocks, index + 1, OPENING);
    if (notes.length === 0) continue;
    const before = blocks[index - 1]?.type === 'separator' ? index - 1 : index;
    return { body: [...blocks.slice(0, before), ...blocks.slice(index + 1 + taken)], notes, heading };
  }
  let start = blocks.length;
  while (start > 0 && opensNote(blocks[start - 1], BRACKETED)) start -= 1;
  const { notes, taken } = readNotesFrom(blocks, start, BRACKETED);
  const before = blocks[start - 1]?.type === 'separator' ? start - 1 : start;
  return notes.length === 0
    ? undefined
    : { body: [...blocks.slice(0, before), ...blocks.slice(start + taken)], notes };
}

function opensNote(block: Block | undefined, opening: RegExp): boolean {
  return block?.type === 'paragraph' && opening.test(plainText(block.children));
}

function readNotesFrom(
  blocks: readonly Block[],
  start: number,
  opening: RegExp,
): { readonly notes: readonly ListedNote[]; readonly taken: number } {
  const first = blocks[start];
  if (first?.type === 'list') {
    const notes = first.items.map((item, index): ListedNote => noteOfItem(item, (first.start ?? 1) + index));
    return first.style === 'numbered' || first.items.every((item) => opening.test(plainText(item.children)))
      ? { notes, taken: 1 }
      : { notes: [], taken: 0 };
  }
  const notes: ListedNote[] = [];
  let taken = 0;
  for (;;) {
    const block = blocks[start + taken];
    if (block?.type !== 'paragraph' || !opening.test(plainText(block.children))) break;
    notes.push(...notesOfParagraph(block, opening));
    taken += 1;
  }
  return { notes, taken };
}

// An item may repeat its number in brackets.
function noteOfItem(item: ListItem, position: number): ListedNote {
  const written = BRACKETED.exec(plainText(item.children));
  const children = written === null ? item.children : dropStart(item.children, written[0].length);
  const paragraph: Paragraph = { type: 'paragraph', children };
  const blocks: readonly FlowBlock[] = [...(isBlank(children) ? [] : [paragraph]), ...(item.lists ?? [])];
  return { number: written === null ? position : readNumber(written[1] ?? ''), blocks: nonEmpty(blocks) };
}

// Notes that line breaks part from each other are several.
function notesOfParagraph(paragraph: Paragraph, opening: RegExp): readonly ListedNote[] {
  const lines: Inline[][] = [[]];
  for (const inline of paragraph.children) {
    if (inline.type === 'break') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  const notes: { number: number; children: Inline[] }[] = [];
  for (const line of lines) {
    const match = opening.exec(plainText(line));
    const last = notes.at(-1);
    if (match !== null)
      notes.push({
        number: readNumber(match[1] ?? match[2] ?? match[3] ?? ''),
        children: [...dropStart(line, match[0].length)],
      });
    else if (last !== undefined) last.children.push({ type: 'break' }, ...line);
  }
  return notes.map(({ number, children }) => ({
    number,
    blocks: [{ type: 'paragraph', children: normalizeInlines(children) }],
  }));
}

function isCited({ body, notes }: NotesAtEnd): boolean {
  const numbers = new Set(notes.map((note) => note.number));
  let cited = false;
  mapInlines(body, (inlines) => {
    cited ||= inlines.some(
      (inline) => inline.type === 'text' && numbersIn(inline, numbers).some((number) => numbers.has(number)),
    );
    return inlines;
  });
  return cited;
}

function numbersIn(
  inline: { readonly text: string; readonly marks?: readonly string[] },
  known: ReadonlySet<number>,
): readonly number[] {
  const raised = raisedNumbers(inline, known);
  return raised ?? findMarkers(inline.text, 'brackets').flatMap((marker) => marker.numbers);
}

// A raised number is a marker when it stands in square brackets or names a note of the list; otherwise it is a power or an ordinal.
function raisedNumbers(
  inline: { readonly text: string; readonly marks?: readonly string[] },
  known: ReadonlySet<number>,
): readonly number[] | undefined {
  if (inline.marks?.includes('sup') !== true) return undefined;
  const match = RAISED.exec(inline.text);
  if (match === null) return undefined;
  const numbers = (match[2] ?? '').split(/[,،]/).map((number) => readNumber(number.trim()));
  return match[1] === '[' || numbers.every((number) => known.has(number)) ? numbers : undefined;
}

function cite(
  inlines: readonly Inline[],
  notes: NumberedNotes,
  known: ReadonlySet<number>,
): readonly Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    if (inline.type === 'link') {
      const children = cite(inline.children, notes, known);
      // A marker is a link of its own: what linked it is left out.
      if (children !== inline.children && children.every((child) => child.type === 'reference'))
        result.push(...children);
      else result.push({ ...inline, children });
      continue;
    }
    if (inline.type !== 'text') {
      result.push(inline);
      continue;
    }
    const around = plainText([...result.slice(-3), inline]).slice(-AROUND);
    const raised = raisedNumbers(inline, known);
    if (raised !== undefined) {
      trimLast(result);
      result.push(...raised.map((number) => notes.cite(number, around)));
      continue;
    }
    let position = 0;
    for (const marker of findMarkers(inline.text, 'brackets')) {
      if (marker.start < position) continue;
      result.push({ ...inline, text: inline.text.slice(position, marker.start) });
      if (marker.start === 0) trimLast(result);
      result.push(...marker.numbers.map((number) => notes.cite(number, around)));
      position = marker.end;
    }
    result.push(position === 0 ? inline : { ...inline, text: inline.text.slice(position) });
  }
  const changed =
    result.length !== inlines.length || result.some((inline, index) => inline !== inlines[index]);
  return changed ? normalizeInlines(result) : inlines;
}

function trimLast(result: Inline[]): void {
  const last = result.at(-1);
  if (last?.type === 'text') result[result.length - 1] = { ...last, text: last.text.trimEnd() };
}

function dropStart(inlines: readonly Inline[], count: number): readonly Inline[] {
  const result: Inline[] = [];
  let left = count;
  for (const inline of inlines) {
    if (left > 0 && inline.type === 'text') {
      result.push({ ...inline, text: inline.text.slice(left) });
      left -= inline.text.length;
    } else {
      result.push(inline);
    }
  }
  return normalizeInlines(result);
}
