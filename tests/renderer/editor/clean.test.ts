// Cleaning invisible characters, whole or selected, in one step.
import { $getSelection, $isRangeSelection } from 'lexical';
import { expect, test } from 'vitest';
import { $cleanTexts } from '../../../src/renderer/editor/rtl/cleanCommand.ts';
import { p, Scene } from './scene.ts';

const DIRTY = 'نص\u200f \u202bآخر\u202c می\u200cخ';

test('takes bidi controls out of the whole article and keeps joiners', () => {
  const scene = new Scene([p(DIRTY), { type: 'callout', kind: 'tip', blocks: [p('ا\u200bب')] }]);
  expect(scene.run('text.clean').lines).toEqual(['p نص آخر می\u200cخ', 'callout tip', '  p اب']);
  expect(scene.undo().lines).toEqual([`p ${DIRTY}`, 'callout tip', '  p ا\u200bب']);
});

test('cleans only what is selected, and keeps it selected', () => {
  const scene = new Scene([p('ا\u200fب\u200fج\u200fد')]).caretAfter('ب');
  let selected: readonly number[] = [];
  scene.do(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    selection.focus.offset += 3; // over a mark, a letter and a mark
    $cleanTexts();
    selected = [selection.anchor.offset, selection.focus.offset];
  });
  expect([scene.lines, selected]).toEqual([['p ا\u200fبجد'], [3, 4]]);
});
