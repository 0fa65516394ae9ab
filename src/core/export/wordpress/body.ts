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
 * jump break counts; WordPress allows one. The words may still hold shortcodes (`withoutShortcodes`).
 *
 * @param before what the body is printed after
 */
export function printBody(article: Article, context: BlockContext, before = ''): string {
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
  let markup = before;
  for (const block of blocks) markup = printNext(renderBlock(block, context), markup, before.length);
  if (render.pictures.some(({ fileName }) => fileName !== undefined)) {
    render.notice({
      code: 'pictures-to-upload',
      message: {
        ar: 'ارفع صور المقال إلى مكتبة الوسائط، ثم استبدل بأسمائها في النص عناوينها هناك.',
        en: 'Upload the pictures to the media library, then replace their names in the text with their addresses there.',
      },
    });
  }
  return printNext(renderPublishedBy(context), markup, before.length);
}

/** A block after those that have been printed, the first of which began at `start`. */
export function printNext(block: HtmlNode | undefined, before: string, start = 0): string {
  if (block === undefined) return before;
  return print([block], NAMES, before.length === start ? before : before + BETWEEN_BLOCKS);
}

const NAMES = { namesNoBreakSpaces: true };
