// A picture whose maker is not named. Decorative ones need no name.
import { isBlank } from '../article/inlines.ts';
import { forBlocks } from './forBlocks.ts';

export const missingCredit = forBlocks('figure', {
  id: 'missing-credit',
  severity: 'warning',
  name: { ar: 'صورة بلا مصدر', en: 'Picture without a credit' },
  isWrong: (figure) => isBlank(figure.credit ?? []) && !figure.decorative,
  message: { ar: 'الصورة بلا ذكر لمصوّرها أو مصدرها.', en: 'The picture’s maker or source is not named.' },
});
