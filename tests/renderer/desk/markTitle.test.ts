// What of a title a query finds.
import { describe, expect, test } from 'vitest';
import { markTitle } from '../../../src/renderer/desk/markTitle.ts';

const marked = (title: string, query: string): readonly string[] =>
  markTitle(title, query).map(([start, end]) => title.slice(start, end));

describe('of a title is marked', () => {
  test.each([
    ['كم يكلّف ظل الشجرة؟', 'شجره', ['شجرة']],
    ['مُكَافَحَةُ الإرهاب', 'مكافحة', ['مُكَافَحَةُ']],
    ['أنقرة وأنقرة', 'انقره', ['أنقرة', 'أنقرة']],
    ['تعاون أمني', 'والتعاون', ['تعاون']],
    ['NATO والشرق', 'nato شرق', ['NATO', 'شرق']],
    ['كـــتاب', 'كتاب', ['كـــتاب']],
    ['عنوان', 'آخر', []],
    ['عنوان', ' ، ', []],
    ['شجرة', 'شجر شجرة', ['شجرة']],
  ])('%s by «%s»', (title, query, expected) => {
    expect(marked(title, query)).toEqual(expected);
  });
});
