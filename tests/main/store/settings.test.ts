// Settings: any JSON under any name.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../src/core/article/json.ts';
import { temporaryDesk } from '../support/temporaryLibrary.ts';

describe('a setting', () => {
  test.each([
    ['a text', 'arabic-indic'],
    ['an empty text', ''],
    ['a number', -0.5],
    ['no', false],
    ['nothing', null],
    ['a list', [1, ['اثنان'], {}]],
    ['an object', { font: 'Amiri', sizes: { body: 18 } }],
  ] satisfies readonly (readonly [string, Json])[])('is read back after reopening: %s', (_name, value) => {
    const desk = temporaryDesk();
    const library = desk.open();
    library.settings.set('test', value);
    library.close();
    expect(desk.open().settings.find('test')).toEqual(value);
  });

  test('is undefined until it is set and after it is removed', () => {
    const { settings } = temporaryDesk().open();
    expect(settings.find('digits')).toBeUndefined();
    settings.set('digits', 'european');
    settings.remove('digits');
    expect(settings.find('digits')).toBeUndefined();
    expect(() => settings.remove('digits')).not.toThrow();
  });

  test('is replaced by the next value', () => {
    const { settings } = temporaryDesk().open();
    settings.set('digits', 'european');
    settings.set('digits', 'arabic-indic');
    settings.set('quotes', 'curly');
    expect([settings.find('digits'), settings.find('quotes')]).toEqual(['arabic-indic', 'curly']);
  });

  test('that was spoilt in the file is as if it had never been set', () => {
    const desk = temporaryDesk();
    const library = desk.open();
    library.settings.set('digits', 'european');
    desk.raw().exec("UPDATE settings SET value = '{\"half'");
    expect(library.settings.find('digits')).toBeUndefined();
  });

  test('may have any name and any value', () => {
    const { settings } = temporaryDesk().open();
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }).map((name) => name.toWellFormed()),
          fc.constantFrom('__proto__', 'constructor', "'; DROP TABLE settings; --"),
        ),
        fc.jsonValue(),
        (name, value) => {
          const json = JSON.parse(JSON.stringify(value)) as Json; // what JSON makes of it
          settings.set(name, json);
          expect(settings.find(name)).toEqual(json);
        },
      ),
      { numRuns: 200 },
    );
  });
});
