// Reading a source file: bytes to text to an article, and its pictures examined as if they came from outside, which they do.
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { Article } from '../../core/article/article.ts';
import type { Asset } from '../../core/article/assets.ts';
import type { CalloutKind } from '../../core/article/callouts.ts';
import type { AssetId, RandomSource } from '../../core/article/ids.ts';
import { renameAssets } from '../../core/article/renameAssets.ts';
import { decodeText } from '../../core/import/decode.ts';
import type { Imported, ImportFinding } from '../../core/import/importer.ts';
import { importText } from '../../core/import/importers.ts';
import { pictureId } from '../store/assets.ts';
import { guarded, LibraryError } from '../store/errors.ts';
import { examinePicture, type Picture } from '../store/picture.ts';

/** The largest source that is read: many times the longest report with its pictures. */
export const MOST_SOURCE_BYTES = 256 * 1024 * 1024;
const CHUNK = 1024 * 1024;

export interface SourceOptions {
  /** The importer's id; chosen by name and content when absent. */
  readonly from?: string;
  readonly callouts: readonly CalloutKind[];
  readonly random: RandomSource;
}

/** An article read from a file, with its pictures ready to store. */
export interface ReadSource {
  readonly article: Article;
  readonly pictures: ReadonlyMap<AssetId, Picture>;
  readonly findings: readonly ImportFinding[];
}

/** Reads a file. Throws refusals of the file system and `not-an-article`; what is merely odd in the text is in the findings. */
export function readSource(path: string, options: SourceOptions): ReadSource {
  const bytes = guarded(() => {
    const stat = statSync(path);
    if (stat.size > MOST_SOURCE_BYTES) throw new LibraryError('file-too-large');
    return stat.isFile() ? readFileSync(path) : readStream(path);
  });
  return readBytes(bytes, path, options);
}

// A pipe or a device does not say how much there will be, and may never end.
function readStream(path: string): Buffer {
  const descriptor = openSync(path, 'r');
  try {
    const pieces: Buffer[] = [];
    for (let total = 0; total <= MOST_SOURCE_BYTES; ) {
      const piece = Buffer.allocUnsafe(CHUNK);
      const length = readSync(descriptor, piece);
      if (length === 0) return Buffer.concat(pieces);
      pieces.push(piece.subarray(0, length));
      total += length;
    }
    throw new LibraryError('file-too-large');
  } finally {
    closeSync(descriptor);
  }
}

/** The same from bytes that are there already; `name` helps to choose the importer. */
export function readBytes(bytes: Uint8Array, name: string, options: SourceOptions): ReadSource {
  const { text } = decodeText(bytes);
  const imported = importText(text, {
    callouts: options.callouts,
    random: options.random,
    fileName: name,
    ...(options.from === undefined ? {} : { from: options.from }),
  });
  if (imported.findings.some(({ code }) => code === 'not-an-article'))
    throw new LibraryError('not-an-article');
  return withPictures(imported);
}

/** A lookup over pictures that are not in a library, for exporting straight from a file. */
export function assetFinder(pictures: ReadonlyMap<AssetId, Picture>): (id: AssetId) => Asset | undefined {
  return (id) => {
    const picture = pictures.get(id);
    if (picture === undefined) return undefined;
    const { mediaType, width, height, bytes } = picture;
    return { id, mediaType, width, height, data: bytes.toString('base64') };
  };
}

/** Whether a name is of a format that needs more than text. */
export function isWordDocument(path: string): boolean {
  return extname(path).toLowerCase() === '.docx';
}

function withPictures({ article, pictures, findings }: Imported): ReadSource {
  const examined = new Map<AssetId, Picture>();
  const names = new Map<AssetId, AssetId | undefined>();
  const refused: ImportFinding[] = [];
  for (const { key, data } of pictures) {
    try {
      const picture = examinePicture(Buffer.from(data, 'base64'));
      const id = pictureId(picture.bytes);
      examined.set(id, picture);
      names.set(key, id);
    } catch (error) {
      if (!(error instanceof LibraryError)) throw error;
      names.set(key, undefined);
      refused.push({ code: error.code, message: error.sentence });
    }
  }
  return { article: renameAssets(article, names), pictures: examined, findings: [...findings, ...refused] };
}
