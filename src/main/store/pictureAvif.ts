// AVIF (ISO/IEC 23008-12 in boxes of ISO/IEC 14496-12): size, and what it says about its maker. Places in the file are written into it, so nothing is cut
// out: the bytes of private items are blanked where they stand.
import type { Size } from './picture.ts';

interface Box {
  readonly type: string;
  /** Of its content. */
  readonly start: number;
  readonly end: number;
}

/** The image's spatial extents (`ispe`); the largest is the picture, the others are thumbnails and tiles. */
export function measureAvif(bytes: Buffer): Size | undefined {
  let largest: Size | undefined;
  const limit = Math.min(bytes.length, 65536);
  for (let at = bytes.indexOf('ispe'); at !== -1 && at + 16 <= limit; at = bytes.indexOf('ispe', at + 4)) {
    const size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
    if (largest === undefined || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}

/** With nothing in its Exif and XMP items. Undefined when the boxes do not fit into the file, or none of them holds pixels. */
export function cleanAvif(bytes: Buffer): Buffer | undefined {
  const boxes = boxesIn(bytes, 0, bytes.length);
  const hasPixels = boxes?.some(
    ({ type, start, end }) => type === 'mdat' || bytes.subarray(start, end).includes('idat'),
  );
  if (boxes === undefined || hasPixels !== true) return undefined;
  const meta = boxes.find(({ type }) => type === 'meta');
  const inner = meta === undefined ? [] : (boxesIn(bytes, meta.start + 4, meta.end) ?? []);
  const items = privateItems(bytes, inner);
  if (items.size === 0) return bytes;
  const clean = Buffer.from(bytes);
  for (const { start, end } of extentsOf(bytes, inner, items)) clean.fill(0, start, end);
  return clean;
}

function boxesIn(bytes: Buffer, from: number, to: number): readonly Box[] | undefined {
  const boxes: Box[] = [];
  for (let at = from; at < to; ) {
    const short = bytes.readUInt32BE(at);
    const length = short === 0 ? to - at : short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    const header = short === 1 ? 16 : 8;
    if (length < header || at + length > to) return undefined;
    boxes.push({ type: bytes.toString('latin1', at + 4, at + 8), start: at + header, end: at + length });
    at += length;
  }
  return boxes;
}

// Item information (`iinf`, `infe`): the ids of those that are Exif, or XMP, which is the one item with a media type.
function privateItems(bytes: Buffer, meta: readonly Box[]): ReadonlySet<number> {
  const ids = new Set<number>();
  const information = meta.find(({ type }) => type === 'iinf');
  if (information === undefined) return ids;
  const count = bytes.readUInt8(information.start) === 0 ? 2 : 4;
  for (const { type, start } of boxesIn(bytes, information.start + 4 + count, information.end) ?? []) {
    const version = bytes.readUInt8(start);
    if (type !== 'infe' || version < 2) continue;
    const wide = version === 2 ? 2 : 4;
    const kind = bytes.toString('latin1', start + 6 + wide, start + 10 + wide);
    if (kind === 'Exif' || kind === 'mime') ids.add(bytes.readUIntBE(start + 4, wide));
  }
  return ids;
}

// Item location (`iloc`): where the bytes of these items are, in the file or in the `idat` box.
function extentsOf(
  bytes: Buffer,
  meta: readonly Box[],
  items: ReadonlySet<number>,
): readonly { readonly start: number; readonly end: number }[] {
  const location = meta.find(({ type }) => type === 'iloc');
  if (location === undefined) return [];
  const data = meta.find(({ type }) => type === 'idat');
  let at = location.start;
  const read = (length: number): number => {
    const value =
      length === 0 ? 0 : length === 8 ? Number(bytes.readBigUInt64BE(at)) : bytes.readUIntBE(at, length);
    at += length;
    return value;
  };
  const version = read(1);
  read(3);
  const sizes = read(2);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version === 0 ? 0 : sizes & 15;
  const count = read(version < 2 ? 2 : 4);
  const extents: { start: number; end: number }[] = [];
  for (let item = 0; item < count && at < location.end; item += 1) {
    const id = read(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : read(2) & 15;
    read(2);
    const base = read(baseSize);
    const parts = read(2);
    for (let part = 0; part < parts && at < location.end; part += 1) {
      read(indexSize);
      const start = (method === 1 ? (data?.start ?? 0) : 0) + base + read(offsetSize);
      const length = read(lengthSize);
      // What is built from other items has no bytes of its own.
      if (!items.has(id) || method > 1) continue;
      // Up to the end of the file, pixels included: no writer does that, and nothing could be blanked.
      if (length === 0) throw new RangeError('an item without an end');
      extents.push({ start, end: Math.min(bytes.length, start + length) });
    }
  }
  return extents;
}
