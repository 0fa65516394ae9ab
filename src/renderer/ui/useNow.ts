// The clock for times in words: it goes on by itself, slowly, and at once when it is asked after a while.
import { useEffect, useState } from 'react';

const TICK = 20_000;

/** Milliseconds since 1970, at most a tick old. `fresh` makes it look at the clock at once when it is another. */
export function useNow(fresh?: unknown): number {
  const [now, setNow] = useState(() => Date.now());
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is fresh is looked at anew
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, [fresh]);
  return now;
}
