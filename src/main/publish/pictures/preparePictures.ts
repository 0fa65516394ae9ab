// Pictures on their way out: not wider than the target wants, compressed, upright, and without a word about their maker. The library keeps what it has; what
// goes out is named by its own content, so that the same pictures and settings always give the same files.
import type { Article } from '../../../core/article/article.ts';
import type { Asset, FindAsset } from '../../../core/article/assets.ts';
import { assetsOf } from '../../../core/article/newArticle.ts';
import { ORIGINAL } from '../../../core/export/pictureSettings.ts';
import type { Notice } from '../../../core/export/target.ts';
import { pictureId } from '../../store/assets.ts';
import { type Codec, loadCodec } from './codec.ts';

export interface PreparedPictures {
  /** Finds a picture by the id that the article knows it by, and by the id of what goes out. */
  readonly findAsset: FindAsset;
  readonly notices: readonly Notice[];
}

/** A picture of the right width is written anew only when at least this share of its bytes remains at most. */
const WORTH_IT = 0.75;
/** For what must be written anew though nothing was said about quality. */
const HIGH_QUALITY = 94;

const NO_CODEC: Notice = {
  code: 'pictures-not-compressed',
  message: {
    ar: 'لا تتوفر على هذا الجهاز أداة ضغط الصور؛ خرجت الصور كما هي.',
    en: 'The tool that compresses pictures is not available on this machine; pictures went out as they are.',
  },
};
const UNREADABLE: Notice = {
  code: 'picture-not-compressed',
  message: {
    ar: 'تعذّر ضغط صورة في المقال؛ خرجت كما هي.',
    en: 'A picture of the article could not be compressed; it went out as it is.',
  },
};

/**
 * The pictures of an article as a target's settings `width` and `quality` want them. A target without these settings, such as the article format,
 * gets them as they are. Never throws for a picture: one that cannot be worked on goes out as it is, with a notice.
 */
export async function preparePictures(
  article: Article,
  settings: Readonly<Record<string, string>>,
  findAsset: FindAsset,
  codecAt: () => Promise<Codec | undefined> = loadCodec,
): Promise<PreparedPictures> {
  const order = readOrder(settings);
  const assets = order === undefined ? [] : assetsOf(article).flatMap((id) => findAsset(id) ?? []);
  if (order === undefined || assets.length === 0) return { findAsset, notices: [] };
  const codec = await codecAt();
  if (codec === undefined) {
    const isMissed = assets.some((asset) => asset.width > order.width);
    return { findAsset, notices: isMissed ? [NO_CODEC] : [] };
  }
  const prepared = new Map<Asset['id'], Asset>();
  const notices: Notice[] = [];
  for (const asset of assets) {
    const after = await prepare(asset, order, codec);
    if (after === undefined) {
      if (notices.length === 0) notices.push(UNREADABLE);
      continue;
    }
    prepared.set(asset.id, after);
    prepared.set(after.id, after);
  }
  return { findAsset: (id) => prepared.get(id) ?? findAsset(id), notices };
}

interface Order {
  readonly width: number;
  /** Absent: compress nothing for its own sake. */
  readonly quality?: number;
}

function readOrder({ width, quality }: Readonly<Record<string, string>>): Order | undefined {
  if (width === undefined && quality === undefined) return undefined;
  return {
    width: width === undefined || width === ORIGINAL ? Number.POSITIVE_INFINITY : Number(width),
    ...(quality === undefined || quality === ORIGINAL ? {} : { quality: Number(quality) }),
  };
}

// The picture as it goes out, which may be the one that came in; undefined when it cannot be read.
async function prepare(asset: Asset, order: Order, codec: Codec): Promise<Asset | undefined> {
  const bytes = Buffer.from(asset.data, 'base64');
  try {
    const facts = await codec.examine(bytes);
    // Of a moving picture only the first moment would remain.
    if (facts.isAnimated) return asset;
    const isWide = facts.width > order.width;
    const must = facts.isTurned || facts.isPrivate;
    if (!isWide && !must && order.quality === undefined) return asset;
    const written = await codec.write(bytes, {
      mediaType: asset.mediaType,
      ...(isWide ? { width: order.width } : {}),
      quality: order.quality ?? HIGH_QUALITY,
    });
    const isWorthIt = written.bytes.length < bytes.length * (isWide ? 1 : WORTH_IT);
    if (!must && !isWorthIt) return asset;
    return {
      ...asset,
      id: pictureId(written.bytes),
      width: written.width,
      height: written.height,
      data: written.bytes.toString('base64'),
    };
  } catch {
    // Whatever a codec finds wrong with a picture, readers get it as it came.
    return undefined;
  }
}
