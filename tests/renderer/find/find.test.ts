// Searching and replacing in the editor's model: across texts of one line, never across lines; what stands inside is kept; one step to undo.

import { $getRoot } from 'lexical';
import { describe, expect, test } from 'vitest';
import { Finder, type Search } from '../../../src/renderer/find/Finder.ts';
import { $linesIn } from '../../../src/renderer/find/lines.ts';
import { replaceHits } from '../../../src/renderer/find/replace.ts';
import { note, p, reference, Scene } from '../editor/scene.ts';

const FOLDED: Omit<Search, 'words'> = { wholeWord: false, marks: false, letters: false, asides: true };
const strong = (text: string): unknown => ({ type: 'text', text, marks: ['strong'] });

function find(scene: Scene, words: string, options: Partial<Search> = {}): Finder {
  const finder = new Finder(scene.editor, () => []);
  finder.follow(undefined);
  finder.look({ ...FOLDED, words, ...options });
  finder.finish();
  return finder;
}

function replace(scene: Scene, words: string, by: string, options: Partial<Search> = {}): readonly string[] {
  replaceHits(scene.editor, find(scene, words, options).snapshot().hits, by);
  return scene.lines;
}

describe('lines', () => {
  test('are the runs of words of a block, each by itself', () => {
    const scene = new Scene(
      [
        {
          type: 'list',
          style: 'bulleted',
          items: [
            {
              children: [{ type: 'text', text: 'أول' }],
              lists: [
                { type: 'list', style: 'bulleted', items: [{ children: [{ type: 'text', text: 'داخل' }] }] },
              ],
            },
          ],
        },
        { type: 'callout', kind: 'tip', blocks: [p('نصيحة', reference('n1'), ' ثم')] },
        { type: 'figure', alt: '', caption: [{ type: 'text', text: 'تعليق' }] },
        p('سطر', { type: 'break' }, 'آخر'),
      ],
      [note('n1', 'حاشية')],
    );
    const lines = scene.editor.getEditorState().read(() => $getRoot().getChildren().flatMap($linesIn));
    expect(lines.map(({ text, isAside }) => [text, isAside])).toEqual([
      ['أول', false],
      ['داخل', false],
      ['نصيحة\ufffc ثم', true],
      ['تعليق', true],
      ['سطر\nآخر', false],
      ['حاشية', true],
    ]);
  });
});

describe('replacing', () => {
  test.each([
    [
      'keeps the marks of where the words began',
      [p('شرا', strong('كة جديدة'))],
      'شراكه',
      'تعاون',
      ['p تعاون{strong  جديدة}'],
    ],
    [
      'keeps a marker that stands inside, behind the new words',
      [p('شراكة', reference('n1'), ' جديدة الآن')],
      'شراكة جديدة',
      'تعاون',
      ['p تعاون[1] الآن', '1: ح'],
    ],
    [
      'keeps a marker behind the words',
      [p('شراكة', reference('n1'), '.')],
      'شراكه',
      'تعاون',
      ['p تعاون[1].', '1: ح'],
    ],
    [
      'keeps a reminder inside',
      [p('شراكة ', { type: 'reminder', text: 'اسم' }, 'جديدة')],
      'شراكة جديدة',
      'تعاون',
      ['p تعاون{reminder اسم}'],
    ],
    ['goes across tatweel and tashkeel', [p('كـــتابٌ و كِتاب')], 'كتاب', 'سفر', ['p سفر و سفر']],
    ['goes not across paragraphs', [p('شراكة'), p('جديدة')], 'شراكة جديدة', 'تعاون', ['p شراكة', 'p جديدة']],
    [
      'does all in every place',
      [p('ا ا'), { type: 'callout', kind: 'tip', blocks: [p('ا')] }],
      'ا',
      'ب',
      ['p ب ب', 'callout tip', '  p ب'],
    ],
    [
      'with nothing takes words away, and a link that has none left',
      [
        p(
          'قبل',
          { type: 'link', href: 'https://example.org/', children: [{ type: 'text', text: 'هنا' }] },
          'بعد',
        ),
      ],
      'هنا',
      '',
      ['p قبلبعد'],
    ],
  ])('%s', (_what, blocks, words, by, lines) => {
    const notes = lines.some((line) => line.startsWith('1:')) ? [note('n1', 'ح')] : [];
    const scene = new Scene(blocks, notes);
    const before = scene.lines;
    expect(replace(scene, words, by)).toEqual(lines);
    if (lines.join() !== before.join()) {
      expect(scene.undo().lines).toEqual(before);
      expect(scene.redo().lines).toEqual(lines);
    }
  });

  test('leaves callouts, notes and captions alone when it is told to', () => {
    const scene = new Scene(
      [p('ا', reference('n1')), { type: 'callout', kind: 'tip', blocks: [p('ا')] }],
      [note('n1', 'ا')],
    );
    expect(replace(scene, 'ا', 'ب', { asides: false })).toEqual(['p ب[1]', 'callout tip', '  p ا', '1: ا']);
  });
});

describe('the finder', () => {
  test('follows what is written, a block at a time, and undo', () => {
    const scene = new Scene([p('كلمة'), p('أخرى')]);
    const finder = find(scene, 'كلمه');
    expect(finder.snapshot().hits.length).toBe(1);
    scene.caretAfter('أخرى').type(' كلمة');
    expect(finder.finish().hits.length).toBe(2);
    scene.undo();
    expect(finder.finish().hits.length).toBe(1);
    scene.do(() => $getRoot().getFirstChild()?.remove());
    expect(finder.finish()).toEqual({ hits: [], current: -1, isSearching: false });
  });

  test('goes around the ends, and behind what was replaced', () => {
    const scene = new Scene([p('نص نص'), p('نص')]);
    const finder = find(scene, 'نص');
    const steps = [1, 1, 1, -1].map((by) => {
      finder.step(by);
      return finder.snapshot().current;
    });
    expect(steps).toEqual([1, 2, 0, 2]);
    finder.step(1);
    const [first] = finder.snapshot().hits;
    if (first === undefined) throw new Error('nothing found');
    replaceHits(scene.editor, [first], 'نص نص');
    finder.pass(first, 5);
    expect([finder.snapshot().hits.length, finder.snapshot().current]).toEqual([4, 2]);
  });

  test('writes no state', () => {
    const scene = new Scene([p('نص نص')]);
    const before = scene.editor.getEditorState();
    find(scene, 'نص').step(1);
    expect(scene.editor.getEditorState()).toBe(before);
  });
});
