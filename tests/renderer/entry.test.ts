// What the window loads before the first key: the entry and all that it imports statically. One import too many would bring the whole room along.
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const RENDERER = resolve(import.meta.dirname, '../../src/renderer');

// Of types nothing is loaded.
const IMPORT = /^(?:import|export)\s(?!type\s)(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]/gm;

/** Every file and package that is loaded with a file, by its path in the renderer or its name. */
function loadedWith(file: string): ReadonlySet<string> {
  const files = new Set([join(RENDERER, file)]);
  const loaded = new Set<string>();
  for (const path of files) {
    loaded.add(relative(RENDERER, path));
    if (!/\.tsx?$/.test(path)) continue;
    for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(IMPORT)) {
      if (name.startsWith('.')) files.add(resolve(dirname(path), name));
      else loaded.add(name);
    }
  }
  return loaded;
}

test('the page is loaded without React, icons, and everything that is drawn around it', () => {
  const loaded = [...loadedWith('main.ts')];
  expect(loaded).toContain('page/PageView.ts');
  expect(loaded).toContain('editor/paste/registerPaste.ts');
  expect(loaded).toContain('lexical');
  expect(loaded.filter((name) => /^(?:react|lucide|@floating-ui)|\.tsx$/.test(name))).toEqual([]);
  expect(loaded.filter((name) => /^(?:publish|review|desk|batch|palette|settings)\//.test(name))).toEqual([]);
});

test('they are loaded with the room', () => {
  const loaded = loadedWith('app/room.tsx');
  for (const name of ['react-dom/client', 'lucide-react', 'desk/Library.tsx', 'editor/commands/commands.ts'])
    expect([...loaded]).toContain(name);
});
