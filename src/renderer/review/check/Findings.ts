// What the check finds in one open draft, kept up to date: a pause after the last change the worker is told what has changed. Nothing of it runs
// while somebody types.
import type { Article } from '../../../core/article/article.ts';
import type { CalloutKind } from '../../../core/article/callouts.ts';
import { findSplice } from '../../../core/article/splice.ts';
import { changeArticle, type Editable } from '../../editor/bridge/applyArticle.ts';
import type { DraftSession } from '../../page/DraftSession.ts';
import { Pause } from '../../ui/Pause.ts';
import type { CheckAnswer, CheckRequest, Found } from './checkMessages.ts';

/** Where the check is done. The worker of the window, or a stand-in. */
export interface CheckPort {
  send(request: CheckRequest): void;
  end(): void;
}

export type StartCheck = (answered: (answer: CheckAnswer) => void) => CheckPort;

type Session = Editable & Pick<DraftSession, 'subscribeMetadata'>;

export interface FindingsOptions {
  readonly session: Session;
  readonly callouts: readonly CalloutKind[];
  readonly start: StartCheck;
  /** Milliseconds after the last change. */
  readonly pause?: number;
}

const PAUSE = 700;

export class Findings {
  private readonly session: Session;
  private readonly callouts: readonly CalloutKind[];
  private readonly start: StartCheck;
  private readonly pause: Pause;
  private readonly listeners = new Set<() => void>();
  private port: CheckPort | undefined;
  private sent: Article | undefined;
  private run = 0;
  private isFollowing = false;
  /** Whether an answer is awaited, and whether the article has changed since it was asked for. */
  private isBusy = false;
  private isDue = false;
  private current: readonly Found[] | undefined;

  constructor({ session, callouts, start, pause = PAUSE }: FindingsOptions) {
    this.session = session;
    this.callouts = callouts;
    this.start = start;
    this.pause = new Pause({ run: () => this.check(), pause });
  }

  /** Follows the draft until the returned function is called. */
  register(): () => void {
    const { editor, subscribeMetadata } = this.session;
    const stops = [
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
        if (dirtyElements.size > 0 || dirtyLeaves.size > 0) this.pause.touch();
      }),
      subscribeMetadata(() => this.pause.touch()),
    ];
    this.isFollowing = true;
    this.pause.touch();
    return () => {
      this.isFollowing = false;
      this.isBusy = false;
      for (const stop of stops) stop();
      this.pause.cancel();
      this.port?.end();
      this.port = undefined;
      this.sent = undefined;
    };
  }

  /** What was found last; undefined before the first answer. For `useSyncExternalStore`. */
  readonly snapshot = (): readonly Found[] | undefined => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Mends one finding in the article as it is now. Answers false when it is not there any more. */
  async fix(found: Found): Promise<boolean> {
    // Checks are code of the worker; here they are needed for mending alone.
    const { findAgain } = await import('./mend.ts');
    const isDone = changeArticle(
      this.session,
      (article) => findAgain(found, article, this.callouts)?.fix?.(article) ?? article,
    );
    // What was mended is gone at once; the check confirms it.
    if (isDone) this.show((this.current ?? []).filter((other) => other !== found));
    this.check();
    return isDone;
  }

  /** Mends everything that one check finds and can mend. */
  async fixAll(check: string): Promise<boolean> {
    const { mendAll } = await import('./mend.ts');
    const isDone = changeArticle(this.session, (article) => mendAll(check, article, this.callouts));
    if (isDone) this.show((this.current ?? []).filter((other) => other.check !== check || !other.isFixable));
    this.check();
    return isDone;
  }

  private check(): void {
    this.pause.cancel();
    if (!this.isFollowing) return;
    // A long report is checked for longer than a writer pauses; what waits is asked once.
    this.isDue = this.isBusy;
    if (this.isBusy) return;
    this.isBusy = true;
    const { blocks, notes, ...frame } = this.session.read();
    const before = this.sent;
    this.port ??= this.open();
    this.run += 1;
    this.port.send({
      run: this.run,
      frame,
      blocks: findSplice(before?.blocks ?? [], blocks),
      notes: findSplice(before?.notes ?? [], notes),
      callouts: this.callouts,
    });
    this.sent = { ...frame, blocks, notes };
  }

  private open(): CheckPort {
    return this.start(({ run, findings }) => {
      if (run !== this.run) return;
      this.isBusy = false;
      if (this.isDue) this.check();
      else this.show(findings);
    });
  }

  private show(findings: readonly Found[]): void {
    this.current = findings;
    for (const listener of this.listeners) listener();
  }
}
