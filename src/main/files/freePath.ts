// Names for what is new, so that nothing that is there is touched.
import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { guarded } from '../store/errors.ts';

/** A path in the folder that nothing has yet: `name.html`, `name (2).html`. */
export function freePath(folder: string, name: string): string {
  const extension = extname(name);
  const stem = extension === '' ? name : name.slice(0, -extension.length);
  let path = join(folder, name);
  for (let count = 2; existsSync(path); count += 1) path = join(folder, `${stem} (${count})${extension}`);
  return path;
}

/** A folder for new files alone: the one that was chosen while there is nothing in it, else a new one inside. Throws refusals. */
export function ownFolder(chosen: string, name: string): string {
  const isTaken = guarded(() => existsSync(chosen) && readdirSync(chosen).length > 0);
  return isTaken ? freePath(chosen, name) : chosen;
}
