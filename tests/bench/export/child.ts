// One peer in a process of its own, so that no peer pays for what another left to collect: `child.ts <peer> <article file> <runs>` prints the
// median milliseconds of a run. Each run exports an article that was just read from the file, so that nothing that is remembered of an article,
// such as its words, is there already.
import { median } from '../interleave.ts';
import { KEEPS_DOCUMENT, PEERS, readBenchArticle } from './peers.ts';

const [peer = '', file = '', runs = '0'] = process.argv.slice(2);
const prepare = PEERS[peer];
if (prepare === undefined) throw new Error(`no peer ${peer}`);
let run = prepare(readBenchArticle(file));
const times: number[] = [];
for (let round = -Number(runs); round < Number(runs); round += 1) {
  if (!KEEPS_DOCUMENT.has(peer)) run = prepare(readBenchArticle(file));
  const start = performance.now();
  if (run() === 0) throw new Error(`${peer} did nothing`);
  if (round >= 0) times.push(performance.now() - start);
}
process.stdout.write(String(median(times)));
