// The `wordpress-wxr` target: an import file (WordPress eXtended RSS 1.2) that carries the article as a post, with what a paste cannot: its notes as
// `core/footnotes`, and its slug, excerpt, terms, status and dates. Pictures are not carried, only listed.
import type { Article, Metadata, Status } from '../../article/article.ts';
import { slugify } from '../../article/slug.ts';
import { RenderContext } from '../context.ts';
import { HOUSE_SETTINGS } from '../house/settings.ts';
import { pictureSettings } from '../pictureSettings.ts';
import type { Rendered, RenderOptions, Target } from '../target.ts';
import { printBody, printNext } from './body.ts';
import { voidBlock } from './delimiters.ts';
import { wordpressDialect } from './dialect.ts';
import { footnoteIds } from './footnoteIds.ts';
import { type Footnote, footnoteMarker, renderFootnotes } from './footnotes.ts';
import { notesHeadingBlock } from './notesList.ts';
import { newContext } from './richText.ts';
import { withoutShortcodes } from './shortcodes.ts';
import { rssDate, type WordpressDates, wordpressDates } from './wordpressDates.ts';
import { cdataElement, splitSectionEnds, storedElement, textElement } from './xml.ts';

export const wordpressWxr: Target = {
  id: 'wordpress-wxr',
  label: { ar: 'ووردبريس (ملف استيراد بحواشيه)', en: 'WordPress (import file with footnotes)' },
  extension: 'xml',
  mediaType: 'application/xml',
  form: 'source',
  // What is wider WordPress scales down itself.
  settings: [...pictureSettings('2560'), ...HOUSE_SETTINGS],
  render: renderWxr,
};

/** The status of a post for each step of the desk's pipeline. */
const POST_STATUS: Readonly<Record<Status, 'draft' | 'pending' | 'publish'>> = {
  idea: 'draft',
  draft: 'draft',
  review: 'pending',
  ready: 'pending',
  published: 'publish',
};

// Importers want the address of the site that the file came from. This one can be read as an address and is never anyone's (RFC 2606).
const NO_SITE = 'https://hashiya.invalid';

function renderWxr(article: Article, options: RenderOptions): Rendered {
  const render = new RenderContext(article, options, wordpressDialect, 'files');
  const ids = footnoteIds(article.id, render.numbering.cited);
  render.marker = footnoteMarker(render, ids);
  const context = newContext(render);
  // All is one text that grows: a second copy of a long report would cost as much as printing half of it.
  const before = [...writeHead(article.metadata), ...writeItemHead(article), SECTION].join('\n');
  let text = printBody(article, context, before);
  const footnotes = renderFootnotes(context, ids);
  if (footnotes.length > 0) {
    for (const block of [notesHeadingBlock(context), voidBlock('footnotes')])
      text = printNext(block, text, before.length);
  }
  if (render.numbering.cited.some(({ id }) => render.numbering.timesCited(id) > 1)) {
    render.notice({
      code: 'note-cited-again',
      message: {
        ar: 'حاشية يُستشهد بها أكثر من مرة: يعرف ووردبريس موضعها الأول وحده، وما بعده روابط لا يتغير رقمها إن تغير الترتيب.',
        en: 'A note is cited more than once: WordPress knows its first place only; the others are links whose numbers will not follow a new order.',
      },
    });
  }
  const after = [SECTION_END, ...writeItemTail(article.metadata, footnotes), '</channel>', '</rss>', ''];
  return {
    text: protectSection(text + after.join('\n'), before.length, text.length),
    pictures: render.pictures,
    notices: render.notices,
  };
}

const SECTION = '<content:encoded><![CDATA[';
const SECTION_END = ']]></content:encoded>';

// The whole file, in which the content of the post is made harmless where anything in it was not.
function protectSection(file: string, from: number, to: number): string {
  if (file.indexOf(']]>', from) === to && withoutShortcodes(file, from, to) === file) return file;
  const content = splitSectionEnds(withoutShortcodes(file.slice(from, to)));
  return file.slice(0, from) + content + file.slice(to);
}

function writeHead({ headline, description, language, canonical, author }: Metadata): readonly string[] {
  const site = /^https?:\/\/[^/?#]+/.exec(canonical ?? '')?.[0] ?? NO_SITE;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">',
    '<channel>',
    textElement('title', headline),
    textElement('link', canonical ?? site),
    textElement('description', description ?? ''),
    textElement('language', language),
    '<wp:wxr_version>1.2</wp:wxr_version>',
    textElement('wp:base_site_url', site),
    textElement('wp:base_blog_url', site),
    // On one line: WordPress's parser of last resort reads authors line by line.
    `<wp:author>${textElement('wp:author_id', '1')}${cdataElement('wp:author_login', loginOf(author))}${storedElement('wp:author_display_name', author ?? '')}</wp:author>`,
  ];
}

function writeItemHead({ id, metadata }: Article): readonly string[] {
  const published = rssDate(postDates(metadata));
  return [
    '<item>',
    storedElement('title', metadata.headline),
    textElement('link', metadata.canonical ?? ''),
    ...(published === undefined ? [] : [textElement('pubDate', published)]),
    cdataElement('dc:creator', loginOf(metadata.author)),
    `<guid isPermaLink="false">urn:hashiya:${id}</guid>`,
    '<description></description>',
  ];
}

function writeItemTail(metadata: Metadata, footnotes: readonly Footnote[]): readonly string[] {
  const dates = postDates(metadata);
  return [
    storedElement('excerpt:encoded', metadata.description ?? ''),
    textElement('wp:post_id', '1'),
    cdataElement('wp:post_date', dates.local),
    cdataElement('wp:post_date_gmt', dates.gmt),
    cdataElement('wp:post_name', metadata.slug ?? ''),
    cdataElement('wp:status', POST_STATUS[metadata.status]),
    textElement('wp:post_parent', '0'),
    textElement('wp:menu_order', '0'),
    cdataElement('wp:post_type', 'post'),
    cdataElement('wp:post_password', ''),
    textElement('wp:is_sticky', '0'),
    ...(metadata.section === undefined ? [] : [term('category', metadata.section)]),
    ...[...new Set(metadata.tags)].map((tag) => term('post_tag', tag)),
    ...(footnotes.length === 0 ? [] : writeMeta('footnotes', JSON.stringify(footnotes))),
    '</item>',
  ];
}

function writeMeta(key: string, value: string): readonly string[] {
  return [
    '<wp:postmeta>',
    cdataElement('wp:meta_key', key),
    cdataElement('wp:meta_value', value),
    '</wp:postmeta>',
  ];
}

function term(domain: 'category' | 'post_tag', name: string): string {
  return storedElement('category', name, { domain, nicename: slugify(name) });
}

// WordPress takes Latin logins only; a name that is written otherwise is carried as the display name.
function loginOf(author: string | undefined): string {
  const login = slugify(author ?? '');
  return /^[a-z0-9-]+$/.test(login) ? login : 'author';
}

// Only a published post has a date of its own: a draft or pending one that is given none is dated when it is published.
function postDates({ status, dates }: Metadata): WordpressDates {
  const published = status === 'published' ? wordpressDates(dates.published) : undefined;
  return published ?? { local: '', gmt: '' };
}
