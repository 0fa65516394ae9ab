// Lists: levels, order, boxes, the way out.
import { KEY_BACKSPACE_COMMAND, KEY_TAB_COMMAND } from 'lexical';
import { describe, expect, test } from 'vitest';
import { p, Scene } from '../scene.ts';

const item = (words: string, ...lists: readonly unknown[]): unknown => ({
  children: words === '' ? [] : [{ type: 'text', text: words }],
  ...(lists.length === 0 ? {} : { lists }),
});
const list = (...items: readonly unknown[]): unknown => ({ type: 'list', style: 'bulleted', items });

describe('Tab in a list', () => {
  test('puts an item under the one before it, with what is under it', () => {
    const scene = new Scene([list(item('أ'), item('ب', list(item('ج'))), item('د'))]);
    expect(scene.caretAfter('ب').press(KEY_TAB_COMMAND).lines).toEqual(['- أ', '  - ب', '    - ج', '- د']);
    expect(scene.press(KEY_TAB_COMMAND, { shiftKey: true }).lines).toEqual(['- أ', '- ب', '  - ج', '- د']);
  });

  test('joins what is nested already', () => {
    const scene = new Scene([list(item('أ', list(item('ب'))), item('ج'))]).caretAfter('ج');
    expect(scene.press(KEY_TAB_COMMAND).lines).toEqual(['- أ', '  - ب', '  - ج']);
  });

  test('leaves the first item where it is, and goes no deeper than six levels', () => {
    const scene = new Scene([list(item('أ'), item('ب'))]).caretAfter('أ');
    expect(scene.press(KEY_TAB_COMMAND).lines).toEqual(['- أ', '- ب']);
    let deep: unknown = list(item('6'), item('x'));
    for (const level of [5, 4, 3, 2, 1]) deep = list(item(String(level), deep));
    const deepest = new Scene([deep]).caretAfter('x');
    const before = deepest.lines;
    expect(deepest.press(KEY_TAB_COMMAND).lines).toEqual(before);
  });

  test('outwards takes those that follow under the item', () => {
    const scene = new Scene([list(item('أ', list(item('ب'), item('ج'))), item('د'))]).caretAfter('ب');
    expect(scene.press(KEY_TAB_COMMAND, { shiftKey: true }).lines).toEqual(['- أ', '- ب', '  - ج', '- د']);
    expect(scene.undo().lines).toEqual(['- أ', '  - ب', '  - ج', '- د']);
  });

  test('numbers a new level from one', () => {
    const numbered = { type: 'list', style: 'numbered', start: 5, items: [item('أ'), item('ب')] };
    const scene = new Scene([numbered]).caretAfter('ب').press(KEY_TAB_COMMAND);
    expect(scene.lines).toEqual(['5. أ', '  1. ب']);
  });
});

describe('the way out of a list', () => {
  test('by Enter on an empty item is one level at a time', () => {
    const scene = new Scene([list(item('أ', list(item('ب'))))]).caretAfter('ب').enter().enter();
    expect(scene.type('ج').lines).toEqual(['- أ', '  - ب', '- ج']);
    expect(scene.enter().enter().type('د').lines).toEqual(['- أ', '  - ب', '- ج', 'p د']);
  });

  test('by Backspace at its start keeps what is under the item', () => {
    const scene = new Scene([list(item('أ'), item('ب', list(item('ج'))), item('د'))]).caretAfter('ب');
    scene
      .do(() => undefined)
      .caretBefore('ب')
      .press(KEY_BACKSPACE_COMMAND);
    expect(scene.lines).toEqual(['- أ', 'p ب', '- ج', '- د']);
    expect(scene.undo().lines).toEqual(['- أ', '- ب', '  - ج', '- د']);
  });
});

describe('an item', () => {
  test('moves over its neighbours with what is under it, inside its list', () => {
    const scene = new Scene([p('قبل'), list(item('أ', list(item('ب'))), item('ج'), item('د'))]).caretAfter(
      'ج',
    );
    expect(scene.run('callout.up').lines).toEqual(['p قبل', '- ج', '- أ', '  - ب', '- د']);
    expect(scene.run('callout.up').lines).toEqual(['p قبل', '- ج', '- أ', '  - ب', '- د']);
    expect(scene.run('callout.down').lines).toEqual(['p قبل', '- أ', '  - ب', '- ج', '- د']);
  });

  test('is done and not done', () => {
    const check = { type: 'list', style: 'check', items: [item('أ'), item('ب')] };
    const scene = new Scene([check]).caretAfter('ب').run('list.check');
    expect(scene.lines).toEqual(['[ ] أ', '[x] ب']);
    expect(scene.enter().type('ج').lines).toEqual(['[ ] أ', '[x] ب', '[ ] ج']);
    expect(scene.caretAfter('ب').run('list.check').lines).toEqual(['[ ] أ', '[ ] ب', '[ ] ج']);
  });
});
