// Inlines as Markdown, for paragraphs (breaks are lines) and for headings and cells (one line, breaks are tags).
import type { Inline, Link, Mark, Text } from '../../article/article.ts';
import type { NoteId } from '../../article/ids.ts';
import { inertJson } from './comments.ts';
import {
  cannotBeCode,
  escapeAttribute,
  escapeDestination,
  escapeEdges,
  escapeHeading,
  escapeLine,
  escapeText,
  escapeTitle,
  type TextPlace,
} from './escape.ts';
import { MARK_TAGS, type Piece, writeMarks } from './marks.ts';
import { opaqueLine } from './shapes.ts';

/** The Markdown label of a note. */
export type LabelOf = (note: NoteId) => string;

/** The lines of a passage that stands as a paragraph; `isFirst` is false when lines stand above it in the same paragraph. */
export function writeParagraph(
  inlines: readonly Inline[],
  labelOf: LabelOf,
  isFirst = true,
): readonly string[] {
  const written = writeInlines(inlines, { labelOf, inLink: false, inCell: false, inOneLine: false });
  const lines = written.split('\n');
  return lines.map((line, index) => {
    const kept =
      index === lines.length - 1
        ? escapeLine(line, isFirst && index === 0)
        : `${escapeLine(line.slice(0, -1), isFirst && index === 0)}\\`;
    // A tag alone on the first line would begin a block of HTML.
    return kept === '<br>' && index === 0 && isFirst ? `<span></span>${kept}` : kept;
  });
}

/** A heading's words on one line. */
export function writeHeadingLine(inlines: readonly Inline[], labelOf: LabelOf): string {
  return escapeHeading(writeInlines(inlines, { labelOf, inLink: false, inCell: false, inOneLine: true }));
}

/** A cell's words on one line. */
export function writeCell(inlines: readonly Inline[], labelOf: LabelOf): string {
  return escapeEdges(writeInlines(inlines, { labelOf, inLink: false, inCell: true, inOneLine: true }));
}

/** A picture's alternative text between its brackets. */
export function writeAlternative(alt: string): string {
  return escapeLabel(escapeText(alt, { inLink: true, inCell: false }));
}

/** A link, for where it stands alone. */
export function writeLink(link: Link, labelOf: LabelOf): string {
  return linkOf(link, NO_MARKS, { labelOf, inLink: false, inCell: false, inOneLine: true });
}

interface Place extends TextPlace {
  readonly labelOf: LabelOf;
  readonly inOneLine: boolean;
}

const NO_MARKS: readonly Mark[] = [];

function writeInlines(inlines: readonly Inline[], place: Place, lifted: readonly Mark[] = NO_MARKS): string {
  const only = inlines.length === 1 ? inlines[0] : undefined;
  if (only?.type === 'text' && only.marks === undefined) return escapeText(only.text, place);
  const marks = marksOfPieces(inlines, lifted);
  // Breaks at the end have no next line to break to.
  let ending = inlines.length;
  while (inlines[ending - 1]?.type === 'break') ending -= 1;
  const pieces: Piece[] = inlines.map((inline, index) => {
    const around = marks[index] ?? NO_MARKS;
    const raw =
      inline.type === 'break' && index < ending && !place.inOneLine ? '\\\n' : write(inline, around, place);
    return { raw, marks: around };
  });
  return writeMarks(pieces);
}

function write(inline: Inline, marksAround: readonly Mark[], place: Place): string {
  switch (inline.type) {
    case 'text':
      return inline.marks?.includes('code') ? codeOf(inline, place) : escapeText(inline.text, place);
    case 'link':
      return linkOf(inline, marksAround, place);
    case 'reference':
      return `[^${place.labelOf(inline.note)}]`;
    case 'break':
      return '<br>';
    case 'reminder':
      return `<span data-reminder>${escapeText(inline.text, place)}</span>`;
    case 'opaque':
      return `<span data-hashiya='${inertJson(inline.raw)}'>${escapeText(opaqueLine(inline.raw), place)}</span>`;
    default:
      return inline satisfies never;
  }
}

function codeOf({ text }: Text, place: Place): string {
  // A table splits its cells before it knows code, and code knows no references.
  if ((place.inCell && text.includes('|')) || cannotBeCode(text)) {
    return MARK_TAGS.code.open + escapeText(text, place) + MARK_TAGS.code.close;
  }
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  const fence = '`'.repeat(longest + 1);
  const isPadded =
    text.startsWith('`') ||
    text.endsWith('`') ||
    (text.startsWith(' ') && text.endsWith(' ') && /[^ ]/.test(text));
  return isPadded ? `${fence} ${text} ${fence}` : fence + text + fence;
}

function linkOf(link: Link, marksAround: readonly Mark[], place: Place): string {
  const { href, title } = link;
  const [only] = link.children;
  if (title === undefined && link.children.length === 1 && only?.type === 'text') {
    const isBare = (only.marks ?? []).every((mark) => marksAround.includes(mark) && mark !== 'code');
    if (isBare && isAutolink(only.text, href)) return `<${only.text}>`;
  }
  const words = escapeLabel(
    writeInlines(link.children, { ...place, inLink: true, inOneLine: true }, marksAround),
  );
  const destination = href === '' && title !== undefined ? '<>' : escapeDestination(href);
  if (words.includes('[^') && link.children.some((child) => child.type === 'reference')) {
    const titled = title === undefined ? '' : ` title="${escapeAttribute(title)}"`;
    return `<a href="${escapeAttribute(href)}"${titled}>${words}</a>`;
  }
  return `[${words}](${destination}${title === undefined ? '' : ` ${escapeTitle(title, place)}`})`;
}

// A caret behind the bracket would make it a marker.
function escapeLabel(words: string): string {
  return words.startsWith('^') ? `\\${words}` : words;
}

function isAutolink(words: string, href: string): boolean {
  if (/^https?:\/\/[^\s<>\\|`]+$/.test(words)) return words === href;
  return href === `mailto:${words}` && /^[A-Za-z0-9.+-]+@[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)+$/.test(words);
}

// The marks around each inline: a text's own, those that all texts of a link share, and for what has no marks those that both its
// neighbours have, so that a marker in the middle of strong words does not cut them in two.
function marksOfPieces(inlines: readonly Inline[], lifted: readonly Mark[]): readonly (readonly Mark[])[] {
  const own = inlines.map((inline) => ownMarks(inline)?.filter((mark) => !lifted.includes(mark)));
  const before: (readonly Mark[])[] = [];
  let previous = NO_MARKS;
  own.forEach((marks, index) => {
    before[index] = previous;
    if (marks !== undefined) previous = marks;
  });
  let next = NO_MARKS;
  const result: (readonly Mark[])[] = [];
  for (let index = inlines.length - 1; index >= 0; index -= 1) {
    const marks = own[index];
    result[index] = marks ?? shared(before[index] ?? NO_MARKS, next);
    if (marks !== undefined) next = marks;
  }
  return result;
}

// Code is left out: it is written with its text, innermost.
function ownMarks(inline: Inline): readonly Mark[] | undefined {
  if (inline.type === 'text') return (inline.marks ?? NO_MARKS).filter((mark) => mark !== 'code');
  if (inline.type !== 'link') return undefined;
  return inline.children
    .map(ownMarks)
    .reduce(
      (all, marks) => (all === undefined || marks === undefined ? (all ?? marks) : shared(all, marks)),
      undefined,
    );
}

function shared(left: readonly Mark[], right: readonly Mark[]): readonly Mark[] {
  return left.filter((mark) => right.includes(mark));
}
