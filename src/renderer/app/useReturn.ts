// Where the focus was before a dialog over the window took it, and the way back.
import { useMemo, useRef } from 'react';

export interface Return {
  /** Before the dialog is opened. */
  remember(): void;
  /** When it is closed. */
  giveBack(): void;
}

export function useReturn(focusPage: () => void): Return {
  const place = useRef<Element>(null);
  return useMemo(
    () => ({
      remember() {
        place.current = document.activeElement;
      },
      giveBack() {
        // While the dialog is there, nothing else can have the focus.
        requestAnimationFrame(() => {
          const before = place.current;
          if (
            before instanceof HTMLElement &&
            before.isConnected &&
            before.closest('.page') === null &&
            before !== document.body
          )
            before.focus();
          else focusPage();
        });
      },
    }),
    [focusPage],
  );
}
