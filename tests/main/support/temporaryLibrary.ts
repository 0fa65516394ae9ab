// A library folder for one test: fresh, with a clock and random numbers that can be repeated, and gone when the test is over.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { seededRandom } from '../../../src/core/article/ids.ts';
import { type Database, openDatabase } from '../../../src/main/store/database.ts';
import { LIBRARY_FILE, type Library, openLibrary } from '../../../src/main/store/library.ts';
import type { Migration } from '../../../src/main/store/migrations/migrations.ts';

/** 1 January 2026 at noon. */
export const START = Date.UTC(2026, 0, 1, 12);

/** A clock that only the test moves. Every look at it takes one millisecond. */
export interface FakeClock {
  (): number;
  /** Goes on, or back when negative. */
  advance(milliseconds: number): void;
}

export function fakeClock(): FakeClock {
  let now = START;
  const clock = (): number => {
    now += 1;
    return now;
  };
  return Object.assign(clock, {
    advance: (milliseconds: number) => {
      now += milliseconds;
    },
  });
}

/** An empty folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface Desk {
  /** The library's folder; not there before the first opening. */
  readonly folder: string;
  readonly file: string;
  readonly clock: FakeClock;
  readonly random: () => number;
  /** Opens the library (again); what is open is closed after the test. */
  open(migrations?: readonly Migration[]): Library;
  /** Looks into the library's file beside the library itself. */
  raw(): Database;
}

/** A desk with its library folder, still empty. */
export function temporaryDesk(): Desk {
  const folder = join(temporaryFolder(), 'library');
  const file = join(folder, LIBRARY_FILE);
  const clock = fakeClock();
  const random = seededRandom('desk');
  const opened: { close(): void }[] = [];
  onTestFinished(() => {
    for (const one of opened) one.close();
  });
  const kept = <T extends { close(): void }>(one: T): T => {
    opened.push(one);
    return one;
  };
  return {
    folder,
    file,
    clock,
    random,
    open: (migrations) => kept(openLibrary({ folder, clock, random }, migrations)),
    raw: () => kept(openDatabase(file)),
  };
}
