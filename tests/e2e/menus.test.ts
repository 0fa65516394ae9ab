// What one chooses from: the insert menu, the palette, the bubble of a selection, links, the line of tools; by keys alone, and with the Arabic layout.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { newArticle } from '../../src/core/article/newArticle.ts';
import { openLibrary } from '../../src/main/store/library.ts';
import { emptyDraft, frames, keys, poll, saved } from './keys.ts';
import { BROWSER, REASON, temporaryDesk, type Window } from './product.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds serious in what the selector names, by rule and place. */
async function barriers(window: Window, selector: string): Promise<unknown> {
  await window.page.evaluate(`if (window.axe === undefined) { ${AXE} }`);
  return window.page.evaluate(`axe.run(${JSON.stringify(selector)}).then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ' ' + target)))`);
}

/** The element that has the focus, by its role or tag and its name. */
function focused(window: Window): Promise<unknown> {
  return window.page.evaluate(
    "(document.activeElement.getAttribute('role') ?? document.activeElement.tagName.toLowerCase()) + ' ' + document.activeElement.getAttribute('aria-label')",
  );
}

const PAGE = 'textbox نص التقرير';

describe.skipIf(BROWSER === undefined)(`the insert menu${REASON}`, () => {
  test('opens at a sign that is typed, finds without hamza, and takes the sign away in the step that puts something', async () => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    const { page } = window;
    const menu = page.getByRole('listbox', { name: 'أدرج' });
    const chosen = (): Promise<string> =>
      page.locator('[role=option][aria-selected=true] > span:not([aria-hidden])').innerText();
    await keys(window, '/');
    await menu.waitFor();
    expect(await focused(window)).toBe(PAGE);
    const named =
      "document.getElementById(document.activeElement.getAttribute('aria-activedescendant')).innerText";
    expect(await page.evaluate(named)).toContain('رأي الكاتب');
    expect(await barriers(window, '.insert-menu')).toEqual([]);
    await keys(window, 'تحذير«Enter»المهلة قصيرة.');
    expect(await menu.count()).toBe(0);
    await keys(window, '«Enter»«Enter»كلام ؛؛حاشيه');
    await poll(chosen).toBe('حاشية');
    await keys(window, '«Enter»نص الحاشية«Escape»');
    // Nothing found, Escape, a slash inside a word: only text.
    await keys(window, ' و/أو /زقزقة');
    await poll(() => menu.count()).toBe(0);
    await keys(window, ' /');
    await menu.waitFor();
    await keys(window, '«Escape»');
    expect(await menu.count()).toBe(0);
    await keys(window, 'ب«Enter»/عنوان«ArrowDown»');
    await poll(chosen).toBe('عنوان فرعي');
    await keys(window, '«Enter»فصل');
    expect(await saved(desk, window)).toEqual([
      'callout warning',
      '  p المهلة قصيرة.',
      'p كلام[1] و/أو /زقزقة /ب',
      'h3 فصل',
      '1: نص الحاشية',
    ]);
  });

  test('gives back what was typed after one undo, comes by its shortcut, and holds the user’s snippets', async () => {
    const desk = temporaryDesk();
    const library = openLibrary({ folder: desk.folder, clock: Date.now, random: () => 7 });
    library.snippets.put({
      title: 'خاتمة أنقرة',
      keywords: ['نهاية'],
      article: newArticle('snippet' as never, {
        blocks: [
          {
            type: 'callout',
            kind: 'final-message',
            blocks: [
              {
                type: 'paragraph',
                children: [
                  { type: 'text', text: 'شكراً.' },
                  { type: 'reference', note: 'n1' as never },
                ],
              },
            ],
          },
        ],
        notes: [
          {
            id: 'n1' as never,
            blocks: [{ type: 'paragraph', children: [{ type: 'text', text: 'من المكتب' }] }],
          },
        ],
      }),
    });
    library.close();
    const window = await emptyDraft(desk);
    const option = window.page.getByRole('option', { name: 'خاتمة أنقرة' });
    await keys(window, 'قبل /فاصل«Enter»«Control+z»');
    expect(await window.body.innerText()).toContain('قبل /فاصل');
    await keys(window, '«Escape»«Control+Alt+Slash»انقره');
    await option.waitFor();
    await keys(window, '«Enter»');
    await window.page.getByText('شكراً.').waitFor();
    await keys(window, '«Control+Alt+Slash»نهايه');
    await option.click();
    await poll(() => window.page.getByText('شكراً.').count()).toBe(2);
    expect(await saved(desk, window)).toEqual([
      'p قبل /فاصل',
      'callout final-message',
      '  p شكراً.[1]',
      'callout final-message',
      '  p شكراً.[2]',
      '1: من المكتب',
      '2: من المكتب',
    ]);
  });
});

describe.skipIf(BROWSER === undefined)(`the palette${REASON}`, () => {
  test('runs whatever is found on the selection as it was, remembers it, and opens drafts by their title', async () => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    const { page } = window;
    const field = page.getByRole('combobox', { name: 'كل الأوامر' });
    const first = (): Promise<string> => page.locator('.options [role=option]').first().innerText();
    await keys(window, 'كلام مهم«Shift+Control+ArrowRight»');
    // Nobody waits for it: what is typed at once is looked for, and does not get into the page.
    await page.keyboard.press('Control+k');
    await page.keyboard.type('bold');
    await field.waitFor();
    await poll(() => field.inputValue()).toBe('bold');
    expect(await focused(window)).toBe('combobox كل الأوامر');
    expect(await barriers(window, '.palette')).toEqual([]);
    await poll(first).toContain('غامق');
    await keys(window, '«Enter»');
    await poll(() => focused(window)).toBe(PAGE);
    // From a field it comes back to the field; what was chosen last is first.
    await window.headline.fill('تقرير أنقرة');
    await keys(window, '«Control+k»');
    await poll(first).toContain('غامق');
    await keys(window, '«Escape»');
    await poll(() => focused(window)).toBe('textarea العنوان');
    await window.saved();
    await keys(window, '«Control+k»مدن');
    await page.getByRole('option', { name: /مدن تحت الشمس/ }).waitFor();
    await keys(window, '«Enter»');
    await poll(() => window.headline.inputValue()).toContain('مدن تحت الشمس');
    await keys(window, '«Control+k»تقرير انقره«Enter»');
    await poll(() => window.headline.inputValue()).toBe('تقرير أنقرة');
    // The sheet of shortcuts, by its own.
    await keys(window, '«Control+Slash»');
    await page.getByRole('dialog', { name: 'اختصارات لوحة المفاتيح' }).waitFor();
    expect(await barriers(window, '.sheet')).toEqual([]);
    await keys(window, '«Escape»');
    await poll(() => page.getByRole('dialog').count()).toBe(0);
    expect(await saved(desk, window)).toEqual(['p كلام {strong مهم}']);
  });
});

describe.skipIf(BROWSER === undefined)(`selected words${REASON}`, () => {
  test('have a bubble beside them, which is reached by keys and goes when one writes', async () => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    const { page } = window;
    const bubble = page.getByRole('toolbar', { name: 'أدوات التحديد' });
    await keys(window, 'أول«Enter»الناتو NATO حلف«Shift+Home»');
    await bubble.waitFor();
    expect(await focused(window)).toBe(PAGE);
    // It lies beside the words, not on them.
    const overlap = await page.evaluate(`(() => {
      const words = getSelection().getRangeAt(0).getBoundingClientRect();
      const bubble = document.querySelector('.bubble').getBoundingClientRect();
      return bubble.bottom > words.top && bubble.top < words.bottom;
    })()`);
    expect(overlap).toBe(false);
    expect(await barriers(window, '.bubble')).toEqual([]);
    await bubble.getByRole('button', { name: 'غامق' }).click();
    await poll(() => bubble.getByRole('button', { name: 'غامق' }).getAttribute('aria-pressed')).toBe('true');
    await keys(window, '«Control+Alt+KeyB»');
    expect(await focused(window)).toBe('button غامق');
    await keys(window, '«ArrowLeft»«ArrowLeft»');
    expect(await focused(window)).toBe('button تسطير');
    await keys(window, '«Escape»');
    expect(await focused(window)).toBe(PAGE);
    await poll(() => bubble.count()).toBe(0);
    await keys(window, '«Control+Alt+KeyB»');
    await bubble.getByRole('button', { name: 'اقتباس' }).click();
    await keys(window, '«End» قوي«Shift+Control+ArrowRight»');
    await bubble.waitFor();
    await keys(window, 'قديم');
    expect(await bubble.count()).toBe(0);
    expect(await saved(desk, window)).toEqual(['p أول', 'quote', '  p {strong الناتو NATO حلف قديم}']);
  });

  test('take every mark and lose them again, and a bare caret has them for what is typed next', async () => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    await keys(window, 'هاتف «Control+Alt+KeyI»+20 (2)«Control+Alt+KeyI» نعم');
    const isolated = window.page.locator('.body [data-isolated]');
    expect(await isolated.innerText()).toBe('+20 (2)');
    expect(await isolated.getAttribute('dir')).toBe('ltr');
    await keys(
      window,
      '«Enter»م«Control+Period»2«Control+Period» ح«Control+Shift+Period»2«Control+Shift+Period» «Control+Alt+KeyC»س«Control+Alt+KeyC».',
    );
    await keys(
      window,
      '«Enter»أ«Control+b»«Control+Shift+KeyX»ب«Enter»ج«Shift+ArrowUp»«Shift+Home»«Control+Backslash»',
    );
    await keys(window, '«ArrowLeft»«End»«Enter»كلمة«Shift+Home»«Control+Alt+KeyI»');
    expect(await saved(desk, window)).toEqual([
      'p هاتف {isolate-ltr +20 (2)} نعم',
      'p م{sup 2} ح{sub 2} {code س}.',
      'p أب',
      'p ج',
      'p {isolate-ltr كلمة}',
    ]);
  });
});

describe.skipIf(BROWSER === undefined)(`a link${REASON}`, () => {
  test('is made, refused, changed, and removed in its bubble by keys', async () => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    const { page } = window;
    const field = page.getByRole('textbox', { name: 'إلى أين يقود الرابط' });
    await keys(window, 'انظر التقرير«Control+Alt+KeyK»');
    await field.waitFor();
    await poll(() => focused(window)).toBe('input إلى أين يقود الرابط');
    expect(await field.getAttribute('dir')).toBe('ltr');
    await keys(window, 'javascript:alert(1)«Enter»');
    expect(await page.getByRole('alert').innerText()).toContain('ليس عنواناً صالحاً');
    expect(await barriers(window, '.link-edit')).toEqual([]);
    await field.fill('example.org/a');
    await keys(window, '«Enter»');
    await poll(() => focused(window)).toBe(PAGE);
    // At the link: its bubble, and Escape from the field changes nothing.
    await page.getByRole('toolbar', { name: 'الرابط' }).waitFor();
    await keys(window, '«Control+Alt+KeyK»');
    expect(await field.inputValue()).toBe('https://example.org/a');
    await field.fill('example.org/b');
    await keys(window, '«Escape» ثم');
    await keys(window, ' www.example.org «Control+z»');
    expect(await saved(desk, window)).toEqual(['p انظر [التقرير](https://example.org/a) ثم www.example.org']);
  });
});

describe.skipIf(BROWSER === undefined)(`the line of tools${REASON}`, () => {
  test('is one stop, is gone through by arrows in its direction, and shows what holds at the caret', async () => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    const { page } = window;
    const tools = page.getByRole('toolbar', { name: 'الأدوات' });
    const style = (): Promise<string> => tools.getByRole('button', { name: /^نمط الفقرة/ }).innerText();
    await keys(window, 'فصل«Control+Shift+Digit2»');
    await poll(style).toBe('عنوان');
    await keys(window, '«Enter»«Control+b»');
    await poll(style).toBe('فقرة');
    await poll(() => tools.getByRole('button', { name: 'غامق' }).getAttribute('aria-pressed')).toBe('true');
    expect(await tools.locator('button[tabindex="0"]:not([role^=menuitem])').count()).toBe(1);
    await keys(window, '«Alt+F10»');
    expect(await focused(window)).toBe('button تراجع');
    await keys(window, '«ArrowLeft»');
    expect(await focused(window)).toBe('button إعادة');
    await keys(window, '«End»');
    expect(await page.evaluate('document.activeElement.innerText')).toBe('المزيد');
    await keys(window, '«ArrowLeft»«ArrowRight»«ArrowRight»');
    expect(await barriers(window, '.tools')).toEqual([]);
    await keys(window, '«Escape»');
    expect(await focused(window)).toBe(PAGE);
    // Narrow: nothing scrolls sideways, and what has no room is in the menu at the end.
    await page.setViewportSize({ width: 700, height: 800 });
    await poll(() => tools.locator('[data-hidden]').count()).toBeGreaterThan(3);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await tools.getByRole('button', { name: 'المزيد' }).click();
    await page.getByRole('menuitem', { name: 'قائمة مرقمة' }).click();
    await keys(window, 'أول');
    expect(await saved(desk, window)).toEqual(['h2 فصل', '1. {strong أول}']);
  });

  test('turns a paragraph and leads an item, with the keys of an Arabic keyboard', async () => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    const session = await window.page.context().newCDPSession(window.page);
    /** A key as an Arabic layout gives it: another letter, the same place. */
    const press = async (code: string, key: string, modifiers: number, virtual: number): Promise<void> => {
      const event = { code, key, modifiers, windowsVirtualKeyCode: virtual };
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
      await frames(window);
    };
    const ALT = 1;
    const CONTROL = 2;
    const SHIFT = 8;
    await keys(window, 'NATO said');
    await press('KeyD', 'ي', CONTROL | SHIFT, 68);
    expect(await window.page.evaluate("getComputedStyle(document.querySelector('.body p')).direction")).toBe(
      'ltr',
    );
    expect(await window.page.evaluate("getComputedStyle(document.querySelector('.body p')).textAlign")).toBe(
      'start',
    );
    await keys(window, '«Enter»');
    await press('KeyD', 'ي', CONTROL | SHIFT, 68);
    await press('Digit8', '٨', CONTROL | SHIFT, 56);
    await keys(window, 'الكثافة');
    await press('Semicolon', 'ك', CONTROL | SHIFT, 186);
    await keys(window, 'عشرات ');
    await press('KeyB', 'لا', CONTROL, 66);
    await keys(window, 'كثيرة');
    await press('KeyB', 'لا', CONTROL, 66);
    await press('KeyF', 'ب', CONTROL | ALT, 70);
    await keys(window, 'ح');
    await press('KeyK', 'ن', CONTROL, 75);
    await window.page.getByRole('combobox', { name: 'كل الأوامر' }).waitFor();
    await keys(window, '«Escape»');
    expect(await saved(desk, window)).toEqual([
      'p <ltr> NATO said',
      '- {strong الكثافة:} عشرات {strong كثيرة}[1]',
      '1: ح',
    ]);
  });
});
