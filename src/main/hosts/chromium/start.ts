// The product in an installed Chromium: the library, the handlers, the window, and the way out.
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { dispatch } from '../../api/dispatch.ts';
import { createHandlers } from '../../api/handlers.ts';
import { openLibrary } from '../../store/library.ts';
import { createContent } from '../../window/content.ts';
import { createHost } from './host.ts';
import { type ChromiumWindow, openWindow } from './window.ts';

export interface StartOptions {
  /** The library's folder. The browser's profile lies in it. */
  readonly dataFolder: string;
  /** The built renderer. */
  readonly rendererFolder: string;
  readonly exampleFile: string;
  readonly executablePath: string;
  readonly version: string;
  readonly clock: () => number;
  readonly random: () => number;
  readonly headless?: boolean;
  log(line: string): void;
}

export interface RunningProduct {
  /** The page of the window; another one after a crash. */
  readonly page: Page;
  /** Settles when window and library are closed. */
  readonly done: Promise<void>;
  /** Saves what is not saved, closes the window, and with it the library. */
  close(): Promise<void>;
}

const PLATFORMS: Readonly<Partial<Record<NodeJS.Platform, 'mac' | 'windows'>>> = {
  darwin: 'mac',
  win32: 'windows',
};

/** A page that crashes again and again is not opened again and again. */
const MOST_CRASHES = 3;
const CRASHES_WITHIN = 60_000;

/** Opens the library and the window on it. A window whose page crashes is opened anew. */
export async function startProduct(options: StartOptions): Promise<RunningProduct> {
  const { dataFolder, log } = options;
  const library = openLibrary({ folder: dataFolder, clock: options.clock, random: options.random });
  let window: ChromiumWindow | undefined;
  const handlers = createHandlers({
    library,
    host: createHost(() => window?.page, process.platform, join(homedir(), 'Downloads')),
    version: options.version,
    platform: PLATFORMS[process.platform] ?? 'linux',
    random: options.random,
    exampleFile: options.exampleFile,
  });
  const open = (): Promise<ChromiumWindow> =>
    openWindow({
      executablePath: options.executablePath,
      profileFolder: join(dataFolder, 'chromium'),
      ...(options.headless === undefined ? {} : { headless: options.headless }),
      isRoot: process.getuid?.() === 0,
      answer: createContent(options.rendererFolder, library),
      receive: (message) => dispatch(handlers, message, log),
    });
  let current: ChromiumWindow;
  try {
    current = await open();
  } catch (error) {
    library.close();
    throw error;
  }
  window = current;
  const follow = async (): Promise<void> => {
    const crashes: number[] = [];
    for (;;) {
      const end = await current.closed;
      await current.close();
      if (end === 'closed') break;
      crashes.push(options.clock());
      log('window: its page crashed');
      const recent = crashes.filter((moment) => moment > options.clock() - CRASHES_WITHIN);
      if (recent.length > MOST_CRASHES) break;
      current = await open();
      window = current;
    }
  };
  const done = follow().finally(() => library.close());
  return {
    get page() {
      return current.page;
    },
    done,
    close: () => current.close(),
  };
}
