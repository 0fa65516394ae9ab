// JPEG (ITU-T T.81): size as shown, and which segments stay. Of the camera's data only the orientation is kept, written anew.
import type { Size } from './picture.ts';

const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;

interface Segment {
  readonly marker: number;
  /** From its marker to its end; a scan with its data. */
  readonly start: number;
  readonly end: number;
}

export function measureJpeg(bytes: Buffer): Size | undefined {
  for (const { marker, start } of segments(bytes)) {
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (!isFrame) continue;
    const size = { height: bytes.readUInt16BE(start + 5), width: bytes.readUInt16BE(start + 7) };
    return orientationOf(bytes) >= 5 ? { width: size.height, height: size.width } : size;
  }
  return undefined;
}

/**
 * Without Exif, XMP, IPTC, maker's notes and comments, and without what cameras hide behind the end of the picture; colour profiles and the Adobe
 * transform stay. Undefined when the picture does not come to its end.
 */
export function cleanJpeg(bytes: Buffer): Buffer | undefined {
  const all = segments(bytes);
  const last = all.at(-1);
  if (last?.marker !== END_OF_IMAGE || !all.some(({ marker }) => marker === START_OF_SCAN)) return undefined;
  const orientation = orientationOf(bytes);
  const kept = [bytes.subarray(0, 2)];
  if (orientation > 1) kept.push(orientationSegment(orientation));
  for (const { marker, start, end } of all) {
    const isColour = marker === APP2 && bytes.toString('latin1', start + 4, start + 15) === 'ICC_PROFILE';
    const isPrivate =
      (marker > APP0 && marker <= APP15 && marker !== APP14 && !isColour) || marker === COMMENT;
    if (!isPrivate) kept.push(bytes.subarray(start, end));
  }
  return Buffer.concat(kept);
}

// All segments up to the end of the image; without that as the last one when the file is cut off.
function segments(bytes: Buffer): readonly Segment[] {
  const found: Segment[] = [];
  for (let start = nextMarker(bytes, 2); start + 2 <= bytes.length; ) {
    const marker = bytes.readUInt8(start + 1);
    if (marker === END_OF_IMAGE) {
      found.push({ marker, start, end: start + 2 });
      break;
    }
    if (start + 4 > bytes.length) break;
    const length = bytes.readUInt16BE(start + 2);
    const next = nextMarker(bytes, start + 2 + length);
    if (length < 2 || start + 2 + length > bytes.length) break;
    found.push({ marker, start, end: marker === START_OF_SCAN ? next : start + 2 + length });
    start = next;
  }
  return found;
}

// The next marker that is a segment of its own: no fill byte, no stuffed byte of a scan, no restart in it.
function nextMarker(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1] ?? 0;
    const isInScan = marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd7);
    if (!isInScan && marker !== 0xff) return at;
  }
  return bytes.length;
}

// Exif 2.32: tag 0x0112 in the first image directory.
function orientationOf(bytes: Buffer): number {
  const exif = segments(bytes).find(
    ({ marker, start }) => marker === APP1 && bytes.toString('latin1', start + 4, start + 10) === 'Exif\0\0',
  );
  if (exif === undefined) return 1;
  const tiff = bytes.subarray(exif.start + 10, exif.end);
  if (tiff.length < 14) return 1;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const word = (at: number): number =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = Math.min(word(directory), 512);
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + index * 12;
    if (word(entry) !== 0x0112) continue;
    const orientation = word(entry + 8);
    return orientation >= 1 && orientation <= 8 ? orientation : 1;
  }
  return 1;
}

function orientationSegment(orientation: number): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, APP1, 0, 34]),
    Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0', 'latin1'),
    Buffer.from([orientation, 0, 0, 0, 0, 0, 0]),
  ]);
}
