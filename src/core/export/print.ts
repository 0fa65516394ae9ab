// The one printer. Whatever an article says reaches HTML and XML through the escaping here and through nothing else.
import { stripForbidden } from '../arabic/clean.ts';
import type { Attributes, HtmlNode, TrustedMarkup } from './tree.ts';

export interface PrintOptions {
  /** Puts line feeds between block-level elements, never inside a line of text. WordPress blocks bring their own. */
  readonly lines?: boolean;
  /** Writes no-break spaces by name, as browsers do: WordPress takes rich text from a browser's hands. */
  readonly namesNoBreakSpaces?: boolean;
}

// What a text cannot be printed with as it is: specials, forbidden characters, halves of surrogate pairs. Pairs pass the look that follows.
const NEEDS_CARE =
  /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;
// The same and its neighbours in few ranges, which is the faster question for most texts.
const MAY_NEED_CARE = /[\u0000-\u001f"&<>\u007f-\u009f\u061c\u200e-\uffff]/;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const NAME = /^[a-z][a-z0-9:-]*$/i;
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const LINE_AFTER_OPENING = new Set(
  'article blockquote body div head header html main ol section table tbody thead tr ul'.split(' '),
);
const LINE_AFTER = new Set(
  'article blockquote body div figcaption figure h1 h2 h3 h4 head header hr html li link main meta ol p script section style table tbody td th thead title tr ul caption'.split(
    ' ',
  ),
);

/** The nodes as HTML, after what has been printed before. */
export function print(nodes: readonly HtmlNode[], options: PrintOptions = {}, before = ''): string {
  const tags = options.lines === true ? LINED : UNLINED;
  return printNodes(nodes, { tags, namesSpaces: options.namesNoBreakSpaces === true }, before);
}

/** A text as it may stand between tags. Forbidden characters are left out. */
export function escapeText(text: string): string {
  return needsCare(text) ? stripForbidden(text).replace(/[&<>]/g, toEntity) : text;
}

/** A text as it may stand in a double-quoted attribute. */
export function escapeAttribute(text: string): string {
  return needsCare(text) ? stripForbidden(text).replace(/[&<>"]/g, toEntity) : text;
}

/** A comment: the grammar of another system, whose own escaping keeps what is done here from ever being needed. */
export function comment(text: string): TrustedMarkup {
  const safe = stripForbidden(text)
    .replace(/--+>?|--!>/g, '')
    .replace(/^-?>/, '');
  return { trusted: `<!--${safe}-->` };
}

function needsCare(text: string): boolean {
  return MAY_NEED_CARE.test(text) && NEEDS_CARE.test(text);
}

// How all of a text is printed.
interface Manner {
  readonly tags: Map<string, Tag>;
  readonly namesSpaces: boolean;
}

// Everything is added at the end of one text: engines make the whole of a text that grew at its end fastest.
function printNodes(nodes: readonly HtmlNode[], manner: Manner, before: string): string {
  let html = before;
  for (const node of nodes) {
    if (typeof node === 'string') html += nameSpaces(escapeText(node), manner);
    else if ('plain' in node) html += node.plain;
    else if ('tag' in node) {
      const tag = manner.tags.get(node.tag) ?? addTag(node.tag, manner.tags);
      if (node.attributes === undefined) html += tag.bare;
      else html = printAttributes(node.attributes, manner, html + tag.start) + tag.end;
      if (tag.closing !== undefined) html = printNodes(node.children, manner, html) + tag.closing;
    } else if ('nodes' in node) html = printNodes(node.nodes, manner, html + node.opening) + node.closing;
    else html += node.trusted;
  }
  return html;
}

const NO_BREAK_SPACE = '\u00a0';

function nameSpaces(escaped: string, manner: Manner): string {
  return manner.namesSpaces && escaped.includes(NO_BREAK_SPACE)
    ? escaped.replaceAll(NO_BREAK_SPACE, '&nbsp;')
    : escaped;
}

// A tag's unchanging parts with their line feeds, made once for each way of printing.
interface Tag {
  readonly start: string;
  readonly end: string;
  /** Start and end, for an element without attributes. */
  readonly bare: string;
  /** Absent in a void element. */
  readonly closing: string | undefined;
}

const LINED = new Map<string, Tag>();
const UNLINED = new Map<string, Tag>();

function addTag(name: string, tags: Map<string, Tag>): Tag {
  const hasLines = tags === LINED;
  const after = hasLines && LINE_AFTER.has(name) ? '\n' : '';
  const isVoid = VOID.has(name);
  const start = `<${checkName(name)}`;
  const end = `>${isVoid ? after : hasLines && LINE_AFTER_OPENING.has(name) ? '\n' : ''}`;
  const tag = { start, end, bare: start + end, closing: isVoid ? undefined : `</${name}>${after}` };
  tags.set(name, tag);
  return tag;
}

function printAttributes(attributes: Attributes, manner: Manner, before: string): string {
  let html = before;
  for (const name in attributes) {
    const value = attributes[name];
    if (value === undefined || value === false) continue;
    const attribute = ATTRIBUTES.get(name) ?? addAttribute(name);
    if (typeof value === 'string') html += nameSpaces(printValue(value, attribute), manner);
    else if (typeof value === 'object') {
      html += attribute.start;
      html += value.plain;
      html += '"';
    } else html += value === true ? attribute.bare : `${attribute.start}${value}"`;
  }
  return html;
}

// An attribute's unchanging parts.
interface Attribute {
  readonly start: string;
  /** The name alone. */
  readonly bare: string;
  /** By value the whole attribute, for those whose values are a few that stand in every report. */
  readonly printed: Map<string, string> | undefined;
}

const ATTRIBUTES = new Map<string, Attribute>();
const REPEATED = new Set(['class', 'style', 'role', 'dir']);
// Nothing promises that they stay few.
const MOST_KEPT = 200;

function addAttribute(name: string): Attribute {
  const bare = ` ${checkName(name)}`;
  const attribute = { start: `${bare}="`, bare, printed: REPEATED.has(name) ? new Map() : undefined };
  ATTRIBUTES.set(name, attribute);
  return attribute;
}

function printValue(value: string, { start, printed }: Attribute): string {
  if (printed === undefined) return `${start}${escapeAttribute(value)}"`;
  const known = printed.get(value);
  if (known !== undefined) return known;
  const whole = [start, escapeAttribute(value), '"'].join(''); // joined for good, and not anew each time that it is printed
  if (printed.size < MOST_KEPT) printed.set(value, whole);
  return whole;
}

// Names come from our own code; one that could break out of its tag is a bug to be seen at once.
function checkName(name: string): string {
  if (!NAME.test(name)) throw new Error(`not a name: ${name}`);
  return name;
}

function toEntity(character: string): string {
  return ENTITIES[character] ?? '';
}
