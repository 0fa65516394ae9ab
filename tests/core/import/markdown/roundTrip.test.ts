// What the Markdown target writes is read back to an equal article, whatever the article.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../../src/core/article/article.ts';
import { CALLOUT_KINDS } from '../../../../src/core/article/callouts.ts';
import { seededRandom } from '../../../../src/core/article/ids.ts';
import { exportArticle } from '../../../../src/core/export/targets.ts';
import type { Imported } from '../../../../src/core/import/importer.ts';
import { markdownImporter } from '../../../../src/core/import/markdown/markdown.ts';
import { goldenCases } from '../../../golden/cases.ts';
import { arbitraryArticle } from '../../../support/arbitraryArticle.ts';
import { anyPicture } from '../../../support/documents.ts';

const RUNS = Number(process.env.RUNS ?? 1000);
const SEED = Number(process.env.SEED ?? 1);

function readBack(article: Article, pictures: 'library' | 'files' = 'library'): Imported {
  const { text } = exportArticle(article, 'markdown', { findAsset: anyPicture, settings: { pictures } });
  return markdownImporter.read(text, { callouts: CALLOUT_KINDS, random: seededRandom(text) });
}

describe('an article read back from Markdown', () => {
  test.each(goldenCases())('is equal in the case «$name»', ({ article }) => {
    expect(readBack(article).article).toEqual(article);
  });

  test('is equal whatever it holds', () => {
    fc.assert(
      fc.property(arbitraryArticle(), (article) => {
        expect(readBack(article).article).toEqual(article);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  test('is equal when its pictures are files beside it', () => {
    fc.assert(
      fc.property(arbitraryArticle(), (article) => {
        expect(readBack(article, 'files').article).toEqual(article);
      }),
      { numRuns: Math.ceil(RUNS / 4), seed: SEED },
    );
  });
});
