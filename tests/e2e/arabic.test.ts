// Arabic under real keys in a real browser: helpers while typing, deleting, carets, directions, input methods. Several scripts share a window: each goes
// through in a line of its own.
import { describe, expect, test } from 'vitest';
import { caretAfter, compose, frames, keys, openWith, paragraph, saved, shown, text } from './keys.ts';
import { BROWSER, REASON, temporaryDesk, type Window } from './product.ts';

/** Each script in a new paragraph; what stands there afterwards, with the caret. */
async function lines(window: Window, scripts: readonly string[]): Promise<readonly string[]> {
  const results: string[] = [];
  for (const script of scripts) {
    await keys(window, script);
    results.push((await shown(window)).split('/').find((line) => /[|>]/.test(line)) ?? '');
    await keys(window, '‹Control+End›‹Enter›');
  }
  return results;
}

describe.skipIf(BROWSER === undefined)(`typing helpers${REASON}`, () => {
  test('put marks, spaces, quotation marks, dots and digits right as they are typed', async () => {
    const desk = temporaryDesk();
    const window = await openWith(desk, { metadata: { digits: 'arabic-indic' } });
    const cases = [
      ['نعم, ثم; لا?', 'نعم، ثم؛ لا؟|'],
      ['نعم . ثم ؟', 'نعم. ثم؟|'],
      ['قال: "نعم, "لا" ثم" وذهب', 'قال: «نعم، “لا” ثم» وذهب|'],
      ['قال "', 'قال «|»'],
      ['نعم...', 'نعم…|'],
      ['عام 2024, ثم', 'عام ٢٠٢٤، ثم|'],
      ['شبكة 5G وطائرة F16', 'شبكة 5G وطائرة F16|'],
      ['NATO حلف, قديم', 'NATO حلف، قديم|'],
      ['He said yes, no?', 'He said yes, no?|'],
      ['www.example.org?a=1,2;3', 'www.example.org?a=1,2;3|'],
      ['نص ‹Control+b›مهم‹Control+b›, ثم', 'نص مهم، ثم|'],
    ] as const;
    expect(
      await lines(
        window,
        cases.map(([script]) => script),
      ),
    ).toEqual(cases.map(([, line]) => line));
    await window.close();
    expect(desk.log).toEqual([]);
  });

  test('give back what was typed to one undo and to Backspace, and keep silent in code, links and English blocks', async () => {
    const desk = temporaryDesk();
    const window = await openWith(desk, {
      metadata: { digits: 'arabic-indic' },
      blocks: [
        paragraph(text('رمز', 'code')),
        paragraph('انظر ', { type: 'link', href: 'https://example.org/', children: [text('هنا')] }, ' ثم'),
        { type: 'paragraph', dir: 'ltr', children: [text('نعم')] },
        paragraph(''),
      ],
    });
    for (const words of ['رمز', 'هن', 'نعم']) {
      await caretAfter(window, words);
      await keys(window, ',2');
    }
    expect(await shown(window)).toBe('رمز,2/انظر هن,2ا ثم/نعم,2|/');
    await keys(window, '‹Control+End›');
    const cases = [
      ['نعم,‹Control+z›', 'نعم,|'],
      ['نعم,‹Control+z›‹Control+y›', 'نعم،|'],
      ['نعم ,‹Control+z›', 'نعم ,|'],
      ['نعم,‹Backspace›', 'نعم,|'],
      ['نعم,‹Backspace›‹Backspace›', 'نعم|'],
      ['نعم,‹Backspace› ثم', 'نعم, ثم|'],
      ['"‹Backspace›', '"|'],
      ['عام 2024‹Control+z›', 'عام 2024|'],
      ['عام 2024‹Backspace›', 'عام ٢٠٢|'],
      ['نعم, ثم‹Control+z›', 'نعم،|'],
    ] as const;
    expect(
      await lines(
        window,
        cases.map(([script]) => script),
      ),
    ).toEqual(cases.map(([, line]) => line));
    // Not what is pasted, and not what is switched off.
    await window.page.evaluate(`(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'نعم, "لا"');
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    })()`);
    await frames(window);
    expect((await shown(window)).split('/').at(-1)).toBe('نعم, "لا"|');
    await window.close();
    expect(desk.log).toEqual([]);
  });

  test('can be switched off, and stay so', async () => {
    const desk = temporaryDesk();
    const first = await openWith(desk);
    await keys(first, '‹Control+k›');
    await first.page.getByPlaceholder(/اكتب اسم أمر/).fill('الفاصلة المنقوطة');
    await first.page.getByRole('option', { name: /أوقف عند الكتابة: الفاصلة/ }).click();
    await expect.poll(() => first.page.evaluate('document.activeElement.className')).toBe('body');
    await keys(first, 'نعم, ثم');
    expect(await shown(first)).toBe('نعم, ثم|');
    await first.saved();
    await first.close();
    const window = await desk.start();
    await window.body.click();
    await keys(window, '‹Control+End›‹Enter›نعم, "ثم"');
    expect((await shown(window)).split('/').at(-1)).toBe('نعم, «ثم»|');
  });
});

describe.skipIf(BROWSER === undefined)(`deleting${REASON}`, () => {
  test('takes marks before letters, and what is one character whole', async () => {
    const desk = temporaryDesk();
    const window = await openWith(desk);
    const cases = [
      ['أهلاً وسهلاً‹Backspace›', 'أهلاً وسهلا|'],
      ['أهلاً وسهلاً‹Backspace›‹Backspace›‹Backspace›', 'أهلاً وسه|'],
      ['كلّ\u064e‹Backspace›', 'كلّ|'],
      ['لا‹Backspace›', 'ل|'],
      ['كـ‹Backspace›', 'ك|'],
      ['می\u200cخ‹Backspace›‹Backspace›', 'می|'],
      ['cafe\u0301‹Backspace›', 'caf|'],
      ['e\u0301‹Backspace›نعم', 'نعم|'],
      ['علم 🇵🇸🇪🇬‹Backspace›', 'علم 🇵🇸|'],
      ['أسرة 👨‍👩‍👧‍👦‹Backspace›', 'أسرة |'],
      ['أهلاً‹Home›‹ArrowLeft›‹ArrowLeft›‹ArrowLeft›‹Delete›', 'أهل|'],
      ['أهلاً وسهلاً‹Control+Backspace›', 'أهلاً |'],
      ['مُكَافَحَةُ الإرهابِ‹Control+Backspace›‹Control+Backspace›', '|'],
      ['أهلاً وسهلاً بكم‹Home›‹Control+Delete›', '| وسهلاً بكم'],
    ] as const;
    expect(
      await lines(
        window,
        cases.map(([script]) => script),
      ),
    ).toEqual(cases.map(([, line]) => line));
    // Words are deleted up to a marker, the marker by itself.
    await keys(window, 'جملة أولى.‹Control+Alt+KeyF›ح‹Escape› ثم');
    const seen: string[] = [];
    for (let press = 0; press < 4; press += 1) {
      await keys(window, '‹Control+Backspace›');
      seen.push((await shown(window)).split('/').find((line) => line.includes('|')) ?? '');
    }
    expect(seen).toEqual(['جملة أولى.¤ |', 'جملة أولى.¤|', 'جملة أولى.|', 'جملة أولى|']);
    await window.close();
    expect(desk.log).toEqual([]);
  });
});

const MARKER = '‹Control+Alt+KeyF›ح‹Escape›';

describe.skipIf(BROWSER === undefined)(`carets${REASON}`, () => {
  test('pass markers one at a time, in both directions, and with a selection', async () => {
    const desk = temporaryDesk();
    const window = await openWith(desk);
    const walk = async (script: string, key: string, times: number): Promise<readonly string[]> => {
      await keys(window, script);
      const seen: string[] = [];
      for (let time = 0; time < times; time += 1) {
        await keys(window, key);
        seen.push((await shown(window)).split('/')[0] ?? '');
      }
      return seen;
    };
    expect(await walk(`أ${MARKER}${MARKER}ج`, '‹ArrowRight›', 4)).toEqual([
      'أ¤¤|ج',
      'أ¤|¤ج',
      'أ|¤¤ج',
      '|أ¤¤ج',
    ]);
    expect(await walk('', '‹ArrowLeft›', 4)).toEqual(['أ|¤¤ج', 'أ¤|¤ج', 'أ¤¤|ج', 'أ¤¤ج|']);
    expect(await walk('‹Home›', '‹Shift+ArrowLeft›', 4)).toEqual(['<أ>¤¤ج', '<أ¤>¤ج', '<أ¤¤>ج', '<أ¤¤ج>']);
    expect(await walk('', '‹Shift+ArrowRight›', 2)).toEqual(['<أ¤¤>ج', '<أ¤>¤ج']);
    expect(await walk('‹End›', '‹Home›', 1)).toEqual(['|أ¤¤ج']);
    expect(await walk('', '‹End›', 1)).toEqual(['أ¤¤ج|']);
    // A marker at the end of its paragraph, and an empty one after it.
    await keys(window, '‹Backspace›‹Enter›');
    expect(await shown(window)).toBe('أ¤¤/|/ح/ح');
    await keys(window, '‹ArrowRight›');
    expect(await shown(window)).toBe('أ¤¤|//ح/ح');
    await keys(window, '‹ArrowLeft›‹Backspace›');
    expect(await shown(window)).toBe('أ¤¤|/ح/ح');
    await keys(window, '‹Enter›ب‹Home›‹Backspace›');
    expect(await shown(window)).toBe('أ¤¤|ب/ح/ح');
    await keys(window, '‹Backspace›');
    expect(await shown(window)).toBe('أ¤|ب/ح/ح');
    await window.close();
    expect(desk.log).toEqual([]);
  });

  test('go by words through mixed text', async () => {
    const window = await openWith(temporaryDesk(), { blocks: [paragraph('NATO حلف قديم، نعم')] });
    await keys(window, '‹Control+Home›');
    const seen: string[] = [];
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
      await keys(window, `‹Control+${key}›`);
      seen.push(await shown(window));
    }
    expect(seen).toEqual([
      'NATO| حلف قديم، نعم',
      'NATO حلف| قديم، نعم',
      'NATO حلف قديم|، نعم',
      'NATO حلف |قديم، نعم',
      'NATO |حلف قديم، نعم',
      '|NATO حلف قديم، نعم',
    ]);
    expect(await window.page.evaluate("getComputedStyle(document.querySelector('.body p')).direction")).toBe(
      'rtl',
    );
    // The caret at the beginning is at the right edge of the line, where the paragraph begins.
    const [caret, line] = (await window.page.evaluate(`(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('.body p'));
      return [getSelection().getRangeAt(0).getBoundingClientRect().right, range.getBoundingClientRect().right];
    })()`)) as [number, number];
    const name = (await window.page.evaluate(`(() => {
      const text = document.querySelector('.body p span').firstChild;
      const range = document.createRange();
      range.setStart(text, 0);
      range.setEnd(text, 4);
      const { left, right } = range.getBoundingClientRect();
      return [left, right];
    })()`)) as [number, number];
    expect(Math.abs(name[1] - line)).toBeLessThan(1);
    expect(name.some((edge) => Math.abs(edge - caret) < 1)).toBe(true);
  });

  test('go through reminders, links, isolated runs, English blocks, rules, figures, callouts and tables to the end and back', async () => {
    const desk = temporaryDesk();
    const cell = (words: string): unknown => ({ children: [text(words)] });
    const window = await openWith(desk, {
      blocks: [
        paragraph('أ ', { type: 'reminder', text: 'تاريخ' }, ' ب'),
        paragraph('ج', { type: 'link', href: 'https://example.org/', children: [text('د')] }, 'ه'),
        paragraph('و', text('C+', 'isolate-ltr'), 'ز'),
        { type: 'paragraph', dir: 'ltr', children: [text('En')] },
        paragraph('ح'),
        { type: 'separator' },
        { type: 'figure', alt: 'صورة', caption: [text('ط')], credit: [text('ي')] },
        paragraph('ك'),
        { type: 'callout', kind: 'tip', blocks: [paragraph('ل')] },
        {
          type: 'table',
          headerRow: true,
          rows: [{ cells: [cell('م'), cell('ن')] }, { cells: [cell('س'), cell('ع')] }],
        },
        paragraph('ف'),
      ],
    });
    const caret = async (): Promise<string> => {
      const line = (await shown(window)).split('/').find((each) => each.includes('|'));
      return line ?? '';
    };
    const walk = async (key: string): Promise<readonly string[]> => {
      const seen = [await caret()];
      for (let step = 0; step < 60; step += 1) {
        await keys(window, key);
        const now = await caret();
        if (now === seen.at(-1) && now === seen.at(-2)) break;
        seen.push(now);
      }
      // A place between two boxes looks like the end of the first.
      return seen.filter((line, index) => line !== seen[index - 1]);
    };
    await keys(window, '‹Control+Home›');
    const way = await walk('‹ArrowLeft›');
    const words = [
      '|أ ¤ ب',
      'ج|ده',
      'و|C+ز',
      'En|',
      '|En',
      '|ح',
      '|ط',
      '|ي',
      '|ك',
      '|ل',
      '|م',
      '|ن',
      '|س',
      '|ع',
      'ف|',
    ];
    expect(words.filter((line) => !way.includes(line))).toEqual([]);
    expect(way.at(-1)).toBe('ف|');
    const back = await walk('‹ArrowRight›');
    expect(words.slice(0, -1).filter((line) => !back.includes(line))).toEqual([]);
    expect(back.at(-1)).toBe('|أ ¤ ب');
    await window.close();
    expect(desk.log).toEqual([]);
  });
});

describe.skipIf(BROWSER === undefined)(`directions${REASON}`, () => {
  test('are declared on everything, whatever was done', async () => {
    const desk = temporaryDesk();
    const window = await openWith(desk);
    const guessed = (): Promise<unknown> =>
      window.page.evaluate(
        "[...document.querySelectorAll('.body [dir=auto]')].map((element) => element.outerHTML)",
      );
    await keys(window, 'NATO حلف‹Enter›‹Control+Shift+Digit8›EU أول‹Enter›ثان‹Enter›‹Enter›');
    await keys(
      window,
      '‹Control+Alt+Digit4›OK نصيحة‹Control+Alt+KeyF›WHO ح‹Escape›‹Enter›UN‹Enter›‹Enter›‹Control+Alt+KeyQ›BBC قول‹Enter›‹Enter›',
    );
    await window.page.evaluate(`(() => {
      const data = new DataTransfer();
      data.setData('text/html', '<h2>UN فصل</h2><ul><li>A<ul><li>B</li></ul></li></ul><table><tr><th>A</th><td>ب</td></tr></table><blockquote dir="ltr">quote</blockquote>');
      data.setData('text/plain', 'UN');
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    })()`);
    await frames(window);
    await keys(window, 'بعد‹Enter›‹Control+a›‹Control+c›‹Control+End›‹Control+v›‹Control+z›‹Control+y›');
    expect(await guessed()).toEqual([]);
    // What is not declared itself stands in something that is.
    expect(
      await window.page.evaluate(
        "[...document.querySelectorAll('.body, .body p, .body li, .body td, .body th, .body h2')].filter((element) => element.closest('[dir]') === null).length",
      ),
    ).toBe(0);
    await window.saved();
    await window.close();
    expect(desk.log).toEqual([]);
  });
});

describe.skipIf(BROWSER === undefined)(`an input method${REASON}`, () => {
  test('composes beside markers, in callouts and headlines; helpers keep silent, one undo takes it back', async () => {
    const desk = temporaryDesk();
    const window = await openWith(desk);
    const steps = ['ك', 'كت', 'كتا'];
    await keys(window, `أ${MARKER}`);
    await compose(window, steps, 'كتاب');
    expect(await shown(window)).toBe('أ¤كتاب|/ح');
    await keys(window, '‹Control+z›');
    expect(await shown(window)).toBe('أ¤|/ح');
    await keys(window, '‹ArrowRight›');
    await compose(window, steps, 'كتاب');
    expect(await shown(window)).toBe('أكتاب|¤/ح');
    await keys(window, `‹End›${MARKER}‹ArrowRight›`);
    await compose(window, steps, 'بين');
    expect(await shown(window)).toBe('أكتاب¤بين|¤/ح/ح');
    await keys(window, '‹End›‹Enter›نعم');
    await compose(window, [',', ',"'], ',"');
    await compose(window, ['ن', 'نص'], '');
    expect(await shown(window)).toBe('أكتاب¤بين¤/نعم,"|/ح/ح');
    await keys(window, '‹Enter›‹Control+Alt+Digit4›');
    await compose(window, ['ن', 'نص'], 'نصيحة');
    await window.headline.click();
    await keys(window, '‹End›');
    await compose(window, [' و', ' وع'], ' وعنوان');
    expect(await window.headline.inputValue()).toBe('تجربة وعنوان');
    expect(await saved(desk, window)).toEqual([
      'p أكتاب[1]بين[2]',
      'p نعم,"',
      'callout tip',
      '  p نصيحة',
      '1: ح',
      '2: ح',
    ]);
  });
});
