// The product in an installed Chromium: one window for a library, and the way out.
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openProduct, type Product, type ProductOptions } from '../../product.ts';
import { claimFolder } from '../../window/claim.ts';
import { createCrashLimit } from '../../window/crashes.ts';
import { createHost } from './host.ts';
import { type ChromiumWindow, openWindow } from './window.ts';

export interface StartOptions extends ProductOptions {
  readonly executablePath: string;
  readonly headless?: boolean;
}

export interface RunningProduct {
  /** The page of the window; another one after a crash. */
  readonly page: Page;
  /** Settles when window and library are closed. */
  readonly done: Promise<void>;
  /** Saves what is not saved, closes the window, and with it the library. */
  close(): Promise<void>;
}

/**
 * Opens the library and the window on it. A window whose page crashes is opened anew.
 *
 * @throws AlreadyOpen (as a rejection) when the library is open in another window
 */
export async function startProduct(options: StartOptions): Promise<RunningProduct> {
  const { dataFolder, log } = options;
  let window: ChromiumWindow | undefined;
  const claim = await claimFolder(
    dataFolder,
    // A window that is just closing has nothing to show.
    () => void window?.comeForward().catch(() => undefined),
  );
  let product: Product | undefined;
  const end = async (): Promise<void> => {
    await product?.stop();
    product?.close();
    claim.release();
  };
  const open = async (): Promise<ChromiumWindow> => {
    product ??= openProduct(
      options,
      createHost({
        executablePath: options.executablePath,
        platform: process.platform,
        downloadsFolder: join(homedir(), 'Downloads'),
        page: () => window?.page,
      }),
    );
    return openWindow({
      executablePath: options.executablePath,
      profileFolder: join(dataFolder, 'chromium'),
      ...(options.headless === undefined ? {} : { headless: options.headless }),
      isRoot: process.getuid?.() === 0,
      answer: product.answer,
      receive: product.receive,
    });
  };
  let current: ChromiumWindow;
  try {
    current = await open();
  } catch (error) {
    await end();
    throw error;
  }
  window = current;
  const mayReopen = createCrashLimit(options.clock);
  const follow = async (): Promise<void> => {
    for (;;) {
      const reason = await current.closed;
      await current.close();
      if (reason === 'closed') break;
      log('window: its page crashed');
      if (!mayReopen()) break;
      current = await open();
      window = current;
    }
  };
  const done = follow().finally(end);
  return {
    get page() {
      return current.page;
    },
    done,
    close: () => current.close(),
  };
}
