// Full-text search over the drafts. The index holds folded words and nothing else; it is fed from a mark that each save leaves, at the latest before
// the next search, so a search sees every save and a save pays for none of it.
import type { DraftId, Hit, Snippet } from '../../contract/values.ts';
import { fold } from '../../core/arabic/fold.ts';
import { foldedTokens, stripProclitics, tokenize } from '../../core/arabic/tokens.ts';
import type { Article } from '../../core/article/article.ts';
import { plainText } from '../../core/article/inlines.ts';
import { passagesOf } from '../../core/article/walk.ts';
import type { Statement } from './database.ts';
import { codeOf, LibraryError } from './errors.ts';
import type { Revisions } from './revisions.ts';
import { emptyIndex } from './searchIndex.ts';
import { cutWord, parseQuery, type Term, toTiers } from './searchQuery.ts';
import type { Session } from './session.ts';

const BATCH = 200;
/** Weights of body, title and stripped words in the ranking (BM25). */
const WEIGHTS = '1.0, 8.0, 0.4';
const SNIPPET_BEFORE = 60;
const SNIPPET_LENGTH = 180;
/** No letter carries more. */
const MOST_MARKS = 32;
/** What belongs to the letter before it: marks, joiners and the second half of a character. */
const CONTINUES = /[\p{M}\u200d\udc00-\udfff]/u;

export class Search {
  private readonly session: Session;
  private readonly revisions: Revisions;
  private readonly match: Statement;
  private readonly describe: Statement;

  constructor(session: Session, revisions: Revisions) {
    this.session = session;
    this.revisions = revisions;
    const { database } = session;
    this.match = database
      .prepare(
        `SELECT search.rowid FROM search CROSS JOIN drafts ON drafts.key = search.rowid
         WHERE search MATCH ? AND rank MATCH 'bm25(${WEIGHTS})' ORDER BY rank, change DESC LIMIT ?`,
      )
      .pluck();
    this.describe = database.prepare('SELECT id, title FROM drafts WHERE key = ? AND binned = 0');
  }

  /** The best drafts for a query, best first. Any text is a query; one without words finds nothing. */
  find(query: string, limit = 20): readonly Hit[] {
    this.indexPending();
    const tiers = toTiers(parseQuery(query));
    return this.repairing(() => {
      const found = new Set<number>();
      const hits: Hit[] = [];
      for (const tier of tiers) {
        if (hits.length >= limit) break;
        const keys = (this.match.all(tier, limit + found.size) as number[]).filter((key) => !found.has(key)); // a column of integers
        for (const key of keys) found.add(key);
        for (const key of keys) {
          const row = this.describe.get(key) as Hit | undefined; // the columns of the statement
          if (row !== undefined && hits.length < limit) hits.push(row);
        }
      }
      return hits;
    });
  }

  /** The words of a draft around what a query found in it, from the passage with most of the query's words. */
  snippet(id: DraftId, query: string): Snippet {
    const row = this.session.read(() =>
      this.session.database.prepare('SELECT key, counter FROM drafts WHERE id = ?').get(id),
    ) as { key: number; counter: number } | undefined; // the columns just named
    if (row === undefined) throw new LibraryError('draft-missing');
    return makeSnippet(this.revisions.newestReadable(row.key, row.counter)?.article, parseQuery(query));
  }

  /** Indexes what was saved since the last time. Returns how many drafts that were. */
  indexPending(): number {
    const { database } = this.session;
    const pending = database.prepare(
      'SELECT key, counter FROM drafts WHERE pending = 1 AND binned = 0 LIMIT ?',
    );
    let count = 0;
    for (;;) {
      const rows = this.session.read(() => pending.all(BATCH)) as { key: number; counter: number }[]; // the columns just named
      if (rows.length === 0) return count;
      this.repairing(() =>
        this.session.write(() => {
          for (const row of rows) this.index(row.key, row.counter);
        }),
      );
      count += rows.length;
    }
  }

  /** Throws the index away and marks every draft for indexing. */
  reset(): void {
    this.session.write(() => emptyIndex(this.session.database));
  }

  /** Merges the index's parts; for idle moments. */
  optimize(): void {
    this.session.write(() => this.session.database.exec(`INSERT INTO search (search) VALUES ('optimize')`));
  }

  private index(key: number, counter: number): void {
    const { database } = this.session;
    const article = this.revisions.newestReadable(key, counter)?.article;
    database.prepare('DELETE FROM search WHERE rowid = ?').run(key);
    if (article !== undefined) {
      const { title, body, stripped } = searchWords(article);
      database
        .prepare('INSERT INTO search (rowid, title, body, stripped) VALUES (?, ?, ?, ?)')
        .run(key, title, body, stripped);
    }
    database.prepare('UPDATE drafts SET pending = 0 WHERE key = ?').run(key);
  }

  // The index can be made again from the drafts at any time, so damage in it is mended without a word.
  private repairing<T>(run: () => T): T {
    try {
      return this.session.read(run);
    } catch (error) {
      if (!(error instanceof LibraryError) || !codeOf(error.cause).startsWith('SQLITE_CORRUPT_VTAB'))
        throw error;
      this.reset();
      this.indexPending();
      return this.session.read(run);
    }
  }
}

/** The three columns of the index: folded words, and those of them that are shorter without their proclitics. */
export function searchWords(article: Article): {
  readonly title: string;
  readonly body: string;
  readonly stripped: string;
} {
  const title: string[] = [];
  const body: string[] = [];
  for (const { role, inlines } of passagesOf(article))
    (role === 'headline' ? title : body).push(fold(plainText(inlines)));
  body.push(fold(article.metadata.tags.join(' ')));
  const titleWords = foldedTokens(title.join(' ')).map(cutWord);
  const bodyWords = foldedTokens(body.join(' ')).map(cutWord);
  const stripped: string[] = [];
  for (const words of [titleWords, bodyWords]) {
    for (const word of words) {
      const rest = stripProclitics(word);
      if (rest !== word) stripped.push(rest);
    }
  }
  return { title: titleWords.join(' '), body: bodyWords.join(' '), stripped: stripped.join(' ') };
}

/** The passage of an article that has most of the terms, cut around the first of them. */
export function makeSnippet(article: Article | undefined, terms: readonly Term[]): Snippet {
  let best: Snippet & { readonly score: number } = { text: '', marks: [], score: 0 };
  for (const { role, inlines } of article === undefined ? [] : passagesOf(article)) {
    if (role === 'headline') continue;
    const text = plainText(inlines).replace(/\s/g, ' ');
    const marks: (readonly [number, number])[] = [];
    const met = new Set<string>();
    for (const token of tokenize(text)) {
      const term = terms.find((candidate) => isHit(cutWord(token.folded), candidate));
      if (term === undefined) continue;
      met.add(term.words.join(' '));
      marks.push([token.start, token.end]);
    }
    if (met.size > best.score || (best.text === '' && text.trim() !== ''))
      best = { ...cut(text, marks), score: met.size };
  }
  return { text: best.text, marks: best.marks };
}

function isHit(word: string, { words, isPrefix }: Term): boolean {
  return words.some((wanted) => {
    const stripped = stripProclitics(wanted);
    const own = stripProclitics(word);
    if (word === wanted || word === stripped || own === wanted || own === stripped) return true;
    return isPrefix && (word.startsWith(wanted) || own.startsWith(wanted) || own.startsWith(stripped));
  });
}

function cut(text: string, marks: readonly (readonly [number, number])[]): Snippet {
  const [first, firstEnd] = marks[0] ?? [0, 0];
  const from = first <= SNIPPET_BEFORE ? 0 : wordStart(text, first);
  const to = text.length <= from + SNIPPET_LENGTH ? text.length : wordEnd(text, from, firstEnd);
  const lead = from > 0 ? '…' : '';
  return {
    text: `${lead}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    marks: marks
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]) => [start - from + lead.length, end - from + lead.length] as const),
  };
}

// Cuts stand at spaces, so that no word is split; where there is none, at the hit or after a letter with its marks.
function wordStart(text: string, first: number): number {
  const space = text.indexOf(' ', first - SNIPPET_BEFORE);
  return space === -1 || space >= first ? first : space + 1;
}

function wordEnd(text: string, from: number, firstEnd: number): number {
  const space = text.lastIndexOf(' ', from + SNIPPET_LENGTH);
  if (space > from && space >= firstEnd) return space;
  let end = Math.max(firstEnd, from + SNIPPET_LENGTH);
  const limit = Math.min(text.length, end + MOST_MARKS);
  while (end < limit && CONTINUES.test(text.charAt(end))) end += 1;
  return end;
}
