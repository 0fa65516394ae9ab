// Quotation marks and brackets that open or close nothing.
import { findUnbalanced } from '../arabic/typography.ts';
import { textCheck } from './textCheck.ts';

export const unbalancedMarks = textCheck({
  id: 'unbalanced-marks',
  name: { ar: 'أقواس أو علامات اقتباس بلا نظير', en: 'Unbalanced quotes or brackets' },
  find: findUnbalanced,
  message: (mark) => ({
    ar: `العلامة ${mark} بلا نظير في الفقرة.`,
    en: `${mark} has no partner in its paragraph.`,
  }),
  isArabicOnly: false,
});
