// What has changed between two lists whose unchanged values are the same objects: one run of values that took the place of another.

/** In place of `remove` values from `from` on stand the values of `put`. */
export interface Splice<T> {
  readonly from: number;
  readonly remove: number;
  readonly put: readonly T[];
}

/** The shortest splice that makes `after` of `before`; values are compared by identity. */
export function findSplice<T>(before: readonly T[], after: readonly T[]): Splice<T> {
  const least = Math.min(before.length, after.length);
  let from = 0;
  while (from < least && before[from] === after[from]) from += 1;
  let same = 0;
  while (same < least - from && before[before.length - 1 - same] === after[after.length - 1 - same])
    same += 1;
  return { from, remove: before.length - from - same, put: after.slice(from, after.length - same) };
}

/** `after` again; undefined when the splice reaches beyond the list. */
export function applySplice<T>(
  before: readonly T[],
  { from, remove, put }: Splice<T>,
): readonly T[] | undefined {
  if (from + remove > before.length) return undefined;
  return [...before.slice(0, from), ...put, ...before.slice(from + remove)];
}
