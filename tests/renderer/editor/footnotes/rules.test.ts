// What holds for footnotes whatever is done: notes last, in the order of their numbers, each marker with its note; every change one step.
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import type { NoteId } from '../../../../src/core/article/ids.ts';
import { $citeNote, $removeNote, $writeSource } from '../../../../src/renderer/editor/footnotes/noteEdits.ts';
import { $findNote, $references } from '../../../../src/renderer/editor/footnotes/notes.ts';
import { parseSource, typedSource } from '../../../../src/renderer/editor/footnotes/source.ts';
import { select } from '../copy/clipboard.ts';
import { note, p, reference, Scene } from '../scene.ts';

const id = (name: string): NoteId => name as NoteId; // of a scene's note

const scene = (): Scene =>
  new Scene(
    [p('أول.', reference('one'), ' تتمته.'), p('ثان.', reference('two'), ' ثم.', reference('one'))],
    [note('one', 'حاشية أولى'), note('two', 'حاشية ثانية')],
  );
const BEFORE = scene().lines;

/** One change, its undoing and doing again. */
function once(change: (scene: Scene) => unknown, lines: readonly string[]): void {
  const edited = scene();
  change(edited);
  expect(edited.lines).toEqual(lines);
  expect(edited.undo().lines).toEqual(BEFORE);
  expect(edited.redo().lines).toEqual(lines);
}

const press = (edited: Scene, backward = true): Scene => {
  edited.editor.dispatchCommand(DELETE_CHARACTER_COMMAND, backward);
  return edited.do(() => undefined);
};

describe('a note', () => {
  test('is cited again at the caret, after the word', () => {
    once(
      (edited) => edited.caretAfter('تتم').do(() => $citeNote(id('two'))),
      ['p أول.[1] تتمته.[2]', 'p ثان.[2] ثم.[1]', '1: حاشية أولى', '2: حاشية ثانية'],
    );
  });

  test('is cited from inside the notes where the caret was in the text', () => {
    const edited = scene().caretAfter('تتمته').caretAfter('حاشية أو');
    edited.do(() => $citeNote(id('two')));
    expect(edited.lines[0]).toBe('p أول.[1] تتمته.[2]');
  });

  test('that is deleted takes all of its markers along', () => {
    once(
      (edited) =>
        edited.do(() => {
          const found = $findNote(id('one'));
          if (found !== undefined) $removeNote(found);
        }),
      ['p أول. تتمته.', 'p ثان.[1] ثم.', '1: حاشية ثانية'],
    );
  });

  test.each([
    ['حاشية أو', 'a caret in it'],
    ['أول.', 'a caret beside its marker'],
  ])('is deleted by its command with the caret after %s: %s', (words) => {
    once(
      (edited) => edited.caretAfter(words).run('footnote.remove'),
      ['p أول. تتمته.', 'p ثان.[1] ثم.', '1: حاشية ثانية'],
    );
  });

  test('whose last marker is deleted stays, cited by nothing, and is cited again by the same id', () => {
    const edited = scene().do(() => {
      for (const each of $references())
        if (each.getPreviousSibling()?.getTextContent() === 'ثان.') each.remove();
    });
    expect(edited.lines.slice(-2)).toEqual(['1: حاشية أولى', '?: حاشية ثانية']);
    edited.caretAfter('أو').do(() => $citeNote(id('two')));
    expect(edited.lines).toEqual(['p أول.[1][2] تتمته.', 'p ثان. ثم.[2]', '1: حاشية ثانية', '2: حاشية أولى']);
  });

  test('has its source written as one step', () => {
    once(
      (edited) => edited.do(() => $writeSource(id('two'), { publisher: 'ناشر' })),
      [...BEFORE.slice(0, -1), '2: حاشية ثانية {"publisher":"ناشر"}'],
    );
  });

  test('that has nothing but a source is not taken away by Backspace', () => {
    const edited = new Scene(
      [p('أ.', reference('n'))],
      [{ ...(note('n', '') as object), source: { publisher: 'ناشر' } }],
    );
    expect(edited.caretAfter('').backspace().lines).toEqual(['p أ.[1]', '1:  {"publisher":"ناشر"}']);
  });

  test('is left by Enter on an empty last line', () => {
    const edited = scene().caretAfter('حاشية أولى').enter().enter().type('!');
    expect(edited.lines).toEqual(['p أول.[1]! تتمته.', ...BEFORE.slice(1)]);
  });

  test('holds paragraphs and lists alone', () => {
    const edited = scene().caretAfter('حاشية أو').run('block.heading2');
    expect(edited.lines).toEqual(BEFORE);
    expect(edited.run('block.bulleted').lines.at(-2)).toBe('1: - حاشية أولى');
  });
});

describe('the order of notes follows their markers', () => {
  test.each(['callout.down', 'callout.up'])('when a block is moved: %s', (command) => {
    once(
      (edited) => edited.caretAfter(command === 'callout.down' ? 'أول.' : 'ثان.').run(command),
      ['p ثان.[1] ثم.[2]', 'p أول.[2] تتمته.', '1: حاشية ثانية', '2: حاشية أولى'],
    );
  });

  test('when a block of a callout is moved', () => {
    const edited = new Scene(
      [{ type: 'callout', kind: 'tip', blocks: [p('أ.', reference('one')), p('ب.', reference('two'))] }],
      [note('one', 'أولى'), note('two', 'ثانية')],
    ).do(() => {
      const callout = $getRoot().getFirstChildOrThrow();
      if ($isElementNode(callout)) callout.append(callout.getFirstChildOrThrow());
    });
    expect(edited.lines).toEqual(['callout tip', '  p ب.[1]', '  p أ.[2]', '1: ثانية', '2: أولى']);
  });

  test('when a marker is deleted', () => {
    const edited = scene().do(() => $references()[0]?.remove());
    expect(edited.lines).toEqual(['p أول. تتمته.', 'p ثان.[1] ثم.[2]', '1: حاشية ثانية', '2: حاشية أولى']);
  });
});

describe('a selection over the edge of the notes', () => {
  test.each([
    ['from the text into a note', 'تتمته', 'حاشية', ['p أول.[1]', '1:  أولى', '?: حاشية ثانية']],
    ['over the end of a note', 'ثم', 'حاشية أولى', ['p أول. تتمته.', 'p ثان.[1]', '1: حاشية ثانية']],
    ['over all notes', 'تتمته', 'حاشية ثانية', ['p أول.']],
    ['over everything', 'أول.', 'حاشية ثانية', ['p']],
    [
      'from a note into the next',
      'أولى',
      'حاشية ثا',
      ['p أول.[1] تتمته.', 'p ثان.[2] ثم.[1]', '1: حاشية', '2: نية'],
    ],
    [
      'from the end of a note over the next',
      'ى',
      'حاشية ثانية',
      ['p أول.[1] تتمته.', 'p ثان. ثم.[1]', '1: حاشية أول'],
    ],
  ])('%s is deleted, each side for itself', (_what, from, to, lines) => {
    for (const backward of [false, true])
      once((edited) => press(select(edited, from, to, backward), !backward), lines);
  });

  test('inside one note is deleted as everywhere', () => {
    const edited = select(scene(), 'حاشية أ', 'حاشية أ');
    edited.do(() => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.removeText();
    });
    expect(edited.lines.at(-2)).toBe('1: ولى');
  });

  test('is replaced by what is typed where it begins', () => {
    const edited = select(scene(), 'تتمته', 'حاشية أو');
    edited.editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (text) => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.insertText(String(text));
        return true;
      },
      0,
    );
    edited.editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'جديد');
    edited.do(() => undefined);
    expect(edited.lines).toEqual(['p أول.[1] جديد', '1: لى', '?: حاشية ثانية']);
    expect(edited.undo().lines).toEqual(BEFORE);
  });

  test('that begins a note keeps it for what is typed', () => {
    const edited = select(scene(), 'حاشية أولى', 'حاشية ثا');
    edited.editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    edited.do(() => undefined);
    expect(edited.lines).toEqual(['p أول.[1] تتمته.', 'p ثان.[2] ثم.[1]', '1: / p', '2: نية']);
  });

  test('of everything, by element points, leaves a line to write on', () => {
    const edited = scene().do(() => {
      const root = $getRoot();
      root.select(0, root.getChildrenSize());
    });
    expect(press(edited).lines).toEqual(['p']);
    expect(edited.type('جديد').lines).toEqual(['p جديد']);
  });
});

describe('a source as it is typed', () => {
  const typed = typedSource({});

  test('is tidied, and its digits and address are understood', () => {
    expect(
      parseSource({
        ...typed,
        publisher: '  وكالة\tالأنباء ',
        accessed: '٢٠٢٦-١١-٢٣',
        address: 'example.org/خبر',
        archive: 'https://web.archive.org/web/1/https://example.org/',
      }),
    ).toEqual({
      source: {
        publisher: 'وكالة الأنباء',
        accessed: '2026-11-23',
        address: 'https://example.org/خبر',
        archive: 'https://web.archive.org/web/1/https://example.org/',
      },
      faults: {},
    });
  });

  test.each(['javascript:alert(1)', 'mailto:a@b.c', 'كلمة', 'ftp://example.org/', 'http://'])(
    'refuses the address %s',
    (address) => {
      expect(parseSource({ ...typed, address }).faults).toEqual({ address: 'badAddress' });
    },
  );

  test.each(['أمس', '2026-13-01', '2026-02-30', '23/11/2026', '2026-11-23T10:00:00Z'])(
    'refuses the day %s',
    (accessed) => {
      expect(parseSource({ ...typed, accessed }).faults).toEqual({ accessed: 'badDay' });
    },
  );

  test('of nothing is none, and what it does not know is kept', () => {
    expect(parseSource(typed)).toEqual({ source: undefined, faults: {} });
    expect(parseSource({ ...typed, title: 'عنوان' }, { doi: '10.1', title: 'قديم' }).source).toEqual({
      doi: '10.1',
      title: 'عنوان',
    });
  });
});
