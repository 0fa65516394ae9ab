// Digits of another set than the article's own.
import { toDigits } from '../arabic/digits.ts';
import { textCheck } from './textCheck.ts';

const OTHERS = {
  european: /[\u0660-\u0669\u06f0-\u06f9]+/g,
  // Not those of a Latin name or code: «COVID-19», «v2.0», «F-16».
  'arabic-indic': /(?<![A-Za-z0-9]|[A-Za-z][-./_])[0-9\u06f0-\u06f9]+(?![A-Za-z0-9]|[-./_][A-Za-z])/g,
} as const;

export const mixedDigits = textCheck({
  id: 'mixed-digits',
  name: { ar: 'أرقام مختلطة', en: 'Mixed digits' },
  find: (text, { metadata: { digits } }) =>
    [...text.matchAll(OTHERS[digits])].map(({ 0: run, index }) => ({
      start: index,
      end: index + run.length,
      replacement: toDigits(run, digits),
    })),
  message: (run, { replacement = '' }) => ({
    ar: `الرقم ${run} مكانه ${replacement} في هذا المقال.`,
    en: `${run} should be ${replacement} in this article.`,
  }),
  isArabicOnly: true,
});
