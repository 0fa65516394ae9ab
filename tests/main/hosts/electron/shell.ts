// The product started on the stand-in for Electron, with the questions that tests ask of it. Whoever imports this has to mock `electron` first.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { CHANNEL } from '../../../../src/contract/transport.ts';
import { seededRandom } from '../../../../src/core/article/ids.ts';
import { startInElectron } from '../../../../src/main/hosts/electron/start.ts';
import { fakeClock, temporaryFolder } from '../../support/temporaryLibrary.ts';
import { app, BrowserWindow, type Contents, ipcMain, reset } from './standIn.ts';

export interface Shell {
  readonly dataFolder: string;
  readonly log: string[];
  readonly window: BrowserWindow;
  readonly contents: Contents;
  /** Sends a request as the page does. */
  send(method: string, input?: unknown): Promise<unknown>;
}

export const EXAMPLE = join(import.meta.dirname, '../../../../resources/example/report.json');

/** Starts the product; what is running is ended after the test. A second start in one test is a new program. */
export async function startShell({
  dataFolder = join(temporaryFolder(), 'library'),
  prepare = () => undefined,
}: {
  readonly dataFolder?: string;
  /** Sets the machine up before the program starts. */
  readonly prepare?: () => void;
} = {}): Promise<Shell> {
  reset();
  prepare();
  const rendererFolder = join(temporaryFolder(), 'renderer');
  mkdirSync(rendererFolder);
  writeFileSync(join(rendererFolder, 'index.html'), '<p>حاشية');
  const log: string[] = [];
  onTestFinished(() => app.exit(0));
  await startInElectron({
    dataFolder,
    rendererFolder,
    preloadFile: '/program/preload.cjs',
    iconFile: '/program/icon.png',
    exampleFile: EXAMPLE,
    version: '1.2.3',
    clock: fakeClock(),
    random: seededRandom('electron'),
    log: (line) => log.push(line),
  });
  const one = (): BrowserWindow => {
    const [window] = BrowserWindow.all;
    if (window === undefined) throw new Error('no window was opened');
    return window;
  };
  return {
    dataFolder,
    log,
    get window() {
      return one();
    },
    get contents() {
      return one().webContents;
    },
    send: (method, input) => sendFrom(one().webContents, one().webContents.mainFrame, { method, input }),
  };
}

/** Sends a message over the channel as some frame of some page. */
export async function sendFrom(sender: unknown, senderFrame: unknown, message: unknown): Promise<unknown> {
  return ipcMain.handlers.get(CHANNEL)?.({ sender, senderFrame }, message);
}
