// Lists, quotations with a name, reminders and atoms with real keys and a real mouse.
import { describe, expect, test } from 'vitest';
import { emptyDraft, frames, keys, PATIENCE, saved } from './keys.ts';
import { BROWSER, REASON, temporaryDesk } from './product.ts';

describe.skipIf(BROWSER === undefined)(`lists${REASON}`, () => {
  test('begin with their signs, nest, are left, and give their signs back', async () => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    await keys(window, '- أول«Enter»«Tab»تحته«Enter»«Tab»أعمق«Shift+Tab»«Enter»«Enter»ثان«Enter»«Enter»');
    await keys(window, '١. واحد«Enter»«Enter»## فصل«Enter»> قول«Control+Alt+a»قائل«Enter»');
    await keys(window, '- «Control+z»نص');
    expect(await saved(desk, window)).toEqual([
      '- أول',
      '  - تحته',
      '  - أعمق',
      '- ثان',
      '1. واحد',
      'h2 فصل',
      'quote — قائل',
      '  p قول',
      'p - نص',
    ]);
  });

  test('do not begin with signs once that is switched off in the preferences', async () => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    await keys(window, '«Control+Comma»');
    await window.page.getByRole('checkbox', { name: /^علامة في أول السطر/ }).uncheck();
    await keys(window, '«Escape»');
    await window.page.getByRole('dialog').waitFor({ state: 'detached' });
    await window.body.click();
    await keys(window, '- أول«Enter»## فصل');
    expect(await saved(desk, window)).toEqual(['p - أول', 'p ## فصل']);
  });

  test('have boxes on the right, which a click ticks and a key unticks', async () => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    await keys(window, '[] أول«Enter»ثان«Enter»«Tab»تحته');
    const item = window.page.getByRole('checkbox').filter({ hasText: 'ثان' });
    const box = await item.boundingBox();
    if (box === null) throw new Error('no item');
    await window.page.mouse.click(box.x + box.width - 8, box.y + box.height / 2);
    await expect.poll(() => item.getAttribute('aria-checked'), { timeout: PATIENCE }).toBe('true');
    // On the other side there are only words.
    await window.page.mouse.click(box.x + 8, box.y + box.height / 2);
    await frames(window);
    expect(await item.getAttribute('aria-checked')).toBe('true');
    await window.page.getByText('أول').click();
    await keys(window, '«Control+Shift+Enter»«Alt+Shift+ArrowDown»');
    expect(await saved(desk, window)).toEqual(['[x] ثان', '  [ ] تحته', '[x] أول']);
  });

  test('take a key where the caret has just come, before the browser has said that it came', async () => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    await keys(window, '[] أول«Enter»ثان');
    // In one task: what a browser does with a click and a key that a busy machine has kept waiting.
    await window.page.evaluate(`(() => {
      const text = document.createTreeWalker(document.querySelector('.body'), NodeFilter.SHOW_TEXT).nextNode();
      getSelection().collapse(text, 1);
      const key = { key: 'Enter', code: 'Enter', ctrlKey: true, shiftKey: true, bubbles: true, cancelable: true };
      document.querySelector('.body').dispatchEvent(new KeyboardEvent('keydown', key));
    })()`);
    expect(await saved(desk, window)).toEqual(['[x] أول', '[ ] ثان']);
  });
});

describe.skipIf(BROWSER === undefined)(`small things${REASON}`, () => {
  test('a reminder is put, passed, opened, filled in', async () => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    await keys(window, 'بلغ العدد «Control+Alt+u»');
    const field = window.page.getByRole('dialog', { name: 'تذكير بما يُستكمل' });
    await field.waitFor();
    await keys(window, 'من البلدية«Enter» زائر «Control+Alt+u»');
    await field.waitFor();
    await keys(window, '«Enter».');
    expect(await window.page.locator('.reminder').allTextContents()).toEqual(['من البلدية', 'أكمل: …']);
    // Beside a reminder the same keys open it.
    await keys(window, '«ArrowRight»«Control+Alt+u»');
    await field.waitFor();
    await field.getByRole('button', { name: 'أزل' }).click();
    await window.page.locator('.reminder').click();
    await field.waitFor();
    await keys(window, '900');
    await field.getByRole('button', { name: 'ضعه في النص' }).click();
    await keys(window, '!');
    expect((await saved(desk, window))[0]).toMatch(/^p بلغ العدد 900! زائر ?\.$/);
  });

  test('neighbouring atoms are chosen one at a time, and lines come before the first and after the last', async () => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    await keys(window, '«Control+Alt+Minus»«Control+Alt+Equal»«Backspace»');
    expect(await window.page.locator('[data-chosen]').getAttribute('class')).toContain('jump-break');
    await keys(window, '«ArrowUp»');
    expect(await window.page.locator('[data-chosen]').getAttribute('class')).toContain('separator');
    await keys(window, '«ArrowUp»قبل«ArrowDown»«ArrowDown»«ArrowDown»بعد');
    // As slowly as a hand does it, and at its edge: the page has been drawn with the caret that the press left, and nothing has moved.
    await window.page.locator('.rule.separator').hover({ position: { x: 300, y: 4 } });
    await window.page.mouse.down();
    await frames(window);
    await window.page.mouse.up();
    await window.page.locator('.rule.separator[data-chosen]').waitFor();
    await keys(window, '«Delete»');
    expect(await saved(desk, window)).toEqual(['p قبل', 'more', 'p بعد']);
  });
});
