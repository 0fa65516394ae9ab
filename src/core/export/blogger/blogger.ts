// The `blogger` target: the fragment to paste into Blogger's HTML view. Blogger prints the headline itself, shows several posts on one page, and
// cuts what follows the jump break from the index, so ids are the article's own and a note cited before the break is reported.
import type { Article } from '../../article/article.ts';
import { printBlocks } from '../blocks.ts';
import { RenderContext } from '../context.ts';
import { renderPublishedBy } from '../house/publishedBy.ts';
import { calloutLook, HOUSE_SETTINGS } from '../house/settings.ts';
import { renderNotes } from '../notes.ts';
import { pictureSettings } from '../pictureSettings.ts';
import { print } from '../print.ts';
import type { Rendered, RenderOptions, Target } from '../target.ts';
import { h } from '../tree.ts';
import { bloggerDialect } from './dialect.ts';

export const blogger: Target = {
  id: 'blogger',
  label: { ar: 'بلوجر (يُلصق في عرض HTML)', en: 'Blogger (paste in the HTML view)' },
  extension: 'html',
  mediaType: 'text/html',
  form: 'fragment',
  settings: [
    {
      name: 'figures',
      label: { ar: 'الصور وتعليقاتها', en: 'Pictures and captions' },
      values: ['table', 'figure'],
      names: {
        table: { ar: 'جدول بلوجر', en: 'Blogger’s caption table' },
        figure: { ar: 'عنصر figure', en: 'A figure element' },
      },
    },
    ...pictureSettings('1600'),
    ...HOUSE_SETTINGS,
  ],
  render: renderBlogger,
};

function renderBlogger(article: Article, options: RenderOptions): Rendered {
  const figures = options.settings.figures === 'figure' ? 'figure' : 'table';
  const context = new RenderContext(
    article,
    options,
    bloggerDialect(figures, calloutLook(options.settings)),
    'files',
  );
  const first = article.blocks.findIndex((block) => block.type === 'jump-break');
  // Only the first break counts; another would be printed as a comment that does nothing.
  const blocks = article.blocks.filter((block, index) => block.type !== 'jump-break' || index === first);
  const body = printBlocks(blocks, context);
  if (context.numbering.references.some(({ path }) => path[0] === 'blocks' && Number(path[1]) < first)) {
    context.notice({
      code: 'reference-before-jump-break',
      message: {
        ar: 'حاشية قبل فاصل «اقرأ المزيد»: رقمها يظهر في الصفحة الرئيسية بلا نصها.',
        en: 'A footnote is cited before the jump break: on the index page its marker leads nowhere.',
      },
    });
  }
  const wrapper = h(
    'div',
    { id: context.articleId, lang: article.metadata.language, dir: context.direction },
    body,
    ...renderPublishedBy(context),
    ...renderNotes(context),
  );
  return { text: print([wrapper], { lines: true }), pictures: context.pictures, notices: context.notices };
}
