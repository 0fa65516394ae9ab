// What a command is, and what it runs with. The table of commands is `commands.ts`.
import { resolve } from 'node:path';
import type { Labels } from '../core/article/callouts.ts';
import { defaultDataFolder } from '../main/dataFolder.ts';
import type { Library } from '../main/store/library.ts';
import { openLibrary } from '../main/store/library.ts';
import type { Arguments, Option } from './arguments.ts';
import type { Io } from './io.ts';
import { type ExitCode, usageRefusal } from './refusal.ts';

export interface Command {
  readonly name: string;
  /** The words after the name in the usage line, e.g. `<draft>`. */
  readonly words: string;
  readonly summary: Labels;
  readonly options: readonly Option[];
  /** How many words it takes. */
  readonly least: number;
  readonly most: number;
  run(run: Run): ExitCode | Promise<ExitCode>;
}

/** One run of a command. */
export class Run {
  readonly io: Io;
  readonly given: Arguments;
  readonly language: keyof Labels;
  private opened: Library | undefined;

  constructor(io: Io, given: Arguments) {
    this.io = io;
    this.given = given;
    this.language = readLanguage(given.value('lang'));
  }

  /** The library's folder, absolute. */
  get dataFolder(): string {
    const chosen = this.given.value('data-dir') ?? this.io.env.HASHIYA_DATA_DIR;
    return chosen ? this.path(chosen) : defaultDataFolder({ ...this.io, env: this.io.env });
  }

  /** The library, opened once and created when there is none. */
  library(): Library {
    this.opened ??= openLibrary({ folder: this.dataFolder, clock: this.io.clock, random: this.io.random });
    return this.opened;
  }

  /** A path as the user meant it. */
  path(given: string): string {
    return resolve(this.io.folder, given);
  }

  print(line: string): void {
    this.io.out(`${line}\n`);
  }

  printJson(value: unknown): void {
    this.io.out(`${JSON.stringify(value, null, 2)}\n`);
  }

  close(): void {
    this.opened?.close();
    this.opened = undefined;
  }
}

function readLanguage(given: string | undefined): keyof Labels {
  if (given === undefined || given === 'ar') return 'ar';
  if (given === 'en') return 'en';
  throw usageRefusal({ ar: 'قيمة ‎--lang‎ هي ar أو en', en: '--lang takes ar or en' });
}
