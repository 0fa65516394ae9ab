// Straight quotes where the article's quotation marks belong.
import { findStraightQuotes } from '../arabic/typography.ts';
import { textCheck } from './textCheck.ts';

export const straightQuotes = textCheck({
  id: 'straight-quotes',
  name: { ar: 'علامات اقتباس مستقيمة', en: 'Straight quotes' },
  find: (text, article) => (text.includes('"') ? findStraightQuotes(text, article.metadata.quotes) : []),
  message: () => ({
    ar: 'علامة اقتباس مستقيمة؛ استعمل علامات الاقتباس المعتمدة.',
    en: 'A straight quote; use the house quotation marks.',
  }),
  isArabicOnly: false,
});
