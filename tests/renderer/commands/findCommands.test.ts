// Finding commands by what writers call them.
import { describe, expect, test } from 'vitest';
import { CALLOUT_KINDS } from '../../../src/core/article/callouts.ts';
import { findAll, findableOf } from '../../../src/renderer/commands/findCommands.ts';
import { editorCommands } from '../../../src/renderer/editor/commands/commands.ts';

const COMMANDS = editorCommands(CALLOUT_KINDS);
const find = (query: string, language: 'ar' | 'en' = 'ar'): readonly string[] =>
  findAll(COMMANDS, query, (command) => findableOf(command, language)).map(({ id }) => id);

describe('a command is found', () => {
  test.each([
    ['حاشيه', 'insert.footnote'],
    ['هامش', 'insert.footnote'],
    ['فاصل', 'insert.separator'],
    ['إقتباس', 'insert.quote'],
    ['رأي', 'callout.opinion'],
    ['راي الكاتب', 'callout.opinion'],
    ['تذكر', 'callout.remember'],
    ['الكاتب', 'callout.opinion'],
    ['عنوان فرعي', 'block.heading3'],
    ['footnote', 'insert.footnote'],
    ['WARN', 'callout.warning'],
    ['bold', 'mark.strong'],
  ])('by «%s» first: %s', (query, id) => {
    expect(find(query)[0]).toBe(id);
  });

  test('by a word for all of its kind, each of them', () => {
    const callouts = CALLOUT_KINDS.map(({ kind }) => `callout.${kind}`);
    expect(find('صندوق').filter((id) => callouts.includes(id))).toEqual(callouts);
    expect(find('تنبيه').slice(0, 8)).toEqual(expect.arrayContaining(['callout.bar', 'callout.convert']));
    expect(find('تنبيه')).toEqual(expect.arrayContaining(callouts));
  });

  test('in the other language as well', () => {
    expect(find('quotation', 'ar')[0]).toBe('insert.quote');
    expect(find('اقتباس', 'en')[0]).toBe('insert.quote');
  });

  test('not by words that nothing is called', () => {
    expect(find('زقزقة')).toEqual([]);
    expect(find('حاشية زقزقة')).toEqual([]);
  });
});
