// Search engines and cards cut headlines after about 70 characters.
import type { Check } from './finding.ts';

const MOST = 70;

export const longHeadline: Check = {
  id: 'long-headline',
  severity: 'warning',
  name: { ar: 'عنوان طويل', en: 'Long headline' },
  run({ metadata: { headline } }) {
    const length = [...headline].length;
    if (length <= MOST) return [];
    return [
      {
        check: 'long-headline',
        severity: 'warning',
        message: {
          ar: `العنوان ${length} حرفاً؛ يُقطع بعد ${MOST}.`,
          en: `The headline has ${length} characters; it is cut after ${MOST}.`,
        },
        place: { path: ['metadata', 'headline'] },
        excerpt: headline,
      },
    ];
  },
};
