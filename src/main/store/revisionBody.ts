// How a revision's text is packed: a keyframe is the whole text, compressed (zstd, RFC 8878); a delta is the pieces of its keyframe that the text still
// has, and what is new between them.
import { createHash } from 'node:crypto';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { decodePieces, encodePieces, joinPieces, type Piece } from './pieces.ts';

const STORED = 0;
const PACKED = 1;
const PACKED_WITH_KEYFRAME = 2;
/** Below this, compressing costs more than it saves. */
const LEAST_TO_PACK = 256;
/** From here on the keyframe is worth loading as a dictionary: so much new text often holds old text that was moved. */
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

/** A delta from the pieces that a text is made of. */
export function packDelta(pieces: readonly Piece[], keyframe: Buffer): Buffer {
  const encoded = encodePieces(pieces);
  const form =
    encoded.length < LEAST_TO_PACK
      ? STORED
      : encoded.length < LEAST_FOR_DICTIONARY
        ? PACKED
        : PACKED_WITH_KEYFRAME;
  const packed =
    form === STORED
      ? encoded
      : zstdCompressSync(encoded, form === PACKED ? { params } : { params, dictionary: keyframe });
  return Buffer.concat([Buffer.of(form), packed]);
}

/** The text of a delta and the pieces it is made of. Throws on a body that is not one; the checksum decides whether the text is right. */
export function unpackDelta(
  body: Buffer,
  keyframe: Buffer,
): { readonly plain: Buffer; readonly pieces: readonly Piece[] } {
  const form = body.readUInt8(0);
  const packed = body.subarray(1);
  const encoded =
    form === STORED
      ? packed
      : zstdDecompressSync(packed, {
          maxOutputLength: LONGEST,
          ...(form === PACKED_WITH_KEYFRAME ? { dictionary: keyframe } : {}),
        });
  const pieces = decodePieces(encoded);
  return { plain: joinPieces(pieces, keyframe, LONGEST), pieces };
}
