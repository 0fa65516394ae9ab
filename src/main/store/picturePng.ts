// PNG (W3C PNG Specification, third edition): size, and which chunks stay.
import type { Size } from './picture.ts';

const SIGNATURE = 8;
/** Text, times and camera data. All other chunks change how the picture looks. */
const PRIVATE = new Set(['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME']);

export function measurePng(bytes: Buffer): Size | undefined {
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Without private chunks; what follows the end of the picture goes too. Undefined when it does not come to its end. */
export function cleanPng(bytes: Buffer): Buffer | undefined {
  const kept = [bytes.subarray(0, SIGNATURE)];
  let at = SIGNATURE;
  let hasPixels = false;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length) return undefined;
    if (!PRIVATE.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IDAT') hasPixels = true;
    if (type === 'IEND') return hasPixels ? Buffer.concat(kept) : undefined;
    at = end;
  }
  return undefined;
}
