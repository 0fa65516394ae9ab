// A line's words as inlines: footnote markers become references, written-out addresses become links, everything else is text.
import { parseAddress } from '../../article/addresses.ts';
import type { Inline } from '../../article/article.ts';
import { normalizeInlines, text as textInline } from '../../article/inlines.ts';
import type { Findings } from '../findings.ts';
import { findMarkers, type MarkerStyle, type NumberedNotes } from './markers.ts';

/** What lines are read with. */
export interface InlineReader {
  readonly notes: NumberedNotes;
  readonly styles: readonly MarkerStyle[];
  readonly findings: Findings;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  /** Called only for pieces that are taken. */
  make(): readonly Inline[];
}

// `[words](address)`, which page-to-text converters leave behind; the address may hold one level of brackets.
const WRITTEN_LINK =
  /\[([^[\]\n]{1,300})\]\(((?:https?:|mailto:|tel:)[^()\s]{1,2000}(?:\([^()\s]{0,500}\)[^()\s]{0,500})?)\)/g;
const ADDRESS = /https?:\/\/[^\s<>«»"“”|\\^`{}[\]]{2,2000}/gi;
const TRAILING = /[.,،؛;:!?؟'’)*_…]+$/;
const AROUND = 60;

/** The inlines of a text on one line. */
export function readInlines(written: string, reader: InlineReader): readonly Inline[] {
  // What tabs meant, cells and indentation, has been read from them.
  const line = written.replaceAll('\t', ' ');
  const pieces: Piece[] = [];
  for (const style of reader.styles) {
    for (const { start, end, numbers } of findMarkers(line, style)) {
      const around = wordsBefore(line, end);
      pieces.push({ start, end, make: () => numbers.map((number) => reader.notes.cite(number, around)) });
    }
  }
  pieces.push(...writtenLinks(line), ...addresses(line));
  if (pieces.length === 0) return line === '' ? [] : [textInline(line)];
  // Of two pieces that overlap, the one that begins first is taken.
  pieces.sort((a, b) => a.start - b.start || b.end - a.end);
  const result: Inline[] = [];
  let position = 0;
  for (const piece of pieces) {
    if (piece.start < position) continue;
    result.push({ type: 'text', text: line.slice(position, piece.start) }, ...piece.make());
    position = piece.end;
  }
  result.push({ type: 'text', text: line.slice(position) });
  return normalizeInlines(result);
}

function wordsBefore(line: string, end: number): string {
  if (end <= AROUND) return line.slice(0, end);
  const words = line.slice(end - AROUND, end);
  return `…${words.slice(words.indexOf(' ') + 1)}`;
}

function writtenLinks(line: string): readonly Piece[] {
  if (!line.includes('](')) return [];
  return [...line.matchAll(WRITTEN_LINK)].flatMap((match) => {
    const href = parseAddress(match[2]);
    const words = match[1] ?? '';
    if (href === undefined || words.trim() === '') return [];
    const link: Inline = { type: 'link', href, children: [textInline(words)] };
    return [{ start: match.index, end: match.index + match[0].length, make: () => [link] }];
  });
}

function addresses(line: string): readonly Piece[] {
  if (!line.includes('://')) return [];
  return [...line.matchAll(ADDRESS)].flatMap((match) => {
    const words = trimAddress(match[0]);
    const href = parseAddress(words);
    if (href === undefined) return [];
    const link: Inline = { type: 'link', href, children: [textInline(words)] };
    return [{ start: match.index, end: match.index + words.length, make: () => [link] }];
  });
}

// Punctuation after an address is the sentence's, but a closing bracket whose opening one is inside belongs to it.
function trimAddress(written: string): string {
  const trimmed = written.replace(TRAILING, '');
  const balanced = trimmed.includes('(') && written[trimmed.length] === ')' && !trimmed.includes(')');
  return balanced ? `${trimmed})` : trimmed;
}
