// THE table of events from the main process to the window. A new event is a row here.
import { matching, nothing, object, type Parsed, text, whole } from './parsers.ts';

/** Commands that a menu outside the window can give: the ids of the window's own command table. */
const commandId = matching<string>(/^[a-z][A-Za-z0-9-]*(?:\.[a-z][A-Za-z0-9-]*)*$/);

/** More drafts than any library has. */
const MOST_DRAFTS = 1_000_000;

export const EVENTS = {
  /** Another window or program changed the library: lists are to be read again. */
  'library.changed': nothing,
  /** Save everything now; answered by the save calls that follow. `reason` is for the log only. */
  'app.flush': object({ reason: text(100) }),
  /** A menu item was chosen. */
  'menu.command': object({ id: commandId }),
  /** So many of the drafts that are exported are done; `title`, cut to a line, comes next. Some of these are left out when they follow fast. */
  'batch.progress': object(
    { done: whole(0, MOST_DRAFTS), total: whole(0, MOST_DRAFTS) },
    { title: text(200) },
  ),
  /** The export of many drafts is over: `batch.state` tells what became of it. */
  'batch.ended': nothing,
} as const;

export type EventName = keyof typeof EVENTS;
export type EventValue<E extends EventName> = Parsed<(typeof EVENTS)[E]>;

/** Whether a value names an event. */
export function isEventName(value: unknown): value is EventName {
  return typeof value === 'string' && Object.hasOwn(EVENTS, value);
}
