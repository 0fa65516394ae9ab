// A report of a thousand blocks: only what is near is laid out, and nobody can tell.
import { describe, expect, test } from 'vitest';
import type { Article, Block, Paragraph } from '../../src/core/article/article.ts';
import { seededRandom } from '../../src/core/article/ids.ts';
import { plainText } from '../../src/core/article/inlines.ts';
import { newArticle } from '../../src/core/article/newArticle.ts';
import { openLibrary } from '../../src/main/store/library.ts';
import { frames, keys, poll } from './keys.ts';
import { BROWSER, type Desk, REASON, temporaryDesk, type Window } from './product.ts';

const BLOCKS = 1000;
/** How many blocks a section has. */
const EVERY = 25;
/** More than is near of such blocks, and far less than all. */
const MOST_LAID_OUT = 200;

function text(words: string): { readonly type: 'text'; readonly text: string } {
  return { type: 'text', text: words };
}

function blockOf(index: number): Block {
  return index % EVERY === 0
    ? { type: 'heading', level: 2, children: [text(`باب ${index}`)] }
    : {
        type: 'paragraph',
        children: [text(`فقرة ${index} ${'كلام طويل في التقرير '.repeat(index % 23)}`.trim())],
      };
}

function longDesk(): Desk {
  const desk = temporaryDesk();
  const library = openLibrary({ folder: desk.folder, clock: Date.now, random: seededRandom('long') });
  try {
    const id = library.drafts.create(
      newArticle('long' as Article['id'], {
        metadata: { headline: 'تقرير طويل' },
        blocks: Array.from({ length: BLOCKS }, (_, index) => blockOf(index)),
      }),
    );
    library.settings.set('window.draft', id);
  } finally {
    library.close();
  }
  return desk;
}

/** What the reader sees between head and foot of the page, in its order. */
function inView(window: Window): Promise<readonly string[]> {
  return window.page.evaluate(`(() => {
    const page = document.querySelector('.page').getBoundingClientRect();
    return [...document.querySelectorAll('.body > *')].flatMap((block) => {
      const { top, bottom, height } = block.getBoundingClientRect();
      if (height === 0 || bottom < page.top || top > page.bottom) return [];
      return [block.dataset.far === undefined ? block.textContent.split(' ').slice(0, 2).join(' ') : 'GAP'];
    });
  })()`);
}

function laidOut(window: Window): Promise<number> {
  return window.page.locator('.body > :not([data-far])').count();
}

/** Whole blocks, each after the one before it, without a gap among them. */
function expectWhole(seen: readonly string[]): void {
  expect(seen.length).toBeGreaterThan(2);
  const numbers = seen.map((each) => Number(each.split(' ')[1]));
  expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
}

async function expectWholeView(window: Window): Promise<void> {
  await poll(() => inView(window).then((seen) => seen.includes('GAP'))).toBe(false);
  expectWhole(await inView(window));
  expect(await laidOut(window)).toBeLessThan(MOST_LAID_OUT);
}

function words({ blocks }: Article): readonly string[] {
  return blocks.map((block) =>
    'children' in block ? plainText(block.children as Paragraph['children']) : block.type,
  );
}

/** Head of the block that the caret is in, whether it is in view. */
function caretBlock(window: Window): Promise<{ readonly words: string; readonly isInView: boolean }> {
  return window.page.evaluate(`(() => {
    const page = document.querySelector('.page').getBoundingClientRect();
    const { focusNode } = getSelection();
    const block = (focusNode instanceof Element ? focusNode : focusNode.parentElement).closest('.body > *');
    const { top, bottom, height } = block.getBoundingClientRect();
    return { words: block.textContent.split(' ').slice(0, 2).join(' '), isInView: height > 0 && bottom > page.top && top < page.bottom };
  })()`);
}

async function openLong(): Promise<{ readonly desk: Desk; readonly window: Window }> {
  const desk = longDesk();
  const window = await desk.start();
  await window.body.locator('> *').first().waitFor();
  return { desk, window };
}

describe.skipIf(BROWSER === undefined)(`a long report${REASON}`, () => {
  test('is laid out where it is looked at, down to its end and back', async () => {
    const { desk, window } = await openLong();
    await expectWholeView(window);
    expect(await inView(window)).toContain('باب 0');
    const heads: number[] = [];
    for (const part of [0.1, 0.35, 0.8, 0.79, 0.5, 0.05]) {
      await window.page.evaluate(
        `{ const page = document.querySelector('.page'); page.scrollTop = page.scrollHeight * ${part}; }`,
      );
      await frames(window);
      await expectWholeView(window);
      heads.push(Number((await inView(window))[0]?.split(' ')[1]));
    }
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = heads;
    expect([f < a, a < b, b < e, e < d, d < c], heads.join()).toEqual([true, true, true, true, true]);
    await window.page.evaluate(
      '{ const page = document.querySelector(".page"); page.scrollTop = page.scrollHeight; }',
    );
    await poll(() => inView(window).then((seen) => seen.at(-1))).toBe('فقرة 999');
    await window.page.mouse.move(600, 500);
    // Upwards, where every height above is a guess at first: the page goes back evenly all the same.
    let at = BLOCKS;
    for (let turn = 0; turn < 12; turn += 1) {
      await window.page.mouse.wheel(0, -700);
      await frames(window);
      await expectWholeView(window);
      const head = Number((await inView(window))[0]?.split(' ')[1]);
      expect(at - head, `from ${at} to ${head}`).toBeGreaterThanOrEqual(turn === 0 ? 0 : 3);
      expect(at - head, `from ${at} to ${head}`).toBeLessThan(20);
      at = head;
    }
    expect(desk.log).toEqual([]);
  });

  test('the caret goes to its ends and through it, and what is typed stands there', async () => {
    const { desk, window } = await openLong();
    await window.body.locator('> p').first().click();
    await keys(window, '«End»«Control+End»خاتمة');
    expect(await caretBlock(window)).toEqual({ words: 'فقرة 999', isInView: true });
    await expectWholeView(window);
    await keys(window, '«Control+Home»فاتحة ');
    expect(await caretBlock(window)).toEqual({ words: 'فاتحة باب', isInView: true });
    for (let step = 0; step < 90; step += 1) await window.page.keyboard.press('ArrowDown');
    await frames(window);
    expect((await caretBlock(window)).isInView).toBe(true);
    expect(Number((await caretBlock(window)).words.split(' ')[1])).toBeGreaterThan(20);
    await expectWholeView(window);
    await keys(window, '«PageDown»«PageDown»«PageDown»');
    expect((await caretBlock(window)).isInView).toBe(true);
    await window.saved();
    // The last edit undone is far away: it is gone to.
    await keys(window, '«Control+End»');
    await keys(window, '«Control+z»');
    await poll(() => caretBlock(window)).toEqual({ words: 'باب 0', isInView: true });
    await window.saved();
    await window.close();
    const now = words(desk.newest());
    expect(now[0]).toBe('باب 0');
    expect(now.at(-1)).toMatch(/^فقرة 999.*خاتمة$/);
    expect(now).toHaveLength(BLOCKS);
  });

  test('sections, findings of a search and selections reach far', async () => {
    const { desk, window } = await openLong();
    await window.page.locator('.outline .entry').nth(28).click();
    await poll(() => inView(window).then((seen) => seen.includes('باب 700'))).toBe(true);
    await expectWholeView(window);
    await poll(() => window.page.locator('.outline .entry[aria-current]').innerText()).toContain('675');
    await keys(window, '«Control+f»فقرة 403«Enter»');
    await poll(() => inView(window).then((seen) => seen.includes('فقرة 403'))).toBe(true);
    await keys(window, '«Escape»');
    await expectWholeView(window);
    // From the third block to one that is far from it.
    await keys(window, '«Control+Home»«ArrowDown»«ArrowDown»«Home»');
    await window.page.evaluate(
      '{ const page = document.querySelector(".page"); page.scrollTop = page.scrollHeight / 2; }',
    );
    await frames(window);
    const target = window.page
      .locator('.body > p:not([data-far])')
      .filter({ hasText: /^فقرة 5\d\d/ })
      .first();
    const number = Number((await target.innerText()).split(' ')[1]);
    await target.click({ modifiers: ['Shift'], position: { x: 5, y: 8 } });
    await keys(window, 'جديد');
    await window.saved();
    await window.close();
    const now = words(desk.newest());
    expect(now.slice(0, 2)).toEqual(['باب 0', words({ blocks: [blockOf(1)] } as unknown as Article)[0]]);
    expect(now[2]).toMatch(/^جديد/);
    expect(now[3]).toMatch(new RegExp(`^فقرة ${number + 1}( |$)`));
    expect(now).toHaveLength(BLOCKS - (number - 2));
  });

  test('all of it can be taken away and given back; it opens again where it was left', async () => {
    const { desk, window } = await openLong();
    const before = words(desk.newest());
    await window.body.locator('> p').first().click();
    await keys(window, '«Control+a»«Delete»');
    await poll(() => window.body.locator('> p').count()).toBeLessThan(3);
    await keys(window, '«Control+z»');
    await poll(() => window.body.locator('> p').count()).toBeGreaterThan(900);
    await window.page.evaluate(
      '{ const page = document.querySelector(".page"); page.scrollTop = page.scrollHeight * 0.6; }',
    );
    await frames(window);
    await expectWholeView(window);
    const [head] = await inView(window);
    await window.saved();
    await window.page.reload();
    await window.page.locator('.frame').waitFor();
    await poll(() => inView(window).then((seen) => seen[0])).toBe(head);
    await expectWholeView(window);
    await window.close();
    expect(words(desk.newest())).toEqual(before);
  });
});
