// The one carrier between page and library: frames of the page may ask nothing, and what is no message is answered with a code.
import { describe, expect, test } from 'vitest';
import { BROWSER, HOST, REASON, temporaryDesk } from './product.ts';

describe.skipIf(BROWSER === undefined)(`the carrier${REASON}`, () => {
  test('refuses a foreign sender', async () => {
    const desk = temporaryDesk();
    const window = await desk.start();
    // Electron gives frames no carrier at all.
    const answer = await window.page.evaluate(`(async () => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const send = frame.contentWindow.hashiyaSend;
      return send === undefined ? 'no carrier' : JSON.parse(await send('{"method":"app.start"}'));
    })()`);
    expect(['no carrier', { ok: false, code: 'foreign-sender' }]).toContainEqual(answer);
    await window.close();
  });

  test('answers what is no message', async () => {
    const desk = temporaryDesk();
    const window = await desk.start();
    const texts = [
      '',
      'x',
      '[',
      '5',
      'null',
      '"app.start"',
      '{"method":"app.stop"}',
      '{"method":["app.start"]}',
    ];
    const answers = await window.page.evaluate(
      `Promise.all(${JSON.stringify(texts)}.map(async (text) =>
        globalThis.hashiyaSend === undefined
          ? hashiyaTransport.send(text)
          : JSON.parse(await hashiyaSend(text))))`,
    );
    expect(answers).toEqual(texts.map(() => ({ ok: false, code: 'unknown-method' })));
    await window.close();
    expect(desk.log).toEqual([]);
  });

  // In Electron the menu itself is tried, on its stand-in.
  test.skipIf(HOST === 'electron')('brings the commands of a menu outside the page', async () => {
    const desk = temporaryDesk();
    const window = await desk.start();
    const choose = (id: string): Promise<unknown> => {
      const message = JSON.stringify({ event: 'menu.command', value: { id } });
      return window.page.evaluate(`dispatchEvent(new CustomEvent('hashiya', { detail: ${message} }))`);
    };
    await choose('window.new-draft');
    await expect.poll(() => window.headline.inputValue()).toBe('');
    await window.body.click();
    await choose('block.heading2');
    await window.page.keyboard.type('عنوان');
    await window.body.locator('h2', { hasText: 'عنوان' }).waitFor();
    await window.headline.fill('أول');
    await window.headline.press('End');
    await window.page.keyboard.type(' ثان');
    await choose('history.undo');
    await expect.poll(() => window.headline.inputValue()).not.toContain('ثان');
    await window.body.locator('h2', { hasText: 'عنوان' }).waitFor();
    await window.close();
    expect(desk.log).toEqual([]);
  });
});
