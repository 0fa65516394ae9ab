// The window's side of the contract: typed calls and events over any transport. Nothing here knows which host it runs in.
import type { InputOf, Method, OutputOf } from './calls.ts';
import { type ErrorCode, isErrorCode, SENTENCES } from './errors.ts';
import { EVENTS, type EventName, type EventValue, isEventName } from './events.ts';
import { INVALID } from './parsers.ts';
import type { Transport } from './transport.ts';

/** A call that was refused. `code` has its sentence in `SENTENCES`. */
export class CallError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, detail?: string) {
    super(`${SENTENCES[code].en} [${code}]${detail === undefined ? '' : ` ${detail}`}`);
    this.name = 'CallError';
    this.code = code;
  }
}

export interface Client {
  /** @throws CallError (as a rejection) with the code of the refusal; `closed` when the carrier is gone. */
  call<M extends Method>(
    method: M,
    ...input: undefined extends InputOf<M> ? [] : [InputOf<M>]
  ): Promise<OutputOf<M>>;
  /** Calls the listener for every event of a name until the returned function is called. */
  on<E extends EventName>(event: E, listener: (value: EventValue<E>) => void): () => void;
  /** Rejects what is pending and everything that follows. */
  close(): void;
}

/** A client over a transport. */
export function createClient(transport: Transport): Client {
  const listeners = new Map<EventName, Set<(value: never) => void>>();
  const pending = new Set<(error: CallError) => void>();
  let isClosed = false;
  const stop = transport.listen((message) => {
    const { event, value } = fieldsOf(message);
    if (!isEventName(event)) return;
    const parsed = EVENTS[event](value);
    if (parsed === INVALID) return;
    for (const listener of listeners.get(event) ?? []) (listener as (value: unknown) => void)(parsed); // parsed by the event's own parser
  });
  return {
    call(method, ...[input]) {
      if (isClosed) return Promise.reject(new CallError('closed', method));
      return new Promise((resolve, reject) => {
        const settle = (run: () => void): void => {
          pending.delete(fail);
          run();
        };
        const fail = (error: CallError): void => settle(() => reject(error));
        pending.add(fail);
        transport.send({ method, input }).then(
          (answer) => {
            const { ok, value, code, detail } = fieldsOf(answer);
            if (ok === true)
              settle(() => resolve(value as OutputOf<typeof method>)); // main's handler table is checked against the contract
            else
              fail(
                new CallError(
                  isErrorCode(code) ? code : 'internal',
                  typeof detail === 'string' ? detail : method,
                ),
              );
          },
          () => fail(new CallError('closed', method)),
        );
      });
    },
    on(event, listener) {
      const set = listeners.get(event) ?? new Set();
      set.add(listener);
      listeners.set(event, set);
      return () => set.delete(listener);
    },
    close() {
      isClosed = true;
      stop();
      for (const fail of [...pending]) fail(new CallError('closed'));
    },
  };
}

function fieldsOf(message: unknown): Readonly<Record<string, unknown>> {
  return typeof message === 'object' && message !== null
    ? (message as Readonly<Record<string, unknown>>)
    : {}; // an object; callers check each field
}
