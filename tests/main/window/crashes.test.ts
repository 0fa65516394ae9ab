// How often a page may crash.
import { expect, test } from 'vitest';
import { createCrashLimit } from '../../../src/main/window/crashes.ts';

test('a page comes back three times in a minute, and again after a quiet one', () => {
  let now = 0;
  const mayReopen = createCrashLimit(() => now);
  const seen = [0, 1000, 2000, 3000, 62_500].map((moment) => {
    now = moment;
    return mayReopen();
  });
  expect(seen).toEqual([true, true, true, false, true]);
});
