// What a job target is: a target whose result is bytes. It runs in the main process, because the core knows neither archives nor a
// browser. The table of jobs is `jobs.ts`.
import type { Article } from '../../core/article/article.ts';
import type { Notice, PictureUse, RenderOptions, TargetRow } from '../../core/export/target.ts';

/** What a job makes of an article. */
export interface Produced {
  readonly bytes: Uint8Array;
  /** The pictures that the file shows, in reading order, each once. They are inside it. */
  readonly pictures: readonly PictureUse[];
  readonly notices: readonly Notice[];
}

export interface JobTarget extends TargetRow {
  run(article: Article, options: RenderOptions): Promise<Produced>;
}
