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

export interface RunningProduct extends ChromiumWindow {
  /** Settles when window and library are closed. */
  readonly done: Promise<void>;
}

const PLATFORMS: Readonly<Partial<Record<NodeJS.Platform, 'mac' | 'windows'>>> = {
  darwin: 'mac',
  win32: 'windows',
};

/** Opens the library and the window on it. */
export async function startProduct(options: StartOptions): Promise<RunningProduct> {
  const { dataFolder, log } = options;
  const library = openLibrary({ folder: dataFolder, clock: options.clock, random: options.random });
  let page: Page | undefined;
  const host = createHost(() => page, process.platform, join(homedir(), 'Downloads'));
  const handlers = createHandlers({
    library,
    host,
    version: options.version,
    platform: PLATFORMS[process.platform] ?? 'linux',
    random: options.random,
    exampleFile: options.exampleFile,
  });
  let window: ChromiumWindow;
  try {
    window = await openWindow({
      executablePath: options.executablePath,
      profileFolder: join(dataFolder, 'chromium'),
      ...(options.headless === undefined ? {} : { headless: options.headless }),
      isRoot: process.getuid?.() === 0,
      answer: createContent(options.rendererFolder, library),
      receive: (message) => dispatch(handlers, message, log),
    });
  } catch (error) {
    library.close();
    throw error;
  }
  page = window.page;
  const done = window.closed.then(async () => {
    await window.close();
    library.close();
  });
  return { ...window, done };
}
