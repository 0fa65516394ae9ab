// Snippets and skeletons: pieces of articles that are inserted again and again. Each is an article whose blocks and notes are the piece.
import type { SnippetInfo } from '../../contract/values.ts';
import { fold } from '../../core/arabic/fold.ts';
import type { Article } from '../../core/article/article.ts';
import { stringifyArticle } from '../../core/article/articleToJson.ts';
import { newArticleId } from '../../core/article/ids.ts';
import { parseArticleText } from '../../core/article/parseArticle.ts';
import type { Session } from './session.ts';
import { singleLine } from './singleLine.ts';

export class Snippets {
  private readonly session: Session;

  constructor(session: Session) {
    this.session = session;
  }

  /** By title. */
  list(): readonly SnippetInfo[] {
    const rows = this.session.read(() =>
      this.session.database.prepare('SELECT id, title, keywords FROM snippets').all(),
    ) as {
      id: string;
      title: string;
      keywords: string;
    }[]; // the columns just named
    return rows
      .map(({ id, title, keywords }) => ({
        id,
        title,
        keywords: keywords === '' ? [] : keywords.split('\n'),
      }))
      .sort((a, b) => (fold(a.title) < fold(b.title) ? -1 : 1));
  }

  /** The piece, or undefined when there is none or it cannot be read. */
  find(id: string): Article | undefined {
    const text = this.session.read(() =>
      this.session.database.prepare('SELECT article FROM snippets WHERE id = ?').pluck().get(id),
    );
    if (typeof text !== 'string') return undefined;
    const { article, refused } = parseArticleText(text);
    return refused ? undefined : article;
  }

  /** Adds a snippet, or replaces the one with this id. */
  put(snippet: {
    readonly id?: string;
    readonly title: string;
    readonly keywords?: readonly string[];
    readonly article: Article;
  }): string {
    const id = snippet.id ?? newArticleId(this.session.random);
    this.session.write(() =>
      this.session.database
        .prepare(
          `INSERT INTO snippets (id, title, keywords, article, modified) VALUES (?, ?, ?, ?, ?)
           ON CONFLICT (id) DO UPDATE SET title = excluded.title, keywords = excluded.keywords, article = excluded.article, modified = excluded.modified`,
        )
        .run(
          id,
          singleLine(snippet.title),
          [...new Set((snippet.keywords ?? []).map(singleLine))].filter((word) => word !== '').join('\n'),
          stringifyArticle(snippet.article),
          this.session.clock(),
        ),
    );
    return id;
  }

  remove(id: string): void {
    this.session.write(() => this.session.database.prepare('DELETE FROM snippets WHERE id = ?').run(id));
  }
}
