// The Markdown importer: any GFM, and our own files back to the article that they were written from. It never throws and loses no words.

import { cleanInvisible } from '../../arabic/clean.ts';
import { hasArabic } from '../../arabic/script.ts';
import {
  ARTICLE_FORMAT,
  ARTICLE_VERSION,
  type Article,
  type Block,
  type Metadata,
} from '../../article/article.ts';
import { numberNotes } from '../../article/footnotes.ts';
import { type ArticleId, newArticleId, parseId } from '../../article/ids.ts';
import { plainText } from '../../article/inlines.ts';
import { DEFAULT_METADATA, nonEmpty } from '../../article/newArticle.ts';
import { Reader } from '../../article/parse/reader.ts';
import { parseArticle } from '../../article/parseArticle.ts';
import type { Problem } from '../../article/problems.ts';
import type { Imported, Importer, ImportOptions } from '../importer.ts';
import { takeDataPictures } from './addresses.ts';
import { readBlocks } from './blocks.ts';
import type { LinkDefinition, ReadContext } from './context.ts';
import { MarkdownFindings } from './findings.ts';
import { type FrontMatter, parseFrontMatter, readFrontMatter, splitFrontMatter } from './frontMatter.ts';
import { isWithinLimits, linesToInlines, readPlain } from './limits.ts';
import { defineMissing, nameNotes, readNotes } from './notes.ts';
import { looksLikeMarkdown } from './recognise.ts';
import { parseTree, visitNodes } from './tree.ts';

/** GitHub Flavored Markdown with front matter, footnotes and callouts. */
export const markdownImporter: Importer = {
  id: 'markdown',
  label: { ar: 'ماركداون', en: 'Markdown' },
  extensions: ['md', 'markdown', 'mdown', 'mkd'],
  recognises: looksLikeMarkdown,
  read,
};

function read(text: string, options: ImportOptions): Imported {
  const findings = new MarkdownFindings();
  const { text: clean, removed } = cleanInvisible(text.replace(/\r\n?/g, '\n'));
  const count = removed.bidi + removed.control + removed.invisible + removed.surrogate;
  if (count > 0) findings.report('characters-removed', String(count));
  const { source, data } = takeDataPictures(clean);
  const { front, before, body } = readFront(source, findings);
  const language = front.metadata.language ?? (hasArabic(source) || !/[A-Za-z]/.test(source) ? 'ar' : 'en');
  const content = readBody(body, {
    data,
    language,
    headline: front.metadata.headline ?? '',
    findings,
    options,
  });
  const blocks = [...before, ...withLead(content.blocks, front)];
  const id = parseId<ArticleId>(front.own.id) ?? newArticleId(options.random);
  const metadata = { ...DEFAULT_METADATA, ...front.metadata, language, headline: content.headline };
  return finish({ ...content, id, metadata, blocks }, front, findings);
}

function readFront(
  source: string,
  findings: MarkdownFindings,
): { readonly front: FrontMatter; readonly before: readonly Block[]; readonly body: string } {
  const none: FrontMatter = { metadata: {}, own: {}, lead: undefined };
  const { front, body } = splitFrontMatter(source);
  if (front === undefined) return { front: none, before: [], body };
  const fields = parseFrontMatter(front.text, front.syntax);
  if (fields === undefined) return { front: none, before: [], body: source };
  if (fields !== 'unreadable') return { front: readFrontMatter(fields, findings), before: [], body };
  findings.report('front-matter-unreadable', front.text);
  const children = linesToInlines(front.text.split('\n'));
  return { front: none, before: children.length === 0 ? [] : [{ type: 'paragraph', children }], body };
}

interface BodyOptions {
  readonly data: readonly string[];
  readonly language: string;
  readonly headline: string;
  readonly findings: MarkdownFindings;
  readonly options: ImportOptions;
}

interface Content {
  readonly headline: string;
  readonly blocks: readonly Block[];
  readonly notes: Article['notes'];
  readonly pictures: Imported['pictures'];
  readonly problems: readonly Problem[];
}

function readBody(body: string, settings: BodyOptions): Content {
  const { findings, headline } = settings;
  if (isWithinLimits(body)) {
    try {
      return readTree(body, settings);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  findings.report('too-large');
  return { headline, blocks: nonEmpty(readPlain(body)), notes: [], pictures: [], problems: [] };
}

function readTree(body: string, { data, language, headline, findings, options }: BodyOptions): Content {
  const prefix = defineMissing(body);
  const source = prefix + body;
  const root = parseTree(source);
  const definitions = new Map<string, LinkDefinition>();
  const cited = new Set<string>();
  visitNodes(root, (node) => {
    if (node.type === 'footnoteReference') cited.add(node.identifier);
    else if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, { url: node.url, title: node.title ?? undefined });
    }
  });
  const duplicates: string[] = [];
  const names = nameNotes(root, prefix.length, options.random, (words) => duplicates.push(words));
  const context: ReadContext = {
    source,
    data,
    callouts: options.callouts,
    random: options.random,
    findings,
    language,
    notes: names.byIdentifier,
    definitions,
    usedDefinitions: new Set(),
    pictures: [],
    displaced: [],
    explicit: new WeakSet(),
    fitting: new Reader(),
    headline,
    hasTopHeading: false,
    isAssetGiven: false,
  };
  const written = root.children.filter((node) => (node.position?.start.offset ?? 0) >= prefix.length);
  const blocks = readBlocks(written, context);
  const notes = readNotes(names, cited, context);
  for (const words of duplicates) findings.report('duplicate-note', words);
  for (const [identifier, { url }] of definitions) {
    if (!context.usedDefinitions.has(identifier))
      findings.report('definition-unused', `[${identifier}]: ${url}`);
  }
  return {
    headline: context.headline,
    blocks,
    notes,
    pictures: context.pictures,
    problems: context.fitting.problems,
  };
}

// Hugo and Jekyll show the picture of the front matter above the text.
function withLead(blocks: readonly Block[], { lead }: FrontMatter): readonly Block[] {
  if (lead === undefined) return blocks;
  return blocks.some((block) => block.type === 'figure' && block.address === lead.address)
    ? blocks
    : [lead, ...blocks];
}

interface Unchecked extends Content {
  readonly id: ArticleId;
  readonly metadata: Metadata;
}

// The last door: comments and attributes of a file can say anything, so the whole is read as any article is.
function finish(unchecked: Unchecked, { own }: FrontMatter, findings: MarkdownFindings): Imported {
  const { id, metadata, blocks, notes, pictures, problems } = unchecked;
  const { article, problems: repaired } = parseArticle({
    ...objectOf(own.article),
    format: ARTICLE_FORMAT,
    version: ARTICLE_VERSION,
    id,
    metadata: {
      ...objectOf(own.metadata),
      ...metadata,
      dates: { ...objectOf(own.dates), ...metadata.dates },
    },
    blocks,
    notes,
  });
  for (const { code, detail } of [...problems, ...repaired]) {
    if (code === 'misplaced') findings.report('content-simplified', detail);
    else if (code === 'refused-address') findings.report('address-refused', detail);
    else if (code === 'too-deep' || code === 'too-large') findings.report(code, detail);
  }
  if (article.metadata.headline === '') findings.report('headline-missing');
  for (const { blocks: body } of numberNotes(article).orphans) {
    const [first] = body;
    findings.report('note-without-marker', first?.type === 'paragraph' ? plainText(first.children) : '');
  }
  return { article, pictures, findings: findings.list() };
}

function objectOf(value: unknown): object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
