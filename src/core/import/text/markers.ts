// Footnote markers in plain text and the notes they name: each number is one note, however often it is cited.
import type { FlowBlock, Inline, Note } from '../../article/article.ts';
import { type NoteId, newNoteId, type RandomSource } from '../../article/ids.ts';
import { EMPTY_PARAGRAPH } from '../../article/newArticle.ts';
import type { Findings } from '../findings.ts';
import { DIGIT, readNumber, readSuperscript, SUPERSCRIPT } from './numbers.ts';

/** How markers are written: `[1]`, `(1)` or `¹`. */
export type MarkerStyle = 'brackets' | 'parentheses' | 'superscripts';

const NUMBERS = `[${DIGIT}]{1,3}(?:\\s?[,،]\\s?[${DIGIT}]{1,3})*`;
const PATTERNS: Readonly<Record<MarkerStyle, string>> = {
  // The second form is what page-to-text converters make of a linked marker.
  brackets: `\\[\\^?\\s?(${NUMBERS})\\s?\\](?:\\(#[^()\\s]*\\))?|\\[\\[(${NUMBERS})\\]\\](?:\\(#[^()\\s]*\\))?`,
  parentheses: `\\((${NUMBERS})\\)`,
  superscripts: `([${SUPERSCRIPT}]{1,3})`,
};
const SEPARATOR = /[,،]/;

/** A marker found in a text. */
export interface FoundMarker {
  readonly start: number;
  readonly end: number;
  /** One number or several: `[1، 2]` cites two notes. */
  readonly numbers: readonly number[];
}

/** The markers of a style in a text, in order. A space before a marker belongs to it. */
export function findMarkers(text: string, style: MarkerStyle): readonly FoundMarker[] {
  if (style === 'brackets' && !text.includes('[')) return [];
  const found: FoundMarker[] = [];
  for (const match of text.matchAll(new RegExp(PATTERNS[style], 'g'))) {
    const written = match[1] ?? match[2] ?? '';
    const numbers =
      style === 'superscripts'
        ? [readSuperscript(written)]
        : written.split(SEPARATOR).map((number) => readNumber(number.trim()));
    const end = match.index + match[0].length;
    const start = /\s/.test(text[match.index - 1] ?? '') ? match.index - 1 : match.index;
    if (!numbers.includes(0)) found.push({ start, end, numbers });
  }
  return found;
}

interface NumberedNote {
  readonly id: NoteId;
  readonly number: number;
  blocks: readonly FlowBlock[] | undefined;
  cited: boolean;
}

/** The notes of one text while it is read. */
export class NumberedNotes {
  private readonly byNumber = new Map<number, NumberedNote>();
  private readonly byId = new Map<NoteId, NumberedNote>();
  private readonly citedOrder: number[] = [];
  private readonly random: RandomSource;
  private readonly findings: Findings;

  constructor(random: RandomSource, findings: Findings) {
    this.random = random;
    this.findings = findings;
  }

  /** Announces a note of the list, before any text is read; of two with one number the first is cited. */
  announce(number: number): NoteId {
    const note = { id: newNoteId(this.random), number, blocks: undefined, cited: false };
    this.byId.set(note.id, note);
    if (!this.byNumber.has(number)) this.byNumber.set(number, note);
    return note.id;
  }

  /** Gives an announced note its body. */
  fill(id: NoteId, blocks: readonly FlowBlock[]): void {
    const note = this.byId.get(id);
    if (note !== undefined) note.blocks = blocks;
  }

  /** The reference for a marker. A number without a note gets an empty one, reported with the words around the marker. */
  cite(number: number, around: string): Inline {
    let note = this.byNumber.get(number);
    if (note === undefined) {
      this.announce(number);
      note = this.byNumber.get(number);
      this.findings.report('marker-without-note', around);
    }
    if (note === undefined) return { type: 'text', text: around }; // cannot be: it was just announced
    if (!note.cited) this.citedOrder.push(number);
    note.cited = true;
    return { type: 'reference', note: note.id };
  }

  /** The notes in the order of their list, those without a list entry last; reports what does not fit together. */
  finish(wordsOf: (blocks: readonly FlowBlock[]) => string): readonly Note[] {
    for (const note of this.byId.values()) {
      if (!note.cited) this.findings.report('note-without-marker', wordsOf(note.blocks ?? []));
    }
    if (this.citedOrder.some((number, index) => index > 0 && number < (this.citedOrder[index - 1] ?? 0))) {
      this.findings.report('notes-renumbered', this.citedOrder.slice(0, 20).join('، '));
    }
    return [...this.byId.values()].map(({ id, blocks }) => ({ id, blocks: blocks ?? [EMPTY_PARAGRAPH] }));
  }
}
