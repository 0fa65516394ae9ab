// The strong lead of a list item, and the direction of a block.
import { describe, expect, test } from 'vitest';
import { p, Scene } from '../scene.ts';

const list = (...items: readonly string[]): unknown => ({
  type: 'list',
  style: 'bulleted',
  items: items.map((text) => ({ children: [{ type: 'text', text }] })),
});

describe('the lead of an item', () => {
  test('is what stands before the first colon, and is taken away again', () => {
    const scene = new Scene([list('الكثافة: عشرات النقاط: هنا', 'آخر')]).caretAfter('عشرات').run('list.lead');
    expect(scene.lines).toEqual(['- {strong الكثافة:} عشرات النقاط: هنا', '- آخر']);
    expect(scene.run('list.lead').lines).toEqual(['- الكثافة: عشرات النقاط: هنا', '- آخر']);
  });

  test('is closed by its colon while one writes, and what follows is plain', () => {
    const scene = new Scene([list('الكثافة')]).caretAfter('الكثافة').run('list.lead').type('عشرات');
    expect(scene.lines).toEqual(['- {strong الكثافة:} عشرات']);
  });

  test('is one step to undo, and nothing outside a list', () => {
    const scene = new Scene([list('الكثافة'), p('نص: عادي')]).caretAfter('الكثافة').run('list.lead');
    expect(scene.undo().lines).toEqual(['- الكثافة', 'p نص: عادي']);
    expect(scene.caretAfter('عادي').run('list.lead').lines).toEqual(['- الكثافة', 'p نص: عادي']);
  });
});

describe('the direction of a block', () => {
  test.each([
    ['a paragraph', [p('NATO said')], 'NATO', ['p <ltr> NATO said'], ['p NATO said']],
    [
      'a heading',
      [{ type: 'heading', level: 2, children: [{ type: 'text', text: 'NATO' }] }],
      'NATO',
      ['h2 <ltr> NATO'],
      ['h2 NATO'],
    ],
    [
      'a paragraph in a callout, which is turned alone',
      [{ type: 'callout', kind: 'tip', blocks: [p('NATO'), p('نص')] }],
      'NATO',
      ['callout tip', '  p <ltr> NATO', '  p نص'],
      ['callout tip', '  p NATO', '  p نص'],
    ],
  ])('turns %s and turns it back', (_what, blocks, words, turned, back) => {
    const scene = new Scene(blocks).caretAfter(words).run('block.direction');
    expect(scene.lines).toEqual(turned);
    expect(scene.run('block.direction').lines).toEqual(back);
  });

  test('of a list is that of all its items', () => {
    const scene = new Scene([list('NATO', 'UN')]).caretAfter('UN').run('block.direction');
    expect(scene.run('block.direction').lines).toEqual(['- NATO', '- UN']);
    expect(scene.run('block.direction').editor.getEditorState().toJSON().root.children[0]).toMatchObject({
      type: 'list',
      direction: 'ltr',
    });
  });
});
