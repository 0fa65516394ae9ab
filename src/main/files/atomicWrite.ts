// Writing a file so that at any moment the old one or the new one is there, whole: temporary file beside it, sync, rename, sync of the folder.
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf, guarded, LibraryError } from '../store/errors.ts';

export interface AtomicWriteOptions {
  /** Whether a file that is there already may be replaced. */
  readonly overwrite?: boolean;
  /** Permissions of the new file; 0644 less the umask unless told otherwise. */
  readonly mode?: number;
}

/**
 * Writes a file and returns when it is on the disk. Throws refusals: `file-exists`, `is-folder`, `file-missing` (no such folder), `not-folder`, `name-too-long`,
 * `read-only`, `disk-full`.
 */
export function writeFileAtomically(
  path: string,
  content: string | Uint8Array,
  options: AtomicWriteOptions = {},
): void {
  const file = openAtomicFile(path, options);
  file.write(typeof content === 'string' ? Buffer.from(content) : content);
  file.commit();
}

/** A file that is not there until it is whole. A write that fails leaves nothing behind. */
export interface AtomicFile {
  write(bytes: Uint8Array): void;
  /** Puts the file in its place; on the disk when this returns. */
  commit(): void;
  /** Leaves everything as it was. */
  abandon(): void;
}

/** Begins a file that is written piece by piece. It, and what it gives, throw what `writeFileAtomically` throws. */
export function openAtomicFile(path: string, options: AtomicWriteOptions = {}): AtomicFile {
  const folder = dirname(path);
  // Short enough that it fits wherever the name itself does: a letter is up to three bytes, and 255 is the usual limit.
  const temporary = join(folder, `.${basename(path).slice(0, 60)}.${randomBytes(6).toString('hex')}.tmp`);
  const descriptor = guarded(() => {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new LibraryError('is-folder');
    return openSync(temporary, 'wx', options.mode ?? 0o644);
  });
  let isOpen = true;
  const close = (): void => {
    if (isOpen) closeSync(descriptor);
    isOpen = false;
  };
  const abandon = (): void => {
    close();
    removeIfThere(temporary);
  };
  const orAbandon = (work: () => void): void =>
    guarded(() => {
      try {
        work();
      } catch (error) {
        abandon();
        throw error;
      }
    });
  return {
    write: (bytes) =>
      orAbandon(() => {
        for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
      }),
    commit: () =>
      orAbandon(() => {
        fsyncSync(descriptor);
        close();
        if (options.overwrite) renameSync(temporary, path);
        else placeNew(temporary, path);
        syncFolder(folder);
      }),
    abandon,
  };
}

/** Makes a rename or a new name in a folder durable. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes a file's content durable. */
export function syncFile(path: string): void {
  const descriptor = openSync(path, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

// A link fails when the name is taken, also when it was taken a moment ago; a rename would replace it.
function placeNew(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(codeOf(error))) throw error;
    // A file system without links: nothing better than looking first.
    if (statSync(path, { throwIfNoEntry: false }) !== undefined) throw new LibraryError('file-exists');
    renameSync(temporary, path);
    return;
  }
  unlinkSync(temporary);
}

function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    // What stands in the way of this stood in the way of writing, and that is what the caller must hear.
    if (!['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(codeOf(error))) throw error;
  }
}
