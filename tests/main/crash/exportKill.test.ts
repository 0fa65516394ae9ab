// An export over a file that is there already is killed again and again: what is found afterwards is the old file or the new one, whole.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { seededRandom } from '../../../src/core/article/ids.ts';
import { temporaryFolder } from '../support/temporaryLibrary.ts';
import { startChild } from './childProcess.ts';
import { ARCHIVE, filesOf, PAGE, pageOf, versionOf } from './exportedVersions.ts';

const KILLS = Number(process.env.HASHIYA_TEST_KILLS ?? 200);
const SEED = process.env.HASHIYA_TEST_SEED ?? 'export';
const MOST_VERSIONS = 4;
const MOST_DELAY = 30;

/** Lets a child export until it has said so many versions, and kills it a moment later; gives the last version it said. */
async function killedAfter(folder: string, first: number, versions: number, delay: number): Promise<number> {
  let isDoomed = false;
  const child = startChild('exportingChild', [folder, String(first)], {
    compiled: join(folder, '..', 'compiled'),
    heard: (bytes) => {
      if (isDoomed || bytes < versions * 2) return;
      isDoomed = true;
      setTimeout(() => child.process.kill('SIGKILL'), delay);
    },
  });
  const { lines, errors, signal } = await child.ended;
  expect({ errors, signal }).toEqual({ errors: '', signal: 'SIGKILL' });
  return Number(lines.at(-1));
}

test(`a page and an archive are whole after each of ${KILLS} kills`, { timeout: 600_000 }, async () => {
  const folder = join(temporaryFolder(), 'out');
  mkdirSync(folder);
  const random = seededRandom(SEED);
  const found = { old: 0, new: 0 };
  let first = 1;
  for (let round = 0; round < KILLS; round += 1) {
    const versions = 1 + (random() % MOST_VERSIONS);
    const said = await killedAfter(folder, first, versions, random() % (MOST_DELAY + 1));
    const page = readFileSync(join(folder, PAGE), 'utf8');
    const version = versionOf(page);
    expect([said, said + 1], `round ${round}`).toContain(version);
    expect(page === pageOf(version), `round ${round}: page ${version}`).toBe(true);
    const entries = unzipSync(readFileSync(join(folder, ARCHIVE)));
    const archived = versionOf(Buffer.from(entries['report.html'] ?? []).toString());
    expect([said, said + 1], `round ${round}`).toContain(archived);
    for (const { name, bytes } of filesOf(archived))
      expect(
        Buffer.from(bytes).equals(entries[name] ?? new Uint8Array()),
        `round ${round}: archive ${archived}`,
      ).toBe(true);
    // The page is written before the archive, so it is never the older of the two.
    expect(version).toBeGreaterThanOrEqual(archived);
    found[version === said ? 'old' : 'new'] += 1;
    first = version + 1;
  }
  // Only what the kills themselves left behind stands beside them, out of sight.
  const others = readdirSync(folder).filter((name) => name !== PAGE && name !== ARCHIVE);
  expect(others.filter((name) => !/^\..+\.tmp$/.test(name))).toEqual([]);
  console.log(`${KILLS} kills: ${found.old} old, ${found.new} new, 0 broken, ${others.length} cut off`);
});
