// A library has one window: whoever starts again gets that one shown.
import { describe, expect, test } from 'vitest';
import { AlreadyOpen } from '../../src/main/window/claim.ts';
import { BROWSER, HOST, REASON, temporaryDesk } from './product.ts';

// Electron keeps to one program by itself; there it is tried on its stand-in.
const isHere = BROWSER !== undefined && HOST === 'chromium';

describe.skipIf(!isHere)(`a second start${REASON}`, () => {
  test('ends, and the window that was folded away comes forward', async () => {
    const desk = temporaryDesk();
    const window = await desk.start();
    const session = await window.page.context().newCDPSession(window.page);
    const { windowId } = await session.send('Browser.getWindowForTarget');
    const state = async (): Promise<string | undefined> =>
      (await session.send('Browser.getWindowForTarget')).bounds.windowState;
    await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'minimized' } });
    expect(await state()).toBe('minimized');
    await expect(desk.start()).rejects.toBeInstanceOf(AlreadyOpen);
    await expect.poll(state).toBe('normal');
    expect(window.page.isClosed()).toBe(false);
    expect(window.page.context().pages()).toHaveLength(1);
    await window.close();
    expect(desk.log).toEqual([]);
  });
});
