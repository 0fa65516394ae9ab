// The one place that knows a codec of pictures. It comes with a binary for each platform; where that is missing there is no codec, and nothing breaks.
import type { PictureType } from '../../../core/article/assets.ts';

/** What must be known of a picture before anything is done to it. */
export interface PictureFacts {
  /** In pixels, as shown. */
  readonly width: number;
  /** Whether it moves. */
  readonly isAnimated: boolean;
  /** Whether it is turned or mirrored only when it is shown, which not every program does. */
  readonly isTurned: boolean;
  /** Whether it says something about its maker. */
  readonly isPrivate: boolean;
}

export interface PictureWish {
  readonly mediaType: PictureType;
  /** The greatest width; absent for the width that it has. */
  readonly width?: number;
  /** From 1 to 100; formats without loss take no notice. */
  readonly quality: number;
}

export interface WrittenPicture {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

export interface Codec {
  /** Throws for bytes that are no whole picture. */
  examine(bytes: Buffer): Promise<PictureFacts>;
  /** The picture upright, in sRGB, and without anything beside its pixels. The same bytes and wish give the same bytes. */
  write(bytes: Buffer, wish: PictureWish): Promise<WrittenPicture>;
}

type Sharp = typeof import('sharp').default;

/** The codec, or nothing where its binary is not installed. */
export async function loadCodec(
  load: () => Promise<Sharp> = async () => (await import('sharp')).default,
): Promise<Codec | undefined> {
  try {
    return codecOf(await load());
  } catch {
    // The library throws at once when it finds no binary for the platform; whoever asked says so to the user.
    return undefined;
  }
}

function codecOf(sharp: Sharp): Codec {
  // Nothing is read twice, and a window may be waiting beside this.
  sharp.cache(false);
  const open = (bytes: Buffer) => sharp(bytes, { failOn: 'error' });
  return {
    examine: async (bytes) => {
      const {
        autoOrient,
        pages = 1,
        orientation = 1,
        exif,
        xmp,
        iptc,
        comments,
      } = await open(bytes).metadata();
      // Of a JPEG the library keeps its orientation, in the one tag that its Exif then has; of an AVIF blanks.
      const isBlank =
        exif === undefined || exif.length <= ORIENTATION_ONLY || exif.every((byte) => byte === 0);
      return {
        width: autoOrient.width,
        isAnimated: pages > 1,
        isTurned: orientation > 1,
        isPrivate: [isBlank ? undefined : exif, xmp, iptc, comments?.length].some(Boolean),
      };
    },
    write: async (bytes, { mediaType, width, quality }) => {
      const picture = open(bytes).autoOrient();
      if (width !== undefined) picture.resize({ width, withoutEnlargement: true });
      const { isPalette } = await open(bytes).metadata();
      switch (mediaType) {
        case 'image/jpeg':
          picture.jpeg({ quality, mozjpeg: true });
          break;
        case 'image/png':
          picture.png({ compressionLevel: 9, palette: isPalette === true });
          break;
        case 'image/webp':
          // Drawings that lost nothing so far lose nothing here.
          picture.webp(isLossless(bytes) ? { lossless: true } : { quality });
          break;
        case 'image/avif':
          // The same impression at a lower number than in the other formats.
          picture.avif({ quality: Math.max(1, Math.round(quality * 0.65)) });
          break;
        case 'image/gif':
          picture.gif();
          break;
        default:
          mediaType satisfies never;
      }
      const { data, info } = await picture.toBuffer({ resolveWithObject: true });
      return { bytes: data, width: info.width, height: info.height };
    },
  };
}

/** The length of an Exif block with one tag, with and without its opening. */
const ORIENTATION_ONLY = 40;

// WebP Container Specification: the first chunk of a simple picture that is lossless.
function isLossless(webp: Buffer): boolean {
  return webp.toString('latin1', 12, 16) === 'VP8L';
}
