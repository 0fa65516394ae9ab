// A space before punctuation, or none after it.
import { findBadSpacing } from '../arabic/typography.ts';
import { textCheck } from './textCheck.ts';

export const punctuationSpacing = textCheck({
  id: 'punctuation-spacing',
  name: { ar: 'المسافات حول علامات الترقيم', en: 'Spaces around punctuation' },
  find: findBadSpacing,
  message: (_words, { replacement }) =>
    replacement === ' '
      ? { ar: 'تنقص مسافة بعد علامة الترقيم.', en: 'A space is missing after punctuation.' }
      : { ar: 'مسافة زائدة بجوار علامة الترقيم.', en: 'A space too many beside punctuation.' },
  isArabicOnly: true,
});
