// Files that the user chooses, to write and to read.
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { writeFileAtomically } from '../files/atomicWrite.ts';
import { guarded, LibraryError } from '../store/errors.ts';
import type { Handlers, Services } from './handlers.ts';

/** What one file may hold on its way to the window. */
const MOST_BYTES = 64 * 1024 * 1024;

export function fileHandlers({ host }: Services): Pick<Handlers, 'files.save' | 'files.open'> {
  return {
    'files.save': async ({ name, text, data }) => {
      const path = await host.chooseSavePath(name);
      if (path === undefined) return null;
      // The dialog has asked before it let the user choose a file that exists.
      writeFileAtomically(path, data === undefined ? (text ?? '') : Buffer.from(data, 'base64'), {
        overwrite: true,
      });
      return { path };
    },
    'files.open': async ({ kind, many = false }) =>
      (await host.chooseFiles(kind, many)).map((path) => ({ name: basename(path), data: read(path) })),
  };
}

function read(path: string): string {
  return guarded(() => {
    if (statSync(path).size > MOST_BYTES) throw new LibraryError('file-too-large');
    return readFileSync(path).toString('base64');
  });
}
