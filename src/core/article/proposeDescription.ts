// A description to propose for an article without one: its subtitle, or how its first paragraph begins.
import type { Article } from './article.ts';
import { plainText } from './inlines.ts';

/** What search engines and cards show of it. */
export const MOST_DESCRIBED = 160;

/**
 * One line of at most 160 characters: whole sentences when one fits, otherwise whole words and an ellipsis. Empty when the article has nothing to begin
 * with.
 */
export function proposeDescription({ metadata, blocks }: Article): string {
  const first = blocks.find((block) => block.type === 'paragraph' && plainText(block.children).trim() !== '');
  const opening = first?.type === 'paragraph' ? plainText(first.children) : '';
  const line = oneLine(metadata.subtitle ?? '') || oneLine(opening);
  const letters = [...line];
  if (letters.length <= MOST_DESCRIBED) return line;
  const part = letters.slice(0, MOST_DESCRIBED).join('');
  const sentences = /^.*[.!?؟…](?=\s)/u.exec(part)?.[0];
  if (sentences !== undefined) return sentences;
  const words = letters
    .slice(0, MOST_DESCRIBED - 1)
    .join('')
    .replace(/\s+\S*$/u, '');
  return `${words.replace(/[\s،؛,;:–-]+$/u, '')}…`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
