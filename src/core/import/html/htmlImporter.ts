// The importer of HTML: what our own targets wrote, pages of news sites and blogs, and what word processors put on the clipboard.

import { directionOf } from '../../arabic/script.ts';
import type { Article, Note } from '../../article/article.ts';
import { numberNotes } from '../../article/footnotes.ts';
import { newArticleId } from '../../article/ids.ts';
import { newArticle } from '../../article/newArticle.ts';
import { parseArticle } from '../../article/parseArticle.ts';
import { cleanForeign } from '../clean.ts';
import { Findings } from '../findings.ts';
import type { Imported, Importer, ImportOptions } from '../importer.ts';
import { CalloutOpenings } from '../text/calloutOpenings.ts';
import { textImporter } from '../text/textImporter.ts';
import { PageAddresses } from './addresses.ts';
import {
  attribute,
  childElements,
  findElement,
  type HtmlElement,
  linesOf,
  parseHtml,
  textOf,
} from './dom.ts';
import { PLAIN } from './flow.ts';
import { findLinkedNotes, type LinkedNote, type LinkedNotes } from './linkedNotes.ts';
import { readPageData } from './metadata.ts';
import { readNoteLists } from './noteLines.ts';
import { WORD_JOINER } from './notePlaces.ts';
import { takeSource } from './ownSource.ts';
import {
  findHeadline,
  findRoot,
  headlineOf,
  reportOutside,
  takeImprint,
  takeOwnHeader,
  takeTopLines,
} from './page.ts';
import { Pictures } from './pictures.ts';
import { fitInFlow, readBlocks, readRoot } from './read.ts';
import type { HtmlReader } from './reader.ts';
import { readTextShapes } from './textShapes.ts';
import { readWrittenNotes } from './writtenNotes.ts';

/** HTML pages and fragments. Nothing in them runs or is fetched; what has no counterpart keeps its text and is reported. */
export const htmlImporter: Importer = {
  id: 'html',
  label: { ar: 'صفحة ويب HTML', en: 'HTML page' },
  extensions: ['html', 'htm', 'xhtml'],
  recognises,
  read: readPage,
};

const DOCUMENT = /^(?:\ufeff|\s|<\?xml[^>]{0,200}\?>)*<(?:!doctype\s+html|html[\s>])/i;
const OPENING_TAG =
  /^(?:\ufeff|\s|<\?xml[^>]{0,200}\?>)*<(?:!--|(?:head|body|main|article|section|header|div|p|h[1-6]|span|table|figure|ul|ol|blockquote|a|b|strong|img|br|meta|font|center)(?=[\s>/]))/i;
const CLOSING_TAG = /<\/[a-z][a-z0-9]*\s*>|<!--\s*wp:|\/>/i;
const OWN_ID = /^h[0-9a-z]{4,12}-(?:article|callout-\d+-.+|note-\d+|ref-\d+(?:-\d+)?|notes|published-by)$/;
const GENERATOR = /^hashiya\b/i;
const SAMPLE = 40_000;

function recognises(text: string): boolean {
  return (
    DOCUMENT.test(text.slice(0, 2000)) ||
    (OPENING_TAG.test(text.slice(0, 2000)) && CLOSING_TAG.test(text.slice(0, SAMPLE)))
  );
}

function readPage(text: string, { callouts, random }: ImportOptions): Imported {
  const findings = new Findings();
  const id = newArticleId(random);
  const { root: html, deep } = parseHtml(text);
  if (html === undefined) return { article: newArticle(id), pictures: [], findings: findings.list() };
  if (deep) findings.report('too-deep');

  const root = findRoot(html);
  const data = readPageData(html, textOf(root, SAMPLE));
  const isOwn = isOurs(html);
  const heading = findHeadline(html, root);
  const top = isOwn ? takeOwnHeader(root, data.metadata.author) : takeTopLines(root, heading, findings);
  const headline = heading === undefined ? data.headline : headlineOf(heading);
  if (headline === '') findings.report('headline-missing');
  reportOutside(html, root, heading, findings);

  const notes = findLinkedNotes(root, random);
  const reader: HtmlReader = {
    findings,
    addresses: new PageAddresses(data.base),
    pictures: new Pictures(random),
    notes,
    openings: new CalloutOpenings(callouts, data.metadata.language),
    taken: new Set([
      ...top.taken,
      ...(heading === undefined ? [] : [heading]),
      ...(isOwn ? takeImprint(root, findings) : []),
    ]),
    direction: directionOf(data.metadata.language),
    isOwn,
    keepBreaks: isOwn,
  };
  const words = textOf(root);
  // The joiners of our own markers are no characters that somebody left behind.
  cleanForeign(isOwn ? words.replaceAll(WORD_JOINER, '') : words, findings);
  const blocks = readRoot(root, reader);
  const read = finishNotes(blocks, notes, reader, data.metadata.language, random);
  const metadata = {
    ...data.metadata,
    headline,
    ...(top.subtitle === undefined ? {} : { subtitle: top.subtitle }),
    ...(top.place === undefined ? {} : { place: top.place }),
  };
  const article = finish(newArticle(id, { metadata, ...read }), findings);
  if (article === undefined) return readAsText(root, { callouts, random }, findings);
  return { article, pictures: reader.pictures.list(), findings: findings.list() };
}

// The last door: pages can say anything, so the whole is read as any article is. Undefined when it is beyond all limits.
function finish(unchecked: Article, findings: Findings): Article | undefined {
  const { article, problems, refused } = parseArticle(unchecked);
  if (refused) return undefined;
  for (const { code, detail } of problems) {
    if (code === 'too-deep') findings.report('too-deep', detail);
    else if (code === 'refused-address') findings.report('address-refused', detail);
    else findings.report('content-simplified', detail);
  }
  const { cited, orphans } = numberNotes(article);
  return { ...article, notes: [...cited, ...orphans] };
}

function readAsText(root: HtmlElement, options: ImportOptions, findings: Findings): Imported {
  findings.report('too-large');
  const imported = textImporter.read(linesOf(root), options);
  return { ...imported, findings: [...findings.list(), ...imported.findings] };
}

type Read = Parameters<typeof newArticle>[1] & { readonly notes: readonly Note[] };

function finishNotes(
  blocks: ReturnType<typeof readRoot>,
  linked: LinkedNotes,
  reader: HtmlReader,
  language: string,
  random: ImportOptions['random'],
): Read {
  if (linked.notes.length === 0) {
    if (reader.isOwn) return { blocks, notes: [] };
    const written = readWrittenNotes(blocks, random, reader.findings);
    return { blocks: readTextShapes(written.blocks, reader.openings, reader.findings), notes: written.notes };
  }
  for (const heading of linked.headings) reader.findings.report('notes-heading-dropped', textOf(heading));
  const notes = linked.notes.map((note) => readNote(note, reader, language));
  return { blocks: reader.isOwn ? blocks : readTextShapes(blocks, reader.openings, reader.findings), notes };
}

function readNote(note: LinkedNote, reader: HtmlReader, language: string): Note {
  if (note.body === undefined) {
    reader.findings.report('marker-without-note');
    return { id: note.id, blocks: fitInFlow([], reader) };
  }
  // The paragraphs of a note that has to be one line are parted by breaks, in our own WordPress list too.
  const keepBreaks = reader.isOwn && childElements(note.body).some((child) => child.tagName === 'p');
  const written = readBlocks(note.body, { ...PLAIN, nested: true }, { ...reader, keepBreaks });
  const read = reader.isOwn && !keepBreaks ? readNoteLists(written) : written;
  const blocks = fitInFlow(read, reader);
  if (!note.cited) reader.findings.report('note-without-marker', textOf(note.body, 200));
  if (!reader.isOwn) return { id: note.id, blocks };
  const sourced = takeSource(blocks, language);
  return {
    id: note.id,
    blocks: fitInFlow(sourced.blocks, reader),
    ...(sourced.source === undefined ? {} : { source: sourced.source }),
  };
}

// Our own targets give every callout, marker and note an id of one shape, and say who wrote the page where a page can.
function isOurs(html: HtmlElement): boolean {
  const found = findElement(html, (element) => {
    const id = attribute(element, 'id');
    if (id !== undefined && OWN_ID.test(id)) return true;
    return (
      element.tagName === 'meta' &&
      attribute(element, 'name') === 'generator' &&
      GENERATOR.test(attribute(element, 'content') ?? '')
    );
  });
  return found !== undefined && childElements(html).length > 0;
}
