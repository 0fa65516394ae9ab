// Counting words, reading time, and digits.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords, readingMinutes } from '../../../src/core/arabic/count.ts';
import { digitSetsIn, formatNumber, toDigits } from '../../../src/core/arabic/digits.ts';

describe('counting words', () => {
  // What a word is, as one pattern: letters, marks and digits, joined inside by an apostrophe or hyphen, digits also by a decimal or thousands sign.
  const WORD =
    /(?!\u0640)[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’\-‐‑](?=[\p{L}\p{N}])|(?<=\p{N})[.,٫٬](?=\p{N}))[\p{L}\p{M}\p{N}]+)*/gu;

  test('finds what the pattern of a word finds, in any text', () => {
    const piece = fc.oneof(
      fc.constantFrom(..."ابـ\u064e\u0651 1٣.,٫٬'’-‐‑aé²Ⅷ،؟\u0300\u200d", '😀', '𐎠', '𝟙', '\ud800', '\udc00'),
      fc.string({ unit: 'binary', maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = pieces.join('');
        expect(countWords(text)).toBe([...text.matchAll(WORD)].length);
      }),
      { numRuns: 20_000, seed: 1 },
    );
  });

  test.each([
    ['', 0],
    ['   \n\t', 0],
    ['، . « » — … ؟!', 0],
    ['ـــ', 0],
    ['كلمة', 1],
    ['كَلِمَةٌ مُشَكَّلَةٌ', 2],
    ['كـــتاب', 1],
    ['قال: «نعم»، ثم مضى.', 4],
    ['الـNATO وقّع', 2],
    ['3.5 ملايين و1,000 و٣٫٥', 4],
    ['12:30', 2],
    ["don't stop", 2],
    ['الأنجلو-أمريكية', 1],
    ['من—إلى', 2],
    ['وراء - الجدار', 2],
    ['كلمة،كلمة', 2],
    ['2024م', 1],
  ])('in «%s» finds %d', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  test('counts as many as were joined by spaces', () => {
    const word = fc.string({ unit: fc.constantFrom(...'ابتثجكَّabc1'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(
          word.filter((text) => /^[^َّ]/.test(text)),
          { maxLength: 30 },
        ),
        (words) => {
          expect(countWords(words.join(' '))).toBe(words.length);
        },
      ),
      { numRuns: 500, seed: 1 },
    );
  });
});

describe('reading time', () => {
  test.each([
    [0, 0],
    [1, 1],
    [180, 1],
    [269, 1],
    [270, 2],
    [900, 5],
  ])('of %d words is %d minutes', (words, minutes) => {
    expect(readingMinutes(words)).toBe(minutes);
  });

  test('follows the pace that is set', () => {
    expect(readingMinutes(900, 300)).toBe(3);
  });
});

describe('digits', () => {
  test.each([
    ['في 2024 و٢٠٢٥ و۲۰۲۶', 'european', 'في 2024 و2025 و2026'],
    ['في 2024 و٢٠٢٥ و۲۰۲۶', 'arabic-indic', 'في ٢٠٢٤ و٢٠٢٥ و٢٠٢٦'],
    ['٠١٢٣٤٥٦٧٨٩', 'european', '0123456789'],
    ['۰۱۲۳۴۵۶۷۸۹', 'european', '0123456789'],
  ] as const)('of «%s» become %s', (text, set, converted) => {
    expect(toDigits(text, set)).toBe(converted);
  });

  test('change nothing but digits, and come back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const european = toDigits(text, 'european');
        expect(toDigits(toDigits(european, 'arabic-indic'), 'european')).toBe(european);
        expect(european.replace(/[0-9]/g, '')).toBe(text.replace(/[0-9٠-٩۰-۹]/g, ''));
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  test('of a number are not grouped', () => {
    expect(formatNumber(1234567, 'european')).toBe('1234567');
    expect(formatNumber(1234567, 'arabic-indic')).toBe('١٢٣٤٥٦٧');
  });

  test('are found with the place of the first of each set', () => {
    expect(digitSetsIn('أ1ب٢ت3ث۴')).toEqual({ european: 1, 'arabic-indic': 3, persian: 7 });
    expect(digitSetsIn('بلا أرقام')).toEqual({});
  });
});
