// Plain text as it is pasted: its lines are paragraphs, empty lines stand between them and are none.
import { cleanInvisible } from '../../../core/arabic/clean.ts';
import type { Block } from '../../../core/article/article.ts';
import type { Pasted } from './readClipboard.ts';

export function readPlainText(plain: string): Pasted {
  const lines = cleanInvisible(plain)
    .text.replaceAll('\t', ' ')
    .split(/(?:\r\n?|\n)+/);
  const blocks = lines.map(
    (text): Block => ({ type: 'paragraph', children: text === '' ? [] : [{ type: 'text', text }] }),
  );
  return { blocks, notes: [], isOpenAtStart: true, isOpenAtEnd: true };
}
