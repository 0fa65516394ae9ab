// What a job target is: a target whose result is bytes. It runs in the main process, because the core knows neither archives nor a
// browser. The table of jobs is `jobs.ts`.
import type { Article } from '../../core/article/article.ts';
import type { Notice, PictureUse, RenderOptions, TargetRow } from '../../core/export/target.ts';
import type { Host } from '../host.ts';

/** What a job makes of an article. */
export interface Produced {
  readonly bytes: Uint8Array;
  /** The pictures that the file shows, in reading order, each once. They are inside it. */
  readonly pictures: readonly PictureUse[];
  readonly notices: readonly Notice[];
}

/** What jobs need besides the article. Whoever has no browser refuses with `browser-missing`. */
export type JobTools = Pick<Host, 'printPdf'>;

export interface JobTarget extends TargetRow {
  run(article: Article, options: RenderOptions, tools: JobTools): Promise<Produced>;
  /** Of a target that is printed: the page that will be, as HTML. */
  page?(article: Article, options: RenderOptions): string;
}
