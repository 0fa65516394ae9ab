// The desk's own callout kinds: kept in order, hostile ones refused.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalloutKind } from '../../../src/core/article/callouts.ts';
import { LibraryError } from '../../../src/main/store/errors.ts';
import { refusalOf } from '../support/refusal.ts';
import { temporaryDesk } from '../support/temporaryLibrary.ts';

const SPORTS: CalloutKind = {
  kind: 'sports-box',
  label: { ar: 'في الملاعب:', en: 'Sports:' },
  name: { ar: 'رياضة', en: 'Sports' },
  guidance: { ar: 'اذكر النتيجة أولاً.', en: 'The score first.' },
  icon: 'trophy',
  tone: 'green',
  markdown: 'SPORTS',
  aliases: ['ملاعب'],
};
const WEATHER: CalloutKind = { ...SPORTS, kind: 'طقس', label: { ar: 'الطقس:', en: 'Weather:' } };

describe('a desk’s own callout kinds', () => {
  test('are there after reopening, in the order in which they were added', () => {
    const desk = temporaryDesk();
    const library = desk.open();
    library.calloutKinds.put(WEATHER);
    library.calloutKinds.put(SPORTS);
    library.close();
    expect(desk.open().calloutKinds.list()).toEqual([WEATHER, SPORTS]);
  });

  test('are replaced where they stand', () => {
    const { calloutKinds } = temporaryDesk().open();
    calloutKinds.put(WEATHER);
    calloutKinds.put(SPORTS);
    const changed: CalloutKind = { ...WEATHER, tone: 'blue' };
    expect(calloutKinds.put(changed)).toEqual(changed);
    expect(calloutKinds.list()).toEqual([changed, SPORTS]);
  });

  test('are gone when they are removed, and come back at the end', () => {
    const { calloutKinds } = temporaryDesk().open();
    calloutKinds.put(WEATHER);
    calloutKinds.put(SPORTS);
    calloutKinds.remove(WEATHER.kind);
    calloutKinds.remove('never-there');
    expect(calloutKinds.list()).toEqual([SPORTS]);
    calloutKinds.put(WEATHER);
    expect(calloutKinds.list()).toEqual([SPORTS, WEATHER]);
  });

  test('need a name and a label alone: the rest is made from these', () => {
    const { calloutKinds } = temporaryDesk().open();
    expect(calloutKinds.put({ kind: 'weather', label: { ar: '  الطقس\n:' } })).toEqual({
      kind: 'weather',
      label: { ar: 'الطقس :', en: 'الطقس :' },
      name: { ar: 'الطقس :', en: 'الطقس :' },
      guidance: { ar: '', en: '' },
      icon: 'info',
      tone: 'neutral',
      markdown: 'WEATHER',
      aliases: [],
    });
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'sports-box'],
    ['a list', [SPORTS]],
    ['no name', { ...SPORTS, kind: undefined }],
    ['an empty name', { ...SPORTS, kind: '' }],
    ['a name with a space', { ...SPORTS, kind: 'sports box' }],
    ['a name that is markup', { ...SPORTS, kind: '"><script>' }],
    ['a name that is a path', { ...SPORTS, kind: '../kind' }],
    ['a name beyond all measure', { ...SPORTS, kind: 'a'.repeat(65) }],
    ['a name that is a number', { ...SPORTS, kind: 7 }],
    ['no label', { ...SPORTS, label: undefined }],
    ['an empty label', { ...SPORTS, label: { ar: '  ', en: '' } }],
    ['a label that is a text', { ...SPORTS, label: 'رياضة' }],
  ])('are refused when they have %s, and nothing is kept', (_name, value) => {
    const { calloutKinds } = temporaryDesk().open();
    expect(refusalOf(() => calloutKinds.put(value))).toBe('kind-invalid');
    expect(calloutKinds.list()).toEqual([]);
  });

  test('that were spoilt in the file are left out, and the others stay', () => {
    const desk = temporaryDesk();
    const { calloutKinds } = desk.open();
    for (const kind of ['a', 'b', 'c']) calloutKinds.put({ ...SPORTS, kind });
    const database = desk.raw();
    database.exec("UPDATE callout_kinds SET row = '{\"half' WHERE kind = 'a'");
    database.exec("UPDATE callout_kinds SET row = '{\"kind\": 7}' WHERE kind = 'b'");
    expect(calloutKinds.list()).toEqual([{ ...SPORTS, kind: 'c' }]);
  });

  test('are taken or refused, never anything else, whatever is given', () => {
    const { calloutKinds } = temporaryDesk().open();
    const arbitraryKind = fc.oneof(
      fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }),
      fc.record({
        kind: fc.constantFrom('a', 'constructor'),
        label: fc.anything(),
        aliases: fc.anything(),
        name: fc.anything(),
      }),
      fc.record({
        kind: fc.string(),
        label: fc.record({ ar: fc.string({ unit: 'binary', maxLength: 300 }) }),
      }),
    );
    fc.assert(
      fc.property(arbitraryKind, (value) => {
        try {
          const kind = calloutKinds.put(value);
          expect(calloutKinds.list()).toContainEqual(kind);
        } catch (error) {
          expect(error).toBeInstanceOf(LibraryError);
        }
      }),
      { numRuns: 300 },
    );
  });
});
