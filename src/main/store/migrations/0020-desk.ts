// What a desk sets up for itself: settings, callout kinds, snippets.
import type { Database } from '../database.ts';

export function createDesk(database: Database): void {
  database.exec(`
    CREATE TABLE settings (
      name TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE callout_kinds (
      kind TEXT NOT NULL PRIMARY KEY,
      position INTEGER NOT NULL,
      row TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE snippets (
      id TEXT NOT NULL PRIMARY KEY,
      title TEXT NOT NULL,
      keywords TEXT NOT NULL,
      article TEXT NOT NULL,
      modified INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `);
}
