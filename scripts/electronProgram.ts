// Electron's own program: where it is, and fetching it with Electron's installer, once and within bounds. Nothing here loads the package `electron`,
// which would fetch it unasked and without end.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './build.ts';

const PACKAGE = join(ROOT, 'node_modules/electron');
const MEMORY = join(ROOT, '.cache/electron-install.json');
/** A slow line has to bring about a hundred megabytes. */
const LONGEST = 240_000;

type Environment = Readonly<Record<string, string | undefined>>;

/** The program to run: what `HASHIYA_ELECTRON` names, otherwise what Electron's installer has put into its package. */
export function findElectron(env: Environment, folder: string = PACKAGE): string | undefined {
  const named = env.HASHIYA_ELECTRON;
  if (named) return existsSync(named) ? named : undefined;
  // The installer writes this file last.
  const note = join(folder, 'path.txt');
  if (!existsSync(note)) return undefined;
  const program = join(folder, 'dist', readFileSync(note, 'utf8').trim());
  return existsSync(program) ? program : undefined;
}

export interface Installation {
  /** Electron's package. */
  readonly folder: string;
  /** Remembers in which version fetching has failed. */
  readonly memory: string;
  readonly longest: number;
  announce(line: string): void;
}

/**
 * Fetches the program; undefined when it cannot be had. What has failed once is not tried again before Electron's version changes, unless
 * `HASHIYA_HOST` asks for it by name.
 */
export async function installElectron(
  env: Environment,
  { folder = PACKAGE, memory = MEMORY, longest = LONGEST, announce }: Partial<Installation> = {},
): Promise<string | undefined> {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }; // a package's own file
  if (failedBefore(memory) === version && env.HASHIYA_HOST !== 'electron') return undefined;
  announce?.(
    'يُنزَّل Electron مرة واحدة، وإن تعذّر فُتحت النافذة في متصفح — fetching Electron once; without it the window opens in a browser',
  );
  await run(join(folder, 'install.js'), longest);
  const found = findElectron(env, folder);
  if (found === undefined) {
    mkdirSync(dirname(memory), { recursive: true });
    writeFileSync(memory, JSON.stringify({ failed: version }));
  }
  return found;
}

function failedBefore(memory: string): unknown {
  try {
    return (JSON.parse(readFileSync(memory, 'utf8')) as { failed?: unknown }).failed; // compared as it is
  } catch {
    // Never tried, or a file that nobody can read: then it is tried.
    return undefined;
  }
}

// Quietly: whether it has worked is seen by what is there afterwards.
function run(installer: string, longest: number): Promise<void> {
  return new Promise((resolve) => {
    execFile(process.execPath, [installer], { timeout: longest, killSignal: 'SIGKILL' }, () => resolve());
  });
}

/**
 * Whether Linux lets an ordinary program make Chromium's sandbox. Some distributions do not, and Electron from npm then refuses to start, for the
 * helper that would be allowed to must belong to root; an installed browser brings its own.
 */
export function canSandbox(
  isRoot: boolean,
  read: (path: string) => string | undefined = readSystem,
): boolean {
  if (isRoot) return true; // it runs without
  return (
    read('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') !== '1' &&
    read('/proc/sys/kernel/unprivileged_userns_clone') !== '0' &&
    read('/proc/sys/user/max_user_namespaces') !== '0'
  );
}

function readSystem(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    // Another system, or a kernel without this switch.
    return undefined;
  }
}
