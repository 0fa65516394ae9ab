import { describe, expect, test } from 'vitest';
import { type FindOptions, findIn, prepareQuery } from '../../../src/core/arabic/find.ts';

const FOLDED: FindOptions = { wholeWord: false, marks: false, letters: false };

/** The line with what was found in brackets. */
function shown(line: string, words: string, options: Partial<FindOptions> = {}): string {
  const query = prepareQuery(words, { ...FOLDED, ...options });
  if (query === undefined) return 'nothing to look for';
  let result = line;
  for (const { start, end } of findIn(line, query).toReversed())
    result = `${result.slice(0, start)}[${result.slice(start, end)}]${result.slice(end)}`;
  return result;
}

describe('folded', () => {
  test.each([
    ['شراكة', 'شراكه', '[شراكة]'],
    ['والشراكة الجديدة', 'شراكه', 'وال[شراكة] الجديدة'],
    ['أنقرة وأنقره', 'انقره', '[أنقرة] و[أنقره]'],
    ['مُكَافَحَةُ الإرهاب', 'مكافحة', '[مُكَافَحَةُ] الإرهاب'],
    ['مكافحة', 'مُكَافَحَة', '[مكافحة]'],
    ['كـــتابـ', 'كتاب', '[كـــتابـ]'],
    ['على علي', 'علي', '[على] [علي]'],
    ['عام ٢٠٢٤ و2024', '2024', 'عام [٢٠٢٤] و[2024]'],
    ['حلف NATO وnato', 'nato', 'حلف [NATO] و[nato]'],
    ['café CAFE\u0301', 'cafe', '[café] [CAFE\u0301]'],
    ['كلمة\u00a0أخرى', 'كلمة أخرى', '[كلمة\u00a0أخرى]'],
    ['م\u200cن', 'من', '[م\u200cن]'],
    ['ﻻ', 'لا', '[ﻻ]'],
    ['ﻻ', 'ا', 'ﻻ'],
    ['شراكة\ufffc جديدة', 'شراكة جديدة', '[شراكة\ufffc جديدة]'],
    ['شراكة\ufffc.', 'شراكة', '[شراكة]\ufffc.'],
    ['\ufffcشراكة', 'شراكة', '\ufffc[شراكة]'],
    ['شراكةُـ\ufffc', 'شراكة', '[شراكةُـ]\ufffc'],
    ['ااا', 'اا', '[اا]ا'],
    ['سطر\nآخر', 'سطر آخر', 'سطر\nآخر'],
    ['نص😀نص', '😀', 'نص[😀]نص'],
    ['نص', 'غير', 'نص'],
    ['نص', 'ـ', 'nothing to look for'],
    ['نص', '', 'nothing to look for'],
    ['a+b (c)', '+b (', 'a[+b (]c)'],
  ])('%s ⊃ %s → %s', (line, words, result) => {
    expect(shown(line, words)).toBe(result);
  });
});

describe('whole words', () => {
  test.each([
    ['والشراكة شراكة', 'شراكه', 'والشراكة [شراكة]'],
    ['شراكتهم شراكة، (شراكة)', 'شراكة', 'شراكتهم [شراكة]، ([شراكة])'],
    ['شراكةً', 'شراكة', '[شراكةً]'],
    ['شراكة2', 'شراكة', 'شراكة2'],
    ['شراكة\ufffcجديدة', 'شراكة', '[شراكة]\ufffcجديدة'],
    ['UNATO NATO', 'nato', 'UNATO [NATO]'],
    ['من أمن', 'من', '[من] أمن'],
  ])('%s ⊃ %s → %s', (line, words, result) => {
    expect(shown(line, words, { wholeWord: true })).toBe(result);
  });
});

describe('with the same marks', () => {
  test.each([
    ['كَتب كتب كُتب', 'كَتب', '[كَتب] كتب كُتب'],
    ['كَتب كتب', 'كتب', 'كَتب [كتب]'],
    ['كتبَ كتب', 'كتب', 'كتبَ [كتب]'],
    ['كلَّ كل\u064e\u0651', 'كلّ\u064e', '[كلَّ] [كل\u064e\u0651]'],
    ['أنقرة', 'انقره', '[أنقرة]'],
    ['كـتَب', 'كتَب', '[كـتَب]'],
    ['كتَ\ufffcب', 'كتَب', '[كتَ\ufffcب]'],
    ['CAFÉ', 'café', '[CAFÉ]'],
  ])('%s ⊃ %s → %s', (line, words, result) => {
    expect(shown(line, words, { marks: true })).toBe(result);
  });
});

describe('with the same letters', () => {
  test.each([
    ['شراكة شراكه', 'شراكه', 'شراكة [شراكه]'],
    ['أنقرة انقرة', 'أنقرة', '[أنقرة] انقرة'],
    ['على علي', 'علي', 'على [علي]'],
    ['NATO nato', 'NATO', '[NATO] nato'],
    ['٢٠٢٤ 2024', '2024', '٢٠٢٤ [2024]'],
    ['مُكَافَحَة', 'مكافحة', '[مُكَافَحَة]'],
    ['كـتاب', 'كتاب', '[كـتاب]'],
    ['cafe\u0301', 'café', '[cafe\u0301]'],
  ])('%s ⊃ %s → %s', (line, words, result) => {
    expect(shown(line, words, { letters: true })).toBe(result);
  });
});

test('with the same marks and letters only the same is found, but across tatweel', () => {
  const all = { marks: true, letters: true };
  expect(shown('كَتَبَ كَتب كتب كَـتَبَ', 'كَتَبَ', all)).toBe('[كَتَبَ] كَتب كتب [كَـتَبَ]');
});

test('tells whether an atom stands inside', () => {
  const query = prepareQuery('شراكة جديدة', FOLDED);
  expect(query && findIn('شراكة\ufffc جديدة، شراكة جديدة', query).map((match) => match.hasAtom)).toEqual([
    true,
    false,
  ]);
});
