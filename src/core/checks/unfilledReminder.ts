// What the writer meant to fill in: reminders, and a callout's guidance text left as its body.
import { getCalloutKind } from '../article/callouts.ts';
import { plainText, visitInlines } from '../article/inlines.ts';
import { walk } from '../article/walk.ts';
import type { Check, Finding } from './finding.ts';

export const unfilledReminder: Check = {
  id: 'unfilled-reminder',
  severity: 'error',
  name: { ar: 'تذكير لم يُستكمل', en: 'Unfilled reminder' },
  run(article, { callouts }) {
    const findings: Finding[] = [];
    walk(article, {
      passage: ({ inlines, path }) => {
        visitInlines(inlines, (inline, start, end) => {
          if (inline.type !== 'reminder') return;
          const { text } = inline;
          findings.push({
            check: 'unfilled-reminder',
            severity: 'error',
            message: { ar: `تذكير لم يُستكمل: «${text}»`, en: `A reminder to fill in: “${text}”` },
            place: { path, start, end },
            excerpt: text,
          });
        });
      },
      block: (block, path) => {
        if (block.type !== 'callout') return;
        const [only, ...more] = block.blocks;
        if (only?.type !== 'paragraph' || more.length > 0) return;
        const { guidance } = getCalloutKind(block.kind, callouts);
        const words = plainText(only.children).trim();
        if (words !== guidance.ar && words !== guidance.en) return;
        findings.push({
          check: 'unfilled-reminder',
          severity: 'error',
          message: {
            ar: 'ما زال في الصندوق نصه الإرشادي.',
            en: 'The callout still holds its guidance text.',
          },
          place: { path: [...path, 'blocks', 0, 'children'], start: 0, end: words.length },
          excerpt: words,
        });
      },
    });
    return findings;
  },
};
