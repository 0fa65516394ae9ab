// The one file that knows better-sqlite3: how a library is opened so that an acknowledged write is on the disk, and how it is looked at first.
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { codeOf, guarded, LibraryError } from './errors.ts';

export type Database = Sqlite.Database;
export type Statement = Sqlite.Statement;

/** «HSHY», in the header of every library (SQLite file format, offset 68). */
export const APPLICATION_ID = 0x48534859;
/** `PRAGMA synchronous`: 2 is FULL. */
const FULL = 2;
const BUSY_MILLISECONDS = 5000;
const JOURNAL_LIMIT = 64 * 1024 * 1024;
const MAGIC = 'SQLite format 3\0';
const VERSION_OFFSET = 60;
const APPLICATION_OFFSET = 68;

/** What the first hundred bytes of a file say, without opening it as a database. */
export interface Header {
  readonly applicationId: number;
  readonly version: number;
}

/** Reads the header of a library file; undefined when there is no file or nothing in it yet. Throws `not-a-library` for any other file. */
export function readHeader(file: string): Header | undefined {
  return guarded(() => {
    if (!existsSync(file)) return undefined;
    const bytes = Buffer.alloc(100);
    const descriptor = openSync(file, 'r');
    let length: number;
    try {
      length = readSync(descriptor, bytes, 0, 100, 0);
    } finally {
      closeSync(descriptor);
    }
    if (length === 0) return undefined;
    if (length < 100 || bytes.toString('latin1', 0, 16) !== MAGIC) throw new LibraryError('not-a-library');
    return {
      applicationId: bytes.readUInt32BE(APPLICATION_OFFSET),
      version: bytes.readUInt32BE(VERSION_OFFSET),
    };
  });
}

/** Opens a library file for reading and writing and creates it, private to its owner, when there is none. */
export function openDatabase(file: string): Database {
  return guarded(() => {
    const folder = dirname(file);
    if (!existsSync(folder)) {
      mkdirSync(folder, { recursive: true });
      // Not by mkdir's mode, which the umask would narrow or widen.
      chmodSync(folder, 0o700);
    }
    closeSync(openSync(file, 'a', 0o600));
    makePrivate(file);
    const database = new Sqlite(file, { timeout: BUSY_MILLISECONDS });
    try {
      configure(database);
      // SQLite gives the journal files the database's own permissions; older files may have had others.
      for (const suffix of ['-wal', '-shm']) if (existsSync(file + suffix)) makePrivate(file + suffix);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** Opens a file for reading only, to look at a backup. */
export function openReadOnly(file: string): Database {
  return guarded(() => new Sqlite(file, { readonly: true, fileMustExist: true, timeout: BUSY_MILLISECONDS }));
}

/**
 * Makes sure after a first write that commits are synced. Before that write `PRAGMA synchronous` answers 2 whatever will happen: this build of
 * SQLite falls to NORMAL in WAL mode unless FULL was asked for by name.
 */
export function assertFullSync(database: Database): void {
  const level = database.pragma('synchronous', { simple: true });
  if (level !== FULL) throw new Error(`synchronous is ${String(level)} after a write, not FULL`);
}

/** Whether the file's pages hang together; with `deep`, also that every index agrees with its table. */
export function isSound(database: Database, deep = false): boolean {
  try {
    const rows = database.pragma(deep ? 'integrity_check(1)' : 'quick_check(1)') as readonly Record<
      string,
      unknown
    >[]; // one column, one row
    return rows.length === 1 && Object.values(rows[0] ?? {})[0] === 'ok';
  } catch (error) {
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error))) return false;
    throw error;
  }
}

function configure(database: Database): void {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('fullfsync = ON');
  database.pragma('checkpoint_fullfsync = ON');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  // What is deleted for ever is overwritten, not only unlinked.
  database.pragma('secure_delete = ON');
  database.pragma(`journal_size_limit = ${JOURNAL_LIMIT}`);
}

function makePrivate(file: string): void {
  // Windows keeps permissions elsewhere: the profile folder there is the user's own.
  if (process.platform !== 'win32') chmodSync(file, 0o600);
}
