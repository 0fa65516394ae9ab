// Pictures as they come in: known by their first bytes, measured from their headers, freed of what they say about their maker. Total: no bytes make
// this throw anything but a refusal.
import { EXTENSIONS, MOST_PICTURE_BYTES, type PictureType } from '../../core/article/assets.ts';
import { LibraryError } from './errors.ts';
import { cleanAvif, measureAvif } from './pictureAvif.ts';
import { cleanGif, measureGif } from './pictureGif.ts';
import { cleanJpeg, measureJpeg } from './pictureJpeg.ts';
import { cleanPng, measurePng } from './picturePng.ts';
import { cleanWebp, measureWebp } from './pictureWebp.ts';

export interface Picture {
  readonly mediaType: PictureType;
  /** In pixels, as shown. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const MOST_BYTES = MOST_PICTURE_BYTES;
export const MOST_PIXELS = 50_000_000;

interface Format {
  readonly mediaType: PictureType;
  readonly matches: (bytes: Buffer) => boolean;
  readonly measure: (bytes: Buffer) => Size | undefined;
  /** Without metadata: places, cameras, names, comments. Undefined for a picture that is cut off. */
  readonly clean: (bytes: Buffer) => Buffer | undefined;
}

const FORMATS: readonly Format[] = [
  {
    mediaType: 'image/jpeg',
    matches: (bytes) => starts(bytes, 0, '\xff\xd8\xff'),
    measure: measureJpeg,
    clean: cleanJpeg,
  },
  {
    mediaType: 'image/png',
    matches: (bytes) => starts(bytes, 0, '\x89PNG\r\n\x1a\n'),
    measure: measurePng,
    clean: cleanPng,
  },
  {
    mediaType: 'image/gif',
    matches: (bytes) => starts(bytes, 0, 'GIF87a') || starts(bytes, 0, 'GIF89a'),
    measure: measureGif,
    clean: cleanGif,
  },
  {
    mediaType: 'image/webp',
    matches: (bytes) => starts(bytes, 0, 'RIFF') && starts(bytes, 8, 'WEBP'),
    measure: measureWebp,
    clean: cleanWebp,
  },
  {
    mediaType: 'image/avif',
    matches: (bytes) =>
      starts(bytes, 4, 'ftyp') && /avi[fs]/.test(bytes.toString('latin1', 8, Math.min(bytes.length, 64))),
    measure: measureAvif,
    clean: cleanAvif,
  },
];

/** Whether these bytes are of a kind that can be stored, by their beginning alone. */
export function sniffPicture(bytes: Buffer): PictureType | undefined {
  return FORMATS.find((format) => format.matches(bytes))?.mediaType;
}

/** The extension that fits the bytes, not the name. */
export function extensionOf(bytes: Buffer): string | undefined {
  const type = sniffPicture(bytes);
  return type === undefined ? undefined : EXTENSIONS[type];
}

/**
 * The picture, ready to store. Throws `picture-unsupported` (also for SVG, which can hold scripts), `picture-damaged` or `picture-too-large`
 * (over 25 MB or 50 megapixels).
 */
export function examinePicture(given: Buffer): Picture {
  const format = FORMATS.find(({ matches }) => matches(given));
  if (format === undefined) throw new LibraryError('picture-unsupported');
  if (given.length > MOST_BYTES) throw new LibraryError('picture-too-large');
  let size: Size | undefined;
  let bytes: Buffer | undefined;
  try {
    size = format.measure(given);
    bytes = format.clean(given);
  } catch (error) {
    // Reading past the end of a header that lies about its length.
    throw new LibraryError('picture-damaged', { cause: error });
  }
  if (size === undefined || bytes === undefined || size.width < 1 || size.height < 1)
    throw new LibraryError('picture-damaged');
  if (size.width * size.height > MOST_PIXELS) throw new LibraryError('picture-too-large');
  return { mediaType: format.mediaType, ...size, bytes };
}

function starts(bytes: Buffer, at: number, magic: string): boolean {
  return bytes.length >= at + magic.length && bytes.toString('latin1', at, at + magic.length) === magic;
}
