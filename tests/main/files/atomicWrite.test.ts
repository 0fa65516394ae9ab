// Files written whole or not at all.
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFileAtomically } from '../../../src/main/files/atomicWrite.ts';
import { folderState, modeOf, namesIn } from '../support/folderState.ts';
import { refusalOf } from '../support/refusal.ts';
import { temporaryFolder } from '../support/temporaryLibrary.ts';

const isRoot = process.getuid?.() === 0;
const onWindows = process.platform === 'win32';

describe('writing a file', () => {
  test.each([
    ['text', 'تقرير عن المياه\n'],
    ['nothing', ''],
    ['bytes', new Uint8Array([0, 255, 10, 13])],
    ['much', 'ن'.repeat(3_000_000)],
  ])('writes it whole and leaves nothing beside it: %s', (_name, content) => {
    const folder = temporaryFolder();
    writeFileAtomically(join(folder, 'تقرير.html'), content);
    expect(namesIn(folder)).toEqual(['تقرير.html']);
    expect(readFileSync(join(folder, 'تقرير.html')).equals(Buffer.from(content as string))).toBe(true); // text or bytes
  });

  test('does not replace a file unasked', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'report.html');
    writeFileSync(path, 'قديم');
    const before = folderState(folder);
    expect(refusalOf(() => writeFileAtomically(path, 'جديد'))).toBe('file-exists');
    expect(folderState(folder)).toEqual(before);
  });

  test('replaces a file when it is told to', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'report.html');
    writeFileSync(path, 'قديم وأطول من الجديد');
    writeFileAtomically(path, 'جديد', { overwrite: true });
    expect([readFileSync(path, 'utf8'), namesIn(folder)]).toEqual(['جديد', ['report.html']]);
  });

  test('replaces by a new file: who has the old one open goes on reading the old one', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'report.html');
    writeFileSync(path, 'قديم');
    const before = statSync(path).ino;
    writeFileAtomically(path, 'جديد', { overwrite: true });
    expect(statSync(path).ino).not.toBe(before);
  });

  test('makes a file where there was none also when it may overwrite', () => {
    const path = join(temporaryFolder(), 'report.html');
    writeFileAtomically(path, 'جديد', { overwrite: true });
    expect(readFileSync(path, 'utf8')).toBe('جديد');
  });

  test.skipIf(onWindows)('gives the file the permissions that were asked for', () => {
    const folder = temporaryFolder();
    writeFileAtomically(join(folder, 'private'), 'سر', { mode: 0o600 });
    writeFileAtomically(join(folder, 'public'), 'علن');
    expect(modeOf(join(folder, 'private'))).toBe('600');
    expect(modeOf(join(folder, 'public'))).toBe((0o644 & ~process.umask()).toString(8));
  });

  // In UTF-8 each of these letters is three bytes: 84 of them and no room for a longer temporary name.
  test.each(['ﻻ'.repeat(84), '🙂'.repeat(60), 'a'.repeat(255), `${'م'.repeat(124)}.html`])(
    'takes every name that the file system takes: %s',
    (name) => {
      const folder = temporaryFolder();
      writeFileAtomically(join(folder, name), 'متن');
      expect(namesIn(folder)).toEqual([name]);
    },
  );

  test.skipIf(onWindows)('does not write through a link into the file that it points to', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'other'), 'لا تلمسني');
    symlinkSync('other', join(folder, 'link'));
    expect(refusalOf(() => writeFileAtomically(join(folder, 'link'), 'جديد'))).toBe('file-exists');
    expect(readlinkSync(join(folder, 'link'))).toBe('other');
    writeFileAtomically(join(folder, 'link'), 'جديد', { overwrite: true });
    expect(readFileSync(join(folder, 'other'), 'utf8')).toBe('لا تلمسني');
  });
});

describe('a file that cannot be written', () => {
  test.each([
    ['into a folder that is not there', 'missing/report.html', 'file-missing'],
    ['over a folder', 'folder', 'is-folder'],
    ['over a folder named with a slash', 'folder/', 'is-folder'],
    ['inside a file', 'file/report.html', 'not-folder'],
  ])('is refused by name and leaves nothing behind: %s', (_name, path, code) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'file'), 'متن');
    const before = folderState(folder);
    for (const overwrite of [false, true])
      expect([
        overwrite,
        refusalOf(() => writeFileAtomically(`${folder}/${path}`, 'متن', { overwrite })),
      ]).toEqual([overwrite, code]);
    expect(folderState(folder)).toEqual(before);
  });

  test('is refused when its name is too long for the file system', () => {
    const folder = temporaryFolder();
    expect(refusalOf(() => writeFileAtomically(join(folder, 'a'.repeat(300)), 'متن'))).toBe('name-too-long');
    expect(namesIn(folder)).toEqual([]);
  });

  test.skipIf(isRoot || onWindows)('is refused in a folder that cannot be written to', () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o500);
    expect(refusalOf(() => writeFileAtomically(join(folder, 'report.html'), 'متن'))).toBe('read-only');
    chmodSync(folder, 0o700);
    expect(namesIn(folder)).toEqual([]);
  });
});
