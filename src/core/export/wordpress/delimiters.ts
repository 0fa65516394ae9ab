// The block grammar: delimiters, their attributes, and the layout of blocks inside blocks. What each block saves is in `blocks.ts`.
import type { JsonObject } from '../../article/json.ts';
import type { HtmlComment, HtmlNode } from '../tree.ts';

/**
 * A block between its delimiters, laid out as WordPress serializes it. The attributes are those that WordPress cannot read from the saved markup, in
 * the order of its own registry, without defaults.
 *
 * @example block('heading', { level: 3 }, h('h3', { class: 'wp-block-heading' }, 'مجالات التعاون'))
 */
export function block(
  name: string,
  attributes: JsonObject,
  ...saved: readonly HtmlNode[]
): readonly HtmlNode[] {
  return [open(name, attributes), '\n', ...saved, '\n', { comment: ` /wp:${name} ` }];
}

/** A block that saves nothing: the server draws it. */
export function voidBlock(name: string): HtmlComment {
  return { comment: ` wp:${name} /` };
}

/** Blocks one after the other. WordPress puts an empty line between them, in a post as in a block, and nothing before the first or after the last. */
export function joinBlocks(blocks: readonly (readonly HtmlNode[])[]): readonly HtmlNode[] {
  return blocks.flatMap((nodes, index) => (index === 0 ? nodes : ['\n\n', ...nodes]));
}

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

function open(name: string, attributes: JsonObject): HtmlComment {
  const isPlain = Object.keys(attributes).length === 0;
  return { comment: isPlain ? ` wp:${name} ` : ` wp:${name} ${serializeAttributes(attributes)} ` };
}
