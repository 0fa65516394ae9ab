// What the window shows is what a reader gets: the page on which a report is written and the standalone page that is published from it agree line by line
// (issue 4, «What must hold» 2).
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../src/core/article/article.ts';
import type { Asset } from '../../src/core/article/assets.ts';
import { numberNotes } from '../../src/core/article/footnotes.ts';
import { parseArticle } from '../../src/core/article/parseArticle.ts';
import { exportArticle } from '../../src/core/export/targets.ts';
import { findBrowser } from '../../src/main/hosts/chromium/browser.ts';
import { exampleReport, goldenCases } from '../golden/cases.ts';
import { shownLines } from '../support/shownLines.ts';
import { frames, openWith, poll } from './keys.ts';
import { BROWSER, REASON, temporaryDesk, type Window } from './product.ts';

const SIZE = { width: 1100, height: 900 };
const LEFT_OUT = new Set(['example', 'english', 'opaque', 'lists-arabic-indic', 'embed']);

/**
 * The golden cases in one report, the notes of each under names of their own. Left out is what only the writer is shown: reminders, notes that nothing
 * cites, figures without a picture, a heading that skips a level.
 */
function everything(metadata: Partial<Article['metadata']>): Article {
  const rename = (value: unknown, name: string): unknown =>
    JSON.parse(JSON.stringify(value).replace(/"(note|id)":"(\w+)"/g, `"$1":"${name}-$2"`));
  const cases = goldenCases().filter(({ name }) => !LEFT_OUT.has(name));
  const { article } = parseArticle({
    format: 'hashiya-article',
    version: 1,
    id: 'everything',
    metadata: { headline: 'كل شيء', ...metadata },
    blocks: cases.flatMap(({ name, article }) => rename(article.blocks, name)),
    notes: cases.flatMap(({ name, article }) => rename(article.notes, name)),
  });
  const { cited } = numberNotes(article);
  let level = 1;
  return {
    ...article,
    blocks: article.blocks.flatMap((block): Article['blocks'] => {
      if (block.type === 'figure' && block.asset === undefined && block.address === undefined) return [];
      if (block.type === 'paragraph')
        return [{ ...block, children: block.children.filter(({ type }) => type !== 'reminder') }];
      if (block.type !== 'heading') return [block];
      level = Math.min(block.level, level + 1);
      return [{ ...block, level: level === 4 ? 4 : level === 3 ? 3 : 2 }];
    }),
    notes: article.notes.filter((note) => cited.includes(note)),
  };
}

// The published page is for browsers, whatever the window is in.
const PROGRAM = findBrowser(process.env, process.platform);

describe.skipIf(BROWSER === undefined || PROGRAM === undefined)(
  `the page in the window and the published one${REASON}`,
  () => {
    let browser: Browser;
    beforeAll(async () => {
      const isRoot = process.getuid?.() === 0;
      browser = await chromium.launch({
        executablePath: PROGRAM ?? '',
        args: isRoot ? ['--no-sandbox'] : [],
      });
    });
    afterAll(() => browser?.close());

    async function compare(
      window: Window,
      article: Article,
      assets: readonly Asset[] = goldenCases().flatMap((one) => one.assets),
    ) {
      const { text } = exportArticle(article, 'standalone', {
        findAsset: (id) => assets.find((asset) => asset.id === id),
      });
      const page = await browser.newPage({ viewport: SIZE });
      await page.setContent(text);
      await window.page.setViewportSize(SIZE);
      await frames(window);
      const published = await shownLines(page, 'article');
      await page.close();
      expect(await shownLines(window.page, '.body')).toEqual(published);
      return published;
    }

    test('agree on the example report', async () => {
      const window = await temporaryDesk().start();
      const { article, assets } = exampleReport();
      await poll(() => window.body.locator('.note').count()).toBe(6);
      const lines = await compare(window, article, assets);
      expect(lines.filter(({ kind }) => kind.startsWith('callout'))).toHaveLength(8);
      expect(lines.filter(({ kind }) => kind === 'note')).toHaveLength(6);
    });

    test.each([
      ['in European digits', { digits: 'european' }],
      ['in Arabic-Indic digits', { digits: 'arabic-indic', quotes: 'curly' }],
    ] as const)('agree on every kind of block %s', async (_name, metadata) => {
      const article = everything(metadata);
      const { metadata: given, blocks, notes } = article;
      const window = await openWith(temporaryDesk(), { metadata: { ...given }, blocks, notes });
      const lines = await compare(window, article);
      expect(new Set(lines.map(({ direction }) => direction))).toEqual(new Set(['rtl', 'ltr']));
      expect(lines.length).toBeGreaterThan(80);
    });

    test('agree on a report in English', async () => {
      const article = goldenCases().find(({ name }) => name === 'english')?.article ?? everything({});
      const { metadata, blocks, notes } = article;
      const window = await openWith(temporaryDesk(), { metadata: { ...metadata }, blocks, notes });
      const lines = await compare(window, article);
      expect(new Set(lines.map(({ direction }) => direction))).toEqual(new Set(['ltr']));
    });
  },
);
