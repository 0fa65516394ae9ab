// The house style in the window: made from what is chosen, left and come back to, carried in a file; all by keyboard.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openWith, paragraph, poll } from './keys.ts';
import { BROWSER, HOST, REASON, temporaryDesk, type Window } from './product.ts';
import { PublishPanel } from './publishing.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const MAKE = 'اجعلها إعدادات الدار';
const BACK = 'ارجع إلى إعدادات الدار';

function downloads(): string {
  const home = mkdtempSync(join(tmpdir(), 'hashiya-home-'));
  const before = process.env.HOME;
  process.env.HOME = home;
  onTestFinished(() => {
    process.env.HOME = before;
    rmSync(home, { recursive: true, force: true });
  });
  return join(home, 'Downloads');
}

async function tabTo({ page }: Window, target: Locator): Promise<void> {
  for (let stop = 0; stop < 100; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there');
}

async function faults(window: Window, place: string): Promise<unknown> {
  await window.page.evaluate(AXE);
  return window.page.evaluate(
    `axe.run('${place}', { rules: { 'frame-tested': { enabled: false } } }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | ')))`,
  );
}

const REPORT = {
  metadata: { headline: 'شارع بلا ظل' },
  blocks: [
    paragraph('فقرة أولى.'),
    { type: 'callout', kind: 'tip', blocks: [paragraph('ازرع شجرة.')] },
    { type: 'callout', kind: 'warning', blocks: [paragraph('شمس الظهيرة.')] },
  ],
};

describe.skipIf(BROWSER === undefined || HOST === 'electron')(`the house style${REASON}`, () => {
  test('is made of what is chosen, followed, left and come back to', { timeout: 240_000 }, async () => {
    const desk = temporaryDesk();
    const window = await openWith(desk, REPORT);
    const { page } = window;
    const panel = await PublishPanel.open(window);
    await panel.ready('html');
    const field = (name: string): Locator => panel.place.locator(`[data-field=setting-${name}]`);
    const button = (name: string): Locator => panel.place.getByRole('button', { name });
    const isOff = (name: string): Promise<string | null> => button(name).getAttribute('aria-disabled');
    const source = async (): Promise<string> => {
      await panel.place.getByText('المصدر', { exact: true }).click();
      return panel.source.inputValue();
    };
    expect([await isOff(MAKE), await isOff(BACK)]).toEqual(['true', 'true']);
    await tabTo(window, field('callouts'));
    await page.keyboard.press('ArrowDown');
    await poll(() => field('callouts').inputValue()).toBe('compact');
    await tabTo(window, field('published-by'));
    await page.keyboard.type('نُشر في <b>الظل</b>');
    await tabTo(window, button(MAKE));
    await poll(() => isOff(MAKE)).toBe('false');
    await page.keyboard.press('Enter');
    await poll(() => isOff(MAKE)).toBe('true');
    await poll(() => page.locator('p.hidden[role=status]').innerText()).toBe(
      'صارت إعدادات الدار لهذه الوجهة.',
    );
    // The focus stays where it is.
    expect(await button(MAKE).evaluate((element) => element === document.activeElement)).toBe(true);
    await poll(source).toContain('نُشر في &lt;<bdi>b</bdi>&gt;الظل');
    expect(await source()).toContain('border-inline-start:3px');
    // What is chosen here stands before it, until one goes back.
    await field('callouts').focus();
    await page.keyboard.press('ArrowDown');
    await poll(() => field('callouts').inputValue()).toBe('plain');
    await poll(source).not.toContain('border-inline-start:3px');
    await tabTo(window, button(BACK));
    await page.keyboard.press('Enter');
    await poll(() => field('callouts').inputValue()).toBe('compact');
    await poll(source).toContain('border-inline-start:3px');
    // To choose the house's own value is no choice.
    await field('callouts').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await poll(() => isOff(BACK)).toBe('true');
    expect(await faults(window, '.publish-frame')).toEqual([]);
    await panel.close();
    const again = await PublishPanel.open(window);
    await again.ready('html');
    expect(await field('published-by').inputValue()).toBe('نُشر في <b>الظل</b>');
    await panel.close();
    expect(desk.log).toEqual([]);
  });

  test('has a colour that is refused in words while nobody could read it', { timeout: 240_000 }, async () => {
    const desk = temporaryDesk();
    const window = await openWith(desk, REPORT);
    const { page } = window;
    const panel = await PublishPanel.open(window);
    await panel.ready('html');
    await page.keyboard.press('ArrowUp');
    await poll(() => panel.chosen()).toBe('صفحة ويب مستقلة');
    const colour = panel.place.locator('[data-field=setting-accent]');
    await tabTo(window, colour);
    await page.keyboard.type('#f2b01e');
    await poll(() => colour.getAttribute('aria-invalid')).toBe('true');
    await poll(() => panel.place.locator('.field.wrong .hint').innerText()).toContain('اختر لوناً أغمق');
    await page.keyboard.press('Tab');
    // It stays in sight, to be mended, and nothing is published with it.
    expect(await colour.inputValue()).toBe('#f2b01e');
    await panel.ready('html');
    expect(await panel.place.locator('.refused').count()).toBe(0);
    await colour.fill('#7A1F3D');
    await page.keyboard.press('Tab');
    await poll(() => colour.inputValue()).toBe('#7a1f3d');
    await poll(async () => panel.place.locator('svg.patch rect').getAttribute('fill')).toBe('#7a1f3d');
    const frame = page.frameLocator('.publish iframe');
    await poll(() =>
      frame.locator('html').evaluate((root) => getComputedStyle(root).getPropertyValue('--accent')),
    ).toBe('#7a1f3d');
    expect(await faults(window, '.publish-frame')).toEqual([]);
    expect(desk.log).toEqual([]);
  });

  test('goes to a file and comes from one; what is none is refused', { timeout: 240_000 }, async () => {
    const folder = downloads();
    const desk = temporaryDesk();
    const window = await openWith(desk, REPORT);
    const { page } = window;
    const section = page.locator('.house-style');
    const button = (name: string): Locator => section.getByRole('button', { name });
    const open = async (): Promise<void> => {
      await page.keyboard.press('Control+Comma');
      await section.locator('.none, .held').waitFor();
    };
    const load = async (content: string): Promise<void> => {
      const file = join(mkdtempSync(join(tmpdir(), 'hashiya-style-')), 'دار.json');
      onTestFinished(() => rmSync(join(file, '..'), { recursive: true, force: true }));
      writeFileSync(file, content);
      const chooser = page.waitForEvent('filechooser');
      await tabTo(window, button('افتح ملفاً…'));
      await page.keyboard.press('Enter');
      await (await chooser).setFiles(file);
      // With the chooser that was asked for last, and not with one before it.
      expect(await page.evaluate('globalThis.hashiyaChooser.files.length')).toBe(1);
    };
    await open();
    expect(await section.locator('.none').innerText()).toContain('لا إعدادات خاصة بعد');
    expect(await button('احفظها في ملف…').getAttribute('aria-disabled')).toBe('true');
    const targets = {
      blogger: { callouts: 'plain', 'notes-heading': 'مراجعنا' },
      gazette: {},
      pdf: { accent: '#ffff00' },
    };
    await load(JSON.stringify({ format: 'hashiya-profile', version: 1, targets }));
    await poll(() => section.innerText()).toContain('مراجعنا');
    expect((await section.locator('.held').innerText()).split('\n').map((line) => line.trim())).toEqual([
      'بلوجر (يُلصق في عرض HTML)',
      'شكل الصناديق: التسمية وحدها',
      'عنوان الحواشي: مراجعنا',
    ]);
    expect(await section.locator('.left-out li').allInnerTexts()).toEqual([
      'gazette: لا وجهة باسم gazette',
      expect.stringContaining('ملف PDF للطباعة: اللون'),
    ]);
    expect(await faults(window, '.preferences')).toEqual([]);
    await load('ليس ملفاً');
    await poll(() => section.locator('.refused').innerText()).toBe('الملف ليس إعدادات دار بصيغة حاشية.');
    await section.locator('.held').waitFor();
    await tabTo(window, button('احفظها في ملف…'));
    await page.keyboard.press('Enter');
    await poll(() => section.innerText()).toContain('حُفظت في');
    const [name = ''] = readdirSync(folder);
    expect([name, JSON.parse(readFileSync(join(folder, name), 'utf8'))]).toEqual([
      'إعدادات الدار.json',
      {
        format: 'hashiya-profile',
        version: 1,
        targets: { blogger: { callouts: 'plain', 'notes-heading': 'مراجعنا' } },
      },
    ]);
    await tabTo(window, button('أزلها كلها'));
    await page.keyboard.press('Enter');
    await section.locator('.none').waitFor();
    expect(desk.log).toEqual([]);
  });
});
