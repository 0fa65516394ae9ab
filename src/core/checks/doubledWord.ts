// A word written twice in a row.
import { findDoubledWords } from '../arabic/typography.ts';
import { textCheck } from './textCheck.ts';

export const doubledWord = textCheck({
  id: 'doubled-word',
  name: { ar: 'كلمة مكررة', en: 'Doubled word' },
  find: findDoubledWords,
  message: (words) => ({ ar: `كلمة مكررة: «${words.trim()}»`, en: `A word twice: “${words.trim()}”` }),
  isArabicOnly: false,
});
