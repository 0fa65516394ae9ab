// Makes the README's pictures from the product itself: the example report as a standalone page, in a browser, light and dark. Looks for Chromium
// in `CHROMIUM` and in the usual places.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const ROOT = resolve(import.meta.dirname, '../..');
const PICTURES = join(ROOT, 'docs/pictures');
const BROWSERS = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

const executablePath = BROWSERS.find((path) => path !== '' && existsSync(path));
if (executablePath === undefined) throw new Error('no Chromium found; name one in CHROMIUM');

const folder = mkdtempSync(join(tmpdir(), 'hashiya-pictures-'));
const page = join(folder, 'example.html');
execFileSync(process.execPath, [
  join(ROOT, 'bin/hashiya.js'),
  'export',
  join(ROOT, 'resources/example/report.json'),
  '--to',
  'standalone',
  '--out',
  page,
]);
mkdirSync(PICTURES, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const colorScheme of ['light', 'dark'] as const) {
  const tab = await browser.newPage({ viewport: { width: 800, height: 1100 }, colorScheme });
  await tab.goto(pathToFileURL(page).href);
  await tab.screenshot({ path: join(PICTURES, `standalone-${colorScheme}.png`) });
  await tab.evaluate(() => document.querySelectorAll('h2')[0]?.scrollIntoView());
  await tab.screenshot({ path: join(PICTURES, `callouts-${colorScheme}.png`) });
  await tab.close();
}
await browser.close();
rmSync(folder, { recursive: true, force: true });
