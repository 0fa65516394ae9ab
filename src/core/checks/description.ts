// The summary that search engines and cards show: present, and no longer than what they show.
import { type Check, DESCRIBED_TARGETS } from './finding.ts';

const MOST = 160;

export const description: Check = {
  id: 'description',
  severity: 'warning',
  name: { ar: 'الوصف', en: 'Description' },
  targets: DESCRIBED_TARGETS,
  run({ metadata }) {
    const length = [...(metadata.description ?? '')].length;
    if (length > 0 && length <= MOST) return [];
    return [
      {
        check: 'description',
        severity: 'warning',
        message:
          length === 0
            ? {
                ar: 'المقال بلا وصف لمحركات البحث.',
                en: 'The article has no description for search engines.',
              }
            : {
                ar: `الوصف ${length} حرفاً؛ يُقطع بعد ${MOST}.`,
                en: `The description has ${length} characters; it is cut after ${MOST}.`,
              },
        place: { path: ['metadata', 'description'] },
      },
    ];
  },
};
