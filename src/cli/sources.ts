// What `<draft|file>` means: a draft of the library, or a file that is imported in memory.
import { existsSync } from 'node:fs';
import type { Article } from '../core/article/article.ts';
import type { FindAsset } from '../core/article/assets.ts';
import { calloutTable } from '../core/article/callouts.ts';
import { seededRandom } from '../core/article/ids.ts';
import {
  assetFinder,
  isWordDocument,
  type ReadSource,
  readBytes,
  readSource,
} from '../main/files/readSource.ts';
import { LibraryError } from '../main/store/errors.ts';
import type { Run } from './command.ts';
import { deskKinds, hasLibrary } from './deskKinds.ts';
import { Refusal, usageRefusal } from './refusal.ts';

export interface Source {
  /** As the user gave it. */
  readonly name: string;
  readonly article: Article;
  readonly findAsset: FindAsset;
}

const FORMATS = ['auto', 'text', 'html', 'markdown', 'docx', 'article'];

/** The importer that `--from` names; undefined to choose by name and content. */
export function readFormat(given: string | undefined): string | undefined {
  if (given === undefined || given === 'auto') return undefined;
  if (!FORMATS.includes(given)) {
    throw usageRefusal({
      ar: `قيمة ‎--from‎ واحدة من: ${FORMATS.join('، ')}`,
      en: `--from takes one of: ${FORMATS.join(', ')}`,
    });
  }
  return given;
}

/** Reads a file with the desk's kinds; `-` is standard input. */
export function readFile(
  run: Run,
  given: string,
  from: string | undefined,
  random: () => number,
): ReadSource {
  if (from === 'docx' || (from === undefined && isWordDocument(given))) {
    throw new Refusal('format-unsupported', {
      ar: 'هذه النسخة لا تقرأ ملفات Word؛ احفظ الملف بصيغة HTML.',
      en: 'This version does not read Word files; save the file as HTML.',
    });
  }
  const options = { callouts: calloutTable(deskKinds(run)), random, ...(from === undefined ? {} : { from }) };
  return given === '-'
    ? readBytes(run.io.readInput(), 'stdin', options)
    : readSource(run.path(given), options);
}

/** A draft by id when there is one, otherwise a file. */
export function openSource(run: Run, given: string): Source {
  const draft = findDraft(run, given);
  if (draft !== undefined) return draft;
  if (given !== '-' && !existsSync(run.path(given))) {
    throw new Refusal('source-missing', {
      ar: `لا مسودة ولا ملف بهذا الاسم: ${given}`,
      en: `neither a draft nor a file: ${given}`,
    });
  }
  // The same file gives the same bytes each time, so its ids come from its name.
  const { article, pictures } = readFile(run, given, undefined, seededRandom(given));
  return { name: given, article, findAsset: assetFinder(pictures) };
}

function findDraft(run: Run, given: string): Source | undefined {
  if (!/^[a-z0-9]+$/.test(given) || !hasLibrary(run)) return undefined;
  const library = run.library();
  try {
    const { article } = library.drafts.load(library.drafts.resolve(given));
    return { name: given, article, findAsset: (id) => library.assets.find(id) };
  } catch (error) {
    if (error instanceof LibraryError && error.code === 'draft-missing') return undefined;
    throw error;
  }
}
