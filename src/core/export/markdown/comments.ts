// The HTML comments that carry what GFM cannot say, written here and read back by the Markdown importer. They stand on lines of their
// own (those of a figure at the end of a line) and only where needed: a plain report has none.
import type { Json, JsonObject } from '../../article/json.ts';

/** Where the writer cut the article, as Blogger, WordPress and Hugo write it. */
export const MORE = '<!--more-->';

/** A paragraph without anything. */
export const EMPTY = '<!-- empty -->';

/** What the next block, or the rest of a figure's paragraph, is. */
export const CAPTION = '<!-- caption -->';
export const CREDIT = '<!-- credit -->';
export const EMBED = '<!-- embed -->';

/** Stands where Markdown needs something but the article has nothing; means nothing. */
export const NOTHING = '<!-- -->';

/** A comment as the importer sees it. */
export type Comment =
  | { readonly kind: 'more' | 'empty' | 'caption' | 'credit' | 'embed' | 'nothing' }
  | { readonly kind: 'attributes' | 'block' | 'note'; readonly value: JsonObject };

const BARE: ReadonlyMap<string, Comment> = new Map([
  ['more', { kind: 'more' }],
  ['empty', { kind: 'empty' }],
  ['caption', { kind: 'caption' }],
  ['credit', { kind: 'credit' }],
  ['embed', { kind: 'embed' }],
  ['', { kind: 'nothing' }],
]);

const CARRIERS = { attributes: 'hashiya', block: 'hashiya-block', note: 'hashiya-note' } as const;

/**
 * Fields of the next block that Markdown cannot say. No fields at all is meaningful: the next block is exactly what it looks like, not
 * the caption or attribution that an importer could take it for.
 *
 * @example attributesComment({ dir: 'ltr' }) === '<!-- hashiya {"dir":"ltr"} -->'
 */
export function attributesComment(fields: JsonObject): string {
  return carry('attributes', fields);
}

/** A whole block as JSON. */
export function blockComment(block: Json): string {
  return carry('block', block);
}

/** Fields of the note in which the comment stands. */
export function noteComment(fields: JsonObject): string {
  return carry('note', fields);
}

// What importers and printers take out of text: controls, bidi controls, invisible characters, special spaces.
const INVISIBLE =
  /[\u007f-\u00a0\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202f\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffc\ufffe\uffff]/g;
const MARKUP = /[<>&'`|]/g;
// The beginning of a template of a site generator; a brace of JSON itself is never followed by such a sign.
const TEMPLATE = /\{(?=[{%#])/g;

/** JSON, which is YAML too, in which everything invisible and every template is spelled. */
export function visibleJson(value: Json): string {
  return JSON.stringify(value).replace(INVISIBLE, spell).replace(TEMPLATE, spell);
}

/** JSON that can stand in a comment, in a single-quoted attribute and in a table's cell alike. */
export function inertJson(value: Json): string {
  return visibleJson(value).replace(MARKUP, spell);
}

/** What a comment means; undefined when it is not one of ours. Never throws. */
export function readComment(html: string): Comment | undefined {
  const trimmed = html.trim();
  if (!trimmed.startsWith('<!--') || !trimmed.endsWith('-->') || trimmed.length < 7) return undefined;
  const inner = trimmed.slice(4, -3).trim();
  const bare = BARE.get(inner.toLowerCase());
  if (bare !== undefined) return bare;
  for (const kind of ['attributes', 'block', 'note'] as const) {
    const name = CARRIERS[kind];
    if (!inner.startsWith(`${name} {`)) continue;
    const value = parseObject(inner.slice(name.length + 1));
    if (value !== undefined) return { kind, value };
  }
  return undefined;
}

/** An object from JSON text, or undefined. */
export function parseObject(json: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(json);
    // What JSON.parse gives is JSON.
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as JsonObject)
      : undefined;
  } catch {
    return undefined;
  }
}

function carry(kind: keyof typeof CARRIERS, value: Json): string {
  return `<!-- ${CARRIERS[kind]} ${inertJson(value)} -->`;
}

// Such characters stand only in the strings of JSON.
function spell(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
