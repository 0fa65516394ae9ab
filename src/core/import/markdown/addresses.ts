// Addresses and pictures as Markdown refers to them.
import { parseAddress, parseWebAddress } from '../../article/addresses.ts';
import type { Figure } from '../../article/article.ts';
import { PICTURE_TYPES } from '../../article/assets.ts';
import { type AssetId, parseAssetId, type RandomSource } from '../../article/ids.ts';
import { text } from '../../article/inlines.ts';
import { type ReadContext, readText } from './context.ts';

const DATA = /^data:([a-z]+\/[a-z0-9.+-]+);base64,([A-Za-z0-9+/=]+)$/i;
const DATA_DESTINATION = /(\](?:\(|:)[ \t]*<?)(data:[a-z]+\/[a-z0-9.+-]+;base64,[A-Za-z0-9+/=]+)/gi;
const STAND_IN = /^data:#(\d+)$/;

/** The text with every picture that is inside it replaced by a short stand-in, and the pictures, so that megabytes are not parsed. */
export function takeDataPictures(source: string): {
  readonly source: string;
  readonly data: readonly string[];
} {
  const data: string[] = [];
  const rest = source.replace(DATA_DESTINATION, (_match, before: string, url: string) => {
    return `${before}data:#${data.push(url) - 1}`;
  });
  return { source: rest, data };
}

/** The address of a link; empty, with a finding, when it may not stand in an article. */
export function readAddress(url: string, context: ReadContext): string {
  if (url === '') return '';
  const address = parseAddress(url);
  if (address === undefined) context.findings.report('address-refused', url);
  return address ?? '';
}

/** A picture as a figure: from the library, from the web, from inside the file, or only its place and words. */
export function readPicture(
  url: string,
  alt: string | null | undefined,
  title: string | null | undefined,
  context: ReadContext,
): Figure {
  const caption = readText(title ?? '').trim();
  return {
    type: 'figure',
    ...readPlace(url, context),
    alt: readText(alt ?? '').trim(),
    ...(caption === '' ? {} : { caption: [text(caption)] }),
  };
}

function readPlace(url: string, context: ReadContext): Pick<Figure, 'asset' | 'address'> {
  if (url === '' || context.isAssetGiven) return {};
  const asset = url.startsWith('asset:') ? parseAssetId(url.slice(6)) : undefined;
  if (asset !== undefined) return { asset };
  const address = parseWebAddress(url);
  if (address !== undefined) return { address };
  if (!/^data:/i.test(url)) {
    // A file beside the text, which an importer of text does not see.
    context.findings.report(/^[a-z][a-z0-9+.-]*:/i.test(url) ? 'picture-refused' : 'picture-missing', url);
    return {};
  }
  const full = context.data[Number(STAND_IN.exec(url)?.[1] ?? -1)] ?? url;
  const [, mediaType = '', data = ''] = DATA.exec(full) ?? [];
  if (!PICTURE_TYPES.some((type) => type === mediaType.toLowerCase())) {
    context.findings.report('picture-refused', full);
    return {};
  }
  const key = provisionalAsset(context.random);
  context.pictures.push({ key, data });
  return { asset: key };
}

function provisionalAsset(random: RandomSource): AssetId {
  let id = '';
  while (id.length < 64) id += (random() >>> 0).toString(16).padStart(8, '0');
  return id as AssetId; // 64 hexadecimal digits
}
