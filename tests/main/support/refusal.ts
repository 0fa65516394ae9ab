// What a call was refused with.
import { LibraryError, type LibraryErrorCode } from '../../../src/main/store/errors.ts';

/** The code of the refusal that `run` ends in; undefined when it is not refused. Any other error is the test's. */
export function refusalOf(run: () => unknown): LibraryErrorCode | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    return codeOfRefusal(error);
  }
}

/** The same for a promise. */
export async function refusalOfAsync(run: () => Promise<unknown>): Promise<LibraryErrorCode | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    return codeOfRefusal(error);
  }
}

function codeOfRefusal(error: unknown): LibraryErrorCode {
  if (error instanceof LibraryError) return error.code;
  throw error;
}
