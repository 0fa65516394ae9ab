// The bar that finds and replaces, by keyboard, in a real browser: what it finds, how it shows it, what it leaves as it was.
import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { frames, keys, openWith, paragraph, saved, shown, text } from './keys.ts';
import { BROWSER, REASON, temporaryDesk, type Window } from './product.ts';

/** A long report is searched in slices, between other things. */
const PATIENT = { timeout: 20_000 };

class FindBar {
  readonly window: Window;
  readonly words: Locator;
  readonly by: Locator;
  readonly sum: Locator;

  constructor(window: Window) {
    this.window = window;
    const bar = window.page.getByRole('search', { name: 'بحث واستبدال' });
    this.words = bar.getByRole('textbox', { name: 'ابحث في التقرير' });
    this.by = bar.getByRole('textbox', { name: 'استبدل به' });
    this.sum = bar.locator('.find-sum');
  }

  async look(words: string, sum: string): Promise<void> {
    await this.words.fill(words);
    await expect.poll(() => this.sum.innerText(), PATIENT).toBe(sum);
    await frames(this.window);
  }

  async toggle(name: string, sum: string): Promise<void> {
    await this.window.page.getByRole('button', { name, exact: true }).click();
    await expect.poll(() => this.sum.innerText(), PATIENT).toBe(sum);
  }

  /** The words that the browser paints, the current ones last. */
  painted(): Promise<readonly string[]> {
    return this.window.page.evaluate(`(() => {
      const words = (name) => [...(CSS.highlights.get(name) ?? [])].map((range) => range.startContainer.data.slice(range.startOffset, range.endOffset));
      return [...words('found'), '|', ...words('found-current')];
    })()`);
  }

  /** Whether the current words are to be seen, under the bar and above the foot of the page. */
  isInView(): Promise<unknown> {
    return this.window.page.evaluate(`(() => {
      const [first] = CSS.highlights.get('found-current');
      const range = document.createRange();
      range.setStart(first.startContainer, first.startOffset);
      range.setEnd(first.endContainer, first.endOffset);
      const place = range.getBoundingClientRect();
      const bar = document.querySelector('.find').getBoundingClientRect();
      const page = document.querySelector('.page').getBoundingClientRect();
      return place.height > 0 && place.top >= bar.bottom && place.bottom <= page.bottom;
    })()`);
  }
}

describe.skipIf(BROWSER === undefined)(`find${REASON}`, () => {
  test('finds folded, across marks and tatweel, in headline, callouts and notes; paints without touching the page', async () => {
    const desk = temporaryDesk();
    const window = await openWith(desk, {
      metadata: { headline: 'شراكة كبرى', digits: 'arabic-indic' },
      blocks: [
        paragraph('شراكه أولى، و', text('الشرا', 'strong'), 'كَةُ الثانية، وشـــراكة ثالثة.'),
        { type: 'callout', kind: 'tip', blocks: [paragraph('شراكات NATO')] },
        paragraph('آخر', { type: 'reference', note: 'n1' }, ' nato.'),
      ],
      notes: [{ id: 'n1', blocks: [paragraph('شراكة')] }],
    });
    const bar = new FindBar(window);
    const before = await window.page.evaluate("document.querySelector('.body').innerHTML");
    await keys(window, '‹Control+Home›‹Control+f›');
    await bar.look('شراكه', '٢ من ٥'); // from where the caret is
    expect(await bar.painted()).toEqual(['شرا', 'كَةُ', 'شـــراكة', 'شراكة', '|', 'شراكه']);
    await keys(window, '‹Shift+Enter›');
    expect(await window.page.evaluate("document.querySelector('.headline').matches('[data-found]')")).toBe(
      true,
    );
    await keys(window, '‹Enter›‹Enter›');
    expect([await bar.sum.innerText(), (await bar.painted()).slice(-3)]).toEqual([
      '٣ من ٥',
      ['|', 'شرا', 'كَةُ'],
    ]);
    await keys(window, '‹F3›‹Shift+Enter›‹Shift+F3›');
    expect(await bar.sum.innerText()).toBe('٢ من ٥');
    await bar.toggle('كلمة كاملة', '٢ من ٣');
    await bar.toggle('صور الحروف', '١ من ١');
    await bar.toggle('صور الحروف', '٢ من ٣');
    await bar.toggle('كلمة كاملة', '٢ من ٥');
    await bar.toggle('التنبيهات والحواشي', '٢ من ٤');
    await bar.look('الشَّراكة', '١ من ١');
    await bar.toggle('التشكيل', 'لا شيء');
    await bar.toggle('التشكيل', '١ من ١');
    await bar.look('NATO', '١ من ١');
    await bar.toggle('صور الحروف', 'لا شيء');
    await bar.toggle('صور الحروف', '١ من ١');
    await bar.look('الشراكة', '١ من ١');
    expect(await window.page.evaluate("document.querySelector('.body').innerHTML")).toBe(before);
    await keys(window, '‹Escape›');
    expect(await window.page.evaluate('getSelection().toString()')).toBe('الشراكَةُ');
    expect(
      await window.page.evaluate(
        "[CSS.highlights.size, document.activeElement.className, document.querySelectorAll('.find').length]",
      ),
    ).toEqual([0, 'body', 0]);
    // What is selected is looked for.
    await keys(window, '‹Control+f›');
    expect(await bar.words.inputValue()).toBe('الشراكَةُ');
    await window.close();
    expect(desk.log).toEqual([]);
  });

  test('replaces one, and all in one step; a marker inside stays, and the caret is nowhere lost', async () => {
    const desk = temporaryDesk();
    const window = await openWith(desk, {
      metadata: { headline: 'شراكة كبرى' },
      blocks: [
        paragraph('شراكة', { type: 'reference', note: 'n1' }, ' جديدة، شراكه جديدة.'),
        paragraph(text('شراكة', 'strong'), ' جديدة و', {
          type: 'link',
          href: 'https://example.org/',
          children: [text('شراكة جديدة')],
        }),
      ],
      notes: [{ id: 'n1', blocks: [paragraph('شراكة جديدة')] }],
    });
    const bar = new FindBar(window);
    await keys(window, '‹Control+Home›');
    const before = await shown(window);
    await keys(window, '‹Control+h›');
    await bar.look('شراكة جديدة', '1 من 5');
    await bar.by.fill('تعاون');
    await keys(window, '‹Enter›');
    expect(await window.page.locator('.find-told').innerText()).toBe(
      'بقيت فيه علامة حاشية أو تذكير بعد النص الجديد.',
    );
    expect([
      await bar.sum.innerText(),
      await window.page.evaluate("document.activeElement.getAttribute('aria-label')"),
    ]).toEqual(['1 من 4', 'استبدل به']);
    await window.page.getByRole('button', { name: 'استبدل الكل' }).click();
    await expect.poll(() => bar.sum.innerText(), PATIENT).toBe('لا شيء');
    expect(await window.page.locator('.find-told').innerText()).toBe('استُبدلت 4 مواضع.');
    await keys(window, '‹Escape›');
    const after = await shown(window);
    await keys(window, '‹Control+z›');
    await keys(window, '‹Control+z›');
    expect((await shown(window)).replace(/[|<>]/g, '')).toBe(before.replace(/[|<>]/g, ''));
    await keys(window, '‹Control+y›');
    await keys(window, '‹Control+y›');
    expect((await shown(window)).replace(/[|<>]/g, '')).toBe(after.replace(/[|<>]/g, ''));
    // The headline is replaced as well, and saved with the rest.
    await keys(window, '‹Control+h›');
    await bar.look('كبرى', '1 من 1');
    await bar.by.fill('عظمى');
    await keys(window, '‹Enter›');
    await expect.poll(() => window.headline.inputValue()).toBe('شراكة عظمى');
    await keys(window, '‹Escape›');
    expect(await saved(desk, window)).toEqual([
      'p تعاون[1]، تعاون.',
      'p {strong تعاون} و[تعاون](https://example.org/)',
      '1: تعاون',
    ]);
    expect(desk.newest().metadata.headline).toBe('شراكة عظمى');
  });

  test('goes to what is far away in a long report, and follows what is written meanwhile', async () => {
    const desk = temporaryDesk();
    const filler = 'في خطوة طال انتظارها أعلنت الوزارة عن خطة جديدة مع المدن الكبرى لتخفيف حرارة الصيف.';
    const blocks = Array.from({ length: 400 }, (_none, index) =>
      paragraph(`${filler} ${filler}${index % 199 === 198 ? ' نادرة' : ''}`),
    );
    const window = await openWith(desk, { blocks });
    const bar = new FindBar(window);
    await keys(window, '‹Control+Home›‹Control+f›');
    await bar.look('نادره', '1 من 2');
    await expect.poll(() => bar.isInView(), PATIENT).toBe(true);
    await keys(window, '‹F3›');
    expect(await bar.sum.innerText()).toBe('2 من 2');
    await expect.poll(() => bar.isInView(), PATIENT).toBe(true);
    await window.body.focus();
    await keys(window, '‹Control+End› نادرة');
    await expect.poll(() => bar.sum.innerText(), PATIENT).toBe('2 من 3');
    await keys(window, '‹Control+z›');
    await expect.poll(() => bar.sum.innerText(), PATIENT).toBe('2 من 2');
    await keys(window, '‹Control+f›');
    await bar.look('الوزاره', '797 من 800');
    await keys(window, '‹Control+h›');
    await bar.by.fill('الهيئة');
    await window.page.getByRole('button', { name: 'استبدل الكل' }).click();
    await expect.poll(() => bar.sum.innerText(), PATIENT).toBe('لا شيء');
    await keys(window, '‹Escape›‹Control+z›');
    expect(
      await window.page.evaluate("document.querySelector('.body').textContent.split('الوزارة').length"),
    ).toBe(801);
    await window.close();
    expect(desk.log).toEqual([]);
  });
});
