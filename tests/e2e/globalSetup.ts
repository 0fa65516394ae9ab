// Builds the window once before all tests: the files of tests run beside each other, and one must not build what another is showing.
import { buildIfNeeded } from '../../scripts/build.ts';
import { findBrowser } from '../../src/main/hosts/chromium/browser.ts';

export function setup(): void {
  if (findBrowser(process.env, process.platform) !== undefined) buildIfNeeded();
}
