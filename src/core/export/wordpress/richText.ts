// Rich text: what stands inside a paragraph, heading, item, cell or caption of WordPress. It is kept as it is written, so any inline markup
// may stand here that the editor does not need to understand.
import type { Direction, Inline } from '../../article/article.ts';
import type { Tone } from '../../article/callouts.ts';
import type { RenderContext } from '../context.ts';
import { renderInlines } from '../inlines.ts';
import { type HtmlNode, showsText, wrap } from '../tree.ts';
import type { Shell } from './delimiters.ts';

/** What the blocks of one article share. */
export interface BlockContext {
  readonly render: RenderContext;
  /** The direction of the block around; absent when it is the article's own. */
  readonly dir?: Direction;
  /** The shells of callouts written so far, by tone and label. */
  readonly groups: Map<Tone, Map<string, Shell>>;
}

/** The context of an article's outermost blocks. */
export function newContext(render: RenderContext): BlockContext {
  return { render, groups: new Map() };
}

/** The context inside a block that may have a direction of its own. */
export function inside(context: BlockContext, block: { readonly dir?: Direction }): BlockContext {
  return block.dir === undefined ? context : { ...context, dir: block.dir };
}

/** The nodes of inlines whose block carries the direction itself. Of blank ones there are none: the editor would drop them. */
export function richText(inlines: readonly Inline[], context: BlockContext): readonly HtmlNode[] {
  const { dir, render } = context;
  const nodes =
    dir === undefined
      ? renderInlines(inlines, render)
      : render.within(dir, () => renderInlines(inlines, render));
  return showsText(nodes) ? nodes : [];
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
    : [wrap('span', { dir }, nodes)];
}
