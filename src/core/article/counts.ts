// How long an article is.
import { countWordsOf } from '../arabic/count.ts';
import type { Article, Block } from './article.ts';
import { addPlainTexts } from './inlines.ts';
import { walkBlock } from './walk.ts';

// Values are never changed in place, so the words of a block are counted once.
const counted = new WeakMap<Block, number>();

/** The words of the body as published: labels, captions and cells included; headline and notes not. */
export function countArticleWords(article: Article): number {
  let words = 0;
  for (const block of article.blocks) words += countBlockWords(block);
  return words;
}

/** The words of one block, as it is published. */
export function countBlockWords(block: Block): number {
  const known = counted.get(block);
  if (known !== undefined) return known;
  let words = 0;
  walkBlock(block, 'ar', {
    passage: ({ inlines }) => {
      const texts: string[] = [];
      addPlainTexts(inlines, texts);
      words += countWordsOf(texts);
    },
  });
  counted.set(block, words);
  return words;
}
