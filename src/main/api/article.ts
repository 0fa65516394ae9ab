// Articles at the border: read from what a window sent, written for it.
import type { LoadedDraft, WireDraft } from '../../contract/values.ts';
import type { Article } from '../../core/article/article.ts';
import { articleToJson } from '../../core/article/articleToJson.ts';
import { parseArticle } from '../../core/article/parseArticle.ts';
import { LibraryError } from '../store/errors.ts';

/** @throws LibraryError `not-an-article` */
export function readWireArticle(value: unknown): Article {
  const { article, refused } = parseArticle(value);
  if (refused) throw new LibraryError('not-an-article');
  return article;
}

/** A draft of the library as it crosses. */
export function wireDraft(id: WireDraft['id'], { article, counter, isRecovered }: LoadedDraft): WireDraft {
  return { id, article: articleToJson(article), counter, ...(isRecovered ? { isRecovered } : {}) };
}
