// Typing and loading in the window, beside bare Lexical in the same browser, turn and turn about.
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { benchArticle } from '../export/document.ts';
import { median, percentile } from '../interleave.ts';
import { judge, type Ratio } from '../ratio.ts';
import { caretInTheMiddle, type } from './measure.ts';
import { type Bench, openBench } from './pages.ts';

/** Short reports take little time and scatter most. */
const ROUNDS: Readonly<Record<number, number>> = { 1000: 9, 10000: 5, 100000: 3 };
const KEYS = 60;
/** Between two keys, in milliseconds: enough for a frame of the slowest page. */
const PAUSE = 80;
const CPU_GOALS: Readonly<Record<number, number>> = { 1000: 1.25, 10000: 1.25, 100000: 0.5 };
const LONG = 100_000;
const SAVES = 25;
/** Longer than the pause after which a draft is saved. */
const BETWEEN_SAVES = 600;
const LONGEST_SAVE = 16;

interface Trials {
  readonly cpu: number[];
  readonly frames: number[];
  readonly loads: number[];
}

export async function run(): Promise<readonly Ratio[]> {
  const bench = await openBench();
  try {
    const ratios: Ratio[] = [];
    for (const words of Object.keys(CPU_GOALS).map(Number)) ratios.push(...(await measure(bench, words)));
    return ratios;
  } finally {
    await bench.close();
  }
}

async function measure(bench: Bench, words: number): Promise<readonly Ratio[]> {
  const article = benchArticle(words);
  const product: Trials = { cpu: [], frames: [], loads: [] };
  const bare: Trials = { cpu: [], frames: [], loads: [] };
  const saves: number[] = [];
  const trial = async (
    into: Trials,
    open: () => Promise<{ readonly page: Page; readonly loaded: number }>,
    selector: string,
    after: (page: Page) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> => {
    const { page, loaded } = await open();
    await caretInTheMiddle(page, selector, article);
    // What the first keys bring into being is not what a key costs.
    await type(bench.context, page, 10, PAUSE);
    const { cpu, frames } = await type(bench.context, page, KEYS, PAUSE);
    into.cpu.push(cpu);
    into.frames.push(...frames);
    into.loads.push(loaded);
    await after(page);
    await page.close();
  };
  for (let round = 0; round < (ROUNDS[words] ?? 1); round += 1) {
    await trial(bare, () => bench.openBare(article), '#editor');
    await trial(
      product,
      () => bench.openProduct(article),
      '.body',
      async (page) => {
        if (words !== LONG) return;
        await page.evaluate('window.bench.saves = []');
        for (let save = 0; save < SAVES; save += 1) await type(bench.context, page, 1, BETWEEN_SAVES);
        await setTimeout(BETWEEN_SAVES);
        saves.push(...((await page.evaluate('window.bench.saves')) as readonly number[])); // pushed by the recorder
      },
    );
  }
  const name = words.toLocaleString('en');
  const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;
  const beside = (of: (trials: Trials) => number): string =>
    `product ${milliseconds(of(product))}, bare Lexical ${milliseconds(of(bare))}`;
  const ratio = (of: (trials: Trials) => number): number => of(product) / of(bare);
  const cpu = (trials: Trials): number => median(trials.cpu);
  const results = [
    judge(`CPU a key ÷ bare Lexical, ${name} words`, beside(cpu), ratio(cpu), {
      most: CPU_GOALS[words] ?? 1,
    }),
  ];
  if (words !== LONG) return results;
  const slow = (trials: Trials): number => percentile(trials.frames, 0.95);
  const load = (trials: Trials): number => median(trials.loads);
  const save = percentile(saves, 0.95);
  if (saves.length < SAVES) throw new Error(`only ${saves.length} saves were seen`);
  return [
    ...results,
    judge(`key to frame ÷ bare Lexical, ${name} words, p95`, beside(slow), ratio(slow), { most: 0.7 }),
    judge(`load ÷ bare Lexical, ${name} words`, beside(load), ratio(load), { most: 0.6 }),
    judge(
      `a save's hold on the page ÷ one frame (${LONGEST_SAVE} ms), ${name} words, p95`,
      `${milliseconds(save)} of ${saves.length} saves`,
      save / LONGEST_SAVE,
      { most: 1 },
    ),
  ];
}
