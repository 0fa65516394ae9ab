// Arabic in Latin letters, and the slugs that are proposed from it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { romanise } from '../../../src/core/arabic/romanise.ts';
import { proposeSlug } from '../../../src/core/article/slug.ts';

describe('the words in Latin letters', () => {
  test.each([
    ['every letter of the table', 'بپتثجچحخدذرزژسشصضطظغفڤقكگلمنه', 'bptthjchhkhddhrzzhsshsdtzghfvqkglmnh'],
    ['ayn as a vowel', 'عرب معرض', 'arb mard'],
    ['alef, its hamzas and maqsura', 'أب إبرة آب مدى', 'ab ibra ab mda'],
    ['waw and ya as vowels between consonants', 'سوريون دير', 'suriyun dir'],
    [
      'waw and ya as consonants at the beginning and beside vowels',
      'وزير يابان أوان حوار',
      'wzir yaban awan hwar',
    ],
    ['ta marbuta as a, and as t after alef', 'سياسة حياة', 'siyasa hiyat'],
    [
      'the short vowels that are written, without those of cases',
      'مِصرُ مُكَافَحَةُ كِتابًا',
      'misr mukafaha kitaban',
    ],
    ['doubled letters where they are marked', 'مُحَمَّد الشَّمْس', 'muhammad al-shams'],
    ['the article by itself, before letters of the sun too', 'الشمس القمر', 'al-shms al-qmr'],
    ['what is written together with the article', 'والشمس بالقمر للعرب', 'wal-shms bil-qmr lil-arb'],
    ['no article where a word only begins like one', 'والد بالغ لله', 'wald balgh lillah'],
    ['particles as they are spoken', 'هل في الذي على بعد', 'hal fi alladhi ala baad'],
    ['digits of every set', '٢٠٢٤ ۲۰۲۵ 2026', '2024 2025 2026'],
    ['Latin words without accents', 'Ça NAÏVE Straße don’t', 'ca naive strasse dont'],
    ['words of two scripts in parts', 'الـNATO 2024م', 'al-nato 2024-m'],
    ['what is no letter of a word as nothing', 'كـــتاب می‌خواهم \u202bنص\u202c', 'ktab mikhwahm ns'],
    ['presentation forms as their letters', 'ﻻﺟﺊ', 'laji'],
    ['other scripts as nothing', '日本 Москва', ''],
  ])('are %s: %s', (_what, given, expected) => {
    expect(romanise(given).join(' ')).toBe(expected);
  });

  test('are letters, digits and hyphens between them, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        for (const word of romanise(text)) expect(word).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});

describe('the slug proposed for a headline', () => {
  test.each([
    ['أزمة المياه في ٢٠٢٦: ماذا بعد؟', 'azma-al-miyah-fi-2026-madha-baad'],
    ['مصر وحلف «الناتو»', 'msr-whlf-al-natu'],
    ['NATO والقاهرة: 50%', 'nato-wal-qahra-50'],
    // Cut after a whole word, and not after a particle that leads nowhere.
    [
      'الوزير يبحث مع الرئيس ملفات المياه والحدود والتجارة في القاهرة',
      'al-wzir-ybhth-maa-al-ris-mlfat-al-miyah-wal-hdud-wal-tjara',
    ],
    [`${'كلمة '.repeat(9)}طويلة من إلى المدينة`, `${'klma-'.repeat(9)}twila`],
    ['x'.repeat(80), 'x'.repeat(60)],
    // What cannot be romanised keeps its script.
    ['日本 の話', '日本-の話'],
    ['؟!', ''],
  ])('of %j is %j', (headline, expected) => {
    expect(proposeSlug(headline)).toBe(expected);
  });

  test('is at most 60 letters long and is proposed alike for a headline with and without tatweel', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('مصر', 'والقاهرة', 'NATO', 'في', '٢٠٢٤', 'مذكرة'), { maxLength: 30 }),
        (words) => {
          const slug = proposeSlug(words.join(' '));
          expect(slug.length).toBeLessThanOrEqual(60);
          expect(proposeSlug(words.join('ـ ـ'))).toBe(slug);
        },
      ),
      { numRuns: 200, seed: 2 },
    );
  });
});
