// What an error is to the user: its code, its sentence in both languages, its exit code. Never a stack trace.
import type { Labels } from '../core/article/callouts.ts';
import { toLibraryError } from '../main/store/errors.ts';
import { EXIT, type ExitCode, Refusal } from './refusal.ts';

export interface Explanation {
  readonly code: string;
  readonly sentence: Labels;
  readonly exit: ExitCode;
}

export function explain(error: unknown): Explanation {
  if (error instanceof Refusal) return { code: error.code, sentence: error.sentence, exit: error.exit };
  const refusal = toLibraryError(error);
  if (refusal !== undefined) return { code: refusal.code, sentence: refusal.sentence, exit: EXIT.refused };
  // A bug. Its message may name a value, never a text: those are not put into messages.
  const detail = error instanceof Error ? error.message : String(error);
  return {
    code: 'internal',
    sentence: { ar: `خطأ داخلي في البرنامج: ${detail}`, en: `an error inside the program: ${detail}` },
    exit: EXIT.refused,
  };
}
