// Figures in the model: put in, written under, replaced, left and taken away.
import { KEY_ARROW_DOWN_COMMAND, KEY_ARROW_UP_COMMAND, KEY_TAB_COMMAND } from 'lexical';
import { describe, expect, test } from 'vitest';
import type { AssetId } from '../../../../src/core/article/ids.ts';
import {
  $figureAtCaret,
  $insertFigures,
  $replacePicture,
  $setAlternative,
} from '../../../../src/renderer/editor/figure/figures.ts';
import { nameAssets } from '../../../../src/renderer/editor/figure/storePictures.ts';
import { p, Scene } from '../scene.ts';

const [A, B] = ['a', 'b'].map((digit) => digit.repeat(64) as AssetId); // as the library names pictures
const ASSET = A ?? ('' as AssetId);
const OTHER = B ?? ('' as AssetId);
const line = (words: string): unknown => [{ type: 'text', text: words }];
const figure = (fields: object = {}): unknown => ({ type: 'figure', asset: ASSET, alt: '', ...fields });

describe('pictures put at the caret', () => {
  test('are figures in their order, with the caret in the last caption, and one step', () => {
    const scene = new Scene([p('قبل'), p('بعد')]).caretAfter('قبل');
    scene.do(() => $insertFigures([ASSET, OTHER], undefined)).type('تعليق');
    expect(scene.lines).toEqual(['p قبل', 'figure asset «»', 'figure asset «»', '  caption تعليق', 'p بعد']);
    expect(scene.undo().undo().lines).toEqual(['p قبل', 'p بعد']);
  });

  test('take the place of an empty line, also in a callout', () => {
    const scene = new Scene([{ type: 'callout', kind: 'tip', blocks: [p('نص'), p('')] }]).caretAfter('');
    scene.do(() => $insertFigures([ASSET], undefined));
    expect(scene.lines).toEqual(['callout tip', '  p نص', '  figure asset «»']);
  });

  test('from within a cell, a quotation or a note stand after it', () => {
    const quote = { type: 'quote', blocks: [p('قول')] };
    const scene = new Scene([quote]).caretAfter('قول').do(() => $insertFigures([ASSET], undefined));
    expect(scene.lines).toEqual(['quote', '  p قول', 'figure asset «»']);
  });
});

describe('the lines of a figure', () => {
  test('are gone through by Enter, which then goes on after it', () => {
    const scene = new Scene([figure({ caption: line('تعليق') }), p('بعد')]).caretAfter('تعليق').enter();
    expect(scene.type('مصدر').lines).toEqual([
      'figure asset «»',
      '  caption تعليق',
      '  credit مصدر',
      'p بعد',
    ]);
    expect(scene.enter().at).toBe('بعد');
  });

  test('are gone through by arrows and Tab, from above and from below', () => {
    const scene = new Scene([p('قبل'), figure({ caption: line('تعليق'), credit: line('مصدر') }), p('بعد')]);
    scene.caretAfter('قبل');
    const down = [1, 2, 3, 4].map(() => scene.press(KEY_ARROW_DOWN_COMMAND).at);
    expect(down).toEqual(['<figure>', 'تعليق', 'مصدر', 'بعد']);
    const up = [1, 2, 3, 4].map(() => scene.press(KEY_ARROW_UP_COMMAND).at);
    expect(up).toEqual(['مصدر', 'تعليق', '<figure>', 'قبل']);
    expect(scene.caretAfter('تعليق').press(KEY_TAB_COMMAND).at).toBe('مصدر');
  });

  test('do not flow into each other, nor into the text', () => {
    const scene = new Scene([figure({ caption: line('تعليق'), credit: line('مصدر') }), p('بعد')]);
    const before = scene.lines;
    expect(scene.caretBefore('مصدر').backspace().at).toBe('تعليق');
    expect(scene.caretAfter('تعليق').delete().at).toBe('تعليق');
    expect(scene.caretAfter('مصدر').delete().at).toBe('مصدر');
    expect(scene.caretBefore('تعليق').backspace().at).toBe('<figure>');
    expect(scene.caretBefore('بعد').backspace().at).toBe('<figure>');
    expect(scene.lines).toEqual(before);
  });

  test('stay lines under every command for blocks', () => {
    const scene = new Scene([figure({ caption: line('تعليق') })]).caretAfter('تعليق');
    for (const id of ['block.heading2', 'block.bulleted', 'block.paragraph']) scene.run(id);
    expect(scene.lines).toEqual(['figure asset «»', '  caption تعليق']);
  });
});

describe('a figure', () => {
  test('is taken away when it is chosen, in one step', () => {
    const scene = new Scene([p('قبل'), figure({ caption: line('تعليق') })]).caretAfter('قبل');
    scene.press(KEY_ARROW_DOWN_COMMAND).backspace();
    expect(scene.lines).toEqual(['p قبل']);
    expect(scene.undo().lines).toEqual(['p قبل', 'figure asset «»', '  caption تعليق']);
  });

  test('has its own width, and another picture without what was known of the first', () => {
    const known = figure({ asset: undefined, address: 'https://example.org/p.jpg', width: 300, height: 200 });
    const scene = new Scene([known, p('بعد')]).caretBefore('بعد').backspace().run('figure.wide');
    scene.do(() => {
      const at = $figureAtCaret();
      if (at !== undefined) $replacePicture(at, ASSET);
    });
    expect(scene.lines).toEqual(['figure asset «»', 'p بعد']);
    expect(scene.undo().lines[0]).toBe('figure https://example.org/p.jpg «»');
  });

  test('is decorative or has a text', () => {
    const scene = new Scene([figure({ caption: line('تعليق') })]).caretAfter('تعليق');
    const set = (alt: string, isDecorative: boolean): readonly string[] =>
      scene.do(() => {
        const at = $figureAtCaret();
        if (at !== undefined) $setAlternative(at, alt, isDecorative);
      }).lines;
    expect(set('سوق قديمة', false)[0]).toBe('figure asset «سوق قديمة»');
    expect(set('', true)[0]).toBe('figure asset decorative');
    expect(set('', false)[0]).toBe('figure asset «»');
  });
});

describe('pictures inside pasted text', () => {
  test('are shown when they were stored, wherever they stand', () => {
    const provisional = { type: 'figure', asset: OTHER, alt: 'س' } as const;
    const named = nameAssets(
      [provisional, { type: 'callout', kind: 'tip', blocks: [provisional] }],
      new Map([[OTHER, ASSET]]),
    );
    expect(named).toEqual([
      { type: 'figure', asset: ASSET, alt: 'س' },
      { type: 'callout', kind: 'tip', blocks: [{ type: 'figure', asset: ASSET, alt: 'س' }] },
    ]);
    expect(nameAssets([provisional], new Map())).toEqual([{ type: 'figure', alt: 'س' }]);
  });
});
