// Many drafts exported at once, into a folder or one archive: chosen by id or by a filter, one after the other with a pause for the window between
// them, and with a line in the result for each. A draft that cannot be exported never stops the others.
import { setImmediate as pause } from 'node:timers/promises';
import type { BatchLine, BatchProgress, BatchResult } from '../../contract/values.ts';
import type { Article } from '../../core/article/article.ts';
import type { FindAsset } from '../../core/article/assets.ts';
import { type CalloutKind, calloutTable } from '../../core/article/callouts.ts';
import type { RenderOptions } from '../../core/export/target.ts';
import { LibraryError } from '../store/errors.ts';
import type { Library } from '../store/library.ts';
import { type BatchChoice, chooseDrafts } from './batchChoice.ts';
import { MANIFEST, manifestText } from './batchManifest.ts';
import { BatchNames } from './batchNames.ts';
import { type BatchPlace, openPlace, type Place } from './batchPlace.ts';
import { exportedDraft } from './exportedDraft.ts';
import type { JobTools } from './job.ts';
import type { AnyTarget } from './jobs.ts';
import { type Published, publish } from './publish.ts';

export type { BatchResult };

/** What a batch needs of a target, whether it makes text or bytes. */
export interface BatchTarget {
  readonly id: string;
  readonly extension: string;
  produce(article: Article, options: RenderOptions): Published | Promise<Published>;
}

/** What is exported: a draft of the library, or a file that was read. */
export interface BatchSource {
  /** Its id, or the file's name. */
  readonly draft: string;
  readonly title: string;
  /** Throws refusals. */
  readonly load: () => { readonly article: Article; readonly findAsset: FindAsset };
}

/** How and where to export. */
export interface BatchWork {
  readonly target: BatchTarget;
  readonly settings: Readonly<Record<string, string>>;
  readonly place: BatchPlace;
  /** Whether files that are there already may be replaced. */
  readonly overwrite?: boolean;
}

export interface BatchOrder extends BatchWork {
  readonly drafts: BatchChoice;
}

export interface BatchWatch {
  readonly onProgress?: (progress: BatchProgress) => void;
  /** Stops before the next draft. A folder keeps what is in it; an archive is not made. */
  readonly signal?: AbortSignal;
}

/** A target as a batch needs it. */
export function batchTarget(target: AnyTarget, tools: JobTools): BatchTarget {
  const { id, extension } = target;
  return {
    id,
    extension,
    produce: async (article, options) => {
      const published = await publish(target, article, options, tools);
      // The pictures of a job are inside its file: there is none to upload.
      return 'run' in target ? { ...published, pictures: [] } : published;
    },
  };
}

/** Exports drafts of the library; see `exportSources`. */
export async function exportBatch(
  library: Library,
  order: BatchOrder,
  watch: BatchWatch = {},
): Promise<BatchResult> {
  const sources = chooseDrafts(library, order.drafts).map(
    ({ draft, title }): BatchSource => ({
      draft,
      title,
      load: () => ({
        article: library.drafts.load(draft).article,
        findAsset: (id) => library.assets.find(id),
      }),
    }),
  );
  return exportSources(sources, calloutTable(library.calloutKinds.list()), order, watch);
}

/**
 * Exports articles with their pictures and a list of those to upload, `manifest.json`. Throws refusals that concern the whole: a folder that cannot be
 * written, a manifest of another export in it, an archive that exists or has no room.
 */
export async function exportSources(
  sources: readonly BatchSource[],
  callouts: readonly CalloutKind[],
  order: BatchWork,
  { onProgress = () => undefined, signal }: BatchWatch = {},
): Promise<BatchResult> {
  const total = sources.length;
  const lines: BatchLine[] = [];
  const place = openPlace(order.place, order.overwrite === true);
  const names = new BatchNames(order.target.extension, [MANIFEST]);
  try {
    for (const source of sources) {
      if (signal?.aborted) break;
      onProgress({ done: lines.length, total, title: source.title });
      lines.push(await exportSource(source, order, { callouts, names, place }));
      await pause();
    }
    const cancelled = lines.length < total;
    if (cancelled && place.isWhole) place.abandon();
    else {
      place.put([{ name: MANIFEST, bytes: Buffer.from(manifestText(order.target.id, lines)) }]);
      place.finish();
    }
    onProgress({ done: lines.length, total });
    return { lines, total, cancelled };
  } catch (error) {
    place.abandon();
    throw error;
  }
}

interface Surroundings {
  readonly callouts: readonly CalloutKind[];
  readonly names: BatchNames;
  readonly place: Place;
}

async function exportSource(
  { draft, title, load }: BatchSource,
  { target, settings }: BatchWork,
  { callouts, names, place }: Surroundings,
): Promise<BatchLine> {
  try {
    const { article, findAsset } = load();
    const produced = await target.produce(article, { callouts, findAsset, settings });
    const references = produced.pictures.flatMap(({ fileName }) =>
      fileName === undefined ? [] : [fileName],
    );
    const { file, folder } = names.next(article, draft, references);
    const { files, line } = exportedDraft({ draft, title, article, callouts }, produced, file, folder);
    place.put(files);
    return line;
  } catch (error) {
    if (!(error instanceof LibraryError) || place.hasFailed) throw error;
    return { draft, title, state: 'refused', code: error.code, sentence: error.sentence };
  }
}
