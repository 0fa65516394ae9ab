// Content from a newer version or another program: kept, but published as bare words at best.
import { beginningOf } from '../arabic/clean.ts';
import type { Opaque } from '../article/article.ts';
import { visitInlines } from '../article/inlines.ts';
import { opaqueText } from '../article/opaque.ts';
import { walk } from '../article/walk.ts';
import type { Check, Finding } from './finding.ts';

export const unknownContent: Check = {
  id: 'unknown-content',
  severity: 'warning',
  name: { ar: 'محتوى غير معروف', en: 'Unknown content' },
  run(article) {
    const findings: Finding[] = [];
    const report = ({ raw }: Opaque, place: Finding['place']): void => {
      findings.push({
        check: 'unknown-content',
        severity: 'warning',
        message: {
          ar: 'محتوى لا تعرفه هذه النسخة؛ يُنشر نصه وحده.',
          en: 'Content that this version does not know; only its words are published.',
        },
        place,
        excerpt: beginningOf(opaqueText(raw), 80),
      });
    };
    walk(article, {
      block: (block, path) => {
        if (block.type === 'opaque') report(block, { path });
      },
      passage: ({ role, inlines, path }) => {
        if (role === 'opaque') return;
        visitInlines(inlines, (inline, start, end) => {
          if (inline.type === 'opaque') report(inline, { path, start, end });
        });
      },
    });
    return findings;
  },
};
