// Runs the benches and prints one line a ratio; exits 1 when one misses its goal. `npm run bench -- export` runs one of them.
import type { Ratio } from './ratio.ts';

const BENCHES: Readonly<Record<string, () => Promise<{ run(): Promise<readonly Ratio[]> }>>> = {
  size: () => import('./size/run.ts'),
  export: () => import('./export/run.ts'),
  store: () => import('./store/run.ts'),
  typing: () => import('./typing/run.ts'),
};

const chosen = process.argv.slice(2);
let missed = 0;
for (const [name, load] of Object.entries(BENCHES)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const { run } = await load();
  for (const { name: what, ratio, goal, met, measured } of await run()) {
    if (!met) missed += 1;
    process.stdout.write(
      `${met ? 'met   ' : 'MISSED'}  ${what}: ${ratio.toPrecision(3)} (goal ${goal})\n        ${measured}\n`,
    );
  }
}
process.exitCode = missed === 0 ? 0 : 1;
