// A view's way to a value that is kept outside of it.
import { useSyncExternalStore } from 'react';
import type { Store } from './store.ts';

/** The value as it is now; the view is drawn anew when it is another. */
export function useStore<T>(store: Pick<Store<T>, 'subscribe' | 'get'>): T {
  return useSyncExternalStore(store.subscribe, store.get);
}
