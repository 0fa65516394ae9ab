// What the product puts on the clipboard is there for other programs, and for itself.
import { describe, expect, test } from 'vitest';
import { sketch } from '../support/sketch.ts';
import { BROWSER, REASON, temporaryDesk, type Window } from './product.ts';

/** Calls the library as the window's own code does, over the carrier of either shell. */
function call(window: Window, method: string, input: unknown): Promise<unknown> {
  const request = JSON.stringify({ method, input });
  return window.page.evaluate(
    `globalThis.hashiyaTransport?.send(${request}) ?? hashiyaSend(${JSON.stringify(request)}).then(JSON.parse)`,
  );
}

async function pasted(clipping: unknown): Promise<readonly string[]> {
  const desk = temporaryDesk();
  const window = await desk.start();
  await window.page.getByRole('button', { name: 'مسودة جديدة' }).click();
  await expect.poll(() => window.headline.inputValue()).toBe('');
  expect(await call(window, 'clipboard.write', clipping)).toEqual({ ok: true, value: null });
  await window.body.click();
  await window.page.keyboard.press('ControlOrMeta+v');
  await window.saved();
  await window.close();
  expect(desk.log).toEqual([]);
  return sketch(desk.newest());
}

describe.skipIf(BROWSER === undefined)(`the clipboard${REASON}`, () => {
  test('has the markup for those who take it', async () => {
    expect(await pasted({ text: 'عنوان\nنص', html: '<h2>عنوان</h2><p>نص <strong>مهم</strong></p>' })).toEqual(
      ['h2 عنوان', 'p نص {strong مهم}'],
    );
  });

  test('has the text alone where there is no markup, quotes and line ends included', async () => {
    const text = 'قال: «نعم» "لا" \\ `$(x)` $1 </script>';
    expect(await pasted({ text })).toEqual([`p ${text}`]);
  });
});
