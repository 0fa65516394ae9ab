// Saving as the writer types: one save at a time, in order, each of the newest text, acknowledged only by the library. One instance serves one
// draft, so a save can never carry the text of another.
import type { ErrorCode } from '../../contract/errors.ts';
import type { Saved } from '../../contract/values.ts';
import { type Alarm, Pause } from '../ui/Pause.ts';

export type SaveState =
  | { readonly kind: 'saved'; readonly at: number | undefined }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly code: ErrorCode };

export interface AutosaveOptions {
  /** The counter of the draft as it was loaded. */
  readonly counter: number;
  /** Saves the text as it is now; called only when the one before has been answered. */
  save(expectedCounter: number): Promise<Saved>;
  /** The code of what a save was rejected with. */
  codeOf(error: unknown): ErrorCode;
  changed(state: SaveState): void;
  /** The library kept this text beside a newer one of somebody else's. */
  conflicted(): void;
  /** What wakes it; the window's when it is left out. */
  readonly alarm?: Alarm;
}

/** After the last change; but a writer who never pauses is saved all the same. */
const PAUSE = 400;
const LONGEST = 2000;
const RETRY = 3000;

export class Autosave {
  private readonly options: AutosaveOptions;
  private counter: number;
  private isDirty = false;
  private running: Promise<void> | undefined;
  private readonly pause: Pause;
  private refusal: ErrorCode | undefined;
  /** The last save was kept beside a newer one of somebody else's, which is what the library shows. */
  private isBeside = false;
  private isOver = false;
  /** Something was changed after the end. */
  private isMissed = false;

  constructor(options: AutosaveOptions) {
    this.options = options;
    const { alarm } = options;
    this.pause = new Pause({
      run: () => void this.flush(),
      pause: PAUSE,
      longest: LONGEST,
      ...(alarm === undefined ? {} : { alarm }),
    });
    this.counter = options.counter;
  }

  /**
   * Saves what is not saved, so that the library's current text is the one on the page, as publishing needs it. Answers why that failed; undefined when it did
   * not.
   */
  async settle(): Promise<ErrorCode | undefined> {
    await this.flush();
    if (this.isBeside && this.refusal === undefined) {
      // As the next change would do: somebody else's text stays in the history.
      this.isDirty = true;
      await this.flush();
    }
    return this.refusal;
  }

  /** Tells of a change. */
  touch(): void {
    if (this.isOver) {
      this.isMissed = true;
      return;
    }
    if (!this.isDirty && this.running === undefined) this.options.changed({ kind: 'unsaved' });
    this.isDirty = true;
    this.pause.touch();
  }

  /** Saves what is not saved yet; settles when it is on the disk or has failed. */
  async flush(): Promise<void> {
    this.pause.cancel();
    await this.running;
    if (this.isDirty) await this.start();
  }

  /**
   * Saves what is left and takes no more. Answers whether everything is on the disk; if not, nothing has ended: the draft must stay open, and
   * saving is tried on.
   */
  async end(): Promise<boolean> {
    this.isOver = true;
    await this.flush();
    if (this.isDirty) {
      this.isOver = false;
      this.pause.touch(RETRY);
      return false;
    }
    this.pause.cancel();
    return true;
  }

  /** The draft stays open after all: saving goes on, with what was changed meanwhile. */
  resume(): void {
    this.isOver = false;
    if (this.isMissed) this.touch();
    this.isMissed = false;
  }

  private start(): Promise<void> {
    // Two flushes that waited for the same save must not both start the next.
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async run(): Promise<void> {
    const { save, codeOf, changed, conflicted } = this.options;
    this.isDirty = false;
    changed({ kind: 'saving' });
    try {
      const { counter, savedAt, conflict } = await save(this.counter);
      this.counter = counter;
      this.refusal = undefined;
      this.isBeside = conflict !== undefined;
      if (conflict !== undefined) conflicted();
      changed(this.isDirty ? { kind: 'unsaved' } : { kind: 'saved', at: savedAt });
    } catch (error) {
      this.isDirty = true;
      this.refusal = codeOf(error);
      changed({ kind: 'failed', code: this.refusal });
      if (!this.isOver) this.pause.touch(RETRY);
    }
  }
}
