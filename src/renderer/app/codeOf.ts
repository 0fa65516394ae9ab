// The code behind whatever a call was rejected with.
import { CallError } from '../../contract/client.ts';
import type { ErrorCode } from '../../contract/errors.ts';

export function codeOf(error: unknown): ErrorCode {
  return error instanceof CallError ? error.code : 'internal';
}
