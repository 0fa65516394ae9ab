// A draft as it goes into a folder or an archive: its text, the pictures beside it, and its line in the manifest.
import type { BatchPicture, ExportedLine } from '../../contract/values.ts';
import type { Article } from '../../core/article/article.ts';
import type { CalloutKind } from '../../core/article/callouts.ts';
import { runChecks } from '../../core/checks/checks.ts';
import type { PlacedFile } from './batchPlace.ts';
import { namedPictures, type Published, toBytes } from './publish.ts';

export interface ExportedDraft {
  /** The text, then its pictures. */
  readonly files: readonly PlacedFile[];
  readonly line: ExportedLine;
}

/** What was exported, of which the manifest tells. */
export interface DraftInfo {
  /** Its id, or the file's name. */
  readonly draft: string;
  readonly title: string;
  readonly article: Article;
  readonly callouts: readonly CalloutKind[];
}

/**
 * Makes it.
 *
 * @param file the path of the text
 * @param folder what the paths of its pictures begin with; the text calls them by what follows
 */
export function exportedDraft(
  { draft, title, article, callouts }: DraftInfo,
  { content, pictures: used, notices, findAsset }: Published,
  file: string,
  folder = '',
): ExportedDraft {
  const files: PlacedFile[] = [{ name: file, bytes: toBytes(content) }];
  const pictures: BatchPicture[] = [];
  for (const { fileName: reference, asset: id, alt } of namedPictures(used)) {
    const asset = id === undefined ? undefined : findAsset(id);
    const name = `${folder}${reference}`;
    if (asset !== undefined) files.push({ name, bytes: Buffer.from(asset.data, 'base64') });
    pictures.push({ reference, alt, ...(asset === undefined ? {} : { file: name }) });
  }
  const findings = runChecks(article, { callouts });
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return {
    files,
    line: {
      draft,
      title,
      state: errors > 0 || notices.length > 0 ? 'findings' : 'ok',
      file,
      pictures,
      findings: { errors, warnings: findings.length - errors },
      notices,
    },
  };
}
