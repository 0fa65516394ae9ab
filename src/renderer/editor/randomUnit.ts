// The window's source of randomness, for ids that are made while writing.

/** A random 32-bit unsigned integer. */
export function randomUnit(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
