// Callouts while they are edited.
import { describe, expect, test } from 'vitest';
import { CALLOUT_KINDS } from '../../../../src/core/article/callouts.ts';
import { p, Scene } from '../scene.ts';

const tip = (...blocks: readonly unknown[]): unknown => ({ type: 'callout', kind: 'tip', blocks });

describe('putting a callout', () => {
  test.each(CALLOUT_KINDS.map(({ kind }) => kind))(
    'of the kind %s takes the place of an empty paragraph',
    (kind) => {
      const scene = new Scene([p('قبل'), p(''), p('بعد')]).caretAfter('').run(`callout.${kind}`).type('نص');
      expect(scene.lines).toEqual(['p قبل', `callout ${kind}`, '  p نص', 'p بعد']);
    },
  );

  test('after a paragraph with words leaves the words where they are', () => {
    const scene = new Scene([p('قبل'), p('بعد')]).caretAfter('قب').run('callout.tip').type('نص');
    expect(scene.lines).toEqual(['p قبل', 'callout tip', '  p نص', 'p بعد']);
  });

  test('from inside a list or a quotation puts it after them, for it can stand in none', () => {
    const scene = new Scene([
      { type: 'list', style: 'bulleted', items: [{ children: [{ type: 'text', text: 'بند' }] }] },
      { type: 'quote', blocks: [p('قول')] },
    ]);
    scene.caretAfter('بند').run('callout.tip').type('أ');
    scene.caretAfter('قول').run('callout.warning').type('ب');
    expect(scene.lines).toEqual([
      '- بند',
      'callout tip',
      '  p أ',
      'quote',
      '  p قول',
      'callout warning',
      '  p ب',
    ]);
  });

  test('inside a callout changes its kind, and a label that was for the other one goes', () => {
    const scene = new Scene([{ type: 'callout', kind: 'tip', label: 'نصيحة اليوم', blocks: [p('نص')] }])
      .caretAfter('نص')
      .run('callout.warning');
    expect(scene.lines).toEqual(['callout warning', '  p نص']);
    expect(scene.undo().lines).toEqual(['callout tip «نصيحة اليوم»', '  p نص']);
  });

  test('is one step to undo and to redo', () => {
    const scene = new Scene([p('قبل')]).caretAfter('قبل').run('callout.tip');
    const after = scene.lines;
    expect(scene.undo().lines).toEqual(['p قبل']);
    expect(scene.redo().lines).toEqual(after);
  });
});

describe('leaving a callout', () => {
  test('is done by Enter on its empty last line', () => {
    const scene = new Scene([tip(p('نص')), p('بعد')])
      .caretAfter('نص')
      .enter()
      .type('ثان')
      .enter()
      .enter()
      .type('خارجه');
    expect(scene.lines).toEqual(['callout tip', '  p نص', '  p ثان', 'p خارجه', 'p بعد']);
  });

  test('is not done by Enter on its only line', () => {
    const scene = new Scene([tip(p('')), p('بعد')]).caretAfter('').enter();
    expect(scene.lines).toEqual(['callout tip', '  p', '  p', 'p بعد']);
  });

  test('by Backspace in an empty one takes it away', () => {
    const scene = new Scene([p('قبل'), tip(p('')), p('بعد')]).caretAfter('').backspace().type('نص');
    expect(scene.lines).toEqual(['p قبل', 'p نص', 'p بعد']);
  });

  test('by Backspace in one with words keeps it', () => {
    const scene = new Scene([tip(p('نص'), p(''))]).caretAfter('نص').backspace();
    expect(scene.lines[0]).toBe('callout tip');
  });
});

describe('a callout', () => {
  test('turns back into its paragraphs', () => {
    const scene = new Scene([p('قبل'), tip(p('أ'), p('ب'))]).caretAfter('أ').run('callout.unwrap');
    expect(scene.lines).toEqual(['p قبل', 'p أ', 'p ب']);
  });

  test('moves up and down, never behind the notes', () => {
    const scene = new Scene([p('أ'), tip(p('نص')), p('ب')]).caretAfter('نص');
    expect(scene.run('callout.up').lines).toEqual(['callout tip', '  p نص', 'p أ', 'p ب']);
    expect(scene.run('callout.up').lines).toEqual(['callout tip', '  p نص', 'p أ', 'p ب']);
    scene.run('callout.down').run('callout.down');
    expect(scene.lines).toEqual(['p أ', 'p ب', 'callout tip', '  p نص']);
    expect(scene.run('callout.down').lines).toEqual(['p أ', 'p ب', 'callout tip', '  p نص']);
  });
});

describe('a callout that is there', () => {
  test('is turned back into paragraphs, and one undo makes it again', () => {
    const scene = new Scene([tip(p('أول'), p('ثان')), p('بعد')]).caretAfter('ثان').run('callout.unwrap');
    expect(scene.lines).toEqual(['p أول', 'p ثان', 'p بعد']);
    expect(scene.undo().lines).toEqual(['callout tip', '  p أول', '  p ثان', 'p بعد']);
  });

  test('is moved past its neighbours, and not past the ends; so is any other block', () => {
    const scene = new Scene([p('أ'), tip(p('نص')), p('ب')])
      .caretAfter('نص')
      .run('callout.up')
      .run('callout.up');
    expect(scene.lines).toEqual(['callout tip', '  p نص', 'p أ', 'p ب']);
    expect(scene.caretAfter('أ').run('callout.down').run('callout.down').type('!').lines).toEqual([
      'callout tip',
      '  p نص',
      'p ب',
      'p أ!',
    ]);
  });

  test('is removed whole, the caret goes on to what follows, and one undo brings it back', () => {
    const scene = new Scene([p('قبل'), tip(p('نص')), p('بعد')]).caretAfter('نص').run('callout.remove');
    expect(scene.undo().lines).toEqual(['p قبل', 'callout tip', '  p نص', 'p بعد']);
    expect(scene.redo().type('!').lines).toEqual(['p قبل', 'p !بعد']);
  });

  test('takes no heading, which could not stand in it', () => {
    const scene = new Scene([tip(p('نص'))]).caretAfter('نص').run('block.heading2');
    expect(scene.lines).toEqual(['callout tip', '  p نص']);
  });
});
