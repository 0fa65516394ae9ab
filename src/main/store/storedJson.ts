// JSON texts in the library's own tables: what was spoilt on the disk is undefined, so that one bad row never stops the rest.

/** The value of a stored JSON text; undefined for what is none. */
export function parseStoredJson(stored: unknown): unknown {
  if (typeof stored !== 'string') return undefined;
  try {
    return JSON.parse(stored);
  } catch {
    return undefined;
  }
}
