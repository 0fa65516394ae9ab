// What other programs get and give: our own HTML and plain text of a fragment, and the reading of theirs. Loaded after the page is shown.
import { CALLOUT_KINDS, type CalloutKind } from '../../../core/article/callouts.ts';
import { renderBlocks } from '../../../core/export/blocks.ts';
import { bloggerDialect } from '../../../core/export/blogger/dialect.ts';
import { RenderContext } from '../../../core/export/context.ts';
import { renderInlines } from '../../../core/export/inlines.ts';
import { renderNotes } from '../../../core/export/notes.ts';
import { print } from '../../../core/export/print.ts';
import { text } from '../../../core/export/text.ts';
import { h } from '../../../core/export/tree.ts';
import type { Fragment } from './fragment.ts';

export { readClipboardHtml } from '../paste/readClipboard.ts';

/** The fragment as HTML for word processors and mail: structure, looks inline, notes linked. A piece of a line stays one. */
export function writeHtml(fragment: Fragment, callouts: readonly CalloutKind[] = CALLOUT_KINDS): string {
  const { article } = fragment;
  const options = { callouts, findAsset: () => undefined, settings: {} };
  const context = new RenderContext(article, options, bloggerDialect('figure'), 'embed');
  const attributes = { lang: article.metadata.language, dir: context.direction };
  const piece = pieceOfLine(fragment);
  const body =
    piece === undefined
      ? renderBlocks(article.blocks, context)
      : [h('span', attributes, ...renderInlines(piece, context))];
  const notes = renderNotes(context);
  const nodes = piece !== undefined && notes.length === 0 ? body : [h('div', attributes, ...body, ...notes)];
  return `<meta charset="utf-8">${print(nodes)}`;
}

/** The fragment as plain text, its notes at the end. */
export function writeText({ article }: Fragment, callouts: readonly CalloutKind[] = CALLOUT_KINDS): string {
  return text.render(article, { callouts, findAsset: () => undefined, settings: {} }).text.trimEnd();
}

function pieceOfLine({ article, isOpenAtStart, isOpenAtEnd }: Fragment) {
  const [only, ...others] = article.blocks;
  const isPiece = isOpenAtStart && isOpenAtEnd && others.length === 0;
  return isPiece && only?.type === 'paragraph' ? only.children : undefined;
}
