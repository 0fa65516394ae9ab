// What the library can refuse, and how the errors of SQLite and the file system become one of these.
import type { Labels } from '../../core/article/callouts.ts';

/** The closed list of refusals, each with the sentence that the user reads. */
const SENTENCES = {
  'library-newer': {
    ar: 'هذه المكتبة كتبتها نسخة أحدث من حاشية؛ لم يُغيَّر فيها شيء.',
    en: 'This library was written by a newer Hashiya; nothing in it was changed.',
  },
  'library-damaged': { ar: 'ملف المكتبة تالف.', en: 'The library file is damaged.' },
  'not-a-library': { ar: 'الملف ليس مكتبة حاشية.', en: 'The file is not a Hashiya library.' },
  'library-busy': { ar: 'المكتبة مشغولة بعملية أخرى؛ أعد المحاولة.', en: 'The library is busy; try again.' },
  'disk-full': {
    ar: 'القرص ممتلئ؛ لم يُحفظ التغيير الأخير.',
    en: 'The disk is full; the last change was not saved.',
  },
  'disk-error': { ar: 'تعذّر القرص أو الكتابة عليه.', en: 'The disk could not be read or written.' },
  'read-only': { ar: 'لا إذن بالكتابة في هذا المكان.', en: 'This place cannot be written to.' },
  'file-missing': { ar: 'الملف غير موجود.', en: 'The file does not exist.' },
  'file-exists': {
    ar: 'الملف موجود من قبل؛ لم يُكتب فوقه.',
    en: 'The file exists already; it was not overwritten.',
  },
  'is-folder': { ar: 'المسار مجلد وليس ملفاً.', en: 'The path is a folder, not a file.' },
  'name-too-long': {
    ar: 'اسم الملف أطول مما يقبله القرص.',
    en: 'The file name is longer than the disk allows.',
  },
  'file-too-large': { ar: 'الملف أكبر من الحد المسموح.', en: 'The file is larger than the limit.' },
  'not-an-article': { ar: 'الملف ليس مقالاً بصيغة حاشية.', en: 'The file is not a Hashiya article.' },
  'not-folder': { ar: 'المسار ليس مجلداً.', en: 'The path is not a folder.' },
  'draft-missing': { ar: 'لا مسودة بهذا المعرّف.', en: 'There is no such draft.' },
  'draft-ambiguous': {
    ar: 'أكثر من مسودة يبدأ معرّفها بهذا.',
    en: 'More than one draft begins with this id.',
  },
  'revision-missing': { ar: 'لا نسخة بهذا الرقم.', en: 'There is no such revision.' },
  'revision-damaged': {
    ar: 'نسخة محفوظة تالفة، ولا تطابق بصمتها.',
    en: 'A stored revision is damaged: it does not match its checksum.',
  },
  'backup-invalid': {
    ar: 'النسخة الاحتياطية غير صالحة؛ لم يُغيَّر شيء.',
    en: 'The backup is not valid; nothing was changed.',
  },
  'picture-unsupported': { ar: 'نوع الصورة غير مدعوم.', en: 'This type of picture is not supported.' },
  'picture-damaged': { ar: 'ملف الصورة تالف.', en: 'The picture is damaged.' },
  'picture-too-large': { ar: 'الصورة أكبر من الحد المسموح.', en: 'The picture is larger than the limit.' },
  'kind-invalid': { ar: 'نوع الصندوق غير صالح.', en: 'The callout kind is not valid.' },
} as const satisfies Record<string, Labels>;

export type LibraryErrorCode = keyof typeof SENTENCES;

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
