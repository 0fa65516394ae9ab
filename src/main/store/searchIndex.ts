// The search index as a table: what is in it is `search.ts`'s business. It can be made again from the drafts at any time.
import type { Database } from './database.ts';
import { codeOf } from './errors.ts';

/** Throws the index away and marks every draft on the desk for indexing. */
export function emptyIndex(database: Database): void {
  database.exec(
    `INSERT INTO search (search) VALUES ('delete-all'); UPDATE drafts SET pending = 1 WHERE binned = 0;`,
  );
}

/**
 * Takes a draft out of the index. The index only marks its row as deleted; `for ever` merges its parts, and with them the words go. A damaged index is
 * thrown away instead.
 */
export function removeFromIndex(database: Database, key: number, how?: 'for ever'): void {
  try {
    database.prepare('DELETE FROM search WHERE rowid = ?').run(key);
    if (how === 'for ever') database.exec(`INSERT INTO search (search) VALUES ('optimize')`);
  } catch (error) {
    if (!codeOf(error).startsWith('SQLITE_CORRUPT_VTAB')) throw error;
    emptyIndex(database);
  }
}
