// The one file that knows better-sqlite3: how a library is opened so that an acknowledged write is on the disk, and how it is looked at first.
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
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
/** After so many pages the journal is folded into the file: a journal that is written over again syncs faster than one that grows. */
const CHECKPOINT_PAGES = 128;
const MAGIC = 'SQLite format 3\0';
const VERSION_OFFSET = 60;
const APPLICATION_OFFSET = 68;

/** What the first hundred bytes of a file say, without opening it as a database. */
export interface Header {
  readonly applicationId: number;
  readonly version: number;
}

/**
 * Reads the header of a library file; undefined when there is no file or nothing in it yet. Throws `library-damaged` when the header is cut off or wiped,
 * `not-a-library` for any other file.
 */
export function readHeader(file: string): Header | undefined {
  return guarded(() => {
    if (!existsSync(file)) return undefined;
    const open = connectionTo(file);
    if (open !== undefined)
      return { applicationId: number(open, 'application_id'), version: number(open, 'user_version') };
    const bytes = Buffer.alloc(100);
    const descriptor = openSync(file, 'r');
    let length: number;
    try {
      length = readSync(descriptor, bytes, 0, 100, 0);
    } finally {
      closeSync(descriptor);
    }
    if (length === 0) return undefined;
    const magic = bytes.toString('latin1', 0, Math.min(length, MAGIC.length));
    if (bytes.every((byte) => byte === 0) || (length < 100 && MAGIC.startsWith(magic)))
      throw new LibraryError('library-damaged');
    if (magic !== MAGIC) throw new LibraryError('not-a-library');
    return {
      applicationId: bytes.readUInt32BE(APPLICATION_OFFSET),
      version: bytes.readUInt32BE(VERSION_OFFSET),
    };
  });
}

/** Opens a library file for reading and writing and creates it, private to its owner, when there is none. */
export function openDatabase(file: string): Database {
  return guarded(() => {
    makePrivateFolder(dirname(file));
    makePrivate(file);
    const database = connect(file);
    try {
      configure(database);
      // SQLite gives the journal files the database's own permissions; older files may have had others.
      for (const suffix of ['-wal', '-shm']) makePrivateIfThere(file + suffix);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** Makes a folder, private to its owner, when there is none. */
export function makePrivateFolder(folder: string): void {
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: true });
  // Not by mkdir's mode, which the umask would narrow or widen.
  chmodSync(folder, 0o700);
}

/** Empties a file's journal into it and leaves it without one, so that the one file is everything. */
export function foldJournal(file: string): void {
  guarded(() => {
    const database = connect(file, { fileMustExist: true });
    try {
      database.pragma('synchronous = FULL');
      database.pragma('fullfsync = ON');
      database.pragma('journal_mode = DELETE');
    } finally {
      database.close();
    }
  });
}

/** Opens a file for reading only, to look at a backup. */
export function openReadOnly(file: string): Database {
  return guarded(() => connect(file, { readonly: true, fileMustExist: true }));
}

/**
 * Makes sure after a first write that commits are synced. Before that write `PRAGMA synchronous` answers 2 whatever will happen: this build of
 * SQLite falls to NORMAL in WAL mode unless FULL was asked for by name.
 */
export function assertFullSync(database: Database): void {
  const level = database.pragma('synchronous', { simple: true });
  if (level !== FULL) throw new Error(`synchronous is ${String(level)} after a write, not FULL`);
}

/** What a check of a file found. `index-damaged`: only the search index is wrong, which can be made again from the drafts. */
export type Soundness = 'sound' | 'index-damaged' | 'damaged';

/** Whether the file's pages hang together; with `deep`, also that every index agrees with its table. */
export function checkSoundness(database: Database, deep = false): Soundness {
  try {
    const rows = database.pragma(deep ? 'integrity_check(100)' : 'quick_check(100)') as readonly Readonly<
      Record<string, unknown>
    >[]; // rows of one column
    const messages = rows.map((row) => String(Object.values(row)[0]));
    if (messages.length === 1 && messages[0] === 'ok') return 'sound';
    return messages.length > 0 && messages.every((message) => /\bfts5\b/i.test(message))
      ? 'index-damaged'
      : 'damaged';
  } catch (error) {
    const code = codeOf(error);
    if (code.startsWith('SQLITE_CORRUPT_VTAB')) return 'index-damaged';
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return 'damaged';
    throw error;
  }
}

function configure(database: Database): void {
  database.pragma('synchronous = FULL');
  database.pragma('fullfsync = ON');
  // A new file is marked before there is a journal that could hold the mark: an opening that is cut off leaves a library or nothing.
  if (database.pragma('page_count', { simple: true }) === 0)
    database.pragma(`application_id = ${APPLICATION_ID}`);
  database.pragma('journal_mode = WAL');
  database.pragma('checkpoint_fullfsync = ON');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  // What is deleted for ever is overwritten, not only unlinked.
  database.pragma('secure_delete = ON');
  database.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  database.pragma(`journal_size_limit = ${JOURNAL_LIMIT}`);
}

/** Makes a file readable by its owner alone; one that is not there is created empty, so that what SQLite writes into it never stands open. */
export function makePrivate(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
  makePrivateIfThere(file);
}

// Never by opening it: see `connections`.
function makePrivateIfThere(file: string): void {
  // Windows keeps permissions elsewhere: the profile folder there is the user's own.
  if (process.platform !== 'win32' && existsSync(file)) chmodSync(file, 0o600);
}

// The connections of this process, by the file they are open on. POSIX takes all locks of a process on a file away when the process closes any
// descriptor of that file, and a library whose locks are gone is corrupted by the next process (SQLite, «How To Corrupt An SQLite Database File», 2.2).
// So a file that is open here as a database, or its journal, is never opened in another way.
const connections = new Map<Database, string>();

function connect(file: string, options: Sqlite.Options = {}): Database {
  const database = new Sqlite(file, { ...options, timeout: BUSY_MILLISECONDS });
  connections.set(database, identityOf(file));
  return database;
}

function connectionTo(file: string): Database | undefined {
  for (const database of connections.keys()) if (!database.open) connections.delete(database);
  const identity = identityOf(file);
  return [...connections].find(([, name]) => name === identity)?.[0];
}

function identityOf(file: string): string {
  const { dev, ino } = statSync(file, { bigint: true });
  return `${dev} ${ino}`;
}

function number(database: Database, pragma: string): number {
  return Number(database.pragma(pragma, { simple: true }));
}
