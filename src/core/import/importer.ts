// What an importer is: a total function from text to an article and what it noticed on the way. The table of importers is `importers.ts`.
import type { Article } from '../article/article.ts';
import type { Asset } from '../article/assets.ts';
import type { CalloutKind, Labels } from '../article/callouts.ts';
import type { RandomSource } from '../article/ids.ts';

/** Something that the import did or could not do; nothing is lost without one of these. */
export interface ImportFinding {
  /** E.g. `line-dropped`, `marker-without-note`, `picture-missing`. */
  readonly code: string;
  readonly message: Labels;
  /** The words concerned, at most 120 characters. */
  readonly excerpt?: string;
}

export interface ImportOptions {
  readonly callouts: readonly CalloutKind[];
  readonly random: RandomSource;
}

export interface Imported {
  readonly article: Article;
  /** Pictures that came inside the source (data URIs, an article with its pictures), still to be verified and stored. */
  readonly pictures: readonly ImportedPicture[];
  readonly findings: readonly ImportFinding[];
}

/** A picture found inside a source. The importer cannot hash, so `key` stands where the asset id belongs until it is stored. */
export interface ImportedPicture {
  /** A provisional asset id (64 hexadecimal digits) that figures of the imported article carry. */
  readonly key: Asset['id'];
  /** The bytes, base64. */
  readonly data: string;
}

export interface Importer {
  readonly id: string;
  readonly label: Labels;
  /** File extensions without the dot. */
  readonly extensions: readonly string[];
  /** Whether text without a telling extension looks like this format. */
  recognises(text: string): boolean;
  read(text: string, options: ImportOptions): Imported;
}
