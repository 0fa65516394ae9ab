// The product without its window, the same in every shell: the library, the handlers behind the one door for messages, and what the window's
// origin answers.
import { join } from 'node:path';
import { dispatch } from './api/dispatch.ts';
import { createHandlers } from './api/handlers.ts';
import type { Host } from './host.ts';
import { BatchDesk } from './publish/BatchDesk.ts';
import { Previews } from './publish/preview/Previews.ts';
import { ShareFolder } from './publish/ShareFolder.ts';
import { type Library, openLibrary } from './store/library.ts';
import { type Answer, createContent } from './window/content.ts';
import { ORIGINS } from './window/policy.ts';

export interface ProductOptions {
  /** The library's folder. What a shell's browser keeps lies in it too. */
  readonly dataFolder: string;
  /** The built renderer. */
  readonly rendererFolder: string;
  readonly exampleFile: string;
  readonly version: string;
  readonly clock: () => number;
  readonly random: () => number;
  log(line: string): void;
}

export interface Product {
  readonly library: Library;
  /** Handles one message of the page. */
  receive(message: unknown): Promise<unknown>;
  answer(address: string, method: string): Answer;
  /** Stops what is still being made. Settles when it has; undefined when there is nothing. */
  stop(): Promise<void> | undefined;
  close(): void;
}

const PLATFORMS: Readonly<Partial<Record<NodeJS.Platform, 'mac' | 'windows'>>> = {
  darwin: 'mac',
  win32: 'windows',
};

/** @param settingChanged is told the name of each setting that the window has set */
export function openProduct(
  options: ProductOptions,
  host: Host,
  settingChanged?: (name: string) => void,
): Product {
  const { dataFolder, version, clock, random, log } = options;
  const library = openLibrary({ folder: dataFolder, clock, random });
  const previews = new Previews(random);
  const batches = new BatchDesk(library, host, log);
  const share = openShare(join(dataFolder, 'share'), log);
  const handlers = createHandlers({
    library,
    share,
    batches,
    host,
    previews,
    version,
    platform: PLATFORMS[process.platform] ?? 'linux',
    random,
    exampleFile: options.exampleFile,
    ...(settingChanged === undefined ? {} : { settingChanged }),
  });
  return {
    library,
    receive: (message) => dispatch(handlers, message, log),
    answer: createContent(options.rendererFolder, library, previews, ORIGINS[host.kind]),
    stop: () => batches.end(),
    close: () => library.close(),
  };
}

// What was shared the last time has been read by then; whatever holds it back, the program starts.
function openShare(folder: string, log: (line: string) => void): ShareFolder {
  const share = new ShareFolder(folder);
  try {
    share.clear();
  } catch (error) {
    log(`share: ${String(error)}`);
  }
  return share;
}
