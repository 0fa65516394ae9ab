// The library: one folder with one SQLite file, opened so that it can be trusted, and the parts that work on it.
import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { syncFile, syncFolder } from '../files/atomicWrite.ts';
import { Assets } from './assets.ts';
import { backUp, restoreBackup, verifyBackup } from './backup.ts';
import { CalloutKinds } from './calloutKinds.ts';
import {
  APPLICATION_ID,
  checkSoundness,
  type Database,
  makePrivate,
  openDatabase,
  openReadOnly,
  readHeader,
} from './database.ts';
import { type Diagnosis, diagnose } from './doctor.ts';
import { Drafts } from './drafts.ts';
import { guarded, LibraryError } from './errors.ts';
import { assertNotNewer, MIGRATIONS, type Migration, migrate, readVersion } from './migrations/migrations.ts';
import { countDamaged, Revisions } from './revisions.ts';
import { Search } from './search.ts';
import { type LibraryOptions, Session } from './session.ts';
import { Settings } from './settings.ts';
import { Snippets } from './snippets.ts';

/** The library's file in its folder. */
export const LIBRARY_FILE = 'library.sqlite3';

export class Library {
  readonly file: string;
  readonly drafts: Drafts;
  readonly revisions: Revisions;
  readonly assets: Assets;
  readonly search: Search;
  readonly settings: Settings;
  readonly calloutKinds: CalloutKinds;
  readonly snippets: Snippets;
  private readonly database: Database;

  constructor(database: Database, file: string, options: LibraryOptions) {
    const session = new Session(database, options);
    this.file = file;
    this.database = database;
    this.revisions = new Revisions(session);
    this.drafts = new Drafts(session, this.revisions);
    this.assets = new Assets(session);
    this.search = new Search(session, this.revisions);
    this.settings = new Settings(session);
    this.calloutKinds = new CalloutKinds(session);
    this.snippets = new Snippets(session);
  }

  /** Writes a checked backup into one file. */
  backup(file: string, options: { readonly overwrite?: boolean } = {}): Promise<void> {
    return backUp(this.database, file, options);
  }

  diagnose(): Diagnosis {
    return guarded(() => diagnose(this.database, this.file));
  }

  /** Empties the journal into the file and closes it. */
  close(): void {
    if (this.database.open) this.database.close();
  }
}

/**
 * Opens the library of a folder and creates it when there is none. Refuses, without writing a byte, a library that a newer version wrote
 * (`library-newer`) and a file that is none (`not-a-library`); refuses a damaged one (`library-damaged`), but mends a damaged search index.
 */
export function openLibrary(options: LibraryOptions, migrations: readonly Migration[] = MIGRATIONS): Library {
  const file = join(options.folder, LIBRARY_FILE);
  const header = readHeader(file);
  if (header === undefined) return openMarked(file, options, migrations);
  if (header.applicationId !== APPLICATION_ID) throw new LibraryError('not-a-library');
  assertNotNewer(header.version, migrations);
  try {
    assertJournalNotNewer(file, migrations);
    return openMarked(file, options, migrations);
  } catch (error) {
    // It bears the mark of a library, so what SQLite does not recognise is damage.
    if (error instanceof LibraryError && error.code === 'not-a-library')
      throw new LibraryError('library-damaged', { cause: error });
    throw error;
  }
}

function openMarked(file: string, options: LibraryOptions, migrations: readonly Migration[]): Library {
  const database = openDatabase(file);
  try {
    return guarded(() => {
      const isNew = readVersion(database) === 0;
      const soundness = isNew ? 'sound' : checkSoundness(database);
      if (soundness === 'damaged') throw new LibraryError('library-damaged');
      migrate(database, (version) => copyBefore(database, file, version, options.clock()), migrations);
      // The header in the file, not only in the journal, tells the next opening what this is.
      if (isNew) database.pragma('wal_checkpoint(TRUNCATE)');
      const library = new Library(database, file, options);
      if (soundness === 'index-damaged') library.search.reset();
      return library;
    });
  } catch (error) {
    database.close();
    throw error;
  }
}

// After a crash the newest version may stand in the journal alone. A connection that only reads leaves the journal where it is.
function assertJournalNotNewer(file: string, migrations: readonly Migration[]): void {
  guarded(() => {
    if (!statSync(`${file}-wal`, { throwIfNoEntry: false })?.size) return;
    const database = openReadOnly(file);
    try {
      assertNotNewer(readVersion(database), migrations);
    } finally {
      database.close();
    }
  });
}

/** Puts a backup in the place of a folder's library; see `restoreBackup`. */
export function restoreLibrary(folder: string, file: string, now: number): string | undefined {
  return restoreBackup(join(folder, LIBRARY_FILE), file, now);
}

// A migration has no way back, so what was there before it stays beside it.
function copyBefore(database: Database, file: string, version: number, now: number): void {
  const copy = `${file}.version-${version}.${new Date(now).toISOString().replace(/[:.]/g, '-')}`;
  if (existsSync(copy)) return;
  try {
    makePrivate(copy);
    database.prepare('VACUUM INTO ?').run(copy);
    // Damage that is there already is copied as it is; it must not keep the library from being opened.
    verifyBackup(copy, countDamaged(database));
  } catch (error) {
    rmSync(copy, { force: true });
    throw error;
  }
  syncFile(copy);
  syncFolder(join(file, '..'));
}
