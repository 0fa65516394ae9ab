// What the window's origin answers: the built renderer, the pictures of the library, and what is shown before it is published. The path of a request never leaves its folder.
import { readFileSync, realpathSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import type { Asset } from '../../core/article/assets.ts';
import { parseAssetId } from '../../core/article/ids.ts';
import { PREVIEWS, type Previews } from '../publish/preview/Previews.ts';
import type { Library } from '../store/library.ts';
import { headersFor, isOf, type Origin, PREVIEW_POLICY } from './policy.ts';

export interface Answer {
  readonly status: 200 | 404 | 405;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};
const PICTURES = '/pictures/';
/** The path of the origin itself; schemes that are not the web's own may have none. */
const HOME: ReadonlySet<string> = new Set(['', '/']);

/** Answers requests to the window's origin from the folder of the built renderer and from the library. */
export function createContent(
  folder: string,
  library: Library,
  previews: Previews,
  origin: Origin,
): (address: string, method?: string) => Answer {
  const root = realpathSync(folder);
  return (address, method = 'GET') => {
    const url = URL.parse(address);
    if (method !== 'GET') return refuse(405);
    if (url === null || !isOf(origin, address)) return refuse(404);
    if (url.pathname.startsWith(PICTURES)) return answerAsset(url.pathname.slice(PICTURES.length), library);
    if (url.pathname.startsWith(PREVIEWS)) return answerPreview(url.pathname, previews);
    return answerFile(root, HOME.has(url.pathname) ? '/index.html' : url.pathname);
  };
}

function answerAsset(name: string, library: Library): Answer {
  const id = parseAssetId(name);
  const asset = id === undefined ? undefined : library.assets.find(id);
  return asset === undefined ? refuse(404) : answerPicture(asset);
}

function answerPicture({ mediaType, data }: Pick<Asset, 'mediaType' | 'data'>): Answer {
  return { status: 200, headers: headersFor(mediaType), body: Buffer.from(data, 'base64') };
}

function answerPreview(path: string, previews: Previews): Answer {
  const part = previews.find(path);
  if (part === undefined) return refuse(404);
  if (part.kind === 'picture') return answerPicture(part.asset);
  const headers = headersFor('text/html; charset=utf-8', PREVIEW_POLICY);
  return { status: 200, headers, body: Buffer.from(part.html) };
}

function answerFile(root: string, path: string): Answer {
  const type = TYPES[extname(path)];
  if (type === undefined) return refuse(404);
  try {
    // Links are followed before the look at where the file is.
    const file = realpathSync(join(root, decodeURIComponent(path)));
    if (!file.startsWith(root + sep)) return refuse(404);
    return { status: 200, headers: headersFor(type), body: readFileSync(file) };
  } catch {
    // No such file, or a path that cannot be decoded.
    return refuse(404);
  }
}

function refuse(status: 404 | 405): Answer {
  return { status, headers: headersFor('text/plain; charset=utf-8'), body: Buffer.alloc(0) };
}
