// Opening a library: private, durable, refusing what it must not touch.
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { APPLICATION_ID, assertFullSync } from '../../../src/main/store/database.ts';
import type { Library } from '../../../src/main/store/library.ts';
import { latestVersion, MIGRATIONS } from '../../../src/main/store/migrations/migrations.ts';
import { Session } from '../../../src/main/store/session.ts';
import { report } from '../support/articles.ts';
import { folderState, modeOf, namesIn } from '../support/folderState.ts';
import { refusalOf } from '../support/refusal.ts';
import { type Desk, temporaryDesk } from '../support/temporaryLibrary.ts';

const HEADLINE = 'مصر وحلف الناتو';

/** A closed library with drafts enough to fill many pages; returns the ids. */
function filled(desk: Desk): readonly string[] {
  const library = desk.open();
  const ids = Array.from({ length: 30 }, (_, index) =>
    library.drafts.create(report(`${HEADLINE} ${index}`, [`فقرة رقم ${index} `.repeat(200)])),
  );
  library.close();
  return ids;
}

function everything(library: Library): unknown {
  return library.drafts.list().map((info) => {
    const { key } = library.drafts.get(info.id);
    return {
      info,
      draft: library.drafts.load(info.id),
      revisions: library.revisions.list(key),
    };
  });
}

/** Puts a file that Hashiya did not write in the library's place. */
function plant(desk: Desk, content: string | Buffer): void {
  mkdirSync(dirname(desk.file), { recursive: true });
  writeFileSync(desk.file, content, { mode: 0o644 });
}

function expectUntouched(desk: Desk, code: string): void {
  const before = folderState(desk.folder);
  expect(refusalOf(() => desk.open())).toBe(code);
  expect(folderState(desk.folder)).toEqual(before);
}

describe('a new library', () => {
  test.skipIf(process.platform === 'win32')('is private to its owner, folder and every file', () => {
    const desk = temporaryDesk();
    desk.open().drafts.create(report(HEADLINE));
    expect(modeOf(desk.folder)).toBe('700');
    expect(namesIn(desk.folder).map((name) => [name, modeOf(join(desk.folder, name))])).toEqual([
      ['library.sqlite3', '600'],
      ['library.sqlite3-shm', '600'],
      ['library.sqlite3-wal', '600'],
    ]);
  });

  test.skipIf(process.platform === 'win32')('makes an older file private that was not', () => {
    const desk = temporaryDesk();
    desk.open().close();
    chmodSync(desk.file, 0o644);
    desk.open();
    expect(modeOf(desk.file)).toBe('600');
  });

  test('carries its mark and its version in the header of its file', () => {
    const desk = temporaryDesk();
    desk.open();
    const header = readFileSync(desk.file);
    expect([header.readUInt32BE(68), header.readUInt32BE(60)]).toEqual([APPLICATION_ID, latestVersion()]);
  });

  test('is one file when it is closed', () => {
    const desk = temporaryDesk();
    filled(desk);
    expect(namesIn(desk.folder)).toEqual(['library.sqlite3']);
  });

  test('can be closed twice', () => {
    const library = temporaryDesk().open();
    library.close();
    expect(() => library.close()).not.toThrow();
  });
});

describe('a library that is opened again', () => {
  test('has everything that it had', () => {
    const desk = temporaryDesk();
    const library = desk.open();
    const id = library.drafts.create(report(HEADLINE, ['مسودة أولى'], { metadata: { tags: ['سياسة'] } }));
    library.drafts.save(id, report(HEADLINE, ['مسودة ثانية']));
    library.drafts.create(report('تقرير آخر'));
    library.settings.set('digits', 'arabic-indic');
    const before = everything(library);
    library.close();

    const again = desk.open();
    expect(everything(again)).toEqual(before);
    expect(again.settings.find('digits')).toBe('arabic-indic');
    expect(again.search.find('ثانية')).toEqual([{ id, title: HEADLINE }]);
  });

  test('has what was saved before a crash, when nothing was closed', () => {
    const desk = temporaryDesk();
    const library = desk.open();
    const id = library.drafts.create(report(HEADLINE, ['قبل الانقطاع']));
    const after = temporaryDesk();
    mkdirSync(after.folder);
    // What the disk holds at this moment, journal included, is what a crash would leave.
    for (const suffix of ['', '-wal']) copyFileSync(desk.file + suffix, after.file + suffix);
    expect(after.open().drafts.load(id)).toEqual(library.drafts.load(id));
  });

  test.each(MIGRATIONS.map(({ version }) => version))(
    'opens when its very first opening was cut off at version %i',
    (version) => {
      const cut = temporaryDesk();
      const desk = temporaryDesk();
      const stopping = MIGRATIONS.map((step) => ({
        ...step,
        run: (database: Parameters<typeof step.run>[0]) => {
          if (step.version === version) {
            mkdirSync(cut.folder);
            for (const suffix of ['', '-wal'])
              if (existsSync(desk.file + suffix)) copyFileSync(desk.file + suffix, cut.file + suffix);
          }
          step.run(database);
        },
      }));
      desk.open(stopping).close();
      const library = cut.open();
      expect(library.diagnose()).toMatchObject({
        isHealthy: true,
        drafts: 0,
        versions: { library: latestVersion() },
      });
      library.close();
      expect(readFileSync(cut.file).readUInt32BE(68)).toBe(APPLICATION_ID);
    },
  );

  test('opens when its very first opening was cut off before a byte was written', () => {
    const desk = temporaryDesk();
    plant(desk, '');
    expect(desk.open().drafts.count()).toBe(0);
  });
});

describe('a library that a newer Hashiya wrote', () => {
  const newer = [...MIGRATIONS, { version: 9990, name: 'later', run: () => undefined }];

  test('is refused and not a byte of its folder changes', () => {
    const desk = temporaryDesk();
    const library = desk.open(newer);
    library.drafts.create(report(HEADLINE));
    library.close();
    chmodSync(desk.file, 0o640);
    expectUntouched(desk, 'library-newer');
  });

  test('is refused with its file and its journal unchanged when the newer version is still in the journal alone', () => {
    const desk = temporaryDesk();
    filled(desk);
    desk.open(newer).drafts.create(report(HEADLINE));
    const crashed = temporaryDesk();
    mkdirSync(crashed.folder);
    for (const suffix of ['', '-wal']) copyFileSync(desk.file + suffix, crashed.file + suffix);
    const bytes = (): readonly string[] =>
      ['', '-wal'].map((suffix) => readFileSync(crashed.file + suffix, 'base64'));
    const before = bytes();
    expect(refusalOf(() => crashed.open())).toBe('library-newer');
    expect(bytes()).toEqual(before);
  });
});

describe('a file that is no library', () => {
  test.each([
    ['a line of text', 'هذا ليس قاعدة بيانات'],
    ['a long text', 'هذا ليس قاعدة بيانات. '.repeat(500)],
  ])('is refused and left as it is: %s', (_name, content) => {
    const desk = temporaryDesk();
    plant(desk, content);
    expectUntouched(desk, 'not-a-library');
  });

  test.each([
    ['without a mark', []],
    ['with a version', ['user_version = 3']],
    ['with a mark of its own', ['application_id = 252006674']],
    ['in WAL mode', ['journal_mode = WAL']],
  ])('is refused and left as it is: a database of another program %s', (_name, pragmas) => {
    const desk = temporaryDesk();
    mkdirSync(desk.folder);
    const other = new Sqlite(desk.file);
    for (const pragma of pragmas) other.pragma(pragma);
    other.exec("CREATE TABLE contacts (name TEXT); INSERT INTO contacts VALUES ('سعاد')");
    other.close();
    expectUntouched(desk, 'not-a-library');
  });

  test('is refused when it is a folder', () => {
    const desk = temporaryDesk();
    mkdirSync(desk.file, { recursive: true });
    expect(refusalOf(() => desk.open())).toBe('is-folder');
  });

  test('is refused when a file stands where the library’s folder belongs', () => {
    const desk = temporaryDesk();
    writeFileSync(desk.folder, '');
    expect(refusalOf(() => desk.open())).toBe('not-folder');
  });
});

describe('a damaged library', () => {
  const damages: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
    ['cut off in the middle', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['cut off in the middle of a page', (bytes) => bytes.subarray(0, 4096 * 3 + 100)],
    ['cut off after its first page', (bytes) => bytes.subarray(0, 4096)],
    ['cut off inside its header', (bytes) => bytes.subarray(0, 60)],
    ['with zeros in its header', (bytes) => Buffer.concat([Buffer.alloc(100), bytes.subarray(100)])],
    ['with zeros in its first page', (bytes) => Buffer.concat([Buffer.alloc(4096), bytes.subarray(4096)])],
    ['full of zeros', (bytes) => Buffer.alloc(bytes.length)],
    [
      'with an impossible page size',
      (bytes) => {
        bytes.writeUInt16BE(0x1234, 16);
        return bytes;
      },
    ],
    ['with noise in its middle', (bytes) => bytes.fill(0xa5, 4096, 4096 * 12)],
    ['with a garbled schema', (bytes) => bytes.fill(0x5a, 100, 4096)],
  ];

  test.each(damages)('is refused and its file left as it is: %s', (_name, damage) => {
    const desk = temporaryDesk();
    filled(desk);
    writeFileSync(desk.file, damage(readFileSync(desk.file)));
    const before = readFileSync(desk.file, 'base64');
    expect(refusalOf(() => desk.open())).toBe('library-damaged');
    expect(readFileSync(desk.file, 'base64')).toBe(before);
  });

  test('is a new one when its file is empty: there is nothing to lose in it', () => {
    const desk = temporaryDesk();
    filled(desk);
    truncateSync(desk.file, 0);
    expect(desk.open().drafts.count()).toBe(0);
  });
});

describe('a commit', () => {
  test('is synced in full after the first write', () => {
    const desk = temporaryDesk();
    const library = desk.open();
    library.drafts.create(report(HEADLINE));
    expect(library.diagnose().pragmas).toEqual({ journalMode: 'wal', synchronous: 2, foreignKeys: 1 });
  });

  test.each(['OFF', 'NORMAL'])('cannot go on when somebody lowered the level to %s', (level) => {
    const desk = temporaryDesk();
    desk.open();
    const database = desk.raw();
    expect(() => assertFullSync(database)).not.toThrow();
    database.pragma(`synchronous = ${level}`);
    expect(() => assertFullSync(database)).toThrow(/^synchronous is \d after a write, not FULL$/);
  });

  test('is not acknowledged by a session whose level is too low', () => {
    const desk = temporaryDesk();
    desk.open();
    const database = desk.raw();
    database.pragma('synchronous = NORMAL');
    const session = new Session(database, { folder: desk.folder, clock: desk.clock, random: desk.random });
    expect(() => session.write(() => undefined)).toThrow('not FULL');
    expect(() => session.write(() => undefined)).toThrow('not FULL');
  });
});
