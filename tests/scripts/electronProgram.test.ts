// Fetching Electron: what its installer has finished is found, what it has not is not waited for twice.
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canSandbox, findElectron, installElectron } from '../../scripts/electronProgram.ts';
import { temporaryFolder } from '../main/support/temporaryLibrary.ts';

const FINISHES = `
  const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
  appendFileSync(__dirname + '/tries', 'x');
  mkdirSync(__dirname + '/dist');
  writeFileSync(__dirname + '/dist/electron', '');
  writeFileSync(__dirname + '/path.txt', 'electron');`;
const FAILS = `
  require('node:fs').appendFileSync(__dirname + '/tries', 'x');
  console.error('no network');
  process.exit(1);`;
const HANGS = 'setInterval(() => undefined, 1000);';

function electronPackage(installer: string) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'install.js'), installer);
  const setVersion = (version: string): void =>
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ version }));
  setVersion('45.0.0');
  const announced: string[] = [];
  return {
    folder,
    announced,
    setVersion,
    tries: () => (existsSync(join(folder, 'tries')) ? readFileSync(join(folder, 'tries'), 'utf8').length : 0),
    install: (env: Readonly<Record<string, string>> = {}, longest = 60_000) =>
      installElectron(env, {
        folder,
        memory: join(folder, 'cache', 'memory.json'),
        longest,
        announce: (line) => announced.push(line),
      }),
  };
}

test('what the installer has brought is found', async () => {
  const { folder, install, announced } = electronPackage(FINISHES);
  expect(findElectron({}, folder)).toBeUndefined();
  expect(await install()).toBe(join(folder, 'dist', 'electron'));
  expect(findElectron({}, folder)).toBe(join(folder, 'dist', 'electron'));
  expect(announced).toHaveLength(1);
});

test('a failure is remembered until Electron has another version, or is asked for by name', async () => {
  const { install, announced, setVersion, tries } = electronPackage(FAILS);
  expect([await install(), await install(), tries()]).toEqual([undefined, undefined, 1]);
  expect(announced).toHaveLength(1);
  setVersion('45.0.1');
  await install();
  expect(tries()).toBe(2);
  await install({ HASHIYA_HOST: 'electron' });
  expect(tries()).toBe(3);
});

test('an installer that hangs is ended and remembered', async () => {
  const { install, announced } = electronPackage(HANGS);
  expect([await install({}, 100), await install({}, 100), announced.length]).toEqual([
    undefined,
    undefined,
    1,
  ]);
});

test('a program that is named is used, and one that is not there is not', () => {
  const program = join(temporaryFolder(), 'electron');
  expect(findElectron({ HASHIYA_ELECTRON: program })).toBeUndefined();
  writeFileSync(program, '');
  expect(findElectron({ HASHIYA_ELECTRON: program })).toBe(program);
});

test('a download that was cut off is not taken for the program', () => {
  const { folder } = electronPackage(FAILS);
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist', 'electron'), '');
  chmodSync(join(folder, 'dist', 'electron'), 0o755);
  expect(findElectron({}, folder)).toBeUndefined();
});

test.each([
  [{}, true],
  [{ '/proc/sys/kernel/apparmor_restrict_unprivileged_userns': '0' }, true],
  [{ '/proc/sys/kernel/apparmor_restrict_unprivileged_userns': '1' }, false],
  [{ '/proc/sys/kernel/unprivileged_userns_clone': '0' }, false],
  [{ '/proc/sys/user/max_user_namespaces': '0' }, false],
])('of a system that says %j it is %s that a sandbox can be made', (files: Record<string, string>, can) => {
  expect(canSandbox(false, (path) => files[path])).toBe(can);
  expect(canSandbox(true, (path) => files[path])).toBe(true);
});
