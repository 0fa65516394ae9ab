// A page that crashes comes back; one that crashes again and again does not.
const MOST_CRASHES = 3;
const WITHIN = 60_000;

/** Counts the crashes of one window. The function answers whether the page is to be opened once more. */
export function createCrashLimit(clock: () => number): () => boolean {
  const crashes: number[] = [];
  return () => {
    const now = clock();
    crashes.push(now);
    return crashes.filter((moment) => moment > now - WITHIN).length <= MOST_CRASHES;
  };
}
