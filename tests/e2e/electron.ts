// The product in real Electron, for the same tests as in a browser. Electron has no mode without a screen, so one is needed.
import { _electron } from 'playwright-core';
import { ROOT } from '../../scripts/build.ts';
import { findElectron } from '../../scripts/electronProgram.ts';
import type { RunningProduct } from '../../src/main/hosts/chromium/start.ts';

const PROGRAM = findElectron(process.env);
const HAS_SCREEN =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Electron's program, where the tests can run in it. */
export const ELECTRON = HAS_SCREEN ? PROGRAM : undefined;
export const NO_ELECTRON =
  PROGRAM === undefined
    ? 'Electron’s program is not installed; "npx install-electron" fetches it'
    : 'Electron needs a screen; run under xvfb-run';

export interface TestedProduct extends RunningProduct {
  /** Ends the page's process as a bug in it would, and settles when the window is back; where it is not done by an address of the browser's own. */
  crash?(): Promise<void>;
}

/** Starts the built product on a library, as `npm start` does. */
export async function startElectron(dataFolder: string): Promise<TestedProduct> {
  const electron = await _electron.launch({
    executablePath: ELECTRON ?? '',
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ROOT, '--data-dir', dataFolder],
    cwd: ROOT,
  });
  const done = new Promise<void>((resolve) => electron.once('close', () => resolve()));
  const first = await electron.firstWindow();
  return {
    get page() {
      return electron.windows().at(-1) ?? first;
    },
    done,
    async close() {
      // Answered before the program has ended, or not at all.
      await electron.evaluate(({ app }) => app.quit()).catch(() => undefined);
      await done;
    },
    async crash() {
      await electron.evaluate(async ({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        const loaded = new Promise<void>((resolve) =>
          window?.webContents.once('did-finish-load', () => resolve()),
        );
        window?.webContents.forcefullyCrashRenderer();
        await loaded;
      });
    },
  };
}
