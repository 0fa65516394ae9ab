// The standalone page in a browser: nothing for axe to say by day or by night, a table of contents that opens by keyboard and leads to its headings, and
// paper without it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportArticle } from '../../src/core/export/targets.ts';
import { findBrowser } from '../../src/main/hosts/chromium/browser.ts';
import { exampleReport } from '../golden/cases.ts';

const PROGRAM = findBrowser(process.env, process.platform);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(PROGRAM === undefined)('the standalone page', () => {
  let browser: Browser;
  beforeAll(async () => {
    const isRoot = process.getuid?.() === 0;
    browser = await chromium.launch({ executablePath: PROGRAM ?? '', args: isRoot ? ['--no-sandbox'] : [] });
  });
  afterAll(() => browser?.close());

  async function open(colorScheme: 'light' | 'dark', width = 900): Promise<Page> {
    const { article, assets } = exampleReport();
    const { text } = exportArticle(article, 'standalone', {
      findAsset: (id) => assets.find((asset) => asset.id === id),
      settings: { contents: '1' },
    });
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    await page.setContent(text);
    return page;
  }

  test.each(['light', 'dark'] as const)('has no fault that axe finds: %s', async (theme) => {
    const page = await open(theme);
    await page.locator('summary').click();
    await page.evaluate(AXE);
    const found = await page.evaluate<readonly string[]>(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))',
    );
    expect(found).toEqual([]);
  });

  test('opens its contents by keyboard and goes to a heading', async () => {
    const page = await open('light');
    const links = page.locator('nav a');
    expect(await links.first().isVisible()).toBe(false);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await links.first().isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator(':target').textContent()).toBe(await links.nth(1).textContent());
    expect((await page.locator(':target').boundingBox())?.y).toBeLessThan(100);
  });

  test.each([320, 390, 1600])('needs no scrolling sideways at a width of %i', async (width) => {
    const page = await open('light', width);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  test('leaves on paper what only a screen needs', async () => {
    const page = await open('dark');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav, .back').evaluateAll((all) => all.length)).toBeGreaterThan(1);
    expect(await page.locator('nav').isVisible()).toBe(false);
    expect(await page.locator('.back').first().isVisible()).toBe(false);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    // The colours of the day, whatever the reader's screen is in: pale ones cannot be read on paper.
    const label = await page.evaluate(
      'getComputedStyle(document.querySelector(".callout.red .label")).color',
    );
    expect(label).toBe('rgb(163, 39, 27)');
  });
});
