// Callouts in the window: their bar, labels that are typed, and what one does inside them.
import { describe, expect, test } from 'vitest';
import { calloutTable } from '../../src/core/article/callouts.ts';
import { openLibrary } from '../../src/main/store/library.ts';
import { emptyDraft, frames, keys, saved } from './keys.ts';
import { BROWSER, REASON, temporaryDesk } from './product.ts';

const bar = 'أدوات التنبيه';

describe.skipIf(BROWSER === undefined)(`a callout by keyboard${REASON}`, () => {
  test.each([
    [
      'is left by Enter twice, also when nothing was written in it',
      '«Control+Alt+Digit5»«Enter»«Enter»بعد',
      ['callout warning', '  p', 'p بعد'],
    ],
    [
      'has all of it selected first, and a letter takes its place',
      'قبل«Enter»«Control+Alt+Digit4»أول«Enter»ثان«Control+a»بدله',
      ['p قبل', 'callout tip', '  p بدله'],
    ],
    [
      'does not fall apart by Backspace at its beginning',
      'قبل«Enter»«Control+Alt+Digit4»نص«Home»«Backspace»',
      ['p قبل', 'callout tip', '  p نص'],
    ],
    [
      'holds links, lists and notes',
      '«Control+Alt+Digit4»انظر https://example.org ثم.«Control+Alt+KeyF»ح«Escape»«Enter»«Control+Shift+Digit8»بند',
      ['callout tip', '  p انظر [https://example.org](https://example.org) ثم.[1]', '  - بند', '1: ح'],
    ],
    [
      'comes from a label that is typed, when Tab is pressed',
      'تحذير هامّ: «Tab»المهلة قصيرة.',
      ['callout warning', '  p المهلة قصيرة.'],
    ],
    ['and the words are as typed after one undo', 'تحذير هامّ: «Tab»«Control+z»', ['p تحذير هامّ: ']],
    ['and not unasked', 'تحذير هام: المهلة قصيرة.«Enter»ثم', ['p تحذير هام: المهلة قصيرة.', 'p ثم']],
  ])('%s', async (_what, script, lines) => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    await keys(window, script);
    expect(await saved(desk, window)).toEqual(lines.map((line) => line.trimEnd()));
  });
});

describe.skipIf(BROWSER === undefined)(`the bar of a callout${REASON}`, () => {
  test('is reached and left by keys, changes the kind, names the callout and lets go of its name', async () => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    const { page } = window;
    const callout = page.getByRole('note');
    await keys(window, 'قبل');
    expect(await page.getByRole('toolbar', { name: bar }).count()).toBe(0);
    await keys(window, '«Enter»«Control+Alt+Digit4»');
    await page.getByRole('toolbar', { name: bar }).waitFor();
    // Its name: written in place, Enter goes back to the text.
    await keys(window, '«Control+Alt+KeyM»«Enter»');
    await page.getByRole('textbox', { name: 'عنوان التنبيه' }).fill('نصيحة اليوم:');
    await keys(window, '«Enter»نص');
    expect(await callout.getAttribute('aria-label')).toBe('نصيحة اليوم:');
    // Escape leaves the name as it was.
    await keys(window, '«Control+Alt+KeyM»«Enter»غيره«Escape» آخر');
    expect(await callout.getAttribute('aria-label')).toBe('نصيحة اليوم:');
    // The next tool stands to the left in Arabic; the menu opens on the kind that holds.
    await keys(window, '«Control+Alt+KeyM»«ArrowLeft»«Enter»');
    expect(
      await page.getByRole('menuitemradio', { name: 'نصيحة', exact: false }).getAttribute('aria-checked'),
    ).toBe('true');
    await keys(window, '«ArrowDown»«Enter»!');
    expect(await callout.getAttribute('aria-label')).toBe('تحذير هام:');
    // An empty name is the kind's own.
    await keys(window, '«Control+Alt+KeyM»«Home»«Enter»');
    await page.getByRole('textbox', { name: 'عنوان التنبيه' }).fill('احذر:');
    await keys(window, '«Enter»«Control+Alt+KeyM»«Enter»');
    await page.getByRole('textbox', { name: 'عنوان التنبيه' }).fill('');
    await keys(window, '«Enter»«Control+Alt+KeyM»«Escape»؟');
    expect(await saved(desk, window)).toEqual(['p قبل', 'callout warning', '  p نص آخر!؟']);
  });

  test('works by mouse and keeps the caret', async () => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    const tools = window.page.getByRole('toolbar', { name: bar });
    await keys(window, 'أ«Enter»ب«Enter»«Control+Alt+Digit4»نص');
    await tools.getByRole('button', { name: 'انقل إلى أعلى' }).click();
    await keys(window, ' آخر');
    await tools.getByRole('button', { name: 'النوع' }).click();
    await window.page.getByRole('menuitemradio', { name: 'خلاصة' }).click();
    await keys(window, ' وأخير');
    await tools.getByRole('button', { name: 'إلى فقرات' }).click();
    await keys(window, '.');
    expect(await tools.count()).toBe(0);
    expect(await saved(desk, window)).toEqual(['p أ', 'p نص آخر وأخير.', 'p ب']);
  });
});

describe.skipIf(BROWSER === undefined)(`a label that is typed${REASON}`, () => {
  test('is offered beside the line; Escape lets the paragraph be, and a click takes the offer', async () => {
    const desk = temporaryDesk();
    const window = await emptyDraft(desk);
    const offer = window.page.getByRole('button', { name: /^حوّلها إلى/ });
    await keys(window, 'هل تعلم؟');
    await offer.waitFor();
    await keys(window, '«Escape»');
    expect(await offer.count()).toBe(0);
    await keys(window, ' «Backspace» أن«Enter»');
    expect(await offer.count()).toBe(0);
    await keys(window, 'خلاصه القول: ');
    await offer.waitFor();
    await keys(window, 'أن');
    expect(await offer.count()).toBe(0);
    await keys(window, '«Enter»نصيحة ذهبية: ');
    await offer.click();
    await keys(window, 'ابدأ مبكراً.');
    expect(await saved(desk, window)).toEqual([
      'p هل تعلم؟ أن',
      'p خلاصه القول: أن',
      'callout tip',
      '  p ابدأ مبكراً.',
    ]);
  });

  test('of the desk’s own kinds is known, and its kind is in every menu', async () => {
    const desk = temporaryDesk();
    const library = openLibrary({ folder: desk.folder, clock: Date.now, random: () => 7 });
    const [model] = calloutTable();
    if (model === undefined) throw new Error('no kinds');
    library.calloutKinds.put({
      ...model,
      kind: 'glossary',
      label: { ar: 'للتوضيح:', en: 'Glossary:' },
      name: { ar: 'توضيح', en: 'Glossary' },
      markdown: 'GLOSSARY',
      aliases: [],
    });
    library.close();
    const window = await emptyDraft(desk);
    await keys(window, 'للتَّوضيح: «Tab»نص');
    await frames(window);
    await window.page.getByRole('toolbar', { name: bar }).getByRole('button', { name: 'النوع' }).click();
    expect(await window.page.getByRole('menuitemradio', { name: 'توضيح' }).getAttribute('aria-checked')).toBe(
      'true',
    );
    expect(await saved(desk, window)).toEqual(['callout glossary', '  p نص']);
  });
});
