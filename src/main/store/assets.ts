// Pictures in the library: each once, named by its content.
import { hash } from 'node:crypto';
import type { Asset, PictureType } from '../../core/article/assets.ts';
import type { AssetId } from '../../core/article/ids.ts';
import { examinePicture, type Picture } from './picture.ts';
import type { Session } from './session.ts';

/** A stored picture without its bytes. */
export interface AssetInfo {
  readonly id: AssetId;
  readonly mediaType: PictureType;
  readonly width: number;
  readonly height: number;
}

export class Assets {
  private readonly session: Session;

  constructor(session: Session) {
    this.session = session;
  }

  /** Stores a picture, freed of what it says about its maker, and returns when it is on the disk. Throws a refusal for what is no picture. */
  put(given: Buffer): AssetInfo {
    return this.store(examinePicture(given));
  }

  /** Stores a picture that has been examined. */
  store(picture: Picture): AssetInfo {
    const { bytes, mediaType, width, height } = picture;
    const id = pictureId(bytes);
    this.session.write(() =>
      this.session.database
        .prepare(
          'INSERT OR IGNORE INTO assets (id, media_type, width, height, bytes, created) VALUES (?, ?, ?, ?, ?, ?)',
        )
        .run(id, mediaType, width, height, bytes, this.session.clock()),
    );
    return { id, mediaType, width, height };
  }

  /** The picture with its bytes, as exporters want it. */
  find(id: AssetId): Asset | undefined {
    return this.session.read(() => {
      const row = this.session.database
        .prepare('SELECT media_type, width, height, bytes FROM assets WHERE id = ?')
        .get(id) as { media_type: PictureType; width: number; height: number; bytes: Buffer } | undefined; // the columns just named
      if (row === undefined) return undefined;
      return {
        id,
        mediaType: row.media_type,
        width: row.width,
        height: row.height,
        data: row.bytes.toString('base64'),
      };
    });
  }

  /** Removes pictures that no draft has used in any revision and that are older than a day; returns how many. */
  sweep(): number {
    const before = this.session.clock() - 86_400_000;
    const { changes } = this.session.write(() =>
      this.session.database
        .prepare('DELETE FROM assets WHERE created < ? AND id NOT IN (SELECT asset FROM draft_assets)')
        .run(before),
    );
    return changes;
  }
}

/** The id of a picture's bytes. */
export function pictureId(bytes: Buffer): AssetId {
  return hash('sha256', bytes, 'hex') as AssetId; // 64 hexadecimal digits
}
