// Backups: one file with everything, that counts only after it has been opened and checked.
import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { syncFile, syncFolder } from '../files/atomicWrite.ts';
import {
  APPLICATION_ID,
  checkSoundness,
  type Database,
  foldJournal,
  makePrivate,
  makePrivateFolder,
  openReadOnly,
  readHeader,
} from './database.ts';
import { guarded, LibraryError, type LibraryErrorCode, toLibraryError } from './errors.ts';
import { assertNotNewer, readVersion } from './migrations/migrations.ts';
import { countDamaged } from './revisions.ts';

const SUFFIXES = ['', '-wal', '-shm'];
const AS_IT_IS: readonly LibraryErrorCode[] = [
  'library-newer',
  'read-only',
  'disk-full',
  'disk-error',
  'library-busy',
];

/**
 * Writes a backup of an open library while it is in use, checks it, and only then gives it its name.
 * Refuses to replace a file unless told to; a backup that fails its check is removed.
 */
export async function backUp(
  database: Database,
  file: string,
  options: { readonly overwrite?: boolean } = {},
): Promise<void> {
  if (!options.overwrite && existsSync(file)) throw new LibraryError('file-exists');
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw new LibraryError('is-folder');
  if (!existsSync(dirname(file))) throw new LibraryError('file-missing');
  const partial = join(dirname(file), `.${basename(file).slice(0, 60)}.${process.pid}.partial`);
  try {
    guarded(() => makePrivate(partial));
    await database.backup(partial);
    guarded(() => {
      foldJournal(partial);
      verifyBackup(partial);
      syncFile(partial);
      renameSync(partial, file);
      syncFolder(dirname(file));
    });
  } catch (error) {
    removeWithJournal(partial);
    throw guardedError(error);
  }
}

/**
 * Checks that a file is a whole library that this version can read, every revision included (or all but `mostDamaged` of them, when the library itself
 * has so many damaged ones). Throws `backup-invalid`, `library-newer`, `file-missing`.
 */
export function verifyBackup(file: string, mostDamaged = 0): void {
  if (!existsSync(file)) throw new LibraryError('file-missing');
  checkedAsBackup(() => {
    assertReadable(file);
    const database = openReadOnly(file);
    try {
      assertNotNewer(readVersion(database));
      if (checkSoundness(database) === 'damaged' || countDamaged(database) > mostDamaged)
        throw new LibraryError('library-damaged');
    } finally {
      database.close();
    }
  });
}

// By the header alone, before SQLite has looked at the file.
function assertReadable(file: string): void {
  const header = readHeader(file);
  if (header?.applicationId !== APPLICATION_ID) throw new LibraryError('not-a-library');
  assertNotNewer(header.version);
}

// Whatever is wrong with the file makes it no backup; what is wrong with the place is said as it is.
function checkedAsBackup(check: () => void): void {
  try {
    check();
  } catch (error) {
    const refusal = toLibraryError(error);
    if (refusal !== undefined && AS_IT_IS.includes(refusal.code)) throw refusal;
    throw new LibraryError('backup-invalid', { cause: error });
  }
}

/**
 * Puts a backup in the library's place. A copy of the backup is checked first, and what was there before is moved aside, never deleted. Returns where
 * it went, or undefined when there was nothing. No library may be open on either file.
 */
export function restoreBackup(library: string, file: string, now: number): string | undefined {
  return guarded(() => {
    if (!existsSync(file)) throw new LibraryError('file-missing');
    makePrivateFolder(dirname(library));
    const partial = `${library}.restoring`;
    removeWithJournal(partial);
    try {
      // A library that was moved aside after a crash has its last saves in its journal.
      for (const suffix of ['', '-wal'])
        if (existsSync(file + suffix)) copyPrivately(file + suffix, partial + suffix);
      checkedAsBackup(() => {
        assertReadable(partial);
        foldJournal(partial);
      });
      verifyBackup(partial);
      syncFile(partial);
      const aside = moveAside(library, now);
      renameSync(partial, library);
      syncFolder(dirname(library));
      return aside;
    } catch (error) {
      removeWithJournal(partial);
      throw error;
    }
  });
}

/** Moves a library with its journal files to a dated name beside it. */
export function moveAside(library: string, now: number): string | undefined {
  const stamp = new Date(now).toISOString().replace(/[:.]/g, '-');
  let aside = `${library}.${stamp}.old`;
  for (let count = 2; isTaken(aside); count += 1) aside = `${library}.${stamp}-${count}.old`;
  // The journal first: the file without its journal may lack the last saves, but the next file must not meet a journal that is not its own.
  for (const suffix of SUFFIXES.toReversed())
    if (existsSync(library + suffix)) renameSync(library + suffix, aside + suffix);
  return existsSync(aside) ? aside : undefined;
}

function isTaken(file: string): boolean {
  return SUFFIXES.some((suffix) => existsSync(file + suffix));
}

function removeWithJournal(file: string): void {
  for (const suffix of SUFFIXES) rmSync(file + suffix, { force: true });
}

function copyPrivately(from: string, to: string): void {
  makePrivate(to);
  copyFileSync(from, to);
  // The copy takes the permissions of its source along on some systems.
  makePrivate(to);
}

function guardedError(error: unknown): unknown {
  try {
    return guarded(() => {
      throw error;
    });
  } catch (refusal) {
    return refusal;
  }
}
