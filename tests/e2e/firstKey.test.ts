// Before everything around the page is there: the page is shown, whole and in its place, and is written in as ever. What comes later is held back here
// as a slow disk would.
import { describe, expect, test } from 'vitest';
import { exampleReport } from '../golden/cases.ts';
import { sketch } from '../support/sketch.ts';
import { caretAfter, frames, keys, openWith, PATIENCE, paragraph, poll, shown } from './keys.ts';
import { BROWSER, type Desk, HOST, REASON, temporaryDesk, type Window } from './product.ts';

const ROOM = '**/assets/room-*.js';
const OUTSIDE = '**/assets/outside-*.js';

/** Loads the window anew without those files; they come when the returned function is called. */
async function reloadWithout(window: Window, ...files: readonly string[]): Promise<() => Promise<void>> {
  const { page } = window;
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  for (const file of files)
    await page.route(file, async (route) => {
      await gate;
      await route.fallback();
    });
  // What the library answers to saves.
  await page.addInitScript(`(() => {
    const send = window.hashiyaSend;
    window.acknowledged = [];
    window.hashiyaSend = async (message) => {
      const answer = await send(message);
      if (JSON.parse(message).method.startsWith('drafts.save')) window.acknowledged.push(JSON.parse(answer).ok);
      return answer;
    };
  })()`);
  await page.reload();
  await page.locator('.body > *').first().waitFor();
  return async () => {
    release();
    await page.locator('.frame:not([aria-busy])').waitFor();
    await frames(window);
  };
}

async function acknowledged(window: Window): Promise<void> {
  await poll(() => window.page.evaluate('window.acknowledged.at(-1)')).toBe(true);
}

function paste(window: Window, flavours: Readonly<Record<string, string>>): Promise<unknown> {
  return window.page.evaluate(`(() => {
    const data = new DataTransfer();
    for (const [type, value] of Object.entries(${JSON.stringify(flavours)})) data.setData(type, value);
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  })()`);
}

/** Where page and text stand, in pixels. */
function places(window: Window): Promise<unknown> {
  return window.page.evaluate(`['.page', '.page > article', '.body', '.status'].map((part) => {
    const { x, y, width, height } = document.querySelector(part).getBoundingClientRect();
    return [part, x, y, width, height].map((each) => (typeof each === 'number' ? Math.round(each * 10) / 10 : each));
  })`);
}

async function isBusy(window: Window): Promise<void> {
  expect(await window.page.locator('.frame[aria-busy=true]').count()).toBe(1);
  expect(await window.page.getByRole('button', { name: 'مسودة جديدة' }).count()).toBe(0);
  expect(await window.page.getByRole('toolbar').count()).toBe(0);
}

async function closed(desk: Desk, window: Window): Promise<readonly string[]> {
  await window.saved();
  await window.close();
  expect(desk.log).toEqual([]);
  return sketch(desk.newest());
}

// Electron answers for its files itself; what holds in one shell holds in the other.
const isHere = BROWSER !== undefined && HOST === 'chromium';

describe.skipIf(!isHere)(`before the tools are there${REASON}`, () => {
  test('one writes, in callouts too, undoes, and is saved; then they are there, and nothing has moved', async () => {
    const desk = temporaryDesk();
    const window = await openWith(desk, {
      blocks: [
        paragraph('أول الكلام'),
        { type: 'callout', kind: 'tip', blocks: [paragraph('في الصندوق')] },
        paragraph('آخره'),
      ],
    });
    const release = await reloadWithout(window, ROOM);
    await isBusy(window);
    await caretAfter(window, 'في الصندوق');
    await keys(window, ' ، وبعده «Enter»سطر جديد');
    expect(await shown(window)).toBe('أول الكلام/في الصندوق، وبعده /سطر جديد|/آخره');
    await acknowledged(window);
    await keys(window, '«Enter»«Enter»خارجه');
    expect(await shown(window)).toBe('أول الكلام/في الصندوق، وبعده /سطر جديد/خارجه|/آخره');
    await keys(window, '«Control+z»');
    expect(await shown(window)).not.toContain('خارجه');
    await keys(window, '«Control+y»');
    await window.page.evaluate('window.acknowledged = []');
    await keys(window, ' كله');
    await acknowledged(window);
    await window.headline.fill('تجربة أولى');
    await window.headline.press('End');
    await isBusy(window);
    const before = await places(window);
    await release();
    expect(await places(window)).toEqual(before);
    await window.page.getByRole('toolbar').first().waitFor();
    await window.drafts.filter({ hasText: 'تجربة أولى' }).waitFor();
    // The caret stays where it was, and what is typed goes on there.
    await keys(window, ' تماماً');
    expect(await window.headline.inputValue()).toBe('تجربة أولى تماماً');
    await window.body.click();
    await caretAfter(window, 'أول الكلام');
    await window.page.getByRole('button', { name: 'حاشية', exact: true }).click();
    await keys(window, 'نص الحاشية');
    expect(await closed(desk, window)).toEqual([
      'p أول الكلام[1]',
      'callout tip',
      '  p في الصندوق، وبعده',
      '  p سطر جديد',
      'p خارجه كله',
      'p آخره',
    ]);
  });

  test.each([
    [1440, 'ar'],
    [1100, 'ar'],
    [820, 'en'],
  ] as const)('the page stands where it will stand, %i pixels wide, in %s', async (width, language) => {
    const desk = temporaryDesk();
    const window = await desk.start();
    await window.page.setViewportSize({ width, height: 800 });
    if (language === 'en') await window.page.getByRole('button', { name: 'English' }).click();
    await poll(() => window.page.evaluate('document.documentElement.lang')).toBe(language);
    const release = await reloadWithout(window, ROOM);
    const name = language === 'en' ? 'Report' : 'نص التقرير';
    expect(await window.page.getByRole('textbox', { name }).count()).toBe(1);
    const { headline } = exampleReport().article.metadata;
    expect(await window.page.title()).toBe(`${headline} — ${language === 'en' ? 'Hashiya' : 'حاشية'}`);
    const before = await places(window);
    await release();
    await window.page.locator('.save').waitFor();
    expect(await places(window)).toEqual(before);
    await window.close();
    expect(desk.log).toEqual([]);
  });

  test('what is pasted is there, and what has to be read by the importer comes when that is there', async () => {
    const desk = temporaryDesk();
    const window = await openWith(desk, { blocks: [paragraph('نص'), paragraph('مهم')] });
    const release = await reloadWithout(window, ROOM, OUTSIDE);
    await isBusy(window);
    await caretAfter(window, 'نص');
    await paste(window, { 'text/plain': ' عادي\nوسطر' });
    expect(await shown(window)).toBe('نص عادي/وسطر|/مهم');
    // Copied and pasted with its structure.
    await window.page.evaluate(`(() => {
      const [first, , last] = document.querySelectorAll('.body p');
      getSelection().setBaseAndExtent(first.firstChild, 0, last, 1);
    })()`);
    await frames(window);
    await keys(window, '«Control+c»«Control+End»«Enter»«Control+v»');
    expect(await shown(window)).toBe('نص عادي/وسطر/مهم/نص عادي/وسطر/مهم|');
    await keys(window, '«Enter»');
    await paste(window, {
      'text/html': '<h2>من صفحة</h2><ul><li>بند</li></ul>',
      'text/plain': 'من صفحة\nبند',
    });
    expect(await shown(window)).toBe('نص عادي/وسطر/مهم/نص عادي/وسطر/مهم/|');
    await release();
    await poll(() => shown(window)).toContain('/من صفحة/بند');
    expect(await closed(desk, window)).toEqual([
      'p نص عادي',
      'p وسطر',
      'p مهم',
      'p نص عادي',
      'p وسطر',
      'p مهم',
      'h2 من صفحة',
      '- بند',
    ]);
  });

  test('shortcuts wait for their commands; those of the editor itself do not', async () => {
    const desk = temporaryDesk();
    const window = await openWith(desk, { blocks: [paragraph('كلمة هامة')] });
    const release = await reloadWithout(window, ROOM);
    await caretAfter(window, 'هامة');
    await keys(window, '«Control+b»جدا«Control+Alt+f»');
    expect(await shown(window)).toBe('كلمة هامةجدا|');
    await release();
    await poll(() => window.page.locator('.note').count()).toBe(1);
    await keys(window, 'في الحاشية');
    await keys(window, '«Control+k»');
    await window.page.getByRole('dialog').waitFor();
    await keys(window, '«Escape»');
    expect(await closed(desk, window)).toEqual(['p كلمة هامة{strong جدا}[1]']);
  });

  test(
    'when they cannot be loaded the window says so, and what is written is saved',
    async () => {
      const desk = temporaryDesk();
      const window = await openWith(desk, { blocks: [paragraph('نص')] });
      await window.page.route(ROOM, (route) => route.abort());
      await window.page.reload();
      await window.page.getByRole('alert').waitFor();
      expect(await window.page.getByRole('alert').innerText()).toContain('تعذّر فتح الأدوات حول الصفحة');
      await caretAfter(window, 'نص');
      await keys(window, ' يُحفظ');
      await window.close();
      expect(sketch(desk.newest())).toEqual(['p نص يُحفظ']);
    },
    PATIENCE * 3,
  );
});
