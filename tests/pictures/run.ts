// Makes the README's pictures from the product itself: the window on the example report, and the example as a standalone page, light and dark. Needs
// an installed Chromium, Chrome or Edge.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { buildIfNeeded, RENDERER, ROOT } from '../../scripts/build.ts';
import { seededRandom } from '../../src/core/article/ids.ts';
import { findBrowser } from '../../src/main/hosts/chromium/browser.ts';
import { startProduct } from '../../src/main/hosts/chromium/start.ts';

const PICTURES = join(ROOT, 'docs/pictures');
const EXAMPLE = join(ROOT, 'resources/example/report.json');
const THEMES = ['light', 'dark'] as const;

const executablePath = findBrowser(process.env, process.platform);
if (executablePath === undefined) throw new Error('no browser found; name one in HASHIYA_BROWSER');
mkdirSync(PICTURES, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'hashiya-pictures-'));
try {
  await pictureWindow(executablePath);
  await picturePage(executablePath);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function pictureWindow(program: string): Promise<void> {
  buildIfNeeded();
  const product = await startProduct({
    dataFolder: join(folder, 'library'),
    rendererFolder: RENDERER,
    exampleFile: EXAMPLE,
    executablePath: program,
    version: '0.0.0',
    clock: Date.now,
    random: seededRandom('pictures'),
    headless: true,
    log: (line) => process.stderr.write(`${line}\n`),
  });
  const { page } = product;
  await page.setViewportSize({ width: 1280, height: 860 });
  for (const theme of THEMES) {
    await page.getByRole('combobox').selectOption(theme);
    const callout = page.getByRole('note').nth(1);
    await callout.scrollIntoViewIfNeeded();
    // What comes into view for the first time gets its real height, which moves the rest.
    await page.evaluate('new Promise((resolve) => setTimeout(resolve, 400))');
    await callout.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await page.evaluate('new Promise((resolve) => setTimeout(resolve, 400))');
    if (theme === 'light') await page.getByRole('button', { name: 'تنبيه تحريري' }).click();
    await page.screenshot({ path: join(PICTURES, `window-${theme}.png`) });
    await page.keyboard.press('Escape');
  }
  await product.close();
  await product.done;
}

async function picturePage(program: string): Promise<void> {
  const page = join(folder, 'example.html');
  execFileSync(process.execPath, [
    join(ROOT, 'bin/hashiya.js'),
    'export',
    EXAMPLE,
    '--to',
    'standalone',
    '--out',
    page,
  ]);
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
  for (const colorScheme of THEMES) {
    const tab = await browser.newPage({ viewport: { width: 800, height: 1100 }, colorScheme });
    await tab.goto(pathToFileURL(page).href);
    await tab.screenshot({ path: join(PICTURES, `standalone-${colorScheme}.png`) });
    await tab.evaluate(() => document.querySelectorAll('h2')[0]?.scrollIntoView());
    await tab.screenshot({ path: join(PICTURES, `callouts-${colorScheme}.png`) });
    await tab.close();
  }
  await browser.close();
}
