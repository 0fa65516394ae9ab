// THE table of importers, and the door to all of them. A new importer is its folder and a row here.
import { CALLOUT_KINDS } from '../article/callouts.ts';
import { articleImporter } from './article.ts';
import { htmlImporter } from './html/htmlImporter.ts';
import type { Imported, Importer, ImportOptions } from './importer.ts';
import { markdownImporter } from './markdown/markdown.ts';
import { textImporter } from './text/textImporter.ts';

/** In the order in which they are asked whether they recognise a text; the last one takes anything. */
export const IMPORTERS: readonly Importer[] = [articleImporter, htmlImporter, markdownImporter, textImporter];

/** The importer with an id, or undefined. */
export function findImporter(id: string): Importer | undefined {
  return IMPORTERS.find((importer) => importer.id === id);
}

/**
 * The importer for a text: by its file's extension, except that a page or an article in a file named as plain text is still read as what it is;
 * without a telling extension, the first that recognises the text.
 *
 * @example detectImporter('report.md', text).id === 'markdown'
 */
export function detectImporter(fileName: string | undefined, text: string): Importer {
  const extension = /\.([^./\\]+)$/.exec(fileName ?? '')?.[1]?.toLowerCase();
  const named =
    extension === undefined
      ? undefined
      : IMPORTERS.find((importer) => importer.extensions.includes(extension));
  if (named !== undefined && named !== textImporter) return named;
  // Plain text with a list or two is not Markdown because of that: a name ending in .txt says what it is.
  const candidates =
    named === textImporter ? IMPORTERS.filter((importer) => importer !== markdownImporter) : IMPORTERS;
  return candidates.find((importer) => importer.recognises(text)) ?? textImporter;
}

export interface ImportRequest
  extends Partial<Pick<ImportOptions, 'callouts'>>,
    Pick<ImportOptions, 'random'> {
  /** An importer's id; absent or `auto` to detect it. An id that does not exist is a bug of the caller: ask `findImporter` first. */
  readonly from?: string;
  /** Only its extension is looked at. */
  readonly fileName?: string;
}

/** Reads a text into an article. `importer` is the one that did. */
export function importText(text: string, request: ImportRequest): Imported & { readonly importer: Importer } {
  const { from = 'auto', fileName, callouts = CALLOUT_KINDS, random } = request;
  const importer = from === 'auto' ? detectImporter(fileName, text) : findImporter(from);
  if (importer === undefined) throw new Error(`no importer ${from}`);
  return { ...importer.read(text, { callouts, random }), importer };
}
