// Paragraphs of more than 120 words tire readers, most of all on a telephone.
import { beginningOf } from '../arabic/clean.ts';
import { countWords } from '../arabic/count.ts';
import { plainText } from '../article/inlines.ts';
import { walkBody } from '../article/walk.ts';
import type { Check, Finding } from './finding.ts';

const MOST = 120;

export const longParagraph: Check = {
  id: 'long-paragraph',
  severity: 'warning',
  name: { ar: 'فقرة طويلة', en: 'Long paragraph' },
  run(article) {
    const findings: Finding[] = [];
    walkBody(article, {
      passage: ({ role, inlines, path }) => {
        if (role !== 'paragraph') return;
        const text = plainText(inlines);
        // No paragraph of so few characters has so many words.
        const words = text.length > MOST * 2 ? countWords(text) : 0;
        if (words <= MOST) return;
        findings.push({
          check: 'long-paragraph',
          severity: 'warning',
          message: { ar: `فقرة من ${words} كلمة؛ اقسمها.`, en: `A paragraph of ${words} words; split it.` },
          place: { path },
          excerpt: `${beginningOf(text, 60)}…`,
        });
      },
    });
    return findings;
  },
};
