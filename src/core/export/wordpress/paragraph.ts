// A paragraph as `core/paragraph`, the one block that WordPress saves a direction with.
import type { Inline } from '../../article/article.ts';
import type { HtmlNode } from '../tree.ts';
import { block } from './delimiters.ts';
import { element } from './element.ts';
import { type BlockContext, nameNoBreakSpaces, richText } from './richText.ts';

/** A paragraph with the label that leads it, if any; nothing when both are blank. */
export function renderParagraph(
  inlines: readonly Inline[],
  context: BlockContext,
  label: readonly HtmlNode[] = [],
): readonly HtmlNode[] {
  const words = richText(inlines, context);
  if (words.length === 0 && label.length === 0) return [];
  const { dir } = context;
  const gap = words.length > 0 && label.length > 0 ? [' '] : [];
  return block(
    'paragraph',
    dir === undefined ? {} : { direction: dir },
    element('p', { dir }, [...label.map(nameNoBreakSpaces), ...gap, ...words]),
  );
}
