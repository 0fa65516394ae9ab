// The two pages that are measured, in one browser: the product with its library in this process, and bare Lexical.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { buildIfNeeded, RENDERER, ROOT } from '../../../scripts/build.ts';
import type { Article } from '../../../src/core/article/article.ts';
import { seededRandom } from '../../../src/core/article/ids.ts';
import { dispatch } from '../../../src/main/api/dispatch.ts';
import { createHandlers } from '../../../src/main/api/handlers.ts';
import type { Host } from '../../../src/main/host.ts';
import { findBrowser } from '../../../src/main/hosts/chromium/browser.ts';
import { BatchDesk } from '../../../src/main/publish/BatchDesk.ts';
import { Previews } from '../../../src/main/publish/preview/Previews.ts';
import { ShareFolder } from '../../../src/main/publish/ShareFolder.ts';
import { type Library, openLibrary } from '../../../src/main/store/library.ts';
import { createContent } from '../../../src/main/window/content.ts';
import { ORIGINS } from '../../../src/main/window/policy.ts';
import { RECORDER } from './measure.ts';
import { plainState } from './plainState.ts';

/** Nothing that is measured asks the shell for anything. */
const NO_SHELL: Host = {
  kind: 'chromium',
  openAddress: () => Promise.resolve(),
  chooseSavePath: () => Promise.resolve(undefined),
  chooseFolder: () => Promise.resolve(undefined),
  chooseFiles: () => Promise.resolve([]),
  emit: () => Promise.resolve(),
  writeClipboard: () => Promise.resolve(),
  shareFile: () => Promise.resolve('nowhere'),
  printPdf: () => Promise.resolve(new Uint8Array()),
};
const BARE = 'https://bare.invalid';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

export interface Bench {
  readonly context: BrowserContext;
  /** A new page of the product with the article open, and how long it took to stand still. */
  openProduct(article: Article): Promise<{ readonly page: Page; readonly loaded: number }>;
  openBare(article: Article): Promise<{ readonly page: Page; readonly loaded: number }>;
  close(): Promise<void>;
}

export async function openBench(): Promise<Bench> {
  const executablePath = findBrowser(process.env, process.platform);
  if (executablePath === undefined) throw new Error('no browser is installed');
  buildIfNeeded();
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-typing-'));
  const bare = join(folder, 'bare');
  await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    build: { outDir: bare, rollupOptions: { input: join(import.meta.dirname, 'bare.html') } },
  });
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-quic', '--window-size=1440,960'],
  });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  let library: Library | undefined;
  let content: ReturnType<typeof createContent> | undefined;
  let receive: (message: unknown) => Promise<unknown> = () => Promise.resolve();
  let text = '';
  await context.route(`${ORIGINS.chromium}/**`, (route) => {
    const answer = content?.(route.request().url());
    return answer === undefined
      ? route.abort()
      : route.fulfill({ status: answer.status, headers: { ...answer.headers }, body: answer.body });
  });
  await context.route(`${BARE}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const contentType = TYPES[extname(pathname)];
    return contentType === undefined
      ? route.abort()
      : route.fulfill({ contentType, body: readFileSync(join(bare, pathname)) });
  });
  await context.exposeBinding('benchDocument', () => text);
  await context.exposeBinding('hashiyaSend', async (_source, message: string) =>
    JSON.stringify(await receive(JSON.parse(message))),
  );
  await context.addInitScript(RECORDER);
  let count = 0;
  return {
    context,
    async openProduct(article) {
      library?.close();
      count += 1;
      const random = seededRandom(`typing ${count}`);
      library = openLibrary({ folder: join(folder, `library-${count}`), clock: Date.now, random });
      library.settings.set('window.draft', library.drafts.create(article));
      const previews = new Previews(random);
      content = createContent(RENDERER, library, previews, ORIGINS.chromium);
      const handlers = createHandlers({
        library,
        previews,
        host: NO_SHELL,
        batches: new BatchDesk(library, NO_SHELL, () => undefined),
        share: new ShareFolder(join(folder, 'share')),
        version: '0.0.0',
        platform: 'linux',
        random,
        exampleFile: join(ROOT, 'resources/example/report.json'),
      });
      receive = (message) => dispatch(handlers, message);
      const page = await context.newPage();
      await page.bringToFront();
      await page.goto(`${ORIGINS.chromium}/`);
      return { page, loaded: Number(await page.evaluate('window.bench.loaded')) };
    },
    async openBare(article) {
      text = plainState(article);
      const page = await context.newPage();
      await page.bringToFront();
      await page.goto(`${BARE}/bare.html`);
      return { page, loaded: Number(await page.evaluate('window.benchLoad()')) };
    },
    async close() {
      await browser.close();
      library?.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
