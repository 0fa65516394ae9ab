// Folding: the table of the specification, and what must hold for any text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldWithMap, originalRange } from '../../../src/core/arabic/fold.ts';
import { arbitraryText } from '../../support/arbitraryTexts.ts';

describe('folding', () => {
  test.each([
    ['tashkeel', 'مُكَافَحَةٌ', 'مكافحه'],
    ['superscript alef', 'هٰذا', 'هذا'],
    ['Quranic signs', 'قُلْ هُوَ ٱللَّهُ أَحَدٌۖ', 'قل هو الله احد'],
    ['tatweel', 'كـــتاب', 'كتاب'],
    ['alef with hamza above', 'أنقرة', 'انقره'],
    ['alef with hamza below', 'إيران', 'ايران'],
    ['alef with madda', 'آسيا', 'اسيا'],
    ['alef wasla', 'ٱسم', 'اسم'],
    ['alef maksura', 'على', 'علي'],
    ['Persian yeh', 'علی', 'علي'],
    ['Persian kaf', 'کتاب', 'كتاب'],
    ['teh marbuta', 'شراكة', 'شراكه'],
    ['Arabic-Indic digits', '٢٠٢٤', '2024'],
    ['Persian digits', '۱۴۰۳', '1403'],
    ['Latin capitals', 'NATO', 'nato'],
    ['Latin diacritics', 'Erdoğan Élysée São', 'erdogan elysee sao'],
    ['Latin diacritics written apart', 'Erdog\u0306an', 'erdogan'],
    ['joiners', 'می\u200cخواهم', 'ميخواهم'],
    ['bidi controls', '\u200fنص\u200e \u202bنص\u202c \u2067نص\u2069\u061c', 'نص نص نص'],
    ['lam-alef ligature', 'ﻻ ﻷ ﻹ ﻵ', 'لا لا لا لا'],
    ['presentation forms', 'ﻣﺤﻤﺪ', 'محمد'],
    ['a ligature of a word', 'ﷲ', 'الله'],
    ['a mark with a form of its own', 'ﹷ', fold('ﹷ')],
  ])('takes away or levels %s', (_what, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test.each(['ؤ', 'ئ', 'مؤتمر', 'شائع', 'سؤال'])('keeps the hamza of %s', (text) => {
    expect(fold(text)).toBe(text);
  });

  // Written apart, hamza and madda make the same letter as when written in one.
  test.each([
    ['مو\u0654تمر', 'مؤتمر'],
    ['شاي\u0654ع', 'شائع'],
    ['ا\u0653سيا', 'آسيا'],
    ['ا\u064e\u0654نقرة', 'أنقرة'],
    ['ا\u0655يران', 'إيران'],
  ])('reads %j as the letter %j', (apart, composed) => {
    expect(fold(apart)).toBe(fold(composed));
  });

  test('leaves punctuation, spaces, and other scripts’ letters in their places', () => {
    expect(fold('«قال»: نعم، 5.3% — (а‑б) 東京 👍🏽')).toBe('«قال»: نعم، 5.3% — (а‑б) 東京 👍🏽');
  });

  test('is idempotent for any text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const folded = fold(text);
        expect(fold(folded)).toBe(folded);
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  test('gives the same with and without the map', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(foldWithMap(text).folded).toBe(fold(text));
      }),
      { numRuns: 2000, seed: 2 },
    );
  });

  test('does not grow slow with a hundred thousand marks on one letter', () => {
    const text = `م${'\u064e\u0651'.repeat(50_000)}ن`;
    expect(fold(text)).toBe('من');
    expect(fold(`e${'\u0301'.repeat(100_000)}`).startsWith('e')).toBe(true);
  });
});

describe('the way back from folded text', () => {
  test('has a place for every unit and one for the end, never going backwards', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const { folded, map } = foldWithMap(text);
        expect(map).toHaveLength(folded.length + 1);
        expect(map.at(-1)).toBe(text.length);
        for (let index = 1; index < map.length; index += 1)
          expect(map[index]).toBeGreaterThanOrEqual(map[index - 1] ?? 0);
      }),
      { numRuns: 1000, seed: 3 },
    );
  });

  test.each([
    ['مُكَافَحَةُ الإرهاب', 'مكافحه', 'مُكَافَحَةُ'],
    ['في كـــتابٍ قديم', 'كتاب', 'كـــتابٍ'],
    ['قال: أَنْقَرَة، ثم', 'انقره', 'أَنْقَرَة'],
    ['سنة ٢٠٢٤م', '2024', '٢٠٢٤'],
    ['حلف NATO', 'nato', 'NATO'],
    ['ﻻجئ', 'لا', 'ﻻ'],
  ])('finds in «%s» the words «%s» as «%s»', (text, folded, original) => {
    const all = foldWithMap(text);
    const start = all.folded.indexOf(folded);
    const range = originalRange(all.map, start, start + folded.length);
    expect(text.slice(range.start, range.end)).toBe(original);
  });

  test('gives for any match a range that folds to the match, or to more when one character became several', () => {
    fc.assert(
      fc.property(anyText(), fc.nat(), fc.nat(), (text, from, size) => {
        const { folded, map } = foldWithMap(text);
        if (folded === '') return;
        const start = from % folded.length;
        const end = start + 1 + (size % (folded.length - start));
        const range = originalRange(map, start, end);
        expect(fold(text.slice(range.start, range.end))).toContain(folded.slice(start, end));
      }),
      { numRuns: 1000, seed: 4 },
    );
  });

  test('gives an empty range for an empty match', () => {
    const { map } = foldWithMap('نَصّ');
    expect(originalRange(map, 1, 1)).toEqual({ start: map[1], end: map[1] });
  });
});

/** Texts as they are written and texts of whatever characters. */
function anyText(): fc.Arbitrary<string> {
  return fc.oneof(arbitraryText(true), fc.string({ unit: 'binary', maxLength: 40 }));
}
