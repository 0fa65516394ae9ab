// Times in words.
import { describe, expect, test } from 'vitest';
import { relativeTime } from '../../../src/renderer/i18n/relativeTime.ts';
import { wordsIn } from '../../../src/renderer/i18n/words.ts';

// A Wednesday.
const NOW = new Date(2026, 10, 25, 15, 30).getTime();
const at = (...parts: [number, number, number, number, number]): number => new Date(...parts).getTime();
const MINUTE = 60_000;

describe('a moment is told', () => {
  test.each([
    [NOW, 'قبل لحظات', 'moments ago'],
    [NOW + 5 * MINUTE, 'قبل لحظات', 'moments ago'],
    [NOW - MINUTE, 'قبل دقيقة', 'a minute ago'],
    [NOW - 2 * MINUTE, 'قبل دقيقتين', '2 minutes ago'],
    [NOW - 5 * MINUTE, 'قبل 5 دقائق', '5 minutes ago'],
    [NOW - 11 * MINUTE, 'قبل 11 دقيقة', '11 minutes ago'],
    [NOW - 60 * MINUTE, 'قبل ساعة', 'an hour ago'],
    [NOW - 3 * 60 * MINUTE, 'قبل 3 ساعات', '3 hours ago'],
    [at(2026, 10, 24, 23, 50), 'أمس', 'yesterday'],
    [at(2026, 10, 22, 9, 0), 'الأحد', 'Sunday'],
    [at(2026, 10, 14, 9, 0), '14 نوفمبر', '14 November'],
    [at(2025, 10, 14, 9, 0), '14 نوفمبر 2025', '14 November 2025'],
  ])('%d: %s', (then, arabic, english) => {
    expect(relativeTime(then, NOW, 'ar')).toBe(arabic);
    expect(relativeTime(then, NOW, 'en')).toBe(english);
  });

  test('as hours ago, not yesterday, while the day is the same', () => {
    expect(relativeTime(at(2026, 10, 25, 0, 10), NOW, 'ar')).toBe('قبل 15 ساعة');
  });
});

describe('the words of the interface', () => {
  test('have their numbers in the digits that are set', () => {
    expect(wordsIn('ar', 'european').words(742)).toBe('742 كلمة');
    expect(wordsIn('ar', 'arabic-indic').words(742)).toBe('٧٤٢ كلمة');
    expect(wordsIn('ar', 'arabic-indic').frame.check.errors(3)).toBe('٣ أخطاء');
  });

  test('are the same object each time, so that nothing is drawn anew for nothing', () => {
    expect(wordsIn('en', 'arabic-indic')).toBe(wordsIn('en', 'arabic-indic'));
  });
});
