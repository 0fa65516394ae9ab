// A source that readers cannot go to, or that does not say when it was read.
import { numberNotes } from '../article/footnotes.ts';
import type { Check } from './finding.ts';

export const incompleteSource: Check = {
  id: 'incomplete-source',
  severity: 'warning',
  name: { ar: 'مصدر ناقص', en: 'Incomplete source' },
  run(article) {
    const numbering = numberNotes(article);
    return article.notes.flatMap(({ id, source }, index) => {
      const number = numbering.numberOf(id);
      if (source === undefined || number === undefined) return [];
      const missing = [
        ...(source.address === undefined ? [{ ar: 'الرابط', en: 'its link' }] : []),
        ...(source.accessed === undefined ? [{ ar: 'تاريخ الاطلاع', en: 'the day it was read' }] : []),
      ];
      if (missing.length === 0) return [];
      return [
        {
          check: 'incomplete-source',
          severity: 'warning' as const,
          message: {
            ar: `مصدر الحاشية ${number} ينقصه ${missing.map(({ ar }) => ar).join(' و')}.`,
            en: `The source of note ${number} lacks ${missing.map(({ en }) => en).join(' and ')}.`,
          },
          place: { path: ['notes', index, 'source'] },
          excerpt: source.title ?? source.publisher ?? source.author ?? '',
        },
      ];
    });
  },
};
