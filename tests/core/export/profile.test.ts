// The house style as a value: what differs from the defaults and nothing else, read from whatever is given.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blogger } from '../../../src/core/export/blogger/blogger.ts';
import {
  houseSettingsOf,
  NO_PROFILE,
  type Profile,
  parseProfile,
  parseProfileText,
  profileText,
  profileToJson,
  withSettings,
} from '../../../src/core/export/profile.ts';
import { parseSettings, TARGETS } from '../../../src/core/export/targets.ts';

const HOUSE: Profile = {
  targets: {
    blogger: { callouts: 'compact', 'notes-heading': 'مراجعنا', width: '1280' },
    standalone: { accent: '#7a1f3d' },
  },
};

describe('a house style', () => {
  test('is written as a file that a person can read, in one order', () => {
    const text = profileText(HOUSE);
    expect(text).toBe(`{
  "format": "hashiya-profile",
  "version": 1,
  "targets": {
    "blogger": {
      "callouts": "compact",
      "notes-heading": "مراجعنا",
      "width": "1280"
    },
    "standalone": {
      "accent": "#7a1f3d"
    }
  }
}
`);
    const { blogger: own, standalone: page } = HOUSE.targets;
    expect(profileText({ targets: { standalone: page ?? {}, blogger: own ?? {} } })).toBe(text);
  });

  test('is read back equal, from its text and from what the library keeps', () => {
    const read = { profile: HOUSE, problems: [] };
    expect(parseProfileText(`\ufeff${profileText(HOUSE)}`, TARGETS)).toEqual(read);
    expect(parseProfile(profileToJson(HOUSE), TARGETS)).toEqual(read);
  });

  test('has nothing for a target that it does not name, whatever that is called', () => {
    expect(houseSettingsOf(HOUSE, 'text')).toEqual({});
    expect(houseSettingsOf(HOUSE, 'constructor')).toEqual({});
  });

  test('keeps of the settings of a target those that differ from its defaults', () => {
    const all = parseSettings(blogger, { digits: 'european' }).settings;
    expect(withSettings(HOUSE, blogger, all)).toEqual({
      targets: { blogger: { digits: 'european' }, standalone: { accent: '#7a1f3d' } },
    });
    expect(withSettings(HOUSE, blogger, parseSettings(blogger, {}).settings)).toEqual({
      targets: { standalone: { accent: '#7a1f3d' } },
    });
    expect(HOUSE.targets.blogger).toEqual({ callouts: 'compact', 'notes-heading': 'مراجعنا', width: '1280' });
  });

  test('is read without what is not known, each left out by name', () => {
    const given = {
      format: 'hashiya-profile',
      version: 1,
      maker: 'x',
      targets: {
        gazette: { callouts: 'plain' },
        text: [],
        blogger: {
          callouts: 'round',
          colour: 'red',
          digits: 7,
          width: '640',
          'notes-heading': 'س'.repeat(300),
        },
        standalone: { accent: '#ffff00', font: 'naskh', contents: '4' },
      },
    };
    const read = parseProfile(given, TARGETS);
    expect(read).toMatchObject({
      profile: { targets: { blogger: { width: '640' }, standalone: { contents: '4' } } },
    });
    expect(
      'problems' in read && read.problems.map(({ target, name, message }) => [target, name, message.en]),
    ).toEqual([
      ['gazette', undefined, 'there is no target gazette'],
      ['text', undefined, 'the settings of text cannot be read'],
      ['blogger', 'digits', 'the value of digits is no text'],
      ['blogger', 'callouts', 'callouts takes one of: boxed|compact|plain'],
      ['blogger', 'colour', 'blogger has no setting colour'],
      ['blogger', 'notes-heading', 'notes-heading is longer than 200 characters'],
      ['standalone', 'accent', expect.stringContaining('#ffff00 is too light')],
    ]);
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['an article', { format: 'hashiya-article', version: 1, targets: {} }],
    ['one without a version', { format: 'hashiya-profile', targets: {} }],
    ['one without targets', { format: 'hashiya-profile', version: 1 }],
  ])('is not %s', (_name, value) => {
    expect(parseProfile(value, TARGETS)).toEqual({ refused: 'not-a-profile' });
  });

  test('is not guessed at when a newer version wrote it', () => {
    expect(parseProfile({ format: 'hashiya-profile', version: 2, targets: 'x' }, TARGETS)).toEqual({
      refused: 'profile-newer',
    });
  });

  test('is not what is no JSON', () => {
    for (const text of ['', '{', '<html>', '{"format":"hashiya-profile","version":1,"targets":{}} x'])
      expect(parseProfileText(text, TARGETS)).toEqual({ refused: 'not-a-profile' });
  });

  test('is read from any value without an error, and what is read is read again equal', () => {
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.constantFrom('compact', '#112233', 'never'),
    );
    const names = fc.constantFrom(
      'callouts',
      'accent',
      'width',
      '__proto__',
      'constructor',
      'toString',
      'contents',
    );
    const settings = fc.oneof(fc.dictionary(names, value), value);
    const targets = fc.dictionary(
      fc.constantFrom('blogger', 'standalone', 'wordpress', '__proto__', 'constructor', 'x'),
      settings,
    );
    fc.assert(
      fc.property(fc.oneof(targets, fc.jsonValue()), (given) => {
        const read = parseProfile({ format: 'hashiya-profile', version: 1, targets: given }, TARGETS);
        if ('refused' in read) return;
        expect(parseProfileText(profileText(read.profile), TARGETS)).toEqual({
          profile: read.profile,
          problems: [],
        });
      }),
      { numRuns: 500, seed: 1 },
    );
    fc.assert(
      fc.property(fc.jsonValue(), (given) => void parseProfile(given, TARGETS)),
      { numRuns: 300, seed: 2 },
    );
    expect(({} as Record<string, unknown>).callouts).toBeUndefined();
  });

  test('of none is nothing', () => {
    expect(parseProfileText(profileText(NO_PROFILE), TARGETS)).toEqual({ profile: NO_PROFILE, problems: [] });
  });
});
