// Front matter as metadata: our own, and what Jekyll, Hugo and Obsidian write. Unknown fields are reported, broken ones never thrown.
import { parseDocument } from 'yaml';
import { parseWebAddress } from '../../article/addresses.ts';
import { type Dates, type Figure, type Metadata, STATUSES } from '../../article/article.ts';
import { parseAssetId } from '../../article/ids.ts';
import { isMoment } from '../../article/parse/metadata.ts';
import { slugify } from '../../article/slug.ts';
import { readText } from './context.ts';
import type { MarkdownFindings } from './findings.ts';
import { parseToml } from './toml.ts';

/** What front matter says. */
export interface FrontMatter {
  readonly metadata: Partial<Metadata>;
  /** What our own files say about the article as a whole: its id, and fields of later versions. */
  readonly own: Readonly<Record<string, unknown>>;
  /** A picture that stands for the article, named by its address. */
  readonly lead: Figure | undefined;
}

/** A file in two: the lines between the fences, or undefined, and the text below. */
export interface SplitFile {
  readonly front: { readonly text: string; readonly syntax: 'yaml' | 'toml' } | undefined;
  readonly body: string;
}

const MAX_LENGTH = 200_000;

/** Takes the front matter off. A rule at the beginning of a text without a closing one stays text. */
export function splitFrontMatter(source: string): SplitFile {
  const [, fence = ''] = /^(---|\+\+\+)[ \t]*\n/.exec(source) ?? [];
  if (fence === '') return { front: undefined, body: source };
  const closing = fence === '---' ? /^(?:---|\.\.\.)[ \t]*$/ : /^\+\+\+[ \t]*$/;
  const start = source.indexOf('\n') + 1;
  for (let at = start; at < source.length; ) {
    const end = source.indexOf('\n', at);
    const line = source.slice(at, end < 0 ? source.length : end);
    if (closing.test(line)) {
      const syntax = fence === '---' ? 'yaml' : 'toml';
      return { front: { text: source.slice(start, at), syntax }, body: end < 0 ? '' : source.slice(end + 1) };
    }
    if (end < 0) break;
    at = end + 1;
  }
  return { front: undefined, body: source };
}

/** The fields of front matter; `undefined` when it is not a list of fields at all, `'unreadable'` when it was meant to be one. */
export function parseFrontMatter(
  text: string,
  syntax: 'yaml' | 'toml',
): ReadonlyMap<string, unknown> | 'unreadable' | undefined {
  if (syntax === 'toml') return parseToml(text) ?? 'unreadable';
  const looksLikeFields = /^["']?[\p{L}_][\p{L}\p{N}_ -]*["']?[ \t]*:(?:[ \t]|$)/mu.test(text);
  if (text.length > MAX_LENGTH) return looksLikeFields ? 'unreadable' : undefined;
  try {
    const document = parseDocument(text, { logLevel: 'silent', uniqueKeys: false, prettyErrors: false });
    if (document.errors.length > 0) return looksLikeFields ? 'unreadable' : undefined;
    const value: unknown = document.toJS({ mapAsMap: true, maxAliasCount: 50 });
    if (value === null && text.trim() === '') return new Map();
    if (value instanceof Map) return new Map([...value].map(([key, field]) => [String(key), field]));
    return looksLikeFields ? 'unreadable' : undefined;
  } catch {
    // Too many aliases, or nesting beyond the stack.
    return looksLikeFields ? 'unreadable' : undefined;
  }
}

/** Fields as metadata. */
export function readFrontMatter(
  fields: ReadonlyMap<string, unknown>,
  findings: MarkdownFindings,
): FrontMatter {
  const found: Found = { lines: {}, dates: {}, tags: [], categories: [], own: {}, lead: undefined };
  for (const [name, value] of fields) {
    if (value === null || value === undefined || value === '') {
      if (name === 'title') found.lines.headline ??= '';
      continue;
    }
    const read = READERS[name.toLowerCase().replaceAll('-', '_')];
    if (read === undefined || !read(value, found))
      findings.report('field-ignored', `${name}: ${wordsOf(value).join('، ')}`);
  }
  const [section, ...others] = found.categories;
  const isSectioned = found.lines.section !== undefined;
  const tags = [...found.tags, ...(isSectioned ? found.categories : others)];
  return {
    metadata: {
      ...(section === undefined || isSectioned ? {} : { section }),
      ...found.lines,
      ...(tags.length === 0 ? {} : { tags: [...new Set(tags)] }),
      ...(Object.keys(found.dates).length === 0 ? {} : { dates: found.dates }),
    },
    own: found.own,
    lead: found.lead,
  };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

interface Found {
  readonly lines: Writable<Partial<Omit<Metadata, 'tags' | 'dates'>>>;
  readonly dates: Writable<Dates>;
  readonly tags: string[];
  readonly categories: string[];
  own: Readonly<Record<string, unknown>>;
  lead: Figure | undefined;
}

/** Reads a field; false when it has no use for the value. */
type ReadField = (value: unknown, found: Found) => boolean;

const line =
  (field: 'headline' | 'subtitle' | 'author' | 'place' | 'section' | 'description' | 'language'): ReadField =>
  (value, found) => {
    const words = readLine(wordsOf(value).join('، '));
    if (words !== '') found.lines[field] ??= field === 'language' ? words.replace('_', '-') : words;
    return words !== '';
  };

const date =
  (field: keyof Dates): ReadField =>
  (value, found) => {
    const moment = momentOf(value);
    if (moment !== undefined) found.dates[field] ??= moment;
    return moment !== undefined;
  };

const list =
  (field: 'tags' | 'categories'): ReadField =>
  (value, found) => {
    const words =
      typeof value === 'string'
        ? value.split(/[,،;؛]/).map((word) => word.trim().replace(/^#/, ''))
        : wordsOf(value);
    found[field].push(...words.map(readLine).filter((word) => word !== ''));
    return true;
  };

const slug: ReadField = (value, found) => {
  const path =
    typeof value === 'string'
      ? value
          .split(/[?#]/)[0]
          ?.split('/')
          .filter((part) => part !== '')
      : undefined;
  const last = slugify((path?.at(-1) ?? String(value)).replace(/\.html?$/, ''));
  if (last !== '') found.lines.slug ??= last;
  return last !== '';
};

const picture: ReadField = (value, found) => {
  const [url = ''] = wordsOf(value);
  const asset = url.startsWith('asset:') ? parseAssetId(url.slice(6)) : undefined;
  const address = parseWebAddress(url);
  if (asset !== undefined) found.lines.leadFigure ??= asset;
  else if (address !== undefined) found.lead ??= { type: 'figure', address, alt: '' };
  return asset !== undefined || address !== undefined;
};

const READERS: Readonly<Record<string, ReadField | undefined>> = Object.assign(Object.create(null), {
  title: line('headline'),
  headline: line('headline'),
  subtitle: line('subtitle'),
  deck: line('subtitle'),
  author: line('author'),
  authors: line('author'),
  by: line('author'),
  place: line('place'),
  location: line('place'),
  dateline: line('place'),
  section: line('section'),
  category: list('categories'),
  categories: list('categories'),
  tags: list('tags'),
  tag: list('tags'),
  keywords: list('tags'),
  description: line('description'),
  excerpt: line('description'),
  summary: line('description'),
  abstract: line('description'),
  lang: line('language'),
  language: line('language'),
  locale: line('language'),
  slug,
  permalink: slug,
  url: slug,
  canonical: readCanonical,
  canonical_url: readCanonical,
  canonicalurl: readCanonical,
  image: picture,
  cover: picture,
  featured_image: picture,
  thumbnail: picture,
  date: date('published'),
  pubdate: date('published'),
  published_at: date('published'),
  publishdate: date('published'),
  published: (value, found) => {
    if (typeof value === 'boolean') found.lines.status ??= value ? 'published' : 'draft';
    return typeof value === 'boolean' || date('published')(value, found);
  },
  lastmod: date('modified'),
  modified: date('modified'),
  updated: date('modified'),
  last_modified_at: date('modified'),
  created: date('created'),
  draft: (value, found) => {
    if (typeof value === 'boolean') found.lines.status ??= value ? 'draft' : 'ready';
    return typeof value === 'boolean';
  },
  status: (value, found) => {
    const status = STATUSES.find((name) => name === value);
    if (status !== undefined) found.lines.status = status;
    return status !== undefined;
  },
  digits: (value, found) => {
    const isKnown = value === 'european' || value === 'arabic-indic';
    if (isKnown) found.lines.digits = value;
    return isKnown;
  },
  quotes: (value, found) => {
    const isKnown = value === 'guillemets' || value === 'curly';
    if (isKnown) found.lines.quotes = value;
    return isKnown;
  },
  hashiya: (value, found) => {
    const own = toPlain(value);
    if (typeof own !== 'object' || own === null || Array.isArray(own)) return false;
    found.own = own as Readonly<Record<string, unknown>>; // an object, not a list
    return true;
  },
} satisfies Record<string, ReadField>);

// The source has been cleaned; what is escaped in it is meant.
function readLine(words: string): string {
  return readText(words).trim();
}

function readCanonical(value: unknown, found: Found): boolean {
  const address = parseWebAddress(value);
  if (address !== undefined) found.lines.canonical ??= address;
  return address !== undefined;
}

/** An ISO day, or moment with its zone, from the ways in which dates are written; a time without a zone is dropped. */
function momentOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const written = value.trim();
  if (isMoment(written)) return written;
  const [, day = '', time, zone] =
    /^(\d{4}[-/]\d{1,2}[-/]\d{1,2})(?:[T ]+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?))?[ \t]*(Z|UTC|[+-]\d{2}:?\d{2})?$/i.exec(
      written,
    ) ?? [];
  const iso = day
    .split(/[-/]/)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  if (time === undefined || zone === undefined) return isMoment(iso) ? iso : undefined;
  const offset = /^[zu]/i.test(zone) ? 'Z' : zone.replace(/^(.\d\d):?(\d\d)$/, '$1:$2');
  const moment = `${iso}T${time.padStart(time.indexOf(':') === 1 ? time.length + 1 : 0, '0')}${offset}`;
  return isMoment(moment) ? moment : undefined;
}

// The texts of a value: itself, or those in its lists; of an object the one that names it.
function wordsOf(value: unknown, depth = 0): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return [String(value)];
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.flatMap((inner: unknown) => wordsOf(inner, depth + 1));
  if (!(value instanceof Map)) return [];
  const named: unknown =
    value.get('name') ?? value.get('url') ?? value.get('src') ?? value.get('image') ?? value.get('title');
  return named === undefined
    ? [...value.values()].flatMap((inner: unknown) => wordsOf(inner, depth + 1))
    : wordsOf(named, depth + 1);
}

function toPlain(value: unknown, depth = 0): unknown {
  if (depth > 100) return null;
  if (Array.isArray(value)) return value.map((inner: unknown) => toPlain(inner, depth + 1));
  if (!(value instanceof Map)) return value;
  return Object.fromEntries([...value].map(([key, inner]) => [String(key), toPlain(inner, depth + 1)]));
}
