// What WordPress makes of the text of a post when it shows it: `[gallery]` becomes a gallery, in words as in attributes and in notes, and an address that
// stands alone in a paragraph becomes a player. A writer who only wrote these words is protected by a word joiner, which is invisible, is no part of any
// shortcode's name, and survives both WordPress's editor and its filter for users who may not write all HTML. An entity would not: the editor writes
// it as the character that it means. Importers take word joiners out again.

import { print } from '../print.ts';
import type { HtmlNode } from '../tree.ts';

const JOINER = '\u2060';
// What follows an opening bracket that could begin a shortcode: its name, in which a Latin letter stands. Names are plugins' to choose
// (`3d-flip-book`), but none is a mere number, such as our markers.
const NAME = /[\w-]*[a-z]/iy;
// The address of a machine may be in brackets (RFC 3986, 3.2.2), which are no shortcode, and nothing may stand in them.
const HOST = / (?:href|src)="https?:\/\/$/;
const ADDRESS = /^https?:\/\/[^\s<>"]+$/i;

/**
 * The words of a paragraph with an address that is all of them made harmless. What is printed decides, because characters may be left out there; but most
 * paragraphs begin with what no address begins with.
 */
export function withoutPlayer(words: readonly HtmlNode[]): readonly HtmlNode[] {
  const [first] = words;
  const couldBegin =
    typeof first === 'string' || (first !== undefined && 'plain' in first && beginsAsAddress(first.plain));
  return couldBegin && ADDRESS.test(print(words, { namesNoBreakSpaces: true })) ? [JOINER, ...words] : words;
}

function beginsAsAddress(text: string): boolean {
  return text === '' || text.startsWith('h') || text.startsWith('H');
}

/**
 * The markup with every shortcode made harmless, in a part of it if `from` and `to` are given.
 *
 * @example withoutShortcodes('<p>[gallery]</p>') === '<p>[\u2060gallery]</p>'
 */
export function withoutShortcodes(markup: string, from = 0, to = markup.length): string {
  // From bracket to bracket; comments, which are block delimiters, are left as they are.
  let broken = '';
  let done = 0;
  let comment = { start: from, end: from };
  for (let at = markup.indexOf('[', from); at >= 0 && at < to; at = markup.indexOf('[', at + 1)) {
    NAME.lastIndex = at + 1;
    if (!NAME.test(markup) || HOST.test(markup.slice(Math.max(0, at - 20), at))) continue;
    while (comment.end < at) comment = nextComment(markup, comment.end);
    if (comment.start < at) continue;
    broken += markup.slice(done, at + 1) + JOINER;
    done = at + 1;
  }
  return done === 0 ? markup : broken + markup.slice(done);
}

// Beyond the markup when there is none.
function nextComment(markup: string, from: number): { readonly start: number; readonly end: number } {
  const start = markup.indexOf('<!--', from);
  const end = start < 0 ? -1 : markup.indexOf('-->', start);
  return end < 0 ? { start: Number.POSITIVE_INFINITY, end: Number.POSITIVE_INFINITY } : { start, end };
}
