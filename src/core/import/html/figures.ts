// Pictures of a page with their captions and credits, in the shapes of HTML, WordPress and Blogger.
import type { Block, Figure, Inline } from '../../article/article.ts';
import { isBlank, normalizeInlines } from '../../article/inlines.ts';
import { cleanLine } from '../clean.ts';
import {
  attribute,
  childElements,
  findElement,
  findElements,
  type HtmlElement,
  hasClass,
  hasRole,
  isText,
  textOf,
  visitElements,
} from './dom.ts';
import { readMediaEmbed } from './embeds.ts';
import { Flow, type Surroundings } from './flow.ts';
import { asInlines } from './lines.ts';
import { readQuote } from './quotes.ts';
import { readBlocks, readInlines, readNodes } from './read.ts';
import { type HtmlReader, statedDirection } from './reader.ts';
import { readTable } from './tables.ts';

const CREDIT_CLASS =
  /^(?:credit|photo-credit|image-credit|copyright|photographer|wp-caption-credit|caption-credit|source)$/i;
const EMOJI_CLASS = /^(?:emoji|wp-smiley)$/;
const MAX_PIXELS = 100_000;
/** A data address shorter than this holds no picture but a stand-in for one that a script loads later. */
const STAND_IN = 400;

/** An `img` that stands by itself. */
export function readImage(element: HtmlElement, around: Surroundings, flow: Flow, reader: HtmlReader): void {
  const alt = altOf(element);
  if (isEmoji(element)) {
    flow.text(alt, around);
    return;
  }
  // Pixels that count visitors have nothing to show.
  if (pixelsOf(element, 'width') === 1 || pixelsOf(element, 'height') === 1) return;
  flow.block(figureOf(element, undefined, reader));
}

/** A `figure`: a picture with its caption, or whatever else it holds. */
export function readFigure(element: HtmlElement, around: Surroundings, reader: HtmlReader): readonly Block[] {
  const caption = childElements(element).find((child) => child.tagName === 'figcaption');
  const rest = element.childNodes.filter((node) => node !== caption);
  const find = (tag: string): HtmlElement | undefined =>
    findElement(element, (found) => found.tagName === tag && found !== element);
  const quote = find('blockquote');
  const table = find('table');
  if (find('figure') === undefined && find('img') === undefined) {
    if (table !== undefined && holdsOnly(element, table, caption))
      return readTable(table, caption, around, reader);
    if (quote !== undefined && holdsOnly(element, quote, caption))
      return [readQuote(quote, element, caption, around, reader)];
    const media = findElement(element, (found) =>
      /^(?:iframe|video|audio|object|embed)$/.test(found.tagName),
    );
    if (media !== undefined && holdsOnly(element, media, caption))
      return readMedia(media, caption, around, reader);
  }
  const blocks = readNodes(rest, { ...around, nested: true }, reader);
  const figures = blocks.filter((block) => block.type === 'figure');
  const words = caption === undefined ? {} : readCaption(caption, around, reader);
  const last = blocks.at(-1);
  const dir = statedDirection(element, reader);
  // The caption belongs to the last picture: of several, it stands under all of them.
  if (last?.type === 'figure')
    return [...blocks.slice(0, -1), withSize({ ...last, ...words, ...dir }, element)];
  if (figures.length > 0 || blocks.length > 0)
    return [...blocks, ...asParagraph(words.caption), ...asParagraph(words.credit)];
  if (words.caption === undefined && words.credit === undefined) return [];
  reader.findings.report('picture-missing', caption === undefined ? '' : textOf(caption));
  return [{ type: 'figure', alt: '', ...words, ...dir }];
}

// Whether nothing in a figure is said beside its one content and its caption.
function holdsOnly(element: HtmlElement, content: HtmlElement, caption: HtmlElement | undefined): boolean {
  let only = true;
  visitElements(element, (found) => {
    if (found === content || found === caption) return false;
    if (found.childNodes.some((node) => isText(node) && node.value.trim() !== '')) only = false;
    return undefined;
  });
  return only;
}

/** Blogger's table of a picture over its caption. */
export function readCaptionTable(
  element: HtmlElement,
  around: Surroundings,
  reader: HtmlReader,
): readonly Block[] {
  const cell = findElement(element, (found) => hasClass(found, /^tr-caption$/));
  const words = cell === undefined ? {} : readCaption(cell, around, reader);
  const images = findElements(element, (found) => found.tagName === 'img' && !isEmoji(found));
  const dir = statedDirection(element, reader);
  const figures = images.map((image) => figureOf(image, element, reader));
  const last = figures.at(-1);
  if (last !== undefined) return [...figures.slice(0, -1), { ...last, ...words, ...dir }];
  if (words.caption === undefined && words.credit === undefined)
    return readTable(element, undefined, around, reader);
  reader.findings.report('picture-missing', cell === undefined ? '' : textOf(cell));
  return [{ type: 'figure', alt: '', ...words, ...dir }];
}

/** The caption that WordPress once put beside its picture in a box, as a figure. */
export function readCaptionBox(
  element: HtmlElement,
  around: Surroundings,
  reader: HtmlReader,
): readonly Block[] | undefined {
  const caption = findElement(element, (found) => hasClass(found, /^wp-caption-text$/));
  const image = findElement(element, (found) => found.tagName === 'img');
  if (caption === undefined || image === undefined) return undefined;
  return [{ ...figureOf(image, element, reader), ...readCaption(caption, around, reader) }];
}

function readMedia(
  media: HtmlElement,
  caption: HtmlElement | undefined,
  around: Surroundings,
  reader: HtmlReader,
): readonly Block[] {
  const flow = new Flow(reader.keepBreaks);
  readMediaEmbed(media, around, flow, reader);
  const words = caption === undefined ? [] : readInlines(caption, around, reader);
  return [...readBlocksOf(flow), ...asParagraph(words)];
}

function readBlocksOf(flow: Flow): readonly Block[] {
  return flow.blocks.filter((block) => block.type !== 'flat-item');
}

function figureOf(image: HtmlElement, holder: HtmlElement | undefined, reader: HtmlReader): Figure {
  const written = sourceOf(image);
  const asset = written === undefined ? undefined : reader.pictures.add(written);
  const address = written === undefined || asset !== undefined ? undefined : reader.addresses.web(written);
  const alt = altOf(image);
  const isDecorative =
    alt === '' &&
    (hasRole(image, 'presentation') || hasRole(image, 'none') || attribute(image, 'aria-hidden') === 'true');
  const { findings } = reader;
  if (asset === undefined && address === undefined) {
    const isFile = written === undefined || !/^[a-z][a-z0-9+.-]*:/i.test(written.trim());
    findings.report(
      isFile ? 'picture-missing' : 'picture-refused',
      `${alt} ${(written ?? '').slice(0, 100)}`,
    );
  }
  if (alt === '' && !isDecorative) findings.report('alternative-text-missing', (written ?? '').slice(0, 100));
  const width = pixelsOf(image, 'width');
  const height = pixelsOf(image, 'height');
  const figure: Figure = {
    type: 'figure',
    ...(asset === undefined ? {} : { asset }),
    ...(address === undefined ? {} : { address }),
    // The size of a stored picture is its own.
    ...(address === undefined || width === undefined ? {} : { width }),
    ...(address === undefined || height === undefined ? {} : { height }),
    alt,
    ...(isDecorative ? { decorative: true } : {}),
  };
  return withSize(figure, holder ?? image);
}

function withSize(figure: Figure, holder: HtmlElement): Figure {
  if (hasClass(holder, /^(?:small|size-medium|size-thumbnail)$/)) return { ...figure, size: 'small' };
  return hasClass(holder, /^(?:alignwide|alignfull|wide)$/) ? { ...figure, size: 'wide' } : figure;
}

function sourceOf(image: HtmlElement): string | undefined {
  const src = attribute(image, 'src')?.trim();
  const later = ['data-src', 'data-lazy-src', 'data-original', 'data-orig-file']
    .map((name) => attribute(image, name))
    .find((value) => value);
  const isStandIn = src === undefined || src === '' || (src.startsWith('data:') && src.length < STAND_IN);
  if (!isStandIn) return src;
  return (
    later ??
    largestOf(attribute(image, 'srcset') ?? attribute(image, 'data-srcset')) ??
    (src === '' ? undefined : src)
  );
}

function largestOf(srcset: string | undefined): string | undefined {
  let largest: { readonly address: string; readonly size: number } | undefined;
  for (const candidate of (srcset ?? '').split(/,\s+/)) {
    const [address = '', size = '1x'] = candidate.trim().split(/\s+/);
    const value = Number.parseFloat(size);
    if (address !== '' && (largest === undefined || value > largest.size)) largest = { address, size: value };
  }
  return largest?.address;
}

function altOf(image: HtmlElement): string {
  return cleanLine(attribute(image, 'alt') ?? '');
}

function isEmoji(image: HtmlElement): boolean {
  return hasClass(image, EMOJI_CLASS) && altOf(image) !== '';
}

function pixelsOf(image: HtmlElement, name: 'width' | 'height'): number | undefined {
  const written = attribute(image, name) ?? '';
  const pixels = /^\s*\d{1,6}\s*(?:px)?\s*$/.test(written) ? Number.parseInt(written, 10) : 0;
  return pixels >= 1 && pixels <= MAX_PIXELS ? pixels : undefined;
}

interface CaptionWords {
  readonly caption?: readonly Inline[];
  readonly credit?: readonly Inline[];
}

// Small print at the end of a caption is the credit.
function readCaption(element: HtmlElement, around: Surroundings, reader: HtmlReader): CaptionWords {
  const inside: Surroundings = { ...around, nested: true };
  const last = childElements(element)
    .filter((child) => textOf(child, 1) !== '')
    .at(-1);
  const isCredit = last !== undefined && (last.tagName === 'small' || hasClass(last, CREDIT_CLASS));
  const rest = element.childNodes.filter((node) => !isCredit || node !== last);
  const caption = asInlines(readNodes(rest, inside, reader), reader.findings);
  const credit = isCredit ? asInlines(readBlocks(last, inside, reader), reader.findings) : [];
  return { ...(isBlank(caption) ? {} : { caption }), ...(isBlank(credit) ? {} : { credit }) };
}

function asParagraph(inlines: readonly Inline[] | undefined): readonly Block[] {
  const children = normalizeInlines(inlines ?? []);
  return isBlank(children) ? [] : [{ type: 'paragraph', children }];
}
