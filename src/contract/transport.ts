// What goes over the wire, the same bytes on both hosts, and the one interface that a carrier has to offer.
import type { ErrorCode } from './errors.ts';

/** The one channel. */
export const CHANNEL = 'hashiya';

export interface Request {
  readonly method: string;
  readonly input?: unknown;
}

/** `detail` names a value or a place for the log, never a text of the user's. */
export type Response =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: ErrorCode; readonly detail?: string };

export interface EventMessage {
  readonly event: string;
  readonly value?: unknown;
}

/** Carries requests up and events down. */
export interface Transport {
  /** Rejects only when the carrier itself is gone; refusals are answers. */
  send(request: Request): Promise<unknown>;
  /** Hands every event to the listener until the returned function is called. */
  listen(listener: (message: unknown) => void): () => void;
}
