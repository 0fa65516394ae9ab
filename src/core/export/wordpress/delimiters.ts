// The block grammar: delimiters, their attributes, and the layout of blocks inside blocks. What each block saves is in `blocks.ts`.
import type { JsonObject } from '../../article/json.ts';
import { comment, print } from '../print.ts';
import type { Enclosed, HtmlElement, HtmlNode } from '../tree.ts';

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
  const { before, after } = delimitersOf(name, attributes);
  return { opening: before, nodes: saved, closing: after };
}

/** What stands around the words or blocks of a block that saves one element: its delimiters and the element's tags. */
export interface Shell {
  readonly opening: string;
  readonly closing: string;
}

/**
 * The shell of a block. A report has hundreds of blocks alike, so this is for those that are: it is made once, and `fill` costs less than `block`.
 *
 * @param saved the element, empty
 */
export function shellOf(name: string, attributes: JsonObject | undefined, saved: HtmlElement): Shell {
  const { before, after } = delimitersOf(name, attributes);
  const end = `</${saved.tag}>`;
  return { opening: before + print([saved]).slice(0, -end.length), closing: end + after };
}

/** A block of a shell and what the element holds. */
export function fill({ opening, closing }: Shell, nodes: readonly HtmlNode[]): Enclosed {
  return { opening, nodes, closing };
}

function delimitersOf(
  name: string,
  attributes: JsonObject | undefined,
): { readonly before: string; readonly after: string } {
  const told = attributes === undefined ? '' : ` ${serializeAttributes(attributes)}`;
  return {
    before: `${comment(` wp:${name}${told} `).trusted}\n`,
    after: `\n${comment(` /wp:${name} `).trusted}`,
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
  const nodes: HtmlNode[] = [];
  for (const block of blocks) {
    if (nodes.length > 0) nodes.push(GAP);
    nodes.push(block);
  }
  return nodes;
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
