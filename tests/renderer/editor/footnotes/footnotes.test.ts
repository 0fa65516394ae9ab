// Footnotes while they are edited: marker and note are made, kept and taken away together.
import { $getRoot, $getSelection, $isRangeSelection } from 'lexical';
import { describe, expect, test } from 'vitest';
import { ReferenceNode } from '../../../../src/renderer/editor/footnotes/nodes.ts';
import { $setFields } from '../../../../src/renderer/editor/state.ts';
import { note, p, reference, Scene } from '../scene.ts';

describe('putting a footnote', () => {
  test('puts the marker after the word and its punctuation, and the caret into the note', () => {
    const scene = new Scene([p('جملة أولى. وثانية.')])
      .caretAfter('أو')
      .run('insert.footnote')
      .type('نص الحاشية');
    expect(scene.lines).toEqual(['p جملة أولى.[1] وثانية.', '1: نص الحاشية']);
  });

  test.each([
    ['جملة', 'جملة', 'p جملة[1]'],
    ['قال «نعم»، ومضى', 'نعم', 'p قال «نعم»،[1] ومضى'],
    ['حقاً؟! نعم', 'حقاً', 'p حقاً؟![1] نعم'],
    ['كلمة أخرى', 'كلمة ', 'p كلمة أخرى[1]'],
  ])('in «%s» after «%s» gives %s', (text, after, line) => {
    expect(new Scene([p(text)]).caretAfter(after).run('insert.footnote').lines[0]).toBe(line);
  });

  test('before others puts its note before theirs', () => {
    const scene = new Scene(
      [p('أ.', reference('one'), ' ب. ج.', reference('two'))],
      [note('one', 'الأولى'), note('two', 'الثانية')],
    );
    scene.caretAfter('ب').run('insert.footnote').type('الوسطى');
    expect(scene.lines).toEqual(['p أ.[1] ب.[2] ج.[3]', '1: الأولى', '2: الوسطى', '3: الثانية']);
  });

  test('at the very beginning puts its note first', () => {
    const scene = new Scene([p('أ. ب.', reference('one'))], [note('one', 'الأولى')]);
    scene.caretAfter('أ').run('insert.footnote').type('قبلها');
    expect(scene.lines).toEqual(['p أ.[1] ب.[2]', '1: قبلها', '2: الأولى']);
  });

  test('in a callout, a list and a heading', () => {
    const scene = new Scene([
      { type: 'heading', level: 2, children: [{ type: 'text', text: 'فصل' }] },
      { type: 'callout', kind: 'tip', blocks: [p('نص')] },
      { type: 'list', style: 'bulleted', items: [{ children: [{ type: 'text', text: 'بند' }] }] },
    ]);
    for (const word of ['بند', 'نص', 'فصل']) scene.caretAfter(word).run('insert.footnote').type(word);
    expect(scene.lines).toEqual([
      'h2 فصل[1]',
      'callout tip',
      '  p نص[2]',
      '- بند[3]',
      '1: فصل',
      '2: نص',
      '3: بند',
    ]);
  });

  test('inside a note makes none', () => {
    const scene = new Scene([p('أ.', reference('one'))], [note('one', 'الأولى')]);
    scene.caretAfter('الأو').run('insert.footnote');
    expect(scene.lines).toEqual(['p أ.[1]', '1: الأولى']);
  });

  test('is one step to undo, and comes back with redo', () => {
    const scene = new Scene([p('أ. ب.')]).caretAfter('أ').run('insert.footnote');
    expect(scene.lines).toEqual(['p أ.[1] ب.', '1: ']);
    expect(scene.undo().lines).toEqual(['p أ. ب.']);
    expect(scene.redo().lines).toEqual(['p أ.[1] ب.', '1: ']);
  });
});

describe('taking away', () => {
  const scene = (): Scene =>
    new Scene(
      [p('أ.', reference('one'), ' ب.', reference('two'), ' ج.', reference('one'))],
      [note('one', ''), note('two', 'الثانية')],
    );

  test('an empty note by Backspace takes all of its markers, in one step', () => {
    const edited = scene().caretAfter('').backspace();
    expect(edited.lines).toEqual(['p أ. ب.[1] ج.', '1: الثانية']);
    expect(edited.undo().lines).toEqual(['p أ.[1] ب.[2] ج.[1]', '1: ', '2: الثانية']);
  });

  test('a paragraph with a marker keeps its note, so that nothing is lost when it is pasted again', () => {
    const edited = new Scene([p('أ.'), p('ب.', reference('one'))], [note('one', 'الأولى')]).do(() =>
      $getRoot().getChildAtIndex(1)?.remove(),
    );
    expect(edited.lines).toEqual(['p أ.', '?: الأولى']);
    expect(edited.undo().lines).toEqual(['p أ.', 'p ب.[1]', '1: الأولى']);
  });

  test('everything leaves a line to write on and a place for notes', () => {
    const edited = scene().do(() => void $getRoot().clear());
    expect(edited.lines).toEqual(['p']);
    expect(
      edited.caretAfter('').type('جديد.').caretAfter('جديد').run('insert.footnote').type('حاشية').lines,
    ).toEqual(['p جديد.[1]', '1: حاشية']);
  });
});

test('a marker that comes without its note gets an empty one at its place', () => {
  const scene = new Scene([p('أ.', reference('one')), p('ب.')], [note('one', 'الأولى')])
    .caretAfter('ب.')
    .do(() => {
      const selection = $getSelection();
      if ($isRangeSelection(selection))
        selection.insertNodes([$setFields(new ReferenceNode(), { note: 'foreign' })]);
    });
  expect(scene.lines).toEqual(['p أ.[1]', 'p ب.[2]', '1: الأولى', '2: ']);
});

test('blocks put behind the notes come before them', () => {
  const scene = new Scene([p('أ.', reference('one'))], [note('one', 'الأولى')]).do(() => {
    const root = $getRoot();
    const first = root.getFirstChildOrThrow();
    root.append(first);
  });
  expect(scene.lines).toEqual(['p أ.[1]', '1: الأولى']);
});
