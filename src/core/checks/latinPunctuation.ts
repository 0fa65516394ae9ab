// Latin comma, semicolon and question mark in Arabic text.
import { findLatinPunctuation } from '../arabic/typography.ts';
import { textCheck } from './textCheck.ts';

export const latinPunctuation = textCheck({
  id: 'latin-punctuation',
  name: { ar: 'علامات ترقيم لاتينية', en: 'Latin punctuation in Arabic' },
  find: findLatinPunctuation,
  message: (mark, { replacement = '' }) => ({
    ar: `علامة لاتينية ${mark} مكانها ${replacement}`,
    en: `Latin ${mark} where ${replacement} belongs.`,
  }),
  isArabicOnly: true,
});
