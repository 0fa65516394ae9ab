#!/usr/bin/env node
// Starts the command line. This file must run on any Node: an older one is replaced by the Node that the dependencies bring, and only
// if there is none does it say what is missing. (Under Node 20 the SQLite addon would end the process without a word.)
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const isRecent = major > 24 || (major === 24 && minor >= 6) || (major === 22 && minor >= 19);

if (isRecent) {
  await import('../scripts/compileCache.ts'); // before what it is to keep
  const { main } = await import('../src/cli/main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = platform === 'win' ? 'node.exe' : 'node';
  const bundled = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', name);
  if (existsSync(bundled)) {
    const { status, signal } = spawnSync(
      bundled,
      [fileURLToPath(import.meta.url), ...process.argv.slice(2)],
      { stdio: 'inherit' },
    );
    process.exitCode = status ?? (signal === null ? 1 : 128);
  } else {
    process.stderr.write(
      `حاشية تحتاج إلى Node 24 أو أحدث (المثبَّت ${process.versions.node}) — Hashiya needs Node 24 or newer (found ${process.versions.node}) [node-too-old]\n`,
    );
    process.exitCode = 1;
  }
}
