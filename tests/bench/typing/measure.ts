// Measuring a page that has an editor in it: real keys through the DevTools protocol in the middle of the text, what the main thread spends on them,
// and how long a frame takes to show them.
import { setTimeout } from 'node:timers/promises';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { Article } from '../../../src/core/article/article.ts';
import { plainText } from '../../../src/core/article/inlines.ts';

/** So many letters tell one paragraph of an article from all others. */
const OPENING = 60;

/** Put into a page before its own scripts: collects, in milliseconds, from key to frame and what a save takes of the main thread. */
export const RECORDER = `(() => {
  const bench = { frames: [], saves: [] };
  bench.loaded = new Promise((resolve) => { bench.stands = resolve; });
  window.bench = bench;
  addEventListener('keydown', (event) => {
    const start = event.timeStamp;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => bench.frames.push(performance.now() - start);
      channel.port2.postMessage(0);
    });
  }, { capture: true });
  let began = 0;
  const later = window.setTimeout;
  window.setTimeout = (run, ...rest) => later((...values) => {
    began = performance.now();
    return run(...values);
  }, ...rest);
  const send = window.hashiyaSend;
  if (send === undefined) return;
  window.hashiyaSend = async (message) => {
    if (message.includes('"drafts.saveChange"')) {
      const answer = send(message);
      bench.saves.push(performance.now() - began);
      return answer;
    }
    const answer = await send(message);
    if (message.includes('"drafts.load"')) {
      const start = performance.now();
      const look = () => {
        if (document.querySelector('.body p') === null) requestAnimationFrame(look);
        else requestAnimationFrame(() => requestAnimationFrame(() => bench.stands(performance.now() - start)));
      };
      requestAnimationFrame(look);
    }
    return answer;
  };
})()`;

export interface Typed {
  /** Main-thread CPU milliseconds a key. */
  readonly cpu: number;
  /** Milliseconds from each key to the frame that shows it. */
  readonly frames: readonly number[];
}

/**
 * Presses the paragraph in the middle of the article and puts the caret into the middle of its first text; the same in every page. It is pressed because
 * some pages get no timing of their events by the browser, a twentieth of what a key costs, before something in them was.
 */
export async function caretInTheMiddle(page: Page, selector: string, article: Article): Promise<void> {
  const paragraphs = article.blocks.flatMap((block) =>
    block.type === 'paragraph' ? plainText(block.children) : [],
  );
  const opening = (paragraphs[Math.floor(paragraphs.length / 2)] ?? '').slice(0, OPENING);
  await page.bringToFront();
  const paragraph = page.locator(selector).locator('> p', { hasText: opening });
  const select = (): Promise<void> =>
    paragraph.evaluate((element) => {
      const text = element.querySelector('[data-lexical-text]')?.firstChild;
      const middle = Math.floor((text?.nodeValue?.length ?? 0) / 2);
      if (text) getSelection()?.setBaseAndExtent(text, middle, text, middle);
    });
  // What is selected is laid out, also in the middle of a long report.
  await select();
  await paragraph.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await paragraph.click();
  // Nobody points while typing.
  await page.mouse.move(-1, -1);
  await select();
  await setTimeout(500);
}

/** Types so many letters, a pause after each, and measures them. */
export async function type(context: BrowserContext, page: Page, keys: number, pause: number): Promise<Typed> {
  const session = await context.newCDPSession(page);
  try {
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.evaluate('window.bench.frames = []');
    const before = await taskSeconds(session);
    for (let key = 0; key < keys; key += 1) {
      await press(session);
      await setTimeout(pause);
    }
    const after = await taskSeconds(session);
    const frames = (await page.evaluate('window.bench.frames')) as readonly number[]; // pushed by the recorder
    if (frames.length < keys * 0.9) throw new Error(`only ${frames.length} of ${keys} keys were shown`);
    return { cpu: ((after - before) * 1000) / keys, frames };
  } finally {
    await session.detach();
  }
}

async function press(session: CDPSession): Promise<void> {
  const key = { key: 'ب', code: 'KeyF', windowsVirtualKeyCode: 70 };
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key, text: 'ب', unmodifiedText: 'ب' });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const found = metrics.find(({ name }) => name === 'TaskDuration');
  if (found === undefined) throw new Error('the browser tells no task time');
  return found.value;
}
