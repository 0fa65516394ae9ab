// What a page says about its article: meta elements first, then structured data, then what stands in the page itself.
import type { Dates, Metadata } from '../../article/article.ts';
import { isMoment } from '../../article/parse/metadata.ts';
import { cleanLine } from '../clean.ts';
import { guessPolicies } from '../policies.ts';
import { PageAddresses } from './addresses.ts';
import { attribute, findElement, findElements, type HtmlElement, hasClass, textOf } from './dom.ts';
import { type Described, describedList, describedText, findJsonLd } from './jsonLd.ts';

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$/;
const MAX_LINE = 1000;
const MAX_TAGS = 50;
/** The page of our own standalone target says nothing where it has no headline. */
const NO_HEADLINE = '…';

/** What a page says about itself. */
export interface PageData {
  readonly metadata: Partial<Metadata> & Pick<Metadata, 'language' | 'digits' | 'quotes'>;
  /** The headline by the page's own account, for a text that shows none. */
  readonly headline: string;
  /** Where the page stands, to complete its relative addresses. */
  readonly base: string | undefined;
}

/** Reads what the page says; `words` is its text. */
export function readPageData(root: HtmlElement, words: string): PageData {
  const metas = readMetas(root);
  const described = findJsonLd(root) ?? {};
  const text = (...values: readonly unknown[]): string | undefined => firstLine(values);
  const canonical = new PageAddresses(undefined).web(
    firstLine([linkOf(root, 'canonical'), metas.get('og:url'), describedText(described.url)]) ?? '',
  );
  const base = firstElementValue(root, 'base', 'href') ?? canonical;
  const guessed = guessPolicies(words);
  const author = text(
    metas.get('author'),
    describedText(described.author),
    metas.get('article:author_name'),
    metas.get('twitter:data1'),
  );
  const description = text(metas.get('description'), metas.get('og:description'), described.description);
  const section = text(metas.get('article:section'), describedText(described.articleSection));
  const subtitle = text(described.alternativeHeadline);
  const metadata: PageData['metadata'] = {
    ...guessed,
    language: languageOf(root, described, guessed.language),
    ...(author === undefined || /^https?:/.test(author) ? {} : { author }),
    ...(description === undefined ? {} : { description }),
    ...(section === undefined ? {} : { section }),
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(canonical === undefined ? {} : { canonical }),
    tags: tagsOf(root, metas, described),
    dates: datesOf(root, metas, described),
  };
  const headline =
    text(described.headline, metas.get('og:title'), metas.get('twitter:title'), titleOf(root)) ?? '';
  return { metadata, headline: headline === NO_HEADLINE ? '' : headline, base };
}

/** A headline as it is stored: the sign for none is none. */
export function headlineFrom(words: string): string {
  const line = cleanLine(words);
  return line === NO_HEADLINE ? '' : line;
}

function readMetas(root: HtmlElement): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const meta of findElements(root, (element) => element.tagName === 'meta')) {
    const name = (attribute(meta, 'property') ?? attribute(meta, 'name') ?? attribute(meta, 'itemprop') ?? '')
      .trim()
      .toLowerCase();
    const content = attribute(meta, 'content');
    if (name === '' || content === undefined || content.trim() === '') continue;
    // Tags come one by one; of everything else the first counts.
    if (name === 'article:tag') metas.set(`article:tag ${metas.size}`, content);
    else if (!metas.has(name)) metas.set(name, content);
  }
  return metas;
}

function firstLine(values: readonly unknown[]): string | undefined {
  for (const value of values) {
    if (typeof value !== 'string') continue;
    const line = cleanLine(value.slice(0, MAX_LINE)).toWellFormed();
    if (line !== '') return line;
  }
  return undefined;
}

function firstElementValue(root: HtmlElement, tag: string, name: string): string | undefined {
  const element = findElement(root, (found) => found.tagName === tag && attribute(found, name) !== undefined);
  return element === undefined ? undefined : attribute(element, name);
}

function linkOf(root: HtmlElement, relation: string): string | undefined {
  const link = findElement(
    root,
    (element) =>
      element.tagName === 'link' &&
      attribute(element, 'rel')?.toLowerCase().split(/\s+/).includes(relation) === true,
  );
  return link === undefined ? undefined : attribute(link, 'href');
}

function titleOf(root: HtmlElement): string | undefined {
  const title = findElement(root, (element) => element.tagName === 'title');
  return title?.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

function languageOf(root: HtmlElement, described: Described, guessed: string): string {
  const holder = findElement(
    root,
    (element) =>
      /^(?:html|body|div|article|main)$/.test(element.tagName) && (attribute(element, 'lang') ?? '') !== '',
  );
  const stated = [
    holder === undefined ? undefined : attribute(holder, 'lang'),
    describedText(described.inLanguage),
  ]
    .map((value) => normalizeLanguage(value))
    .find((value) => value !== undefined);
  // Many Arabic sites stand on English templates that nobody has corrected.
  if (stated === undefined || (stated.startsWith('en') && guessed === 'ar')) return guessed;
  return stated;
}

function normalizeLanguage(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const [first = '', ...rest] = value.trim().replaceAll('_', '-').split('-');
  const language = [first.toLowerCase(), ...rest].join('-');
  return LANGUAGE.test(language) ? language : undefined;
}

function tagsOf(
  root: HtmlElement,
  metas: ReadonlyMap<string, string>,
  described: Described,
): readonly string[] {
  const single = [...metas].filter(([name]) => name.startsWith('article:tag ')).map(([, tag]) => tag);
  const linked = findElements(
    root,
    (element) => element.tagName === 'a' && attribute(element, 'rel')?.split(/\s+/).includes('tag') === true,
  ).map((link) => textOf(link, 100));
  const listed = splitTags(metas.get('keywords') ?? metas.get('news_keywords') ?? '');
  const keywords = describedList(described.keywords).flatMap(splitTags);
  const found = [single, keywords, listed, linked].find((tags) => tags.length > 0) ?? [];
  const tags = found.slice(0, MAX_TAGS).map((tag) => cleanLine(tag.slice(0, MAX_LINE)).toWellFormed());
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

function splitTags(words: string): readonly string[] {
  return words
    .slice(0, 10_000)
    .split(/[,،;؛]/)
    .filter((tag) => tag.trim() !== '');
}

function datesOf(root: HtmlElement, metas: ReadonlyMap<string, string>, described: Described): Dates {
  const time = findElement(
    root,
    (element) =>
      element.tagName === 'time' &&
      attribute(element, 'datetime') !== undefined &&
      (attribute(element, 'pubdate') !== undefined ||
        attribute(element, 'itemprop') === 'datePublished' ||
        hasClass(element, /^(?:published|entry-date)$/)),
  );
  const published = firstMoment([
    metas.get('article:published_time'),
    describedText(described.datePublished),
    metas.get('datepublished'),
    metas.get('date'),
    time === undefined ? undefined : attribute(time, 'datetime'),
  ]);
  const modified = firstMoment([
    metas.get('article:modified_time'),
    describedText(described.dateModified),
    metas.get('datemodified'),
  ]);
  return {
    ...(published === undefined ? {} : { published }),
    ...(modified === undefined ? {} : { modified }),
  };
}

function firstMoment(values: readonly (string | undefined)[]): string | undefined {
  return values
    .map((value) => value?.trim().replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
    .find((value) => value !== undefined && isMoment(value));
}
