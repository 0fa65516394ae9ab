// Words with the numbers in them in the digits of the interface.
import { type DigitSet, toDigits } from '../../core/arabic/digits.ts';

/** Answers the words of a language with their numbers in a set of digits; the same object each time. */
export function withDigitsOf<T>(
  words: Readonly<Record<'ar' | 'en', T>>,
): (language: 'ar' | 'en', digits: DigitSet) => T {
  const inArabicDigits = new Map<'ar' | 'en', T>();
  return (language, digits) => {
    if (digits === 'european') return words[language];
    const known = inArabicDigits.get(language) ?? withDigits(words[language], digits);
    inArabicDigits.set(language, known);
    return known;
  };
}

// Numbers come into words only where a function puts them in.
function withDigits<T>(value: T, digits: DigitSet): T {
  if (typeof value === 'function')
    return ((...given: unknown[]) => toDigits(String(value(...given)), digits)) as T; // every function among the words gives a text
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, withDigits(each, digits)]),
  ) as T; // the same names with values of the same kind
}
