// The clock for times in words: it goes on by itself, slowly.
import { useEffect, useState } from 'react';

/** Milliseconds between two looks at the clock. */
export const TICK = 20_000;

/** Milliseconds since 1970, at most a tick old. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, []);
  return now;
}
