// The one printer. Whatever an article says reaches HTML and XML through the escaping here and through nothing else.
import { stripForbidden } from '../arabic/clean.ts';
import type { Attributes, HtmlNode } from './tree.ts';

export interface PrintOptions {
  /** Puts line feeds between block-level elements, never inside a line of text. WordPress blocks bring their own. */
  readonly lines?: boolean;
}

// Any of these, or half of a surrogate pair, means that a text cannot be printed as it is. Surrogates that are pairs pass the second look.
const NEEDS_CARE =
  /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;
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

/** The nodes as HTML. */
export function print(nodes: readonly HtmlNode[], options: PrintOptions = {}): string {
  const lines = options.lines === true;
  let html = '';
  for (const node of nodes) html += printNode(node, lines);
  return html;
}

/** A text as it may stand between tags. Forbidden characters are left out. */
export function escapeText(text: string): string {
  return NEEDS_CARE.test(text) ? stripForbidden(text).replace(/[&<>]/g, toEntity) : text;
}

/** A text as it may stand in a double-quoted attribute. */
export function escapeAttribute(text: string): string {
  return NEEDS_CARE.test(text) ? stripForbidden(text).replace(/[&<>"]/g, toEntity) : text;
}

function printNode(node: HtmlNode, lines: boolean): string {
  if (typeof node === 'string') return escapeText(node);
  if ('tag' in node) {
    const { tag } = node;
    const attributes = node.attributes === undefined ? '' : printAttributes(node.attributes);
    const after = lines && LINE_AFTER.has(tag) ? '\n' : '';
    if (VOID.has(tag)) return `<${nameOf(tag)}${attributes}>${after}`;
    let inner = '';
    for (const child of node.children) inner += printNode(child, lines);
    return `<${nameOf(tag)}${attributes}>${lines && LINE_AFTER_OPENING.has(tag) ? '\n' : ''}${inner}</${tag}>${after}`;
  }
  if ('comment' in node) return `<!--${commentText(node.comment)}-->`;
  return node.trusted;
}

function printAttributes(attributes: Attributes): string {
  let printed = '';
  for (const name in attributes) {
    const value = attributes[name];
    if (value === undefined || value === false) continue;
    printed +=
      value === true
        ? ` ${nameOf(name)}`
        : ` ${nameOf(name)}="${typeof value === 'number' ? value : escapeAttribute(value)}"`;
  }
  return printed;
}

const knownNames = new Set<string>();

// Names come from our own code; one that could break out of its tag is a bug to be seen at once.
function nameOf(name: string): string {
  if (!knownNames.has(name)) {
    if (!NAME.test(name)) throw new Error(`not a name: ${name}`);
    knownNames.add(name);
  }
  return name;
}

// Comments carry the grammar of other systems, whose own escaping keeps this from ever being needed.
function commentText(text: string): string {
  return stripForbidden(text)
    .replace(/--+>?|--!>/g, '')
    .replace(/^-?>/, '');
}

function toEntity(character: string): string {
  return ENTITIES[character] ?? '';
}
