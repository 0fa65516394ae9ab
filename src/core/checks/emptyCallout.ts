// A callout with a label and nothing to say.
import type { BodyBlock } from '../article/article.ts';
import { isBlank } from '../article/inlines.ts';
import { forBlocks } from './forBlocks.ts';

export const emptyCallout = forBlocks('callout', {
  id: 'empty-callout',
  severity: 'error',
  name: { ar: 'صندوق فارغ', en: 'Empty callout' },
  isWrong: (callout) => callout.blocks.every(isEmpty),
  message: { ar: 'الصندوق بلا نص؛ اكتب فيه أو احذفه.', en: 'The callout has no text; fill it or remove it.' },
});

function isEmpty(block: BodyBlock): boolean {
  if (block.type === 'paragraph') return isBlank(block.children);
  if (block.type === 'list')
    return block.items.every((item) => isBlank(item.children) && (item.lists ?? []).every(isEmpty));
  return block.type === 'quote' && block.blocks.every(isEmpty);
}
