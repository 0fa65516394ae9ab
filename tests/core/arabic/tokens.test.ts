// Search tokens: which words a text has and which particles are taken from them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/core/arabic/fold.ts';
import { foldedTokens, stripProclitics, tokenize, wordsOf } from '../../../src/core/arabic/tokens.ts';

describe('the words of a text', () => {
  test('are runs of letters and digits, folded', () => {
    expect(wordsOf('«مُكَافَحَة» الإرهاب، ٢٠٢٤ — NATO/UN (5G)')).toEqual([
      'مكافحه',
      'الارهاب',
      '2024',
      'nato',
      'un',
      '5g',
    ]);
  });

  test('know where they stand, marks and tatweel included', () => {
    const text = 'قال: «مُكَافَحَةُ كـــتابٍ»';
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'قال',
      'مُكَافَحَةُ',
      'كـــتابٍ',
    ]);
  });

  test('are none in punctuation, marks alone, or nothing', () => {
    expect(foldedTokens(fold('، . « » — \u064b \u0640 '))).toEqual([]);
    expect(foldedTokens('')).toEqual([]);
  });
});

describe('a word without its proclitics', () => {
  test.each([
    ['والتعاون', 'تعاون'],
    ['بالتعاون', 'تعاون'],
    ['فالتعاون', 'تعاون'],
    ['كالتعاون', 'تعاون'],
    ['للتعاون', 'تعاون'],
    ['وللتعاون', 'تعاون'],
    ['وبالتعاون', 'تعاون'],
    ['التعاون', 'تعاون'],
    ['تعاون', 'تعاون'],
    ['وتعاون', 'تعاون'],
    ['الناتو', 'ناتو'],
    ['2024', '2024'],
    ['nato', 'nato'],
  ])('%s is %s', (word, bare) => {
    expect(stripProclitics(word)).toBe(bare);
  });

  test.each(['ولد', 'الا', 'بلد', 'كان', 'لها', 'فقد', 'و', ''])(
    'keeps at least three letters of «%s»',
    (word) => {
      expect(stripProclitics(word)).toBe(word);
    },
  );

  test('is the end of the word, never shorter than three letters unless the word was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'وفبكلاتعن'), minLength: 1, maxLength: 12 }),
        (word) => {
          const bare = stripProclitics(word);
          expect(word.endsWith(bare)).toBe(true);
          expect(bare.length).toBeGreaterThanOrEqual(Math.min(3, word.length));
        },
      ),
      { numRuns: 1000, seed: 1 },
    );
  });
});
