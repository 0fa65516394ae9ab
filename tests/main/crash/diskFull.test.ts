import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { DraftId } from '../../../src/contract/values.ts';
import type { Article } from '../../../src/core/article/article.ts';
import { seededRandom } from '../../../src/core/article/ids.ts';
import { openDatabase } from '../../../src/main/store/database.ts';
import { Library, openLibrary } from '../../../src/main/store/library.ts';
import { report } from '../support/articles.ts';
import { namesIn } from '../support/folderState.ts';
import { refusalOf, refusalOfAsync } from '../support/refusal.ts';
import { temporaryDesk, temporaryFolder } from '../support/temporaryLibrary.ts';

const random = seededRandom('disk full');

/** A text that no compression makes small. */
function bulky(kilobytes: number): Article {
  const words = Array.from({ length: kilobytes * 128 }, () => random().toString(16).padStart(8, '0'));
  return report('نص كبير', [words.join('')]);
}

function onlyDraft(library: Library): DraftId {
  const [info] = library.drafts.list();
  if (info === undefined) throw new Error('no draft');
  return info.id;
}

/** Saves small edits until one is refused; gives the last that was acknowledged and the refusal. */
function saveUntilRefused(
  library: Library,
  first: Article,
): { readonly last: Article; readonly code: string | undefined; readonly saves: number } {
  const id = library.drafts.create(first);
  let last = first;
  for (let saves = 0; saves < 1000; saves += 1) {
    const next = { ...bulky(20), id: first.id };
    const code = refusalOf(() => library.drafts.save(id, next));
    if (code !== undefined) return { last, code, saves };
    last = next;
  }
  return { last, code: undefined, saves: 1000 };
}

/** A library whose file may not grow beyond so many pages more. */
function narrow(pages: number): { readonly library: Library; widen(): void } {
  const desk = temporaryDesk();
  desk.open().close();
  const database = openDatabase(desk.file);
  onTestFinished(() => {
    database.close();
  });
  const used = Number(database.pragma('page_count', { simple: true }));
  database.pragma(`max_page_count = ${used + pages}`);
  return {
    library: new Library(database, desk.file, desk),
    widen: () => database.pragma('max_page_count = 1000000'),
  };
}

test('a new draft that does not fit is refused as «disk full» and nothing of it is left', () => {
  const { library, widen } = narrow(40);
  const kept = report('مسودة صغيرة', ['فقرة']);
  const id = library.drafts.create(kept);
  const large = bulky(400);
  expect(refusalOf(() => library.drafts.create(large))).toBe('disk-full');
  expect(library.drafts.list().map((draft) => draft.id)).toEqual([id]);
  expect(library.drafts.load(id)).toEqual({ id, article: kept, counter: 1 });
  expect(library.diagnose()).toMatchObject({ isHealthy: true, drafts: 1, revisions: 1 });
  widen();
  const later = library.drafts.create(large);
  expect(library.drafts.load(later).article).toEqual(large);
});

test('a save that does not fit is refused, what was saved before it stands, and saving goes on when there is room', () => {
  const { library, widen } = narrow(100);
  const { last, code, saves } = saveUntilRefused(library, report('مسودة', ['فقرة']));
  expect(code).toBe('disk-full');
  expect(saves).toBeGreaterThan(2);
  const id = onlyDraft(library);
  expect(library.drafts.load(id)).toEqual({ id, article: last, counter: saves + 1 });
  expect(library.diagnose()).toMatchObject({ isHealthy: true, revisions: saves + 1 });
  widen();
  const after = report('بعد إفراغ القرص', ['فقرة']);
  expect(library.drafts.save(id, after)).toMatchObject({ counter: saves + 2 });
  expect(library.drafts.load(id).article).toEqual(after);
});

test('a save that was refused for want of room can be tried again with the same text', () => {
  const { library, widen } = narrow(40);
  const id = library.drafts.create(report('مسودة', ['فقرة']));
  const large = bulky(400);
  expect(refusalOf(() => library.drafts.save(id, large))).toBe('disk-full');
  expect(refusalOf(() => library.drafts.save(id, large))).toBe('disk-full');
  widen();
  expect(library.drafts.save(id, large).counter).toBe(2);
  expect(library.drafts.load(id).article).toEqual(large);
});

test('a conflict that does not fit is refused and changes neither the draft nor its history', () => {
  // Room for the text that came too late, but not for the one that stands a second time.
  const { library, widen } = narrow(85);
  const current = bulky(100);
  const id = library.drafts.create(current);
  library.drafts.save(id, { ...current, metadata: { ...current.metadata, headline: 'عنوان' } });
  const before = library.drafts.load(id);
  const late = bulky(500);
  expect(refusalOf(() => library.drafts.save(id, late, { expectedCounter: 1 }))).toBe('disk-full');
  expect(library.drafts.load(id)).toEqual(before);
  widen();
  expect(library.drafts.save(id, late, { expectedCounter: 1 })).toMatchObject({ counter: 4, conflict: 3 });
  expect(library.drafts.load(id).article).toEqual(before.article);
  expect(library.revisions.article(library.drafts.get(id).key, 3)).toEqual(late);
});

/** A disk of so many megabytes, or the reason why there is none. */
function smallDisk(megabytes: number): { readonly folder?: string; readonly reason?: string } {
  const folder = join(temporaryFolder(), 'disk');
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder]);
  });
  return { folder };
}

test('a disk that is really full refuses saves and backups by name, loses nothing and is used again when there is room', async ({
  skip,
}) => {
  const disk = smallDisk(4);
  if (disk.folder === undefined) {
    console.log(`no disk can be mounted here: ${disk.reason}`);
    return skip('no disk can be mounted here');
  }
  const folder = join(disk.folder, 'library');
  const ballast = join(disk.folder, 'ballast');
  writeFileSync(ballast, Buffer.alloc(1024 * 1024));
  const open = (): Library => openLibrary({ folder, clock: Date.now, random });
  const library = open();
  const { last, code, saves } = saveUntilRefused(library, report('مسودة', ['فقرة']));
  expect(code).toBe('disk-full');
  const id = onlyDraft(library);
  expect(library.drafts.load(id)).toEqual({ id, article: last, counter: saves + 1 });

  // The last free bytes go too: now not even the opening has room.
  const { bavail, bsize } = statfsSync(disk.folder);
  writeFileSync(join(disk.folder, 'more'), Buffer.alloc(bavail * bsize));
  expect(await refusalOfAsync(() => library.backup(join(folder, 'backup.sqlite3')))).toBe('disk-full');
  expect(namesIn(folder)).toEqual(['library.sqlite3', 'library.sqlite3-shm', 'library.sqlite3-wal']);
  expect(refusalOf(() => library.drafts.save(id, bulky(2000)))).toBe('disk-full');
  const other = { folder: join(disk.folder, 'other'), clock: Date.now, random };
  expect(refusalOf(() => openLibrary(other))).toMatch(/^disk-(full|error)$/);

  rmSync(ballast);
  openLibrary(other).close();
  const after = report('بعد إفراغ القرص', ['فقرة']);
  library.drafts.save(id, after);
  library.close();
  const again = open();
  expect(again.drafts.load(id)).toEqual({ id, article: after, counter: saves + 2 });
  expect(again.revisions.article(again.drafts.get(id).key, saves + 1)).toEqual(last);
  expect(again.diagnose()).toMatchObject({ isHealthy: true, revisions: saves + 2 });
  again.close();
});
