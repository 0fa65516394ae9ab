// The one way from an article to what is published, whoever asks: the command line, a batch, the window.
import type { Article } from '../../core/article/article.ts';
import type { FindAsset } from '../../core/article/assets.ts';
import type { Notice, PictureUse, RenderOptions } from '../../core/export/target.ts';
import type { JobTools } from './job.ts';
import type { AnyTarget } from './jobs.ts';
import { preparePictures } from './pictures/preparePictures.ts';

/** What an article became. */
export interface Published {
  readonly content: string | Uint8Array;
  /** Writes the text without markup that is copied beside it. */
  readonly writePlain?: () => string;
  readonly pictures: readonly PictureUse[];
  readonly notices: readonly Notice[];
  /** Finds the pictures as they go out. */
  readonly findAsset: FindAsset;
}

/** A picture that stands beside what was published, under the name that the text calls it by. */
export type NamedPicture = PictureUse & { readonly fileName: string };

export async function publish(
  target: AnyTarget,
  article: Article,
  given: RenderOptions,
  tools: JobTools,
): Promise<Published> {
  const { options, notices: before } = await prepare(article, given);
  const { findAsset } = options;
  if ('render' in target) {
    const { text, notices, ...rest } = target.render(article, options);
    return { content: text, ...rest, notices: [...before, ...notices], findAsset };
  }
  const { bytes, notices, ...rest } = await target.run(article, options, tools);
  return { content: bytes, ...rest, notices: [...before, ...notices], findAsset };
}

/** The page that will be printed, of a target that is. */
export async function pageToPrint(
  target: AnyTarget,
  article: Article,
  given: RenderOptions,
): Promise<string | undefined> {
  if ('render' in target || target.page === undefined) return undefined;
  return target.page(article, (await prepare(article, given)).options);
}

// Every target gets the pictures as they go out.
async function prepare(
  article: Article,
  given: RenderOptions,
): Promise<{ readonly options: RenderOptions; readonly notices: readonly Notice[] }> {
  const { findAsset, notices } = await preparePictures(article, given.settings, given.findAsset);
  return { options: { ...given, findAsset }, notices };
}

export function namedPictures(pictures: readonly PictureUse[]): readonly NamedPicture[] {
  return pictures.flatMap((picture) =>
    picture.fileName === undefined ? [] : [{ ...picture, fileName: picture.fileName }],
  );
}

export function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}
