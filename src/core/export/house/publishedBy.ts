// The house's own line after the text. It is no part of the article: its id says so to whoever reads the page back.
import type { RenderContext } from '../context.ts';
import { renderInlines, styled } from '../inlines.ts';
import { type HtmlNode, h } from '../tree.ts';
import { publishedBy } from './settings.ts';

/** The words of the line, isolated like those of any other; none when there is no line. */
export function publishedByWords(context: RenderContext): readonly HtmlNode[] {
  const line = publishedBy(context.options.settings);
  return line === '' ? [] : renderInlines([{ type: 'text', text: line }], context);
}

/** The line as a paragraph, or nothing. It stands between the text and the notes. */
export function renderPublishedBy(context: RenderContext): readonly HtmlNode[] {
  const words = publishedByWords(context);
  if (words.length === 0) return [];
  return [h('p', styled(context.dialect.style('published-by'), { id: context.publishedById }), ...words)];
}
