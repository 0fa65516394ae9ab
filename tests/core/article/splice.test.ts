// A splice made of two lists leads from the one to the other, and is no longer than it must be.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applySplice, findSplice } from '../../../src/core/article/splice.ts';

test('leads from any list to any other', () => {
  const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });
  fc.assert(
    fc.property(list, list, (before, after) => {
      expect(applySplice(before, findSplice(before, after))).toEqual(after);
    }),
    { numRuns: 2000, seed: 1 },
  );
});

test.each([
  ['nothing new', 'abc', 'abc', { from: 3, remove: 0, put: [] }],
  ['one changed', 'abc', 'axc', { from: 1, remove: 1, put: ['x'] }],
  ['one of two equals taken away', 'aab', 'ab', { from: 1, remove: 1, put: [] }],
  ['one put at the end', 'ab', 'abc', { from: 2, remove: 0, put: ['c'] }],
])('with %s is as short as can be', (_name, before, after, expected) => {
  expect(findSplice([...before], [...after])).toEqual(expected);
});

test('that reaches beyond the list is refused', () => {
  expect(applySplice(['a'], { from: 1, remove: 1, put: [] })).toBeUndefined();
});
