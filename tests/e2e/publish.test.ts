// Publishing in the window: what is previewed is what is copied, what is saved, and what the command line writes; nothing in it runs; all of it by keyboard.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ROOT } from '../../scripts/build.ts';
import { ORIGINS, PREVIEW_POLICY } from '../../src/main/window/policy.ts';
import { seriousFaults } from './axe.ts';
import { caretAfter, openWith, paragraph, poll } from './keys.ts';
import { BROWSER, type Desk, HOST, REASON, temporaryDesk, type Window } from './product.ts';
import { PublishPanel, readClipboard } from './publishing.ts';

const EXAMPLE = 'مدن تحت الشمس';
const HOSTILE =
  '</title></style><script>top.broken=1;parent.broken=2</script><img src=x onerror="top.broken=3">';

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

/** What the command line writes for the newest draft, from the same library. */
function commandLine(desk: Desk, ...given: readonly string[]): Buffer {
  const run = (...words: readonly string[]): Buffer =>
    execFileSync(process.execPath, [join(ROOT, 'bin/hashiya.js'), ...words, '--data-dir', desk.folder], {
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const [{ id } = { id: '' }] = JSON.parse(run('list', '--json').toString()) as readonly { id: string }[]; // its own format
  return run('export', id, ...given, '--out', '-');
}

/** The bodies of what the frame was answered, the newest last. */
function watchPreviews(window: Window): readonly string[] {
  const bodies: string[] = [];
  window.page.on('response', (response) => {
    if (/\/preview\/[0-9a-f]+\/$/.test(response.url()))
      void response.body().then(
        (body) => bodies.push(body.toString()),
        () => undefined,
      );
  });
  return bodies;
}

async function example(desk: Desk): Promise<Window> {
  const window = await desk.start();
  await window.body.waitFor();
  await window.body.focus();
  return window;
}

function focused(window: Window): Promise<string> {
  return window.page.evaluate(
    `document.activeElement?.closest('.body') ? 'body' : (document.activeElement?.dataset.field ?? document.activeElement?.className ?? '')`,
  );
}

describe.skipIf(BROWSER === undefined)(`publishing${REASON}`, () => {
  test('goes by keyboard alone: a target, what is missing, copying, saving, back to the caret', {
    timeout: 240_000,
  }, async () => {
    const folder = downloads();
    const desk = temporaryDesk();
    const window = await openWith(desk, {
      metadata: { headline: 'أزمة المياه' },
      blocks: [paragraph('فقرة أولى عن الماء.'), paragraph('فقرة ثانية , وفيها خطأ.')],
    });
    const { page } = window;
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await caretAfter(window, 'أولى');
    // Nothing of the panel is loaded before it is asked for.
    expect(
      await page.evaluate(
        `performance.getEntriesByType('resource').some(({ name }) => /PublishPanel/.test(name))`,
      ),
    ).toBe(false);
    const panel = await PublishPanel.open(window);
    expect(loaded.some((url) => /PublishPanel/.test(url))).toBe(true);
    await poll(() => panel.chosen()).toBe('بلوجر (يُلصق في عرض HTML)');
    await panel.choose('ووردبريس (يُلصق في محرر الشيفرة)');
    await panel.ready('html');
    // What the check finds for this target is mended here.
    const fix = panel.place.getByRole('button', { name: /^صحّح: علامة لاتينية/ }).first();
    await fix.waitFor();
    await panel.tabTo(fix);
    await page.keyboard.press('Enter');
    await fix.waitFor({ state: 'detached' });
    // The slug is proposed from the headline, in letters that every address takes.
    const propose = panel.place.getByRole('button', { name: 'اقترح من العنوان' });
    await panel.tabTo(propose);
    await page.keyboard.press('Enter');
    await poll(() => panel.place.locator('[data-field=slug]').inputValue()).toBe('azma-al-miyah');
    await panel.tabTo(panel.place.getByRole('button', { name: 'اقترح من أول التقرير' }));
    await page.keyboard.press('Enter');
    await poll(() => panel.place.locator('[data-field=description]').inputValue()).toBe(
      'فقرة أولى عن الماء.',
    );
    await poll(() => panel.ready('html')).toBe('azma-al-miyah.html');
    // The cut of a list of posts, by the words that it stands after.
    const cut = panel.place.getByLabel('فاصل «اقرأ المزيد»');
    for (let step = 0; !(await cut.evaluate((element) => element === document.activeElement)); step += 1) {
      if (step > 20) throw new Error('Shift+Tab does not lead there');
      await page.keyboard.press('Shift+Tab');
    }
    await page.keyboard.press('ArrowDown');
    await window.body.locator('hr, .jump-break, [data-rule]').first().waitFor({ state: 'attached' });
    await panel.tabTo(panel.copyButton);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'تم النسخ!' }).waitFor();
    await poll(() => page.locator('p.hidden[role=status]').innerText()).toBe('تم النسخ!');
    const { text, html } = await readClipboard(window);
    expect(html).toBeUndefined();
    expect(text).toContain('<!-- wp:more -->');
    expect(text).toContain('ثانية ، وفيها');
    await panel.tabTo(panel.saveButton);
    await page.keyboard.press('Enter');
    await panel.place.locator('.saved').waitFor();
    expect(readdirSync(folder)).toEqual(['azma-al-miyah.html']);
    expect(readFileSync(join(folder, 'azma-al-miyah.html'), 'utf8')).toBe(text);
    await panel.close();
    // Where one was, one goes on.
    await poll(() => focused(window)).toBe('body');
    await page.keyboard.type(' جديدة');
    await poll(() => window.body.innerText()).toContain('فقرة أولى جديدة عن الماء');
    // The next time it is where it was left.
    await PublishPanel.open(window);
    await poll(() => panel.chosen()).toBe('ووردبريس (يُلصق في محرر الشيفرة)');
    await panel.close();
    expect(desk.log).toEqual([]);
  });

  test('shows, copies and saves the very bytes that the command line writes', {
    timeout: 300_000,
  }, async () => {
    const folder = downloads();
    const desk = temporaryDesk();
    const window = await example(desk);
    const bodies = watchPreviews(window);
    const panel = await PublishPanel.open(window);
    for (const [target, label, extension, form] of [
      ['blogger', 'بلوجر (يُلصق في عرض HTML)', 'html', 'fragment'],
      ['wordpress', 'ووردبريس (يُلصق في محرر الشيفرة)', 'html', 'fragment'],
      ['wordpress-wxr', 'ووردبريس (ملف استيراد بحواشيه)', 'xml', 'source'],
      ['clipboard', 'للصق في Word وGoogle Docs والبريد', 'html', 'fragment'],
      ['markdown', 'ماركداون', 'md', 'source'],
      ['text', 'نص عادي', 'txt', 'source'],
      ['standalone', 'صفحة ويب مستقلة', 'html', 'page'],
    ] as const) {
      await panel.place.getByText(label).click();
      await poll(() => panel.chosen()).toBe(label);
      await panel.ready(extension);
      const expected = commandLine(desk, '--to', target).toString();
      if (form === 'page') await poll(() => bodies.at(-1)).toBe(expected);
      else if (form === 'fragment') await poll(() => bodies.at(-1)?.includes(expected)).toBe(true);
      if (form !== 'page') {
        if (form === 'fragment') await panel.place.getByText('المصدر', { exact: true }).click();
        await poll(() => panel.source.inputValue()).toBe(expected.slice(0, 400_000));
        if (form === 'fragment') await panel.place.getByText('المعاينة', { exact: true }).click();
      }
      await panel.copyButton.click();
      await window.page.getByRole('button', { name: 'تم النسخ!' }).waitFor();
      const copied = await readClipboard(window);
      expect(copied.html ?? copied.text, target).toBe(expected);
      if (target === 'clipboard') expect(copied.text).toBe(commandLine(desk, '--to', 'text').toString());
      await panel.saveButton.click();
      const saved = panel.place.locator('.saved bdi');
      await saved.waitFor();
      expect(readFileSync(await saved.innerText(), 'utf8'), target).toBe(expected);
    }
    // What is bytes is only saved.
    await panel.place.getByText('مستند Word').click();
    await panel.ready('docx');
    expect(await panel.copyButton.count()).toBe(0);
    await panel.saveButton.click();
    const saved = panel.place.locator('.saved bdi');
    await saved.waitFor();
    expect(readFileSync(await saved.innerText()).equals(commandLine(desk, '--to', 'docx'))).toBe(true);
    // Pictures stand beside their page under the names that it calls them by.
    expect(readdirSync(folder).filter((name) => name.endsWith('.png'))).toEqual([
      'trees-cool-our-streets-1.png',
    ]);
    expect(desk.log).toEqual([]);
  });

  test.skipIf(HOST === 'electron')('prints what was previewed', { timeout: 120_000 }, async () => {
    const folder = downloads();
    const desk = temporaryDesk();
    const window = await example(desk);
    const panel = await PublishPanel.open(window);
    await panel.place.getByText('ملف PDF للطباعة').click();
    await panel.ready('pdf');
    await panel.place.getByLabel('الورق').selectOption('a5');
    await panel.saveButton.click();
    await panel.place.locator('.saved').waitFor({ timeout: 60_000 });
    const pdf = readFileSync(join(folder, 'trees-cool-our-streets.pdf'), 'latin1');
    expect(pdf).toMatch(/^%PDF-1\.\d/);
    expect(pdf).toMatch(/\/MediaBox \[0 0 (?:419|420)/);
    expect(pdf).toContain('/StructTreeRoot');
    expect(desk.log).toEqual([]);
  });

  test('copies for the last target from the page, and says so', async () => {
    const desk = temporaryDesk();
    const window = await example(desk);
    await window.page.keyboard.press('Control+Shift+KeyC');
    await window.page.locator('.toast').waitFor();
    expect(await window.page.locator('.toast').innerText()).toBe(
      'تم النسخ! الوجهة: بلوجر (يُلصق في عرض HTML)',
    );
    expect((await readClipboard(window)).text).toBe(commandLine(desk, '--to', 'blogger').toString());
    expect(await focused(window)).toBe('body');
    await window.page.locator('.toast').waitFor({ state: 'detached' });
    // With the settings that were chosen for it.
    const panel = await PublishPanel.open(window);
    await panel.place.getByLabel('الصور وتعليقاتها').selectOption('figure');
    await panel.close();
    await window.page.keyboard.press('Control+Shift+KeyC');
    await window.page.locator('.toast').waitFor();
    expect((await readClipboard(window)).text).toBe(
      commandLine(desk, '--to', 'blogger', '--set', 'figures=figure').toString(),
    );
    expect(desk.log).toEqual([]);
  });

  test('leads from a finding to its place, with the panel out of the way', async () => {
    const desk = temporaryDesk();
    const window = await openWith(desk, {
      blocks: [paragraph('نص سليم.'), { type: 'callout', kind: 'tip', blocks: [paragraph('')] }],
    });
    const panel = await PublishPanel.open(window);
    await panel.place
      .getByRole('button', { name: /^اذهب: .*فارغ|^اذهب: الصندوق/ })
      .first()
      .press('Enter');
    await panel.place.waitFor({ state: 'detached' });
    await poll(() => focused(window)).toBe('body');
    await window.page.keyboard.type('نصيحة');
    await poll(() => window.body.getByRole('note').innerText()).toContain('نصيحة');
    // A detail that the panel asks for is mended in it.
    await PublishPanel.open(window);
    await panel.place.getByRole('button', { name: 'اذهب: المقال بلا وصف لمحركات البحث.' }).press('Enter');
    await poll(() => focused(window)).toBe('description');
    await panel.place.waitFor();
    await window.page.keyboard.type('وصف');
    await panel.place
      .getByRole('button', { name: 'اذهب: المقال بلا وصف لمحركات البحث.' })
      .waitFor({ state: 'detached' });
    expect(desk.log).toEqual([]);
  });
});

describe.skipIf(BROWSER === undefined)(`a preview${REASON}`, () => {
  test('of a hostile report runs nothing and asks nobody', { timeout: 120_000 }, async () => {
    const desk = temporaryDesk();
    const window = await openWith(desk, {
      metadata: {
        headline: `تجربة ${HOSTILE}`,
        subtitle: HOSTILE,
        author: HOSTILE,
        section: HOSTILE,
        description: HOSTILE,
        tags: [HOSTILE],
      },
      blocks: [
        paragraph(HOSTILE),
        { type: 'callout', kind: 'tip', label: HOSTILE, blocks: [paragraph(HOSTILE)] },
        { type: 'embed', address: 'https://example.org/', title: HOSTILE },
      ],
    });
    const { page } = window;
    const outside: string[] = [];
    page.on('request', (request) => {
      if (!Object.values(ORIGINS).some((origin) => request.url().startsWith(`${origin}/`)))
        outside.push(request.url());
    });
    const panel = await PublishPanel.open(window);
    for (const label of [
      'بلوجر (يُلصق في عرض HTML)',
      'ووردبريس (يُلصق في محرر الشيفرة)',
      'للصق في Word وGoogle Docs والبريد',
      'صفحة ويب مستقلة',
      'ملف PDF للطباعة',
    ]) {
      await panel.place.getByText(label).click();
      await poll(() => panel.chosen()).toBe(label);
      await panel.ready(label.includes('PDF') ? 'pdf' : 'html');
      const shown = page.frameLocator('.publish iframe');
      await shown.getByText('<script>top.broken=1').first().waitFor();
      expect(await shown.locator('script:not([type])').count(), label).toBe(0);
      expect(await page.evaluate('String(globalThis.broken)'), label).toBe('undefined');
    }
    expect(outside).toEqual([]);
    expect(desk.log).toEqual([]);
  });

  test.skipIf(HOST === 'electron')(
    'holds back by its policy alone what markup could do, should all else have failed',
    async () => {
      const desk = temporaryDesk();
      const window = await example(desk);
      const { page } = window;
      const outside: string[] = [];
      page.on('requestfinished', (request) => {
        if (!request.url().startsWith(`${ORIGINS.chromium}/`)) outside.push(request.url());
      });
      await page.route('**/preview/**', (route) =>
        route.fulfill({
          status: 200,
          headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PREVIEW_POLICY },
          body: `<!doctype html><p id="shown" style="color:rgb(1, 2, 3)">معاينة</p><script>top.broken = 1</script><svg onload="top.broken = 2"></svg>
          <img src=x onerror="top.broken = 3"><img src="https://example.org/x.png"><link rel="stylesheet" href="https://example.org/x.css">
          <iframe srcdoc="<script>top.broken = 4</script>"></iframe><iframe src="/"></iframe><object data="https://example.org/"></object>
          <meta http-equiv="refresh" content="0;url=https://example.org/"><form id="f" action="https://example.org/"><button id="go">أرسل</button></form>
          <a id="top" target="_top" href="https://example.org/">خارج</a><a id="js" href="javascript:top.broken = 5">تشغيل</a>`,
        }),
      );
      const panel = await PublishPanel.open(window);
      const shown = page.frameLocator('.publish iframe');
      await shown.locator('#shown').waitFor();
      // Its own inline style is its own; ours allows none.
      expect(await shown.locator('#shown').evaluate((element) => getComputedStyle(element).color)).toBe(
        'rgb(1, 2, 3)',
      );
      for (const id of ['#js', '#go', '#top']) {
        await shown.locator(id).click();
        await shown.locator('#shown').waitFor();
      }
      expect(await page.evaluate('String(globalThis.broken)')).toBe('undefined');
      expect(page.url()).toBe(`${ORIGINS.chromium}/`);
      expect(outside).toEqual([]);
      // It is nobody's origin: it can be looked into from nowhere, and is told nothing.
      expect(await page.evaluate(`document.querySelector('.publish iframe').contentDocument`)).toBeNull();
      // The keys are the frame's as long as the focus is in it.
      await panel.place.getByRole('button', { name: 'أغلق' }).click();
      await panel.place.waitFor({ state: 'detached' });
    },
  );

  test.skipIf(HOST === 'electron')('is the only thing of ours that can be framed', async () => {
    const desk = temporaryDesk();
    const window = await example(desk);
    await window.page.evaluate(`new Promise((resolve) => {
      const frame = document.createElement('iframe');
      frame.id = 'framed';
      frame.addEventListener('load', resolve);
      frame.src = '/index.html';
      document.body.append(frame);
    })`);
    expect(await window.page.frameLocator('#framed').locator('#app').count()).toBe(0);
    expect(desk.log.some((line) => line.includes('frame-ancestors'))).toBe(true);
  });

  test('comes back when a link in it is followed, and follows none', async () => {
    const desk = temporaryDesk();
    const window = await example(desk);
    const { page } = window;
    const panel = await PublishPanel.open(window);
    await panel.place.getByText('صفحة ويب مستقلة').click();
    await panel.ready('html');
    const shown = page.frameLocator('.publish iframe');
    await shown.locator('a[href^="https://www.who"]').first().click();
    await shown.getByRole('heading', { name: EXAMPLE }).first().waitFor();
    // A link inside the page goes to its note, and the page stays.
    await shown.locator('[role=doc-noteref]').first().click();
    await poll(() =>
      shown
        .locator('[role=doc-endnotes] li')
        .first()
        .evaluate((note) => note.matches(':target')),
    ).toBe(true);
    expect(page.url()).toBe(`${ORIGINS[HOST]}/`);
  });

  test('follows what is changed while it is there', async () => {
    const desk = temporaryDesk();
    const window = await openWith(desk, { blocks: [paragraph('نص')] });
    const panel = await PublishPanel.open(window);
    await panel.place.getByText('صفحة ويب مستقلة').click();
    const shown = window.page.frameLocator('.publish iframe');
    await shown.getByText('نص', { exact: true }).waitFor();
    await panel.place.getByLabel('الكاتب').fill('منى الراوي');
    await shown.getByText('بقلم منى الراوي').waitFor();
    expect(desk.log).toEqual([]);
  });
});

describe.skipIf(BROWSER === undefined)(`the panel of publishing${REASON}`, () => {
  test.each(['ar', 'en'] as const)('is for everybody: %s', { timeout: 240_000 }, async (language) => {
    const desk = temporaryDesk();
    const window = await openWith(desk, {
      metadata: { headline: 'تجربة' },
      blocks: [paragraph('مصر , "والسودان" ، و'), { type: 'callout', kind: 'tip', blocks: [paragraph('')] }],
    });
    const { page } = window;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    await page.locator('.body').focus();
    const panel = await PublishPanel.open(window);
    const found: string[] = [];
    for (const width of [1440, 760]) {
      await page.setViewportSize({ width, height: 900 });
      for (const extension of ['html', 'docx', 'pdf', 'txt']) {
        await panel.place
          .locator('.target')
          .nth({ html: 1, txt: 6, docx: 8, pdf: 9 }[extension] ?? 0)
          .click();
        await panel.ready(extension);
        for (const theme of ['light', 'dark']) {
          await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
          const lines = await seriousFaults(page);
          found.push(...lines.map((line) => `${extension} ${theme} ${width}: ${line}`));
        }
      }
      // Nothing stands out of the window.
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    }
    expect(found).toEqual([]);
    expect(desk.log).toEqual([]);
  });
});
