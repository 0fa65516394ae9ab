// The house's line after the text, as a paragraph of its own.
import { publishedByWords } from '../house/publishedBy.ts';
import { type HtmlNode, wrap } from '../tree.ts';
import { renderParagraph } from './paragraph.ts';
import type { BlockContext } from './richText.ts';

/** The line, or nothing. Its id stands on a span around the words, which every editor keeps. */
export function renderPublishedBy(context: BlockContext): HtmlNode | undefined {
  const words = publishedByWords(context.render);
  if (words.length === 0) return undefined;
  return renderParagraph([], context, wrap('span', { id: context.render.publishedById }, words));
}
