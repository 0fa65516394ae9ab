import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DraftId } from '../../../src/contract/values.ts';
import { seededRandom } from '../../../src/core/article/ids.ts';
import { type Library, openLibrary } from '../../../src/main/store/library.ts';
import { report } from '../support/articles.ts';
import { temporaryDesk, temporaryFolder } from '../support/temporaryLibrary.ts';
import { type RunningChild, startChild } from './childProcess.ts';
import { findLost } from './findLost.ts';
import { type Acknowledgement, articleChecksum, readAcknowledgements } from './savingLines.ts';

const SAVES = 100;
const NAMES = ['الأول', 'الثاني'] as const;

interface Outcome {
  readonly library: Library;
  readonly acknowledged: readonly (readonly Acknowledgement[])[];
}

/** Two processes that begin at the same moment and save a draft each, or the same one. */
async function bothSave(
  drafts: (library: Library) => readonly [DraftId, DraftId],
  manner = '',
): Promise<Outcome> {
  const above = temporaryFolder();
  const folder = join(above, 'library');
  const open = (): Library => openLibrary({ folder, clock: Date.now, random: seededRandom('parent') });
  const first = open();
  const ids = drafts(first);
  first.close();
  const children: RunningChild[] = [];
  const ready = NAMES.map(
    (name, index) =>
      new Promise<void>((resolve) => {
        const given = [folder, ids[index] ?? '', name, String(SAVES), manner];
        const child = startChild('writerChild', given, {
          compiled: join(above, 'compiled'),
          heard: () => resolve(),
        });
        child.ended.then(() => resolve());
        children.push(child);
      }),
  );
  await Promise.all(ready);
  for (const { process } of children) process.stdin?.end();
  const ended = await Promise.all(children.map((child) => child.ended));
  for (const one of ended) expect(one).toMatchObject({ status: 0, errors: '' });
  return { library: open(), acknowledged: ended.map(({ lines }) => readAcknowledgements(lines)) };
}

function sameDraft(library: Library): readonly [DraftId, DraftId] {
  const id = library.drafts.create(report('مسودة لاثنين'));
  return [id, id];
}

/** The checksums of a draft's revisions, by counter. */
function history(library: Library, id: DraftId): ReadonlyMap<number, string> {
  const { key } = library.drafts.get(id);
  return new Map(
    library.revisions
      .list(key)
      .map(({ counter }) => [counter, articleChecksum(library.revisions.article(key, counter))]),
  );
}

test('two processes that save different drafts of one library both succeed in everything', async () => {
  const { library, acknowledged } = await bothSave((desk) => [
    desk.drafts.create(report('مسودة أولى')),
    desk.drafts.create(report('مسودة ثانية')),
  ]);
  for (const saves of acknowledged) {
    expect(saves.map(({ counter }) => counter)).toEqual(Array.from({ length: SAVES }, (_, at) => at + 2));
    expect(findLost(library, saves)).toEqual([]);
  }
  expect(library.diagnose()).toMatchObject({ isHealthy: true, drafts: 2, revisions: 2 + 2 * SAVES });
  library.close();
});

test('two processes that save the same draft without looking keep every text of both, and the last one stands', async () => {
  const { library, acknowledged } = await bothSave(sameDraft);
  const all = acknowledged.flat();
  const [{ id }] = all as [Acknowledgement]; // a hundred each
  const kept = history(library, id);
  expect(all.filter(({ counter, checksum }) => kept.get(counter) !== checksum)).toEqual([]);
  expect(new Set(all.map(({ counter }) => counter)).size).toBe(2 * SAVES);
  const draft = library.drafts.load(id);
  expect([draft.counter, articleChecksum(draft.article)]).toEqual([2 * SAVES + 1, kept.get(2 * SAVES + 1)]);
  expect(library.diagnose().isHealthy).toBe(true);
  library.close();
});

test('two processes that save the same draft on top of what they have read lose nothing: who comes too late has a conflict’s revision', async () => {
  const { library, acknowledged } = await bothSave(sameDraft, 'careful');
  const all = acknowledged.flat();
  const [{ id }] = all as [Acknowledgement]; // a hundred each
  const kept = history(library, id);
  expect(all.filter(({ counter, checksum }) => kept.get(counter) !== checksum)).toEqual([]);
  const { key, counter: current } = library.drafts.get(id);
  const conflicts = library.revisions.list(key).filter(({ reason }) => reason === 'conflict');
  // A conflict is two revisions: the text that came too late, and once more the text that stands.
  expect(kept.size).toBe(1 + 2 * SAVES + conflicts.length);
  for (const { counter } of conflicts) expect(kept.get(counter + 1)).toBe(kept.get(counter - 1));
  expect(articleChecksum(library.drafts.load(id).article)).toBe(kept.get(current));
  expect(library.diagnose().isHealthy).toBe(true);
  library.close();
});

test('a new draft of one process never shows the other process the text of a draft that was deleted for ever', () => {
  const desk = temporaryDesk();
  const [one, other] = [desk.open(), desk.open()];
  const deleted = one.drafts.create(report('مسودة حُذفت', [], { metadata: { tags: ['قديم'] } }));
  expect(one.drafts.load(deleted).counter).toBe(1);
  other.drafts.deleteForEver(deleted);
  const article = report('مسودة جديدة', [], { metadata: { tags: ['قديم'] } });
  const created = other.drafts.create(article);
  expect(one.drafts.load(created).article).toEqual(article);
  one.drafts.save(created, report('مسودة جديدة بعد تعديل', [], { metadata: { tags: ['قديم'] } }));
  expect(one.drafts.list({ tag: 'قديم' }).map(({ id }) => id)).toEqual([created]);
});

/** The locks that this process holds on a library's files, by the name of the file. */
function locksOn(file: string): readonly string[] {
  const names = new Map(
    ['', '-wal', '-shm'].map((suffix) => [String(statSync(file + suffix).ino), `library${suffix}`]),
  );
  return readFileSync('/proc/locks', 'utf8')
    .split('\n')
    .map((line) => line.split(/\s+/))
    .filter((fields) => fields[4] === String(process.pid))
    .flatMap((fields) => names.get(fields[5]?.split(':')[2] ?? '') ?? [])
    .sort();
}

// POSIX takes them away when any descriptor of the file is closed, and the next process then empties the journal under the first one.
test.skipIf(!existsSync('/proc/locks'))(
  'a process that opens its library a second time keeps the locks of the first',
  ({ skip }) => {
    const desk = temporaryDesk();
    const library = desk.open();
    library.drafts.create(report('مسودة'));
    skip(
      locksOn(desk.file).length === 0,
      'the file system gives other numbers to its files than the list of locks',
    );
    const second = desk.open();
    expect(locksOn(desk.file)).toEqual(['library', 'library-shm']);
    second.close();
    expect(locksOn(desk.file)).toEqual(['library', 'library-shm']);
  },
);
