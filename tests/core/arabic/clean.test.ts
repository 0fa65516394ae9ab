// Invisible characters: what pasting takes out and what no output may hold.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginningOf, cleanInvisible, stripForbidden } from '../../../src/core/arabic/clean.ts';

describe('cleaning', () => {
  test.each([
    ['bidi', '\u200fنص\u200e \u202aا\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c', 'نص ا', 12],
    ['control', 'ن\u0000ص\u0007\u001b\u007f\u0080', 'نص', 5],
    ['invisible', 'ن\u200bص\u00ad\ufeff\u2060\ufffc', 'نص', 5],
    ['surrogate', 'ن\ud800ص\udc00', 'نص', 2],
  ] as const)('takes out what is %s and counts it', (kind, text, clean, count) => {
    const { text: result, removed } = cleanInvisible(text);
    expect(result).toBe(clean);
    expect(removed).toEqual({ bidi: 0, control: 0, invisible: 0, joiner: 0, surrogate: 0, [kind]: count });
  });

  test('keeps the writer’s joiners unless told otherwise', () => {
    const text = 'می\u200cخواهم';
    expect(cleanInvisible(text)).toMatchObject({ text, removed: { joiner: 0 } });
    expect(cleanInvisible(text, { keepJoiners: false })).toMatchObject({
      text: 'میخواهم',
      removed: { joiner: 1 },
    });
  });

  test('makes no-break spaces spaces and separators line feeds', () => {
    expect(cleanInvisible('ا\u00a0ب\u202fت\u2028ث\u2029ج\u0085ح').text).toBe('ا ب ت\nث\nج\nح');
  });

  test('keeps tabs, line ends, marks, emoji and everything that shows', () => {
    const text = 'سَطْرٌ\tأوّل\r\nسطر «ثانٍ» 👍🏽 — ٪٣٫٥';
    expect(cleanInvisible(text).text).toBe(text);
  });

  test('is done once: nothing is left for a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: clean } = cleanInvisible(text);
        expect(cleanInvisible(clean)).toEqual({
          text: clean,
          removed: { bidi: 0, control: 0, invisible: 0, joiner: 0, surrogate: 0 },
        });
      }),
      { numRuns: 2000, seed: 1 },
    );
  });
});

describe('what reaches an output', () => {
  test('is well formed and has no control, noncharacter or bidi control, whatever went in', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }), (units) => {
        const text = String.fromCharCode(...units);
        const clean = stripForbidden(text);
        expect(clean.isWellFormed()).toBe(true);
        expect(clean).not.toMatch(
          /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/,
        );
        expect(stripForbidden(clean)).toBe(clean);
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  test('keeps what an Arabic text needs', () => {
    const text = 'أهلًا وسهلًا\u200c، ١٢٣\u00a0كم\n«نعم» 😀';
    expect(stripForbidden(text)).toBe(text);
  });
});

describe('the beginning of a text', () => {
  test.each([
    ['نص', 5, 'نص'],
    ['نص طويل', 2, 'نص'],
    ['نص😀', 3, 'نص'],
    ['نص😀', 4, 'نص😀'],
    ['', 0, ''],
  ])('of %j in %d units is %j', (text, most, beginning) => {
    expect(beginningOf(text, most)).toBe(beginning);
  });
});
