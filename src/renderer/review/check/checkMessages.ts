// What the page and its checking worker tell each other: changes of the article there, findings back.
import type { Article, Block, Note } from '../../../core/article/article.ts';
import type { CalloutKind } from '../../../core/article/callouts.ts';
import type { Splice } from '../../../core/article/splice.ts';
import type { Finding } from '../../../core/checks/finding.ts';

/** The article as it differs from the one sent before; the first differs from nothing. */
export interface CheckRequest {
  readonly run: number;
  readonly frame: Omit<Article, 'blocks' | 'notes'>;
  readonly blocks: Splice<Block>;
  readonly notes: Splice<Note>;
  readonly callouts: readonly CalloutKind[];
}

/** A finding as data: its fix stays where the article is. */
export interface Found extends Omit<Finding, 'fix'> {
  readonly isFixable: boolean;
}

export interface CheckAnswer {
  readonly run: number;
  readonly findings: readonly Found[];
}
