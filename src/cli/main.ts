// The command line: finds the command, runs it, and turns whatever goes wrong into one line and an exit code.
import { randomBytes } from 'node:crypto';
import { readFileSync, writeSync } from 'node:fs';
import { homedir } from 'node:os';
import { COMMON_OPTIONS, readArguments } from './arguments.ts';
import { Run } from './command.ts';
import { COMMANDS, findCommand } from './commands.ts';
import { explain } from './explain.ts';
import type { Io } from './io.ts';
import { EXIT, type ExitCode, errorLine, usageRefusal } from './refusal.ts';
import { commandUsage, generalUsage, version } from './usage.ts';

/** Runs one command and gives the exit code; never throws. */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<ExitCode> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    const { code, sentence, exit } = explain(error);
    io.err(errorLine(code, sentence));
    return exit;
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = commandFirst(argv);
  if (name === undefined) {
    io.err(generalUsage(COMMANDS, 'ar'));
    return EXIT.usage;
  }
  if (name === '--help' || name === 'help') {
    io.out(`${generalUsage(COMMANDS, rest.includes('en') ? 'en' : 'ar')}\n`);
    return EXIT.done;
  }
  if (name === '--version') {
    io.out(`${version()}\n`);
    return EXIT.done;
  }
  const command = findCommand(name);
  if (command === undefined)
    throw usageRefusal({ ar: `لا أمر بهذا الاسم: ${name}`, en: `no such command: ${name}` });
  const given = readArguments(rest, command.options);
  const run = new Run(io, given);
  if (given.has('help')) {
    io.out(`${commandUsage(command, run.language)}\n`);
    return EXIT.done;
  }
  if (given.words.length < command.least || given.words.length > command.most) {
    throw usageRefusal({ ar: `الاستعمال: ${commandUsage(command)}`, en: 'see the usage before this' });
  }
  try {
    return await command.run(run);
  } finally {
    run.close();
  }
}

// What every command takes may also stand before its name: `hashiya --data-dir library list`.
function commandFirst(argv: readonly string[]): readonly string[] {
  let at = 0;
  for (;;) {
    const option = COMMON_OPTIONS.find(
      ({ name, value }) =>
        value !== undefined && (argv[at] === `--${name}` || argv[at]?.startsWith(`--${name}=`)),
    );
    if (option === undefined) break;
    at += argv[at] === `--${option.name}` ? 2 : 1;
  }
  const command = argv.slice(at, at + 1);
  return [...command, ...argv.slice(at + 1), ...(command.length === 0 ? [] : argv.slice(0, at))];
}

function processIo(): Io {
  return {
    out: (text) => writeWhole(1, Buffer.from(text)),
    outBytes: (bytes) => writeWhole(1, bytes),
    err: (line) => writeWhole(2, Buffer.from(`${line}\n`)),
    ...(process.stderr.isTTY
      ? { status: (text: string) => writeWhole(2, Buffer.from(`\r${text}\u001b[K`)) }
      : {}),
    // Listened for only by a command that asks: the others end at once.
    get interrupted() {
      return firstInterrupt();
    },
    env: process.env,
    platform: process.platform,
    home: homedir(),
    // npm runs scripts in the package's folder and leaves the user's own in INIT_CWD.
    folder: process.env.INIT_CWD ?? process.cwd(),
    readInput: () => readFileSync(0),
    clock: Date.now,
    random: () => randomBytes(4).readUInt32LE(),
  };
}

// The first interrupt asks the command to stop where it does no harm; the second ends the process, as it always did.
function firstInterrupt(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  return controller.signal;
}

// A pipe takes what fits and says EAGAIN; exiting before the rest is taken would cut the output.
function writeWhole(descriptor: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code; // writeSync throws nothing else
      if (code === 'EPIPE') return; // the reader has seen enough
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
