// The structure of a Word document, read back from its XML and compared with the article's own.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryArticle } from '../../../support/arbitraryArticle.ts';
import { testDocuments } from '../../../support/documents.ts';
import { expectedOutline } from './expected.ts';
import { outline } from './outline.ts';
import { openPackage } from './package.ts';

describe('the paragraphs, tables and footnotes of a document', () => {
  test.each(testDocuments(0).map((document) => [document.name, document.article] as const))(
    'are those of the article: %s',
    (_name, article) => {
      expect(outline(openPackage(article))).toEqual(expectedOutline(article));
    },
  );

  test('are those of any article', () => {
    fc.assert(
      fc.property(arbitraryArticle(), (article) => {
        expect(outline(openPackage(article))).toEqual(expectedOutline(article));
      }),
      { numRuns: 150, seed: 1 },
    );
  });
});
