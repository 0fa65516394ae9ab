// The plain-text target: an article as a wire or a messenger carries it. Structure is shown by labels, bullets, numbers and empty lines
// alone; nothing here is markup, and no invisible character guides the reading.

import { stripForbidden } from '../arabic/clean.ts';
import { type DigitSet, formatNumber } from '../arabic/digits.ts';
import { QUOTATION_MARKS } from '../arabic/typography.ts';
import type {
  Article,
  Block,
  BodyBlock,
  Callout,
  Figure,
  Inline,
  List,
  Metadata,
  Quote,
  Source,
  Table,
} from '../article/article.ts';
import { type CalloutKind, calloutLabel } from '../article/callouts.ts';
import { type Numbering, numberNotes } from '../article/footnotes.ts';
import { opaqueText } from '../article/opaque.ts';
import { houseWords, publishedBy } from './house/settings.ts';
import type { Rendered, RenderOptions, Target } from './target.ts';
import { type ExportWords, exportWords, formatDay } from './words.ts';

/**
 * Plain text, UTF-8, line feeds, one empty line between blocks. A callout is «label body» with the rest of its body on the lines that follow;
 * notes stand at the end as `[1] …`, a link is «words (address)».
 */
export const text: Target = {
  id: 'text',
  label: { ar: 'نص عادي', en: 'Plain text' },
  extension: 'txt',
  mediaType: 'text/plain',
  form: 'source',
  settings: [],
  render: renderText,
};

const PICTURE = { ar: 'صورة:', en: 'Picture:' };
const OPENS_QUOTED = /^["«“„‟‹‘']/;
const DASH = '–';

interface Context {
  readonly metadata: Metadata;
  readonly words: ExportWords;
  readonly picture: string;
  readonly digits: DigitSet;
  readonly numbering: Numbering;
  readonly callouts: readonly CalloutKind[];
}

function renderText(article: Article, options: RenderOptions): Rendered {
  return { text: writeText(article, options, numberNotes(article)), pictures: [], notices: [] };
}

/** The text of an article whose notes are numbered already. */
export function writeText(article: Article, options: RenderOptions, numbering: Numbering): string {
  const { metadata } = article;
  const context: Context = {
    metadata,
    words: houseWords(metadata.language, options.settings),
    picture: exportWords(metadata.language) === exportWords('en') ? PICTURE.en : PICTURE.ar,
    digits: metadata.digits,
    numbering,
    callouts: options.callouts,
  };
  const parts = [
    metadata.headline,
    metadata.subtitle ?? '',
    metadata.author === undefined ? '' : `${context.words.by} ${metadata.author}`,
    ...writeBody(article.blocks, context),
    publishedBy(options.settings),
    ...writeNotes(context),
  ];
  return `${stripForbidden(joinParts(parts, '\n\n'))}\n`;
}

// The dateline opens the first paragraph, as on a wire; without a paragraph it is a line of its own.
function writeBody(blocks: readonly Block[], context: Context): readonly string[] {
  const parts = blocks.map((block) => writeBlock(block, context));
  const { place } = context.metadata;
  if (place === undefined) return parts;
  const lede = blocks.findIndex((block, index) => block.type === 'paragraph' && parts[index] !== '');
  const words = parts[lede];
  if (words === undefined) return [place, ...parts];
  const isWritten = words.startsWith(place) && /^\s*[-–—:،]/.test(words.slice(place.length));
  return isWritten ? parts : parts.with(lede, `${place} ${DASH} ${words}`);
}

function writeNotes(context: Context): readonly string[] {
  const { cited } = context.numbering;
  if (cited.length === 0) return [];
  const items = cited.map((note, index) => {
    const body = joinParts(
      [joinParts(writeBlocks(note.blocks, context), '\n'), writeSource(note.source, context)],
      ' ',
    );
    return `${marker(index + 1, context)} ${body}`.trimEnd();
  });
  return [joinParts([context.words.notes, ...items], '\n')];
}

function writeBlocks(blocks: readonly BodyBlock[], context: Context): readonly string[] {
  return blocks.map((block) => writeBlock(block, context));
}

function writeBlock(block: Block, context: Context): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return writeInlines(block.children, context).trim();
    case 'list':
      return writeList(block, '', context).join('\n');
    case 'quote':
      return writeQuote(block, context);
    case 'callout':
      return writeCallout(block, context);
    case 'figure':
      return writeFigure(block, context);
    case 'table':
      return writeTable(block, context);
    case 'separator':
      return '———';
    case 'embed':
      return writeLink(block.title, block.address);
    case 'opaque':
      return opaqueText(block.raw);
    case 'jump-break':
      return '';
    default:
      return block satisfies never;
  }
}

const CHECK_BOXES = { done: '☑', open: '☐' };

function writeList(list: List, indent: string, context: Context): readonly string[] {
  const lines: string[] = [];
  list.items.forEach((item, index) => {
    const lead = leadOf(list, index, item.checked === true, context);
    const words = writeInlines(item.children, context).trim().split('\n');
    // Further lines of an item stand under its words, so that none of them is taken for an item.
    const hanging = ' '.repeat(lead.length + 1);
    for (const [number, line] of words.entries()) {
      lines.push(`${indent}${number === 0 ? `${lead} ` : hanging}${line}`.trimEnd());
    }
    for (const nested of item.lists ?? [])
      for (const line of writeList(nested, `${indent}  `, context)) lines.push(line);
  });
  return lines;
}

function leadOf(list: List, index: number, isDone: boolean, context: Context): string {
  if (list.style === 'numbered') return `${formatNumber((list.start ?? 1) + index, context.digits)}.`;
  if (list.style === 'check') return isDone ? CHECK_BOXES.done : CHECK_BOXES.open;
  return '-';
}

// Nothing but quotation marks says in plain text that these are someone's words; those of the writer are not doubled.
function writeQuote(quote: Quote, context: Context): string {
  const said = joinParts(writeBlocks(quote.blocks, context), '\n');
  const [open, close] = QUOTATION_MARKS[context.metadata.quotes][0];
  const isProse = quote.blocks.every((block) => block.type === 'paragraph');
  const marked = said !== '' && isProse && !OPENS_QUOTED.test(said) ? `${open}${said}${close}` : said;
  const attribution = writeInlines(quote.attribution ?? [], context).trim();
  return joinParts([marked, attribution === '' ? '' : `— ${attribution}`], '\n');
}

function writeCallout(callout: Callout, context: Context): string {
  const label = calloutLabel(callout, context.metadata.language, context.callouts);
  const [first, ...rest] = writeBlocks(callout.blocks, context);
  const isGlued = callout.blocks[0]?.type === 'paragraph';
  return joinParts([joinParts([label, first ?? ''], isGlued ? ' ' : '\n'), ...rest], '\n');
}

function writeFigure(figure: Figure, context: Context): string {
  const caption = writeInlines(figure.caption ?? [], context).trim();
  const credit = writeInlines(figure.credit ?? [], context).trim();
  const shown = caption === '' && figure.decorative !== true ? figure.alt : caption;
  const words = joinParts([shown, credit === '' ? '' : `(${credit})`], ' ');
  return words === '' ? '' : `${context.picture} ${words}`;
}

function writeTable(table: Table, context: Context): string {
  const rows = table.rows.map((row) =>
    row.cells
      .map((cell) =>
        writeInlines(cell.children, context)
          .replace(/\s*\n\s*/g, ' ')
          .trim(),
      )
      .join(' | ')
      .trim(),
  );
  return joinParts([writeInlines(table.caption ?? [], context).trim(), ...rows], '\n');
}

function writeInlines(inlines: readonly Inline[], context: Context): string {
  let written = '';
  for (const inline of inlines) {
    switch (inline.type) {
      case 'text':
        written += inline.text;
        break;
      case 'link':
        written += writeLink(writeInlines(inline.children, context), inline.href);
        break;
      case 'reference': {
        const number = context.numbering.numberOf(inline.note);
        // A marker belongs to the word or the punctuation before it, whatever was typed between them.
        if (number !== undefined) written = written.trimEnd() + marker(number, context);
        break;
      }
      case 'break':
        written = `${written.trimEnd()}\n`;
        break;
      case 'opaque':
        written += opaqueText(inline.raw);
        break;
      case 'reminder':
        break;
      default:
        inline satisfies never;
    }
  }
  return written;
}

function writeLink(words: string, href: string): string {
  const address = href.replace(/^(?:mailto|tel):/, '');
  if (href === '' || href.startsWith('#')) return words;
  if (words.trim() === '') return address;
  return words.trim() === address || words.trim() === href ? words : `${words} (${address})`;
}

// In the order and with the words of the HTML targets.
function writeSource(source: Source | undefined, { words, digits, metadata }: Context): string {
  if (source === undefined) return '';
  const { author = '', title = '', publisher = '', address = '', accessed = '', archive = '' } = source;
  const [open, close] = QUOTATION_MARKS[metadata.quotes][0];
  const facts = [
    author,
    publisher,
    writeLink(title === '' ? '' : `${open}${title}${close}`, address),
    accessed === '' ? '' : `${words.accessed} ${formatDay(accessed, words, digits)}`,
    archive === '' ? '' : writeLink(words.archive, archive),
  ];
  const known = joinParts(facts, words.comma);
  return known === '' ? '' : `${words.source} ${known}.`;
}

function marker(number: number, context: Context): string {
  return `[${formatNumber(number, context.digits)}]`;
}

function joinParts(parts: readonly string[], separator: string): string {
  return parts.filter((part) => part !== '').join(separator);
}
