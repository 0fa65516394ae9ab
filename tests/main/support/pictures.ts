// Minimal pictures, byte by byte: each with the parts of its format that the library looks at.
import { crc32, deflateSync } from 'node:zlib';

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

export function pngChunk(type: string, data: Uint8Array = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([uint32(data.length), named, uint32(crc32(named))]);
}

/** A PNG; `extra` chunks stand before the pixels. The pixels are one grey row, whatever the size says. */
export function png(width = 3, height = 2, extra: readonly Buffer[] = []): Buffer {
  const header = Buffer.concat([uint32(width), uint32(height), Buffer.from([8, 0, 0, 0, 0])]);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    ...extra,
    pngChunk('IDAT', deflateSync(Buffer.alloc(8))),
    pngChunk('IEND'),
  ]);
}

export function jpegSegment(marker: number, data: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([0xff, marker]), uint16(data.length + 2), data]);
}

/** The Exif data of a camera: an orientation and a place. */
export function exif(orientation: number, place = 'GPS 30.0444N'): Buffer {
  const entry = Buffer.concat([uint16(0x0112), uint16(3), uint32(1), uint16(orientation), uint16(0)]);
  return jpegSegment(
    0xe1,
    Buffer.concat([
      Buffer.from('Exif\0\0MM\0*', 'latin1'),
      uint32(8),
      uint16(1),
      entry,
      uint32(0),
      Buffer.from(place),
    ]),
  );
}

export const JFIF = jpegSegment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'));
/** Entropy-coded data with a stuffed byte and a restart marker, which do not end a scan. */
export const SCAN_DATA = Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]);
export const SCAN = Buffer.concat([jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])), SCAN_DATA]);
export const JPEG_START = Buffer.from([0xff, 0xd8]);
export const JPEG_END = Buffer.from([0xff, 0xd9]);

export function jpegFrame(width: number, height: number, marker = 0xc0): Buffer {
  return jpegSegment(
    marker,
    Buffer.concat([Buffer.from([8]), uint16(height), uint16(width), Buffer.from([1, 1, 0x11, 0])]),
  );
}

/** A JPEG; `extra` segments stand before the frame. */
export function jpeg(width = 3, height = 2, extra: readonly Buffer[] = []): Buffer {
  return Buffer.concat([JPEG_START, JFIF, ...extra, jpegFrame(width, height), SCAN, JPEG_END]);
}

export function webpChunk(type: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(data.length);
  return Buffer.concat([Buffer.from(type, 'latin1'), length, data, Buffer.alloc(data.length % 2)]);
}

export function webp(chunks: readonly Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...chunks]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from('RIFF', 'latin1'), length, body]);
}

/** Flags and canvas of an extended WebP. */
export function vp8x(width: number, height: number, flags = 0): Buffer {
  const data = Buffer.alloc(10);
  data.writeUInt8(flags, 0);
  data.writeUIntLE(width - 1, 4, 3);
  data.writeUIntLE(height - 1, 7, 3);
  return webpChunk('VP8X', data);
}

export function vp8l(width: number, height: number): Buffer {
  const bits = Buffer.alloc(4);
  bits.writeUInt32LE(((height - 1) << 14) | (width - 1));
  return webpChunk('VP8L', Buffer.concat([Buffer.from([0x2f]), bits, Buffer.alloc(8)]));
}

export function vp8(width: number, height: number): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16LE(width, 0);
  size.writeUInt16LE(height, 2);
  return webpChunk(
    'VP8 ',
    Buffer.concat([Buffer.from([0x10, 0, 0, 0x9d, 0x01, 0x2a]), size, Buffer.alloc(8)]),
  );
}

export function gifExtension(label: number, name: string, data: Uint8Array): Buffer {
  const head = name === '' ? [] : [name.length];
  return Buffer.concat([
    Buffer.from([0x21, label, ...head]),
    Buffer.from(name, 'latin1'),
    Buffer.from([data.length]),
    data,
    Buffer.from([0]),
  ]);
}

/** A GIF with a table of two colours; `extra` extensions stand before the pixels. */
export function gif(width = 3, height = 2, extra: readonly Buffer[] = []): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16LE(width, 0);
  size.writeUInt16LE(height, 2);
  return Buffer.concat([
    Buffer.from('GIF89a', 'latin1'),
    size,
    Buffer.from([0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
    ...extra,
    Buffer.from([0x2c, 0, 0, 0, 0]),
    size,
    Buffer.from([0, 2, 2, 0x44, 0x01, 0]),
    Buffer.from([0x3b]),
  ]);
}

function box(type: string, ...content: readonly Buffer[]): Buffer {
  const data = Buffer.concat(content);
  return Buffer.concat([uint32(data.length + 8), Buffer.from(type, 'latin1'), data]);
}

/** An AVIF with a thumbnail beside the picture. */
export function avif(width = 30, height = 20): Buffer {
  const extents = (w: number, h: number): Buffer => box('ispe', uint32(0), uint32(w), uint32(h));
  return Buffer.concat([
    box('ftyp', Buffer.from('avif', 'latin1'), uint32(0), Buffer.from('mif1', 'latin1')),
    box('meta', uint32(0), box('iprp', box('ipco', extents(1, 1), extents(width, height)))),
    box('mdat', Buffer.alloc(16)),
  ]);
}
