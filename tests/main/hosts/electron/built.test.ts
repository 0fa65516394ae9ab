// The built main process, as Node loads it: one ES module whose packages are found, among them the database.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { buildIfNeeded, ROOT } from '../../../../scripts/build.ts';
import { temporaryFolder } from '../../support/temporaryLibrary.ts';

test('it opens the library of the folder it is given and shows the built window', async () => {
  buildIfNeeded();
  const dataFolder = join(temporaryFolder(), 'مكتبة');
  const program = join(import.meta.dirname, 'builtProgram.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [
    program,
    ROOT,
    '--no-sandbox',
    '--data-dir',
    dataFolder,
  ]);
  expect(JSON.parse(stdout)).toEqual({
    status: 200,
    page: expect.stringContaining('<title>حاشية</title>'),
    userData: join(dataFolder, 'electron'),
  });
  expect(existsSync(join(dataFolder, 'library.sqlite3'))).toBe(true);
});
