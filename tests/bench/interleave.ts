// Timing of peers side by side: each round runs every peer once, so that a busy machine disturbs all of them alike.

/** Median milliseconds of each peer. A peer's result is checked to be truthy, so that none is measured doing nothing. */
export function medians(
  peers: Readonly<Record<string, () => unknown>>,
  rounds: number,
): Readonly<Record<string, number>> {
  const times = new Map<string, number[]>(Object.keys(peers).map((name) => [name, []]));
  const warmUp = Math.max(3, Math.ceil(rounds / 3));
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(peers)) {
      const start = performance.now();
      if (!run()) throw new Error(`${name} did nothing`);
      if (round >= 0) times.get(name)?.push(performance.now() - start);
    }
  }
  return Object.fromEntries([...times].map(([name, list]) => [name, median(list)]));
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value below which `share` of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
