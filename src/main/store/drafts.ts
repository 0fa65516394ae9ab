// Drafts: articles in the library. Columns hold only what a screen sorts or filters by, and are made from the article at each save.
import type {
  DraftFilter,
  DraftId,
  DraftInfo,
  LoadedDraft,
  RevisionReason,
  Saved,
} from '../../contract/values.ts';
import { fold } from '../../core/arabic/fold.ts';
import type { Article, Metadata, Status } from '../../core/article/article.ts';
import { countArticleWords } from '../../core/article/counts.ts';
import type { AssetId } from '../../core/article/ids.ts';
import { assetsOf } from '../../core/article/newArticle.ts';
import { articleBytes } from './articleBytes.ts';
import type { Statement } from './database.ts';
import { DraftList, TAG_SEPARATOR } from './draftList.ts';
import { LibraryError } from './errors.ts';
import { isUnreadable, type Revisions } from './revisions.ts';
import { removeFromIndex } from './searchIndex.ts';
import type { Session } from './session.ts';
import { singleLine } from './singleLine.ts';

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

export class Drafts {
  private readonly session: Session;
  private readonly revisions: Revisions;
  private readonly find: Statement;
  private readonly touch: Statement;
  private readonly nextChange: Statement;
  private readonly desk: DraftList;
  // What the tables beside `drafts` held for a draft after the revision `counter`, so that a keystroke's save does not write them again.
  private readonly written = new Map<
    number,
    { readonly counter: number; readonly tags: string; readonly assets: string }
  >();

  constructor(session: Session, revisions: Revisions) {
    this.session = session;
    this.revisions = revisions;
    this.desk = new DraftList(session);
    const { database } = session;
    // The number of the last revision stands in two places. Should damage lower one of them, the other still keeps an old text from coming up as the
    // present one.
    this.find = database.prepare(
      'SELECT key, max(counter, coalesce((SELECT max(counter) FROM revisions WHERE draft = key), 0)) AS counter FROM drafts WHERE id = ?',
    );
    this.nextChange = database
      .prepare(
        'SELECT coalesce(max(change), 0) + 1 FROM (SELECT max(change) AS change FROM drafts WHERE binned = 0 UNION ALL SELECT max(change) FROM drafts WHERE binned = 1)',
      )
      .pluck();
    this.touch = database.prepare(
      `UPDATE drafts SET article = ?, title = ?, folded_title = ?, status = ?, section = ?, tags = ?, words = ?, modified = ?, change = ?, counter = ?, pending = 1
       WHERE key = ?`,
    );
  }

  /** Keeps an article as a new draft, and returns when it is on the disk. */
  create(article: Article): DraftId {
    const id = this.newId();
    const bytes = articleBytes(article);
    const now = this.session.clock();
    const { key, tail } = this.write(() => {
      const { lastInsertRowid } = this.session.database
        .prepare(
          `INSERT INTO drafts (id, article, title, folded_title, status, section, tags, words, created, modified, change, counter)
           VALUES (?, '', '', '', '', '', '', 0, ?, ?, 0, 0)`,
        )
        .run(id, now, now);
      const draft = Number(lastInsertRowid);
      const appended = this.revisions.append(draft, 0, bytes, 'save');
      this.describe(draft, article, appended.counter, now);
      return { key: draft, tail: appended };
    });
    this.revisions.committed(key, tail);
    return id;
  }

  /**
   * Saves a draft's text, and returns when it is on the disk. A text equal to the last one writes nothing. With `expectedCounter`, a draft that
   * was saved elsewhere in the meantime keeps that text, and this one becomes a revision beside it.
   */
  save(
    id: DraftId,
    article: Article,
    options: { readonly expectedCounter?: number; readonly reason?: RevisionReason } = {},
  ): Saved {
    const bytes = articleBytes(article);
    const savedAt = this.session.clock();
    const outcome = this.write(() => {
      const { key, counter } = this.get(id);
      const latest = this.revisions.latestBytes(key, counter);
      if (latest?.equals(bytes)) return { counter };
      const isBehind = options.expectedCounter !== undefined && options.expectedCounter !== counter;
      if (isBehind && latest !== undefined) {
        const lost = this.revisions.append(key, counter, bytes, 'conflict');
        this.revisions.forget(key);
        const kept = this.revisions.append(key, lost.counter, latest, 'save');
        this.session.database.prepare('UPDATE drafts SET counter = ? WHERE key = ?').run(kept.counter, key);
        this.keepAssets(key, assetsOf(article));
        return { counter: kept.counter, conflict: lost.counter };
      }
      const tail = this.revisions.append(key, counter, bytes, options.reason ?? 'save');
      this.describe(key, article, tail.counter, savedAt);
      return { counter: tail.counter, key, tail };
    });
    const { counter, conflict, key, tail } = outcome as {
      counter: number;
      conflict?: number;
      key?: number;
      tail?: Parameters<Revisions['committed']>[1];
    }; // the union of the three outcomes
    if (key !== undefined && tail !== undefined) this.revisions.committed(key, tail);
    return conflict === undefined ? { counter, savedAt } : { counter, savedAt, conflict };
  }

  /** The draft's article; a damaged last revision is stepped over to the newest that can be read. */
  load(id: DraftId): LoadedDraft {
    return this.session.read(() => {
      const { key, counter } = this.get(id);
      try {
        return { id, article: this.revisions.article(key, counter), counter };
      } catch (error) {
        if (!isUnreadable(error)) throw error;
        const found = this.revisions.newestReadable(key, counter);
        if (found === undefined) throw error;
        return { id, article: found.article, counter, isRecovered: true };
      }
    });
  }

  /** The id that a user gave: whole, or its first characters (four at least) when they fit one draft only. */
  resolve(given: string): DraftId {
    return this.session.read(() => {
      const ids = this.session.database
        .prepare(
          'SELECT id FROM drafts WHERE id = @given OR (length(@given) >= 4 AND substr(id, 1, length(@given)) = @given) ORDER BY id = @given DESC LIMIT 2',
        )
        .pluck()
        .all({ given }) as DraftId[]; // a column that holds nothing else
      const [first, second] = ids;
      if (first === undefined) throw new LibraryError('draft-missing');
      if (second !== undefined && first !== given) throw new LibraryError('draft-ambiguous');
      return first;
    });
  }

  /** A page of drafts, newest change first. */
  list(filter: DraftFilter = {}): readonly DraftInfo[] {
    return this.desk.page(filter);
  }

  /** The line of one draft; undefined when there is none. */
  info(id: DraftId): DraftInfo | undefined {
    return this.desk.info(id);
  }

  count(filter: Pick<DraftFilter, 'binned'> = {}): number {
    return this.desk.count(filter);
  }

  /** These three change the article's metadata, so each is a revision like any other. */
  rename(id: DraftId, headline: string): Saved {
    return this.change(id, (metadata) => ({ ...metadata, headline: singleLine(headline) }));
  }

  setStatus(id: DraftId, status: Status): Saved {
    return this.change(id, (metadata) => ({ ...metadata, status }));
  }

  setTags(id: DraftId, tags: readonly string[]): Saved {
    const clean = [...new Set(tags.map(singleLine))].filter((tag) => tag !== '');
    return this.change(id, (metadata) => ({ ...metadata, tags: clean }));
  }

  /** A new draft with the text of this one and none of its history. */
  duplicate(id: DraftId): DraftId {
    return this.create(this.load(id).article);
  }

  /** Puts a draft into the bin: off the list and out of search, with all its history. */
  bin(id: DraftId): void {
    this.session.write(() => {
      const { key } = this.get(id);
      this.session.database
        .prepare('UPDATE drafts SET binned = 1, binned_at = ?, pending = 0, change = ? WHERE key = ?')
        .run(this.session.clock(), this.nextChange.get(), key);
      removeFromIndex(this.session.database, key);
    });
  }

  /** Takes a draft out of the bin. */
  unbin(id: DraftId): void {
    this.session.write(() => {
      this.session.database
        .prepare('UPDATE drafts SET binned = 0, binned_at = NULL, pending = 1, change = ? WHERE key = ?')
        .run(this.nextChange.get(), this.get(id).key);
    });
  }

  /** Removes a draft with its whole history and the pictures that no other draft uses, and leaves no trace of it in the file. */
  deleteForEver(id: DraftId): void {
    const { database } = this.session;
    this.session.write(() => {
      const { key } = this.get(id);
      const assets = database.prepare('SELECT asset FROM draft_assets WHERE draft = ?').pluck().all(key);
      removeFromIndex(database, key, 'for ever');
      database.prepare('DELETE FROM drafts WHERE key = ?').run(key);
      const sweep = database.prepare(
        'DELETE FROM assets WHERE id = @asset AND NOT EXISTS (SELECT 1 FROM draft_assets WHERE asset = @asset)',
      );
      for (const asset of assets) sweep.run({ asset });
      this.revisions.forget(key);
      this.written.delete(key);
    });
    // The journal still holds the old pages until it is emptied.
    this.session.read(() => database.pragma('wal_checkpoint(TRUNCATE)'));
  }

  /** Whether a value names a draft that is not in the bin. */
  isOnDesk(id: string): id is DraftId {
    return (
      this.session.read(() =>
        this.session.database.prepare('SELECT 1 FROM drafts WHERE id = ? AND binned = 0').pluck().get(id),
      ) === 1
    );
  }

  /** The draft's key in the tables of the library. */
  get(id: DraftId): { readonly key: number; readonly counter: number } {
    const row = this.session.read(() => this.find.get(id)) as { key: number; counter: number } | undefined; // the columns of the statement
    if (row === undefined) throw new LibraryError('draft-missing');
    return row;
  }

  private change(id: DraftId, edit: (metadata: Metadata) => Metadata): Saved {
    const { article, counter } = this.load(id);
    return this.save(id, { ...article, metadata: edit(article.metadata) }, { expectedCounter: counter });
  }

  private write<T>(change: () => T): T {
    try {
      return this.session.write(change);
    } catch (error) {
      // What was rolled back is not written after all.
      this.written.clear();
      throw error;
    }
  }

  private describe(key: number, article: Article, counter: number, modified: number): void {
    const { headline, status, section = '', tags } = article.metadata;
    const joined = tags.join(TAG_SEPARATOR);
    const words = countArticleWords(article);
    this.touch.run(
      article.id,
      headline,
      fold(headline),
      status,
      section,
      joined,
      words,
      modified,
      this.nextChange.get(),
      counter,
      key,
    );
    const assets = assetsOf(article);
    const known = this.written.get(key);
    // A save by another process stands between: what it wrote is not known here.
    const before = known?.counter === counter - 1 ? known : undefined;
    const { database } = this.session;
    if (before?.tags !== joined) {
      database.prepare('DELETE FROM draft_tags WHERE draft = ?').run(key);
      const insert = database.prepare('INSERT OR IGNORE INTO draft_tags (draft, folded) VALUES (?, ?)');
      for (const tag of tags) insert.run(key, fold(tag));
    }
    if (before?.assets !== assets.join()) this.keepAssets(key, assets);
    this.written.set(key, { counter, tags: joined, assets: assets.join() });
  }

  // Never taken away while the draft lives: an older revision may still show the picture.
  private keepAssets(key: number, assets: readonly AssetId[]): void {
    const insert = this.session.database.prepare(
      'INSERT OR IGNORE INTO draft_assets (draft, asset) VALUES (?, ?)',
    );
    for (const asset of assets) insert.run(key, asset);
  }

  private newId(): DraftId {
    let id = 'd';
    while (id.length < 12) id += LETTERS.charAt((this.session.random() >>> 8) % LETTERS.length);
    return id as DraftId; // just made
  }
}
