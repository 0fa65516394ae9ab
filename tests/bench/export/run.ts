// Export measured beside its references: every markup target beside the bare walker; the standalone page beside Lexical's own HTML generator on
// jsdom, and beside marked on the same text as Markdown.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../interleave.ts';
import { judge, type Ratio } from '../ratio.ts';
import { benchArticle } from './document.ts';
import { MARKUP_TARGETS } from './markupTargets.ts';

const CHILD = join(import.meta.dirname, 'child.ts');
const PROCESSES = 3;

type Goal = Parameters<typeof judge>[3];

const PAIRS: readonly (readonly [peer: string, reference: string, name: string, goal: Goal])[] = [
  ...MARKUP_TARGETS.map((id) => [id, 'walker', `${id} ÷ bare walker`, { most: 2 }] as const),
  ['lexical', 'standalone', '@lexical/html + jsdom ÷ standalone', { least: 20 }],
  ['marked', 'standalone', 'marked ÷ standalone', { least: 4 }],
];

export async function run(): Promise<readonly Ratio[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-bench-'));
  try {
    return [10_000, 100_000].flatMap((words) => measure(words, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measure(words: number, folder: string): readonly Ratio[] {
  const file = join(folder, `${words}.json`);
  writeFileSync(file, JSON.stringify(benchArticle(words)));
  const turns = words > 50_000 ? 30 : 100;
  const size = `${words.toLocaleString('en')} words`;
  return PAIRS.map(([peer, reference, name, goal]) => {
    const count = peer === 'lexical' ? Math.ceil(turns / 10) : turns;
    // What the engine makes of the code differs from process to process.
    const seen = Array.from({ length: PROCESSES }, () => runChild(peer, reference, file, count));
    const of = (part: keyof Measured): number => median(seen.map((measured) => measured[part]));
    const measured = `${peer} ${of('peer').toFixed(2)} ms, ${reference} ${of('reference').toFixed(2)} ms`;
    return judge(`${name}, ${size}`, measured, of('ratio'), goal);
  });
}

interface Measured {
  readonly peer: number;
  readonly reference: number;
  readonly ratio: number;
}

function runChild(peer: string, reference: string, file: string, turns: number): Measured {
  const printed = execFileSync(process.execPath, [CHILD, peer, reference, file, String(turns)], {
    encoding: 'utf8',
  });
  return JSON.parse(printed) as Measured; // what `child.ts` has just written
}
