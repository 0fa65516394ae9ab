// How a text shows its paragraphs: a line each, as pages are copied; parted by empty lines, as our own text target writes; or wrapped at a
// fixed width, as wires and mail arrive.

import type { Line } from './lines.ts';
import { findItem } from './lists.ts';

/**
 * - `lines`: every line is a paragraph
 * - `gaps`: empty lines part the paragraphs; a line end inside one is a line break
 * - `wrapped`: empty lines part the paragraphs; a line end inside one is a space
 */
export type Layout = 'lines' | 'gaps' | 'wrapped';

const LONG = 80;
const MAX_WIDTH = 100;
const LEAST_WRAPPED = 4;
const SENTENCE_END = /[.!؟?…]$/;

/** The layout of a whole text. */
export function layoutOf(lines: readonly Line[]): Layout {
  const plain = lines.map((line) => findItem(line.text) === undefined);
  let gaps = 0;
  let longAndTight = 0;
  let longAndGap = 0;
  let width = 0;
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const line = lines[index];
    const next = lines[index + 1];
    if (line === undefined || next === undefined) continue;
    width = Math.max(width, line.text.length + line.indent);
    if (next.gap) gaps += 1;
    if (!plain[index] || !plain[index + 1] || line.text.length < LONG) continue;
    if (next.gap) longAndGap += 1;
    else longAndTight += 1;
  }
  if (isWrapped(lines, width)) return 'wrapped';
  if (longAndTight + longAndGap === 0) return gaps * 2 >= lines.length - 1 && gaps > 0 ? 'gaps' : 'lines';
  return longAndGap > longAndTight * 3 ? 'gaps' : 'lines';
}

// A wrapped line ends because the next word had no room.
function isWrapped(lines: readonly Line[], width: number): boolean {
  if (width > MAX_WIDTH || width < 40) return false;
  let forced = 0;
  let free = 0;
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const line = lines[index];
    const next = lines[index + 1];
    if (line === undefined || next === undefined || next.gap || findItem(next.text) !== undefined) continue;
    // A line that ends a sentence may as well be a paragraph.
    if (SENTENCE_END.test(line.text)) continue;
    const word = /^\S+/.exec(next.text)?.[0].length ?? 0;
    if (line.indent + line.text.length + 1 + word > width) forced += 1;
    else free += 1;
  }
  return forced >= LEAST_WRAPPED && forced > free * 4;
}
