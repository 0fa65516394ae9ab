// However the window ends, what was typed is in the library.
import { describe, expect, test } from 'vitest';
import { sketch } from '../support/sketch.ts';
import { BROWSER, type Desk, REASON, temporaryDesk, type Window } from './product.ts';

const TEXT = 'ما كُتب لتوّه ولم يُحفظ بعد.';

async function typed(desk: Desk): Promise<Window> {
  const window = await desk.start();
  await window.page.getByRole('button', { name: 'مسودة جديدة' }).click();
  await expect.poll(() => window.headline.inputValue()).toBe('');
  await window.body.click();
  await window.page.keyboard.type(TEXT);
  return window;
}

describe.skipIf(BROWSER === undefined)(`what was just typed is kept${REASON}`, () => {
  test('when the program is told to end', async () => {
    const desk = temporaryDesk();
    const window = await typed(desk);
    await window.close();
    expect(sketch(desk.newest())).toEqual([`p ${TEXT}`]);
  });

  test('when the user closes the window', async () => {
    const desk = temporaryDesk();
    const window = await typed(desk);
    await window.page.close({ runBeforeUnload: true });
    await window.done;
    expect(sketch(desk.newest())).toEqual([`p ${TEXT}`]);
  });

  test('when the page is loaded anew', async () => {
    const desk = temporaryDesk();
    const window = await typed(desk);
    await window.page.reload();
    await window.body.waitFor();
    expect(await window.body.textContent()).toBe(TEXT);
  });

  test('up to the last save when the page crashes, and the window comes back with it', async () => {
    const desk = temporaryDesk();
    const window = await typed(desk);
    await window.saved();
    await window.crash();
    await window.body.waitFor();
    expect(await window.body.textContent()).toBe(TEXT);
    await window.body.click();
    await window.page.keyboard.press('ControlOrMeta+End');
    await window.page.keyboard.type(' وبعده.');
    await window.close();
    expect(sketch(desk.newest())).toEqual([`p ${TEXT} وبعده.`]);
  });
});
