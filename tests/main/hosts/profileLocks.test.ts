// Left-over locks of a browser's folder.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clearLocks } from '../../../src/main/hosts/chromium/profileLocks.ts';
import { temporaryFolder } from '../support/temporaryLibrary.ts';

function profile(holder: string): string {
  const folder = temporaryFolder();
  symlinkSync(holder, join(folder, 'SingletonLock'));
  symlinkSync('/tmp/gone', join(folder, 'SingletonSocket'));
  symlinkSync('1234', join(folder, 'SingletonCookie'));
  writeFileSync(join(folder, 'Preferences'), '{}');
  return folder;
}

test.each([['otherhost-1'], [`${hostname()}-999999999`], ['nonsense']])(
  'a lock of %s is taken away',
  async (holder) => {
    const folder = profile(holder);
    await clearLocks(folder);
    expect(readdirSync(folder)).toEqual(['Preferences']);
  },
);

test('a browser that is just ending is waited for', async () => {
  const child = spawn(process.execPath, ['--eval', 'process.stdin.resume()']);
  const ended = once(child, 'exit');
  const folder = profile(`${hostname()}-${child.pid}`);
  const cleared = clearLocks(folder, 60_000);
  child.stdin.end();
  await cleared;
  await ended;
  expect(readdirSync(folder)).toEqual(['Preferences']);
});

test('a program that has the number of a browser of long ago is not waited for without end', async () => {
  const folder = profile(`${hostname()}-${process.pid}`);
  await clearLocks(folder, 10);
  expect(readdirSync(folder)).toEqual(['Preferences']);
});

test('a folder without locks is left as it is', async () => {
  const folder = temporaryFolder();
  await clearLocks(folder);
  expect(readdirSync(folder)).toEqual([]);
});
