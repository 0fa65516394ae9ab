// What an export target is: a pure function from an article and options to text. The table of targets is `targets.ts`.
import type { Article } from '../article/article.ts';
import type { FindAsset } from '../article/assets.ts';
import type { CalloutKind, Labels } from '../article/callouts.ts';
import type { AssetId } from '../article/ids.ts';

/** What a target renders with besides the article. */
export interface RenderOptions {
  /** The built-in callout kinds and the desk's own. */
  readonly callouts: readonly CalloutKind[];
  readonly findAsset: FindAsset;
  /** A value for each of the target's settings, already checked by `parseSettings`. */
  readonly settings: Readonly<Record<string, string>>;
}

/** A choice that a target offers (`--set name=value`). */
export interface Setting {
  readonly name: string;
  readonly label: Labels;
  /** The allowed values, the default first. An empty list allows any text, empty by default. */
  readonly values: readonly string[];
  /** What the values are called, where their own names would not do. */
  readonly names?: Readonly<Record<string, Labels>>;
  /** What a free text has to be, where it is not just words: a `colour` is `#rrggbb` and dark enough to be read. */
  readonly form?: 'colour';
}

/** A picture that the rendered text shows. */
export interface PictureUse {
  readonly asset?: AssetId;
  /** Where it already stands on the web. */
  readonly address?: string;
  /** The file that the text refers to; absent when the bytes are inside the text or the picture has an address. */
  readonly fileName?: string;
  readonly alt: string;
}

/** Something the writer must know about this export. */
export interface Notice {
  readonly code: string;
  readonly message: Labels;
}

export interface Rendered {
  readonly text: string;
  /** Writes the same without markup, where both are put on the clipboard together. Nobody but who copies has use for it. */
  readonly writePlain?: () => string;
  /** In reading order, each picture once. Those with a `fileName` must be written beside the text or uploaded. */
  readonly pictures: readonly PictureUse[];
  readonly notices: readonly Notice[];
}

/**
 * What a target's result is to someone who looks at it before it is published: a whole `page`; a `fragment` for a page of somebody else's; a `source` that
 * no browser shows; a page that is to be printed (`print`); or a `file` for another program.
 */
export type TargetForm = 'page' | 'fragment' | 'source' | 'print' | 'file';

/** What is known of a target before anything is rendered. */
export interface TargetRow {
  readonly id: string;
  readonly label: Labels;
  /** Without the dot, e.g. `html`. */
  readonly extension: string;
  readonly mediaType: string;
  readonly form: TargetForm;
  readonly settings: readonly Setting[];
}

/** A target that is text. Those that are bytes are jobs of the main process. */
export interface Target extends TargetRow {
  render(article: Article, options: RenderOptions): Rendered;
}
