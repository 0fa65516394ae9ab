// Two peers turn about in a process of their own: `child.ts <peer> <reference> <article file> <turns>` prints the median milliseconds of both and the
// median of the turns' ratios, as JSON. Each run exports an article that was just read from the file, so that nothing that is remembered of an
// article, such as its words, is there already, and begins with what was thrown away before collected, so that neither pays for the other.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { median } from '../interleave.ts';
import { KEEPS_DOCUMENT, PEERS, readBenchArticle } from './peers.ts';

setFlagsFromString('--expose-gc');
const collect: (options: { type: 'minor' }) => void = runInNewContext('gc');

const [peer = '', reference = '', file = '', turns = '0'] = process.argv.slice(2);
const runs = { [peer]: runner(peer), [reference]: runner(reference) };
const times: Record<string, number[]> = { [peer]: [], [reference]: [] };
const ratios: number[] = [];
for (let turn = -Math.ceil(Number(turns) / 2); turn < Number(turns); turn += 1) {
  // First one, then the other: whoever is second finds the processor's caches filled by the first.
  const order = turn % 2 === 0 ? [peer, reference] : [reference, peer];
  const taken = Object.fromEntries(order.map((name) => [name, time(name)]));
  if (turn < 0) continue;
  for (const name of order) times[name]?.push(taken[name] ?? Number.NaN);
  ratios.push((taken[peer] ?? Number.NaN) / (taken[reference] ?? Number.NaN));
}
process.stdout.write(
  JSON.stringify({
    peer: median(times[peer] ?? []),
    reference: median(times[reference] ?? []),
    ratio: median(ratios),
  }),
);

function time(name: string): number {
  const run = runs[name]?.();
  collect({ type: 'minor' });
  const start = performance.now();
  if (run === undefined || run() === 0) throw new Error(`${name} did nothing`);
  return performance.now() - start;
}

// Makes a run ready, with an article of its own where that could matter.
function runner(name: string): () => () => number {
  const prepare = PEERS[name];
  if (prepare === undefined) throw new Error(`no peer ${name}`);
  if (!KEEPS_DOCUMENT.has(name)) return () => prepare(readBenchArticle(file));
  const run = prepare(readBenchArticle(file));
  return () => run;
}
