// Every screen of the frame, looked at by axe in both themes and both languages: nothing serious, nothing critical.
import { describe, expect, test } from 'vitest';
import { seriousFaults } from './axe.ts';
import { keys, openWith } from './keys.ts';
import { BROWSER, REASON, temporaryDesk } from './product.ts';

const LANGUAGES = {
  ar: {
    tabs: ['المخطط', 'الحواشي', 'الفحص', 'التفاصيل'],
    preferences: 'التفضيلات',
    bin: 'السلة',
    other: 'English',
    empty: 'لا مسودة مفتوحة',
  },
  en: {
    tabs: ['Outline', 'Notes', 'Check', 'Details'],
    preferences: 'Preferences',
    bin: 'Bin',
    other: 'العربية',
    empty: 'No draft is open',
  },
} as const;

const BLOCKS = [
  {
    type: 'paragraph',
    children: [
      { type: 'text', text: 'نص فيه ' },
      { type: 'link', address: 'https://example.org/a', children: [{ type: 'text', text: 'رابط' }] },
      { type: 'text', text: ' وإحالة.' },
      { type: 'reference', note: 'naaaaaaaa' },
    ],
  },
  {
    type: 'callout',
    kind: 'tip',
    blocks: [{ type: 'paragraph', children: [{ type: 'text', text: 'نصيحة' }] }],
  },
  { type: 'quote', blocks: [{ type: 'paragraph', children: [{ type: 'text', text: 'اقتباس' }] }] },
  {
    type: 'table',
    rows: [
      { cells: [{ children: [{ type: 'text', text: 'خلية' }] }, { children: [] }] },
      { cells: [{ children: [] }, { children: [] }] },
    ],
  },
  { type: 'separator' },
  { type: 'paragraph', children: [] },
];
const NOTES = [
  {
    id: 'naaaaaaaa',
    blocks: [{ type: 'paragraph', children: [{ type: 'text', text: 'حاشية' }] }],
    source: { publisher: 'ناشر', title: 'عنوان', url: 'https://example.org/b' },
  },
];

/** What floats over the page: its name, where in the text one clicks first, the keys that bring it (`«Next»` is the
 * arrow that goes on along a line of the interface), and by what it is seen. */
const FLOATING: readonly (readonly [string, string, string, string])[] = [
  ['view of a link', 'a', '', '.link-view'],
  ['address of a link', 'a', '«Control+Alt+k»', '.link-edit'],
  ['bar of a selection', 'p', '«Home»«Shift+End»', '.bubble [role=toolbar]'],
  ['card of a note', 'p', '«End»«Control+Alt+Shift+c»', '[role=dialog]'],
  ['source of a note', 'p', '«End»«Control+Alt+Shift+s»', 'dialog[open]'],
  ['citing again', 'p', '«End»«Control+Alt+Shift+f»', '.cite-list'],
  ['bar of a callout', '.callout p', '', '.callout-bar [role=toolbar]'],
  ['name of a callout', '.callout p', '«Control+Alt+m»«Enter»', '.callout-bar input'],
  ['kinds of a callout', '.callout p', '«Control+Alt+m»«Next»«Enter»', '[role=menu]:popover-open'],
  ['bar of a table', 'td, th', '', '.block-bar'],
  ['find and replace', 'p', '«Control+h»نص', '.find'],
  ['palette', 'p', '«Control+k»', '[role=dialog] [role=option]'],
  ['shortcuts', 'p', '«Control+Slash»', '.sheet-body'],
  ['insert menu', ':scope > p >> nth=-1', '/', '[role=option]'],
  ['a label that could be a callout', ':scope > p >> nth=-1', '«Control+a»تحذير هام: ', '.offer'],
];

describe.skipIf(BROWSER === undefined)(`for everybody${REASON}`, () => {
  test.each(['ar', 'en'] as const)(
    'are all screens of the window: %s',
    { timeout: 240_000 },
    async (language) => {
      const desk = temporaryDesk();
      const window = await desk.start();
      const { page } = window;
      const words = LANGUAGES[language];
      // Colours are looked at when they have turned.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.locator('.body').waitFor();
      if (language === 'en') await page.getByRole('button', { name: LANGUAGES.ar.other }).click();
      const found: Record<string, readonly string[]> = {};
      const look = async (screen: string): Promise<void> => {
        for (const theme of ['light', 'dark']) {
          await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
          const lines = await seriousFaults(window.page);
          if (lines.length > 0) found[`${screen}, ${theme}`] = lines;
        }
      };
      for (const tab of words.tabs) {
        await page.getByRole('tab', { name: tab }).click();
        await page.getByRole('tabpanel', { name: tab }).waitFor();
        await look(tab);
      }
      await window.drafts.first().click({ button: 'right' });
      await page.getByRole('menu').last().waitFor();
      await look('menu of a draft');
      await page.keyboard.press('Escape');
      await page.getByRole('menuitem').first().waitFor({ state: 'hidden' });
      await page.keyboard.press('Control+Comma');
      await page.getByRole('dialog', { name: words.preferences }).waitFor();
      await look('preferences');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+KeyS');
      await page.getByRole('dialog').waitFor();
      await look('name of a version');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      // A draft with something of everything to say about it.
      await page.keyboard.press('Control+Alt+KeyN');
      await expect.poll(() => page.locator('.headline').inputValue(), { timeout: 20_000 }).toBe('');
      await page.locator('.body').click();
      await page.keyboard.type('مصر , "والسودان" ، و');
      await page.keyboard.press('Control+Alt+Digit5');
      await page.keyboard.press('Control+Alt+Shift+KeyP');
      await page.locator('.findings.error').waitFor();
      await look('findings');
      for (const _draft of [1, 2]) {
        await window.drafts.first().focus();
        await page.keyboard.press('Delete');
        await page.locator('.undo button').waitFor();
      }
      await page.getByRole('heading', { name: words.empty }).waitFor();
      await look('no draft');
      await page.getByRole('button', { name: words.bin, exact: true }).click();
      await page.locator('.bin .pair button').nth(1).click();
      await page.locator('.question').waitFor();
      await look('bin');
      expect(found).toEqual({});
      expect(desk.log).toEqual([]);
    },
  );

  test.each(['ar', 'en'] as const)(
    'is all that floats over the page: %s',
    { timeout: 240_000 },
    async (language) => {
      const desk = temporaryDesk();
      const window = await openWith(desk, { blocks: BLOCKS, notes: NOTES });
      const { page } = window;
      await page.emulateMedia({ reducedMotion: 'reduce' });
      if (language === 'en') await page.getByRole('button', { name: LANGUAGES.ar.other }).click();
      const found: Record<string, readonly string[]> = {};
      for (const [screen, at, script, shown] of FLOATING) {
        if (at !== '') await page.locator('.body').locator(at).first().click();
        await keys(window, script.replaceAll('«Next»', language === 'ar' ? '«ArrowLeft»' : '«ArrowRight»'));
        await page.locator(shown).last().waitFor();
        for (const theme of ['light', 'dark']) {
          await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
          const lines = await seriousFaults(window.page);
          if (lines.length > 0) found[`${screen}, ${theme}`] = lines;
        }
        await keys(window, '«Escape»«Escape»');
      }
      expect(found).toEqual({});
      expect(desk.log).toEqual([]);
    },
  );
});
