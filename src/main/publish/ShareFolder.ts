// The files that are handed to other programs: a private folder in the library's, with the newest one in it. What somebody else has put there or has
// changed since is theirs and is left alone, so what was written here is known by its bytes.
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, statSync, unlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { writeFileAtomically } from '../files/atomicWrite.ts';
import { freePath } from '../files/freePath.ts';
import { makePrivateFolder } from '../store/database.ts';
import { guarded, LibraryError } from '../store/errors.ts';
import { keyOf } from './batchNames.ts';

/** A file that was written here. */
interface Own {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256, in hexadecimal. */
  readonly sum: string;
}

const RECORD = '.shared.json';
/** What a write that was killed leaves (`openAtomicFile`). */
const TEMPORARY = /^\..*\.[0-9a-f]{12}\.tmp$/;

export class ShareFolder {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /**
   * Writes a file, whole or not at all, and then removes the older ones.
   *
   * @returns its path: by its own name, and by another where that is somebody else's or cannot be replaced
   * @throws LibraryError `not-folder` where something else stands in the folder's place, and what writing a file throws
   */
  put(name: string, bytes: Uint8Array): string {
    guarded(() => makePrivateFolder(this.folder));
    if (!this.isOurs()) throw new LibraryError('not-folder');
    const before = this.read();
    const path = this.write(name, bytes, before);
    const newest = keyOf(basename(path));
    this.keep([
      ...this.remove(before.filter((own) => keyOf(own.name) !== newest)),
      ownOf(basename(path), bytes),
    ]);
    return path;
  }

  /** Removes what was written here before. Throws refusals. */
  clear(): void {
    if (!this.isOurs()) return;
    guarded(() => {
      for (const name of readdirSync(this.folder))
        if (TEMPORARY.test(name)) unlinkSync(join(this.folder, name));
    });
    const before = this.read();
    if (before.length > 0) this.keep(this.remove(before));
  }

  // A link could lead to a folder that is full of somebody's files.
  private isOurs(): boolean {
    return guarded(() => lstatSync(this.folder, { throwIfNoEntry: false })?.isDirectory() === true);
  }

  // The record comes first: what is cut off after it is a name without a file, and not a file that nobody knows of.
  private write(name: string, bytes: Uint8Array, before: readonly Own[]): string {
    const put = (path: string): string => {
      const own = ownOf(basename(path), bytes);
      this.keep([...before, own]);
      writeFileAtomically(path, bytes, { overwrite: true });
      return path;
    };
    const path = join(this.folder, name);
    const old = before.filter((own) => keyOf(own.name) === keyOf(name));
    if (existsSync(path) && !old.some((own) => this.isUnchanged(own)))
      return put(freePath(this.folder, name));
    try {
      return put(path);
    } catch (error) {
      // Another program may hold the old one so that it cannot be replaced.
      if (!existsSync(path)) throw error;
      return put(freePath(this.folder, name));
    }
  }

  /** Removes files that are still as they were written; answers those that could not be. */
  private remove(files: readonly Own[]): readonly Own[] {
    return files.filter((own) => {
      try {
        if (this.isUnchanged(own)) unlinkSync(join(this.folder, own.name));
        return false;
      } catch {
        return true; // open in another program; the next time, then
      }
    });
  }

  private isUnchanged({ name, size, sum }: Own): boolean {
    const path = join(this.folder, name);
    const stat = lstatSync(path, { throwIfNoEntry: false });
    return stat?.isFile() === true && stat.size === size && sumOf(readFileSync(path)) === sum;
  }

  private keep(files: readonly Own[]): void {
    writeFileAtomically(join(this.folder, RECORD), JSON.stringify(files), { overwrite: true });
  }

  // Whatever stands in the record, nothing outside the folder is named by it.
  private read(): readonly Own[] {
    const path = join(this.folder, RECORD);
    return guarded(() => {
      if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return [];
      const value = parse(readFileSync(path, 'utf8'));
      return Array.isArray(value) ? (value as readonly unknown[]).filter(isOwn) : [];
    });
  }
}

function ownOf(name: string, bytes: Uint8Array): Own {
  return { name, size: bytes.length, sum: sumOf(bytes) };
}

function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isOwn(value: unknown): value is Own {
  if (typeof value !== 'object' || value === null) return false;
  const { name, size, sum } = value as Readonly<Record<string, unknown>>; // an object; its fields are looked at here
  return (
    typeof name === 'string' &&
    /^[^./\\\0][^/\\\0]*$/.test(name) &&
    typeof size === 'number' &&
    typeof sum === 'string'
  );
}
