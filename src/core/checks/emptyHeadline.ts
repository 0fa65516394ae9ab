// An article without a headline cannot be published anywhere.
import type { Check } from './finding.ts';

export const emptyHeadline: Check = {
  id: 'empty-headline',
  severity: 'error',
  name: { ar: 'بلا عنوان', en: 'No headline' },
  run: ({ metadata }) =>
    metadata.headline.trim() === ''
      ? [
          {
            check: 'empty-headline',
            severity: 'error',
            message: { ar: 'المقال بلا عنوان.', en: 'The article has no headline.' },
            place: { path: ['metadata', 'headline'] },
          },
        ]
      : [],
};
