// Drafts, their revisions, pictures and the search index.
import type { Database } from '../database.ts';

export function createDrafts(database: Database): void {
  database.exec(`
    CREATE TABLE drafts (
      -- Never given again: what another process remembers of a deleted draft must not become a new draft's.
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      article TEXT NOT NULL,
      title TEXT NOT NULL,
      folded_title TEXT NOT NULL,
      status TEXT NOT NULL,
      section TEXT NOT NULL,
      tags TEXT NOT NULL,
      words INTEGER NOT NULL,
      created INTEGER NOT NULL,
      modified INTEGER NOT NULL,
      -- The library's own count of changes: the order of drafts never rests on the clock.
      change INTEGER NOT NULL,
      counter INTEGER NOT NULL,
      binned INTEGER NOT NULL DEFAULT 0,
      binned_at INTEGER,
      pending INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    -- Covers a page of the list, so that it is read from the index alone.
    CREATE INDEX drafts_newest ON drafts (binned, change DESC, id, title, status, section, tags, words, created, modified);
    CREATE INDEX drafts_pending ON drafts (key) WHERE pending = 1;

    CREATE TABLE draft_tags (
      draft INTEGER NOT NULL REFERENCES drafts (key) ON DELETE CASCADE,
      folded TEXT NOT NULL,
      PRIMARY KEY (folded, draft)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX draft_tags_draft ON draft_tags (draft);

    CREATE TABLE revisions (
      draft INTEGER NOT NULL REFERENCES drafts (key) ON DELETE CASCADE,
      counter INTEGER NOT NULL,
      saved_at INTEGER NOT NULL,
      -- The counter of the keyframe that the body builds on; NULL for a keyframe.
      base INTEGER,
      size INTEGER NOT NULL,
      reason TEXT NOT NULL,
      name TEXT,
      checksum BLOB NOT NULL,
      -- Last, so that the history is listed without reading past it.
      body BLOB NOT NULL,
      PRIMARY KEY (draft, counter)
    ) STRICT;
    -- Revisions are written once. Only their names change.
    CREATE TRIGGER revisions_are_final BEFORE UPDATE OF draft, counter, saved_at, base, size, checksum, body, reason ON revisions
    BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END;

    CREATE TABLE assets (
      id TEXT NOT NULL PRIMARY KEY,
      media_type TEXT NOT NULL,
      width INTEGER NOT NULL,
      height INTEGER NOT NULL,
      bytes BLOB NOT NULL,
      created INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE draft_assets (
      draft INTEGER NOT NULL REFERENCES drafts (key) ON DELETE CASCADE,
      asset TEXT NOT NULL,
      PRIMARY KEY (draft, asset)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX draft_assets_asset ON draft_assets (asset);

    -- Holds folded words only, separated by spaces; for such text the ascii tokenizer splits nowhere else.
    CREATE VIRTUAL TABLE search USING fts5 (
      body, title, stripped, content = '', contentless_delete = 1, detail = full, tokenize = 'ascii'
    );
    INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
  `);
}
