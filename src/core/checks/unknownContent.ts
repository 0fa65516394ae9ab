// Content from a newer version or another program: kept, but published as bare words at best.
import { opaqueText } from '../article/opaque.ts';
import { forBlocks } from './forBlocks.ts';

export const unknownContent = forBlocks('opaque', {
  id: 'unknown-content',
  severity: 'warning',
  name: { ar: 'محتوى غير معروف', en: 'Unknown content' },
  isWrong: () => true,
  message: {
    ar: 'محتوى لا تعرفه هذه النسخة؛ يُنشر نصه وحده.',
    en: 'Content that this version does not know; only its words are published.',
  },
  excerpt: (block) => opaqueText(block.raw).slice(0, 80).toWellFormed(),
});
