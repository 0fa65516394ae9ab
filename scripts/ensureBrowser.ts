// A browser for the tests of the window: an installed one, otherwise Playwright's, otherwise Debian's. Each step is announced. Run directly, it fails
// when none can be had: tests that cannot open the window have not passed.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { findBrowser } from '../src/main/hosts/chromium/browser.ts';

export const NO_BROWSER_FOR_TESTS =
  'لا متصفح لاختبار النافذة ولم يمكن تنزيله: ثبّت Chromium أو Google Chrome — no browser to test the window with, and none could be fetched: install Chromium or Google Chrome [browser-missing]';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  /** A browser that runs; undefined when there is none. */
  findBrowser(): string | undefined;
  hasProgram(name: string): boolean;
  /** Runs a program to its end, whatever comes of it. */
  run(program: string, given: readonly string[], env?: Readonly<Record<string, string>>): void;
  announce(line: string): void;
}

/** The browser that the tests will find; undefined when none can be had. */
export function ensureBrowser(machine: Machine): string | undefined {
  const installed = machine.findBrowser();
  if (installed !== undefined) {
    machine.announce(`browser for the tests: ${installed}`);
    return installed;
  }
  for (const { name, isFor, fetch } of WAYS) {
    if (!isFor(machine)) continue;
    machine.announce(`browser for the tests: none is installed; trying ${name}`);
    fetch(machine);
    const found = machine.findBrowser();
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Way {
  readonly name: string;
  isFor(machine: Machine): boolean;
  fetch(machine: Machine): void;
}

const WAYS: readonly Way[] = [
  {
    name: '"playwright install chromium"',
    isFor: () => true,
    fetch({ run }) {
      const folder = dirname(createRequire(import.meta.url).resolve('playwright/package.json'));
      // A machine without a way out is to say so soon.
      const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
      run(process.execPath, [join(folder, 'cli.js'), 'install', 'chromium'], env);
    },
  },
  {
    name: '"apt-get install chromium"',
    isFor: ({ platform, isRoot, hasProgram }) => platform === 'linux' && isRoot && hasProgram('apt-get'),
    fetch({ run }) {
      const env = { DEBIAN_FRONTEND: 'noninteractive' };
      run('apt-get', ['update', '-qq'], env);
      run('apt-get', ['install', '-y', '-qq', 'chromium'], env);
    },
  },
];

/** What one step may take, in milliseconds. */
const LONGEST = 600_000;

function thisMachine(): Machine {
  const { env, platform } = process;
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return {
    platform,
    isRoot: process.getuid?.() === 0,
    findBrowser() {
      const found = findBrowser(env, platform);
      return found !== undefined && runs(found, platform) ? found : undefined;
    },
    hasProgram: (name) => folders.some((folder) => canRun(join(folder, name))),
    run(program, given, more) {
      spawnSync(program, given, {
        stdio: ['ignore', 'ignore', 'ignore'],
        timeout: LONGEST,
        env: { ...env, ...more },
      });
    },
    announce: (line) => process.stdout.write(`${line}\n`),
  };
}

// One that was fetched may lack the system's libraries. On Windows the question would open a window.
function runs(browser: string, platform: NodeJS.Platform): boolean {
  return platform === 'win32' || spawnSync(browser, ['--version'], { timeout: 60_000 }).status === 0;
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (import.meta.main && ensureBrowser(thisMachine()) === undefined) {
  process.stderr.write(`${NO_BROWSER_FOR_TESTS}\n`);
  process.exitCode = 1;
}
