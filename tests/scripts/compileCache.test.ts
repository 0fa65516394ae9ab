// That a start keeps what it has compiled, where the next one finds it.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ROOT } from '../../scripts/build.ts';

test('a start keeps what it has compiled beside the dependencies', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-compiled-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(ROOT, 'scripts/compileCache.ts'), join(folder, 'scripts/compileCache.ts'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'program.ts'), "const words: string = 'نص';\nprocess.stdout.write(words);\n");
  const start = (): string =>
    spawnSync(process.execPath, ['--import', './scripts/compileCache.ts', 'program.ts'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NODE_COMPILE_CACHE: undefined },
    }).stdout;
  expect(start()).toBe('نص');
  expect(readdirSync(join(folder, 'node_modules/.cache/hashiya'), { recursive: true })).not.toEqual([]);
  expect(start()).toBe('نص');
});
