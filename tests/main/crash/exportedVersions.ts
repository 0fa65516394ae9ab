// The versions of a report that the exporting child writes one over the other, and that the parent knows again: each a page, and an archive with
// the page and its text.
import { newArticleId, seededRandom } from '../../../src/core/article/ids.ts';
import { exportArticle } from '../../../src/core/export/targets.ts';
import type { PlacedFile } from '../../../src/main/publish/batchPlace.ts';
import { prose, report } from '../support/articles.ts';

const WORDS = Array.from({ length: 20 }, (_, index) => prose(400, `exported ${index}`));

export const PAGE = 'report.html';
export const ARCHIVE = 'reports.zip';

/** The page of a version, some hundred kilobytes. */
export function pageOf(version: number): string {
  return exportArticle(articleOf(version), 'standalone').text;
}

/** What the archive of a version holds. */
export function filesOf(version: number): readonly PlacedFile[] {
  return [
    { name: 'report.html', bytes: Buffer.from(pageOf(version)) },
    { name: 'report.txt', bytes: Buffer.from(exportArticle(articleOf(version), 'text').text) },
  ];
}

/** The version that a page says it is. */
export function versionOf(page: string): number {
  return Number(/<h1>النسخة (\d+)<\/h1>/.exec(page)?.[1]);
}

function articleOf(version: number) {
  const id = newArticleId(seededRandom('exported'));
  // Longer and shorter in turn, so that a rest of one would be seen under the other.
  return report(`النسخة ${version}`, WORDS.slice(0, 10 + (version % 11)), { id });
}
