// The built product in a real browser without a screen, on a real library in a temporary folder; with `HASHIYA_E2E_HOST=electron` in Electron, which
// needs a screen. Where the program is not there these tests cannot run, and say so.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { RENDERER, ROOT } from '../../scripts/build.ts';
import type { Article } from '../../src/core/article/article.ts';
import { seededRandom } from '../../src/core/article/ids.ts';
import { findBrowser } from '../../src/main/hosts/chromium/browser.ts';
import { startProduct } from '../../src/main/hosts/chromium/start.ts';
import { openLibrary } from '../../src/main/store/library.ts';
import { ELECTRON, NO_ELECTRON, startElectron, type TestedProduct } from './electron.ts';

export type HostName = 'chromium' | 'electron';
export const HOST: HostName = process.env.HASHIYA_E2E_HOST === 'electron' ? 'electron' : 'chromium';
/** The program that shows the window. */
export const BROWSER = HOST === 'electron' ? ELECTRON : findBrowser(process.env, process.platform);
const MISSING = HOST === 'electron' ? NO_ELECTRON : 'no Chromium, Chrome or Edge is installed';
/** For the titles of suites that are skipped. */
export const REASON = BROWSER === undefined ? ` (skipped: ${MISSING})` : '';

export interface Desk {
  readonly folder: string;
  readonly log: string[];
  /** Starts the product; what is running is closed when the test ends. */
  start(): Promise<Window>;
  /** The newest draft as it is on the disk. Only while nothing runs. */
  newest(): Article;
}

/** One window with the questions that tests ask of it. */
export class Window {
  private readonly product: TestedProduct;

  constructor(product: TestedProduct) {
    this.product = product;
  }

  get page(): Page {
    return this.product.page;
  }

  get body(): Locator {
    return this.page.getByRole('textbox', { name: 'نص التقرير' });
  }

  get headline(): Locator {
    return this.page.getByRole('textbox', { name: 'العنوان', exact: true });
  }

  get status(): Locator {
    return this.page.locator('.save');
  }

  get drafts(): Locator {
    return this.page.locator('button.draft');
  }

  /** Waits until the library has acknowledged everything. */
  async saved(): Promise<void> {
    await this.page.locator('.save.saved').waitFor();
  }

  /** Settles when window and library are closed. */
  get done(): Promise<void> {
    return this.product.done;
  }

  /** Ends the page's process as a bug in it would. */
  async crash(): Promise<void> {
    if (this.product.crash !== undefined) return this.product.crash();
    const { page } = this;
    const gone = new Promise((resolve) => page.context().once('close', resolve));
    page.goto('chrome://crash').catch(() => undefined);
    await gone;
    while (this.page === page) await setTimeout(20);
  }

  async close(): Promise<void> {
    await this.product.close();
    await this.product.done;
  }
}

export function temporaryDesk({ host = HOST }: { readonly host?: HostName } = {}): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-e2e-'));
  const dataFolder = join(folder, 'library');
  const running: Window[] = [];
  const log: string[] = [];
  const random = seededRandom('e2e');
  onTestFinished(async () => {
    for (const window of running) await window.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder: dataFolder,
    log,
    async start() {
      const product: TestedProduct =
        host === 'electron'
          ? await startElectron(dataFolder)
          : await startProduct({
              dataFolder,
              rendererFolder: RENDERER,
              exampleFile: join(ROOT, 'resources/example/report.json'),
              executablePath: BROWSER ?? '',
              version: '0.0.0',
              clock: Date.now,
              random,
              headless: true,
              log: (line) => log.push(line),
            });
      const window = new Window(product);
      running.push(window);
      product.page.on('pageerror', (error) => log.push(String(error)));
      product.page.on('console', (message) => {
        if (message.type() === 'error') log.push(message.text());
      });
      // One can write before; most tests begin with the tools.
      await product.page.locator('.frame:not([aria-busy])').waitFor();
      return window;
    },
    newest() {
      const library = openLibrary({ folder: dataFolder, clock: Date.now, random });
      try {
        const [draft] = library.drafts.list({ limit: 1 });
        if (draft === undefined) throw new Error('no draft');
        return library.drafts.load(draft.id).article;
      } finally {
        library.close();
      }
    },
  };
}
