// The pages that the window shows before they are published, for as long as it shows them: their bytes, and the pictures that they name. The window's origin
// answers them under a policy of their own, in which nothing runs.
import type { Asset } from '../../../core/article/assets.ts';
import { namedPictures, type Published } from '../publish.ts';

/** Where they are at the window's origin. */
export const PREVIEWS = '/preview/';
/** A window shows one; the one before may still be read while the next comes. */
const MOST_KEPT = 3;

interface Preview {
  readonly html: string;
  readonly pictures: ReadonlyMap<string, Asset>;
}

export type PreviewPart =
  | { readonly kind: 'page'; readonly html: string }
  | { readonly kind: 'picture'; readonly asset: Asset };

export class Previews {
  private readonly kept = new Map<string, Preview>();
  private readonly random: () => number;

  /** @param random unsigned 32-bit integers */
  constructor(random: () => number) {
    this.random = random;
  }

  /** Keeps a page, with the pictures as they go out, and gives the path of its address. */
  put(html: string, published?: Pick<Published, 'pictures' | 'findAsset'>): string {
    const key = [this.random(), this.random()].map((part) => part.toString(16).padStart(8, '0')).join('');
    this.kept.set(key, { html, pictures: published === undefined ? new Map() : picturesOf(published) });
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST_KEPT) break;
      this.kept.delete(oldest);
    }
    return `${PREVIEWS}${key}/`;
  }

  /** What a path leads to: the page itself, or a picture by the name that the page calls it by. */
  find(path: string): PreviewPart | undefined {
    const [key = '', name, ...more] = path.slice(PREVIEWS.length).split('/');
    const preview = path.startsWith(PREVIEWS) ? this.kept.get(key) : undefined;
    if (preview === undefined || name === undefined || more.length > 0) return undefined;
    if (name === '') return { kind: 'page', html: preview.html };
    const asset = preview.pictures.get(decoded(name));
    return asset === undefined ? undefined : { kind: 'picture', asset };
  }
}

function picturesOf({
  pictures,
  findAsset,
}: Pick<Published, 'pictures' | 'findAsset'>): ReadonlyMap<string, Asset> {
  return new Map(
    namedPictures(pictures).flatMap(({ fileName, asset: id }) => {
      const asset = id === undefined ? undefined : findAsset(id);
      return asset === undefined ? [] : [[fileName, asset]];
    }),
  );
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
