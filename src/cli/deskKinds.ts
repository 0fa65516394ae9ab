// The desk's own callout kinds, for commands that must not create a library just to look for them.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CalloutKind } from '../core/article/callouts.ts';
import { LIBRARY_FILE } from '../main/store/library.ts';
import type { Run } from './command.ts';

export function hasLibrary(run: Run): boolean {
  return existsSync(join(run.dataFolder, LIBRARY_FILE));
}

export function deskKinds(run: Run): readonly CalloutKind[] {
  return hasLibrary(run) ? run.library().calloutKinds.list() : [];
}
