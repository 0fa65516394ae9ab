// What a folder holds, to the byte, so that «nothing was touched» is one comparison.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface FileState {
  readonly name: string;
  readonly mode: string;
  readonly modified: bigint;
  readonly bytes: string;
}

/** Every file of a folder, by name. */
export function folderState(folder: string): readonly FileState[] {
  return namesIn(folder).map((name) => {
    const stat = statSync(join(folder, name), { bigint: true });
    return {
      name,
      mode: modeOf(join(folder, name)),
      modified: stat.mtimeNs,
      bytes: stat.isDirectory() ? '(folder)' : readFileSync(join(folder, name), 'base64'),
    };
  });
}

export function namesIn(folder: string): readonly string[] {
  return readdirSync(folder).sort();
}

/** Permission bits, such as `600`. */
export function modeOf(path: string): string {
  return (statSync(path).mode & 0o777).toString(8);
}
