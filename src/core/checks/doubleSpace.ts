// More than one space in a row.
import { findDoubleSpaces } from '../arabic/typography.ts';
import { textCheck } from './textCheck.ts';

export const doubleSpace = textCheck({
  id: 'double-space',
  name: { ar: 'مسافات مكررة', en: 'Double spaces' },
  find: findDoubleSpaces,
  message: () => ({ ar: 'أكثر من مسافة متتالية.', en: 'More than one space in a row.' }),
  isArabicOnly: false,
});
