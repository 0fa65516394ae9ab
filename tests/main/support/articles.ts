// Small articles to store.
import type { Article, Block, Metadata } from '../../../src/core/article/article.ts';
import { type ArticleId, newArticleId, seededRandom } from '../../../src/core/article/ids.ts';
import { text } from '../../../src/core/article/inlines.ts';
import { newArticle } from '../../../src/core/article/newArticle.ts';

const random = seededRandom('articles');

export interface ArticleParts {
  readonly id?: ArticleId;
  readonly metadata?: Partial<Metadata>;
  readonly blocks?: readonly Block[];
}

/** An article with a headline and one paragraph for each further text. */
export function report(headline: string, texts: readonly string[] = [], parts: ArticleParts = {}): Article {
  return newArticle(parts.id ?? newArticleId(random), {
    metadata: { ...parts.metadata, headline },
    blocks: [...texts.map((words) => paragraph(words)), ...(parts.blocks ?? [])],
  });
}

export function paragraph(words: string): Block {
  return { type: 'paragraph', children: words === '' ? [] : [text(words)] };
}

/** A text of some length that does not compress to nothing. */
export function prose(words: number, seed: string): string {
  const random = seededRandom(seed);
  const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
  return Array.from({ length: words }, () =>
    Array.from({ length: 3 + (random() % 5) }, () => letters.charAt(random() % letters.length)).join(''),
  ).join(' ');
}
