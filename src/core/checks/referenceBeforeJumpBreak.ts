// A footnote cited before the jump break: the index page shows its marker but not its note.
import { numberNotes } from '../article/footnotes.ts';
import type { Check } from './finding.ts';

export const referenceBeforeJumpBreak: Check = {
  id: 'reference-before-jump-break',
  severity: 'warning',
  name: { ar: 'حاشية قبل فاصل المتابعة', en: 'Footnote before the jump break' },
  targets: ['blogger', 'wordpress', 'wordpress-wxr'],
  run(article) {
    const cut = article.blocks.findIndex((block) => block.type === 'jump-break');
    return numberNotes(article)
      .references.filter(({ path }) => path[0] === 'blocks' && Number(path[1]) < cut)
      .map(({ path, offset }) => ({
        check: 'reference-before-jump-break',
        severity: 'warning',
        message: {
          ar: 'حاشية قبل فاصل «اقرأ المزيد»: لا نص لها في الصفحة الرئيسية.',
          en: 'A footnote before the jump break has no note on the index page.',
        },
        place: { path, start: offset, end: offset + 1 },
      }));
  },
};
