// What WordPress makes of the text of a post when it shows it: `[gallery]` becomes a gallery, in words as in attributes and in notes, and an address that
// stands alone in a paragraph becomes a player. A writer who only wrote these words is protected by a word joiner, which is invisible, is no part of any
// shortcode's name, and survives both WordPress's editor and its filter for users who may not write all HTML. An entity would not: the editor writes
// it as the character that it means. Importers take word joiners out again.

const JOINER = '\u2060';
// Comments, which are block delimiters; opening brackets that could begin a shortcode: what follows is its name, in which a Latin letter stands. Names
// are plugins' to choose (`3d-flip-book`), but none is a mere number, such as our markers.
const PLACES = /<!--.*?-->|\[(?=[\w-]*[a-z])|(?<=<p(?: [^>]*)?>)(?=https?:\/\/[^\s<>"]+<\/p>)/gis;
// Most reports have neither, and are looked through for these alone in a tenth of the time.
const SHORTCODE = /\[[\w-]*[a-z]/i;
const ALONE = />https?:/i;
// The address of a machine may be in brackets (RFC 3986, 3.2.2), which are no shortcode, and nothing may stand in them.
const HOST = / (?:href|src)="https?:\/\/$/;

/**
 * The markup with every shortcode and every address that would be replaced made harmless.
 *
 * @example withoutShortcodes('<p>[gallery]</p>') === '<p>[\u2060gallery]</p>'
 */
export function withoutShortcodes(markup: string): string {
  if (!SHORTCODE.test(markup) && !ALONE.test(markup)) return markup;
  return markup.replace(PLACES, (place, offset: number) => {
    if (place.startsWith('<')) return place;
    if (place === '') return JOINER;
    return HOST.test(markup.slice(Math.max(0, offset - 20), offset)) ? place : place + JOINER;
  });
}
