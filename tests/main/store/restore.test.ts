// Putting a backup in the library's place, and taking that back.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { LIBRARY_FILE, openLibrary, restoreLibrary } from '../../../src/main/store/library.ts';
import { MIGRATIONS } from '../../../src/main/store/migrations/migrations.ts';
import { report } from '../support/articles.ts';
import { folderState, modeOf, namesIn } from '../support/folderState.ts';
import { DAMAGES, everything, filled, openedFrom } from '../support/fullLibrary.ts';
import { refusalOf } from '../support/refusal.ts';
import { type Desk, START, temporaryDesk, temporaryFolder } from '../support/temporaryLibrary.ts';

describe('restoring', () => {
  async function withBackup(): Promise<{ desk: Desk; file: string; backedUp: unknown }> {
    const desk = temporaryDesk();
    const library = filled(desk);
    const file = join(temporaryFolder(), 'backup.sqlite3');
    await library.backup(file);
    const backedUp = everything(library);
    library.close();
    return { desk, file, backedUp };
  }

  test('brings everything back and moves what was there aside', async () => {
    const { desk, file, backedUp } = await withBackup();
    const changed = desk.open();
    changed.drafts.create(report('بعد النسخ'));
    const later = everything(changed);
    changed.close();
    const aside = restoreLibrary(desk.folder, file, START);
    expect(aside).toBe(join(desk.folder, `${LIBRARY_FILE}.2026-01-01T12-00-00-000Z.old`));
    const restored = desk.open();
    expect(everything(restored)).toEqual(backedUp);
    restored.close();
    expect(openedFrom(aside ?? '', desk)).toEqual(later);
    expect(namesIn(desk.folder)).toEqual([LIBRARY_FILE, `${LIBRARY_FILE}.2026-01-01T12-00-00-000Z.old`]);
  });

  test.skipIf(process.platform === 'win32')('leaves files that are private', async () => {
    const { desk, file } = await withBackup();
    restoreLibrary(desk.folder, file, START);
    expect(namesIn(desk.folder).map((name) => modeOf(join(desk.folder, name)))).toEqual(['600', '600']);
  });

  test('leaves the backup as it was', async () => {
    const { desk, file } = await withBackup();
    const before = folderState(join(file, '..'));
    restoreLibrary(desk.folder, file, START);
    expect(folderState(join(file, '..'))).toEqual(before);
  });

  test('can be undone by restoring what was moved aside', async () => {
    const { desk, file } = await withBackup();
    const changed = desk.open();
    changed.drafts.create(report('بعد النسخ'));
    const later = everything(changed);
    changed.close();
    const aside = restoreLibrary(desk.folder, file, START) ?? '';
    restoreLibrary(desk.folder, aside, START);
    expect(everything(desk.open())).toEqual(later);
    expect(existsSync(aside)).toBe(true);
  });

  test('can be undone also when the last saves stood in the journal alone', async () => {
    const { desk, file, backedUp } = await withBackup();
    const changed = desk.open();
    changed.drafts.create(report('في السجل وحده'));
    const later = everything(changed);
    // The folder as a crash leaves it.
    const crashed = temporaryDesk();
    mkdirSync(crashed.folder);
    for (const suffix of ['', '-wal']) copyFileSync(desk.file + suffix, crashed.file + suffix);
    const aside = restoreLibrary(crashed.folder, file, START) ?? '';
    const restored = crashed.open();
    expect(everything(restored)).toEqual(backedUp);
    restored.close();
    restoreLibrary(crashed.folder, aside, START);
    expect(everything(crashed.open())).toEqual(later);
  });

  test('twice in one moment keeps both of the old libraries', async () => {
    const { desk, file } = await withBackup();
    const one = restoreLibrary(desk.folder, file, START);
    const two = restoreLibrary(desk.folder, file, START);
    expect([one, two].map((path) => existsSync(path ?? ''))).toEqual([true, true]);
    expect(one).not.toBe(two);
  });

  test('where there is no library makes one', async () => {
    const { desk, file, backedUp } = await withBackup();
    const empty = temporaryDesk();
    mkdirSync(empty.folder);
    expect(restoreLibrary(empty.folder, file, START)).toBeUndefined();
    expect(everything(openLibrary({ ...desk, folder: empty.folder }))).toEqual(backedUp);
  });

  test('makes the folder, private, when there is none', async () => {
    const { file } = await withBackup();
    const missing = temporaryDesk();
    expect(restoreLibrary(missing.folder, file, START)).toBeUndefined();
    expect(modeOf(missing.folder)).toBe('700');
    expect(missing.open().drafts.count()).toBe(24);
  });

  test('is not spoilt by a journal whose library is gone', async () => {
    const { desk, file, backedUp } = await withBackup();
    const library = desk.open();
    library.drafts.create(report('ضاع ملفها'));
    const journal = readFileSync(`${desk.file}-wal`);
    library.close();
    rmSync(desk.file);
    writeFileSync(`${desk.file}-wal`, journal);
    restoreLibrary(desk.folder, file, START);
    expect(everything(desk.open())).toEqual(backedUp);
  });

  test('works in the place of a library that is damaged', async () => {
    const { desk, file, backedUp } = await withBackup();
    writeFileSync(desk.file, readFileSync(desk.file).fill(0xa5, 4096));
    expect(refusalOf(() => desk.open())).toBe('library-damaged');
    restoreLibrary(desk.folder, file, START);
    expect(everything(desk.open())).toEqual(backedUp);
  });

  test.each(DAMAGES)('refuses a backup that is %s before anything is touched', async (_name, damage) => {
    const { desk, file } = await withBackup();
    writeFileSync(file, damage(readFileSync(file)));
    const before = folderState(desk.folder);
    expect(refusalOf(() => restoreLibrary(desk.folder, file, START))).toBe('backup-invalid');
    expect(folderState(desk.folder)).toEqual(before);
  });

  test('refuses a backup with a damaged revision before anything is touched', async () => {
    const { desk, file } = await withBackup();
    const database = new Sqlite(file);
    database.exec(
      'DROP TRIGGER revisions_are_final; UPDATE revisions SET checksum = zeroblob(32) WHERE draft = 7',
    );
    database.close();
    const before = folderState(desk.folder);
    expect(refusalOf(() => restoreLibrary(desk.folder, file, START))).toBe('backup-invalid');
    expect(folderState(desk.folder)).toEqual(before);
  });

  test('takes a backup of an older version, which the next opening brings up to date', async () => {
    const desk = temporaryDesk();
    const old = desk.open(MIGRATIONS.slice(0, 1));
    old.drafts.create(report('قديم'));
    const file = join(temporaryFolder(), 'backup.sqlite3');
    await old.backup(file);
    old.close();
    const target = temporaryDesk();
    restoreLibrary(target.folder, file, START);
    expect(
      target
        .open()
        .drafts.list()
        .map(({ title }) => title),
    ).toEqual(['قديم']);
  });
});
