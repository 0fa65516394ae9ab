// Who may open a window on a library: the first; and after its program has died, whoever comes next.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { AlreadyOpen, type Claim, claimFolder, socketOf } from '../../../src/main/window/claim.ts';
import { temporaryFolder } from '../support/temporaryLibrary.ts';

async function claim(folder: string, comeForward: () => void = () => undefined): Promise<Claim> {
  const claimed = await claimFolder(folder, comeForward);
  onTestFinished(() => claimed.release());
  return claimed;
}

test('whoever comes second is refused, and the first is asked to come forward', async () => {
  const folder = join(temporaryFolder(), 'library');
  const asked = Promise.withResolvers<void>();
  await claim(folder, asked.resolve);
  await expect(claim(folder)).rejects.toBeInstanceOf(AlreadyOpen);
  await asked.promise;
});

test('another library is another matter', async () => {
  await claim(temporaryFolder());
  await claim(temporaryFolder());
});

test('what is released can be claimed again', async () => {
  const folder = temporaryFolder();
  (await claim(folder)).release();
  await claim(folder);
});

test('a program that was killed blocks nobody', async () => {
  const folder = temporaryFolder();
  const module = join(import.meta.dirname, '../../../src/main/window/claim.ts');
  const child = spawn(process.execPath, [
    '--input-type=module',
    '--eval',
    `const { claimFolder } = await import(${JSON.stringify(module)});
     await claimFolder(${JSON.stringify(folder)}, () => undefined);
     console.log('claimed');
     setInterval(() => undefined, 1000);`,
  ]);
  await once(child.stdout, 'data');
  await expect(claim(folder)).rejects.toBeInstanceOf(AlreadyOpen);
  child.kill('SIGKILL');
  await once(child, 'exit');
  await claim(folder);
  await expect(claim(folder)).rejects.toBeInstanceOf(AlreadyOpen);
});

test('what is no socket blocks nobody', async () => {
  const folder = temporaryFolder();
  writeFileSync(socketOf(folder, process.platform), 'left over');
  await claim(folder);
  await expect(claim(folder)).rejects.toBeInstanceOf(AlreadyOpen);
});

test('a folder whose path is too long for a socket is claimed all the same', async () => {
  const folder = join(temporaryFolder(), 'مجلد'.repeat(20));
  mkdirSync(folder);
  await claim(folder);
  await expect(claim(folder)).rejects.toBeInstanceOf(AlreadyOpen);
  expect(existsSync(join(folder, 'window.sock'))).toBe(false);
});

test('Windows has pipes instead of files', () => {
  expect(socketOf('C:\\Users\\x', 'win32')).toMatch(/^\\\\\.\\pipe\\hashiya-[0-9a-f]{16}$/);
});
