// One peer in a process of its own, so that no peer pays for what another left to collect: `child.ts <peer> <article file> <runs>` prints the
// median milliseconds of a run.
import { median } from '../interleave.ts';
import { PEERS, readBenchArticle } from './peers.ts';

const [peer = '', file = '', runs = '0'] = process.argv.slice(2);
const run = PEERS[peer]?.(readBenchArticle(file));
if (run === undefined) throw new Error(`no peer ${peer}`);
const times: number[] = [];
for (let round = -Number(runs); round < Number(runs); round += 1) {
  const start = performance.now();
  if (run() === 0) throw new Error(`${peer} did nothing`);
  if (round >= 0) times.push(performance.now() - start);
}
process.stdout.write(String(median(times)));
