// Reading blocks, one function a type. What may not stand where it is found is turned into what may by `fitBlocks`.
import { parseAddress, parseWebAddress } from '../addresses.ts';
import {
  type Block,
  type Callout,
  type Direction,
  type Embed,
  FIGURE_SIZES,
  type Figure,
  type Heading,
  LIST_STYLES,
  type List,
  type ListItem,
  type Paragraph,
  type Quote,
} from '../article.ts';
import { parseAssetId } from '../ids.ts';
import { nonEmpty } from '../newArticle.ts';
import type { Path } from '../walk.ts';
import { fitBody, fitFlow } from './fit.ts';
import { type InlineContext, readInlines, readOptionalInlines, textToInlines } from './inlines.ts';
import { type Fields, gatherText, MAX_DEPTH, type Reader } from './reader.ts';
import { readTable } from './table.ts';
import { readChoice, readFlag, readLine, readOptionalLine, readText, readWhole } from './texts.ts';

const MAX_PIXELS = 100_000;
const MAX_START = 999_999_999;
const DIRECTIONS: readonly Direction[] = ['rtl', 'ltr'];
const KIND = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,63}$/u;

const KNOWN = {
  paragraph: new Set(['type', 'dir', 'children']),
  heading: new Set(['type', 'level', 'dir', 'children']),
  list: new Set(['type', 'style', 'start', 'dir', 'items']),
  item: new Set(['children', 'checked', 'lists']),
  quote: new Set(['type', 'dir', 'blocks', 'attribution']),
  callout: new Set(['type', 'kind', 'label', 'dir', 'blocks']),
  figure: new Set('type dir asset address width height alt decorative caption credit size'.split(' ')),
  embed: new Set(['type', 'dir', 'address', 'title']),
  bare: new Set(['type']),
};

/** The blocks of a list of any quality; never empty. */
export function readBlocks(value: unknown, path: Path, context: InlineContext, depth = 0): readonly Block[] {
  const result: Block[] = [];
  if (value !== undefined) collectBlocks(value, path, context, depth, result);
  return nonEmpty(result);
}

function collectBlocks(
  value: unknown,
  path: Path,
  context: InlineContext,
  depth: number,
  result: Block[],
): void {
  const { reader } = context;
  reader.spend();
  if (typeof value === 'string') {
    reader.report('wrong-type', path, 'string');
    result.push(...paragraphs(readText(value, path, reader)));
    return;
  }
  if (typeof value !== 'object' || value === null) {
    reader.report('no-content', path);
    return;
  }
  if (depth > MAX_DEPTH) {
    reader.report('too-deep', path);
    result.push(
      ...paragraphs(
        readText(
          gatherText(value, () => reader.spend()),
          path,
          reader,
        ),
      ),
    );
    return;
  }
  reader.inside(value, path, undefined, () => {
    if (Array.isArray(value)) {
      const items: readonly unknown[] = value;
      for (const [index, item] of items.entries()) {
        collectBlocks(item, [...path, index], context, depth + 1, result);
      }
      return;
    }
    const fields = reader.fields(value, path) ?? {};
    const { type } = fields;
    if (type === 'opaque' && Object.hasOwn(fields, 'raw')) {
      collectBlocks(fields.raw, [...path, 'raw'], context, depth + 1, result);
      return;
    }
    const read = typeof type === 'string' && Object.hasOwn(READERS, type) ? READERS[type] : undefined;
    if (read === undefined) {
      reader.report('unknown-content', path, String(type));
      result.push({ type: 'opaque', raw: { ...reader.unknownFields(fields, new Set(), path) } });
      return;
    }
    result.push(...read(fields, path, context, depth + 1));
  });
}

type ReadBlock = (fields: Fields, path: Path, context: InlineContext, depth: number) => readonly Block[];

const READERS: Readonly<Record<string, ReadBlock>> = {
  paragraph: (fields, path, context) => [
    {
      ...context.reader.unknownFields(fields, KNOWN.paragraph, path),
      type: 'paragraph',
      ...direction(fields, path, context.reader),
      children: readInlines(fields.children, [...path, 'children'], context),
    },
  ],
  heading: (fields, path, context) => [
    {
      ...context.reader.unknownFields(fields, KNOWN.heading, path),
      type: 'heading',
      level: readLevel(fields.level, [...path, 'level'], context.reader),
      ...direction(fields, path, context.reader),
      children: readInlines(fields.children, [...path, 'children'], context),
    },
  ],
  list: (fields, path, context, depth) => readList(fields, path, context, depth),
  quote: (fields, path, context, depth) => [readQuote(fields, path, context, depth)],
  callout: (fields, path, context, depth) => [readCallout(fields, path, context, depth)],
  figure: (fields, path, context) => [readFigure(fields, path, context)],
  table: (fields, path, context) => readTable(fields, path, context, direction(fields, path, context.reader)),
  separator: (fields, path, { reader }) => [
    { ...reader.unknownFields(fields, KNOWN.bare, path), type: 'separator' },
  ],
  'jump-break': (fields, path, { reader }) => [
    { ...reader.unknownFields(fields, KNOWN.bare, path), type: 'jump-break' },
  ],
  embed: (fields, path, { reader }) => [readEmbed(fields, path, reader)],
};

function readLevel(value: unknown, path: Path, reader: Reader): Heading['level'] {
  if (value === 2 || value === 3 || value === 4) return value;
  reader.report('wrong-type', path, String(typeof value === 'number' ? value : typeof value));
  return typeof value === 'number' && value > 4 ? 4 : 2;
}

function readList(fields: Fields, path: Path, context: InlineContext, depth: number): readonly List[] {
  const { reader } = context;
  const written = fields.items;
  const given: readonly unknown[] = Array.isArray(written) ? written : written === undefined ? [] : [written];
  const items = given.flatMap((item, index) => readItem(item, [...path, 'items', index], context, depth));
  if (items.length === 0) {
    reader.report('no-content', path, 'list');
    return [];
  }
  const style = readChoice(fields.style, LIST_STYLES, [...path, 'style'], reader) ?? 'bulleted';
  const start = readWhole(fields.start, { least: 0, most: MAX_START }, [...path, 'start'], reader);
  return [
    {
      ...reader.unknownFields(fields, KNOWN.list, path),
      type: 'list',
      style,
      ...(style === 'numbered' && start !== undefined && start !== 1 ? { start } : {}),
      ...direction(fields, path, reader),
      items,
    },
  ];
}

function readItem(value: unknown, path: Path, context: InlineContext, depth: number): readonly ListItem[] {
  const { reader } = context;
  reader.spend();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    if (value === null || value === undefined) return [];
    reader.report('wrong-type', path, typeof value);
    return [{ children: readInlines(value, path, context) }];
  }
  if (depth > MAX_DEPTH) {
    reader.report('too-deep', path);
    return [
      {
        children: textToInlines(
          readText(
            gatherText(value, () => reader.spend()),
            path,
            reader,
          ),
          undefined,
        ),
      },
    ];
  }
  return reader.inside<readonly ListItem[]>(value, path, [], () => {
    const fields = reader.fields(value, path) ?? {};
    const lists: List[] = [];
    const strays: Block[] = [];
    if (fields.lists !== undefined) {
      const nested: Block[] = [];
      collectBlocks(fields.lists, [...path, 'lists'], context, depth + 1, nested);
      for (const block of nested) (block.type === 'list' ? lists : strays).push(block as List); // strays are read as blocks below
    }
    const children = readInlines(fields.children, [...path, 'children'], context);
    if (strays.length > 0) reader.report('misplaced', [...path, 'lists'], strays[0]?.type);
    const item: ListItem = {
      ...reader.unknownFields(fields, KNOWN.item, path),
      children,
      ...(readFlag(fields.checked, [...path, 'checked'], reader) ? { checked: true } : {}),
      ...(lists.length > 0 ? { lists } : {}),
    };
    // Blocks that are no lists become items after this one, so their text stays in the list.
    const extra = fitFlow(strays, path, reader).flatMap((block) =>
      block.type === 'paragraph'
        ? [{ children: block.children }]
        : block.type === 'list'
          ? block.items
          : [{ children: [block] }],
    );
    return [item, ...extra];
  });
}

function readQuote(fields: Fields, path: Path, context: InlineContext, depth: number): Quote {
  const { reader } = context;
  const blocks: Block[] = [];
  collectBlocks(fields.blocks ?? [], [...path, 'blocks'], context, depth, blocks);
  const attribution = readOptionalInlines(fields.attribution, [...path, 'attribution'], context);
  return {
    ...reader.unknownFields(fields, KNOWN.quote, path),
    type: 'quote',
    ...direction(fields, path, reader),
    blocks: nonEmpty(fitFlow(blocks, [...path, 'blocks'], reader)),
    ...(attribution === undefined ? {} : { attribution }),
  };
}

function readCallout(fields: Fields, path: Path, context: InlineContext, depth: number): Callout {
  const { reader } = context;
  const blocks: Block[] = [];
  collectBlocks(fields.blocks ?? [], [...path, 'blocks'], context, depth, blocks);
  const written = readLine(fields.kind, [...path, 'kind'], reader);
  const kind = KIND.test(written) ? written : 'note';
  if (kind !== written) reader.report('wrong-type', [...path, 'kind'], written);
  const label = readOptionalLine(fields.label, [...path, 'label'], reader);
  return {
    ...reader.unknownFields(fields, KNOWN.callout, path),
    type: 'callout',
    kind,
    ...(label === undefined ? {} : { label }),
    ...direction(fields, path, reader),
    blocks: nonEmpty(fitBody(blocks, [...path, 'blocks'], reader)),
  };
}

function readFigure(fields: Fields, path: Path, context: InlineContext): Figure {
  const { reader } = context;
  const asset = parseAssetId(fields.asset);
  const address = parseWebAddress(fields.address);
  if (fields.asset !== undefined && asset === undefined) reader.report('wrong-type', [...path, 'asset']);
  if (fields.address !== undefined && address === undefined) {
    reader.report('refused-address', [...path, 'address'], String(fields.address));
  }
  const pixels = { least: 1, most: MAX_PIXELS };
  const width = readWhole(fields.width, pixels, [...path, 'width'], reader);
  const height = readWhole(fields.height, pixels, [...path, 'height'], reader);
  const caption = readOptionalInlines(fields.caption, [...path, 'caption'], context);
  const credit = readOptionalInlines(fields.credit, [...path, 'credit'], context);
  const size = readChoice(fields.size, FIGURE_SIZES, [...path, 'size'], reader);
  return {
    ...reader.unknownFields(fields, KNOWN.figure, path),
    type: 'figure',
    ...(asset === undefined ? {} : { asset }),
    ...(address === undefined ? {} : { address }),
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    alt: readOptionalLine(fields.alt, [...path, 'alt'], reader) ?? '',
    ...(readFlag(fields.decorative, [...path, 'decorative'], reader) ? { decorative: true } : {}),
    ...(caption === undefined ? {} : { caption }),
    ...(credit === undefined ? {} : { credit }),
    ...(size === undefined || size === 'normal' ? {} : { size }),
    ...direction(fields, path, reader),
  };
}

function readEmbed(fields: Fields, path: Path, reader: Reader): Embed {
  const written = fields.address;
  const address = parseAddress(written) ?? '';
  if (address === '' && written !== undefined && written !== '') {
    reader.report(
      'refused-address',
      [...path, 'address'],
      typeof written === 'string' ? written : typeof written,
    );
  }
  return {
    ...reader.unknownFields(fields, KNOWN.embed, path),
    type: 'embed',
    ...direction(fields, path, reader),
    address,
    title: readOptionalLine(fields.title, [...path, 'title'], reader) ?? '',
  };
}

function direction(fields: Fields, path: Path, reader: Reader): { dir?: Direction } {
  const dir = readChoice(fields.dir, DIRECTIONS, [...path, 'dir'], reader);
  return dir === undefined ? {} : { dir };
}

function paragraphs(value: string): readonly Paragraph[] {
  return value
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', children: textToInlines(line, undefined) }));
}
