// Articles from nothing, and the derived facts about an article that are asked for in many places.
import {
  ARTICLE_FORMAT,
  ARTICLE_VERSION,
  type Article,
  type Block,
  type Figure,
  type Metadata,
  type Paragraph,
} from './article.ts';
import type { ArticleId, AssetId } from './ids.ts';

/** What a body that has nothing in it holds, so that there is always a line to write on. */
export const EMPTY_PARAGRAPH: Paragraph = { type: 'paragraph', children: [] };

/** The metadata of an article about which nothing is known yet. */
export const DEFAULT_METADATA: Metadata = {
  headline: '',
  tags: [],
  language: 'ar',
  digits: 'european',
  quotes: 'guillemets',
  status: 'draft',
  dates: {},
};

/** An article with the given parts; by default one empty paragraph. */
export function newArticle(
  id: ArticleId,
  parts: { metadata?: Partial<Metadata>; blocks?: readonly Block[]; notes?: Article['notes'] } = {},
): Article {
  return {
    format: ARTICLE_FORMAT,
    version: ARTICLE_VERSION,
    id,
    metadata: { ...DEFAULT_METADATA, ...parts.metadata },
    blocks: nonEmpty(parts.blocks ?? []),
    notes: parts.notes ?? [],
  };
}

/** The blocks, or one empty paragraph when there are none: no body in the format is ever an empty list. */
export function nonEmpty<T extends { readonly type: string }>(
  blocks: readonly T[],
): readonly (T | Paragraph)[] {
  return blocks.length === 0 ? [EMPTY_PARAGRAPH] : blocks;
}

/**
 * The figure that stands for the article outside its page: the one that shows `metadata.leadFigure`, otherwise the first
 * that has a picture.
 */
export function findLeadFigure(article: Article): Figure | undefined {
  const figures = figuresOf(article);
  const { leadFigure } = article.metadata;
  return (
    (leadFigure === undefined ? undefined : figures.find((figure) => figure.asset === leadFigure)) ??
    figures.find((figure) => figure.asset !== undefined || figure.address !== undefined)
  );
}

/** Every figure in reading order. */
export function figuresOf(article: Article): readonly Figure[] {
  const figures: Figure[] = [];
  addFigures(article.blocks, figures);
  return figures;
}

// No walk: it says of every block where it stands, and nobody asks that here.
function addFigures(blocks: readonly Block[], figures: Figure[]): void {
  for (const block of blocks) {
    if (block.type === 'figure') figures.push(block);
    else if (block.type === 'callout' || block.type === 'quote') addFigures(block.blocks, figures);
  }
}

/** The pictures that the article needs, each once, the lead figure's included. */
export function assetsOf(article: Article): readonly AssetId[] {
  const ids = new Set<AssetId>();
  for (const figure of figuresOf(article)) if (figure.asset !== undefined) ids.add(figure.asset);
  if (article.metadata.leadFigure !== undefined) ids.add(article.metadata.leadFigure);
  return [...ids];
}
