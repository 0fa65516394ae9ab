// Which runs of a right-to-left line are isolated, and that a line is never changed by it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findBidiControls,
  findIsolations,
  findIsolationsAmong,
  splitForIsolation,
  stripBidiControls,
} from '../../../src/core/arabic/bidi.ts';
import { directionOf, isArabicScript } from '../../../src/core/arabic/script.ts';
import { lookAt } from '../../../src/core/arabic/units.ts';
import { arbitraryText } from '../../support/arbitraryTexts.ts';

function isolated(text: string): readonly string[] {
  return findIsolations(text).map(({ start, end }) => text.slice(start, end));
}

describe('isolated in a right-to-left line', () => {
  test.each([
    ['a Latin word before punctuation', 'انضمت إلى NATO، ثم', ['NATO']],
    ['a Latin word in brackets', 'الحلف (NATO) قال', ['NATO']],
    ['several Latin words as one run', 'شركة «Open Arabic Type» قالت', ['Open Arabic Type']],
    ['a Latin word with signs', 'بلغة C++، وقال', ['C++']],
    ['a number with a minus', 'بلغت -5 درجات', ['-5']],
    ['a number with a plus and percent', 'ارتفع +3.5% أمس', ['+3.5%']],
    ['a percentage', 'نسبة 12.5% من', ['12.5%']],
    ['a currency before the number', 'بلغ $1,200 أمس', ['$1,200']],
    ['an address', 'انظر https://example.org/a?b=1&c=2 الآن', ['https://example.org/a?b=1&c=2']],
    ['an address without its full stop', 'انظر https://example.org/a.', ['https://example.org/a']],
    ['a bare host', 'في www.example.org، ثم', ['www.example.org']],
    ['an e-mail address', 'راسلنا على news@example.org الآن', ['news@example.org']],
    ['a phone number', 'الهاتف: +20 2 2795-1234 مكتب', ['+20 2 2795-1234']],
    ['a number of a product', 'هاتف Galaxy S24، الجديد', ['Galaxy S24']],
  ])('is %s', (_what, text, runs) => {
    expect(isolated(text)).toEqual(runs);
  });

  test.each([
    ['plain Arabic', 'قال «نعم»، ومضى.'],
    ['a plain number', 'في عام 2024 بلغ العدد 15.'],
    ['Arabic-Indic numbers', 'في ٢٠٢٤، بنسبة ٥٫٣٪'],
    ['a time', 'في الساعة 12:30 مساءً'],
    ['a number with thousands', 'حضر 1,000 شخص'],
    ['a word grown onto an article', 'قال الـNATO إن'],
    ['a year with its letter', 'سنة 2024م كانت'],
    ['a Latin word between Arabic ones', 'قال NATO اليوم'],
    ['nothing', ''],
  ])('is nothing in %s', (_what, text) => {
    expect(isolated(text)).toEqual([]);
  });

  test('is nothing in a left-to-right line', () => {
    expect(findIsolations('see (NATO), +5%', 'ltr')).toEqual([]);
  });

  test('never touches an Arabic letter and never overlaps, in any text', () => {
    fc.assert(
      fc.property(arbitraryText(true), (text) => {
        let position = 0;
        for (const { start, end } of findIsolations(text)) {
          expect(start).toBeGreaterThanOrEqual(position);
          expect(end).toBeGreaterThan(start);
          expect(text.charAt(start - 1)).not.toMatch(/[\u0621-\u0652]/);
          expect(text.charAt(end)).not.toMatch(/[\u0621-\u0652]/);
          position = end;
        }
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  test('is the same where it is known what stands in the text', () => {
    const pieces = [
      '0',
      '5',
      '23',
      '007',
      '1234567890123',
      ...' .,-–+%$€@_()/:aéب،٪'.split(''),
      'NATO',
      '\u00a0',
    ];
    const numbers = fc.array(fc.constantFrom(...pieces), { maxLength: 16 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(numbers, arbitraryText(true)), (text) => {
        expect(findIsolationsAmong(text, lookAt(text), 'rtl')).toEqual(findIsolations(text));
      }),
      { numRuns: 5000, seed: 3 },
    );
  });

  test('leaves every character where it was', () => {
    fc.assert(
      fc.property(arbitraryText(true), (text) => {
        expect(
          splitForIsolation(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
      { numRuns: 1000, seed: 2 },
    );
  });

  // Each would take minutes if any alternative tried again from every place.
  test.each([
    ['Latin letters', 'a'.repeat(100_000)],
    ['digits and hyphens', '1-'.repeat(50_000)],
    ['an address without a host', `${'a.'.repeat(50_000)}@`],
    ['signs', '+'.repeat(100_000)],
    ['currency and spaces', '$ '.repeat(50_000)],
    ['spaced digits', '1 '.repeat(50_000)],
  ])('is found in a time that grows with the text: %s', (_what, text) => {
    expect(findIsolations(`نص (${text}) نص`).length).toBeLessThanOrEqual(text.length);
  });
});

describe('bidi controls', () => {
  test('are found and taken out', () => {
    const text = 'ا\u200fب\u202eت\u2069';
    expect(findBidiControls(text)).toEqual([
      { start: 1, end: 2 },
      { start: 3, end: 4 },
      { start: 5, end: 6 },
    ]);
    expect(stripBidiControls(text)).toBe('ابت');
  });
});

describe('the direction of a language', () => {
  test.each([
    ['ar', 'rtl', true],
    ['ar-EG', 'rtl', true],
    ['AR', 'rtl', true],
    ['fa', 'rtl', true],
    ['he', 'rtl', false],
    ['en', 'ltr', false],
    ['tr', 'ltr', false],
    ['ar-Latn', 'ltr', false],
    ['az-Arab', 'rtl', true],
    ['', 'ltr', false],
  ])('%s is %s', (language, direction, isArabic) => {
    expect(directionOf(language)).toBe(direction);
    expect(isArabicScript(language)).toBe(isArabic);
  });
});
