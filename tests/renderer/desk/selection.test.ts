// Choosing many drafts in the library.
import { expect, test } from 'vitest';
import type { DraftId } from '../../../src/contract/values.ts';
import { Selection } from '../../../src/renderer/desk/Selection.ts';

const LINES = ['a', 'b', 'c', 'd', 'e'].map((letter) => ({
  id: letter as DraftId,
  title: `عنوان ${letter}`,
}));

function line(letter: string): (typeof LINES)[number] {
  const found = LINES.find(({ id }) => id === letter);
  if (found === undefined) throw new Error(`no line ${letter}`);
  return found;
}

function chosen(selection: Selection): string {
  return selection
    .chosen()
    .map(({ draft }) => draft)
    .sort()
    .join('');
}

test('a line is chosen and left again, with its title', () => {
  const selection = new Selection();
  selection.toggle(line('b'));
  selection.toggle(line('d'));
  expect(selection.chosen()).toEqual([
    { draft: 'b', title: 'عنوان b' },
    { draft: 'd', title: 'عنوان d' },
  ]);
  selection.toggle(line('b'));
  expect(chosen(selection)).toBe('d');
});

test.each([
  ['downwards', 'b', ['d'], 'bcd'],
  ['upwards', 'd', ['b'], 'bcd'],
  ['to the same line', 'c', ['c'], 'c'],
  ['twice from one line', 'b', ['c', 'e'], 'bcde'],
])('a range goes %s', (_name, from, to, expected) => {
  const selection = new Selection();
  selection.toggle(line(from));
  for (const letter of to) selection.extendTo(line(letter), LINES);
  expect(chosen(selection)).toBe(expected);
});

test('a range without a beginning is its line, and begins there the next time', () => {
  const selection = new Selection();
  selection.extendTo(line('b'), LINES);
  expect(chosen(selection)).toBe('b');
  selection.extendTo(line('d'), LINES);
  expect(chosen(selection)).toBe('bcd');
  // What the list does not show any more is no beginning.
  const other = new Selection();
  other.toggle(line('a'));
  other.extendTo(line('d'), LINES.slice(2));
  expect(chosen(other)).toBe('ad');
});

test('all of a list is added, what is binned taken out, and everything cleared at once', () => {
  const selection = new Selection();
  let told = 0;
  selection.subscribe(() => {
    told += 1;
  });
  selection.toggle(line('a'));
  selection.add(LINES.map(({ id, title }) => ({ draft: id, title })));
  selection.remove('c' as DraftId);
  expect([chosen(selection), told]).toEqual(['abde', 3]);
  selection.clear();
  selection.clear();
  selection.remove('a' as DraftId);
  expect([chosen(selection), told]).toEqual(['', 4]);
});

test('it knows what the list shows, and nothing of a list that is gone', () => {
  const selection = new Selection();
  selection.show({ status: 'ready', query: 'ماء' });
  expect(selection.filter()).toEqual({ status: 'ready', query: 'ماء' });
  selection.show({});
  expect(selection.filter()).toEqual({});
});
