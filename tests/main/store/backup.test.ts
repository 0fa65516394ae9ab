// Backups: made in use, checked before they count, never replacing a good one by a bad one.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { verifyBackup } from '../../../src/main/store/backup.ts';
import { MIGRATIONS } from '../../../src/main/store/migrations/migrations.ts';
import { report } from '../support/articles.ts';
import { folderState, modeOf, namesIn } from '../support/folderState.ts';
import { DAMAGES, everything, filled, openedFrom } from '../support/fullLibrary.ts';
import { refusalOf, refusalOfAsync } from '../support/refusal.ts';
import { temporaryDesk, temporaryFolder } from '../support/temporaryLibrary.ts';

describe('a backup', () => {
  test('made while the library is in use reads back equal', async () => {
    const desk = temporaryDesk();
    const library = filled(desk);
    const before = everything(library);
    const file = join(temporaryFolder(), 'backup.sqlite3');
    await library.backup(file);
    library.drafts.create(report('بعد النسخ'));
    expect(openedFrom(file, desk)).toEqual(before);
  });

  test('made while another opening writes is whole: each draft with the last of its revisions', async () => {
    const desk = temporaryDesk();
    const library = filled(desk);
    const file = join(temporaryFolder(), 'backup.sqlite3');
    const other = desk.open();
    const running = library.backup(file);
    for (let index = 0; index < 30; index += 1) other.drafts.create(report(`أثناء النسخ ${index}`));
    await running;
    expect(() => verifyBackup(file)).not.toThrow();
    other.drafts.create(report('بعده'));
    expect(other.drafts.count()).toBe(25 - 1 + 31);
  });

  test('is one private file and nothing beside it', async () => {
    const library = filled(temporaryDesk());
    const folder = temporaryFolder();
    await library.backup(join(folder, 'backup.sqlite3'));
    expect(namesIn(folder)).toEqual(['backup.sqlite3']);
    if (process.platform !== 'win32') expect(modeOf(join(folder, 'backup.sqlite3'))).toBe('600');
    verifyBackup(join(folder, 'backup.sqlite3'));
    expect(namesIn(folder)).toEqual(['backup.sqlite3']);
  });

  test('does not replace a file, unless it is told to', async () => {
    const desk = temporaryDesk();
    const library = filled(desk);
    const folder = temporaryFolder();
    const file = join(folder, 'backup.sqlite3');
    writeFileSync(file, 'شيء آخر');
    const before = folderState(folder);
    expect(await refusalOfAsync(() => library.backup(file))).toBe('file-exists');
    expect(folderState(folder)).toEqual(before);
    await library.backup(file, { overwrite: true });
    expect(openedFrom(file, desk)).toEqual(everything(library));
    expect(namesIn(folder)).toEqual(['backup.sqlite3']);
  });

  test.each([
    ['a folder', '', 'is-folder'],
    ['a folder that is not there', 'missing/backup.sqlite3', 'file-missing'],
  ])('is refused where it cannot be written: %s', async (_name, path, code) => {
    const library = filled(temporaryDesk());
    const folder = temporaryFolder();
    expect(await refusalOfAsync(() => library.backup(join(folder, path), { overwrite: true }))).toBe(code);
    expect(namesIn(folder)).toEqual([]);
  });

  test('of a library with a damaged revision never replaces a good one', async () => {
    const desk = temporaryDesk();
    const library = filled(desk);
    const folder = temporaryFolder();
    const file = join(folder, 'backup.sqlite3');
    await library.backup(file);
    const before = folderState(folder);
    desk
      .raw()
      .exec('DROP TRIGGER revisions_are_final; UPDATE revisions SET checksum = zeroblob(32) WHERE draft = 7');
    expect(await refusalOfAsync(() => library.backup(file, { overwrite: true }))).toBe('backup-invalid');
    expect(folderState(folder)).toEqual(before);
  });

  test('of a library with a damaged search index counts: the index is made again', async () => {
    const desk = temporaryDesk();
    const library = filled(desk);
    const before = everything(library);
    library.close();
    const database = desk.raw();
    database.unsafeMode(true);
    database.exec("UPDATE search_data SET block = x'00ff00ff' WHERE id > 10");
    database.close();
    const file = join(temporaryFolder(), 'backup.sqlite3');
    await desk.open().backup(file);
    expect(openedFrom(file, desk)).toEqual(before);
  });
});

describe('checking a backup', () => {
  test.each(DAMAGES)('refuses one that is %s', async (_name, damage) => {
    const library = filled(temporaryDesk());
    const file = join(temporaryFolder(), 'backup.sqlite3');
    await library.backup(file);
    writeFileSync(file, damage(readFileSync(file)));
    expect(refusalOf(() => verifyBackup(file))).toBe('backup-invalid');
  });

  test('refuses what is not there, is another program’s, or is newer', async () => {
    const folder = temporaryFolder();
    expect(refusalOf(() => verifyBackup(join(folder, 'nothing')))).toBe('file-missing');
    const other = new Sqlite(join(folder, 'other'));
    other.exec('CREATE TABLE contacts (name)');
    other.close();
    expect(refusalOf(() => verifyBackup(join(folder, 'other')))).toBe('backup-invalid');
    const desk = temporaryDesk();
    desk.open([...MIGRATIONS, { version: 9990, name: 'later', run: () => undefined }]).close();
    expect(refusalOf(() => verifyBackup(desk.file))).toBe('library-newer');
    expect(refusalOf(() => verifyBackup(folder))).toBe('backup-invalid');
  });
});
