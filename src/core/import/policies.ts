// What a text says about its own language, digits and quotation marks, for the metadata of an import.

import { isArabicLetter } from '../arabic/script.ts';
import type { Metadata } from '../article/article.ts';

/** Enough of a text to know its habits. */
const SAMPLE = 20_000;
/** An English report quotes Arabic names; an Arabic one quotes more Latin ones than this. */
const LEAST_ARABIC = 0.2;

/** The language (`ar`, or `en` for text in Latin letters), the digit set and the quotation marks that a text uses most. */
export function guessPolicies(text: string): Pick<Metadata, 'language' | 'digits' | 'quotes'> {
  const sample = text.slice(0, SAMPLE);
  let arabic = 0;
  let latin = 0;
  for (const [letter] of sample.matchAll(/\p{L}/gu)) {
    if (isArabicLetter(letter)) arabic += 1;
    else if (letter <= '\u024f') latin += 1;
  }
  return {
    language: latin > 0 && arabic / (arabic + latin) < LEAST_ARABIC ? 'en' : 'ar',
    digits: count(sample, /[٠-٩]/g) > count(sample, /[0-9]/g) ? 'arabic-indic' : 'european',
    quotes: count(sample, /“/g) > count(sample, /«/g) ? 'curly' : 'guillemets',
  };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
