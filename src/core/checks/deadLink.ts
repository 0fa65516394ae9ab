// A link or an embed that goes nowhere: without an address, or to a place inside the page that no target prints.
import { parseAddress } from '../article/addresses.ts';
import { plainText, visitInlines } from '../article/inlines.ts';
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
        visitInlines(inlines, (inline, start, end) => {
          if (inline.type === 'link' && goesNowhere(inline.href))
            report(plainText(inline.children), { path, start, end });
        });
      },
    });
    return findings;
  },
};

function goesNowhere(address: string): boolean {
  const parsed = parseAddress(address);
  return parsed === undefined || parsed.startsWith('#');
}
