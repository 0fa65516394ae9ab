// How a revision's text is packed: a keyframe is the whole text, compressed (zstd, RFC 8878); a delta is what differs from its keyframe between the bytes
// that both begin and both end with.
import { createHash } from 'node:crypto';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

const HEADER_LENGTH = 9;
const STORED = 0;
const PACKED = 1;
const PACKED_WITH_KEYFRAME = 2;
/** Below this, compressing costs more than it saves. */
const LEAST_TO_PACK = 256;
/** From here on the keyframe is worth loading as a dictionary: edits far apart leave much unchanged text between them. */
const LEAST_FOR_DICTIONARY = 8192;
const LONGEST = 256 * 1024 * 1024;

const params = { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_windowLog]: 24 };

/**
 * SHA-256 of the plain text and of whose it is: a text that damage to an index brings out in another revision's place does not match there, right as it
 * is in itself.
 */
export function checksumOf(plain: Buffer, draft: number, counter: number): Buffer {
  return createHash('sha256').update(`${draft} ${counter}\n`).update(plain).digest();
}

export function packKeyframe(plain: Buffer): Buffer {
  return zstdCompressSync(plain, { params: { ...params, [constants.ZSTD_c_compressionLevel]: 6 } });
}

export function unpackKeyframe(body: Buffer): Buffer {
  return zstdDecompressSync(body, { maxOutputLength: LONGEST });
}

export function packDelta(plain: Buffer, keyframe: Buffer): Buffer {
  const prefix = commonPrefix(plain, keyframe);
  const suffix = commonSuffix(plain, keyframe, Math.min(plain.length, keyframe.length) - prefix);
  const middle = plain.subarray(prefix, plain.length - suffix);
  const form =
    middle.length < LEAST_TO_PACK
      ? STORED
      : middle.length < LEAST_FOR_DICTIONARY
        ? PACKED
        : PACKED_WITH_KEYFRAME;
  const packed =
    form === STORED
      ? middle
      : zstdCompressSync(middle, form === PACKED ? { params } : { params, dictionary: keyframe });
  const header = Buffer.alloc(HEADER_LENGTH);
  header.writeUInt8(form, 0);
  header.writeUInt32LE(prefix, 1);
  header.writeUInt32LE(suffix, 5);
  return Buffer.concat([header, packed]);
}

/** The text of a delta. Throws on a body that is not one; the checksum decides whether the text is right. */
export function unpackDelta(body: Buffer, keyframe: Buffer): Buffer {
  const form = body.readUInt8(0);
  const prefix = body.readUInt32LE(1);
  const suffix = body.readUInt32LE(5);
  const packed = body.subarray(HEADER_LENGTH);
  const middle =
    form === STORED
      ? packed
      : zstdDecompressSync(packed, {
          maxOutputLength: LONGEST,
          ...(form === PACKED_WITH_KEYFRAME ? { dictionary: keyframe } : {}),
        });
  return Buffer.concat([
    keyframe.subarray(0, prefix),
    middle,
    keyframe.subarray(Math.max(0, keyframe.length - suffix)),
  ]);
}

function commonPrefix(a: Buffer, b: Buffer): number {
  const length = Math.min(a.length, b.length);
  let at = 0;
  for (let step = 65536; step >= 64; step /= 8) {
    while (at + step <= length && a.compare(b, at, at + step, at, at + step) === 0) at += step;
  }
  while (at < length && a[at] === b[at]) at += 1;
  return at;
}

function commonSuffix(a: Buffer, b: Buffer, limit: number): number {
  let length = 0;
  for (let step = 65536; step >= 64; step /= 8) {
    while (length + step <= limit) {
      const inA = a.length - length - step;
      const inB = b.length - length - step;
      if (a.compare(b, inB, inB + step, inA, inA + step) !== 0) break;
      length += step;
    }
  }
  while (length < limit && a[a.length - length - 1] === b[b.length - length - 1]) length += 1;
  return length;
}
