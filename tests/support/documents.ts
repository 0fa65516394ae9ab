// The documents that rules about output are tried on: every golden case, the published sample where it can be had, and generated articles.
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Article } from '../../src/core/article/article.ts';
import type { Asset } from '../../src/core/article/assets.ts';
import { CALLOUT_KINDS } from '../../src/core/article/callouts.ts';
import { seededRandom } from '../../src/core/article/ids.ts';
import { textImporter } from '../../src/core/import/text/textImporter.ts';
import { goldenCases, PIXEL } from '../golden/cases.ts';
import { arbitraryArticle } from './arbitraryArticle.ts';

export interface TestDocument {
  readonly name: string;
  readonly article: Article;
  readonly findAsset: (id: Asset['id']) => Asset | undefined;
}

/** A report as it was really published, as plain text; it is kept outside the project. */
export const PUBLISHED_REPORT = new URL('../../../shared/samples/published-report.txt', import.meta.url);

/** All of them, `generated` from a fixed seed. Generated articles find a picture for every id. */
export function testDocuments(generated: number): readonly TestDocument[] {
  const written = goldenCases().map(({ name, article, assets }) => ({
    name,
    article,
    findAsset: (id: Asset['id']) => assets.find((asset) => asset.id === id),
  }));
  const published = existsSync(PUBLISHED_REPORT)
    ? [
        {
          name: 'published-report',
          article: textImporter.read(readFileSync(PUBLISHED_REPORT, 'utf8'), {
            callouts: CALLOUT_KINDS,
            random: seededRandom('published'),
          }).article,
          findAsset: () => undefined,
        },
      ]
    : [];
  const made = fc
    .sample(arbitraryArticle(), { numRuns: generated, seed: 7 })
    .map((article, index) => ({ name: `generated-${index}`, article, findAsset: anyPicture }));
  return [...written, ...published, ...made];
}

/** A picture for whatever id. */
export function anyPicture(id: Asset['id']): Asset {
  return { ...PIXEL, id };
}
