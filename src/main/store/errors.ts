// What the library can refuse, and how the errors of SQLite and the file system become one of these. The sentences are the contract's.
import { type CallErrorCode, type ErrorCode, SENTENCES } from '../../contract/errors.ts';
import type { Labels } from '../../core/article/callouts.ts';

/** What the store refuses: all codes but those of the calls themselves. */
export type LibraryErrorCode = Exclude<ErrorCode, CallErrorCode>;

/** An expected refusal: something that the user must know, not a bug. */
export class LibraryError extends Error {
  readonly code: LibraryErrorCode;
  readonly sentence: Labels;

  constructor(code: LibraryErrorCode, options?: ErrorOptions) {
    super(`${SENTENCES[code].en} [${code}]`, options);
    this.code = code;
    this.sentence = SENTENCES[code];
  }
}

const BY_SYSTEM_CODE: Readonly<Record<string, LibraryErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
  ENOENT: 'file-missing',
  EEXIST: 'file-exists',
  EISDIR: 'is-folder',
  ENOTDIR: 'not-folder',
  ENAMETOOLONG: 'name-too-long',
  EIO: 'disk-error',
  EMFILE: 'disk-error',
  ENFILE: 'disk-error',
};

// Extended result codes begin with the primary one, so the longest prefix wins.
const BY_SQLITE_CODE: readonly (readonly [string, LibraryErrorCode])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_PERM', 'read-only'],
  ['SQLITE_CANTOPEN', 'read-only'],
  ['SQLITE_CORRUPT', 'library-damaged'],
  ['SQLITE_NOTADB', 'not-a-library'],
  ['SQLITE_BUSY', 'library-busy'],
  ['SQLITE_LOCKED', 'library-busy'],
  ['SQLITE_IOERR', 'disk-error'],
];

/** The refusal behind an error of SQLite or the file system; undefined for what is a bug. */
export function toLibraryError(error: unknown): LibraryError | undefined {
  if (error instanceof LibraryError) return error;
  const code = codeOf(error);
  const own = BY_SYSTEM_CODE[code] ?? BY_SQLITE_CODE.find(([prefix]) => code.startsWith(prefix))?.[1];
  return own === undefined ? undefined : new LibraryError(own, { cause: error });
}

/** Runs something that touches the disk; its errors come out as refusals. */
export function guarded<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw toLibraryError(error) ?? error;
  }
}

export function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}
