// Windows narrower than the panels and the page beside each other, and magnified ones: everything folds, and nothing is cut.
import { describe, expect, test } from 'vitest';
import { poll } from './keys.ts';
import { BROWSER, REASON, temporaryDesk } from './product.ts';

describe.skipIf(BROWSER === undefined)(`a narrow window${REASON}`, () => {
  test('lays its panels over the page, and cuts nothing', async () => {
    const desk = temporaryDesk();
    const window = await desk.start();
    const { page } = window;
    await window.body.waitFor();
    await page.setViewportSize({ width: 640, height: 700 });
    await poll(() => page.locator('.desk').count()).toBe(0);
    const cut = (selector: string): Promise<unknown> =>
      page.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})]
      .filter((element) => element.checkVisibility())
      .map((element) => element.getBoundingClientRect())
      .filter(({ left, right }) => left < 0 || right > innerWidth).length`);
    const frame = '.bar button, .status button, .page article';
    expect(await cut(frame)).toBe(0);
    await page.getByRole('button', { name: 'لوح المكتبة' }).click();
    await poll(() => page.evaluate("document.activeElement.closest('.desk') !== null")).toBe(true);
    // Whoever opens a draft wants its page.
    await page.getByRole('button', { name: 'لوح المراجعة' }).click();
    await page.getByRole('tab', { name: 'المخطط' }).waitFor();
    expect(await page.locator('.desk').count()).toBe(0);
    await page.locator('.outline .entry').nth(1).click();
    await poll(() => page.locator('.review').count()).toBe(0);
    // So narrow is a window of 1320 pixels that is magnified four times (WCAG 1.4.10).
    await page.setViewportSize({ width: 330, height: 700 });
    await poll(() => cut(frame)).toBe(0);
    await page.getByRole('button', { name: 'لوح المراجعة' }).click();
    await page.getByRole('tab', { name: 'التفاصيل' }).click();
    await page.getByRole('textbox', { name: 'الوصف' }).waitFor();
    expect(await cut(`${frame}, .review button, .review input, .review textarea`)).toBe(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Comma');
    await page.getByRole('dialog', { name: 'التفضيلات' }).waitFor();
    expect(await cut('.preferences button, .preferences label, .preferences input')).toBe(0);
    await page.keyboard.press('Escape');
    expect(desk.log).toEqual([]);
  });
});
