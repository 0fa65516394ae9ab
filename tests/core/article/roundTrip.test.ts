// What is written as JSON is read back equal: the promise on which storage, checksums and all other round trips stand.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringifyArticle } from '../../../src/core/article/articleToJson.ts';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';
import { type ArticleFeatures, arbitraryArticle } from '../../support/arbitraryArticle.ts';

describe('an article written as JSON', () => {
  const cases: readonly [string, Partial<ArticleFeatures>][] = [
    ['of every kind', {}],
    ['that pages can carry', { htmlSafe: true }],
  ];
  test.each(cases)('is read back equal: articles %s', (_name, features) => {
    fc.assert(
      fc.property(arbitraryArticle(features), (article) => {
        expect(parseArticle(JSON.parse(stringifyArticle(article))).article).toEqual(article);
      }),
      { numRuns: 1000 },
    );
  });

  test('is read back without any problem when nothing in it is opaque', () => {
    fc.assert(
      fc.property(arbitraryArticle({ opaque: false }), (article) => {
        expect(parseArticle(JSON.parse(stringifyArticle(article))).problems).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
