// The body of an article as blocks, the same for pasting and for importing, and what the writer must know about it.
import type { Article } from '../../article/article.ts';
import { print } from '../print.ts';
import type { HtmlNode } from '../tree.ts';
import { renderBlock } from './blocks.ts';
import { BETWEEN_BLOCKS } from './delimiters.ts';
import { renderPublishedBy } from './publishedBy.ts';
import type { BlockContext } from './richText.ts';

/**
 * The blocks of the body and the house's line, each printed as soon as it is rendered: of a long report there is never the whole tree. Only the first
 * jump break counts; WordPress allows one.
 */
export function printBody(article: Article, context: BlockContext): string {
  const { render } = context;
  const first = article.blocks.findIndex((block) => block.type === 'jump-break');
  const blocks = article.blocks.filter((block, index) => block.type !== 'jump-break' || index === first);
  if (render.numbering.references.some(({ path }) => path[0] === 'blocks' && Number(path[1]) < first)) {
    render.notice({
      code: 'reference-before-jump-break',
      message: {
        ar: 'حاشية قبل فاصل «اقرأ المزيد»: رقمها يظهر في الصفحة الرئيسية بلا نصها.',
        en: 'A footnote is cited before the jump break: on the index page its marker leads nowhere.',
      },
    });
  }
  let markup = '';
  for (const block of blocks) markup = printNext(renderBlock(block, context), context, markup);
  if (render.pictures.some(({ fileName }) => fileName !== undefined)) {
    render.notice({
      code: 'pictures-to-upload',
      message: {
        ar: 'ارفع صور المقال إلى مكتبة الوسائط، ثم استبدل بأسمائها في النص عناوينها هناك.',
        en: 'Upload the pictures to the media library, then replace their names in the text with their addresses there.',
      },
    });
  }
  return printNext(renderPublishedBy(context), context, markup);
}

/** A block after those that have been printed. */
export function printNext(block: HtmlNode | undefined, context: BlockContext, before: string): string {
  if (block === undefined) return before;
  const markup = context.protect(print([block], NAMES));
  return before === '' ? markup : before + BETWEEN_BLOCKS + markup;
}

const NAMES = { namesNoBreakSpaces: true };
