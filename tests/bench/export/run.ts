// Export measured beside its references: the bare walker, Lexical's own HTML generator on jsdom, and marked on the same text as Markdown.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../interleave.ts';
import { judge, type Ratio } from '../ratio.ts';
import { benchArticle } from './document.ts';

const CHILD = join(import.meta.dirname, 'child.ts');
const TARGETS = ['standalone', 'blogger', 'wordpress', 'clipboard'] as const;
const PEERS = [...TARGETS, 'walker', 'marked', 'lexical'] as const;
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
  const of = (peer: (typeof PEERS)[number]): number => median(times.get(peer) ?? []);
  const measured = PEERS.map((peer) => `${peer} ${of(peer).toFixed(2)} ms`).join(', ');
  const size = `${words.toLocaleString('en')} words`;
  return [
    ...TARGETS.map((target) =>
      judge(`${target} ÷ bare walker, ${size}`, measured, of(target) / of('walker'), { most: 2 }),
    ),
    judge(`@lexical/html + jsdom ÷ standalone, ${size}`, measured, of('lexical') / of('standalone'), {
      least: 20,
    }),
    judge(`marked ÷ standalone, ${size}`, measured, of('marked') / of('standalone'), { least: 4 }),
  ];
}
