// What the clipboard holds, as blocks and notes of an article. Foreign HTML is read by the importer: inertly, down to what an article knows; it
// never becomes a part of the page.
import type { Article, Block } from '../../../core/article/article.ts';
import type { CalloutKind } from '../../../core/article/callouts.ts';
import type { ArticleId } from '../../../core/article/ids.ts';
import { isBlank } from '../../../core/article/inlines.ts';
import { htmlImporter } from '../../../core/import/html/htmlImporter.ts';
import type { ImportedPicture } from '../../../core/import/importer.ts';

export interface Pasted extends Pick<Article, 'blocks' | 'notes'> {
  /** The article from which it was copied, when it was one of ours. */
  readonly origin?: ArticleId;
  /** Whether the first block goes on in the line at the caret; otherwise only a single paragraph does. */
  readonly isOpenAtStart?: boolean;
  /** Whether the last block is gone on with by what follows the caret. */
  readonly isOpenAtEnd?: boolean;
  /** Pictures inside the text, under the names that its figures have for them until they are stored. */
  readonly pictures?: readonly ImportedPicture[];
}

/** The blocks of pasted HTML; undefined when there is nothing in it. `plain` is the same as plain text, for what an importer takes for metadata. */
export function readClipboardHtml(
  html: string,
  plain: string,
  options: { readonly callouts: readonly CalloutKind[]; readonly random: () => number },
): Pasted | undefined {
  const { article, pictures } = htmlImporter.read(html, options);
  const { headline } = article.metadata;
  // On a page the first heading is the headline; here it is one among what was copied.
  const heading: readonly Block[] =
    headline !== '' && plain.includes(headline)
      ? [{ type: 'heading', level: 2, children: [{ type: 'text', text: headline }] }]
      : [];
  const blocks = [...heading, ...article.blocks];
  const isEmpty = blocks.every((block) => block.type === 'paragraph' && isBlank(block.children));
  return isEmpty ? undefined : { blocks, notes: article.notes, pictures };
}
