// A paragraph as `core/paragraph`, the one block that WordPress saves a direction with.
import type { Direction, Inline } from '../../article/article.ts';
import { type HtmlNode, h, SPACE } from '../tree.ts';
import { fill, type Shell, shellOf } from './delimiters.ts';
import { type BlockContext, richText } from './richText.ts';
import { withoutPlayer } from './shortcodes.ts';

/** A paragraph with the label that leads it, if any; nothing when both are blank. */
export function renderParagraph(
  inlines: readonly Inline[],
  context: BlockContext,
  label?: HtmlNode,
): HtmlNode | undefined {
  const words = richText(inlines, context);
  const { dir } = context;
  const shell = dir === undefined ? PLAIN : DIRECTED[dir];
  if (label !== undefined) return fill(shell, words.length === 0 ? [label] : [label, SPACE, ...words]);
  return words.length === 0 ? undefined : fill(shell, withoutPlayer(words));
}

const PLAIN = shellOf('paragraph', undefined, h('p'));
const DIRECTED = { rtl: directed('rtl'), ltr: directed('ltr') };

function directed(dir: Direction): Shell {
  return shellOf('paragraph', { direction: dir }, h('p', { dir }));
}
