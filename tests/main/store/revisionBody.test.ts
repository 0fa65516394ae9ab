// How the texts of revisions are packed.
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/core/article/ids.ts';
import { changePieces, wholeBase } from '../../../src/main/store/pieces.ts';
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

function deltaOf(plain: Buffer): Buffer {
  return packDelta(changePieces(wholeBase(KEYFRAME), KEYFRAME, plain), KEYFRAME);
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
    const delta = deltaOf(changed(length));
    expect(delta[0]).toBe(form);
    expect(unpackDelta(delta, KEYFRAME).plain.equals(changed(length))).toBe(true);
  });

  test('of a text whose parts were moved costs little more than what is new in it', () => {
    const moved = Buffer.concat([
      KEYFRAME.subarray(50_000),
      Buffer.from('جديد'),
      KEYFRAME.subarray(0, 50_000),
    ]);
    const delta = deltaOf(moved);
    expect(unpackDelta(delta, KEYFRAME).plain.equals(moved)).toBe(true);
    expect(delta.length).toBeLessThan(1000);
  });

  test.each([
    ['no bytes at all', []],
    ['a form that there is not', [9, 1, 2, 3]],
    ['packed bytes that are none', [1, 255, 255, 255]],
    ['fewer pieces than it says', [0, 5, 3]],
    ['new bytes that are not there', [0, 1, 201, 1]],
    ['a part beyond the keyframe', [0, 1, 20, 255, 255, 127]],
    ['a number without end', [0, ...Array<number>(20).fill(255)]],
  ])('is refused when it holds %s', (_name, bytes) => {
    expect(() => unpackDelta(Buffer.from(bytes), KEYFRAME)).toThrow();
  });
});
