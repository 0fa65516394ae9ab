// The jump break as a detail of publishing: after which block a list of posts cuts the article.
import type { Article, Block } from './article.ts';
import { nonEmpty } from './newArticle.ts';

/** How many blocks stand before the first jump break; undefined when there is none. */
export function findJumpBreak({ blocks }: Article): number | undefined {
  const at = blocks.findIndex(isJumpBreak);
  return at < 0 ? undefined : at;
}

/** The article with one jump break, after so many of its other blocks; with none when that is undefined. The same article when it is there already. */
export function placeJumpBreak(article: Article, after: number | undefined): Article {
  const breaks = article.blocks.filter(isJumpBreak);
  if (findJumpBreak(article) === after && breaks.length === (after === undefined ? 0 : 1)) return article;
  const others = article.blocks.filter((block) => !isJumpBreak(block));
  if (after === undefined) return { ...article, blocks: nonEmpty(others) };
  return { ...article, blocks: others.toSpliced(after, 0, breaks[0] ?? { type: 'jump-break' }) };
}

function isJumpBreak(block: Block): boolean {
  return block.type === 'jump-break';
}
