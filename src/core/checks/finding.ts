// What a check reports, and the shape of a check. The table of checks is `checks.ts`.
import type { Article } from '../article/article.ts';
import type { CalloutKind, Labels } from '../article/callouts.ts';
import type { Path } from '../article/walk.ts';

export type Severity = 'error' | 'warning';

/** Where a finding is: a path into the article and, inside a passage, UTF-16 offsets of its `passageText`. */
export interface FindingPlace {
  readonly path: Path;
  readonly start?: number;
  readonly end?: number;
}

export interface Finding {
  /** The check that reports it, e.g. `empty-note`. */
  readonly check: string;
  readonly severity: Severity;
  readonly message: Labels;
  readonly place: FindingPlace;
  /** The words concerned, for lists that show findings away from the text. */
  readonly excerpt?: string;
  /** Mends this one finding without touching anything else; given only where that is safe. */
  readonly fix?: (article: Article) => Article;
}

/** The targets whose result carries a slug and a description. */
export const DESCRIBED_TARGETS: readonly string[] = [
  'standalone',
  'blogger',
  'wordpress',
  'wordpress-wxr',
  'markdown',
  'article',
];

export interface CheckOptions {
  readonly callouts: readonly CalloutKind[];
}

export interface Check {
  readonly id: string;
  readonly severity: Severity;
  readonly name: Labels;
  /** The export targets that it matters to; every one unless told otherwise. */
  readonly targets?: readonly string[];
  run(article: Article, options: CheckOptions): readonly Finding[];
}
