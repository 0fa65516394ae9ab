// Reading an article from anything at all: it never throws, keeps what it does not understand, and says what it mended.
import { ARTICLE_FORMAT, ARTICLE_VERSION, type Article } from './article.ts';
import { type ArticleId, newArticleId, parseId, seededRandom } from './ids.ts';
import { newArticle } from './newArticle.ts';
import { readBlocks } from './parse/blocks.ts';
import { readMetadata } from './parse/metadata.ts';
import { NoteReader } from './parse/notes.ts';
import { type Fields, Reader, TooLarge } from './parse/reader.ts';
import type { Problem } from './problems.ts';

/** What came of reading. */
export interface ParsedArticle {
  /** Canonical and complete; of a refused value, an empty article. */
  readonly article: Article;
  /** What was mended, at most the first 1,000. Empty means that nothing was. */
  readonly problems: readonly Problem[];
  /** The value is no article, or is beyond all limits: what was stored before must not be overwritten with this. */
  readonly refused: boolean;
}

const KNOWN = new Set(['format', 'version', 'id', 'metadata', 'blocks', 'notes']);

/**
 * Reads an article from parsed JSON or any other value. Total: hostile values (cycles, getters that throw, `__proto__` keys, nesting of
 * any depth, wrong types) end in an article with problems or in a refusal, never in an exception, and no text is dropped.
 *
 * Reading what `articleToJson` wrote gives an equal article without problems, except that opaque content is reported each time.
 *
 * @example parseArticle(JSON.parse(text)).article.metadata.headline
 */
export function parseArticle(value: unknown): ParsedArticle {
  const reader = new Reader();
  try {
    const fields = reader.fields(value, []);
    if (fields === undefined || fields.format !== ARTICLE_FORMAT) return refuse(reader, 'not-an-article');
    return { article: read(fields, reader), problems: reader.problems, refused: false };
  } catch (error) {
    // Proxies can fail anywhere and a stack can end anywhere; either way this value has no article to give.
    return refuse(reader, error instanceof TooLarge ? 'too-large' : 'unreadable');
  }
}

/** Like `parseArticle`, from JSON text; text that is no JSON is refused. */
export function parseArticleText(text: string): ParsedArticle {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse(new Reader(), 'not-an-article');
  }
  return parseArticle(value);
}

function read(fields: Fields, reader: Reader): Article {
  const version = fields.version;
  if (version !== ARTICLE_VERSION) {
    reader.report(typeof version === 'number' && version > ARTICLE_VERSION ? 'newer-version' : 'wrong-type', [
      'version',
    ]);
  }
  const metadata = readMetadata(fields.metadata, ['metadata'], reader);
  const notes = new NoteReader(fields.notes, ['notes'], reader);
  const blocks = readBlocks(fields.blocks, ['blocks'], notes);
  return {
    ...reader.unknownFields(fields, KNOWN, []),
    format: ARTICLE_FORMAT,
    version: ARTICLE_VERSION,
    id: readId(fields.id, metadata.headline, reader),
    metadata,
    blocks,
    notes: notes.finish(),
  };
}

function readId(value: unknown, headline: string, reader: Reader): ArticleId {
  const id = parseId<ArticleId>(value);
  if (id !== undefined) return id;
  reader.report('missing-id', ['id']);
  // Repeatable, so that reading the same value twice gives the same article.
  return newArticleId(seededRandom(`article ${headline}`));
}

function refuse(reader: Reader, code: 'not-an-article' | 'too-large' | 'unreadable'): ParsedArticle {
  reader.report(code, []);
  return { article: newArticle(newArticleId(seededRandom(code))), problems: reader.problems, refused: true };
}
