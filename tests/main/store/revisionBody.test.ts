// How the texts of revisions are packed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/core/article/ids.ts';
import {
  packDelta,
  packKeyframe,
  unpackDelta,
  unpackKeyframe,
} from '../../../src/main/store/revisionBody.ts';

function noise(length: number, seed: string): Buffer {
  const random = seededRandom(seed);
  return Buffer.from(Array.from({ length }, () => random() & 0xff));
}

const KEYFRAME = noise(100_000, 'keyframe');

/** The keyframe with `length` of its middle bytes changed. */
function changed(length: number): Buffer {
  return Buffer.concat([
    KEYFRAME.subarray(0, 40_000),
    noise(length, 'new'),
    KEYFRAME.subarray(40_000 + length),
  ]);
}

describe('a keyframe', () => {
  test('is unpacked to what was packed', () => {
    expect(unpackKeyframe(packKeyframe(KEYFRAME)).equals(KEYFRAME)).toBe(true);
  });
});

describe('a delta', () => {
  test.each([
    ['as it is when it is short', 100, 0],
    ['compressed', 1000, 1],
    ['compressed with the help of its keyframe', 20_000, 2],
  ])('is stored %s', (_name, length, form) => {
    const delta = packDelta(changed(length), KEYFRAME);
    expect(delta[0]).toBe(form);
    expect(unpackDelta(delta, KEYFRAME).equals(changed(length))).toBe(true);
  });

  test('is small when two places far apart changed', () => {
    const plain = Buffer.from(KEYFRAME);
    plain.writeUInt8(plain.readUInt8(10) ^ 1, 10);
    plain.writeUInt8(plain.readUInt8(99_990) ^ 1, 99_990);
    const delta = packDelta(plain, KEYFRAME);
    expect(unpackDelta(delta, KEYFRAME).equals(plain)).toBe(true);
    expect(delta.length).toBeLessThan(1000);
  });

  const arbitraryPiece = fc.oneof(
    fc.uint8Array({ maxLength: 20 }),
    fc.constantFrom(
      new Uint8Array(),
      new Uint8Array(70),
      new Uint8Array(600).fill(7),
      new Uint8Array(9000).fill(1),
    ),
  );
  test('is unpacked to what was packed, whatever both texts are', () => {
    fc.assert(
      fc.property(
        arbitraryPiece,
        arbitraryPiece,
        arbitraryPiece,
        arbitraryPiece,
        (start, before, after, end) => {
          const keyframe = Buffer.concat([start, before, end]);
          const plain = Buffer.concat([start, after, end]);
          expect(unpackDelta(packDelta(plain, keyframe), keyframe).equals(plain)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
