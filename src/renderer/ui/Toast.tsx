// A sentence over the foot of the window that goes away by itself. Whoever shows it announces it too, for those who do not see it.
import { type JSX, useEffect } from 'react';

/** Milliseconds: long enough to be read, and in nobody's way. */
const STAYS = 3000;

export interface ToastProps {
  readonly sentence: string;
  readonly onGone: () => void;
}

export function Toast({ sentence, onGone }: ToastProps): JSX.Element {
  // biome-ignore lint/correctness/useExhaustiveDependencies: as long as this sentence, whoever is told of its end
  useEffect(() => {
    const timer = setTimeout(onGone, STAYS);
    return () => clearTimeout(timer);
  }, [sentence]);
  return (
    <p className="toast" aria-hidden="true">
      {sentence}
    </p>
  );
}
