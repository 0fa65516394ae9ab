// GIF (CompuServe, GIF89a Specification): size, and which blocks stay.
import type { Size } from './picture.ts';

const HEADER = 13;
const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const COMMENT = 0xfe;
const APPLICATION = 0xff;
/** Applications that change how the picture looks: repeating, and colour profiles. All others write about it. */
const SHOWN = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012']);

export function measureGif(bytes: Buffer): Size | undefined {
  return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
}

/** Without comments and XMP; what follows the end of the picture goes too. Undefined when it does not come to its end. */
export function cleanGif(bytes: Buffer): Buffer | undefined {
  let at = HEADER + tableLength(bytes.readUInt8(10));
  const kept = [bytes.subarray(0, at)];
  let hasPixels = false;
  while (at < bytes.length) {
    const start = at;
    const kind = bytes.readUInt8(at);
    if (kind === TRAILER) return hasPixels ? Buffer.concat([...kept, bytes.subarray(at, at + 1)]) : undefined;
    if (kind === IMAGE) {
      hasPixels = true;
      at = endOfBlocks(bytes, at + 11 + tableLength(bytes.readUInt8(at + 9)));
    } else if (kind === EXTENSION) {
      at = endOfBlocks(bytes, at + 2);
      if (isPrivate(bytes, start)) continue;
    } else {
      return undefined;
    }
    kept.push(bytes.subarray(start, at));
  }
  return undefined;
}

function isPrivate(bytes: Buffer, start: number): boolean {
  const label = bytes.readUInt8(start + 1);
  return (
    label === COMMENT ||
    (label === APPLICATION && !SHOWN.has(bytes.toString('latin1', start + 3, start + 14)))
  );
}

// Sub-blocks: a length and so many bytes, until a length of zero. Reading past the end throws, which the caller takes for damage.
function endOfBlocks(bytes: Buffer, from: number): number {
  let at = from;
  for (let length = bytes.readUInt8(at); length > 0; length = bytes.readUInt8(at)) at += length + 1;
  return at + 1;
}

function tableLength(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}
