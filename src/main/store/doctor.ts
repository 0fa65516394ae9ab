// The library's state of health, in figures and without a word of any text.
import { statSync } from 'node:fs';
import { countDamagedPictures } from './assets.ts';
import { checkSoundness, type Database } from './database.ts';
import { readVersion } from './migrations/migrations.ts';
import { countDamaged } from './revisions.ts';

export interface Diagnosis {
  /** Every page, index and revision is as it should be. */
  readonly isHealthy: boolean;
  readonly integrity: 'ok' | 'damaged';
  readonly damagedRevisions: number;
  readonly damagedPictures: number;
  readonly foreignKeyErrors: number;
  readonly drafts: number;
  readonly binned: number;
  readonly revisions: number;
  readonly pictures: number;
  /** Drafts that are saved but not in the search index yet. */
  readonly unindexed: number;
  readonly bytes: {
    readonly library: number;
    readonly journal: number;
    readonly revisions: number;
    readonly pictures: number;
  };
  readonly versions: { readonly library: number; readonly sqlite: string; readonly node: string };
  /** As they are in force on this connection after its last write. */
  readonly pragmas: {
    readonly journalMode: string;
    readonly synchronous: number;
    readonly foreignKeys: number;
  };
}

export function diagnose(database: Database, file: string): Diagnosis {
  const number = (sql: string): number => Number(database.prepare(sql).pluck().get() ?? 0);
  const pragma = (name: string): unknown => database.pragma(name, { simple: true });
  const integrity = checkSoundness(database, true) === 'sound' ? 'ok' : 'damaged';
  const damagedRevisions = integrity === 'ok' ? countDamaged(database) : 0;
  const damagedPictures = integrity === 'ok' ? countDamagedPictures(database) : 0;
  const foreignKeyErrors = (database.pragma('foreign_key_check') as readonly unknown[]).length; // rows of violations
  return {
    isHealthy:
      integrity === 'ok' && damagedRevisions === 0 && damagedPictures === 0 && foreignKeyErrors === 0,
    integrity,
    damagedRevisions,
    damagedPictures,
    foreignKeyErrors,
    drafts: number('SELECT count(*) FROM drafts WHERE binned = 0'),
    binned: number('SELECT count(*) FROM drafts WHERE binned = 1'),
    revisions: number('SELECT count(*) FROM revisions'),
    pictures: number('SELECT count(*) FROM assets'),
    unindexed: number('SELECT count(*) FROM drafts WHERE pending = 1 AND binned = 0'),
    bytes: {
      library: statSync(file).size,
      journal: statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0,
      revisions: number('SELECT sum(length(body)) FROM revisions'),
      pictures: number('SELECT sum(length(bytes)) FROM assets'),
    },
    versions: {
      library: readVersion(database),
      sqlite: String(database.prepare('SELECT sqlite_version()').pluck().get()),
      node: process.versions.node,
    },
    pragmas: {
      journalMode: String(pragma('journal_mode')),
      synchronous: Number(pragma('synchronous')),
      foreignKeys: Number(pragma('foreign_keys')),
    },
  };
}
