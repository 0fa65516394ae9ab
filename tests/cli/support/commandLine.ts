// The command line in this process, with a folder to stand in and a library of its own; and the same as a real process.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { seededRandom } from '../../../src/core/article/ids.ts';

/** The checkout. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const BIN = join(ROOT, 'bin', 'hashiya.js');
export const EXAMPLE = join(ROOT, 'resources', 'example', 'report.json');

/** 1 January 2026 at noon; each look at the clock takes a second. */
const START = Date.UTC(2026, 0, 1, 12);

export interface Result {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

export interface CommandLine {
  /** Where the user stands. */
  readonly folder: string;
  /** The library's folder; not there before the first command that needs it. */
  readonly dataFolder: string;
  run(...given: readonly string[]): Promise<Result>;
  /** The same with standard input. */
  runWith(input: string, ...given: readonly string[]): Promise<Result>;
  /** Runs what must be done, and gives its output. */
  done(...given: readonly string[]): Promise<string>;
  /** The output of a command that prints one JSON value. */
  json(...given: readonly string[]): Promise<unknown>;
  /** Writes a file where the user stands; gives its name. */
  write(name: string, content: string | Uint8Array): string;
  read(name: string): string;
  /** `bin/hashiya.js` as a process of its own. */
  spawn(given: readonly string[], options?: SpawnOptions): Result;
}

export interface SpawnOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

export function temporaryCommandLine(): CommandLine {
  const above = mkdtempSync(join(tmpdir(), 'hashiya-cli-'));
  onTestFinished(() => rmSync(above, { recursive: true, force: true }));
  const folder = join(above, 'مكتب');
  const dataFolder = join(above, 'library');
  mkdirSync(folder);
  const random = seededRandom('command line');
  let now = START;
  const clock = (): number => {
    now += 1000;
    return now;
  };
  const runWith = async (input: string, ...given: readonly string[]): Promise<Result> => {
    let out = '';
    let err = '';
    const exit = await main(given, {
      out: (text) => {
        out += text;
      },
      outBytes: (bytes) => {
        out += Buffer.from(bytes).toString('latin1');
      },
      err: (line) => {
        err += `${line}\n`;
      },
      env: { HASHIYA_DATA_DIR: dataFolder },
      platform: process.platform,
      home: join(above, 'home'),
      folder,
      readInput: () => Buffer.from(input),
      clock,
      random,
    });
    return { exit, out, err };
  };
  const run = (...given: readonly string[]): Promise<Result> => runWith('', ...given);
  const done = async (...given: readonly string[]): Promise<string> => {
    const { exit, out, err } = await run(...given);
    if (exit !== 0) throw new Error(`${given.join(' ')}: ${exit} ${err}`);
    return out;
  };
  return {
    folder,
    dataFolder,
    run,
    runWith,
    done,
    json: async (...given) => JSON.parse((await run(...given)).out),
    write: (name, content) => {
      writeFileSync(join(folder, name), content);
      return name;
    },
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    spawn: (given, { input = '', env = {}, cwd = folder } = {}) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...given], {
        cwd,
        input,
        encoding: 'utf8',
        maxBuffer: 256 * 1024 * 1024,
        env: { PATH: process.env.PATH ?? '', HOME: above, HASHIYA_DATA_DIR: dataFolder, ...env },
      });
      return { exit: status, out: stdout, err: stderr };
    },
  };
}
