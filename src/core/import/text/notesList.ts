// The list of notes at the end of a text: under a heading such as «الحواشي», or bare lines that begin with their marker.
import { comparable } from './folded.ts';
import type { Layout } from './layout.ts';
import type { Line } from './lines.ts';
import { findMarkers, type MarkerStyle } from './markers.ts';
import { DIGIT, readNumber, readSuperscript, SUPERSCRIPT } from './numbers.ts';

const HEADINGS = new Set(
  [
    'الحواشي',
    'حواشي',
    'حواش',
    'الهوامش',
    'هوامش',
    'المراجع',
    'مراجع',
    'المصادر',
    'مصادر',
    'المصادر والمراجع',
    'المراجع والمصادر',
    'الهوامش والمراجع',
    'الحواشي والمراجع',
    'المراجع والهوامش',
    'الإحالات',
    'Notes',
    'Footnotes',
    'Endnotes',
    'References',
    'Sources',
  ].map(comparable),
);
const LONGEST_HEADING = 40;

const BRACKETED = new RegExp(`^\\[\\^?\\s?([${DIGIT}]{1,3})\\s?\\](?:\\(#[^()\\s]*\\))?[:.]?\\s*`);
const NUMBERED = new RegExp(`^(?:\\(([${DIGIT}]{1,3})\\)|([${DIGIT}]{1,3})\\s?[.)\\-–:])\\s*(?=\\S)`);
const SUPERSCRIPTED = new RegExp(`^([${SUPERSCRIPT}]{1,3})\\s*(?=\\S)`);
const ARROWS = /^[↑^]\s*|\s*[↩↑⤴⬆\ufe0e\ufe0f]+$/gu;

/** A note's number and its lines, the first without the number. */
export interface ListedNote {
  readonly number: number;
  readonly lines: readonly Line[];
}

/** A text parted into its body and its notes. */
export interface PartedText {
  readonly body: readonly Line[];
  readonly notes: readonly ListedNote[];
  /** The heading of the list, which is not a part of the body. */
  readonly heading?: string;
  /** How the body writes its markers. */
  readonly styles: readonly MarkerStyle[];
}

/** Whether a line is the heading of a list of notes. */
export function isNotesHeading(line: string): boolean {
  return line.length <= LONGEST_HEADING && HEADINGS.has(comparable(line));
}

/** Parts a text from its notes. A list that nothing in the body cites stays where it is: it is no list of notes. */
export function partNotes(lines: readonly Line[], layout: Layout): PartedText {
  for (let index = lines.length - 2; index >= 0; index -= 1) {
    const line = lines[index];
    if (line === undefined || !isNotesHeading(line.text)) continue;
    const parted = partAt(lines, index, index + 1, layout, false);
    if (parted !== undefined) return { ...parted, heading: line.text };
  }
  const start = bareStart(lines);
  return (
    (start === undefined ? undefined : partAt(lines, start, start, layout, true)) ?? {
      body: lines,
      notes: [],
      styles: ['brackets'],
    }
  );
}

function partAt(
  lines: readonly Line[],
  start: number,
  first: number,
  layout: Layout,
  bracketsOnly: boolean,
): PartedText | undefined {
  const notes: { number: number; lines: Line[] }[] = [];
  let index = first;
  for (; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const opening = findOpening(line.text, bracketsOnly);
    const last = notes.at(-1);
    if (opening !== undefined) {
      notes.push({ number: opening.number, lines: withWords(line, line.text.slice(opening.end)) });
    } else if (last !== undefined && goesOn(line, last.lines, layout)) {
      last.lines.push(...withWords(line, line.text));
    } else {
      break;
    }
  }
  if (notes.length === 0) return undefined;
  const body = [...lines.slice(0, start), ...lines.slice(index)];
  const styles = stylesOf(body, new Set(notes.map((note) => note.number)));
  return styles === undefined ? undefined : { body, notes, styles };
}

// Without an empty line between, a line goes on with its note; where every line is a paragraph, only one that is set in does.
function goesOn(line: Line, soFar: readonly Line[], layout: Layout): boolean {
  if (soFar.length === 0) return true;
  return line.indent >= 2 || (layout !== 'lines' && !line.gap);
}

function withWords(line: Line, words: string): Line[] {
  const text = words.replace(ARROWS, '').trim();
  return text === '' ? [] : [{ ...line, text }];
}

// The first of the lines at the end that all begin with a bracketed number, or are set in under one.
function bareStart(lines: readonly Line[]): number | undefined {
  let start: number | undefined;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (line === undefined) break;
    if (BRACKETED.test(line.text)) start = index;
    else if (line.indent < 2) break;
  }
  return start;
}

function findOpening(line: string, bracketsOnly: boolean): { number: number; end: number } | undefined {
  const bracketed = BRACKETED.exec(line);
  if (bracketed !== null) return { number: readNumber(bracketed[1] ?? ''), end: bracketed[0].length };
  if (bracketsOnly) return undefined;
  const numbered = NUMBERED.exec(line);
  if (numbered !== null)
    return { number: readNumber(numbered[1] ?? numbered[2] ?? ''), end: numbered[0].length };
  const raised = SUPERSCRIPTED.exec(line);
  return raised === null ? undefined : { number: readSuperscript(raised[1] ?? ''), end: raised[0].length };
}

// Brackets are always markers; brackets of the other kinds and raised digits only when they cite the list, which brackets do not.
function stylesOf(body: readonly Line[], numbers: ReadonlySet<number>): readonly MarkerStyle[] | undefined {
  for (const style of ['brackets', 'parentheses', 'superscripts'] as const) {
    const cites = body.some((line) =>
      findMarkers(line.text, style).some((found) => found.numbers.some((number) => numbers.has(number))),
    );
    if (cites) return style === 'brackets' ? ['brackets'] : ['brackets', style];
  }
  return undefined;
}
