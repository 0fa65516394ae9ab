// The house's line after the text, as a paragraph of its own.
import { publishedByWords } from '../house/publishedBy.ts';
import type { HtmlNode } from '../tree.ts';
import { element } from './element.ts';
import { renderParagraph } from './paragraph.ts';
import { adapt, type BlockContext } from './richText.ts';

/** The line, or nothing. Its id stands on a span around the words, which every editor keeps. */
export function renderPublishedBy(context: BlockContext): readonly (readonly HtmlNode[])[] {
  const words = adapt(publishedByWords(context.render), context);
  if (words.length === 0) return [];
  return [renderParagraph([], context, [element('span', { id: context.render.publishedById }, words)])];
}
