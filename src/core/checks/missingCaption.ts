// A picture without a caption. Decorative ones need none.
import { isBlank } from '../article/inlines.ts';
import { forBlocks } from './forBlocks.ts';

export const missingCaption = forBlocks('figure', {
  id: 'missing-caption',
  severity: 'warning',
  name: { ar: 'صورة بلا تعليق', en: 'Picture without a caption' },
  isWrong: (figure) => isBlank(figure.caption ?? []) && !figure.decorative,
  message: { ar: 'الصورة بلا تعليق.', en: 'The picture has no caption.' },
});
