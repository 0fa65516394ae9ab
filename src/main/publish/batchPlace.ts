// Where a batch puts its files: a folder, each file whole or not at all, or one archive, which is there when everything is in it.
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { openAtomicFile, writeFileAtomically } from '../files/atomicWrite.ts';
import { guarded, LibraryError } from '../store/errors.ts';
import { MANIFEST } from './batchManifest.ts';

export type BatchPlace = { readonly folder: string } | { readonly archive: string };

export interface PlacedFile {
  /** With `/` between folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Place {
  /** Whether it is all or nothing. */
  readonly isWhole: boolean;
  /** Whether it has thrown a refusal that concerns more than the files it was given. */
  readonly hasFailed: boolean;
  put(files: readonly PlacedFile[]): void;
  finish(): void;
  abandon(): void;
}

/** Opens the place; a folder is made when there is none. Throws refusals. */
export function openPlace(place: BatchPlace, overwrite: boolean): Place {
  return 'folder' in place ? openFolder(place.folder, overwrite) : openArchive(place.archive, overwrite);
}

function openFolder(folder: string, overwrite: boolean): Place {
  guarded(() => mkdirSync(folder, { recursive: true }));
  // The list of another export: said before the work and not after it.
  if (!overwrite && existsSync(join(folder, MANIFEST))) throw new LibraryError('file-exists');
  return {
    isWhole: false,
    hasFailed: false,
    put: (files) => {
      const missing = files.filter(({ name, bytes }) => !holds(join(folder, name), bytes));
      // Looked at before anything is written, so that a text is not refused after its pictures.
      if (!overwrite && missing.some(({ name }) => existsSync(join(folder, name))))
        throw new LibraryError('file-exists');
      // The text comes first in the list and last in the folder: it is there when what it shows is.
      for (const { name, bytes } of missing.toReversed()) {
        const path = join(folder, name);
        guarded(() => mkdirSync(dirname(path), { recursive: true }));
        writeFileAtomically(path, bytes, { overwrite });
      }
    },
    finish: () => undefined,
    abandon: () => undefined,
  };
}

function holds(path: string, bytes: Uint8Array): boolean {
  return (
    statSync(path, { throwIfNoEntry: false })?.isFile() === true &&
    readFileSync(path).equals(Buffer.from(bytes))
  );
}

// The first moment that the format knows, so that the same drafts make the same archive.
export const NO_TIME = new Date(1980, 0, 1);
/** What the plain format can address; its extension for more is not read everywhere. */
export const MOST_ARCHIVE_BYTES = 0xffff_ffff;
const MOST_FILES = 0xffff;
/** Compressed already. */
export const COMPRESSED = /\.(?:png|jpe?g|gif|webp|avif|docx|pdf)$/;

function openArchive(path: string, overwrite: boolean): Place {
  if (!overwrite && existsSync(path)) throw new LibraryError('file-exists');
  const file = openAtomicFile(path, { overwrite });
  let hasFailed = false;
  let size = 0;
  let count = 0;
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    size += chunk.length;
    file.write(chunk);
  });
  const orFail = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      hasFailed = true;
      throw error;
    }
  };
  return {
    isWhole: true,
    get hasFailed() {
      return hasFailed;
    },
    put: (files) =>
      orFail(() => {
        for (const { name, bytes } of files) {
          count += 1;
          if (size + bytes.length > MOST_ARCHIVE_BYTES || count > MOST_FILES)
            throw new LibraryError('file-too-large');
          const entry = COMPRESSED.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
          entry.mtime = NO_TIME;
          zip.add(entry);
          entry.push(bytes, true);
        }
      }),
    finish: () =>
      orFail(() => {
        zip.end();
        file.commit();
      }),
    abandon: () => {
      zip.terminate();
      file.abandon();
    },
  };
}
