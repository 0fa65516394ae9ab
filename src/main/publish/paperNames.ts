// What papers are called, which are the same in both languages.
import type { Labels } from '../../core/article/callouts.ts';

export const PAPER_NAMES: Readonly<Record<string, Labels>> = {
  a4: { ar: 'A4', en: 'A4' },
  a5: { ar: 'A5', en: 'A5' },
  letter: { ar: 'Letter', en: 'Letter' },
};
