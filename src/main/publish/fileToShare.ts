// What was published as the one file that other programs can be given: itself, or an archive with the pictures that stand beside it and the list of what to
// upload, for whoever gets it publishes it.
import { type ZippableFile, zipSync } from 'fflate';
import { LibraryError } from '../store/errors.ts';
import { MANIFEST, manifestText } from './batchManifest.ts';
import { COMPRESSED, MOST_ARCHIVE_BYTES, NO_TIME, type PlacedFile } from './batchPlace.ts';
import { type DraftInfo, exportedDraft } from './exportedDraft.ts';
import { type Published, toBytes } from './publish.ts';

export interface FileToShare {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** How many pictures are in the archive; 0 where it is none. */
  readonly pictures: number;
  /** Names of pictures that the library has no bytes of. */
  readonly missing: readonly string[];
}

/**
 * Makes it. The same published text and pictures give the same bytes.
 *
 * @param name what the published text is called, with its extension
 * @param target the target's id
 * @throws LibraryError `file-too-large`
 */
export function fileToShare(
  name: string,
  target: string,
  draft: DraftInfo,
  published: Published,
): FileToShare {
  const { files, line } = exportedDraft(draft, published, name);
  const missing = line.pictures.filter(({ file }) => file === undefined).map(({ reference }) => reference);
  const pictures = files.length - 1;
  if (pictures === 0) return { name, bytes: toBytes(published.content), pictures, missing };
  const manifest = { name: MANIFEST, bytes: Buffer.from(manifestText(target, [line])) };
  return {
    name: `${name.replace(/\.[^.]*$/, '')}.zip`,
    bytes: zipped([...files, manifest]),
    pictures,
    missing,
  };
}

function zipped(files: readonly PlacedFile[]): Uint8Array {
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > MOST_ARCHIVE_BYTES)
    throw new LibraryError('file-too-large');
  const entries = files.map(({ name, bytes }): [string, ZippableFile] => [
    name,
    [bytes, { level: COMPRESSED.test(name) ? 0 : 6, mtime: NO_TIME }],
  ]);
  return zipSync(Object.fromEntries(entries));
}
