// Tables with real keys and a real mouse, right to left.
import { describe, expect, test } from 'vitest';
import { emptyDraft, frames, keys, PATIENCE, saved } from './keys.ts';
import { BROWSER, REASON, temporaryDesk, type Window } from './product.ts';

const cell = (window: Window, words: string) => window.page.locator('td, th').filter({ hasText: words });

describe.skipIf(BROWSER === undefined)(`a table${REASON}`, () => {
  test('is put, filled, grown and left by keyboard alone', async () => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    await keys(
      window,
      'قبل«Control+Alt+g»شهر«Tab»عدد«Tab»ملاحظة«Tab»أيلول«Tab»12«Tab»«Tab»آب«Tab»9«Tab»سطر«Enter»آخر',
    );
    // Out of it below, into it again from below, and on with the arrows: left is on, right is back.
    await keys(window, '«ArrowDown»بعد«ArrowUp»«End»!«Tab»؟«ArrowLeft»«ArrowRight»*');
    await keys(window, '«Control+Enter»وسط«Backspace»«Backspace»«Backspace»«Backspace»');
    await window.page.locator('.table-frame[data-chosen]').waitFor();
    await keys(window, '«ArrowDown»«ArrowUp»«Tab»«Tab»«Tab»تموز');
    expect(await saved(desk, window)).toEqual([
      'p قبل',
      'table row',
      '  شهر | عدد | ملاحظة',
      '  أيلول | 12 | ',
      '  آب! | 9؟* | سطر⏎آخر',
      '  تموز |  | ',
      'p بعد',
    ]);
  });

  test('has a bar for rows, columns and heads, by keyboard and by mouse', async () => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    await keys(window, '«Control+Alt+g»أ«Tab»ب«Tab»ج«ArrowLeft»');
    await cell(window, 'ب').click();
    await frames(window);
    const bar = window.page.getByRole('toolbar', { name: 'أدوات الجدول' });
    await bar.getByRole('button', { name: 'العمود', exact: true }).click();
    await window.page.getByRole('menuitem', { name: 'عمود قبل' }).click();
    await keys(window, 'س');
    // «Before» is on the right.
    const [inserted, second] = await Promise.all(
      ['س', 'ب'].map((words) => cell(window, words).boundingBox()),
    );
    expect(inserted?.x ?? 0).toBeGreaterThan(second?.x ?? 0);
    await keys(window, '«Control+F9»«ArrowLeft»«ArrowLeft»«Enter»');
    await expect.poll(() => window.page.locator('th').count(), { timeout: PATIENCE }).toBe(0);
    expect(await window.page.evaluate('document.activeElement.className')).toContain('body');
    await keys(window, '«Control+F9»«Escape»!');
    expect(await saved(desk, window)).toEqual(['table', '  أ | س! | ب | ج', '   |  |  | ', '   |  |  | ']);
  });

  test('has its cells selected by the mouse, copied, and emptied by a key', async () => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    await keys(window, '«Control+Alt+g»أ«Tab»ب«Tab»ج«Tab»د«Tab»هـ«Tab»و');
    const [from, to] = await Promise.all(['ب', 'و'].map((words) => cell(window, words).boundingBox()));
    if (!from || !to) throw new Error('no cells');
    await window.page.mouse.move(from.x + from.width / 2, from.y + 10);
    await window.page.mouse.down();
    await window.page.mouse.move(to.x + to.width / 2, to.y + 10, { steps: 8 });
    await window.page.mouse.up();
    await expect.poll(() => window.page.locator('.cell-selected').count(), { timeout: PATIENCE }).toBe(4);
    const copied = await window.page.evaluate(`(() => {
      const data = new DataTransfer();
      document.querySelector('.body').dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
      globalThis.copied = data;
      return data.getData('text/plain');
    })()`);
    expect(String(copied).trim().replace(/\s+/g, ' ')).toBe('ب | ج هـ | و');
    await keys(window, '«Delete»');
    await window.page.getByRole('button', { name: 'صف عناوين' }).waitFor();
    await window.page.keyboard.press('Control+Enter');
    await frames(window);
    // Outside of a table, copied cells are a table of their own.
    await window.page.evaluate(
      `document.querySelector('.body').dispatchEvent(new ClipboardEvent('paste', { clipboardData: globalThis.copied, bubbles: true, cancelable: true }))`,
    );
    await expect.poll(() => window.page.locator('.table-frame').count(), { timeout: PATIENCE }).toBe(2);
    expect((await saved(desk, window)).filter((line) => line !== 'p')).toEqual([
      'table row',
      '  أ |  | ',
      '  د |  | ',
      '   |  | ',
      'table row',
      '  ب | ج',
      '  هـ | و',
    ]);
  });

  test('keeps pasted tables and lines inside the cell', async () => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    await keys(window, '«Control+Alt+g»');
    const paste = (type: string, text: string): Promise<unknown> =>
      window.page.evaluate(`(() => {
        const data = new DataTransfer();
        data.setData(${JSON.stringify(type)}, ${JSON.stringify(text)});
        document.querySelector('.body').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      })()`);
    await paste('text/html', '<table><tr><td>س</td><td>ص</td></tr><tr><td>ع</td><td>ل</td></tr></table>');
    await keys(window, '«Tab»');
    await paste('text/plain', 'سطر\nآخر');
    const lines = await saved(desk, window);
    expect(lines.slice(0, 3)).toEqual(['table row', '  س – ص⏎ع – ل | سطر⏎آخر | ', '   |  | ']);
  });
});
