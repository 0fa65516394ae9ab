// What is told of the caret, and marks that are no format of Lexical's.
import { $getSelection, $isRangeSelection, $isTextNode } from 'lexical';
import { describe, expect, test } from 'vitest';
import { $readCaret } from '../../../../src/renderer/editor/caret/readCaret.ts';
import { note, p, reference, Scene } from '../scene.ts';

const caret = (scene: Scene): ReturnType<typeof $readCaret> => scene.editor.read($readCaret);

/** Selects some words of the text at the caret. */
function select(scene: Scene, words: string): Scene {
  scene.caretAfter(words);
  return scene.do(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) throw new Error('no caret');
    const node = selection.anchor.getNode();
    const end = selection.anchor.offset;
    if ($isTextNode(node)) selection.setTextNodeRange(node, end - words.length, node, end);
  });
}

describe('the caret', () => {
  test.each([
    ['عنوان', 'block.heading2', ['block.heading2']],
    ['عادي', 'block.paragraph', []],
    ['بند', 'block.numbered', ['block.numbered']],
    ['يسار', 'block.paragraph', ['block.direction']],
    ['نصيحة', 'block.paragraph', ['callout.tip']],
    ['قول', 'block.paragraph', ['insert.quote']],
    ['معزول', 'block.paragraph', ['mark.isolate-ltr']],
  ])('in «%s» stands in a %s, and %j holds', (words, style, active) => {
    const scene = new Scene([
      { type: 'heading', level: 2, children: [{ type: 'text', text: 'عنوان' }] },
      p('عادي'),
      { type: 'list', style: 'numbered', items: [{ children: [{ type: 'text', text: 'بند' }] }] },
      { type: 'paragraph', dir: 'ltr', children: [{ type: 'text', text: 'يسار' }] },
      { type: 'callout', kind: 'tip', blocks: [p('نصيحة')] },
      { type: 'quote', blocks: [p('قول')] },
      p({ type: 'text', text: 'معزول', marks: ['isolate-ltr'] }),
    ]);
    const { style: found, active: holding } = caret(scene.caretAfter(words));
    expect([found, holding]).toEqual([style, active]);
  });

  test('knows the link and the note around it', () => {
    const link = { type: 'link', href: 'https://example.org', children: [{ type: 'text', text: 'رابط' }] };
    const scene = new Scene([p(link, reference('n1'))], [note('n1', 'حاشية')]);
    expect(caret(scene.caretAfter('راب')).active).toEqual(['link.edit']);
    expect(caret(scene.caretAfter('حاشية')).isInNote).toBe(true);
  });
});

describe('isolation', () => {
  test('is put on selected words and taken from them, across marks and in one step', () => {
    const scene = new Scene([p('هاتف +20 ', { type: 'text', text: '(2)', marks: ['strong'] }, ' نعم')]);
    select(scene, '+20').run('mark.isolate-ltr');
    expect(scene.lines).toEqual(['p هاتف {isolate-ltr +20} {strong (2)} نعم']);
    expect(caret(scene).active).toContain('mark.isolate-ltr');
    expect(scene.run('mark.isolate-ltr').lines).toEqual(['p هاتف +20 {strong (2)} نعم']);
    expect(scene.undo().lines).toEqual(['p هاتف {isolate-ltr +20} {strong (2)} نعم']);
  });

  test('at a bare caret waits for what is typed, and is forgotten elsewhere', () => {
    const scene = new Scene([p('هاتف نعم')]).caretAfter('هاتف').run('mark.isolate-ltr');
    expect(caret(scene).active).toEqual(['mark.isolate-ltr']);
    expect(caret(scene.caretAfter('نعم')).active).toEqual([]);
    expect(scene.lines).toEqual(['p هاتف نعم']);
  });

  test('goes with all other marks when the formatting is cleared', () => {
    const scene = new Scene([
      p({ type: 'text', text: 'كلمة', marks: ['strong', 'highlight', 'isolate-ltr'] }),
    ]);
    expect(select(scene, 'كلمة').run('mark.clear').lines).toEqual(['p كلمة']);
  });
});

describe('a quotation', () => {
  test('takes selected paragraphs in, and one undo lets them out', () => {
    const scene = select(new Scene([p('قبل'), p('قول')]), 'قول').run('insert.quote');
    expect(scene.lines).toEqual(['p قبل', 'quote', '  p قول']);
    expect(scene.undo().lines).toEqual(['p قبل', 'p قول']);
  });
});
