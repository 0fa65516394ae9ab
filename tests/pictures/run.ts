// Makes the README's pictures from the product itself: the window on the example report (light, narrow, dark, English), and the example as a standalone page. Needs
// an installed Chromium, Chrome or Edge.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { buildIfNeeded, RENDERER, ROOT } from '../../scripts/build.ts';
import type { Article, Status } from '../../src/core/article/article.ts';
import { seededRandom } from '../../src/core/article/ids.ts';
import { newArticle } from '../../src/core/article/newArticle.ts';
import { findBrowser } from '../../src/main/hosts/chromium/browser.ts';
import { startProduct } from '../../src/main/hosts/chromium/start.ts';

const PICTURES = join(ROOT, 'docs/pictures');
const EXAMPLE = join(ROOT, 'resources/example/report.json');
/** Of the published page: by day from its head, by night from its first section. */
const PAGES = [
  { name: 'standalone-light', colorScheme: 'light', isAtHead: true },
  { name: 'callouts-dark', colorScheme: 'dark', isAtHead: false },
] as const;

/** Drafts beside the example, so that the library is one. */
const OTHERS: readonly (readonly [headline: string, status: Status])[] = [
  ['خريطة الحِرف: أسواق تتعلم البيع من جديد', 'idea'],
  ['كم يكلّف ظل الشجرة؟ حساب المدن الحارة', 'ready'],
  ['مكتبات القرى المتنقلة تعود إلى الطريق', 'review'],
];

interface WindowPicture {
  readonly name: string;
  readonly size: { readonly width: number; readonly height: number };
  /** What is pressed on the way from the picture before. */
  readonly keys: readonly string[];
  /** Which callout stands in the middle of the page; without one the page is left as it is. */
  readonly callout?: number;
}

const WIDE = { width: 1440, height: 900 };
/** In the order in which they are made; each begins where the one before has ended. */
const WINDOWS: readonly WindowPicture[] = [
  { name: 'light', size: WIDE, keys: ['Control+Alt+KeyJ', 'Escape'], callout: 1 },
  { name: 'publish', size: WIDE, keys: ['Control+Shift+KeyP'] },
  { name: 'narrow', size: { width: 760, height: 900 }, keys: ['Escape'], callout: 4 },
  { name: 'dark', size: WIDE, keys: ['Control+Alt+KeyO', 'Escape'], callout: 3 },
  { name: 'english', size: WIDE, keys: ['Control+Alt+Shift+KeyG', 'Escape'], callout: 5 },
];

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

// Longer than anything moves or loads.
async function settle(page: Page): Promise<void> {
  await page.evaluate('new Promise((resolve) => setTimeout(resolve, 900))');
}

function draftOf(headline: string, status: Status): unknown {
  return newArticle('a1' as Article['id'], {
    metadata: { headline, status },
    blocks: [{ type: 'paragraph', children: [{ type: 'text', text: headline }] }],
  });
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
  await page.locator('.body').waitFor();
  for (const [headline, status] of OTHERS)
    await page.evaluate(
      `hashiyaSend(${JSON.stringify(
        JSON.stringify({ method: 'drafts.create', input: { article: draftOf(headline, status) } }),
      )})`,
    );
  await page.evaluate(
    `dispatchEvent(new CustomEvent('hashiya', { detail: { event: 'library.changed', value: null } }))`,
  );
  for (const { name, size, keys, callout } of WINDOWS) {
    await page.setViewportSize(size);
    if (name === 'dark') await page.getByRole('button', { name: /^المظهر/ }).click({ clickCount: 2 });
    if (name === 'english') await page.getByRole('button', { name: 'English' }).click();
    for (const key of keys) await page.keyboard.press(key);
    await settle(page);
    if (callout === undefined) {
      await page.screenshot({ path: join(PICTURES, `window-${name}.png`) });
      continue;
    }
    const shown = page.getByRole('note').nth(callout);
    await shown.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    // What comes into view for the first time gets its real height, which moves the rest.
    await settle(page);
    await shown.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await settle(page);
    await page.screenshot({ path: join(PICTURES, `window-${name}.png`) });
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
  for (const { name, colorScheme, isAtHead } of PAGES) {
    const tab = await browser.newPage({ viewport: { width: 800, height: 1100 }, colorScheme });
    await tab.goto(pathToFileURL(page).href);
    if (!isAtHead) await tab.evaluate(() => document.querySelectorAll('h2')[0]?.scrollIntoView());
    await tab.screenshot({ path: join(PICTURES, `${name}.png`) });
    await tab.close();
  }
  await browser.close();
}
