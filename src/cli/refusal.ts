// How a command says no: one line in both languages with a code, and the exit code that goes with it.
import type { Labels } from '../core/article/callouts.ts';

/** What a script can tell from the exit code. */
export const EXIT = { done: 0, refused: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A command that cannot be done. Everything that is wrong with what the user gave ends as one of these. */
export class Refusal extends Error {
  readonly code: string;
  readonly sentence: Labels;
  readonly exit: ExitCode;

  constructor(code: string, sentence: Labels, exit: ExitCode = EXIT.refused) {
    super(`${sentence.en} [${code}]`);
    this.code = code;
    this.sentence = sentence;
    this.exit = exit;
  }
}

/** A command that was called wrongly. */
export function usageRefusal(sentence: Labels): Refusal {
  return new Refusal('usage', sentence, EXIT.usage);
}

/** The one line of an error, free of line ends and control characters whatever it quotes. */
export function errorLine(code: string, sentence: Labels): string {
  return `${sentence.ar} — ${sentence.en} [${code}]`.replace(
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g,
    ' ',
  );
}
