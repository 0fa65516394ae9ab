// Bringing an older library up to date, and what stays when that fails.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyBackup } from '../../../src/main/store/backup.ts';
import { type Database, openReadOnly } from '../../../src/main/store/database.ts';
import {
  latestVersion,
  MIGRATIONS,
  type Migration,
  migrate,
  readVersion,
} from '../../../src/main/store/migrations/migrations.ts';
import { report } from '../support/articles.ts';
import { modeOf, namesIn } from '../support/folderState.ts';
import { type Desk, temporaryDesk } from '../support/temporaryLibrary.ts';

const UP_TO = (version: number): readonly Migration[] => MIGRATIONS.filter((step) => step.version <= version);
const LATEST = latestVersion();

/** A step after all that there are. */
function next(run: (database: Database) => void, offset = 10): readonly Migration[] {
  return [...MIGRATIONS, { version: LATEST + offset, name: 'next', run }];
}

/** Fills a library that has only the migrations up to `version`, and closes it. */
function libraryAt(version: number): Desk {
  const desk = temporaryDesk();
  const library = desk.open(UP_TO(version));
  const id = library.drafts.create(
    report('الدفاع الأوروبي', ['أول المسودات'], { metadata: { tags: ['دفاع'] } }),
  );
  for (let round = 0; round < 25; round += 1)
    library.drafts.save(id, report('الدفاع الأوروبي', [`المراجعة ${round} `.repeat(100)]));
  library.drafts.bin(library.drafts.create(report('مسودة في السلة', ['تركيا واليونان'])));
  library.search.indexPending();
  library.close();
  return desk;
}

/** Every row of every table but those that `except` names, and the definitions. */
function dump(file: string): unknown {
  const database = openReadOnly(file);
  try {
    const tables = database
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
      )
      .pluck()
      .all() as string[]; // a column of names
    return {
      version: readVersion(database),
      schema: database.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all(),
      rows: tables.map((table) => [table, database.prepare(`SELECT * FROM "${table}"`).all()]),
    };
  } finally {
    database.close();
  }
}

function copiesIn(desk: Desk): readonly string[] {
  return namesIn(desk.folder).filter((name) => name.includes('.version-'));
}

describe('the list of migrations', () => {
  test('rises and never repeats a number', () => {
    const versions = MIGRATIONS.map(({ version }) => version);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
  });

  test('that does not rise is a mistake that stops the opening', () => {
    const desk = temporaryDesk();
    expect(() => desk.open(MIGRATIONS.toReversed())).toThrow('does not rise');
  });
});

describe.each(MIGRATIONS.slice(0, -1).map(({ version }) => version))('a library at version %i', (version) => {
  test('comes to the latest version with all its drafts, revisions and words', () => {
    const desk = libraryAt(version);
    const before = desk.open(UP_TO(version));
    const drafts = before.drafts.list().map(({ id }) => before.drafts.load(id));
    const history = before.revisions.list(1);
    const texts = history.map(({ counter }) => before.revisions.article(1, counter));
    before.close();

    const after = desk.open();
    expect(after.diagnose()).toMatchObject({ isHealthy: true, versions: { library: LATEST } });
    expect(after.drafts.list().map(({ id }) => after.drafts.load(id))).toEqual(drafts);
    expect(after.revisions.list(1)).toEqual(history);
    expect(history.map(({ counter }) => after.revisions.article(1, counter))).toEqual(texts);
    expect(after.drafts.list({ binned: true }).map(({ title }) => title)).toEqual(['مسودة في السلة']);
    expect(after.search.find('المراجعة').map(({ title }) => title)).toEqual(['الدفاع الأوروبي']);
  });

  test('is the same as a new one afterwards', () => {
    const desk = libraryAt(version);
    desk.open().close();
    const fresh = temporaryDesk();
    fresh.open().close();
    const schemaOf = (file: string): unknown => (dump(file) as { schema: unknown }).schema; // what dump makes
    expect(schemaOf(desk.file)).toEqual(schemaOf(fresh.file));
  });
});

describe('before the first step', () => {
  test('a checked copy of the old library is laid beside it, whole and private', () => {
    const desk = libraryAt(LATEST);
    const before = dump(desk.file);
    desk.open(next((database) => database.exec('DELETE FROM settings'))).close();
    const copies = copiesIn(desk);
    expect(copies).toEqual([
      expect.stringMatching(/^library\.sqlite3\.version-\d+\.2026-01-01T12-00-00-\d{3}Z$/),
    ]);
    const copy = join(desk.folder, copies[0] ?? '');
    expect(dump(copy)).toEqual(before);
    expect(() => verifyBackup(copy)).not.toThrow();
    if (process.platform !== 'win32') expect(modeOf(copy)).toBe('600');
  });

  test('a new library is not copied: there is nothing in it', () => {
    const desk = temporaryDesk();
    desk.open();
    expect(copiesIn(desk)).toEqual([]);
  });

  test('nothing is copied when there is no step to take', () => {
    const desk = libraryAt(LATEST);
    desk.open();
    expect(copiesIn(desk)).toEqual([]);
  });

  test('a library in which a revision is damaged is copied and migrated like any other', () => {
    const desk = libraryAt(LATEST);
    const database = desk.raw();
    database.exec(
      'DROP TRIGGER revisions_are_final; UPDATE revisions SET checksum = zeroblob(32) WHERE draft = 1 AND counter = 3',
    );
    database.close();
    const before = dump(desk.file);
    expect(desk.open(next(() => undefined)).diagnose()).toMatchObject({ damagedRevisions: 1, drafts: 1 });
    expect(dump(join(desk.folder, copiesIn(desk)[0] ?? ''))).toEqual(before);
  });
});

describe('a migration that fails in its middle', () => {
  const failing = (database: Database): void => {
    database.exec(
      "CREATE TABLE half (x); DELETE FROM drafts; INSERT INTO half VALUES ('نصف'); ALTER TABLE settings ADD COLUMN extra TEXT",
    );
    throw new Error('broken in the middle');
  };

  test('leaves the old version with all its data', () => {
    const desk = libraryAt(LATEST);
    const before = dump(desk.file);
    expect(() => desk.open(next(failing))).toThrow('broken in the middle');
    expect(dump(desk.file)).toEqual(before);
  });

  test('leaves a whole copy beside it', () => {
    const desk = libraryAt(LATEST);
    const before = dump(desk.file);
    expect(() => desk.open(next(failing))).toThrow('broken in the middle');
    const [copy = ''] = copiesIn(desk);
    expect(dump(join(desk.folder, copy))).toEqual(before);
  });

  test('leaves the library usable by the version that wrote it', () => {
    const desk = libraryAt(LATEST);
    expect(() => desk.open(next(failing))).toThrow('broken in the middle');
    const library = desk.open();
    const [info] = library.drafts.list();
    expect(library.diagnose().isHealthy).toBe(true);
    expect(info === undefined ? undefined : library.drafts.load(info.id).counter).toBe(26);
  });

  test('keeps the steps before it, each being a transaction of its own', () => {
    const desk = libraryAt(LATEST);
    const steps = [
      ...next((database) => database.exec('CREATE TABLE first_step (x)')),
      { version: LATEST + 20, name: 'second', run: failing },
    ];
    expect(() => desk.open(steps)).toThrow('broken in the middle');
    const database = openReadOnly(desk.file);
    expect(readVersion(database)).toBe(LATEST + 10);
    expect(
      database.prepare("SELECT name FROM sqlite_schema WHERE name IN ('first_step', 'half')").pluck().all(),
    ).toEqual(['first_step']);
    database.close();
  });

  test('can be tried again by a version in which it is mended', () => {
    const desk = libraryAt(LATEST);
    expect(() => desk.open(next(failing))).toThrow('broken in the middle');
    const library = desk.open(next((database) => database.exec('CREATE TABLE mended (x)')));
    expect(library.diagnose().versions.library).toBe(LATEST + 10);
  });
});

describe('a step', () => {
  test('is one transaction: other connections see all of it or nothing', () => {
    const desk = libraryAt(LATEST);
    const seen: unknown[] = [];
    const look = (): void => {
      const other = openReadOnly(desk.file);
      seen.push([
        readVersion(other),
        other.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'new_table'").pluck().get(),
      ]);
      other.close();
    };
    const library = desk.open(
      next((database) => {
        database.exec('CREATE TABLE new_table (x)');
        look();
      }),
    );
    look();
    library.close();
    expect(seen).toEqual([
      [LATEST, 0],
      [LATEST + 10, 1],
    ]);
  });

  test('is not taken a second time when another process took it meanwhile', () => {
    const desk = libraryAt(LATEST);
    const database = desk.raw();
    const steps = next((open) => open.exec('CREATE TABLE once (x)'));
    let runs = 0;
    // The other process takes the step between our look at the version and our transaction.
    const overtaken = (): void => {
      runs += 1;
      const other = desk.raw();
      migrate(other, () => undefined, steps);
      other.close();
    };
    expect(() => migrate(database, overtaken, steps)).not.toThrow();
    expect([runs, readVersion(database)]).toEqual([1, LATEST + 10]);
  });

  test('leaves its version in the header of the file when the library is closed', () => {
    const desk = libraryAt(LATEST);
    desk.open(next(() => undefined)).close();
    expect(readFileSync(desk.file).readUInt32BE(60)).toBe(LATEST + 10);
  });
});
