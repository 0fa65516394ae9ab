// A text as pieces of an older one: what edits leave of it, and how the pieces are written down.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changePieces,
  decodePieces,
  encodePieces,
  joinPieces,
  type Piece,
  wholeBase,
} from '../../../src/main/store/pieces.ts';

const LONGEST = 1_000_000;
const BASE = Buffer.from('الحديقة العامة');

function piecesAfter(texts: readonly Buffer[], base: Buffer): readonly Piece[] {
  let pieces = wholeBase(base);
  let before = base;
  for (const text of texts) {
    pieces = changePieces(pieces, before, text);
    before = text;
  }
  return pieces;
}

describe('pieces', () => {
  test('of an edit are what stood before it, what is new, and what stood after it', () => {
    const base = Buffer.from('abcdef');
    expect(changePieces(wholeBase(base), base, Buffer.from('abXef'))).toEqual([
      { start: 0, length: 2 },
      Buffer.from('X'),
      { start: 4, length: 2 },
    ]);
  });

  test('of edits far apart leave the base between them', () => {
    const base = Buffer.from('abcdefghij');
    const texts = ['aXcdefghij', 'aXcdefghYj', 'aXcdZefghYj'].map((text) => Buffer.from(text));
    expect(piecesAfter(texts, base)).toEqual([
      { start: 0, length: 1 },
      Buffer.from('X'),
      { start: 2, length: 2 },
      Buffer.from('Z'),
      { start: 4, length: 4 },
      Buffer.from('Y'),
      { start: 9, length: 1 },
    ]);
  });

  test('of an unchanged text are its base', () => {
    expect(piecesAfter([BASE, BASE], BASE)).toEqual([{ start: 0, length: BASE.length }]);
  });

  test('of a text that was emptied are none', () => {
    expect(piecesAfter([Buffer.of()], BASE)).toEqual([]);
  });

  test('make no more bytes than are allowed', () => {
    expect(() => joinPieces([{ start: 0, length: 6 }, Buffer.alloc(6)], BASE, 10)).toThrow(RangeError);
  });
});

describe('any edits', () => {
  const arbitraryBytes = fc
    .oneof(
      fc.uint8Array({ maxLength: 30 }),
      fc.constantFrom(new Uint8Array(200), new Uint8Array(3000).fill(7), new Uint8Array(9000).fill(1)),
    )
    .map((bytes) => Buffer.from(bytes));
  const arbitraryEdit = fc.record({ at: fc.nat(), remove: fc.nat(4000), insert: arbitraryBytes });

  test('are read back from their bytes, to the text after the last of them', () => {
    fc.assert(
      fc.property(arbitraryBytes, fc.array(arbitraryEdit, { maxLength: 12 }), (base, edits) => {
        const texts = [base];
        for (const { at, remove, insert } of edits) {
          const last = texts.at(-1) ?? base;
          const start = at % (last.length + 1);
          texts.push(Buffer.concat([last.subarray(0, start), insert, last.subarray(start + remove)]));
        }
        const pieces = piecesAfter(texts.slice(1), base);
        const read = decodePieces(encodePieces(pieces));
        expect(read).toEqual(pieces);
        expect(joinPieces(read, base, LONGEST * 2).equals(texts.at(-1) ?? base)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('and any bytes in their place end in pieces or in a refusal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          expect(joinPieces(decodePieces(Buffer.from(bytes)), BASE, LONGEST).length).toBeLessThanOrEqual(
            LONGEST,
          );
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
