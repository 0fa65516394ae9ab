// The product in real Electron, wherever that is installed. `HASHIYA_E2E_HOST=electron` runs all other tests of the window in it too.
import { describe, expect, test } from 'vitest';
import { sketch } from '../support/sketch.ts';
import { ELECTRON, NO_ELECTRON } from './electron.ts';
import { temporaryDesk } from './product.ts';

const REASON = ELECTRON === undefined ? ` (skipped: ${NO_ELECTRON})` : '';

describe.skipIf(ELECTRON === undefined)(`the window in Electron${REASON}`, () => {
  test('shows a new draft, saves what is written and ends', async () => {
    const desk = temporaryDesk({ host: 'electron' });
    const window = await desk.start();
    await window.page.getByRole('button', { name: 'مسودة جديدة' }).click();
    await expect.poll(() => window.headline.inputValue()).toBe('');
    await window.body.click();
    await window.page.keyboard.type('كُتب في Electron.');
    await window.close();
    expect(sketch(desk.newest())).toEqual(['p كُتب في Electron.']);
    expect(desk.log).toEqual([]);
  });
});
