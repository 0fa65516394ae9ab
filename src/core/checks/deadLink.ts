// A link or an embed that goes nowhere: without an address, or to a place inside the page that no target prints.
import { parseAddress } from '../article/addresses.ts';
import type { Inline } from '../article/article.ts';
import { plainText } from '../article/inlines.ts';
import { walk } from '../article/walk.ts';
import type { Check, Finding } from './finding.ts';

export const deadLink: Check = {
  id: 'dead-link',
  severity: 'error',
  name: { ar: 'رابط لا يؤدي إلى شيء', en: 'Link that goes nowhere' },
  run(article) {
    const findings: Finding[] = [];
    const report = (words: string, place: Finding['place']): void => {
      findings.push({
        check: 'dead-link',
        severity: 'error',
        message: {
          ar: `رابط بلا عنوان صالح: «${words}»`,
          en: `A link without a working address: “${words}”`,
        },
        place,
        excerpt: words,
      });
    };
    walk(article, {
      block: (block, path) => {
        if (block.type === 'embed' && goesNowhere(block.address))
          report(block.title, { path: [...path, 'address'] });
      },
      passage: ({ inlines, path }) => {
        let offset = 0;
        for (const inline of inlines) {
          const length = lengthOf(inline);
          if (inline.type === 'link' && goesNowhere(inline.href)) {
            report(plainText(inline.children), { path, start: offset, end: offset + length });
          }
          offset += length;
        }
      },
    });
    return findings;
  },
};

function goesNowhere(address: string): boolean {
  const parsed = parseAddress(address);
  return parsed === undefined || parsed.startsWith('#');
}

function lengthOf(inline: Inline): number {
  if (inline.type === 'text') return inline.text.length;
  return inline.type === 'link' ? inline.children.reduce((sum, child) => sum + lengthOf(child), 0) : 1;
}
