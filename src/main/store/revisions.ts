// Revisions: every acknowledged save of a draft, append-only, in the order of its counter.
import type { RevisionInfo, RevisionReason } from '../../contract/values.ts';
import type { Article } from '../../core/article/article.ts';
import { parseArticleText } from '../../core/article/parseArticle.ts';
import type { Database, Statement } from './database.ts';
import { LibraryError } from './errors.ts';
import { changePieces, type Piece, wholeBase } from './pieces.ts';
import { checksumOf, packDelta, packKeyframe, unpackDelta, unpackKeyframe } from './revisionBody.ts';
import type { Session } from './session.ts';

const KEYFRAME_EVERY = 64;
/** A delta beyond this share of its keyframe's packed size is no longer worth its complexity. */
const LARGEST_DELTA = 0.25;
const MOST_CACHED = 4;

interface Row {
  readonly draft: number;
  readonly counter: number;
  readonly base: number | null;
  readonly checksum: Buffer;
  readonly body: Buffer;
}

// The end of a draft's history, kept so that a save need not read it.
interface Tail {
  readonly counter: number;
  readonly plain: Buffer;
  /** What the plain text is made of, from the keyframe. */
  readonly pieces: readonly Piece[];
  readonly keyframe: Buffer;
  readonly keyframeCounter: number;
  readonly keyframePacked: number;
}

export class Revisions {
  private readonly session: Session;
  private readonly tails = new Map<number, Tail>();
  private readonly insert: Statement;
  private readonly select: Statement;

  constructor(session: Session) {
    this.session = session;
    const { database } = session;
    this.insert = database.prepare(
      'INSERT INTO revisions (draft, counter, saved_at, base, size, checksum, body, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    );
    this.select = database.prepare(
      'SELECT base, checksum, body FROM revisions WHERE draft = ? AND counter = ?',
    );
  }

  /**
   * Appends a text after the revision `last` (0 for none). Call inside a write; `committed` must follow it. After a revision that cannot be read the
   * text is kept whole: damage in the past never stands in the way of a save.
   */
  append(draft: number, last: number, plain: Buffer, reason: RevisionReason): Tail {
    const tail = last === 0 ? undefined : this.tail(draft, last);
    const counter = last + 1;
    const pieces =
      tail !== undefined && counter - tail.keyframeCounter < KEYFRAME_EVERY
        ? changePieces(tail.pieces, tail.plain, plain)
        : undefined;
    const delta = tail && pieces && packDelta(pieces, tail.keyframe);
    // Only a keyframe stands alone; a delta names the keyframe it builds on, never another delta, so damage to one save takes no other with it.
    const isDelta = tail && pieces && delta && delta.length <= tail.keyframePacked * LARGEST_DELTA;
    const body = isDelta ? delta : packKeyframe(plain);
    this.insert.run(
      draft,
      counter,
      this.session.clock(),
      isDelta ? tail.keyframeCounter : null,
      plain.length,
      checksumOf(plain, draft, counter),
      body,
      reason,
    );
    return isDelta ? { ...tail, counter, plain, pieces } : keyframeTail(plain, counter, body.length);
  }

  /** Remembers the end of a history once its write is committed. */
  committed(draft: number, tail: Tail): void {
    this.tails.delete(draft);
    this.tails.set(draft, tail);
    const [oldest] = this.tails.keys();
    if (this.tails.size > MOST_CACHED && oldest !== undefined) this.tails.delete(oldest);
  }

  forget(draft: number): void {
    this.tails.delete(draft);
  }

  /** The bytes of the latest text, for comparing; undefined when they cannot be read. */
  latestBytes(draft: number, counter: number): Buffer | undefined {
    return this.tail(draft, counter)?.plain;
  }

  /** The bytes of one revision. Throws `revision-damaged` when they do not match their checksum. */
  bytes(draft: number, counter: number): Buffer {
    const cached = this.tails.get(draft);
    if (cached?.counter === counter) return cached.plain;
    return this.session.read(() => {
      const row = this.row(draft, counter);
      return verified(row, row.base === null ? undefined : verified(this.keyframeRow(draft, row.base)).plain)
        .plain;
    });
  }

  /** The article of one revision. Throws `revision-damaged` also for what reading refuses: an empty article in its place could be saved over it. */
  article(draft: number, counter: number): Article {
    const { article, refused } = parseArticleText(this.bytes(draft, counter).toString('utf8'));
    if (refused) throw new LibraryError('revision-damaged');
    return article;
  }

  /** The newest revision at or before `counter` that can still be read; a text that lost a conflict only when there is no other. */
  newestReadable(
    draft: number,
    counter: number,
  ): { readonly counter: number; readonly article: Article } | undefined {
    const counters = this.session.database
      .prepare(
        "SELECT counter FROM revisions WHERE draft = ? AND counter <= ? ORDER BY reason = 'conflict', counter DESC",
      )
      .pluck()
      .all(draft, counter);
    for (const candidate of counters) {
      try {
        return { counter: Number(candidate), article: this.article(draft, Number(candidate)) };
      } catch (error) {
        if (!isUnreadable(error)) throw error;
      }
    }
    return undefined;
  }

  /** The history, newest first. */
  list(draft: number): readonly RevisionInfo[] {
    const rows = this.session.read(() =>
      this.session.database
        .prepare(
          'SELECT counter, saved_at, reason, name, size FROM revisions WHERE draft = ? ORDER BY counter DESC',
        )
        .all(draft),
    ) as {
      counter: number;
      saved_at: number;
      reason: RevisionReason;
      name: string | null;
      size: number;
    }[]; // the columns just named
    return rows.map(({ counter, saved_at, reason, name, size }) => ({
      counter,
      savedAt: saved_at,
      reason,
      size,
      ...(name === null ? {} : { name }),
    }));
  }

  /** Names a revision; a named one is kept for ever. */
  name(draft: number, counter: number, name: string): void {
    const { changes } = this.session.write(() =>
      this.session.database
        .prepare('UPDATE revisions SET name = ? WHERE draft = ? AND counter = ?')
        .run(name || null, draft, counter),
    );
    if (changes === 0) throw new LibraryError('revision-missing');
  }

  private tail(draft: number, counter: number): Tail | undefined {
    const cached = this.tails.get(draft);
    if (cached?.counter === counter) return cached;
    try {
      const row = this.row(draft, counter);
      const keyframeRow = row.base === null ? row : this.keyframeRow(draft, row.base);
      const keyframe = verified(keyframeRow).plain;
      const tail = keyframeTail(keyframe, keyframeRow.counter, keyframeRow.body.length);
      return row.base === null ? tail : { ...tail, counter, ...verified(row, keyframe) };
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      return undefined;
    }
  }

  // A revision without its keyframe is damaged, not missing.
  private keyframeRow(draft: number, counter: number): Row {
    const row = this.find(draft, counter);
    if (row === undefined) throw new LibraryError('revision-damaged');
    return row;
  }

  private row(draft: number, counter: number): Row {
    const row = this.find(draft, counter);
    if (row === undefined) throw new LibraryError('revision-missing');
    return row;
  }

  // Named as it was asked for, whatever the row says: the checksum tells whether it is that one.
  private find(draft: number, counter: number): Row | undefined {
    const found = this.select.get(draft, counter) as Pick<Row, 'base' | 'checksum' | 'body'> | undefined; // the columns of the statement
    return found === undefined ? undefined : { ...found, draft, counter };
  }
}

function keyframeTail(plain: Buffer, counter: number, packed: number): Tail {
  return {
    counter,
    plain,
    pieces: wholeBase(plain),
    keyframe: plain,
    keyframeCounter: counter,
    keyframePacked: packed,
  };
}

/** Whether an error says that a revision's text is gone, so that another one must stand in for it. */
export function isUnreadable(error: unknown): boolean {
  return error instanceof LibraryError && ['revision-damaged', 'revision-missing'].includes(error.code);
}

/** How many revisions of the whole library do not match their checksums. */
export function countDamaged(database: Database): number {
  let damaged = 0;
  let keyframe:
    | { readonly draft: number; readonly counter: number; readonly plain: Buffer | undefined }
    | undefined;
  const rows = database
    .prepare(
      'SELECT draft, counter, base, checksum, body FROM revisions ORDER BY draft, coalesce(base, counter), counter',
    )
    .iterate() as IterableIterator<Row>; // the columns just named
  for (const row of rows) {
    const base =
      keyframe !== undefined && keyframe.draft === row.draft && keyframe.counter === row.base
        ? keyframe.plain
        : undefined;
    const plain = row.base !== null && base === undefined ? undefined : readable(row, base);
    if (plain === undefined) damaged += 1;
    if (row.base === null) keyframe = { draft: row.draft, counter: row.counter, plain };
  }
  return damaged;
}

function readable(row: Row, keyframe: Buffer | undefined): Buffer | undefined {
  try {
    return verified(row, keyframe).plain;
  } catch {
    return undefined; // counted by the caller
  }
}

function verified(row: Row, keyframe?: Buffer): Pick<Tail, 'plain' | 'pieces'> {
  let text: Pick<Tail, 'plain' | 'pieces'>;
  try {
    text = keyframe === undefined ? wholeText(unpackKeyframe(row.body)) : unpackDelta(row.body, keyframe);
  } catch (error) {
    throw new LibraryError('revision-damaged', { cause: error });
  }
  if (!checksumOf(text.plain, row.draft, row.counter).equals(row.checksum))
    throw new LibraryError('revision-damaged');
  return text;
}

function wholeText(plain: Buffer): Pick<Tail, 'plain' | 'pieces'> {
  return { plain, pieces: wholeBase(plain) };
}
