// How much JavaScript the window needs before the first key: the entry of the built window and all that it imports statically, compressed. Beside it
// stand Lexical's packages, built alone with the same settings.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { buildIfNeeded, RENDERER, ROOT } from '../../../scripts/build.ts';
import { judge, type Ratio } from '../ratio.ts';

/** Kilobytes that a first key may need. */
const GOAL = 200;

/** What no page with Lexical, its lists, links and tables is without. */
const PACKAGES = `
import { buildEditorFromExtensions } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { RichTextExtension } from '@lexical/rich-text';
import { ListExtension } from '@lexical/list';
import { LinkExtension } from '@lexical/link';
import { TableExtension } from '@lexical/table';
globalThis.packages = [buildEditorFromExtensions, HistoryExtension, RichTextExtension, ListExtension, LinkExtension, TableExtension];
`;

export async function run(): Promise<readonly Ratio[]> {
  buildIfNeeded();
  const [entry] = /(?<=<script type="module"[^>]* src=")[^"]+/.exec(
    readFileSync(join(RENDERER, 'index.html'), 'utf8'),
  ) ?? ['no entry'];
  const needed = kilobytes(withImports(join(RENDERER, entry)).map((file) => readFileSync(file, 'utf8')));
  const packages = kilobytes(await buildAlone(PACKAGES));
  return [
    judge(
      `JavaScript before the first key ÷ ${GOAL} KB`,
      `${needed.toFixed(0)} KB, of which ${packages.toFixed(0)} KB are Lexical’s packages`,
      needed / GOAL,
      { most: 1 },
    ),
  ];
}

function kilobytes(codes: readonly string[]): number {
  return codes.reduce((sum, code) => sum + gzipSync(code, { level: 9 }).length, 0) / 1000;
}

function withImports(entry: string): readonly string[] {
  const files = new Set([entry]);
  for (const file of files)
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(
      /(?:^|[;}\s])(?:import|export)\b[^'"()]*["'](\.\/[^"']+\.js)["']/g,
    ))
      files.add(join(dirname(file), path));
  return [...files];
}

async function buildAlone(code: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(ROOT, 'out/size-'));
  try {
    const input = join(folder, 'entry.js');
    writeFileSync(input, code);
    const built = await build({
      configFile: false,
      root: folder,
      logLevel: 'error',
      build: { write: false, minify: true, target: 'chrome130', rollupOptions: { input } },
    });
    const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) =>
      'output' in each ? each.output : [],
    );
    return outputs.flatMap((part) => (part.type === 'chunk' ? [part.code] : []));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
