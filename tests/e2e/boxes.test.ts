// Callouts and footnotes with real keys in a real browser: where carets go, what Enter, Backspace, arrows and undo do.
import { describe, expect, test } from 'vitest';
import { sketch, sketchNotes } from '../support/sketch.ts';
import { BROWSER, type Desk, REASON, temporaryDesk, type Window } from './product.ts';

async function emptyDraft(desk: Desk): Promise<Window> {
  const window = await desk.start();
  await window.page.getByRole('button', { name: 'مسودة جديدة' }).click();
  await expect.poll(() => window.headline.inputValue()).toBe('');
  await window.body.click();
  await frames(window);
  return window;
}

/** Until the page has drawn what was done last, and the caret with it. A page that the browser does not draw at the moment has no frames. */
async function frames(window: Window): Promise<void> {
  await window.page.evaluate(`new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
    setTimeout(resolve, 250);
  })`);
}

/** What was saved, after the window has gone. */
async function saved(desk: Desk, window: Window): Promise<readonly string[]> {
  await window.saved();
  await window.close();
  expect(desk.log).toEqual([]);
  const article = desk.newest();
  return [...sketch(article), ...sketchNotes(article)];
}

/** Types; `«Key»` presses a key, e.g. `نص«Enter»آخر`. */
async function keys(window: Window, script: string): Promise<void> {
  for (const part of script.split(/(«[A-Za-z0-9+]+»)/)) {
    const key = /^«(.+)»$/.exec(part)?.[1];
    if (key !== undefined) {
      await window.page.keyboard.press(key);
      // No hand is faster than the screen; what a key does to the selection is told to the page with the next frame.
      await frames(window);
    } else if (part !== '') await window.page.keyboard.type(part);
  }
}

describe.skipIf(BROWSER === undefined)(`by keyboard alone${REASON}`, () => {
  test.each([
    [
      'a callout is put, filled and left',
      'قبل«Enter»«Control+Alt+Digit5»المهلة قصيرة.«Enter»«Enter»بعد',
      ['p قبل', 'callout warning', '  p المهلة قصيرة.', 'p بعد'],
    ],
    [
      'a callout changes its kind in place',
      '«Control+Alt+Digit5»نص«Control+Alt+Digit4»',
      ['callout tip', '  p نص'],
    ],
    ['an empty callout goes away', 'قبل«Enter»«Control+Alt+Digit4»«Backspace»بعد', ['p قبل', 'p بعد']],
    [
      'a callout at the end is left downwards',
      '«Control+Alt+Digit4»نص«ArrowDown»بعد',
      ['callout tip', '  p نص', 'p بعد'],
    ],
    [
      'a list in a callout',
      '«Control+Alt+Digit4»ما يلي:«Enter»«Control+Shift+Digit8»أول«Enter»ثان«Enter»«Enter»«Enter»بعد',
      ['callout tip', '  p ما يلي:', '  - أول', '  - ثان', 'p بعد'],
    ],
    [
      'headings and paragraphs',
      'فصل«Control+Shift+Digit2»«Enter»نص«Enter»فرع«Control+Shift+Digit3»',
      ['h2 فصل', 'p نص', 'h3 فرع'],
    ],
    [
      'a numbered list and the way out of it',
      '«Control+Shift+Digit7»أول«Enter»ثان«Enter»«Enter»بعد',
      ['1. أول', '2. ثان', 'p بعد'],
    ],
    ['strong words', 'نص «Control+b»مهم«Control+b» عادي', ['p نص {strong مهم} عادي']],
    [
      'a footnote, and back to the text',
      'جملة.«Control+Alt+KeyF»نص الحاشية.«Escape» ثم بعدها.',
      ['p جملة.[1] ثم بعدها.', '1: نص الحاشية.'],
    ],
    [
      'two footnotes side by side',
      'جملة.«Control+Alt+KeyF»أولى«Escape»«Control+Alt+KeyF»ثانية«Escape»«Enter»بعد',
      ['p جملة.[1][2]', 'p بعد', '1: أولى', '2: ثانية'],
    ],
    [
      'Backspace takes the markers one at a time and keeps the notes',
      'جملة.«Control+Alt+KeyF»أولى«Escape»«Control+Alt+KeyF»ثانية«Escape»«Backspace»',
      ['p جملة.[1]', '1: أولى', '?: ثانية'],
    ],
    [
      'arrows pass a marker in one step',
      'أ«Control+Alt+KeyF»ح«Escape»ب«ArrowRight»«ArrowRight»ج',
      ['p أج[1]ب', '1: ح'],
    ],
    [
      'Backspace from the next line joins after a marker',
      'أ.«Control+Alt+KeyF»ح«Escape»«Enter»ب«Home»«Backspace»',
      ['p أ.[1]ب', '1: ح'],
    ],
    ['an empty note goes with its marker', 'جملة.«Control+Alt+KeyF»«Backspace»', ['p جملة.']],
    [
      'a footnote in a callout',
      '«Control+Alt+Digit4»نص.«Control+Alt+KeyF»ح«Escape»«Enter»ثان',
      ['callout tip', '  p نص.[1]', '  p ثان', '1: ح'],
    ],
    ['one undo takes a footnote away whole', 'جملة.«Control+Alt+KeyF»«Control+z»', ['p جملة.']],
    ['tanween is deleted before its letter', 'أهلاً«Backspace»', ['p أهلا']],
  ])('%s', async (_what, script, lines) => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    await keys(window, script);
    expect(await saved(desk, window)).toEqual(lines);
  });

  test('shortcuts work by place while the Arabic layout is active', async () => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    await keys(window, 'جملة.');
    // The key of F gives ب on an Arabic keyboard.
    await window.page.evaluate(
      `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyF', key: 'ب', ctrlKey: true, altKey: true, bubbles: true, cancelable: true }))`,
    );
    await keys(window, 'حاشية');
    expect(await saved(desk, window)).toEqual(['p جملة.[1]', '1: حاشية']);
  });
});

describe.skipIf(BROWSER === undefined)(`pasted${REASON}`, () => {
  const paste = (window: Window, flavours: Readonly<Record<string, string>>): Promise<unknown> =>
    window.page.evaluate(`(() => {
      const data = new DataTransfer();
      for (const [type, text] of Object.entries(${JSON.stringify(flavours)})) data.setData(type, text);
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    })()`);

  test('pages of others become the article’s own blocks and run nothing', async () => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    await paste(window, {
      'text/html':
        '<h2>فصل</h2><p onclick="window.broken=1">نص <b>غليظ</b><img src="x" onerror="window.broken=1"></p><p><b>تحذير هام:</b> المهلة قصيرة.</p><script>window.broken=1</scr' +
        'ipt>',
      'text/plain': 'فصل\nنص غليظ',
    });
    await keys(window, 'بعده');
    expect(await window.page.evaluate('String(window.broken)')).toBe('undefined');
    const lines = await saved(desk, window);
    expect(lines[0]).toBe('h2 فصل');
    expect(lines).toContain('p نص {strong غليظ}');
    expect(lines.slice(-2)).toEqual(['callout warning', '  p المهلة قصيرة.بعده']);
  });

  test('an address over words makes them a link', async () => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    await keys(window, 'انظر التقرير');
    await window.page.evaluate(
      "getSelection().setBaseAndExtent(document.querySelector('.body p').firstChild.firstChild, 5, document.querySelector('.body p').firstChild.firstChild, 12)",
    );
    await frames(window);
    await paste(window, { 'text/plain': ' https://example.org/a ' });
    expect(await saved(desk, window)).toEqual(['p انظر [التقرير](https://example.org/a)']);
  });

  test('plain text has its lines as paragraphs', async () => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    await paste(window, { 'text/plain': 'أول\nثان' });
    expect(await saved(desk, window)).toEqual(['p أول', 'p ثان']);
  });
});

describe.skipIf(BROWSER === undefined)(`by mouse${REASON}`, () => {
  test('a callout comes from its menu, and the caret goes into it', async () => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    await keys(window, 'قبل«Enter»');
    await window.page.getByRole('button', { name: 'تنبيه تحريري' }).click();
    await window.page.getByRole('menuitem', { name: 'تحذير' }).click();
    await keys(window, 'المهلة قصيرة.');
    expect(await saved(desk, window)).toEqual(['p قبل', 'callout warning', '  p المهلة قصيرة.']);
  });

  test('a marker leads to its note and the arrow under the note back to the marker', async () => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    await keys(window, 'جملة.«Control+Alt+KeyF»أولى«Escape» وأخرى.');
    await window.page.getByLabel('الحاشية 1').click();
    await keys(window, ' تتمتها');
    await window.page.getByRole('button', { name: 'العودة إلى الموضع في المتن' }).click();
    await keys(window, '!');
    expect(await window.page.getByLabel('الحاشية 1').getAttribute('aria-description')).toBe('أولى تتمتها');
    expect(await saved(desk, window)).toEqual(['p جملة.[1]! وأخرى.', '1: أولى تتمتها']);
  });

  test('a menu is gone through by keys, and by letters without their hamza', async () => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    await window.page.getByRole('button', { name: 'تنبيه تحريري' }).focus();
    await keys(window, '«Enter»');
    await window.page.getByRole('menuitem', { name: 'رأي الكاتب' }).waitFor();
    await keys(window, '«ArrowDown»«ArrowDown»«ArrowUp»«Enter»نص');
    expect(await saved(desk, window)).toEqual(['callout did-you-know', '  p نص']);
  });
});
