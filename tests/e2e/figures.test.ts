// Pictures come into the page by choosing, dropping and pasting; what is no picture is refused in words and leaves nothing behind.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { exif, jpeg, pngChunk } from '../main/support/pictures.ts';
import { sketch } from '../support/sketch.ts';
import { emptyDraft, keys, PATIENCE, saved } from './keys.ts';
import { BROWSER, REASON, temporaryDesk, type Window } from './product.ts';

/** A PNG that a browser shows: grey all over. */
function picture(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height, 0x99))),
    pngChunk('IEND'),
  ]);
}

interface GivenFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** Drops files onto an element, or pastes them where the focus is. */
async function give(
  window: Window,
  files: readonly GivenFile[],
  how: 'paste' | { readonly dropOn: string },
  html = '',
): Promise<void> {
  const given = files.map(({ name, type, bytes }) => ({ name, type, data: bytes.toString('base64') }));
  await window.page.evaluate(`(() => {
    const data = new DataTransfer();
    if (${JSON.stringify(html)} !== '') data.setData('text/html', ${JSON.stringify(html)});
    for (const { name, type, data: base64 } of ${JSON.stringify(given)}) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], name, { type }));
    }
    const how = ${JSON.stringify(how)};
    if (how === 'paste') {
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      return;
    }
    const element = document.querySelector(how.dropOn);
    const box = element.getBoundingClientRect();
    for (const type of ['dragover', 'drop'])
      element.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true, clientX: box.left + 5, clientY: box.bottom - 2 }));
  })()`);
}

const figures = (window: Window, count: number): Promise<void> =>
  expect.poll(() => window.page.locator('.body figure').count(), { timeout: PATIENCE }).toBe(count);

describe.skipIf(BROWSER === undefined)(`pictures${REASON}`, () => {
  test('are chosen for the place of the caret, written under, described, resized and made the lead', async () => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    mkdirSync(desk.folder, { recursive: true });
    const files = ['a.png', 'b.png'].map((name) => join(desk.folder, name));
    for (const [index, file] of files.entries()) writeFileSync(file, picture(600 + index, 300));
    await keys(window, 'قبل');
    const chooser = window.page.waitForEvent('filechooser');
    await keys(window, '«Control+Alt+p»');
    await (await chooser).setFiles(files);
    await figures(window, 2);
    await keys(window, 'سوق قديمة«Enter»تصوير: ليلى«Enter»بعد«ArrowUp»');
    // The bar of the second figure, by keyboard alone.
    await keys(window, '«Control+F9»«ArrowLeft»«ArrowLeft»«Enter»');
    await window.page.locator('figure.wide').waitFor();
    await keys(window, '«Control+Alt+l»');
    await window.page.getByRole('dialog', { name: 'نص بديل للصورة' }).waitFor();
    await keys(window, 'أقواس السوق«Enter»');
    await window.page.getByRole('button', { name: 'الصورة الرئيسة' }).click();
    expect(await window.page.getByRole('button', { name: 'نص بديل مفقود' }).count()).toBe(1);
    expect(await saved(desk, window)).toEqual([
      'p قبل',
      'figure asset «»',
      'figure asset «أقواس السوق»',
      '  caption سوق قديمة',
      '  credit تصوير: ليلى',
      'p بعد',
    ]);
    const [, , second] = desk.newest().blocks;
    expect(second).toMatchObject({ type: 'figure', size: 'wide' });
    expect(desk.newest().metadata.leadFigure).toBe(second?.type === 'figure' ? second.asset : '');
  });

  test('are dropped and pasted, and every step is undone as one', async () => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    await keys(window, 'أول«Enter»ثان');
    const photograph: GivenFile = { name: 'x.jpg', type: 'image/jpeg', bytes: jpeg(30, 20, [exif(1)]) };
    const drawing: GivenFile = { name: 'y.png', type: 'image/png', bytes: picture(40, 40) };
    await give(window, [drawing], { dropOn: '.body p' });
    await figures(window, 1);
    await give(
      window,
      [drawing, photograph],
      'paste',
      '<meta charset="utf-8"><img src="https://example.org/x.jpg">',
    );
    await figures(window, 3);
    await window.page.keyboard.press('Control+z');
    await figures(window, 1);
    await window.page.keyboard.press('Control+y');
    await figures(window, 3);
    await give(window, [drawing], 'paste', '<p>كلام من معالج كلمات</p>');
    await window.page.getByText('كلام من معالج كلمات').waitFor();
    const lines = await saved(desk, window);
    expect(lines.filter((line) => line.startsWith('figure'))).toHaveLength(3);
    expect(lines.slice(0, 2)).toEqual(['p أول', 'figure asset «»']);
  });

  test('that are none, damaged or too large are refused by name and leave nothing', async () => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    await keys(window, 'نص');
    const files: readonly GivenFile[] = [
      { name: 'report.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7') },
      { name: 'cut.png', type: 'image/png', bytes: picture(40, 40).subarray(0, 40) },
      { name: 'good.png', type: 'image/png', bytes: picture(40, 40) },
    ];
    await give(window, files, { dropOn: '.body' });
    const alert = window.page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(
      /report\.pdf.*نوع الصورة غير مدعوم.*cut\.png.*ملف الصورة تالف/su,
    );
    await figures(window, 1);
    await window.page.getByRole('button', { name: 'أغلق' }).click();
    // A file that is too large is known by its size alone.
    await window.page.evaluate(`(() => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(26 * 1024 * 1024)], 'large.png', { type: 'image/png' }));
      document.querySelector('.body').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    })()`);
    await expect
      .poll(() => alert.textContent(), { timeout: PATIENCE })
      .toMatch(/large\.png.*الصورة أكبر من الحد المسموح/su);
    expect((await saved(desk, window)).filter((line) => line.startsWith('figure'))).toHaveLength(1);
  });

  test('inside pasted pages are stored with them', async () => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    const address = `data:image/png;base64,${picture(20, 20).toString('base64')}`;
    await give(
      window,
      [],
      'paste',
      `<p>قبل</p><figure><img alt="قارب" src="${address}"><figcaption>في النهر</figcaption></figure><p>بعد</p>`,
    );
    await figures(window, 1);
    expect(await saved(desk, window)).toEqual([
      'p قبل',
      'figure asset «قارب»',
      '  caption في النهر',
      'p بعد',
    ]);
  });

  test('are chosen by a click, replaced, and taken away by a key; one that is lost says so', async () => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    await keys(window, 'قبل«Enter»');
    await give(window, [{ name: 'y.png', type: 'image/png', bytes: picture(300, 200) }], 'paste');
    await figures(window, 1);
    await window.page.locator('.picture img').click();
    await window.page.locator('figure[data-chosen]').waitFor();
    const shown = await window.page.locator('.picture img').getAttribute('src');
    const file = join(desk.folder, 'other.png');
    writeFileSync(file, picture(200, 200));
    const chooser = window.page.waitForEvent('filechooser');
    await window.page.getByRole('button', { name: 'استبدل الصورة' }).click();
    await (await chooser).setFiles(file);
    await expect
      .poll(() => window.page.locator('.picture img').getAttribute('src'), { timeout: PATIENCE })
      .not.toBe(shown);
    await window.page.keyboard.press('Control+z');
    await expect
      .poll(() => window.page.locator('.picture img').getAttribute('src'), { timeout: PATIENCE })
      .toBe(shown);
    await window.page.locator('.picture img').click();
    await window.page.locator('figure[data-chosen]').waitFor();
    await window.page
      .locator('img')
      .evaluate((image) => image.setAttribute('src', `/pictures/${'0'.repeat(64)}`));
    await window.page.locator('figure.missing').waitFor();
    expect(await window.page.locator('.picture').getAttribute('data-missing')).toBe(
      'لم تعد الصورة في المكتبة',
    );
    await keys(window, '«Enter»بعد«ArrowUp»«ArrowUp»«ArrowUp»«Delete»');
    await figures(window, 0);
    await window.saved();
    await window.close();
    expect(sketch(desk.newest())).toEqual(['p قبل', 'p بعد']);
  });
});
