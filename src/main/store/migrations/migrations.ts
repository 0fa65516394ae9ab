// THE list of migrations, and running them. A new one is its file and a line at the end; numbers rise by ten and are never used twice.
import type { Database } from '../database.ts';
import { LibraryError } from '../errors.ts';
import { createDrafts } from './0010-drafts.ts';
import { createDesk } from './0020-desk.ts';

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly run: (database: Database) => void;
}

export const MIGRATIONS: readonly Migration[] = [
  { version: 10, name: 'drafts', run: createDrafts },
  { version: 20, name: 'desk', run: createDesk },
];

/** The version of a library with all migrations done. */
export function latestVersion(migrations: readonly Migration[] = MIGRATIONS): number {
  return migrations.at(-1)?.version ?? 0;
}

/** Refuses a library that a newer program wrote. */
export function assertNotNewer(version: number, migrations: readonly Migration[] = MIGRATIONS): void {
  if (version > latestVersion(migrations)) throw new LibraryError('library-newer');
}

/**
 * Brings a library up to date, one transaction a step with its version inside, so that ending at any moment leaves one version or the next.
 * `beforeFirst` runs before the first step of a library that has content already.
 */
export function migrate(
  database: Database,
  beforeFirst: (version: number) => void,
  migrations: readonly Migration[] = MIGRATIONS,
): void {
  assertRising(migrations);
  const version = readVersion(database);
  assertNotNewer(version, migrations);
  const steps = migrations.filter((step) => step.version > version);
  if (steps.length === 0) return;
  if (version > 0) beforeFirst(version);
  for (const step of steps) {
    database
      .transaction(() => {
        // Another process may have taken this step while we waited for the lock.
        if (readVersion(database) >= step.version) return;
        step.run(database);
        database.pragma(`user_version = ${step.version}`);
      })
      .immediate();
  }
}

export function readVersion(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

function assertRising(migrations: readonly Migration[]): void {
  migrations.forEach((step, index) => {
    if (step.version <= (migrations[index - 1]?.version ?? 0))
      throw new Error(`migration ${step.version} does not rise`);
  });
}
