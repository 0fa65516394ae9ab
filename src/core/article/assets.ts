// Pictures as exporters and importers see them: bytes in base64 and what must be known to print them.
import type { AssetId } from './ids.ts';

/** The picture types that are stored and published. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** A larger picture is refused. */
export const MOST_PICTURE_BYTES = 25 * 1024 * 1024;

/** A picture's bytes and what a page must say about it. */
export interface Asset {
  readonly id: AssetId;
  readonly mediaType: PictureType;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The bytes, base64 without line breaks. */
  readonly data: string;
}

/** Finds a picture; undefined when the library does not have it. */
export type FindAsset = (id: AssetId) => Asset | undefined;

/** The usual file extension of each type, without the dot. */
export const EXTENSIONS: Readonly<Record<PictureType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
};
