// What a picture leaves behind in text: `![](…)`, alone or with the row of a caption table under it.
import { parseWebAddress } from '../../article/addresses.ts';
import type { Figure } from '../../article/article.ts';
import type { Findings } from '../findings.ts';
import { type InlineReader, readInlines } from './inlines.ts';
import type { Line } from './lines.ts';

// A cell border, perhaps a link around the picture, the picture, and the cell's other border.
const PICTURE =
  /^(\|)?\s*\[?!\[([^[\]]*)\]\(([^()]*(?:\([^()]*\)[^()]*)?)\)(?:\]\([^()]*(?:\([^()]*\)[^()]*)?\))?\s*(\|)?$/;
// How our own text target writes a picture.
const LABELLED = /^(?:صورة|Picture)\s?:\s+(\S.*)$/;
const TITLE = /\s+["'«“][^"'»”]*["'»”]$/;
const RULE = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/;
const CELL = /^\|\s*(.*?)\s*\|?$/;

/** A picture found at a line, and how many lines it took. */
export interface FoundFigure {
  readonly figure: Figure;
  readonly taken: number;
}

/** The figure that begins at `lines[index]`, or nothing. */
export function findFigure(
  lines: readonly Line[],
  index: number,
  reader: InlineReader,
): FoundFigure | undefined {
  const text = lines[index]?.text ?? '';
  const match = PICTURE.exec(text);
  if (match === null) return findLabelled(text, reader);
  let taken = 1;
  if (RULE.test(lines[index + taken]?.text ?? '')) taken += 1;
  const caption = captionOf(lines[index + taken]);
  if (caption !== undefined) taken += 1;
  if (
    RULE.test(lines[index + taken]?.text ?? '') &&
    caption !== undefined &&
    lines[index + taken]?.text.includes('|')
  )
    taken += 1;
  const written = (match[3] ?? '').trim().replace(TITLE, '');
  const address = parseWebAddress(written);
  const alt = (match[2] ?? '').trim();
  reportMissing(reader.findings, { written, address, alt, caption: caption ?? '' });
  const figure: Figure = {
    type: 'figure',
    ...(address === undefined ? {} : { address }),
    alt,
    ...(caption === undefined ? {} : { caption: readInlines(caption, reader) }),
  };
  return { figure, taken };
}

function findLabelled(text: string, reader: InlineReader): FoundFigure | undefined {
  const words = LABELLED.exec(text)?.[1];
  if (words === undefined) return undefined;
  reader.findings.report('picture-missing', text);
  reader.findings.report('alternative-text-missing', words);
  return { figure: { type: 'figure', alt: '', caption: readInlines(words, reader) }, taken: 1 };
}

function captionOf(line: Line | undefined): string | undefined {
  const words = CELL.exec(line?.text ?? '')?.[1];
  // Two cells are a table of its own, not a caption.
  return words === undefined || words === '' || words.includes('|') || PICTURE.test(line?.text ?? '')
    ? undefined
    : words;
}

function reportMissing(
  findings: Findings,
  found: { written: string; address: string | undefined; alt: string; caption: string },
): void {
  const words = found.caption || found.alt;
  if (found.written === '') findings.report('picture-missing', words);
  else if (found.address === undefined) findings.report('picture-refused', `${found.written} ${words}`);
  if (found.alt === '') findings.report('alternative-text-missing', words);
}
