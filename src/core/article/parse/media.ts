// Reading the blocks that stand for something outside the text: pictures and embeds.
import { parseAddress, parseWebAddress } from '../addresses.ts';
import { type Embed, FIGURE_SIZES, type Figure } from '../article.ts';
import { parseAssetId } from '../ids.ts';
import type { Path } from '../walk.ts';
import { type InlineContext, readOptionalInlines } from './inlines.ts';
import type { Fields, Reader } from './reader.ts';
import { readChoice, readDirection, readFlag, readOptionalLine, readWhole } from './texts.ts';

const MAX_PIXELS = 100_000;
const FIGURE_FIELDS = new Set(
  'type dir asset address width height alt decorative caption credit size'.split(' '),
);
const EMBED_FIELDS = new Set(['type', 'dir', 'address', 'title']);

/** A figure. An address that is not allowed is reported and left out; everything else about the picture stays. */
export function readFigure(fields: Fields, path: Path, context: InlineContext): Figure {
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
    ...reader.unknownFields(fields, FIGURE_FIELDS, path),
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
    ...readDirection(fields, path, reader),
  };
}

/** An embed. Without an allowed address its title stays. */
export function readEmbed(fields: Fields, path: Path, reader: Reader): Embed {
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
    ...reader.unknownFields(fields, EMBED_FIELDS, path),
    type: 'embed',
    ...readDirection(fields, path, reader),
    address,
    title: readOptionalLine(fields.title, [...path, 'title'], reader) ?? '',
  };
}
