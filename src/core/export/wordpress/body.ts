// The body of an article as blocks, the same for pasting and for importing, and what the writer must know about it.
import type { Article } from '../../article/article.ts';
import type { HtmlNode } from '../tree.ts';
import { renderBlocks } from './blocks.ts';
import type { BlockContext } from './richText.ts';

/** The nodes of each block of the body. Only the first jump break counts; WordPress allows one. */
export function renderBody(article: Article, context: BlockContext): readonly (readonly HtmlNode[])[] {
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
  const nodes = renderBlocks(blocks, context);
  if (render.pictures.some(({ fileName }) => fileName !== undefined)) {
    render.notice({
      code: 'pictures-to-upload',
      message: {
        ar: 'ارفع صور المقال إلى مكتبة الوسائط، ثم استبدل بأسمائها في النص عناوينها هناك.',
        en: 'Upload the pictures to the media library, then replace their names in the text with their addresses there.',
      },
    });
  }
  return nodes;
}
