// Reads every import in `src` and compares it with the layer table: an arrow that is not in the table does not exist.
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCE = resolve(import.meta.dirname, '../src');

/** What each layer may import besides itself: other layers, `node`, and packages by name. The longest matching folder decides. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  'core/import': [
    'core',
    'parse5',
    'mdast',
    'mdast-util-from-markdown',
    'mdast-util-frontmatter',
    'mdast-util-gfm',
    'micromark-extension-frontmatter',
    'micromark-extension-gfm',
    'yaml',
  ],
  contract: ['core'],
  main: ['core', 'contract', 'node'],
  'main/store/database.ts': ['core', 'main', 'node', 'better-sqlite3'],
  'main/index.ts': ['main', 'node', 'electron'],
  'main/publish': ['core', 'contract', 'main', 'node', 'fflate'],
  'main/publish/pictures': ['core', 'contract', 'main', 'node', 'sharp'],
  'main/hosts/electron': ['core', 'contract', 'main', 'node', 'electron'],
  'main/hosts/chromium': ['core', 'contract', 'main', 'node', 'playwright-core'],
  preload: ['contract', 'electron'],
  cli: ['core', 'main', 'node'],
  renderer: [
    'core',
    'contract',
    'react',
    'react-dom',
    'react-aria-components',
    '@floating-ui',
    'lexical',
    '@lexical',
    'lucide-react',
    '@fontsource',
  ],
};
/** Folders that nothing outside them may import, whatever the table says of their layer. */
const LEAVES = ['main/hosts/electron', 'main/hosts/chromium'];
/** But the product has to begin somewhere: Electron's entry; and the command line prints in an installed browser. */
const ENTRIES: Readonly<Record<string, string>> = {
  'main/index.ts': 'main/hosts/electron',
  'cli/printer.ts': 'main/hosts/chromium',
};

const IMPORT =
  /(?:^|[;}\n])\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

function layerOf(path: string): string {
  const parts = path.split('/');
  for (let length = parts.length; length > 0; length -= 1) {
    const folder = parts.slice(0, length).join('/');
    if (Object.hasOwn(LAYERS, folder)) return folder;
  }
  return '';
}

function violationsIn(path: string, text: string): readonly string[] {
  const own = layerOf(path);
  const allowed = LAYERS[own];
  if (allowed === undefined) return [`${path}: in no layer`];
  return [...text.matchAll(IMPORT)].flatMap((match) => {
    const specifier = match[1] ?? match[2] ?? '';
    const target = specifier.startsWith('.') ? relativeTarget(path, specifier) : undefined;
    if (target !== undefined) {
      if (target.startsWith('..')) return [`${path} → ${specifier}: outside src`];
      const leaf = LEAVES.find((folder) => target.startsWith(`${folder}/`));
      if (leaf !== undefined && !path.startsWith(`${leaf}/`) && ENTRIES[path] !== leaf)
        return [`${path} → ${target}: a host is a leaf`];
      const layer = layerOf(target);
      const top = layer.split('/')[0] ?? '';
      // Inside one top layer everything may use everything, but the core's import folder is not for the rest of the core.
      const sameTop = top === own.split('/')[0] && !(layer === 'core/import' && own === 'core');
      return sameTop || allowed.includes(layer) || allowed.includes(top) ? [] : [`${path} → ${target}`];
    }
    if (specifier.startsWith('node:') || builtinModules.includes(specifier)) {
      return allowed.includes('node') ? [] : [`${path} → ${specifier}`];
    }
    const name = specifier.split('/')[0] ?? ''; // of a scoped package, the scope
    return allowed.includes(name) ? [] : [`${path} → ${specifier}`];
  });
}

function relativeTarget(path: string, specifier: string): string {
  return relative(SOURCE, resolve(SOURCE, dirname(path), specifier))
    .split(sep)
    .join('/');
}

function sources(): readonly string[] {
  return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => /\.(ts|tsx|mts|cts)$/.test(path));
}

describe('layers', () => {
  it('hold in every file of the source', () => {
    const files = sources();
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap((path) => violationsIn(path, readFileSync(join(SOURCE, path), 'utf8')))).toEqual([]);
  });

  it.each([
    ['core/article/x.ts', "import { join } from 'node:path';"],
    ['core/article/x.ts', "import type { A } from '../../main/store/drafts.ts';"],
    ['core/checks/x.ts', "import { importText } from '../import/importers.ts';"],
    ['core/export/x.ts', "import { parse } from 'parse5';"],
    ['core/export/x.ts', "const late = await import('fs');"],
    ['main/store/drafts.ts', "import Database from 'better-sqlite3';"],
    ['main/api/x.ts', "import { app } from 'electron';"],
    ['main/api/x.ts', "import { open } from '../hosts/electron/window.ts';"],
    ['main/index.ts', "import { open } from './hosts/chromium/open.ts';"],
    ['cli/x.ts', "import { open } from '../main/hosts/chromium/open.ts';"],
    ['renderer/x.ts', "export { open } from '../main/index.ts';"],
    ['renderer/x.ts', "import 'electron';"],
    ['preload/x.ts', "import { x } from '../main/x.ts';"],
    ['elsewhere/x.ts', ''],
  ])('are broken by %s: %s', (path, text) => {
    expect(violationsIn(path, text)).toHaveLength(1);
  });

  it('let through what the table allows', () => {
    expect(
      violationsIn(
        'core/import/html/x.ts',
        "import { parse } from 'parse5';\nimport { text } from '../../article/inlines.ts';",
      ),
    ).toEqual([]);
  });
});
