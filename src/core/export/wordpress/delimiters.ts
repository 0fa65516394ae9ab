// The block grammar: delimiters, their attributes, and the layout of blocks inside blocks. What each block saves is in `blocks.ts`.
import type { JsonObject } from '../../article/json.ts';
import { comment } from '../print.ts';
import type { Enclosed, HtmlNode } from '../tree.ts';

/**
 * A block between its delimiters, laid out as WordPress serializes it. The attributes are those that WordPress cannot read from the saved markup, in
 * the order of its own registry, without defaults.
 *
 * @example block('heading', { level: 3 }, h('h3', { class: 'wp-block-heading' }, 'مجالات التعاون'))
 */
export function block(
  name: string,
  attributes: JsonObject | undefined,
  ...saved: readonly HtmlNode[]
): Enclosed {
  return enclose(delimitersOf(name, attributes), ...saved);
}

/** What stands before and after that which a block saves. */
export interface Delimiters {
  readonly opening: string;
  readonly closing: string;
}

/** The delimiters of a block with the given attributes, for whoever has many like it. */
export function delimitersOf(name: string, attributes: JsonObject | undefined): Delimiters {
  if (attributes !== undefined) return printDelimiters(name, ` ${serializeAttributes(attributes)}`);
  const known = PLAIN.get(name);
  if (known !== undefined) return known;
  const delimiters = printDelimiters(name, '');
  PLAIN.set(name, delimiters);
  return delimiters;
}

/** A block between delimiters that are there already. */
export function enclose({ opening, closing }: Delimiters, ...saved: readonly HtmlNode[]): Enclosed {
  return { opening, nodes: saved, closing };
}

// Most blocks of a report are of few names and have no attributes.
const PLAIN = new Map<string, Delimiters>();

function printDelimiters(name: string, attributes: string): Delimiters {
  return {
    opening: `${comment(` wp:${name}${attributes} `).trusted}\n`,
    closing: `\n${comment(` /wp:${name} `).trusted}`,
  };
}

/** A block that saves nothing: the server draws it. */
export function voidBlock(name: string): HtmlNode {
  return comment(` wp:${name} /`);
}

/** What WordPress puts between blocks, in a post as in a block: an empty line, and nothing before the first or after the last. */
export const BETWEEN_BLOCKS = '\n\n';

/** Blocks one after the other. */
export function joinBlocks(blocks: readonly HtmlNode[]): readonly HtmlNode[] {
  return blocks.flatMap((node, index) => (index === 0 ? [node] : [GAP, node]));
}

const GAP: HtmlNode = { trusted: BETWEEN_BLOCKS };

/**
 * Attributes as a delimiter carries them: JSON in which nothing can end the comment, open an entity or a tag, or be lost where quotes are
 * stripped of their backslashes.
 *
 * @example serializeAttributes({ url: 'a--b' }) === '{"url":"a\\u002d\\u002db"}'
 */
export function serializeAttributes(attributes: JsonObject): string {
  return JSON.stringify(attributes).replace(UNSAFE, (found) => ESCAPES[found] ?? found);
}

// Two backslashes are one escaped backslash; matched first, so that a quote after them is not taken for an escaped one.
const UNSAFE = /\\\\|\\"|--|[<>&]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '\\\\': '\\u005c',
  '\\"': '\\u0022',
  '--': '\\u002d\\u002d',
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
};
