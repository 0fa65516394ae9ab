// A note that no reference names: it is not printed, so its text would be lost to readers.
import { beginningOf } from '../arabic/clean.ts';
import { numberNotes } from '../article/footnotes.ts';
import { plainText } from '../article/inlines.ts';
import { walkNote } from '../article/walk.ts';
import type { Check } from './finding.ts';

export const orphanNote: Check = {
  id: 'orphan-note',
  severity: 'warning',
  name: { ar: 'حاشية بلا مرجع', en: 'Note without a reference' },
  run(article) {
    const orphans = new Set(numberNotes(article).orphans);
    return article.notes.flatMap((note, index) => {
      if (!orphans.has(note)) return [];
      let words = '';
      walkNote(article, note, index, {
        passage: ({ inlines }) => {
          words ||= plainText(inlines).trim();
        },
      });
      return [
        {
          check: 'orphan-note',
          severity: 'warning',
          message: {
            ar: 'حاشية لا يشير إليها شيء في المتن، فلن تُنشر.',
            en: 'A note that nothing refers to; it will not be published.',
          },
          place: { path: ['notes', index] },
          excerpt: beginningOf(words, 80),
        },
      ];
    });
  },
};
