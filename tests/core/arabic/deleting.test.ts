import { expect, test } from 'vitest';
import { unitsAfter, unitsBefore } from '../../../src/core/arabic/deleting.ts';

/** The text after one press after another, until nothing is left. */
function presses(text: string, press: (text: string) => string): readonly string[] {
  const seen: string[] = [];
  for (let rest = text; rest !== '' && seen.length < 40; ) {
    rest = press(rest);
    seen.push(rest);
  }
  return seen;
}
const backspace = (text: string): string => text.slice(0, text.length - unitsBefore(text, text.length));
const remove = (text: string): string => text.slice(unitsAfter(text, 0));

test.each([
  ['هلاً', ['هلا', 'هل', 'ه', '']],
  ['كل\u0651\u064e', ['كل\u0651', 'كل', 'ك', '']],
  ['كـل', ['كـ', 'ك', '']],
  ['می\u200cخ', ['می\u200c', 'می', 'م', '']],
  ['ﻻ', ['']],
  ['cafe\u0301', ['caf', 'ca', 'c', '']],
  ['é', ['']],
  ['🇵🇸🇪🇬', ['🇵🇸', '']],
  ['👨‍👩‍👧‍👦', ['']],
  ['م👍🏽', ['م', '']],
  ['1️⃣', ['']],
])('Backspace on %s', (text, left) => {
  expect(presses(text, backspace)).toEqual(left);
});

test.each([
  ['هلاً', ['لاً', 'اً', '']],
  ['كلُّ', ['لُّ', '']],
  ['كـل', ['ـل', 'ل', '']],
  ['ی\u200cخ', ['\u200cخ', 'خ', '']],
  ['e\u0301t', ['t', '']],
  ['🇵🇸🇪🇬', ['🇪🇬', '']],
  ['👨‍👩‍👧‍👦م', ['م', '']],
])('Delete on %s', (text, left) => {
  expect(presses(text, remove)).toEqual(left);
});

test('a letter with a hundred thousand marks is no trouble', () => {
  const hostile = `ا${'\u064b'.repeat(100_000)}`;
  expect([unitsBefore(hostile, hostile.length), unitsAfter(hostile, 0)]).toEqual([1, 64]);
});
