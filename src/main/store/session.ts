// What the parts of the library share: the open database, the clock, the random source, and the one way to write.
import { assertFullSync, type Database } from './database.ts';
import { guarded } from './errors.ts';

export interface LibraryOptions {
  /** The library's folder; created, private to its owner, when it is not there. */
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Unsigned 32-bit integers. */
  readonly random: () => number;
}

export class Session {
  readonly database: Database;
  readonly clock: () => number;
  readonly random: () => number;
  private isSyncProven = false;

  constructor(database: Database, options: LibraryOptions) {
    this.database = database;
    this.clock = options.clock;
    this.random = options.random;
  }

  /** Runs `change` in one transaction and returns after its commit; whatever fails leaves everything as it was. */
  write<T>(change: () => T): T {
    const result = guarded(() => this.database.transaction(change).immediate());
    if (!this.isSyncProven) {
      assertFullSync(this.database);
      this.isSyncProven = true;
    }
    return result;
  }

  read<T>(look: () => T): T {
    return guarded(look);
  }
}
