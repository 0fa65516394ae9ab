// Pictures inside a page: data addresses become pictures to be stored, under keys that stand for them until then.
import { type AssetId, parseAssetId, type RandomSource } from '../../article/ids.ts';
import type { ImportedPicture } from '../importer.ts';

const DATA = /^data:image\/(?:jpe?g|png|gif|webp|avif)(?:;[^,;]{1,80})*;base64,/i;
const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/;

export class Pictures {
  private readonly keys = new Map<string, AssetId>();
  private readonly found: ImportedPicture[] = [];
  private readonly random: RandomSource;

  constructor(random: RandomSource) {
    this.random = random;
  }

  /** The key of the picture in a data address; undefined when it holds no picture of an accepted type. */
  add(address: string): AssetId | undefined {
    const opening = DATA.exec(address.slice(0, 300));
    if (opening === null) return undefined;
    const data = address.slice(opening[0].length).replace(/\s|%0[AaDd]|%20/g, '');
    if (!BASE64.test(data) || data.length < 16) return undefined;
    const known = this.keys.get(data);
    if (known !== undefined) return known;
    const key = this.newKey();
    if (key === undefined) return undefined;
    this.keys.set(data, key);
    this.found.push({ key, data: data.replaceAll('-', '+').replaceAll('_', '/') });
    return key;
  }

  list(): readonly ImportedPicture[] {
    return this.found;
  }

  private newKey(): AssetId | undefined {
    let digits = '';
    while (digits.length < 64) digits += (this.random() >>> 0).toString(16).padStart(8, '0');
    return parseAssetId(digits);
  }
}
