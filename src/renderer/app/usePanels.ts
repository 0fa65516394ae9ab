// Which panels stand open. Over the page, in a narrow window, one is open at a time.
import { useMemo, useState, useSyncExternalStore } from 'react';
import { NARROW, type Panel } from './panels.ts';
import type { Preferences } from './preferences.ts';

export interface Panels {
  isOpen(panel: Panel): boolean;
  /** Whether the panel lies over the page. */
  isOver(panel: Panel): boolean;
  set(panel: Panel, isOpen: boolean): void;
}

export function usePanels(preferences: Preferences, prefer: (change: Partial<Preferences>) => void): Panels {
  const over = { review: useMedia(NARROW.review), library: useMedia(NARROW.library) };
  const [open, setOpen] = useState<Panel>();
  const { library, review } = preferences;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `over` is made of the two answers
  return useMemo(
    (): Panels => ({
      isOver: (panel) => over[panel],
      isOpen: (panel) => (over[panel] ? open === panel : { library, review }[panel]),
      set: (panel, isOpen) => {
        if (!over[panel]) prefer({ [panel]: isOpen });
        else if (isOpen) setOpen(panel);
        else setOpen((now) => (now === panel ? undefined : now));
      },
    }),
    [over.review, over.library, open, library, review, prefer],
  );
}

function useMedia(query: string): boolean {
  const [subscribe, matches] = useMemo(() => {
    const list = matchMedia(query);
    return [
      (listener: () => void): (() => void) => {
        list.addEventListener('change', listener);
        return () => list.removeEventListener('change', listener);
      },
      (): boolean => list.matches,
    ] as const;
  }, [query]);
  return useSyncExternalStore(subscribe, matches);
}
