// A piece of an article on its way through the clipboard: the blocks that were selected, the notes that they cite, and whether the first and last of
// them are a part of a line. It is read as strictly as a whole article is, because any page can put anything on the clipboard.
import type { Article } from '../../../core/article/article.ts';
import { articleToJson } from '../../../core/article/articleToJson.ts';
import { parseArticle } from '../../../core/article/parseArticle.ts';

/** The flavour of the clipboard that this editor writes and reads. */
export const FRAGMENT_TYPE = 'application/x-hashiya';

export interface Fragment {
  /** Of the article from which it was taken: its id, language and digits, and nothing else of its metadata. */
  readonly article: Article;
  /** Whether the first block goes on from the line before the selection. */
  readonly isOpenAtStart: boolean;
  /** Whether the last block goes on after it. A single block that is open on both sides is a piece of a line. */
  readonly isOpenAtEnd: boolean;
}

export function writeFragment({ article, isOpenAtStart, isOpenAtEnd }: Fragment): string {
  return JSON.stringify({ article: articleToJson(article), isOpenAtStart, isOpenAtEnd });
}

/** The fragment in a text of any quality; undefined when there is none in it. Total. */
export function parseFragment(text: string): Fragment | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined; // what is no JSON is no fragment
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = value as Partial<Record<keyof Fragment, unknown>>; // an object; its fields are looked at one by one
  const { article, refused } = parseArticle(fields.article);
  if (refused) return undefined;
  return {
    article,
    isOpenAtStart: fields.isOpenAtStart === true,
    isOpenAtEnd: fields.isOpenAtEnd === true,
  };
}
