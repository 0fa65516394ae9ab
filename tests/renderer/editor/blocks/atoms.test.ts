// Blocks that are chosen as one thing, quotations with their names, jump breaks: what keys do beside and on them.
import {
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import { p, Scene } from '../scene.ts';

const rule = { type: 'separator' };
const embed = { type: 'embed', address: 'https://example.org/v', title: 'مقطع' };
const EMBED = 'embed [مقطع](https://example.org/v)';
const quote = (...blocks: readonly unknown[]): unknown => ({ type: 'quote', blocks });

describe('an atom among paragraphs', () => {
  test('is chosen by an arrow from the line before and left by the next', () => {
    const scene = new Scene([p('قبل'), rule, p('بعد')]).caretAfter('قبل').press(KEY_ARROW_DOWN_COMMAND);
    expect(scene.at).toBe('<rule>');
    expect(scene.press(KEY_ARROW_DOWN_COMMAND).at).toBe('بعد');
    expect(scene.press(KEY_ARROW_UP_COMMAND).at).toBe('<rule>');
    expect(scene.press(KEY_ARROW_UP_COMMAND).type('!').lines).toEqual(['p قبل!', '---', 'p بعد']);
  });

  test('is reached to the left from the end of an Arabic line, and left to the right again', () => {
    const scene = new Scene([p('قبل'), rule, p('بعد')]).caretAfter('قبل').press(KEY_ARROW_RIGHT_COMMAND);
    expect(scene.at).toBe('قبل');
    expect(scene.press(KEY_ARROW_LEFT_COMMAND).at).toBe('<rule>');
    expect(scene.press(KEY_ARROW_RIGHT_COMMAND).at).toBe('قبل');
  });

  test('has its neighbour chosen after it, one at a time', () => {
    const scene = new Scene([p('قبل'), rule, embed, rule]).caretAfter('قبل');
    const passed = [1, 2, 3].map(() => scene.press(KEY_ARROW_DOWN_COMMAND).at);
    expect(passed).toEqual(['<rule>', '<embed>', '<rule>']);
    expect(scene.press(KEY_ARROW_DOWN_COMMAND).type('بعد').lines.slice(-2)).toEqual(['---', 'p بعد']);
  });

  test('at the very beginning lets a line be written before it', () => {
    const scene = new Scene([rule, p('بعد')]).caretAfter('بعد').do(() => undefined);
    scene.press(KEY_ARROW_UP_COMMAND).press(KEY_ARROW_UP_COMMAND).type('قبل');
    expect(scene.lines).toEqual(['p قبل', '---', 'p بعد']);
  });

  test('is left by the keys that go further than a line', () => {
    const scene = new Scene([p('أول'), rule, p('بعد'), p('آخر')])
      .caretAfter('أول')
      .press(KEY_ARROW_DOWN_COMMAND);
    expect(scene.press(KEY_DOWN_COMMAND, { key: 'End' }).at).toBe('بعد');
    scene.press(KEY_ARROW_UP_COMMAND).press(KEY_DOWN_COMMAND, { key: 'End', ctrlKey: true });
    expect(scene.at).toBe('آخر');
    scene
      .caretAfter('أول')
      .press(KEY_ARROW_DOWN_COMMAND)
      .press(KEY_DOWN_COMMAND, { key: 'Home', ctrlKey: true });
    expect(scene.type('!').lines[0]).toBe('p !أول');
  });

  test('has a line made after it by Enter', () => {
    const scene = new Scene([p('قبل'), rule, p('بعد')]).caretAfter('قبل').press(KEY_ARROW_DOWN_COMMAND);
    expect(scene.press(KEY_ENTER_COMMAND).type('جديد').lines).toEqual(['p قبل', '---', 'p جديد', 'p بعد']);
  });

  test('is chosen by Backspace before it is taken away, and comes back whole', () => {
    const scene = new Scene([p('قبل'), embed, p('')]).caretAfter('');
    expect(scene.backspace().at).toBe('<embed>');
    expect(scene.lines).toEqual(['p قبل', EMBED]);
    expect(scene.backspace().type('!').lines).toEqual(['p قبل!']);
    expect(scene.undo().undo().lines).toEqual(['p قبل', EMBED]);
  });

  test('is chosen by Delete at the end of the line before', () => {
    const scene = new Scene([p('قبل'), rule, p('بعد')]).caretAfter('قبل').delete();
    expect(scene.at).toBe('<rule>');
    expect(scene.delete().lines).toEqual(['p قبل', 'p بعد']);
    expect(scene.at).toBe('بعد');
  });
});

describe('a jump break', () => {
  test('is moved when a second one is put', () => {
    const scene = new Scene([p('أ'), { type: 'jump-break' }, p('ب')])
      .caretAfter('ب')
      .run('insert.jump-break');
    expect(scene.lines).toEqual(['p أ', 'p ب', 'more', 'p']);
    expect(scene.undo().lines).toEqual(['p أ', 'more', 'p ب']);
  });
});

describe('the name under a quotation', () => {
  test('is written after the command and left by Enter', () => {
    const scene = new Scene([quote(p('قول')), p('بعد')])
      .caretAfter('قول')
      .run('quote.attribution')
      .type('قائل');
    expect(scene.lines).toEqual(['quote — قائل', '  p قول', 'p بعد']);
    expect(scene.enter().type('> ').lines).toEqual(['quote — قائل', '  p قول', 'p > بعد']);
  });

  test('is reached by Tab, and goes with Backspace when it is empty', () => {
    const scene = new Scene([quote(p('قول'))]).caretAfter('قول').press(KEY_TAB_COMMAND).backspace().type('!');
    expect(scene.lines).toEqual(['quote', '  p قول!']);
  });

  test('does not keep Enter on an empty last line from leaving the quotation', () => {
    const given = { type: 'quote', blocks: [p('قول')], attribution: [{ type: 'text', text: 'قائل' }] };
    const scene = new Scene([given]).caretAfter('قول').enter().enter().type('بعد');
    expect(scene.lines).toEqual(['quote — قائل', '  p قول', 'p بعد']);
  });
});

describe('what shapes the article', () => {
  test.each([
    ['a callout', { type: 'callout', kind: 'tip', blocks: [p('نص')] }],
    ['a quotation', quote(p('نص'))],
  ])('does not come into %s', (_what, box) => {
    const scene = new Scene([box]).caretAfter('نص');
    const before = scene.lines;
    expect(scene.run('block.heading2').lines).toEqual(before);
  });
});
