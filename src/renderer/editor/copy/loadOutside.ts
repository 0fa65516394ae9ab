// The chunk that reads and writes other programs' flavours: asked for when the window has nothing else to do, and at the latest when it is needed.
export type Outside = typeof import('./outside.ts');

let loaded: Outside | undefined;

/** What has been loaded already; copying cannot wait. */
export function outside(): Outside | undefined {
  return loaded;
}

export async function loadOutside(): Promise<Outside> {
  loaded ??= await import('./outside.ts');
  return loaded;
}
