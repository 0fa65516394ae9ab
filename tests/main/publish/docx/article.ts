// Articles for tests, from their blocks alone, and the short ways to write those.
import type { Article, Block, Inline, Metadata, Note } from '../../../../src/core/article/article.ts';
import { parseArticle } from '../../../../src/core/article/parseArticle.ts';

export function articleOf(
  blocks: readonly unknown[],
  notes: readonly unknown[] = [],
  metadata: Readonly<Record<string, unknown>> = {},
): Article {
  return parseArticle({ format: 'hashiya-article', version: 1, id: 'word', metadata, blocks, notes }).article;
}

export function text(words: string, ...marks: readonly string[]): Inline {
  return { type: 'text', text: words, ...(marks.length === 0 ? {} : { marks }) } as Inline; // marks of the format
}

export function paragraph(...children: readonly (string | Inline)[]): Block {
  return {
    type: 'paragraph',
    children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
  };
}

export function reference(note: string): Inline {
  return { type: 'reference', note } as Inline; // an id of the shape that notes have
}

export function note(id: string, ...blocks: readonly Block[]): Note {
  return { id, blocks } as Note; // as above, and a note holds what these tests put into it
}

export type { Article, Metadata };
