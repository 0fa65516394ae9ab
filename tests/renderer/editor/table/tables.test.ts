// Tables: always rectangular, changed in reading order, left at their edges.
import {
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_TAB_COMMAND,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import { p, Scene } from '../scene.ts';

const cell = (words: string): unknown => ({ children: words === '' ? [] : [{ type: 'text', text: words }] });
const table = (rows: readonly (readonly string[])[], fields: object = {}): unknown => ({
  type: 'table',
  ...fields,
  rows: rows.map((row) => ({ cells: row.map(cell) })),
});
const two = table(
  [
    ['أ', 'ب'],
    ['ج', 'د'],
  ],
  { headerRow: true },
);

describe('a new table', () => {
  test('has three rows under one of heads, and the caret in its first cell', () => {
    const scene = new Scene([p('قبل')]).caretAfter('قبل').run('insert.table').type('أ');
    expect(scene.lines).toEqual(['p قبل', 'table row', '  أ |  | ', '   |  | ', '   |  | ']);
    expect(scene.undo().undo().lines).toEqual(['p قبل']);
  });

  test('stands in the callout in which it was asked for', () => {
    const tip = { type: 'callout', kind: 'tip', blocks: [p('نص')] };
    const scene = new Scene([tip]).caretAfter('نص').run('insert.table');
    expect(scene.lines.slice(0, 3)).toEqual(['callout tip', '  p نص', '  table row']);
  });
});

describe('rows and columns', () => {
  test.each([
    ['row-before', 'ج', ['table row', '  أ | ب', '  س | ', '  ج | د']],
    ['row-before', 'أ', ['table row', '  س | ', '  أ | ب', '  ج | د']],
    ['row-after', 'د', ['table row', '  أ | ب', '  ج | د', '   | س']],
    ['column-before', 'ب', ['table row', '  أ | س | ب', '  ج |  | د']],
    ['column-after', 'د', ['table row', '  أ | ب | ', '  ج | د | س']],
    ['remove-row', 'د', ['table row', '  أ | سب']],
    ['remove-column', 'ج', ['table row', '  ب', '  سد']],
    ['row-up', 'د', ['table row', '  ج | دس', '  أ | ب']],
    ['column-on', 'أ', ['table row', '  ب | أس', '  د | ج']],
    ['column-back', 'ب', ['table row', '  بس | أ', '  د | ج']],
    ['header-row', 'أ', ['table', '  أس | ب', '  ج | د']],
    ['header-column', 'أ', ['table row column', '  أس | ب', '  ج | د']],
    ['caption', 'أ', ['table row س', '  أ | ب', '  ج | د']],
    ['remove', 'أ', ['p س']],
  ])('%s at «%s»', (id, at, lines) => {
    const scene = new Scene([two]).caretAfter(at).run(`table.${id}`);
    const once = scene.lines;
    expect(scene.type('س').lines).toEqual(lines);
    scene.undo().undo();
    expect(scene.lines).toEqual(new Scene([two]).lines);
    expect(scene.redo().lines).toEqual(once);
  });

  test('move with the keys that move blocks', () => {
    const scene = new Scene([p('قبل'), two]).caretAfter('د').run('callout.up');
    expect(scene.lines).toEqual(['p قبل', 'table row', '  ج | د', '  أ | ب']);
  });

  test('the last of them takes the table away', () => {
    const scene = new Scene([table([['أ']])]).caretAfter('أ').run('table.remove-column');
    expect(scene.lines).toEqual(['p']);
  });
});

describe('keys in a table', () => {
  test('Tab goes from cell to cell and adds a row after the last', () => {
    const scene = new Scene([two]).caretAfter('ب').press(KEY_TAB_COMMAND);
    expect(scene.at).toBe('ج');
    scene.press(KEY_TAB_COMMAND).press(KEY_TAB_COMMAND).type('هـ');
    expect(scene.lines).toEqual(['table row', '  أ | ب', '  ج | د', '  هـ | ']);
    expect(scene.press(KEY_TAB_COMMAND, { shiftKey: true }).at).toBe('د');
  });

  test('the left arrow goes on and the right arrow back, as the columns run', () => {
    const scene = new Scene([two]).caretAfter('أ').press(KEY_ARROW_LEFT_COMMAND);
    expect(scene.at).toBe('ب');
    expect(scene.press(KEY_ARROW_RIGHT_COMMAND).at).toBe('أ');
  });

  test('arrows lead out of it, where there is a line or none', () => {
    const scene = new Scene([two]).caretAfter('د').press(KEY_ARROW_DOWN_COMMAND).type('بعد');
    scene.caretAfter('أ').press(KEY_ARROW_UP_COMMAND).type('قبل');
    expect(scene.lines).toEqual(['p قبل', 'table row', '  أ | ب', '  ج | د', 'p بعد']);
    expect(scene.press(KEY_ARROW_DOWN_COMMAND).at).toBe('أ');
    scene.caretAfter('د').press(KEY_ARROW_LEFT_COMMAND);
    expect(scene.at).toBe('بعد');
  });

  test('Enter begins a line in the cell', () => {
    const scene = new Scene([two]).caretAfter('أ').enter().type('سطر');
    expect(scene.lines[1]).toBe('  أ⏎سطر | ب');
  });

  test('Backspace from the line after it chooses it and then takes it away', () => {
    const scene = new Scene([two, p('بعد')]).caretBefore('بعد').backspace();
    expect(scene.at).toBe('<table-frame>');
    expect(scene.lines).toEqual(['table row', '  أ | ب', '  ج | د', 'p بعد']);
    expect(scene.backspace().lines).toEqual(['p بعد']);
  });

  test('Backspace at the start of a cell does nothing', () => {
    const scene = new Scene([two]).caretBefore('ب').backspace();
    expect(scene.lines).toEqual(new Scene([two]).lines);
  });

  test('the caption is a line over the cells', () => {
    const scene = new Scene([two]).caretAfter('أ').run('table.caption').type('عنوان').enter().type('س');
    expect(scene.lines).toEqual(['table row عنوان', '  سأ | ب', '  ج | د']);
    expect(scene.caretAfter('عنوان').press(KEY_ARROW_DOWN_COMMAND).at).toBe('سأ');
  });

  test('a new line after it comes from wherever the caret is', () => {
    const scene = new Scene([two, p('بعد')]).caretAfter('أ').run('box.leave').type('سطر');
    expect(scene.lines.slice(-2)).toEqual(['p سطر', 'p بعد']);
  });
});

describe('commands for blocks', () => {
  test.each(['block.bulleted', 'block.heading2', 'block.paragraph'])('%s leaves a cell a line', (id) => {
    const scene = new Scene([two]).caretAfter('أ').run(id);
    expect(scene.lines).toEqual(new Scene([two]).lines);
  });
});
