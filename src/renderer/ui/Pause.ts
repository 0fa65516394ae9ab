// Things that wait for a pause: put off by every touch, and done when none has come for a while. Touches come with every letter, so none of them sets a
// timer: one timer for all that waits looks, when it ends, whether it has come too early.

export interface Clock {
  /** Milliseconds. */
  readonly now: () => number;
  /** Runs something so many milliseconds later and gives back how to call it off. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
}

export interface PauseOptions {
  readonly run: () => void;
  /** Milliseconds without a touch. */
  readonly pause: number;
  /** Milliseconds after the first touch in which it is done however many follow. */
  readonly longest?: number;
  /** What wakes it; shared by all in the window when it is left out. */
  readonly alarm?: Alarm;
}

export class Pause {
  private readonly options: Required<PauseOptions>;
  private limit: number | undefined;

  constructor(options: PauseOptions) {
    this.options = { longest: Number.POSITIVE_INFINITY, alarm: WINDOW, ...options };
  }

  /** Puts it off; other milliseconds hold for this touch. */
  touch(pause = this.options.pause): void {
    const { alarm, longest } = this.options;
    const now = alarm.now();
    this.limit ??= now + Math.max(longest, pause);
    alarm.set(this.end, Math.min(now + pause, this.limit));
  }

  /** It waits no longer. */
  cancel(): void {
    this.limit = undefined;
    this.options.alarm.delete(this.end);
  }

  private readonly end = (): void => {
    this.limit = undefined;
    this.options.run();
  };
}

/** One timer for many that wait, each for a moment of its own. */
export class Alarm {
  /** Milliseconds of its clock. */
  readonly now: () => number;
  private readonly later: Clock['later'];
  private readonly waiting = new Map<() => void, number>();
  private wakesAt = Number.POSITIVE_INFINITY;
  private callOff: (() => void) | undefined;

  constructor({ now, later }: Clock) {
    this.now = now;
    this.later = later;
  }

  /** Calls at a moment, and no longer at the one that was set before. */
  set(call: () => void, at: number): void {
    this.waiting.set(call, at);
    if (at < this.wakesAt) this.wait(at);
  }

  delete(call: () => void): void {
    this.waiting.delete(call);
  }

  private wait(at: number): void {
    this.callOff?.();
    this.wakesAt = at;
    this.callOff = this.later(this.wake, Math.max(0, at - this.now()));
  }

  private readonly wake = (): void => {
    this.wakesAt = Number.POSITIVE_INFINITY;
    this.callOff = undefined;
    // Timers know whole milliseconds.
    const now = this.now() + 1;
    const due = [...this.waiting].flatMap(([call, at]) => (at <= now ? call : []));
    for (const call of due) this.waiting.delete(call);
    const next = Math.min(...this.waiting.values());
    if (next < this.wakesAt) this.wait(next);
    for (const call of due) call();
  };
}

const WINDOW = new Alarm({
  now: () => performance.now(),
  later: (run, milliseconds) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
});
