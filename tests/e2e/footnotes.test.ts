// Footnotes with real keys and the real clipboard in a real browser: markers that are entered, left and deleted as one, the edges of the notes,
// copies in another draft, cards, sources, citing again.
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../src/core/article/ids.ts';
import { openLibrary } from '../../src/main/store/library.ts';
import { sketch, sketchNotes } from '../support/sketch.ts';
import { BROWSER, type Desk, REASON, temporaryDesk, type Window } from './product.ts';

async function newDraft(window: Window): Promise<void> {
  await window.saved();
  const before = await window.drafts.count();
  await window.page.getByRole('button', { name: 'مسودة جديدة' }).click();
  await expect.poll(() => window.drafts.count()).toBe(before + 1);
  await expect.poll(() => window.headline.inputValue()).toBe('');
  await window.body.click();
  await frames(window);
}

/** Until the page has drawn what was done last, and the caret with it. A page that the browser does not draw at the moment has no frames. */
async function frames(window: Window): Promise<void> {
  await window.page.evaluate(`new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
    setTimeout(resolve, 250);
  })`);
}

/** Types; `«Key»` presses a key, e.g. `نص«Enter»آخر`, and `«new»` begins another draft. */
async function keys(window: Window, script: string): Promise<void> {
  for (const part of script.split(/(«[A-Za-z0-9+]+»)/)) {
    const key = /^«(.+)»$/.exec(part)?.[1];
    if (key === 'new') await newDraft(window);
    else if (key !== undefined) {
      await window.page.keyboard.press(key);
      await frames(window);
    } else if (part !== '') await window.page.keyboard.type(part);
  }
}

/** The drafts that were written, the oldest first and without the example, after the window has gone. */
async function saved(desk: Desk, window: Window): Promise<readonly (readonly string[])[]> {
  await window.saved();
  await window.close();
  expect(desk.log).toEqual([]);
  const library = openLibrary({ folder: desk.folder, clock: Date.now, random: seededRandom('read') });
  try {
    const drafts = library.drafts.list({ limit: 100 }).toSorted((a, b) => a.created - b.created);
    return drafts.slice(1).map(({ id }) => {
      const { article } = library.drafts.load(id);
      return [...sketch(article), ...sketchNotes(article)];
    });
  } finally {
    library.close();
  }
}

const F = '«Control+Alt+KeyF»';

describe.skipIf(BROWSER === undefined)(`by keyboard alone${REASON}`, () => {
  test.each([
    [
      'markers are entered, left and deleted as one',
      [
        [
          'two side by side are passed and deleted one at a time',
          `أ.${F}أولى«Escape»${F}ثانية«Escape» ب«ArrowRight»«ArrowRight»«ArrowRight»ج«ArrowLeft»«Backspace»`,
          ['p أ.[1]ج ب', '1: أولى', '?: ثانية'],
        ],
        [
          'Delete takes the one after the caret alone',
          `أ.${F}أولى«Escape»${F}ثانية«Escape»«ArrowRight»«ArrowRight»«Delete»`,
          ['p أ.[1]', '1: ثانية', '?: أولى'],
        ],
        [
          'one at the end of a line outlives Backspace in the empty line after it',
          `أ.${F}ح«Escape»«Enter»«Backspace»ب`,
          ['p أ.[1]ب', '1: ح'],
        ],
        [
          'the note after strong words is not strong',
          `«Control+b»غليظ.${F}ح«Escape»`,
          ['p {strong غليظ.}[1]', '1: ح'],
        ],
        ['End goes behind it', `أ.${F}ح«Escape»«Home»«End»ب`, ['p أ.[1]ب', '1: ح']],
        ['Enter before it takes it along', `أ.${F}ح«Escape»«ArrowRight»«Enter»`, ['p أ.', 'p [1]', '1: ح']],
      ],
    ],
    [
      'the edges of the notes hold',
      [
        ['Backspace at the start of a note', `أ.${F}ح«Home»«Backspace»«Backspace»س`, ['p أ.[1]', '1: سح']],
        [
          'Backspace at the start of the second note',
          `أ.${F}ح«Escape» ب.${F}خ«Home»«Backspace»س`,
          ['p أ.[1] ب.[2]', '1: ح', '2: سخ'],
        ],
        ['Delete at the end of the text', `أ.${F}ح«Escape»«Delete»ب`, ['p أ.[1]ب', '1: ح']],
        [
          'Delete at the end of a note',
          `أ. ب.${F}خ«Escape»«Home»«ArrowLeft»${F}ح«Delete»س`,
          ['p أ.[1] ب.[2]', '1: حس', '2: خ'],
        ],
        ['arrows there and back', `أ.${F}ح«Escape»«ArrowDown»س«ArrowUp»ص`, ['p أ.[1]ص', '1: سح']],
        [
          'Enter makes a line and leaves an empty one',
          `أ.${F}ح«Enter»خ«Enter»«Enter»ب`,
          ['p أ.[1]ب', '1: ح / خ'],
        ],
        [
          'everything is deleted, and comes back',
          `أ.${F}ح«Escape»«Enter»ب«Control+a»«Delete»ج«Control+z»«Control+z»`,
          ['p أ.[1]', 'p ب', '1: ح'],
        ],
        ['everything is typed over', `أ.${F}ح«Escape»«Enter»ب«Control+a»جديد.${F}خ`, ['p جديد.[1]', '1: خ']],
        [
          'a selection over the edge is deleted, each side for itself',
          `أ.${F}حاشية«Escape» بقية«Home»«Control+Shift+End»«Control+Shift+End»«Shift+ArrowRight»«Shift+ArrowRight»«Delete»ج`,
          ['p ج', '?: ية'],
        ],
      ],
    ],
    [
      'the clipboard carries the notes',
      [
        [
          'cut and pasted elsewhere',
          `أولى.${F}حاشية أولى«Escape»«Enter»ثانية.${F}حاشية ثانية«Escape»«Control+Home»«Shift+End»«Control+x»«Delete»«End»«Enter»«Control+v»!`,
          ['p ثانية.[1]', 'p أولى.[2]!', '1: حاشية ثانية', '2: حاشية أولى'],
        ],
        [
          'undone and done again',
          `أولى.${F}حاشية«Escape» بقية«Home»«Shift+End»«Control+x»«Control+v»«Control+z»«Control+z»«Control+y»«Control+y»`,
          ['p أولى.[1] بقية', '1: حاشية'],
        ],
        [
          'copied with its callout',
          `قبل«Enter»«Control+Alt+Digit5»المهلة.${F}ح«Escape»«Enter»«Enter»بعد«Home»«Shift+ArrowUp»«Shift+ArrowUp»«Control+c»`,
          ['p قبل', 'callout warning', '  p المهلة.[1]', 'p بعد', '1: ح'],
        ],
        [
          'pasted into another draft, with another note there',
          `أول.${F}حاشيتها«Escape»«Enter»«Control+v»`,
          ['p أول.[1]', 'p قبل', 'callout warning', '  p المهلة.[2]', '1: حاشيتها', '2: ح'],
        ],
        [
          'pasted without marks and notes by Ctrl+Shift+V',
          `«Control+b»غليظ«Control+b» وعادي«Home»«Shift+End»«Control+c»«End»«Enter»«Control+Shift+v»`,
          ['p {strong غليظ} وعادي', 'p غليظ وعادي'],
        ],
      ],
    ],
  ] as const)('%s', async (_what, cases) => {
    const desk = temporaryDesk();
    const window = await desk.start();
    for (const [, script] of cases) await keys(window, `«new»${script}`);
    const drafts = await saved(desk, window);
    const told = cases.map(([what], index) => [what, drafts[index]]);
    expect(told).toEqual(cases.map(([what, , lines]) => [what, lines]));
  });

  test('a note is cited again from the list, found without hamza', async () => {
    const desk = temporaryDesk();
    const window = await desk.start();
    const { page } = window;
    await keys(
      window,
      `«new»أولى.${F}إحصاء رسمي«Escape» ثانية.${F}مقابلة«Escape» ثالثة«Control+Alt+Shift+KeyF»`,
    );
    const list = page.getByRole('dialog', { name: 'أشر إلى حاشية من التقرير' });
    await list.waitFor();
    await expect.poll(() => list.getByRole('option').count()).toBe(2);
    await keys(window, 'احصا');
    await expect.poll(() => list.getByRole('option').count()).toBe(1);
    await keys(window, '«Enter».');
    await list.waitFor({ state: 'detached' });
    await expect
      .poll(() =>
        page
          .locator('.note')
          .first()
          .getByRole('button', { name: /العودة/ })
          .count(),
      )
      .toBe(2);
    await page.getByRole('button', { name: 'العودة إلى الموضع 2 في المتن' }).click();
    await keys(window, '!');
    expect(await saved(desk, window)).toEqual([
      ['p أولى.[1] ثانية.[2] ثالثة[1]!.', '1: إحصاء رسمي', '2: مقابلة'],
    ]);
  });

  test('a card is opened, and the source filled in, by keys', async () => {
    const desk = temporaryDesk();
    const window = await desk.start();
    const { page } = window;
    await keys(window, `«new»أولى.${F}نص الحاشية«Escape»«Control+Alt+Shift+KeyC»`);
    const card = page.getByRole('dialog', { name: 'الحاشية 1', exact: true });
    await expect.poll(() => card.innerText()).toContain('نص الحاشية');
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('اذهب إلى الحاشية');
    await keys(window, '«Escape»');
    await card.waitFor({ state: 'detached' });
    await keys(window, ' تتمة.«ArrowRight»«ArrowRight»«ArrowRight»«ArrowRight»«ArrowRight»«ArrowRight»');
    // The caret beside the marker, brought there by arrows, shows it without taking the focus.
    await card.waitFor();
    await keys(window, '«Control+Alt+Shift+KeyS»');
    await card.waitFor({ state: 'detached' });
    const form = page.getByRole('dialog', { name: 'المصدر: الحاشية 1' });
    await form.waitFor();
    await keys(window, 'وكالة الأنباء«Tab»عنوان الخبر«Tab»«Tab»javascript:x«Tab»٢٠٢٦-١١-٢٣«Enter»');
    await expect.poll(() => form.getByRole('alert').innerText()).toContain('https://');
    expect(await page.evaluate('document.activeElement.name')).toBe('address');
    await keys(window, '«Control+a»example.org/a«Enter»');
    await form.waitFor({ state: 'detached' });
    // The focus is in the page again, with the caret where it was.
    await keys(window, '؛');
    expect(await page.locator('.source-line').innerText()).toContain('وكالة الأنباء');
    expect(await saved(desk, window)).toEqual([
      [
        'p أولى.[1]؛ تتمة.',
        '1: نص الحاشية {"publisher":"وكالة الأنباء","title":"عنوان الخبر","address":"https://example.org/a","accessed":"2026-11-23"}',
      ],
    ]);
  });
});

describe.skipIf(BROWSER === undefined)(`by mouse${REASON}`, () => {
  test('the card comes with the pointer and goes with it; orphans are cited again or deleted', async () => {
    const desk = temporaryDesk();
    const window = await desk.start();
    const { page } = window;
    await keys(window, `«new»أولى.${F}الأولى«Escape» ثانية.${F}الثانية«Escape»`);
    const card = page.getByRole('dialog', { name: 'الحاشية 1', exact: true });
    await page.getByLabel('الحاشية 1', { exact: true }).hover();
    await card.waitFor();
    await page.mouse.move(5, 300);
    await card.waitFor({ state: 'detached' });
    await page.getByLabel('الحاشية 1', { exact: true }).hover();
    await card.getByRole('button', { name: 'احذف الحاشية' }).click();
    await expect.poll(() => page.locator('.note').count()).toBe(1);
    await keys(window, '«Control+z»«Home»«End»«Backspace»');
    const orphan = page.locator('.note', { hasText: 'بلا مرجع' });
    await expect.poll(() => orphan.count()).toBe(1);
    await orphan.getByRole('button', { name: 'أشر إليها عند المؤشر' }).click();
    await expect.poll(() => orphan.count()).toBe(0);
    await keys(window, '«Backspace»');
    await orphan.getByRole('button', { name: 'احذف الحاشية' }).click();
    await expect.poll(() => page.locator('.note').count()).toBe(1);
    expect(await saved(desk, window)).toEqual([['p أولى.[1] ثانية.', '1: الأولى']]);
  });
});
