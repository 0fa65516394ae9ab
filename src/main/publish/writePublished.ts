// Writing what was published with the pictures that stand beside it, each file whole or not at all.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically } from '../files/atomicWrite.ts';
import { guarded, LibraryError } from '../store/errors.ts';
import { type NamedPicture, namedPictures, type Published } from './publish.ts';

export interface WriteOptions {
  /** Whether the file itself may replace another. */
  readonly overwrite: boolean;
  /** Whether its pictures may. */
  readonly overwritePictures: boolean;
  /** Pictures written before in the same work: a different one of the same name never replaces them. */
  readonly taken?: Set<string>;
}

export interface Written {
  /** The file, then its pictures. */
  readonly paths: readonly string[];
  /** Pictures that the library has no bytes of. */
  readonly missing: readonly NamedPicture[];
}

/**
 * Writes the file and its pictures. A picture that is there already with the same bytes is left alone; where a different one stands, nothing at all is
 * written.
 *
 * @throws LibraryError `file-exists`, and what writing a file throws
 */
export function writePublished(
  path: string,
  { content, pictures, findAsset }: Published,
  { overwrite, overwritePictures, taken = new Set() }: WriteOptions,
): Written {
  const paths = [path];
  const missing: NamedPicture[] = [];
  const files: { readonly path: string; readonly bytes: Buffer }[] = [];
  for (const picture of namedPictures(pictures)) {
    const asset = picture.asset === undefined ? undefined : findAsset(picture.asset);
    if (asset === undefined) {
      missing.push(picture);
      continue;
    }
    const beside = join(path, '..', picture.fileName);
    const bytes = Buffer.from(asset.data, 'base64');
    paths.push(beside);
    if (holds(beside, bytes)) continue;
    if (existsSync(beside) && (!overwritePictures || taken.has(beside)))
      throw new LibraryError('file-exists');
    files.push({ path: beside, bytes });
  }
  // Pictures come first: the page is there when what it shows is.
  if (!overwrite && existsSync(path)) throw new LibraryError('file-exists');
  for (const file of files) writeFileAtomically(file.path, file.bytes, { overwrite: overwritePictures });
  writeFileAtomically(path, content, { overwrite });
  for (const beside of paths.slice(1)) taken.add(beside);
  return { paths, missing };
}

function holds(path: string, bytes: Buffer): boolean {
  return guarded(
    () => statSync(path, { throwIfNoEntry: false })?.isFile() === true && readFileSync(path).equals(bytes),
  );
}
