// A reference whose note says nothing: the reader would follow a marker to an empty line.
import { numberNotes } from '../article/footnotes.ts';
import type { Check } from './finding.ts';

export const emptyNote: Check = {
  id: 'empty-note',
  severity: 'error',
  name: { ar: 'حاشية فارغة', en: 'Empty note' },
  run(article) {
    const numbering = numberNotes(article);
    const empty = new Set(numbering.empty.map((note) => note.id));
    const reported = new Set<string>();
    return numbering.references.flatMap(({ note, path, offset }) => {
      if (!empty.has(note) || reported.has(note)) return [];
      reported.add(note);
      const number = numbering.numberOf(note) ?? 0;
      return [
        {
          check: 'empty-note',
          severity: 'error',
          message: { ar: `الحاشية ${number} بلا نص.`, en: `Note ${number} has no text.` },
          place: { path, start: offset, end: offset + 1 },
        },
      ];
    });
  },
};
