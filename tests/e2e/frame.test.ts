// The frame around the page: library, review panel, line of state, and how one gets from one to the other.
import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/core/article/article.ts';
import { seededRandom } from '../../src/core/article/ids.ts';
import { newArticle } from '../../src/core/article/newArticle.ts';
import { openLibrary } from '../../src/main/store/library.ts';
import { exampleReport } from '../golden/cases.ts';
import { sketch } from '../support/sketch.ts';
import { BROWSER, type Desk, REASON, temporaryDesk, type Window } from './product.ts';

interface Draft {
  readonly headline: string;
  readonly words?: string;
  readonly status?: Article['metadata']['status'];
}

/** Puts drafts into the library before the window is opened. */
function fill(desk: Desk, drafts: readonly Draft[]): void {
  const library = openLibrary({ folder: desk.folder, clock: Date.now, random: seededRandom('fill') });
  try {
    for (const [index, { headline, words = 'نص', status = 'draft' }] of drafts.entries())
      library.drafts.create(
        newArticle(`a${index}` as Article['id'], {
          metadata: { headline, status },
          blocks: words
            .split('\n')
            .map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] })),
        }),
      );
  } finally {
    library.close();
  }
}

/** What is asked for may take its time on a busy machine; it is asked again until it is so. */
function poll<T>(ask: () => T | Promise<T>, interval = 50): ReturnType<typeof expect.poll<T>> {
  return expect.poll(ask, { timeout: 20_000, interval });
}

async function emptyDraft(window: Window): Promise<void> {
  await window.page.getByRole('button', { name: 'مسودة جديدة' }).click();
  await poll(() => window.headline.inputValue()).toBe('');
  await window.body.click();
}

function titles(window: Window): Promise<string[]> {
  return window.page.locator('button.draft b').allTextContents();
}

function tab(window: Window, name: string): Locator {
  return window.page.getByRole('tab', { name });
}

function focused(window: Window): Promise<string> {
  return window.page.evaluate(`(() => {
    const element = document.activeElement;
    return element.getAttribute('aria-label') ?? element.innerText ?? '';
  })()`);
}

/** Types on lines of their own. */
async function type(window: Window, ...lines: readonly string[]): Promise<void> {
  for (const [index, line] of lines.entries()) {
    if (index > 0) await window.page.keyboard.press('Enter');
    const level = /^(#+) /.exec(line)?.[1]?.length;
    if (level !== undefined) await window.page.keyboard.press(`Control+Shift+Digit${level}`);
    await window.page.keyboard.type(line.replace(/^#+ /, ''));
  }
}

describe.skipIf(BROWSER === undefined)(`the library panel${REASON}`, () => {
  test('searches as an Arabic reader expects, marks what it found, and filters by status', async () => {
    const desk = temporaryDesk();
    fill(desk, [
      { headline: 'مكتبات القرى', words: 'كتبٌ على الطريق', status: 'review' },
      { headline: 'كم يكلّف ظل الشجرة؟', status: 'ready' },
      { headline: 'خريطة الحِرف', words: 'وبالشجرة يُعرف الظل' },
    ]);
    const window = await desk.start();
    const { page } = window;
    await poll(() => titles(window)).toEqual(['خريطة الحِرف', 'كم يكلّف ظل الشجرة؟', 'مكتبات القرى']);
    await page.keyboard.press('Control+KeyO');
    await page.keyboard.type('شجره');
    await poll(() => titles(window)).toEqual(['كم يكلّف ظل الشجرة؟', 'خريطة الحِرف']);
    expect(await page.locator('.desk mark').allInnerTexts()).toEqual(['شجرة', 'وبالشجرة']);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'للمراجعة', exact: true }).click();
    await poll(() => titles(window)).toEqual(['مكتبات القرى']);
    await page.getByRole('button', { name: 'منشور', exact: true }).click();
    await page.getByText('لا مسودة بهذه الحالة.').waitFor();
    expect(desk.log).toEqual([]);
  });

  test('shows thousands page by page', async () => {
    const desk = temporaryDesk();
    fill(
      desk,
      Array.from({ length: 150 }, (_each, index) => ({ headline: `تقرير ${index}` })),
    );
    const window = await desk.start();
    await poll(() => window.drafts.count()).toBe(60);
    for (const count of [120, 150]) {
      await window.page.locator('.desk ul').evaluate((list) => list.scrollTo(0, list.scrollHeight));
      await poll(() => window.drafts.count()).toBe(count);
    }
    expect((await titles(window)).at(-1)).toBe('تقرير 0');
  });

  test('renames, changes the status, bins and brings back, all by keyboard', async () => {
    const desk = temporaryDesk();
    fill(desk, [{ headline: 'أول' }, { headline: 'ثان' }]);
    const window = await desk.start();
    const { page } = window;
    const { keyboard } = page;
    await window.body.waitFor();
    // The open draft is renamed on its page, another one in the library.
    await window.drafts.first().focus();
    await keyboard.press('F2');
    await keyboard.type('ثانٍ جديد');
    await keyboard.press('Enter');
    await poll(() => window.headline.inputValue()).toBe('ثانٍ جديد');
    await poll(() => titles(window)).toEqual(['ثانٍ جديد', 'أول']);
    await poll(() => page.title()).toBe('ثانٍ جديد — حاشية');
    await poll(() => focused(window)).toContain('ثانٍ جديد');
    await keyboard.press('ArrowDown');
    await keyboard.press('F2');
    await keyboard.type('أولٌ جديد');
    await keyboard.press('Enter');
    await poll(() => titles(window)).toEqual(['أولٌ جديد', 'ثانٍ جديد']);
    await poll(() => focused(window)).toContain('أولٌ جديد');
    await keyboard.press('Shift+F10');
    await page.getByRole('menuitemradio', { name: 'جاهز' }).waitFor();
    for (let step = 0; step < 6; step += 1) await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await window.drafts.first().getByText('جاهز').waitFor();
    await window.drafts.first().focus();
    await keyboard.press('Delete');
    await poll(() => titles(window)).toEqual(['ثانٍ جديد']);
    await page.getByRole('button', { name: 'تراجع' }).last().press('Enter');
    await poll(() => titles(window)).toEqual(['أولٌ جديد', 'ثانٍ جديد']);
    await window.drafts.first().focus();
    await keyboard.press('Delete');
    await page.getByRole('button', { name: 'السلة', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'احذف نهائياً: أولٌ جديد' }).press('Enter');
    // It asks, and the answer at hand keeps.
    await poll(() => focused(window)).toBe('أبقِها');
    await page.getByRole('button', { name: 'احذف نهائياً', exact: true }).press('Enter');
    await page.getByText('السلة فارغة.').waitFor();
    expect(desk.log).toEqual([]);
  });

  test('opens another draft when the open one goes to the bin, and teaches when none is left', async () => {
    const desk = temporaryDesk();
    fill(desk, [{ headline: 'أول' }, { headline: 'ثان' }]);
    const window = await desk.start();
    await window.body.waitFor();
    for (const next of ['أول', undefined]) {
      await window.drafts.first().focus();
      await window.page.keyboard.press('Delete');
      if (next === undefined) await window.page.getByRole('heading', { name: 'لا مسودة مفتوحة' }).waitFor();
      else await poll(() => window.headline.inputValue()).toBe(next);
    }
    // The keys of the window work without a draft.
    await window.page.keyboard.press('Control+Alt+KeyN');
    await poll(() => window.headline.inputValue()).toBe('');
    await poll(() => focused(window)).toBe('العنوان');
    expect(desk.log).toEqual([]);
  });
});

describe.skipIf(BROWSER === undefined)(`the review panel${REASON}`, () => {
  test('finds what is wrong, goes there, and mends it in one step', async () => {
    const desk = temporaryDesk();
    // Not typed: what can be mended while it is typed is.
    fill(desk, [{ headline: '', words: 'فقرة أولى.\nمصر , والسودان , وليبيا.\nكلمة  أخرى.' }]);
    const window = await desk.start();
    const { page } = window;
    await window.body.click();
    await page.keyboard.press('Control+Alt+Shift+KeyP');
    await page.getByText('خطأ واحد').waitFor();
    await page.getByRole('button', { name: /^اذهب: أكثر من مسافة/ }).press('Enter');
    expect(await page.evaluate('getSelection().toString()')).toBe('  ');
    await page.getByRole('button', { name: 'صحّح الكل: علامات ترقيم لاتينية' }).press('Enter');
    await poll(() => window.body.innerText()).toContain('مصر ، والسودان ، وليبيا.');
    await page.getByRole('button', { name: 'صحّح الكل: المسافات حول علامات الترقيم' }).press('Enter');
    await poll(() => window.body.innerText()).toContain('مصر، والسودان، وليبيا.');
    // The focus goes on to what is left to mend, and from there by Escape to the page, where another Escape keeps it.
    expect(await focused(window)).toMatch(/^صحّح/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+KeyZ');
    await poll(() => window.body.innerText()).toContain('مصر ، والسودان ، وليبيا.');
    await page.keyboard.press('Control+KeyZ');
    await poll(() => window.body.innerText()).toContain('مصر , والسودان , وليبيا.');
    // What is about the headline leads to it, and what is about a detail to its field.
    await page.getByRole('button', { name: 'اذهب: المقال بلا عنوان.' }).press('Enter');
    expect(await focused(window)).toBe('العنوان');
    await page.getByRole('button', { name: 'اذهب: المقال بلا وصف لمحركات البحث.' }).press('Enter');
    await poll(() => page.evaluate('document.activeElement.dataset.field')).toBe('description');
    expect(desk.log).toEqual([]);
  });

  test('keeps the details of the report, and says what is not valid', async () => {
    const desk = temporaryDesk();
    const window = await desk.start();
    const { page } = window;
    await emptyDraft(window);
    await window.headline.fill('أزمة المياه');
    await page.keyboard.press('Control+Alt+Shift+KeyG');
    await page.getByRole('button', { name: 'اقترح من العنوان' }).click();
    await page.getByLabel('الوصف').fill('ن'.repeat(161));
    await page.getByText('161 من 160').waitFor();
    await page.getByLabel('الوصف').fill('وصف قصير');
    await page.getByLabel('العنوان الأصلي على الشبكة').fill('javascript:alert(1)');
    await page.getByText('ليس عنواناً يبدأ بـ').waitFor();
    await page.getByLabel('العنوان الأصلي على الشبكة').fill('https://example.org/ماء');
    await page.getByLabel('الكاتب').fill('منى');
    await page.getByLabel('المكان').fill('القاهرة');
    await page.getByLabel('الوسوم').click();
    await page.keyboard.type('مياه، مدن');
    await page.keyboard.press('Enter');
    await page.keyboard.type('ميـاه');
    await page.keyboard.press('Enter');
    await page.getByLabel('تاريخ النشر').fill('2026-11-23');
    await page.getByLabel('الحالة').selectOption('review');
    await page.getByLabel('هدف الكلمات لهذه المسودة').fill('900');
    await page.getByText('0 من 900 كلمة').waitFor();
    await window.saved();
    await poll(() => window.drafts.first().innerText()).toContain('للمراجعة');
    await window.close();
    expect(desk.newest().metadata).toMatchObject({
      headline: 'أزمة المياه',
      slug: 'azma-al-miyah',
      description: 'وصف قصير',
      canonical: 'https://example.org/ماء',
      author: 'منى',
      place: 'القاهرة',
      tags: ['مياه', 'مدن'],
      status: 'review',
      dates: { published: '2026-11-23' },
    });
    expect(desk.log).toEqual([]);
  });

  test('moves sections by keyboard and by hand, one step each', async () => {
    const desk = temporaryDesk();
    const window = await desk.start();
    const { page } = window;
    await emptyDraft(window);
    await type(window, '## أول', 'متن أول', '### فرع', '## ثان', 'متن ثان', '## ثالث');
    const entries = page.locator('.outline .entry');
    await poll(() => entries.allInnerTexts()).toEqual(['أول', 'فرع', 'ثان', 'ثالث']);
    await entries.nth(2).focus();
    await page.keyboard.press('Control+ArrowUp');
    await poll(() => entries.allInnerTexts()).toEqual(['ثان', 'أول', 'فرع', 'ثالث']);
    await page.getByText('نُقل القسم «ثان» إلى الموضع 1 من 4.').waitFor({ state: 'attached' });
    await poll(() => focused(window)).toBe('ثان');
    const grip = await page.locator('.outline .grip').nth(3).boundingBox();
    const over = await entries.nth(1).boundingBox();
    if (grip === null || over === null) throw new Error('nothing to drag');
    await page.mouse.move(grip.x + 5, grip.y + 5);
    await page.mouse.down();
    await page.mouse.move(over.x + 30, over.y + 2, { steps: 4 });
    await page.mouse.up();
    await poll(() => entries.allInnerTexts()).toEqual(['ثان', 'ثالث', 'أول', 'فرع']);
    await entries.nth(2).press('Enter');
    await page.keyboard.type('ال');
    await window.saved();
    await window.close();
    expect(sketch(desk.newest())).toEqual([
      'h2 ثان',
      'p متن ثان',
      'h2 ثالث',
      'h2 الأول',
      'p متن أول',
      'h3 فرع',
    ]);
    expect(desk.log).toEqual([]);
  });

  test('leads to notes and back to their references', async () => {
    const window = await temporaryDesk().start();
    const { page } = window;
    await window.body.waitFor();
    await page.keyboard.press('Control+Alt+KeyJ');
    await page.getByText('6 حواشٍ').waitFor();
    expect(await page.getByText('المصدر كامل').count()).toBeGreaterThan(0);
    const caret = (): Promise<string> =>
      page.evaluate(`(() => {
        const { anchorNode } = getSelection();
        const element = anchorNode instanceof Element ? anchorNode : anchorNode.parentElement;
        return element.closest('.note') === null ? 'text' : element.closest('.note').dataset.number.replace('.', '');
      })()`);
    await page.locator('.note-list .words').nth(2).press('Enter');
    await poll(caret).toBe('3');
    await page.getByRole('button', { name: 'اذهب إلى مرجع الحاشية 2، الموضع 2' }).press('Enter');
    await poll(caret).toBe('text');
  });
});

describe.skipIf(BROWSER === undefined)(`the window${REASON}`, () => {
  test('goes on where the writer was, after a restart too', async () => {
    const desk = temporaryDesk();
    const window = await desk.start();
    await window.body.waitFor();
    const callout = window.body.locator('.callout p').last();
    await callout.scrollIntoViewIfNeeded();
    await callout.click();
    await window.page.keyboard.press('End');
    await window.page.keyboard.press('Control+Alt+Shift+KeyE');
    const scrolled = (of: Window): Promise<number> =>
      of.page.evaluate("Math.round(document.querySelector('.page').scrollTop)");
    // Which block is at the head of the page, and how far it has gone over it: what is above it may not have its height yet.
    const atHead = (of: Window): Promise<readonly [block: number, offset: number]> =>
      of.page.evaluate(`(() => {
        const { top } = document.querySelector('.page').getBoundingClientRect();
        const blocks = [...document.querySelector('.body').children].map((block) => block.getBoundingClientRect());
        const at = blocks.findIndex(({ bottom }) => bottom > top + 4);
        return [at, top - blocks[at].top];
      })()`);
    const words = (of: Window): Promise<string> =>
      of.page.evaluate('getSelection().anchorNode.textContent + getSelection().anchorOffset');
    // A picture that comes later moves the page as well.
    const pictures = "[...document.querySelectorAll('.body img')].map((image) => image.naturalWidth > 0)";
    await poll(() => window.page.evaluate(pictures)).toEqual([true]);
    // The page without its panel is set anew; where it comes to rest counts.
    let last = -1;
    await poll(async () => {
      const now = await scrolled(window);
      const isStill = now === last;
      last = now;
      return isStill;
    }, 300).toBe(true);
    expect(last).toBeGreaterThan(500);
    const before = [await atHead(window), await words(window)] as const;
    await window.close();
    const again = await desk.start();
    await again.body.waitFor();
    await poll(() => words(again)).toBe(before[1]);
    await poll(async () => {
      const [block, offset] = await atHead(again);
      return block === before[0][0] && Math.abs(offset - before[0][1]) < 4;
    }).toBe(true);
    // The panel that was closed stays so.
    expect(await again.page.locator('.desk').count()).toBe(0);
    await again.close();
    expect(desk.newest()).toEqual(exampleReport().article);
    expect(desk.log).toEqual([]);
  });

  test('says on Ctrl+S that all is saved, and names a version', async () => {
    const desk = temporaryDesk();
    const window = await desk.start();
    await emptyDraft(window);
    await window.page.keyboard.type('نص');
    await window.page.keyboard.press('Control+KeyS');
    await window.page.getByText('كل ما كتبته محفوظ').waitFor();
    await window.page.keyboard.type('قبل المراجعة');
    await window.page.keyboard.press('Enter');
    await window.page.getByText('حُفظت النسخة «قبل المراجعة».').waitFor({ state: 'attached' });
    await window.page.keyboard.type(' آخر');
    await window.saved();
    await window.close();
    const library = openLibrary({ folder: desk.folder, clock: Date.now, random: seededRandom('read') });
    const [draft] = library.drafts.list({ limit: 1 });
    if (draft === undefined) throw new Error('no draft');
    const named = library.revisions
      .list(library.drafts.get(draft.id).key)
      .filter(({ name }) => name !== undefined);
    library.close();
    expect(named.map(({ name }) => name)).toEqual(['قبل المراجعة']);
    expect(sketch(desk.newest())).toEqual(['p نص آخر']);
    expect(desk.log).toEqual([]);
  });

  test('is gone through by F6 in the order of reading, and Escape leads back to the page', async () => {
    const desk = temporaryDesk();
    const window = await desk.start();
    const { page } = window;
    // What is loaded after the page is no region before it is there.
    await page.locator('[data-region=review]').waitFor();
    await window.body.click();
    const region = (): Promise<string> =>
      page.evaluate("document.activeElement.closest('[data-region]')?.dataset.region ?? ''");
    const seen: string[] = [];
    for (let step = 0; step < 5; step += 1) {
      await page.keyboard.press('F6');
      seen.push(await region());
    }
    expect(seen).toEqual(['review', 'status', 'bar', 'library', 'page']);
    await page.keyboard.press('Shift+F6');
    expect(await region()).toBe('library');
    await page.keyboard.press('Escape');
    expect(await region()).toBe('page');
    await page.keyboard.press('Control+Alt+KeyO');
    await poll(region).toBe('review');
    // In the direction of the interface: the next tab is to the left.
    await page.keyboard.press('ArrowLeft');
    await poll(() => tab(window, 'الحواشي').getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await region()).toBe('page');
    await page.keyboard.press('Control+Comma');
    await page.getByRole('dialog', { name: 'التفضيلات' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    // What lies over the page gives the focus back with the frame after it has gone.
    await poll(region).toBe('page');
    expect(desk.log).toEqual([]);
  });

  test('does what a menu outside of it asks, and reads its list anew when the library has changed', async () => {
    const desk = temporaryDesk();
    const window = await desk.start();
    const { page } = window;
    await window.body.waitFor();
    const emit = (event: string, value: unknown): Promise<void> =>
      page.evaluate(
        `dispatchEvent(new CustomEvent('hashiya', { detail: ${JSON.stringify({ event, value })} }))`,
      );
    await emit('menu.command', { id: 'window.preferences' });
    const dialog = page.getByRole('dialog', { name: 'التفضيلات' });
    await dialog.getByText('مشرقية').click();
    await dialog.getByText('داكن').click();
    await page.keyboard.press('Escape');
    await page.getByText('٦٢٦ كلمة').first().waitFor();
    expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
    await page.evaluate(
      `hashiyaSend(JSON.stringify({ method: 'drafts.create', input: { article: ${JSON.stringify(
        newArticle('a2' as Article['id'], { metadata: { headline: 'من نافذة أخرى' } }),
      )} } }))`,
    );
    await emit('library.changed', null);
    await poll(() => window.drafts.first().innerText()).toContain('من نافذة أخرى');
    expect(desk.log).toEqual([]);
  });
});
