// A paragraph as `core/paragraph`, the one block that WordPress saves a direction with.
import type { Inline } from '../../article/article.ts';
import type { HtmlNode } from '../tree.ts';
import { block } from './delimiters.ts';
import { element } from './element.ts';
import { type BlockContext, richText } from './richText.ts';

/** A paragraph with the label that leads it, if any; nothing when both are blank. */
export function renderParagraph(
  inlines: readonly Inline[],
  context: BlockContext,
  label?: HtmlNode,
): HtmlNode | undefined {
  const words = richText(inlines, context);
  const { dir } = context;
  const line = label === undefined ? words : words.length === 0 ? [label] : [label, { plain: ' ' }, ...words];
  if (line.length === 0) return undefined;
  return dir === undefined
    ? block('paragraph', undefined, element('p', undefined, line))
    : block('paragraph', { direction: dir }, element('p', { dir }, line));
}
