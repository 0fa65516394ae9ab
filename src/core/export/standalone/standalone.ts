// The `standalone` target: one page that can be mailed or opened offline, with everything inside it.
import { readingMinutes } from '../../arabic/count.ts';
import type { Article } from '../../article/article.ts';
import { countArticleWords } from '../../article/counts.ts';
import { printBlocks } from '../blocks.ts';
import { RenderContext } from '../context.ts';
import { renderPublishedBy } from '../house/publishedBy.ts';
import { ACCENT_SETTING, FONT_SETTING, HOUSE_SETTINGS } from '../house/settings.ts';
import { renderInlines } from '../inlines.ts';
import { notesHeading, renderNotes } from '../notes.ts';
import { pictureSettings } from '../pictureSettings.ts';
import { print } from '../print.ts';
import type { Rendered, RenderOptions, Target } from '../target.ts';
import { type HtmlNode, h } from '../tree.ts';
import { formatDay } from '../words.ts';
import { CONTENTS_FROM, renderContents } from './contents.ts';
import { STANDALONE_DIALECT } from './dialect.ts';
import { renderHead } from './head.ts';
import { houseStyle } from './houseStyle.ts';
import { iconStyle } from './icons.ts';
import { STANDALONE_STYLE } from './style.ts';

export const standalone: Target = {
  id: 'standalone',
  label: { ar: 'صفحة ويب مستقلة', en: 'Standalone web page' },
  extension: 'html',
  mediaType: 'text/html',
  form: 'page',
  settings: [
    {
      name: 'pictures',
      label: { ar: 'الصور', en: 'Pictures' },
      values: ['embed', 'files'],
      names: {
        embed: { ar: 'داخل الصفحة', en: 'Inside the page' },
        files: { ar: 'ملفات بجوار الصفحة', en: 'Files beside the page' },
      },
    },
    ...pictureSettings('1600'),
    {
      name: 'contents',
      label: {
        ar: 'قائمة المحتويات: من كم عنواناً فصاعداً',
        en: 'Table of contents: from how many headings on',
      },
      values: CONTENTS_FROM,
      names: { never: { ar: 'بلا قائمة', en: 'Never' } },
    },
    {
      name: 'reading-time',
      label: { ar: 'زمن القراءة تحت العنوان', en: 'Reading time under the headline' },
      values: ['show', 'hide'],
      names: { show: { ar: 'يظهر', en: 'Shown' }, hide: { ar: 'لا يظهر', en: 'Hidden' } },
    },
    {
      name: 'publisher',
      label: { ar: 'الناشر، كما تعرفه محركات البحث', en: 'Publisher, as search engines know it' },
      values: [],
    },
    ...HOUSE_SETTINGS,
    ACCENT_SETTING,
    FONT_SETTING,
  ],
  render: renderStandalone,
};

function renderStandalone(article: Article, options: RenderOptions): Rendered {
  const mode = options.settings.pictures === 'files' ? 'files' : 'embed';
  const context = new RenderContext(article, options, STANDALONE_DIALECT, mode);
  const { rendered: body, words } = context.counting(() => printBlocks(article.blocks, context));
  const notes = renderNotes(context);
  const wordCount = words ?? countArticleWords(article);
  const page = h(
    'html',
    { lang: article.metadata.language, dir: context.direction },
    h(
      'head',
      undefined,
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', undefined, article.metadata.headline || '…'),
      ...renderHead(article, options.settings.publisher?.trim() ?? '', wordCount),
      h('style', undefined, {
        trusted: STANDALONE_STYLE + iconStyle(context.tones) + houseStyle(options.settings),
      }),
    ),
    h(
      'body',
      undefined,
      h(
        'main',
        undefined,
        h(
          'article',
          { id: context.articleId },
          renderHeader(context, wordCount, notes.length > 0),
          body,
          ...renderPublishedBy(context),
          ...notes,
        ),
      ),
    ),
  );
  return {
    text: `<!doctype html>\n${print([page], { lines: true })}`,
    pictures: context.pictures,
    notices: context.notices,
  };
}

// All of it is metadata, and read back as such; so the table of contents, which repeats what follows, is a part of it.
function renderHeader(context: RenderContext, wordCount: number, hasNotes: boolean): HtmlNode {
  const { article, options, words } = context;
  const { headline, subtitle, section, author, place, dates, digits } = article.metadata;
  const inline = (value: string): readonly HtmlNode[] =>
    renderInlines([{ type: 'text', text: value }], context);
  const facts: HtmlNode[][] = [];
  if (author !== undefined) facts.push([...inline(`${words.by} ${author}`)]);
  if (place !== undefined) facts.push([...inline(place)]);
  if (dates.published !== undefined) {
    facts.push([h('time', { datetime: dates.published }, formatDay(dates.published, words, digits))]);
  }
  const minutes = readingMinutes(wordCount);
  if (options.settings['reading-time'] !== 'hide' && minutes > 0)
    facts.push([h('span', { class: 'reading' }, words.minutes(minutes, context.number(minutes)))]);
  const notes = hasNotes ? { words: notesHeading(context), id: context.notesHeadingId } : undefined;
  return h(
    'header',
    undefined,
    ...(section === undefined ? [] : [h('p', { class: 'section' }, ...inline(section))]),
    h('h1', undefined, ...inline(headline || '…')),
    ...(subtitle === undefined ? [] : [h('p', { class: 'subtitle' }, ...inline(subtitle))]),
    ...(facts.length === 0
      ? []
      : [
          h(
            'p',
            { class: 'byline' },
            ...facts.flatMap((fact, index) => (index === 0 ? fact : [' · ', ...fact])),
          ),
        ]),
    ...renderContents(context, options.settings.contents ?? CONTENTS_FROM[0] ?? 'never', notes),
  );
}
