// Bytes to text, compared with the decoders of the platform.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/core/import/decode.ts';

const ARABIC = 'قال «نعم»، ثم مضى إلى بيته؛ في 2024.\nوعاد.';

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), isLittle);
  return bytes;
}

describe('text is decoded', () => {
  test.each([
    ['utf-8', new TextEncoder().encode(ARABIC)],
    ['utf-8', new TextEncoder().encode(`\ufeff${ARABIC}`)],
    ['utf-16le', utf16(`\ufeff${ARABIC}`, true)],
    ['utf-16be', utf16(`\ufeff${ARABIC}`, false)],
    ['utf-16le', utf16(ARABIC, true)],
    ['utf-16be', utf16(ARABIC, false)],
  ] as const)('from %s', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: ARABIC, encoding, damaged: 0 });
  });

  test('from windows-1256, every byte of it', () => {
    const bytes = Uint8Array.from({ length: 128 }, (_, index) => index + 0x80);
    const expected = new TextDecoder('windows-1256').decode(bytes);
    expect(decodeText(bytes)).toEqual({ text: expected, encoding: 'windows-1256', damaged: 0 });
    // «خبر عاجل» as old Windows programs save it.
    const saved = Uint8Array.of(0xce, 0xc8, 0xd1, 0x20, 0xda, 0xc7, 0xcc, 0xe1);
    expect(decodeText(saved).text).toBe('خبر عاجل');
  });

  test('from UTF-8 with a spoilt byte without taking it for another encoding', () => {
    const bytes = new TextEncoder().encode(ARABIC.repeat(3));
    bytes[5] = 0xff;
    const { encoding, damaged, text } = decodeText(bytes);
    expect({ encoding, damaged: damaged > 0 }).toEqual({ encoding: 'utf-8', damaged: true });
    expect(text).toContain('مضى إلى بيته');
  });

  test('with line feeds alone', () => {
    expect(decodeText(new TextEncoder().encode('أ\r\nب\rت\nث')).text).toBe('أ\nب\nت\nث');
  });

  test('whatever its length', () => {
    const text = 'نص طويل 😀 '.repeat(50_000);
    expect(decodeText(new TextEncoder().encode(text)).text).toBe(text);
    expect(decodeText(new Uint8Array()).text).toBe('');
  });

  test('from UTF-8 as the platform does it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.includes('\r') && !text.includes('\0') && !text.startsWith('\ufeff'));
        expect(decodeText(new TextEncoder().encode(text))).toEqual({ text, encoding: 'utf-8', damaged: 0 });
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  test('without an error and into well-formed text from any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(decodeText(bytes).text.isWellFormed()).toBe(true);
      }),
      { numRuns: 1000, seed: 2 },
    );
  });
});
