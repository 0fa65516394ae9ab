// Reading blocks, one function a type. What may not stand where it is found is turned into what may by `fitBlocks`.
import {
  type Block,
  type Callout,
  type Heading,
  LIST_STYLES,
  type List,
  type ListItem,
  type Paragraph,
  type Quote,
} from '../article.ts';
import { nonEmpty } from '../newArticle.ts';
import type { Path } from '../walk.ts';
import { fitBody, fitFlow } from './fit.ts';
import { type InlineContext, readInlines, readOptionalInlines, textToInlines } from './inlines.ts';
import { readEmbed, readFigure } from './media.ts';
import { type Fields, gatherText, MAX_DEPTH, type Reader } from './reader.ts';
import { readTable } from './table.ts';
import {
  readChoice,
  readDirection,
  readFlag,
  readLine,
  readOptionalLine,
  readText,
  readWhole,
} from './texts.ts';

const MAX_START = 999_999_999;
const KIND = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,63}$/u;

const KNOWN = {
  paragraph: new Set(['type', 'dir', 'children']),
  heading: new Set(['type', 'level', 'dir', 'children']),
  list: new Set(['type', 'style', 'start', 'dir', 'items']),
  item: new Set(['children', 'checked', 'lists']),
  quote: new Set(['type', 'dir', 'blocks', 'attribution']),
  callout: new Set(['type', 'kind', 'label', 'dir', 'blocks']),
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
      ...readDirection(fields, path, context.reader),
      children: readInlines(fields.children, [...path, 'children'], context),
    },
  ],
  heading: (fields, path, context) => [
    {
      ...context.reader.unknownFields(fields, KNOWN.heading, path),
      type: 'heading',
      level: readLevel(fields.level, [...path, 'level'], context.reader),
      ...readDirection(fields, path, context.reader),
      children: readInlines(fields.children, [...path, 'children'], context),
    },
  ],
  list: (fields, path, context, depth) => readList(fields, path, context, depth),
  quote: (fields, path, context, depth) => [readQuote(fields, path, context, depth)],
  callout: (fields, path, context, depth) => [readCallout(fields, path, context, depth)],
  figure: (fields, path, context) => [readFigure(fields, path, context)],
  table: (fields, path, context) =>
    readTable(fields, path, context, readDirection(fields, path, context.reader)),
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
      ...readDirection(fields, path, reader),
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
  // No deeper than its list: what is too deep in it are the lists below.
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
    ...readDirection(fields, path, reader),
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
    ...readDirection(fields, path, reader),
    blocks: nonEmpty(fitBody(blocks, [...path, 'blocks'], reader)),
  };
}

function paragraphs(value: string): readonly Paragraph[] {
  return value
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', children: textToInlines(line, undefined) }));
}
