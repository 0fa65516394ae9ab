// Builds the window once before all tests: the files of tests run beside each other, and one must not build what another is showing. What cannot be
// tested on this machine is said here, for a skipped test is easily overlooked.
import { buildIfNeeded } from '../../scripts/build.ts';
import { findBrowser } from '../../src/main/hosts/chromium/browser.ts';
import { ELECTRON, NO_ELECTRON } from './electron.ts';

export function setup(): void {
  if (ELECTRON === undefined) process.stdout.write(`not tested in Electron: ${NO_ELECTRON}\n`);
  if (ELECTRON !== undefined || findBrowser(process.env, process.platform) !== undefined) buildIfNeeded();
}
