// Writing in the window: what is typed is saved, and comes back.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleReport } from '../golden/cases.ts';
import { sketch } from '../support/sketch.ts';
import { BROWSER, REASON, temporaryDesk } from './product.ts';

describe.skipIf(BROWSER === undefined)(`the window${REASON}`, () => {
  test('opens on the example report, whole, from the right, and leaves it as it is', async () => {
    const desk = temporaryDesk();
    const window = await desk.start();
    await window.body.waitFor();
    expect(
      await window.page.evaluate('[document.documentElement.lang, document.documentElement.dir]'),
    ).toEqual(['ar', 'rtl']);
    expect(await window.headline.inputValue()).toBe(exampleReport().article.metadata.headline);
    expect(await window.page.getByRole('note').count()).toBe(8);
    const guessed = await window.page.evaluate(
      "[...document.querySelectorAll('.body [dir=auto]')].map((element) => element.outerHTML)",
    );
    expect(guessed).toEqual([]);
    // A picture of the library is shown, and nothing was asked of any network.
    expect(await window.page.evaluate("document.querySelector('.body figure img').naturalWidth")).toBe(1200);
    await window.close();
    expect(desk.newest()).toEqual(exampleReport().article);
    expect(desk.log).toEqual([]);
  });

  test('numbers its markers and notes in the order of reading', async () => {
    const window = await temporaryDesk().start();
    await window.body.waitFor();
    const numbers = await window.page.evaluate(
      "[...document.querySelectorAll('.reference')].map((element) => element.dataset.number)",
    );
    expect(numbers).toEqual(['1', '2', '2', '3', '4', '5', '6']);
    expect(
      await window.page.evaluate(
        "[...document.querySelectorAll('.note')].map((element) => element.dataset.number)",
      ),
    ).toEqual(['1.', '2.', '3.', '4.', '5.', '6.']);
  });

  test('saves what is typed and shows it again after a reload and after a restart', async () => {
    const desk = temporaryDesk();
    const window = await desk.start();
    await window.page.getByRole('button', { name: 'مسودة جديدة' }).click();
    await expect.poll(() => window.headline.inputValue()).toBe('');
    await window.headline.click();
    await window.page.keyboard.type('مكافحة الإرهاب');
    await window.page.keyboard.press('Enter');
    await window.page.keyboard.type('في خطوة طال انتظارها');
    await window.page.keyboard.press('Enter');
    await window.page.keyboard.type('NATO حلف قديم، وأهلاً وسهلاً.');
    await window.page.keyboard.press('Enter');
    await window.page.keyboard.type('فقرة ثانية.');
    await window.saved();
    const expected = ['p NATO حلف قديم، وأهلاً وسهلاً.', 'p فقرة ثانية.'];
    await window.page.reload();
    await window.body.waitFor();
    expect(await window.body.textContent()).toContain('فقرة ثانية.');
    expect(await window.drafts.first().innerText()).toContain('مكافحة الإرهاب');
    await window.close();
    const article = desk.newest();
    expect(article.metadata).toMatchObject({ headline: 'مكافحة الإرهاب', subtitle: 'في خطوة طال انتظارها' });
    expect(sketch(article)).toEqual(expected);
    const again = await desk.start();
    await again.body.waitFor();
    expect(await again.headline.inputValue()).toBe('مكافحة الإرهاب');
    expect(desk.log).toEqual([]);
  });

  test('keeps a paragraph that opens with a Latin word from the right', async () => {
    const window = await temporaryDesk().start();
    await window.page.getByRole('button', { name: 'مسودة جديدة' }).click();
    await expect.poll(() => window.headline.inputValue()).toBe('');
    await window.body.click();
    await window.page.keyboard.type('NATO حلف قديم');
    const direction = await window.page.evaluate(
      "getComputedStyle(document.querySelector('.body p')).direction",
    );
    expect(direction).toBe('rtl');
  });

  test('never writes one draft into another while it is switched in the middle of typing', async () => {
    const desk = temporaryDesk();
    const window = await desk.start();
    for (const title of ['أول', 'ثان']) {
      await window.page.getByRole('button', { name: 'مسودة جديدة' }).click();
      await expect.poll(() => window.headline.inputValue()).toBe('');
      await window.headline.click();
      await window.page.keyboard.type(title);
      await window.saved();
    }
    for (let round = 0; round < 5; round += 1) {
      for (const title of ['أول', 'ثان']) {
        await window.drafts.filter({ hasText: title }).click();
        await expect.poll(() => window.headline.inputValue()).toBe(title);
        await window.body.click();
        await window.page.keyboard.press('ControlOrMeta+End');
        await window.page.keyboard.type(`${title} `);
        // No waiting: the switch has to save what was just typed.
      }
    }
    await window.saved();
    for (const title of ['أول', 'ثان']) {
      await window.drafts.filter({ hasText: title }).click();
      await expect.poll(() => window.headline.inputValue()).toBe(title);
      // Of what has not been painted yet, `innerText` says nothing.
      expect((await window.body.textContent())?.trim()).toBe(
        Array.from({ length: 5 }, () => title).join(' '),
      );
    }
    expect(desk.log).toEqual([]);
  });

  test('goes on saving a draft that is chosen again while it is open', async () => {
    const desk = temporaryDesk();
    const window = await desk.start();
    await window.page.getByRole('button', { name: 'مسودة جديدة' }).click();
    await expect.poll(() => window.headline.inputValue()).toBe('');
    const open = window.page.locator('button.draft[aria-current=page]');
    await open.filter({ hasText: 'بلا عنوان' }).click();
    await window.body.click();
    await window.page.keyboard.type('نص بعد الاختيار.');
    await window.saved();
    await window.close();
    expect(sketch(desk.newest())).toEqual(['p نص بعد الاختيار.']);
    expect(desk.log).toEqual([]);
  });

  test('undoes to the beginning and redoes to the end', async () => {
    const desk = temporaryDesk();
    const window = await desk.start();
    await window.body.waitFor();
    await window.body.locator('p').first().click();
    await window.page.keyboard.press('End');
    await window.page.keyboard.press('Enter');
    await window.page.keyboard.type('سطر');
    await window.page.keyboard.press('Backspace');
    await window.page.keyboard.press('Enter');
    await window.page.keyboard.type('آخر');
    await window.saved();
    const after = await window.body.textContent();
    for (let step = 0; step < 15; step += 1) await window.page.keyboard.press('ControlOrMeta+z');
    await window.page.keyboard.press('ControlOrMeta+y');
    for (let step = 0; step < 15; step += 1) await window.page.keyboard.press('ControlOrMeta+y');
    expect(await window.body.textContent()).toBe(after);
    for (let step = 0; step < 15; step += 1) await window.page.keyboard.press('ControlOrMeta+z');
    await window.saved();
    await window.close();
    expect(desk.newest().blocks).toEqual(exampleReport().article.blocks);
  });

  test('speaks English when it is asked to, mirrored, and stays so', async () => {
    const desk = temporaryDesk();
    const window = await desk.start();
    await window.page.getByRole('button', { name: 'English' }).click();
    await window.page.getByRole('navigation').getByRole('button', { name: 'New draft' }).waitFor();
    await window.page.reload();
    await window.page.getByRole('navigation').getByRole('button', { name: 'New draft' }).waitFor();
    expect(await window.page.evaluate('document.documentElement.dir')).toBe('ltr');
    // The interface is mirrored, the report is not.
    expect(await window.page.evaluate("getComputedStyle(document.querySelector('.body')).direction")).toBe(
      'rtl',
    );
  });

  test('duplicates drafts and moves them to the bin', async () => {
    const window = await temporaryDesk().start();
    for (const [item, left] of [
      ['نسخة أخرى', 2],
      ['إلى السلة', 1],
    ] as const) {
      await window.drafts.first().click({ button: 'right' });
      await window.page.getByRole('menuitem', { name: item }).click();
      await expect.poll(() => window.drafts.count()).toBe(left);
    }
  });
});

describe.skipIf(BROWSER === undefined)(`the window’s walls${REASON}`, () => {
  test('let nothing in and nothing out', async () => {
    const desk = temporaryDesk();
    const window = await desk.start();
    await window.body.waitFor();
    const left: string[] = [];
    const stopped: (string | undefined)[] = [];
    // Parts of the window itself may still be coming.
    const { origin } = new URL(window.page.url());
    window.page.on('requestfinished', (request) => {
      if (!request.url().startsWith(`${origin}/`)) left.push(request.url());
    });
    window.page.on('requestfailed', (request) => stopped.push(request.failure()?.errorText));
    const outcome = await window.page.evaluate(`(async () => {
      const tried = {};
      tried.fetch = await fetch('https://example.org/').then(() => 'let through', () => 'refused');
      tried.inside = await fetch('/index.html').then(() => 'let through', () => 'refused');
      tried.popup = String(window.open('https://example.org/'));
      const place = document.createElement('div');
      document.body.append(place);
      try { place.innerHTML = '<img src=x onerror="window.broken = 1">'; tried.markup = 'let through'; } catch { tried.markup = 'refused'; }
      const script = document.createElement('script');
      try { script.textContent = 'window.broken = 1'; document.head.append(script); } catch { }
      const image = document.createElement('img');
      image.src = 'https://example.org/x.png';
      document.body.append(image);
      await new Promise((resolve) => { image.onerror = resolve; image.onload = resolve; });
      try { tried.code = eval('1 + 1'); } catch { tried.code = 'refused'; }
      tried.broken = String(window.broken);
      return tried;
    })()`);
    expect(outcome).toMatchObject({
      fetch: 'refused',
      inside: 'refused',
      markup: 'refused',
      code: 'refused',
      broken: 'undefined',
    });
    expect(left).toEqual([]);
    // Stopped by the page's own policy, before the shell would have stopped it.
    expect(stopped).toEqual(['csp']);
    expect(window.page.context().pages()).toHaveLength(1);
  });

  test('keep the library and the browser’s profile private', async () => {
    const desk = temporaryDesk();
    const window = await desk.start();
    await window.body.waitFor();
    for (const folder of [desk.folder, join(desk.folder, 'chromium')])
      expect(statSync(folder).mode & 0o077).toBe(0);
  });
});
