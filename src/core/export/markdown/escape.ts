// Backslashes before what Markdown would otherwise take for markup, and only there, so that the text still reads as text. Everything
// here works on one run of text or on one written line; what stands around a run is known to begin with markup, never with words.
//
// Braces are markup to what Markdown is fed to: site generators run `{{ }}`, `{% %}` and `{# #}` before Markdown is read and backslash or not, so no two
// such signs may touch; kramdown, Goldmark and Pandoc take `{#id}` and `{: .class}` for attributes, which a backslash prevents.

/** Where a run of text stands, as far as escaping differs. */
export interface TextPlace {
  /** Inside the brackets of a link or a picture. */
  readonly inLink: boolean;
  /** Inside a table's cell. */
  readonly inCell: boolean;
}

const SPECIAL = /[\\`*~[\]<&|@{]|(?<=\{)[%#]|_+|:\/\/|www\./gi;
/** What a template would begin with. */
const TEMPLATE = /\{[{%#]/;
// What `cleanInvisible` would take out of a source or turn into ordinary spaces, though it is allowed in an article.
const INVISIBLE = /[\u00a0\u00ad\u180e\u200b\u202f\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffc]/g;
const ENTITY = /&(?:#(?:[0-9]{1,8}|x[0-9a-f]{1,8})|[a-z][a-z0-9]{1,40});/iy;
const ENTITIES = new RegExp(ENTITY.source, 'gi');
const WORD = /[\p{L}\p{N}\p{M}]/u;
const MAIL_LOCAL = /[-.+\w]/;
const MAIL_DOMAIN = /[-.\w]/;
const TAG_START = /[a-z/!?]/i;

/**
 * A run of text in the middle of a line. Web and mail addresses in it stay text.
 *
 * @example escapeText('snake_case *و* [1]', { inLink: false, inCell: false }) === 'snake_case \\*و\\* \\[1]'
 */
export function escapeText(text: string, place: TextPlace): string {
  return spellInvisible(
    text.replace(SPECIAL, (match, offset: number) => {
      const before = text.charAt(offset - 1);
      const after = text.charAt(offset + match.length);
      switch (match[0]) {
        case '\\':
          // What follows may yet be spelled with punctuation.
          return WORD.test(after) ? match : '\\\\';
        case ']':
          return place.inLink ? '\\]' : match;
        case '|':
          return place.inCell ? '\\|' : match;
        case '<':
          return after === '' || TAG_START.test(after) ? '\\<' : match;
        case '&':
          ENTITY.lastIndex = offset;
          return ENTITY.test(text) ? '\\&' : match;
        case '@':
          return MAIL_LOCAL.test(before) && MAIL_DOMAIN.test(after) ? '\\@' : match;
        case '_':
          return WORD.test(before) && WORD.test(after) ? match : '\\_'.repeat(match.length);
        case ':':
          return /[a-z]/i.test(before) ? '\\://' : match;
        case 'w':
        case 'W':
          return `${match.slice(0, 3)}\\.`;
        default:
          return `\\${match}`;
      }
    }),
  );
}

/** Invisible characters and special spaces as references, which an importer that cleans its source leaves alone. */
export function spellInvisible(text: string): string {
  return text.replace(INVISIBLE, (character) =>
    character === '\u00a0' ? '&nbsp;' : `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`,
  );
}

/** Whether code would lose a character or run as a template, since nothing in code can be spelled or escaped. */
export function cannotBeCode(text: string): boolean {
  return text.search(INVISIBLE) >= 0 || TEMPLATE.test(text);
}

/**
 * One line of a paragraph, as it is about to be written: what would begin a block at its start is escaped, and spaces at its edges,
 * which Markdown drops, become references.
 */
export function escapeLine(line: string, isFirst: boolean): string {
  return escapeEdges(escapeStart(line, isFirst));
}

/** Spaces at both ends of a line, heading or cell, kept. */
export function escapeEdges(line: string): string {
  let result = line.startsWith(' ') ? `&#32;${line.slice(1)}` : line;
  if (result.endsWith(' ')) result = `${result.slice(0, -1)}&#32;`;
  return result;
}

function escapeStart(line: string, isFirst: boolean): string {
  switch (line.charAt(0)) {
    case '>':
      return `\\${line}`;
    case '#':
      return /^#{1,6}(?:[ \t]|$)/.test(line) ? `\\${line}` : line;
    case '+':
      return /^\+(?:[ \t]|$)/.test(line) ? `\\${line}` : line;
    case '-':
      return /^-(?:[ \t]|$|[-|: \t]*$)/.test(line) ? `\\${line}` : line;
    case '=':
      return !isFirst && /^=+[ \t]*$/.test(line) ? `\\${line}` : line;
    case '|':
    case ':':
      // The second line of a paragraph would make the first a table's header row.
      return !isFirst && /^[-|: \t]*$/.test(line) ? `\\${line}` : line;
    case '[':
      // A reference with a colon after it would define the note.
      return line.replace(/^(\[\^[^\]]*\]):/, '$1\\:');
    default:
      return line.replace(/^([0-9]{1,9})([.)])(?=[ \t]|$)/, '$1\\$2');
  }
}

/** A heading's words: `#` at the end would be taken for its closing fence. */
export function escapeHeading(line: string): string {
  const kept = escapeEdges(line);
  return kept.endsWith('#') && !kept.endsWith('\\#') ? `${kept.slice(0, -1)}\\#` : kept;
}

/** A link's address between its parentheses. */
export function escapeDestination(address: string): string {
  const safe = escapeEntities(address.replace(/\\/g, '\\\\'));
  if (/[()\s<>]/.test(safe)) return `<${safe.replace(/[<>]/g, '\\$&')}>`;
  return safe;
}

/** A link's title, with its quotation marks. */
export function escapeTitle(title: string, place: TextPlace): string {
  const safe = spellInvisible(escapeEntities(title.replace(/["\\{]|(?<=\{)[%#]/g, '\\$&')));
  return `"${place.inCell ? safe.replaceAll('|', '\\|') : safe}"`;
}

function escapeEntities(value: string): string {
  return value.replace(ENTITIES, '\\$&');
}

/** The value of a double-quoted HTML attribute. */
export function escapeAttribute(value: string): string {
  return spellInvisible(value.replace(/[&"<|`{]/g, (character) => `&#${character.charCodeAt(0)};`));
}
