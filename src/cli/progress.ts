// Progress of long work, one line for each step on standard error; silent for a single step.
import type { Io } from './io.ts';

export class Progress {
  private readonly io: Io;
  private readonly total: number;
  private done = 0;

  constructor(io: Io, total: number) {
    this.io = io;
    this.total = total;
  }

  step(name: string): void {
    this.done += 1;
    if (this.total > 1) this.io.err(`[${this.done}/${this.total}] ${name}`);
  }
}
