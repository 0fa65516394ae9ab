// The `clipboard` target: markup and plain text that are copied together, for word processors, mail and editors in which one writes as on a page. Each
// takes what it knows: structure by elements, looks by inline styles, notes by links inside the text, pictures by their own bytes.
import { directionOf } from '../../arabic/script.ts';
import type { Article } from '../../article/article.ts';
import { printBlocks } from '../blocks.ts';
import { RenderContext } from '../context.ts';
import { renderPublishedBy } from '../house/publishedBy.ts';
import { calloutLook, HOUSE_SETTINGS } from '../house/settings.ts';
import { renderInlines } from '../inlines.ts';
import { renderNotes } from '../notes.ts';
import { print } from '../print.ts';
import type { Rendered, RenderOptions, Target } from '../target.ts';
import { writeText } from '../text.ts';
import { type HtmlNode, h } from '../tree.ts';
import { declareBlocks } from './declareBlocks.ts';
import { clipboardDialect } from './dialect.ts';

export const clipboard: Target = {
  id: 'clipboard',
  label: { ar: 'للصق في Word وGoogle Docs والبريد', en: 'To paste in Word, Google Docs and mail' },
  extension: 'html',
  mediaType: 'text/html',
  form: 'fragment',
  settings: [
    {
      name: 'headline',
      label: { ar: 'العنوان', en: 'Headline' },
      values: ['with', 'without'],
      names: {
        with: { ar: 'مع النص', en: 'With the text' },
        without: { ar: 'بدون العنوان', en: 'Left out' },
      },
    },
    ...HOUSE_SETTINGS,
  ],
  render: renderClipboard,
};

function renderClipboard(article: Article, options: RenderOptions): Rendered {
  const context = new RenderContext(
    article,
    options,
    clipboardDialect(directionOf(article.metadata.language), calloutLook(options.settings)),
    'embed',
  );
  const body = printBlocks(
    // A cut in a list of posts means nothing in a document.
    article.blocks.filter(({ type }) => type !== 'jump-break'),
    context,
    (node) => declareBlocks(node, context.direction),
  );
  const opening = options.settings.headline === 'without' ? [] : renderOpening(context);
  const wrapper = h(
    'div',
    { id: context.articleId, lang: article.metadata.language, dir: context.direction },
    ...opening,
    body,
    ...renderPublishedBy(context),
    ...renderNotes(context),
  );
  return {
    text: print([declareBlocks(wrapper, context.direction)], { lines: true }),
    // In the same digits, with the same heading and line.
    writePlain: () => writeText(context.article, options, context.numbering),
    pictures: context.pictures,
    notices: context.notices,
  };
}

function renderOpening(context: RenderContext): readonly HtmlNode[] {
  const { headline, subtitle, author } = context.article.metadata;
  const line = (tag: string, words: string | undefined): readonly HtmlNode[] =>
    words === undefined || words === ''
      ? []
      : [h(tag, undefined, ...renderInlines([{ type: 'text', text: words }], context))];
  return [
    ...line('h1', headline),
    ...line('p', subtitle),
    ...line('p', author === undefined ? undefined : `${context.words.by} ${author}`),
  ];
}
