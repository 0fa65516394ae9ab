// Tatweel inside words: it stretches them for the eye and hides them from every search but ours.
import { findTatweel } from '../arabic/typography.ts';
import { textCheck } from './textCheck.ts';

export const tatweel = textCheck({
  id: 'tatweel',
  name: { ar: 'تطويل', en: 'Tatweel' },
  find: (text) => (text.includes('\u0640') ? findTatweel(text) : []),
  message: () => ({ ar: 'تطويل داخل كلمة.', en: 'Tatweel inside a word.' }),
  isArabicOnly: true,
});
