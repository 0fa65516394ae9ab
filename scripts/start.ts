// Starts the product in an installed Chromium, Chrome or Edge: `npm start [-- --data-dir <folder>]`.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataFolder } from '../src/main/dataFolder.ts';
import { findBrowser } from '../src/main/hosts/chromium/browser.ts';
import { startProduct } from '../src/main/hosts/chromium/start.ts';
import { toLibraryError } from '../src/main/store/errors.ts';
import { buildIfNeeded, RENDERER, ROOT } from './build.ts';

const NO_BROWSER =
  'لم يُعثر على متصفح: ثبّت Chromium أو Google Chrome أو Microsoft Edge — no browser found: install Chromium, Google Chrome or Microsoft Edge [browser-missing]';
const NO_SCREEN =
  'لا شاشة هنا: شغّل ‎xvfb-run npm start‎ أو استعمل سطر الأوامر — no display here: run "xvfb-run npm start" or use the command line [display-missing]';

process.exitCode = await start();

async function start(): Promise<number> {
  const { values } = parseArgs({ options: { 'data-dir': { type: 'string' } } });
  const executablePath = findBrowser(process.env, process.platform);
  if (executablePath === undefined) return refuse(NO_BROWSER);
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasScreen) return refuse(NO_SCREEN);
  buildIfNeeded();
  const chosen = values['data-dir'];
  const dataFolder =
    chosen === undefined
      ? defaultDataFolder({ platform: process.platform, env: process.env, home: homedir() })
      : resolve(process.env.INIT_CWD ?? process.cwd(), chosen);
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }; // our own file
  try {
    const product = await startProduct({
      dataFolder,
      rendererFolder: RENDERER,
      exampleFile: join(ROOT, 'resources/example/report.json'),
      executablePath,
      version,
      clock: Date.now,
      random: () => randomBytes(4).readUInt32LE(),
      log: (line) => process.stderr.write(`${line}\n`),
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void product.close());
    await product.done;
    return 0;
  } catch (error) {
    const refusal = toLibraryError(error);
    if (refusal === undefined) throw error;
    return refuse(`${refusal.sentence.ar} — ${refusal.sentence.en} [${refusal.code}]`);
  }
}

function refuse(line: string): number {
  process.stderr.write(`${line}\n`);
  return 1;
}
