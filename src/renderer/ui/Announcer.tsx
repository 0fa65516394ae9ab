// What happened, for those who do not see it: one polite place for the whole window. Only text is ever put into it.
import { type JSX, useSyncExternalStore } from 'react';

let words = '';
const listeners = new Set<() => void>();

/** Says something when the reader of the screen has a pause. */
export function announce(text: string): void {
  // The same sentence twice is said twice.
  words = text === words ? `${text}\u00a0` : text;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Announcer(): JSX.Element {
  const said = useSyncExternalStore(subscribe, () => words);
  return (
    <p className="hidden" role="status">
      {said}
    </p>
  );
}
