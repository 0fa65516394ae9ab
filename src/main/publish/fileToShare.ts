// What was published as the one file that other programs can be given: itself, or an archive with the pictures that stand beside it.
import { type ZippableFile, zipSync } from 'fflate';
import { LibraryError } from '../store/errors.ts';
import { COMPRESSED, MOST_ARCHIVE_BYTES, NO_TIME } from './batchPlace.ts';
import { namedPictures, type Published, toBytes } from './publish.ts';

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
 * @throws LibraryError `file-too-large`
 */
export function fileToShare(name: string, { content, pictures, findAsset }: Published): FileToShare {
  const bytes = toBytes(content);
  const missing: string[] = [];
  const beside = new Map<string, Uint8Array>();
  for (const { fileName, asset } of namedPictures(pictures)) {
    const found = asset === undefined ? undefined : findAsset(asset);
    if (found === undefined) missing.push(fileName);
    else beside.set(fileName, Buffer.from(found.data, 'base64'));
  }
  if (beside.size === 0) return { name, bytes, pictures: 0, missing };
  return {
    name: `${name.replace(/\.[^.]*$/, '')}.zip`,
    bytes: zipped([[name, bytes], ...beside]),
    pictures: beside.size,
    missing,
  };
}

function zipped(files: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array {
  if (files.reduce((sum, [, bytes]) => sum + bytes.length, 0) > MOST_ARCHIVE_BYTES)
    throw new LibraryError('file-too-large');
  const entries = files.map(([name, bytes]): [string, ZippableFile] => [
    name,
    [bytes, { level: COMPRESSED.test(name) ? 0 : 6, mtime: NO_TIME }],
  ]);
  return zipSync(Object.fromEntries(entries));
}
