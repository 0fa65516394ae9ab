// Dragging the entries of a list by their grips, with any pointer. It tells before which entry the hand is; Escape gives up.
import { type DOMAttributes, type RefObject, useEffect, useState } from 'react';

export interface Drag {
  readonly from: number;
  /** The entry that it would be put before; the number of entries for the end. */
  readonly before: number;
}

type Grip = Pick<
  DOMAttributes<HTMLElement>,
  'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel'
>;

export function useDrag(
  list: RefObject<HTMLElement | null>,
  drop: (from: number, before: number) => void,
): { readonly drag: Drag | undefined; readonly grip: (index: number) => Grip } {
  const [drag, setDrag] = useState<Drag>();
  const isDragging = drag !== undefined;
  useEffect(() => {
    if (!isDragging) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      setDrag(undefined);
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [isDragging]);

  const grip = (from: number): Grip => ({
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ from, before: from });
    },
    onPointerMove: ({ clientY }) => {
      if (isDragging) setDrag({ from, before: entryBelow(list.current, clientY) });
    },
    onPointerUp: ({ clientY }) => {
      if (isDragging) drop(from, entryBelow(list.current, clientY));
      setDrag(undefined);
    },
    onPointerCancel: () => setDrag(undefined),
  });
  return { drag, grip };
}

// The first entry whose middle is below the hand.
function entryBelow(list: HTMLElement | null, y: number): number {
  const entries = [...(list?.children ?? [])];
  const below = entries.findIndex((entry) => {
    const { top, height } = entry.getBoundingClientRect();
    return y < top + height / 2;
  });
  return below < 0 ? entries.length : below;
}
