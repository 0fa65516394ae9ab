// The locks by which Chromium keeps its folder to one browser. Ours is claimed by whoever opens the library, so a lock is either a left-over, of a
// machine that was switched off or has another name since, before which Chromium would stop and ask; or that of a browser that is just ending.
import { readlinkSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const LOCKS = ['SingletonLock', 'SingletonSocket', 'SingletonCookie'];
/** A browser ends when whoever has started it is gone; so long, in milliseconds, it is waited for. */
const LONGEST_END = 5000;
const LOOK_AGAIN = 50;

/** Takes away the locks in a profile's folder, when the browser that made them has ended. */
export async function clearLocks(profileFolder: string, longest: number = LONGEST_END): Promise<void> {
  const holder = holderOf(join(profileFolder, 'SingletonLock'));
  if (holder !== undefined) await end(holder, longest);
  for (const lock of LOCKS) rmSync(join(profileFolder, lock), { force: true });
}

// The lock is a link to «machine-process»; on Windows there is none.
function holderOf(lock: string): number | undefined {
  try {
    const [, machine, process] = /^(.*)-(\d+)$/.exec(readlinkSync(lock)) ?? [];
    return machine === hostname() ? Number(process) : undefined;
  } catch {
    return undefined;
  }
}

async function end(process: number, longest: number): Promise<void> {
  const last = Date.now() + longest;
  while (isRunning(process) && Date.now() < last) await setTimeout(LOOK_AGAIN);
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}
