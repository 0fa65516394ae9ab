// The metadata as YAML front matter, under the names that Hugo, Jekyll and Obsidian use where they have one. Texts are double-quoted as
// JSON writes them, which is YAML too.
import type { Article, Metadata } from '../../article/article.ts';
import type { Json } from '../../article/json.ts';
import { DEFAULT_METADATA } from '../../article/newArticle.ts';
import { visibleJson } from './comments.ts';
import type { Lines } from './context.ts';

type Field = Exclude<keyof Metadata, 'dates'>;

/** The front matter names of metadata fields, in the order in which they are written. */
export const FIELD_NAMES: Readonly<Record<Field, string>> = {
  headline: 'title',
  subtitle: 'subtitle',
  slug: 'slug',
  author: 'author',
  place: 'place',
  section: 'section',
  tags: 'tags',
  description: 'description',
  canonical: 'canonical',
  language: 'lang',
  status: 'status',
  digits: 'digits',
  quotes: 'quotes',
  leadFigure: 'image',
};

/** The front matter names of the dates. */
export const DATE_NAMES = { published: 'date', modified: 'lastmod', created: 'created' } as const;

const ALWAYS: ReadonlySet<string> = new Set(['headline', 'language', 'status']);
const KNOWN: ReadonlySet<string> = new Set([...Object.keys(FIELD_NAMES), 'dates']);

/** The front matter with its fences. What it has no name for, the article's id included, is one value under `hashiya`. */
export function writeFrontMatter(article: Article): Lines {
  const { metadata } = article;
  const lines: string[] = [];
  for (const field of Object.keys(FIELD_NAMES) as readonly Field[]) {
    // the record's own keys
    const value = metadata[field];
    const isUsual = value === DEFAULT_METADATA[field] || (Array.isArray(value) && value.length === 0);
    if (value === undefined || (isUsual && !ALWAYS.has(field))) continue;
    const written = field === 'leadFigure' ? `asset:${String(value)}` : value;
    lines.push(`${FIELD_NAMES[field]}: ${visibleJson(written)}`);
  }
  for (const [field, name] of Object.entries(DATE_NAMES)) {
    const date = metadata.dates[field as keyof typeof DATE_NAMES]; // the record's own keys
    if (date !== undefined) lines.push(`${name}: ${date}`);
  }
  lines.push(`hashiya: ${visibleJson(restOf(article))}`);
  return ['---', ...lines, '---'];
}

function restOf(article: Article): Json {
  const {
    id,
    format: _format,
    version,
    metadata,
    blocks: _blocks,
    notes: _notes,
    ...unknownFields
  } = article;
  const unknownMetadata = Object.fromEntries(Object.entries(metadata).filter(([key]) => !KNOWN.has(key)));
  const { published: _published, modified: _modified, created: _created, ...unknownDates } = metadata.dates;
  const rest: Record<string, Json> = { id, version };
  // Fields of a later version, so JSON.
  if (Object.keys(unknownFields).length > 0) rest.article = unknownFields as Json;
  if (Object.keys(unknownMetadata).length > 0) rest.metadata = unknownMetadata as Json;
  if (Object.keys(unknownDates).length > 0) rest.dates = unknownDates as Json;
  return rest;
}
