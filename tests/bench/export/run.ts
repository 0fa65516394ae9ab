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
const PEERS: readonly string[] = [...MARKUP_TARGETS, 'walker', 'marked', 'lexical'];
const ROUNDS = 5;

export async function run(): Promise<readonly Ratio[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-bench-'));
  try {
    return [10_000, 100_000].flatMap((words) => measure(words, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// Rounds alternate between the peers, each in its own process.
function measure(words: number, folder: string): readonly Ratio[] {
  const file = join(folder, `${words}.json`);
  writeFileSync(file, JSON.stringify(benchArticle(words)));
  const times = new Map<string, number[]>(PEERS.map((peer) => [peer, []]));
  const runs = words > 50_000 ? 25 : 150;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const peer of PEERS) {
      const count = peer === 'lexical' ? Math.ceil(runs / 5) : runs;
      const printed = execFileSync(process.execPath, [CHILD, peer, file, String(count)], {
        encoding: 'utf8',
      });
      times.get(peer)?.push(Number(printed));
    }
  }
  const of = (peer: string): number => median(times.get(peer) ?? []);
  const size = `${words.toLocaleString('en')} words`;
  const compare = (name: string, above: string, below: string, goal: Parameters<typeof judge>[3]): Ratio =>
    judge(
      `${name}, ${size}`,
      `${above} ${of(above).toFixed(2)} ms, ${below} ${of(below).toFixed(2)} ms`,
      of(above) / of(below),
      goal,
    );
  return [
    ...MARKUP_TARGETS.map((target) => compare(`${target} ÷ bare walker`, target, 'walker', { most: 2 })),
    compare('@lexical/html + jsdom ÷ standalone', 'lexical', 'standalone', { least: 20 }),
    compare('marked ÷ standalone', 'marked', 'standalone', { least: 4 }),
  ];
}
