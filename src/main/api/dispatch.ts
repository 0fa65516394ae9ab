// The one door for messages from a window: total, so that whatever comes in is answered, and nothing that comes in can throw here.
import { CALLS, isMethod } from '../../contract/calls.ts';
import { INVALID } from '../../contract/parsers.ts';
import type { Response } from '../../contract/transport.ts';
import { toLibraryError } from '../store/errors.ts';
import type { Handlers } from './handlers.ts';

/**
 * Answers one message. `handlers` is undefined while the library is not open.
 *
 * @param log is told of bugs, with the method and never with what the user wrote
 */
export async function dispatch(
  handlers: Handlers | undefined,
  message: unknown,
  log: (line: string) => void = () => undefined,
): Promise<Response> {
  const { method, input } = fieldsOf(message);
  if (!isMethod(method)) return { ok: false, code: 'unknown-method' };
  if (handlers === undefined) return { ok: false, code: 'not-ready', detail: method };
  try {
    const parsed = CALLS[method].input(input);
    if (parsed === INVALID) return { ok: false, code: 'invalid-input', detail: method };
    const handle = handlers[method] as (input: unknown) => unknown; // parsed by this method's own parser
    return { ok: true, value: await handle(parsed) };
  } catch (error) {
    const refusal = toLibraryError(error);
    if (refusal !== undefined) return { ok: false, code: refusal.code, detail: method };
    log(`${method}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return { ok: false, code: 'internal', detail: method };
  }
}

// Getters and proxies of a hostile page do not survive the carriers; in tests they might.
function fieldsOf(message: unknown): { readonly method?: unknown; readonly input?: unknown } {
  try {
    if (typeof message !== 'object' || message === null) return {};
    const { method, input } = message as { readonly method?: unknown; readonly input?: unknown }; // an object; both are checked
    return { method, input };
  } catch {
    return {};
  }
}
