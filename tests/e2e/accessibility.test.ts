// Every screen of the frame, looked at by axe in both themes and both languages: nothing serious, nothing critical.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { BROWSER, REASON, temporaryDesk, type Window } from './product.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What axe finds that keeps somebody out, as lines. */
async function serious(window: Window): Promise<readonly string[]> {
  const violations = (await window.page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })) })))`,
  )) as readonly Violation[]; // the fields just picked
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} — ${failureSummary}`),
    );
}

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
      await page.evaluate(AXE);
      if (language === 'en') await page.getByRole('button', { name: LANGUAGES.ar.other }).click();
      const found: Record<string, readonly string[]> = {};
      const look = async (screen: string): Promise<void> => {
        for (const theme of ['light', 'dark']) {
          await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
          const lines = await serious(window);
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
});
