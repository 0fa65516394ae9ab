// Many drafts at once: chosen and exported by keyboard alone, the same files as the command line's; stopped without a trace; while one goes on writing.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ROOT } from '../../scripts/build.ts';
import { seededRandom } from '../../src/core/article/ids.ts';
import { openLibrary } from '../../src/main/store/library.ts';
import { report } from '../main/support/articles.ts';
import { png } from '../main/support/pictures.ts';
import { seriousFaults } from './axe.ts';
import { poll } from './keys.ts';
import { BROWSER, type Desk, HOST, REASON, temporaryDesk, type Window } from './product.ts';

/** Saving goes into a folder for downloads that is the test's own. */
function downloads(): string {
  const home = mkdtempSync(join(tmpdir(), 'hashiya-home-'));
  const before = process.env.HOME;
  process.env.HOME = home;
  onTestFinished(() => {
    process.env.HOME = before;
    rmSync(home, { recursive: true, force: true });
  });
  const folder = join(home, 'Downloads');
  mkdirSync(folder);
  return folder;
}

function commandLine(desk: Desk, ...given: readonly string[]): void {
  execFileSync(
    process.execPath,
    [join(ROOT, 'bin/hashiya.js'), 'export', ...given, '--data-dir', desk.folder],
    {
      stdio: 'ignore',
    },
  );
}

/** Every file under a folder with its bytes. */
function filesIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names.flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isFile() ? [[name, readFileSync(path).toString('base64')]] : [];
    }),
  );
}

/** A library with so many drafts: some ready, some with pictures, some in which the check finds errors, two of one name. */
function filled(desk: Desk, count: number): void {
  let now = Date.UTC(2026, 0, 1);
  const library = openLibrary({
    folder: desk.folder,
    clock: () => (now += 60_000),
    random: seededRandom('filled'),
  });
  const { id: asset } = library.assets.put(png(30, 20));
  for (let index = 0; index < count; index += 1) {
    const status = (['ready', 'draft', 'ready', 'review'] as const)[index % 4] ?? 'draft';
    library.drafts.create(
      report(index === 2 ? 'تقرير 0' : `تقرير ${index}`, ['نص التقرير.'], {
        metadata: { status, ...(index === 0 ? { slug: 'one' } : {}) },
        blocks:
          index % 3 === 0
            ? [{ type: 'figure', asset, alt: `خريطة ${index}` }]
            : index % 5 === 2
              ? [{ type: 'callout', kind: 'tip', blocks: [] }]
              : [],
      }),
    );
  }
  library.close();
}

/** The dialog with the questions that tests ask of it. */
class BatchDialog {
  private readonly window: Window;

  constructor(window: Window) {
    this.window = window;
  }

  get place(): Locator {
    return this.window.page.locator('.batch');
  }

  async open(): Promise<void> {
    await this.window.page.keyboard.press('Control+Shift+KeyE');
    await this.place.locator('.target[data-selected]').waitFor();
  }

  /** Goes to another target by arrows alone. */
  async choose(name: string): Promise<void> {
    const chosen = (): Promise<string> => this.place.locator('.target[data-selected]').innerText();
    for (let step = 0; step < 12 && (await chosen()).trim() !== name; step += 1)
      await this.window.page.keyboard.press('ArrowDown');
    await poll(chosen).toBe(name);
  }

  async tabTo(target: Locator): Promise<void> {
    for (let stop = 0; stop < 100; stop += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.window.page.keyboard.press('Tab');
    }
    throw new Error('Tab does not lead there');
  }

  /** From the chosen target to the place, and on to the button. */
  async start(place: 'folder' | 'archive'): Promise<void> {
    const { keyboard } = this.window.page;
    await this.tabTo(this.place.locator('.batch-place input:checked'));
    const chosen = this.place.locator('.batch-place .segment[data-selected]');
    const name = place === 'archive' ? 'أرشيف zip' : 'مجلد';
    // The one that was chosen last is chosen already.
    if ((await chosen.innerText()) !== name) await keyboard.press('ArrowLeft');
    await poll(() => chosen.innerText()).toBe(name);
    await this.tabTo(this.place.locator('footer .primary'));
    await keyboard.press('Enter');
  }

  async over(): Promise<string> {
    await this.place.locator('.over').waitFor({ timeout: 60_000 });
    return this.place.locator('.summary').innerText();
  }

  async close(): Promise<void> {
    await this.window.page.keyboard.press('Escape');
    await this.place.waitFor({ state: 'detached' });
  }
}

function focusedTitle(window: Window): Promise<string> {
  return window.page.evaluate(`document.activeElement?.querySelector?.('b')?.textContent ?? ''`);
}

function chosenTitles(window: Window): Promise<readonly string[]> {
  return window.page.locator('.desk li.chosen b').allInnerTexts();
}

describe.skipIf(BROWSER === undefined || HOST === 'electron')(`exporting many drafts${REASON}`, () => {
  test('goes by keyboard alone, and makes what the command line makes', { timeout: 240_000 }, async () => {
    const folder = downloads();
    const desk = temporaryDesk();
    filled(desk, 8);
    const window = await desk.start();
    const { page } = window;
    const { keyboard } = page;
    await window.body.waitFor();
    expect(
      await page.evaluate(
        `performance.getEntriesByType('resource').some(({ name }) => /BatchDialog/.test(name))`,
      ),
    ).toBe(false);
    // What was just typed is in the files: the open draft is saved first.
    await window.body.focus();
    await keyboard.press('Control+End');
    await keyboard.type(' زيادة أخيرة.');
    // Into the list, where the space bar chooses and Shift with the arrows chooses on.
    await keyboard.press('Control+KeyO');
    await poll(() => page.evaluate(`document.activeElement.dataset.search`)).toBe('');
    await keyboard.press('ArrowDown');
    await poll(() => focusedTitle(window)).toBe('تقرير 7');
    await keyboard.press('ArrowDown');
    await keyboard.press('Space');
    await poll(() => chosenTitles(window)).toEqual(['تقرير 6']);
    await keyboard.press('Shift+ArrowDown');
    await keyboard.press('Shift+ArrowDown');
    await poll(() => chosenTitles(window)).toEqual(['تقرير 6', 'تقرير 5', 'تقرير 4']);
    await keyboard.press('Space');
    await poll(() => chosenTitles(window)).toEqual(['تقرير 6', 'تقرير 5']);
    // Escape leaves the choice and stays in the list; everything is one key.
    await keyboard.press('Escape');
    await poll(() => chosenTitles(window)).toEqual([]);
    await keyboard.press('Control+KeyA');
    await poll(async () => (await chosenTitles(window)).length).toBe(8);
    const dialog = new BatchDialog(window);
    await dialog.open();
    expect(await dialog.place.locator('.work h3').innerText()).toBe('8 مسودات');
    await dialog.choose('بلوجر (يُلصق في عرض HTML)');
    await dialog.start('folder');
    expect(await dialog.over()).toContain(join(folder, 'hashiya-blogger'));
    expect(await dialog.place.locator('.summary').innerText()).toMatch(/^صُدّرت 8 مسودات/);
    commandLine(desk, '--all', '--to', 'blogger', '--out', join(folder, 'cli'));
    const made = filesIn(join(folder, 'hashiya-blogger'));
    expect(made).toEqual(filesIn(join(folder, 'cli')));
    expect(Object.keys(made)).toContain('one-1.png');
    const open = Object.entries(made).find(([name]) => name.startsWith('تقرير-7'));
    expect(Buffer.from(open?.[1] ?? '', 'base64').toString()).toContain('زيادة أخيرة.');
    // Of each it is said how it went, what to upload, and the way to it.
    const first = dialog.place.locator('.results > li').first();
    expect(await first.innerText()).toContain('one.html');
    await dialog.tabTo(first.locator('summary'));
    await keyboard.press('Enter');
    await poll(() => first.innerText()).toMatch(/one-1\.png\s+خريطة 0/);
    const second = dialog.place.getByRole('button', { name: 'افتح: تقرير 1' });
    await dialog.tabTo(second);
    await keyboard.press('Enter');
    await dialog.place.waitFor({ state: 'detached' });
    await poll(() => window.headline.inputValue()).toBe('تقرير 1');
    await poll(() => page.evaluate('document.activeElement.className')).toBe('page');

    // A filter into an archive, from the command palette; the target is the one that was chosen last.
    await keyboard.press('Control+KeyO');
    await keyboard.press('ArrowDown');
    await keyboard.press('Escape');
    await poll(() => chosenTitles(window)).toEqual([]);
    await keyboard.press('Shift+Tab');
    for (
      let stop = 0;
      stop < 10 && (await page.evaluate('document.activeElement.className')) !== 'chip';
      stop += 1
    )
      await keyboard.press('Shift+Tab');
    for (let step = 0; step < 4; step += 1) await keyboard.press('ArrowLeft');
    await keyboard.press('Enter');
    await poll(() => window.drafts.count()).toBe(4);
    await keyboard.press('Control+KeyK');
    await page.getByRole('dialog', { name: 'كل الأوامر' }).waitFor();
    await keyboard.type('صدر مسودات');
    await poll(() => page.locator('[role=option]').count()).toBe(1);
    await keyboard.press('Enter');
    await dialog.place.locator('.target[data-selected]').waitFor();
    await poll(() => dialog.place.locator('.work h3').innerText()).toBe('4 مسودات');
    expect(await dialog.place.locator('.target[data-selected]').innerText()).toBe('بلوجر (يُلصق في عرض HTML)');
    await dialog.start('archive');
    expect(await dialog.over()).toContain(join(folder, 'hashiya-blogger.zip'));
    commandLine(desk, '--all', '--status', 'ready', '--to', 'blogger', '--out', join(folder, 'cli.zip'));
    expect(readFileSync(join(folder, 'hashiya-blogger.zip'))).toEqual(readFileSync(join(folder, 'cli.zip')));
    // To the draft that is open already one goes back as well.
    await dialog.tabTo(dialog.place.getByRole('button', { name: 'افتح: تقرير 0' }).first());
    await keyboard.press('Enter');
    await poll(() => window.headline.inputValue()).toBe('تقرير 0');
    await dialog.open();
    await dialog.start('archive');
    await dialog.over();
    await dialog.tabTo(dialog.place.getByRole('button', { name: 'افتح: تقرير 0' }).first());
    await keyboard.press('Enter');
    await dialog.place.waitFor({ state: 'detached' });
    await poll(() => page.evaluate('document.activeElement.className')).toContain('body');
    expect(desk.log).toEqual([]);
  });

  test('by mouse: a click with Ctrl, one with Shift, boxes, and all that a search finds', {
    timeout: 120_000,
  }, async () => {
    downloads();
    const desk = temporaryDesk();
    filled(desk, 8);
    const window = await desk.start();
    const { page } = window;
    await window.drafts.nth(1).click({ modifiers: ['Control'] });
    await window.drafts.nth(3).click({ modifiers: ['Shift'] });
    await poll(() => chosenTitles(window)).toEqual(['تقرير 6', 'تقرير 5', 'تقرير 4']);
    // The draft on the page has stayed.
    expect(await window.headline.inputValue()).toBe('تقرير 7');
    await page.getByRole('checkbox', { name: 'اختر: تقرير 5' }).click();
    await poll(() => chosenTitles(window)).toEqual(['تقرير 6', 'تقرير 4']);
    expect(await page.locator('.list-tools').innerText()).toContain('مختارتان');
    await page.getByRole('button', { name: 'ألغِ الاختيار' }).click();
    await page.getByRole('button', { name: 'اختر', exact: true }).click();
    await page.getByRole('checkbox').first().waitFor();
    await page.locator('[data-search]').fill('تقرير 0');
    await poll(() => window.drafts.count()).toBe(2);
    await page.getByRole('button', { name: 'الكل', exact: true }).last().click();
    await poll(() => chosenTitles(window)).toEqual(['تقرير 0', 'تقرير 0']);
    await page.getByRole('button', { name: 'صدّر المختار…' }).click();
    const dialog = new BatchDialog(window);
    await poll(() => dialog.place.locator('.drafts b').allInnerTexts()).toEqual(['تقرير 0', 'تقرير 0']);
    await dialog.close();
    // What is thrown away is not exported.
    await window.drafts.first().focus();
    await page.keyboard.press('Delete');
    await poll(() => chosenTitles(window)).toHaveLength(1);
    expect(desk.log).toEqual([]);
  });

  test('lets one write on, is found again, and when it is stopped there is no half archive', {
    timeout: 240_000,
  }, async () => {
    const folder = downloads();
    const desk = temporaryDesk();
    filled(desk, 60);
    const window = await desk.start();
    const { page } = window;
    const { keyboard } = page;
    await window.body.waitFor();
    await window.body.focus();
    const dialog = new BatchDialog(window);
    await dialog.open();
    // Printing takes its time.
    await dialog.choose('ملف PDF للطباعة');
    await dialog.start('archive');
    await dialog.place.getByRole('progressbar', { name: 'تقدّم التصدير' }).waitFor();
    await poll(() => dialog.place.locator('.now').innerText()).toMatch(/^تقرير \d/);
    await dialog.close();
    await poll(() => page.evaluate('document.activeElement.className')).toContain('body');
    await keyboard.press('Control+End');
    await keyboard.type(' كُتب أثناء التصدير.');
    await window.saved();
    const line = page.locator('.run-line');
    expect(await line.innerText()).toMatch(/^يُصدَّر: تم \d+ من 60$/);
    // The command leads back to it, and the first key stops it.
    await keyboard.press('Control+Shift+KeyE');
    const stop = dialog.place.getByRole('button', { name: 'أوقف التصدير' });
    await stop.waitFor();
    await dialog.tabTo(stop);
    await keyboard.press('Enter');
    expect(await dialog.over()).toMatch(/^أُوقف التصدير قبل آخره\s+لم يُكتب أرشيف\.$/);
    expect(await dialog.place.locator('.results .left').count()).toBeGreaterThan(0);
    expect(readdirSync(folder)).toEqual([]);
    await dialog.close();
    await line.waitFor({ state: 'detached' });
    // A window that is closed stops one as well.
    await dialog.open();
    await dialog.start('archive');
    await dialog.place.getByRole('progressbar').waitFor();
    await window.close();
    expect(readdirSync(folder)).toEqual([]);
    expect(desk.log).toEqual([]);
  });

  test.each(['ar', 'en'] as const)('is for everybody: %s', { timeout: 240_000 }, async (language) => {
    downloads();
    const desk = temporaryDesk();
    filled(desk, 12);
    const window = await desk.start();
    const { page } = window;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    const found: string[] = [];
    const look = async (name: string): Promise<void> => {
      for (const width of [1440, 640]) {
        await page.setViewportSize({ width, height: 800 });
        for (const theme of ['light', 'dark']) {
          await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
          const lines = await seriousFaults(page);
          found.push(...lines.map((each) => `${name} ${theme} ${width}: ${each}`));
        }
        // Nothing stands out of the window or its panels.
        expect(
          await page.evaluate(`document.documentElement.scrollWidth <= innerWidth
            && [...document.querySelectorAll('.panel, .batch, .batch .work')].every((each) => each.scrollWidth <= each.clientWidth + 1)`),
        ).toBe(true);
      }
      await page.setViewportSize({ width: 1440, height: 800 });
    };
    await window.drafts.nth(1).click({ modifiers: ['Control'] });
    await window.drafts.nth(4).click({ modifiers: ['Shift'] });
    await look('chosen');
    const dialog = new BatchDialog(window);
    await dialog.open();
    await look('setup');
    // Printing takes its time, so that there is something to look at.
    await dialog.place.locator('.target').nth(9).click();
    await dialog.place.locator('footer .primary').click();
    await dialog.place.getByRole('progressbar').waitFor();
    await look('running');
    await dialog.over();
    await look('printed');
    await dialog.place.locator('footer .outlined').click();
    await dialog.place.locator('.target').nth(1).click();
    await dialog.place.locator('footer .primary').click();
    await dialog.over();
    for (const summary of await dialog.place.locator('summary').all()) await summary.click();
    await look('over');
    expect(found).toEqual([]);
    expect(desk.log).toEqual([]);
  });
});
