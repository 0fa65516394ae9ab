// Signs at the beginning of a line.
import { describe, expect, test } from 'vitest';
import { switchOpenings } from '../../../../src/renderer/editor/blocks/openings.ts';
import { p, Scene } from '../scene.ts';

describe('signs typed at the beginning of a line', () => {
  test.each([
    ['-', ['- بند']],
    ['1.', ['1. بند']],
    ['١.', ['1. بند']],
    ['٥-', ['5. بند']],
    ['##', ['h2 بند']],
    ['###', ['h3 بند']],
    ['>', ['quote', '  p بند']],
    ['[]', ['[ ] بند']],
    ['[x]', ['[x] بند']],
    ['#', ['p # بند']],
    ['نص-', ['p نص- بند']],
  ])('«%s » make of it %j', (signs, lines) => {
    const scene = new Scene([p('')]).caretAfter('').type(signs).type(' ').type('بند');
    expect(scene.lines).toEqual(lines);
  });

  test('come back with one undo', () => {
    const scene = new Scene([p('')])
      .caretAfter('')
      .type('-')
      .type(' ')
      .do(() => undefined);
    expect(scene.lines).toEqual(['-']);
    expect(scene.undo().lines).toEqual(['p -']);
    expect(scene.type('نص').lines).toEqual(['p - نص']);
  });

  test('make nothing in a box that cannot hold it', () => {
    const tip = { type: 'callout', kind: 'tip', blocks: [p('')] };
    const scene = new Scene([tip]).caretAfter('').type('##').type(' ').type('نص');
    expect(scene.lines).toEqual(['callout tip', '  p ## نص']);
  });

  test('make nothing when they are switched off', () => {
    const scene = new Scene([p('')]);
    switchOpenings(scene.editor, false);
    expect(scene.caretAfter('').type('-').type(' ').type('نص').lines).toEqual(['p - نص']);
  });
});
