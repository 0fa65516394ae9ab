// WebP (RFC 9649): size, and which chunks stay.
import type { Size } from './picture.ts';

const HEADER = 12;
const PRIVATE = new Set(['EXIF', 'XMP ']);
const PIXELS = new Set(['VP8 ', 'VP8L', 'ANMF']);
/** In the flags of `VP8X`: Exif and XMP follow. */
const PRIVATE_FLAGS = 0b00001100;

export function measureWebp(bytes: Buffer): Size | undefined {
  switch (bytes.toString('latin1', HEADER, HEADER + 4)) {
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    default:
      return undefined;
  }
}

/** Without private chunks; what follows the end of the picture goes too. Undefined when it does not come to its end. */
export function cleanWebp(bytes: Buffer): Buffer | undefined {
  const limit = bytes.readUInt32LE(4) + 8;
  if (limit > bytes.length) return undefined;
  const kept: Buffer[] = [];
  let hasPixels = false;
  for (let at = HEADER; at + 8 <= limit; ) {
    const type = bytes.toString('latin1', at, at + 4);
    const end = at + 8 + bytes.readUInt32LE(at + 4);
    if (end > limit) return undefined;
    // The padding of an odd chunk is missing at the end of some files.
    const next = Math.min(limit, end + (end % 2));
    if (PIXELS.has(type)) hasPixels = true;
    if (!PRIVATE.has(type)) {
      const chunk = Buffer.from(bytes.subarray(at, next));
      if (type === 'VP8X') chunk.writeUInt8(chunk.readUInt8(8) & ~PRIVATE_FLAGS, 8);
      kept.push(chunk);
    }
    at = next;
  }
  const body = Buffer.concat(kept);
  const header = Buffer.from(bytes.subarray(0, HEADER));
  header.writeUInt32LE(body.length + 4, 4);
  return hasPixels ? Buffer.concat([header, body]) : undefined;
}
