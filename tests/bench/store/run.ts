// The library measured beside the plain ways of doing the same.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ratio } from '../ratio.ts';
import { measureDesk } from './desk.ts';
import { measureSaves } from './saves.ts';

export async function run(): Promise<readonly Ratio[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-bench-'));
  try {
    return [...measureSaves(folder), ...measureDesk(folder)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
