// Ten Blogger fragments on one page, as an index page or an archive shows them (issue 4, «What must hold» 3): every link stays in its article, and without
// any style sheet of a site callouts and captions look as they should.
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../src/core/article/article.ts';
import { numberNotes } from '../../src/core/article/footnotes.ts';
import type { ArticleId } from '../../src/core/article/ids.ts';
import { exportArticle } from '../../src/core/export/targets.ts';
import { TONES } from '../../src/core/export/tones.ts';
import { findBrowser } from '../../src/main/hosts/chromium/browser.ts';
import { exampleReport, goldenCases } from '../golden/cases.ts';
import { arbitraryArticle } from '../support/arbitraryArticle.ts';
import { anyPicture } from '../support/documents.ts';

const PROGRAM = findBrowser(process.env, process.platform);
const example = exampleReport();
/** Ten with notes: the example, once more under another id, golden cases, and whatever else. */
const ARTICLES: readonly Article[] = [
  example.article,
  { ...example.article, id: 'copy' as ArticleId },
  ...goldenCases()
    .filter(({ name }) =>
      ['notes', 'notes-before-jump-break', 'lists-arabic-indic', 'callouts', 'figures', 'table'].includes(
        name,
      ),
    )
    .map(({ article }) => article),
  ...fc
    .sample(arbitraryArticle({ htmlSafe: true, directions: true }), { numRuns: 200, seed: 11 })
    .filter((article) => numberNotes(article).cited.length > 1)
    .slice(0, 2),
];

function pageOf(articles: readonly Article[]): string {
  const posts = articles.map((article) => {
    const { text, pictures } = exportArticle(article, 'blogger', { findAsset: anyPicture });
    // The names of files are addresses once they are uploaded.
    return pictures.reduce((post, { fileName }) => {
      const asset = fileName === undefined ? undefined : example.assets[0];
      return asset === undefined
        ? post
        : post.replaceAll(`src="${fileName}"`, `src="data:${asset.mediaType};base64,${asset.data}"`);
    }, text);
  });
  return `<!doctype html><html><head><meta charset="utf-8"><title>x</title></head><body>\n${posts.join('\n')}\n</body></html>`;
}

describe.skipIf(PROGRAM === undefined)('ten fragments on one page', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    const isRoot = process.getuid?.() === 0;
    browser = await chromium.launch({ executablePath: PROGRAM ?? '', args: isRoot ? ['--no-sandbox'] : [] });
    page = await browser.newPage({ viewport: { width: 700, height: 900 } });
    // It must not load anything, so nothing answers.
    await page.route('**/*', (route) => route.abort());
    await page.setContent(pageOf(ARTICLES));
  });
  afterAll(() => browser?.close());

  test('are ten, with notes', () => {
    expect(ARTICLES).toHaveLength(10);
    expect(new Set(ARTICLES.map(({ id }) => id)).size).toBe(10);
  });

  test('share no id', async () => {
    const ids = await page.evaluate<readonly string[]>(
      '[...document.querySelectorAll("[id]")].map((element) => element.id)',
    );
    expect(ids.length).toBeGreaterThan(60);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('have every note link and every way back in their own article, where a click arrives', async () => {
    const arrived = await page.evaluate<readonly boolean[]>(`
      [...document.querySelectorAll('a[role=doc-noteref], a[role=doc-backlink]')].map((link) => {
        link.click();
        const target = document.querySelector(':target');
        const { top } = target.getBoundingClientRect();
        const postOf = (element) => element.closest('div[id$="-article"]');
        return postOf(link) !== null && postOf(link) === postOf(target) && top > -2 && top < innerHeight;
      })`);
    expect(arrived.length).toBeGreaterThan(40);
    expect(arrived.indexOf(false)).toBe(-1);
  });

  test('look as they should without any style of a site: tinted callouts, captions under their pictures', async () => {
    const shown = await page.evaluate<{
      callouts: readonly string[];
      captions: readonly boolean[];
      wide: boolean;
    }>(`({
      callouts: [...document.querySelectorAll('[role=note]')].map((note) => getComputedStyle(note).backgroundColor),
      captions: [...document.querySelectorAll('.tr-caption')].map((caption) => {
        const table = caption.closest('table');
        const picture = table.querySelector('img').getBoundingClientRect();
        const style = getComputedStyle(caption);
        return style.textAlign === 'center' && caption.getBoundingClientRect().top >= picture.bottom && table.offsetWidth <= innerWidth;
      }),
      wide: document.documentElement.scrollWidth > innerWidth,
    })`);
    const tints = new Set(Object.values(TONES).map(({ tint }) => rgb(tint)));
    expect(shown.callouts.length).toBeGreaterThan(20);
    expect(shown.callouts.filter((colour) => !tints.has(colour))).toEqual([]);
    expect(shown.captions.length).toBeGreaterThan(2);
    expect(shown.captions).not.toContain(false);
    expect(shown.wide).toBe(false);
    if (process.env.PICTURE !== undefined)
      writeFileSync(process.env.PICTURE, await page.screenshot({ fullPage: true }));
  });
});

function rgb(colour: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `rgb(${parts.join(', ')})`;
}
