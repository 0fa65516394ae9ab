// A picture that says nothing to those who cannot see it.
import { forBlocks } from './forBlocks.ts';

export const missingAlt = forBlocks('figure', {
  id: 'missing-alt',
  severity: 'error',
  name: { ar: 'صورة بلا نص بديل', en: 'Picture without alternative text' },
  isWrong: (figure) => figure.alt.trim() === '' && !figure.decorative,
  message: {
    ar: 'الصورة بلا نص بديل؛ صفها أو علّمها زخرفية.',
    en: 'The picture has no alternative text; describe it or mark it decorative.',
  },
  field: 'alt',
});
