// A heading that is more than one level below the one before it; targets print it as the next level.
import type { HeadingLevel } from '../article/article.ts';
import { updateAt } from '../article/edit.ts';
import { plainText } from '../article/inlines.ts';
import type { Check, Finding } from './finding.ts';

export const skippedHeading: Check = {
  id: 'skipped-heading',
  severity: 'warning',
  name: { ar: 'عنوان يقفز مستوى', en: 'Heading that skips a level' },
  run(article) {
    const findings: Finding[] = [];
    let last = 1;
    article.blocks.forEach((block, index) => {
      if (block.type !== 'heading') return;
      if (block.level > last + 1) {
        const level = (last + 1) as HeadingLevel; // between 2 and 3, since the heading is deeper
        const path = ['blocks', index, 'level'];
        findings.push({
          check: 'skipped-heading',
          severity: 'warning',
          message: {
            ar: `عنوان من المستوى ${block.level} بعد المستوى ${last}.`,
            en: `A heading of level ${block.level} after level ${last}.`,
          },
          place: { path },
          excerpt: plainText(block.children),
          fix: (given) => updateAt(given, path, () => level),
        });
      }
      last = Math.min(block.level, last + 1);
    });
    return findings;
  },
};
