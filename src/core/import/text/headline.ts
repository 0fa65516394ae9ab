// The headline and the lines about the report under it.
import { cleanLine } from '../clean.ts';
import { isSeparator } from './breaks.ts';
import type { Line } from './lines.ts';

const MAX_LENGTH = 200;
/** A sentence longer than this is a paragraph, not a headline. */
const MAX_SENTENCE = 110;
const BYLINE =
  /^(?:بقلم\s?[:：]?|(?:كتب|كتبت|إعداد|تقرير|تحقيق|By)\s?[:：])\s+(\S.{1,59})$|^By (\S.{1,59})$/u;
const UNDERLINE = /^[=\-_]{3,}$/;

export interface TopLines {
  readonly headline: string;
  readonly subtitle?: string;
  readonly author?: string;
  /** The line that the author was read from. */
  readonly byline?: string;
  readonly rest: readonly Line[];
}

/** Takes the headline off a text, and with it a subtitle and a byline that stand directly under it. */
export function takeHeadline(lines: readonly Line[], opensBlock: (line: Line) => boolean): TopLines {
  const first = lines[0];
  if (first === undefined || opensBlock(first) || !isHeadline(first.text))
    return { headline: '', rest: lines };
  let next = isUnderline(lines[1]) ? 2 : 1;
  // What stands between headline and byline is the subtitle.
  const subtitle =
    bylineOf(lines[next + 1]) === undefined || bylineOf(lines[next]) !== undefined ? undefined : lines[next];
  const hasSubtitle = subtitle !== undefined && !opensBlock(subtitle) && subtitle.text.length <= MAX_LENGTH;
  if (hasSubtitle) next += 1;
  const byline = lines[next];
  const author = bylineOf(byline);
  if (author !== undefined) next += 1;
  return {
    headline: cleanLine(first.text),
    ...(hasSubtitle ? { subtitle: cleanLine(subtitle.text) } : {}),
    ...(author === undefined || byline === undefined ? {} : { author, byline: byline.text }),
    rest: lines.slice(next),
  };
}

/** Whether a line under another only underlines it. */
export function isUnderline(line: Line | undefined): boolean {
  return line !== undefined && !line.gap && UNDERLINE.test(line.text);
}

function isHeadline(line: string): boolean {
  if (isSeparator(line)) return false;
  return line.length <= (/[.،؛…]$/.test(line) ? MAX_SENTENCE : MAX_LENGTH);
}

function bylineOf(line: Line | undefined): string | undefined {
  const match = BYLINE.exec(line?.text ?? '');
  const name = match?.[1] ?? match?.[2];
  return name === undefined ? undefined : cleanLine(name);
}
