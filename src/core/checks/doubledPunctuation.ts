// The same punctuation mark twice.
import { findDoubledPunctuation } from '../arabic/typography.ts';
import { textCheck } from './textCheck.ts';

export const doubledPunctuation = textCheck({
  id: 'doubled-punctuation',
  name: { ar: 'علامة ترقيم مكررة', en: 'Doubled punctuation' },
  find: findDoubledPunctuation,
  message: (marks) => ({ ar: `علامة ترقيم مكررة: ${marks}`, en: `Doubled punctuation: ${marks}` }),
  isArabicOnly: false,
});
