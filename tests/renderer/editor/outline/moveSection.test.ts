// Sections moved whole, with their notes, as one step.
import { $getRoot } from 'lexical';
import { describe, expect, test } from 'vitest';
import { moveSection, stepOf } from '../../../../src/renderer/editor/outline/moveSection.ts';
import { note, p, reference, Scene } from '../scene.ts';

function heading(level: number, text: string): unknown {
  return { type: 'heading', level, children: [{ type: 'text', text }] };
}

const BLOCKS = [
  p('تمهيد'),
  heading(2, 'أ'),
  p('متن أ', reference('n1')),
  heading(3, 'أ١'),
  p('متن أ١'),
  heading(2, 'ب'),
  p('متن ب', reference('n2')),
  heading(3, 'ب١'),
];
const NOTES = [note('n1', 'حاشية أ'), note('n2', 'حاشية ب')];

function move(scene: Scene, from: string, before: string | undefined): Scene {
  const keyOf = (text: string): string =>
    scene.editor.read(
      () =>
        $getRoot()
          .getChildren()
          .find((child) => child.getType() === 'heading' && child.getTextContent() === text)
          ?.getKey() ?? '',
    );
  moveSection(scene.editor, keyOf(from), before === undefined ? undefined : keyOf(before));
  return scene;
}

describe('a section', () => {
  test('moves with all that belongs to it, and its notes are numbered anew', () => {
    const scene = move(new Scene(BLOCKS, NOTES), 'ب', 'أ');
    expect(scene.lines).toEqual([
      'p تمهيد',
      'h2 ب',
      'p متن ب[1]',
      'h3 ب١',
      'h2 أ',
      'p متن أ[2]',
      'h3 أ١',
      'p متن أ١',
      '1: حاشية ب',
      '2: حاشية أ',
    ]);
  });

  test('moves to the end, before the notes', () => {
    expect(move(new Scene(BLOCKS, NOTES), 'أ١', undefined).lines.slice(-5)).toEqual([
      'h3 ب١',
      'h3 أ١',
      'p متن أ١',
      '1: حاشية أ',
      '2: حاشية ب',
    ]);
  });

  test('moves back in one step', () => {
    const scene = new Scene(BLOCKS, NOTES);
    const before = scene.lines;
    expect(move(scene, 'ب', 'أ').undo().lines).toEqual(before);
  });

  test('does not move into itself', () => {
    const scene = new Scene(BLOCKS, NOTES);
    const before = scene.lines;
    expect(move(scene, 'أ', 'أ١').lines).toEqual(before);
  });
});

describe('one step', () => {
  const outline = [2, 3, 2, 3, 3].map((level, key) => ({ key: String(key), level }));
  test.each([
    [2, -1, 0],
    [0, -1, undefined],
    [0, 1, 5],
    [2, 1, undefined],
    [1, -1, 0],
    [1, 1, 3],
    [3, 1, 5],
    [4, -1, 3],
  ] as const)('from %i by %i lands before %s', (index, step, expected) => {
    expect(stepOf(outline, index, step)).toBe(expected);
  });
});
