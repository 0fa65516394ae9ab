// Backups: one file with everything, that counts only after it has been opened and checked.
import { chmodSync, copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { syncFile, syncFolder } from '../files/atomicWrite.ts';
import { APPLICATION_ID, type Database, isSound, openReadOnly, readHeader } from './database.ts';
import { guarded, LibraryError } from './errors.ts';
import { assertNotNewer } from './migrations/migrations.ts';
import { countDamaged } from './revisions.ts';

const SUFFIXES = ['', '-wal', '-shm'];

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
  const partial = join(dirname(file), `.${basename(file)}.${process.pid}.partial`);
  try {
    await database.backup(partial);
    guarded(() => {
      if (process.platform !== 'win32') chmodSync(partial, 0o600);
      verifyBackup(partial);
      syncFile(partial);
      renameSync(partial, file);
      syncFolder(dirname(file));
    });
  } catch (error) {
    for (const suffix of SUFFIXES) rmSync(partial + suffix, { force: true });
    throw guardedError(error);
  }
}

/** Checks that a file is a whole library that this version can read, every revision included. Throws `backup-invalid`, `library-newer`, `file-missing`. */
export function verifyBackup(file: string): void {
  if (!existsSync(file)) throw new LibraryError('file-missing');
  try {
    const header = readHeader(file);
    if (header?.applicationId !== APPLICATION_ID) throw new LibraryError('not-a-library');
    assertNotNewer(header.version);
    const database = openReadOnly(file);
    try {
      if (!isSound(database) || countDamaged(database) > 0) throw new LibraryError('library-damaged');
    } finally {
      database.close();
    }
  } catch (error) {
    if (error instanceof LibraryError && ['library-newer', 'read-only'].includes(error.code)) throw error;
    throw new LibraryError('backup-invalid', { cause: error });
  }
}

/**
 * Puts a backup in the library's place. The backup is checked first, and what was there before is moved aside, never deleted. Returns where it
 * went, or undefined when there was nothing. No library may be open on the file.
 */
export function restoreBackup(library: string, file: string, now: number): string | undefined {
  return guarded(() => {
    verifyBackup(file);
    const partial = `${library}.restoring`;
    for (const suffix of SUFFIXES) rmSync(partial + suffix, { force: true });
    copyFileSync(file, partial);
    if (process.platform !== 'win32') chmodSync(partial, 0o600);
    syncFile(partial);
    verifyBackup(partial);
    const aside = moveAside(library, now);
    renameSync(partial, library);
    syncFolder(dirname(library));
    return aside;
  });
}

/** Moves a library with its journal files to a dated name beside it. */
export function moveAside(library: string, now: number): string | undefined {
  if (!existsSync(library)) return undefined;
  const stamp = new Date(now).toISOString().replace(/[:.]/g, '-');
  let aside = `${library}.${stamp}.old`;
  for (let count = 2; existsSync(aside); count += 1) aside = `${library}.${stamp}-${count}.old`;
  // The journal first: the file without its journal may lack the last saves, a journal without its file harms nothing.
  for (const suffix of SUFFIXES.toReversed())
    if (existsSync(library + suffix)) renameSync(library + suffix, aside + suffix);
  return aside;
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
