// Sharing a file from the window, by keyboard: the very file that is saved, shown by the system; and where nothing can show it, its path.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { seriousFaults } from './axe.ts';
import { poll } from './keys.ts';
import { BROWSER, type Desk, HOST, REASON, temporaryDesk, type Window } from './product.ts';
import { PublishPanel, readClipboard } from './publishing.ts';

/** Puts programs first on the path that write down what they were asked; each ends with its code. */
function openers(codes: Readonly<Record<string, number>>) {
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-openers-'));
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  for (const [name, code] of Object.entries(codes)) {
    const path = join(bin, name);
    writeFileSync(path, `#!/bin/sh\nprintf '%s\\n' "$@" >>'${join(folder, name)}.log'\nexit ${code}\n`);
    chmodSync(path, 0o755);
  }
  const before = process.env.PATH ?? '';
  process.env.PATH = `${bin}${delimiter}${before}`;
  onTestFinished(() => {
    process.env.PATH = before;
    rmSync(folder, { recursive: true, force: true });
  });
  return (name: string): string => {
    const log = join(folder, `${name}.log`);
    return existsSync(log) ? readFileSync(log, 'utf8') : '';
  };
}

const NOTHING = { gdbus: 1, 'dbus-send': 1, 'xdg-open': 3 };

async function start(desk: Desk): Promise<Window> {
  const window = await desk.start();
  await window.body.waitFor();
  await window.body.focus();
  return window;
}

const shared = (desk: Desk): readonly string[] =>
  readdirSync(join(desk.folder, 'share')).filter((name) => !name.startsWith('.'));

// The system's own way is another one on each; the stand-ins are those of Linux.
describe.skipIf(BROWSER === undefined || HOST === 'electron' || process.platform !== 'linux')(
  `sharing${REASON}`,
  () => {
    test('makes the file of the target and has its folder opened, by keyboard alone', {
      timeout: 180_000,
    }, async () => {
      const asked = openers({ gdbus: 0 });
      const desk = temporaryDesk();
      const window = await start(desk);
      const { page } = window;
      const panel = await PublishPanel.open(window);
      await panel.ready('html');
      await panel.tabTo(panel.shareButton);
      await page.keyboard.press('Enter');
      const line = panel.place.locator('.shared');
      await line.waitFor();
      // Blogger's post has a picture beside it.
      const path = join(desk.folder, 'share', 'trees-cool-our-streets.zip');
      expect(shared(desk)).toEqual(['trees-cool-our-streets.zip']);
      expect(await line.locator('p').first().innerText()).toMatch(
        /^أُعدّ الملف trees-cool-our-streets\.zip \(\S+ ك\.ب · وفيه صورة\)\. فُتح مجلد الملف، وهو محدد فيه\.$/,
      );
      expect(asked('gdbus')).toContain(`['file://${path}']`);
      await poll(() => page.locator('p.hidden[role=status]').innerText()).toContain('فُتح مجلد الملف');
      // What is in it is what the same panel saves and copies.
      const files = unzipSync(readFileSync(path));
      expect(Object.keys(files)).toEqual([
        'trees-cool-our-streets.html',
        'trees-cool-our-streets-1.png',
        'manifest.json',
      ]);
      // Whoever publishes it is told what to upload, and what it shows.
      const { format, target, drafts } = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString());
      expect([format, target]).toEqual(['hashiya-batch', 'blogger']);
      expect(drafts).toMatchObject([
        {
          file: 'trees-cool-our-streets.html',
          pictures: [
            {
              reference: 'trees-cool-our-streets-1.png',
              file: 'trees-cool-our-streets-1.png',
              alt: expect.stringMatching(/\p{Script=Arabic}/u),
            },
          ],
        },
      ]);
      await panel.copyButton.click();
      await page.getByRole('button', { name: 'تم النسخ!' }).waitFor();
      const { text } = await readClipboard(window);
      expect(Buffer.from(files['trees-cool-our-streets.html'] ?? []).toString()).toBe(text);
      // Another target, by the shortcut: the older file makes way.
      await panel.place.getByText('نص عادي').click();
      await panel.ready('txt');
      await page.keyboard.press('Control+Shift+KeyS');
      await poll(() => line.locator('p').first().innerText()).toContain('trees-cool-our-streets.txt');
      expect(shared(desk)).toEqual(['trees-cool-our-streets.txt']);
      await panel.close();
      await window.close();
      // At the next start it is gone.
      await start(desk);
      expect(shared(desk)).toEqual([]);
      expect(desk.log).toEqual([]);
    });

    test('says where the file is when nothing can show it, and copies that', {
      timeout: 120_000,
    }, async () => {
      const asked = openers(NOTHING);
      const desk = temporaryDesk();
      const window = await start(desk);
      const { page } = window;
      const panel = await PublishPanel.open(window);
      await panel.place.getByText('نص عادي').click();
      await panel.ready('txt');
      await panel.tabTo(panel.shareButton);
      await page.keyboard.press('Enter');
      const path = join(desk.folder, 'share', 'trees-cool-our-streets.txt');
      const line = panel.place.locator('.shared');
      await poll(() => line.locator('.unshown').innerText()).toContain(
        `لا برنامج هنا يفتح مجلده؛ الملف في ${path}`,
      );
      expect(asked('xdg-open').trim()).toBe(join(desk.folder, 'share'));
      expect(existsSync(path)).toBe(true);
      const copyPath = line.getByRole('button', { name: 'انسخ المسار' });
      for (
        let stop = 0;
        !(await copyPath.evaluate((element) => element === document.activeElement));
        stop += 1
      ) {
        if (stop > 5) throw new Error('Shift+Tab does not lead there');
        await page.keyboard.press('Shift+Tab');
      }
      await page.keyboard.press('Enter');
      await poll(() => page.locator('p.hidden[role=status]').innerText()).toBe('نُسخ المسار.');
      expect(await readClipboard(window)).toEqual({ text: path });
      expect(desk.log).toEqual([]);
    });

    test('goes for the last target from the page too', { timeout: 120_000 }, async () => {
      const asked = openers({ gdbus: 1, 'dbus-send': 1, 'xdg-open': 0 });
      const desk = temporaryDesk();
      const window = await start(desk);
      const { page } = window;
      await page.keyboard.press('Control+Shift+KeyS');
      await poll(() => page.locator('.toast').innerText()).toMatch(
        /^أُعدّ الملف \u2066trees-cool-our-streets\.zip\u2069 \(.*\)\. فُتح مجلد الملف\.$/,
      );
      expect(asked('xdg-open').trim()).toBe(join(desk.folder, 'share'));
      expect(await page.evaluate(`document.activeElement?.closest('.body') !== null`)).toBe(true);
      // What must be known stays until it is put away.
      openers(NOTHING);
      await page.keyboard.press('Control+Shift+KeyS');
      const notice = page.locator('.notice[role=alert]');
      await notice.waitFor();
      const path = join(desk.folder, 'share', 'trees-cool-our-streets.zip');
      expect(await notice.innerText()).toContain(path);
      await notice.getByRole('button', { name: 'انسخ المسار' }).waitFor();
      await notice.getByRole('button', { name: 'انسخ المسار' }).press('Enter');
      await poll(async () => (await readClipboard(window)).text).toBe(path);
      await notice.getByRole('button', { name: 'أغلق' }).press('Enter');
      await notice.waitFor({ state: 'detached' });
      expect(desk.log).toEqual([]);
    });

    test.each(['ar', 'en'] as const)('is for everybody: %s', { timeout: 180_000 }, async (language) => {
      const desk = temporaryDesk();
      const window = await start(desk);
      const { page } = window;
      await page.emulateMedia({ reducedMotion: 'reduce' });
      if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
      await page.locator('.body').focus();
      const panel = await PublishPanel.open(window);
      await panel.ready('html');
      const found: string[] = [];
      for (const [state, codes] of [
        ['shown', { gdbus: 0 }],
        ['nowhere', NOTHING],
      ] as const) {
        openers(codes);
        await panel.place.getByRole('button', { name: /^(?:شارك ملفاً|Share as file)$/ }).click();
        await panel.place.locator(state === 'shown' ? '.shared .saved' : '.shared .unshown').waitFor();
        for (const width of [1440, 640]) {
          await page.setViewportSize({ width, height: 800 });
          for (const theme of ['light', 'dark']) {
            await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
            const lines = await seriousFaults(page);
            found.push(...lines.map((line) => `${state} ${theme} ${width}: ${line}`));
          }
          expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
        }
      }
      expect(found).toEqual([]);
      expect(desk.log).toEqual([]);
    });
  },
);
