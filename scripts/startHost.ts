// Starting the product in the shell that was chosen. Both shells end the same way: a signal lets the page save first.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startProduct } from '../src/main/hosts/chromium/start.ts';
import { AlreadyOpen } from '../src/main/window/claim.ts';
import { RENDERER, ROOT } from './build.ts';

/** Changed whenever Electron's window is to be loaded anew. */
const STAMP = join(ROOT, '.cache/reload');
const OPEN_ALREADY =
  'حاشية مفتوحة على هذه المكتبة، وقد أُظهرت نافذتها — Hashiya is already open on this library; its window was brought forward';
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface StartedHost {
  /** Settles with the exit code when window and library are closed. */
  readonly done: Promise<number>;
  /** Loads the page anew; what is not saved is saved before. */
  reload(): Promise<void>;
}

export interface HostStart {
  readonly program: string;
  readonly dataFolder: string;
  /** Whether the page will be loaded anew. */
  readonly reloads?: boolean;
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);

export async function startInBrowser({ program, dataFolder }: HostStart): Promise<StartedHost> {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }; // our own file
  try {
    const product = await startProduct({
      dataFolder,
      rendererFolder: RENDERER,
      exampleFile: join(ROOT, 'resources/example/report.json'),
      executablePath: program,
      version,
      clock: Date.now,
      random: () => randomBytes(4).readUInt32LE(),
      log: say,
    });
    // Whoever presses Ctrl+C under npm sends the signal twice.
    for (const signal of SIGNALS) process.on(signal, () => void product.close());
    return {
      done: product.done.then(() => 0),
      reload: async () => void (await product.page.reload()),
    };
  } catch (error) {
    if (!(error instanceof AlreadyOpen)) throw error;
    say(OPEN_ALREADY);
    return { done: Promise.resolve(0), reload: () => Promise.resolve() };
  }
}

export function startInElectron({ program, dataFolder, reloads = false }: HostStart): StartedHost {
  if (reloads) {
    mkdirSync(dirname(STAMP), { recursive: true });
    writeFileSync(STAMP, '');
  }
  const { ELECTRON_RUN_AS_NODE: _never, ...env } = process.env;
  const child = spawn(
    program,
    [
      // Chromium refuses its own sandbox when root runs it.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ROOT,
      '--data-dir',
      dataFolder,
      ...(reloads ? ['--reload-when', STAMP] : []),
    ],
    // In a group of its own: Electron takes one signal as a wish to end, and the second at its word.
    { stdio: ['ignore', 'inherit', 'inherit'], detached: process.platform !== 'win32', env },
  );
  let isTold = false;
  const tell = (): void => {
    if (!isTold) child.kill('SIGTERM');
    isTold = true;
  };
  for (const signal of SIGNALS) process.on(signal, tell);
  return {
    done: new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => resolve(code ?? 1));
    }),
    reload() {
      const now = new Date();
      utimesSync(STAMP, now, now);
      return Promise.resolve();
    },
  };
}
