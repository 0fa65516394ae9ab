// The `wordpress` target: block markup to paste into the code editor. The headline is WordPress's to print, and pictures are the site's to hold.
import type { Article } from '../../article/article.ts';
import { RenderContext } from '../context.ts';
import { HOUSE_SETTINGS } from '../house/settings.ts';
import { pictureSettings } from '../pictureSettings.ts';
import type { Rendered, RenderOptions, Target } from '../target.ts';
import { printBody, printNext } from './body.ts';
import { wordpressDialect } from './dialect.ts';
import { renderNotesList } from './notesList.ts';
import { newContext } from './richText.ts';
import { withoutShortcodes } from './shortcodes.ts';

/** The text is the one that the block editor itself would save for these blocks. */
export const wordpress: Target = {
  id: 'wordpress',
  label: { ar: 'ووردبريس (يُلصق في محرر الشيفرة)', en: 'WordPress (paste in the code editor)' },
  extension: 'html',
  mediaType: 'text/html',
  form: 'fragment',
  // What is wider WordPress scales down itself.
  settings: [...pictureSettings('2560'), ...HOUSE_SETTINGS],
  render: renderWordpress,
};

function renderWordpress(article: Article, options: RenderOptions): Rendered {
  const render = new RenderContext(article, options, wordpressDialect, 'files');
  const context = newContext(render);
  let markup = printBody(article, context);
  for (const block of renderNotesList(context)) markup = printNext(block, markup);
  return { text: withoutShortcodes(markup), pictures: render.pictures, notices: render.notices };
}
