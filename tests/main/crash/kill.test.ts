// The process is killed, not the machine: what a kill cannot show (that a commit is synced) the tests of the store assert from the sync level.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seededRandom } from '../../../src/core/article/ids.ts';
import { type Library, openLibrary } from '../../../src/main/store/library.ts';
import { report } from '../support/articles.ts';
import { temporaryFolder } from '../support/temporaryLibrary.ts';
import { type EndedChild, startChild } from './childProcess.ts';
import { findLost, findLostRevisions } from './findLost.ts';
import { type Acknowledgement, readAcknowledgements } from './savingLines.ts';

const KILLS = Number(process.env.HASHIYA_TEST_KILLS ?? 200);
const SEED = process.env.HASHIYA_TEST_SEED ?? 'kill';
/** About thirty acknowledgements. */
const MOST_BYTES = 3000;
const MOST_DELAY = 20;

/** Lets a child save until it has said so many bytes, and kills it a moment later. */
async function killedAfter(folder: string, seed: string, bytes: number, delay: number): Promise<EndedChild> {
  let isDoomed = false;
  const child = startChild('savingChild', [folder, seed], {
    compiled: join(folder, '..', 'compiled'),
    heard: (heard) => {
      if (isDoomed || heard <= bytes) return;
      isDoomed = true;
      setTimeout(() => child.process.kill('SIGKILL'), delay);
    },
  });
  const ended = await child.ended;
  expect(ended).toMatchObject({ signal: 'SIGKILL', errors: '' });
  return ended;
}

function open(folder: string): Library {
  return openLibrary({ folder, clock: Date.now, random: seededRandom('parent') });
}

test(`no acknowledged save is lost when the process is killed ${KILLS} times`, {
  timeout: 300_000,
}, async () => {
  const folder = join(temporaryFolder(), 'library');
  const random = seededRandom(SEED);
  const all: Acknowledgement[] = [];
  let kept: Library | undefined;
  for (let round = 0; round < KILLS; round += 1) {
    // One kill in eight falls into the opening itself, before any save is acknowledged.
    const bytes = random() % 8 === 0 ? 0 : random() % MOST_BYTES;
    const { lines } = await killedAfter(folder, `${SEED} ${round}`, bytes, random() % (MOST_DELAY + 1));
    const acknowledged = readAcknowledgements(lines);
    all.push(...acknowledged);
    const library = open(folder);
    expect(findLost(library, acknowledged), `round ${round}`).toEqual([]);
    kept?.close();
    kept = undefined;
    // A library that stays open keeps the journal of the killed process alive for the next one; a closed one empties it.
    if (random() % 2 === 0) kept = library;
    else library.close();
  }
  kept?.close();
  const library = open(folder);
  expect(library.diagnose()).toMatchObject({ isHealthy: true, damagedRevisions: 0 });
  // What was right after its own round must still be right after all later kills.
  expect(findLost(library, all)).toEqual([]);
  library.close();
  expect(all.length).toBeGreaterThan(KILLS);
  console.log(`${KILLS} kills, ${all.length} acknowledged saves, 0 lost`);
});

test('a library whose very first opening was killed opens and works', async () => {
  const above = temporaryFolder();
  const random = seededRandom(`${SEED} first`);
  for (let round = 0; round < 25; round += 1) {
    const folder = join(above, `library-${round}`);
    const { lines } = await killedAfter(folder, `${SEED} ${round}`, 0, random() % (MOST_DELAY + 1));
    const library = open(folder);
    expect(findLost(library, readAcknowledgements(lines)), `round ${round}`).toEqual([]);
    const id = library.drafts.create(report('بعد الانقطاع'));
    expect(library.drafts.load(id).article.metadata.headline).toBe('بعد الانقطاع');
    expect(library.diagnose().isHealthy).toBe(true);
    library.close();
  }
});

test('two processes that create one library at the same moment, and are killed, have both kept what they saved', async () => {
  const above = temporaryFolder();
  for (let round = 0; round < 10; round += 1) {
    const folder = join(above, `library-${round}`);
    const ended = await Promise.all(
      ['one', 'other'].map((name) => killedAfter(folder, `${SEED} ${name} ${round}`, 500, 0)),
    );
    const library = open(folder);
    for (const { lines } of ended) {
      const saves = readAcknowledgements(lines);
      expect(saves.length).toBeGreaterThan(0);
      expect(findLostRevisions(library, saves)).toEqual([]);
    }
    expect(library.diagnose().isHealthy).toBe(true);
    library.close();
  }
});
