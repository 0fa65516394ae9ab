// Pictures in the library: each once, named by its content.

import { hash } from 'node:crypto';
import type { AssetInfo } from '../../contract/values.ts';
import type { Asset, PictureType } from '../../core/article/assets.ts';
import type { AssetId } from '../../core/article/ids.ts';
import type { Database } from './database.ts';
import { LibraryError } from './errors.ts';
import { examinePicture, type Picture } from './picture.ts';
import type { Session } from './session.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

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
          // A picture that comes again is as good as new: its draft is still being written, and `sweep` must wait for it.
          `INSERT INTO assets (id, media_type, width, height, bytes, created) VALUES (?, ?, ?, ?, ?, ?)
           ON CONFLICT (id) DO UPDATE SET created = excluded.created WHERE created < excluded.created - ${HOUR}`,
        )
        .run(id, mediaType, width, height, bytes, this.session.clock()),
    );
    return { id, mediaType, width, height };
  }

  /** The picture with its bytes, as exporters want it. Throws `picture-damaged` when the bytes are not those that were stored. */
  find(id: AssetId): Asset | undefined {
    return this.session.read(() => {
      const row = this.session.database
        .prepare('SELECT media_type, width, height, bytes FROM assets WHERE id = ?')
        .get(id) as { media_type: PictureType; width: number; height: number; bytes: Buffer } | undefined; // the columns just named
      if (row === undefined) return undefined;
      if (pictureId(row.bytes) !== id) throw new LibraryError('picture-damaged');
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
    const before = this.session.clock() - DAY;
    const { changes } = this.session.write(() =>
      this.session.database
        .prepare('DELETE FROM assets WHERE created < ? AND id NOT IN (SELECT asset FROM draft_assets)')
        .run(before),
    );
    return changes;
  }
}

/** How many pictures of the whole library are not what their names say. */
export function countDamagedPictures(database: Database): number {
  let damaged = 0;
  const rows = database.prepare('SELECT id, bytes FROM assets').iterate() as IterableIterator<{
    readonly id: string;
    readonly bytes: Buffer;
  }>; // the columns just named
  for (const { id, bytes } of rows) if (pictureId(bytes) !== id) damaged += 1;
  return damaged;
}

/** The id of a picture's bytes. */
export function pictureId(bytes: Buffer): AssetId {
  return hash('sha256', bytes, 'hex') as AssetId; // 64 hexadecimal digits
}
