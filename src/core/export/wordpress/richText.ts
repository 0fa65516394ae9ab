// Rich text: what stands inside a paragraph, heading, item, cell or caption of WordPress. It is kept as it is written, so any inline markup
// may stand here that the editor does not need to understand.
import type { Direction, Inline } from '../../article/article.ts';
import type { RenderContext } from '../context.ts';
import { renderInlines } from '../inlines.ts';
import { print } from '../print.ts';
import { type HtmlNode, showsText, type TrustedMarkup } from '../tree.ts';
import { element } from './element.ts';

/** What the blocks of one article share. */
export interface BlockContext {
  readonly render: RenderContext;
  /** The direction of the block around; absent when it is the article's own. */
  readonly dir?: Direction;
  /** Turns the shared footnote markers into the target's own. */
  readonly markers?: (nodes: readonly HtmlNode[]) => readonly HtmlNode[];
}

/** The context inside a block that may have a direction of its own. */
export function inside(context: BlockContext, block: { readonly dir?: Direction }): BlockContext {
  return block.dir === undefined ? context : { ...context, dir: block.dir };
}

/** The nodes of inlines whose block carries the direction itself. Of blank ones there are none: the editor would drop them. */
export function richText(inlines: readonly Inline[], context: BlockContext): readonly HtmlNode[] {
  const { dir, render } = context;
  const nodes = render.within(dir, () => renderInlines(inlines, render));
  return nodes.some(showsText) ? adapt(nodes, context) : [];
}

/**
 * The same for blocks that WordPress saves no direction with: only paragraphs have one. Everywhere else the site's direction rules, so words that go
 * the other way are isolated.
 */
export function directedText(inlines: readonly Inline[], context: BlockContext): readonly HtmlNode[] {
  const nodes = richText(inlines, context);
  const { dir, render } = context;
  return dir === undefined || dir === render.direction || nodes.length === 0
    ? nodes
    : [element('span', { dir }, nodes)];
}

/** Shared inlines as WordPress keeps them. */
export function adapt(nodes: readonly HtmlNode[], context: BlockContext): readonly HtmlNode[] {
  const isolated = nodes.map(keepIsolation);
  const marked = context.markers === undefined ? isolated : context.markers(isolated);
  return marked.map(nameNoBreakSpaces);
}

// WordPress strips `bdi` from the posts of all but its administrators and editors, and from every footnote; a `span` with a direction isolates just
// the same (HTML, 15.3.5), and `auto` is what a bare `bdi` means.
function keepIsolation(node: HtmlNode): HtmlNode {
  if (typeof node === 'string' || !('tag' in node)) return node;
  const children = node.children.map(keepIsolation);
  return node.tag === 'bdi'
    ? element('span', { dir: 'auto', ...node.attributes }, children)
    : { ...node, children };
}

const NO_BREAK_SPACE = '\u00a0';

/** The node with no-break spaces as browsers write them, by name: WordPress takes rich text from a browser's hands. */
export function nameNoBreakSpaces(node: HtmlNode): HtmlNode {
  if (typeof node === 'string') return node.includes(NO_BREAK_SPACE) ? named([node]) : node;
  if (!('tag' in node)) return node;
  const inner: HtmlNode = { ...node, children: node.children.map(nameNoBreakSpaces) };
  const values = Object.values(node.attributes ?? {});
  return values.some((value) => String(value).includes(NO_BREAK_SPACE)) ? named([inner]) : inner;
}

function named(nodes: readonly HtmlNode[]): TrustedMarkup {
  return { trusted: print(nodes).replaceAll(NO_BREAK_SPACE, '&nbsp;') };
}
