// The one export of many drafts that the window has running, or had last: it asks for a place, works in the background, and tells the window.
import type { BatchProgress, BatchRequest, BatchState } from '../../contract/values.ts';
import { parseSettings } from '../../core/export/targets.ts';
import { ownFolder } from '../files/freePath.ts';
import type { Host } from '../host.ts';
import { LibraryError, toLibraryError } from '../store/errors.ts';
import type { Library } from '../store/library.ts';
import { type BatchOrder, batchTarget, exportBatch } from './batch.ts';
import { inOrder } from './batchChoice.ts';
import type { BatchPlace } from './batchPlace.ts';
import { withHouse } from './houseProfile.ts';
import { findAnyTarget } from './jobs.ts';

/** Letters of a title that a line of progress has room for. */
const MOST_TITLE = 100;

export type BatchHost = Pick<Host, 'chooseSavePath' | 'chooseFolder' | 'emit' | 'printPdf'>;

interface Running {
  readonly controller: AbortController;
  /** Settles when nothing of the library is used any more. */
  readonly work: Promise<void>;
}

export class BatchDesk {
  private readonly library: Library;
  private readonly host: BatchHost;
  private readonly log: (line: string) => void;
  /** While the user is asked for a place; nothing has begun then. */
  private isAsking = false;
  private running: Running | undefined;
  private last: BatchState | null = null;
  private untold: BatchProgress | undefined;
  private telling: Promise<void> | undefined;

  /** @param log is told of bugs, and never what the user wrote */
  constructor(library: Library, host: BatchHost, log: (line: string) => void) {
    this.library = library;
    this.host = host;
    this.log = log;
  }

  /** See `batch.start` in the contract. */
  async start(request: BatchRequest): Promise<{ readonly path: string } | null> {
    if (this.isAsking || this.running !== undefined) throw new LibraryError('batch-running');
    const order = this.read(request);
    this.isAsking = true;
    try {
      const place = await this.choose(request);
      if (place === undefined) return null;
      const path = pathOf(place);
      const controller = new AbortController();
      this.last = { state: 'running', progress: { done: 0, total: order.drafts.length } };
      // After the answer, so that the window knows where before it hears how far.
      const work = Promise.resolve().then(() => this.run({ ...order, place }, path, controller.signal));
      this.running = { controller, work };
      return { path };
    } finally {
      this.isAsking = false;
    }
  }

  stop(): void {
    this.running?.controller.abort();
  }

  state(): BatchState | null {
    return this.last;
  }

  /** Stops for good, as when the window closes. Settles when the library is not used any more; undefined when it is not. */
  end(): Promise<void> | undefined {
    this.stop();
    return this.running?.work;
  }

  private read({ drafts, target: name, settings: given }: BatchRequest): Omit<BatchOrder, 'place'> & {
    readonly drafts: BatchRequest['drafts'];
  } {
    const target = findAnyTarget(name);
    if (target === undefined) throw new LibraryError('target-unknown');
    const { settings, problems } = parseSettings(target, withHouse(this.library, target, given));
    if (problems.length > 0) throw new LibraryError('setting-invalid');
    if (drafts.length === 0) throw new LibraryError('batch-empty');
    return {
      target: batchTarget(target, this.host),
      settings,
      // In which order they were chosen must not change what they are called.
      drafts: inOrder(this.library, drafts),
    };
  }

  private async choose({ place, target }: BatchRequest): Promise<BatchPlace | undefined> {
    const name = `hashiya-${target}`;
    if (place === 'archive') {
      const archive = await this.host.chooseSavePath(`${name}.zip`);
      return archive === undefined ? undefined : { archive };
    }
    const chosen = await this.host.chooseFolder(name);
    return chosen === undefined ? undefined : { folder: ownFolder(chosen, name) };
  }

  // Never rejects: what went wrong is the state that the window asks for.
  private async run(order: BatchOrder, path: string, signal: AbortSignal): Promise<void> {
    const place = 'archive' in order.place ? 'archive' : 'folder';
    try {
      const result = await exportBatch(
        this.library,
        // The dialog has asked before it let the user choose an archive that exists; a folder is the export's own.
        { ...order, overwrite: place === 'archive' },
        { onProgress: (progress) => this.tell(progress), signal },
      );
      this.last = { state: 'done', place, path, result };
    } catch (error) {
      const refusal = toLibraryError(error);
      if (refusal === undefined)
        this.log(`batch: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      this.last = { state: 'refused', code: refusal?.code ?? 'internal' };
    }
    this.running = undefined;
    // A window that is slow hears the end after the last step and not before.
    void Promise.resolve(this.telling).then(() => this.host.emit({ event: 'batch.ended' }));
  }

  // One message at a time: a window that is slower than the work hears only the newest.
  private tell(progress: BatchProgress): void {
    this.last = { state: 'running', progress };
    this.untold = progress;
    this.telling ??= this.sendUntold();
  }

  private async sendUntold(): Promise<void> {
    for (let next = this.untold; next !== undefined; next = this.untold) {
      this.untold = undefined;
      const { title, ...count } = next;
      const value = title === undefined ? count : { ...count, title: lineOf(title) };
      await this.host.emit({ event: 'batch.progress', value });
    }
    this.telling = undefined;
  }
}

function pathOf(place: BatchPlace): string {
  return 'archive' in place ? place.archive : place.folder;
}

function lineOf(title: string): string {
  // Not between the halves of a pair.
  return title.length <= MOST_TITLE ? title.toWellFormed() : `${title.slice(0, MOST_TITLE).toWellFormed()}…`;
}
