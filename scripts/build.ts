// Builds the window and Electron's other two parts when they were never built or something in them has changed since. Run directly, it builds always.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '..');
/** Where the built window is. */
export const RENDERER = join(ROOT, 'out/renderer');
/** What Electron puts before the window's own code. */
export const PRELOAD = join(ROOT, 'out/preload/index.cjs');

const SOURCES = ['src/renderer', 'src/core', 'src/contract', 'src/main', 'src/preload'];
const FILES = ['package-lock.json', 'electron.vite.config.ts'];

export function buildIfNeeded(): void {
  const built = join(RENDERER, 'index.html');
  if (existsSync(built) && newest() < statSync(built).mtimeMs) return;
  build();
}

export function build(): void {
  const tool = join(
    dirname(createRequire(import.meta.url).resolve('electron-vite/package.json')),
    'bin/electron-vite.js',
  );
  execFileSync(process.execPath, [tool, 'build', '--logLevel', 'warn'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function newest(): number {
  const files = SOURCES.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  return Math.max(...[...files, ...FILES].map((file) => statSync(join(ROOT, file)).mtimeMs));
}

if (import.meta.main) build();
