// Which updates are of letters alone, and what those who follow all others may rely on.
import { $getSelection, $isRangeSelection, $isTextNode } from 'lexical';
import { describe, expect, test } from 'vitest';
import {
  isOfLetters,
  letterBeforeCaret,
  registerExceptLetters,
} from '../../../../src/renderer/editor/updates/letters.ts';
import { note, p, reference, Scene } from '../scene.ts';

const scene = (): Scene =>
  new Scene(
    [
      p('نص أول', { type: 'text', text: ' قوي', marks: ['strong'] }, reference('n1')),
      p({ type: 'text', text: '+20', marks: ['isolate-ltr'] }),
      { type: 'callout', kind: 'tip', blocks: [p('نصيحة')] },
      { type: 'list', style: 'numbered', items: [{ children: [{ type: 'text', text: 'بند' }] }] },
      p('ثان'),
    ],
    [note('n1', 'حاشية')],
  );

/** What each update of an act is: letters, or more. */
function updatesOf(at: Scene, act: (at: Scene) => unknown): readonly ('letters' | 'more')[] {
  const told: ('letters' | 'more')[] = [];
  const stop = at.editor.registerUpdateListener((payload) => {
    told.push(isOfLetters(payload) ? 'letters' : 'more');
  });
  act(at);
  stop();
  return told;
}

const insert = (letters: string) => (at: Scene) =>
  at.do(() => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText(letters);
  });

const take = (letters: number) => (at: Scene) =>
  at.do(() => {
    const selection = $getSelection();
    const text = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
    if (!$isRangeSelection(selection) || !$isTextNode(text)) throw new Error('no caret in a text');
    const { offset } = selection.anchor;
    text.spliceText(offset - letters, letters, '', true);
  });

describe('an update is of letters', () => {
  test.each(['نص', ' قو', '+2', 'نصي', 'بن'])('that are typed after «%s»', (words) => {
    const at = scene().caretAfter(words);
    // The marks of what comes are known to the selection from the first letter on.
    insert('س')(at);
    expect(updatesOf(at, insert('ش'))).toEqual(['letters']);
  });

  test('that are taken away', () => {
    expect(updatesOf(scene().caretAfter('نص أ'), take(2))).toEqual(['letters']);
  });
});

describe('an update is more', () => {
  test.each<readonly [string, string, (at: Scene) => unknown]>([
    ['when the caret goes elsewhere', 'نص', (at) => at.caretAfter('ثا')],
    ['when it moves in its text', 'نص', (at) => at.caretAfter('نص أ')],
    ['in a note, whose words stand beside its number too', 'حاش', insert('س')],
    ['when what comes is to be isolated', 'نص', (at) => at.run('mark.isolate-ltr')],
    ['when a line is broken', 'نص', (at) => at.enter()],
    ['when a mark is given to what comes', 'نص', (at) => at.run('mark.strong')],
    ['when a text is replaced by another', 'ثان', (at) => at.type('س')],
    ['when the text is gone', 'ثان', take(3)],
    ['when nothing is changed', 'نص', (at) => at.do(() => undefined)],
    ['when the block becomes another', 'ثان', (at) => at.run('block.heading2')],
    ['when its direction turns', 'ثان', (at) => at.run('block.direction')],
  ])('%s', (_name, words, act) => {
    const told = updatesOf(scene().caretAfter(words), act);
    expect(told).not.toContain('letters');
  });

  test('when it is undone or done again', () => {
    const at = scene().caretAfter('نص');
    insert('س')(at);
    expect(updatesOf(at, () => at.undo())).not.toContain('letters');
    expect(updatesOf(at, () => at.redo())).not.toContain('letters');
  });

  test('with words that were selected', () => {
    const at = scene().caretAfter('نص');
    at.do(() => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.anchor.offset = 0;
    });
    expect(updatesOf(at, insert('س'))).toEqual(['more']);
  });
});

test('who follows everything else is told of everything else', () => {
  const at = scene().caretAfter('نص');
  let told = 0;
  const stop = registerExceptLetters(at.editor, () => {
    told += 1;
  });
  insert('س')(at);
  insert('ش')(at);
  expect(told).toBe(0);
  at.caretAfter('ثا');
  expect(told).toBe(1);
  stop();
  at.caretAfter('نص');
  expect(told).toBe(1);
});

test('the letter before the caret is known without reading', () => {
  const at = scene();
  const letter = (): string => letterBeforeCaret(at.editor.getEditorState());
  at.caretAfter('نص أ');
  expect(letter()).toBe('أ');
  at.caretBefore('نص');
  expect(letter()).toBe('');
  at.caretAfter('نص').do(() => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.anchor.offset = 0;
  });
  expect(letter()).toBe('');
});
