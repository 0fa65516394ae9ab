// What a page has asked for and is not answered yet, and the last moment that it is given to save when its window closes.
import { setTimeout } from 'node:timers/promises';

/** What a page may take to save when its window closes, in milliseconds, and how long it is silent when it has. */
const LONGEST_FLUSH = 5000;
const QUIET = 60;

export class Calls {
  private readonly receiver: (message: unknown) => Promise<unknown>;
  private readonly open = new Set<Promise<unknown>>();

  constructor(receiver: (message: unknown) => Promise<unknown>) {
    this.receiver = receiver;
  }

  receive(message: unknown): Promise<unknown> {
    const answer = this.receiver(message);
    this.open.add(answer);
    return answer.finally(() => this.open.delete(answer));
  }

  /** Tells the page to save and waits until it has. A page that hangs, or is gone, must not keep the program from ending. */
  async flush(tell: () => Promise<unknown>, longest: number = LONGEST_FLUSH): Promise<void> {
    const told = tell().catch(() => undefined);
    await Promise.race([told, setTimeout(longest, undefined, { ref: false })]);
    await this.settle(longest);
  }

  // Until nothing has been asked for a moment, but no longer than so many milliseconds.
  private async settle(longest: number): Promise<void> {
    const end = Date.now() + longest;
    do {
      await Promise.race([Promise.allSettled(this.open), setTimeout(end - Date.now())]);
      await setTimeout(QUIET);
    } while (this.open.size > 0 && Date.now() < end);
  }
}
