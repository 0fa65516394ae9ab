// What the panel of publishing shows and keeps of the house style, and how a choice stands before it.
import { describe, expect, test } from 'vitest';
import type { Client } from '../../../src/contract/client.ts';
import type { TargetInfo } from '../../../src/contract/values.ts';
import type { Json } from '../../../src/core/article/json.ts';
import { NO_PROFILE, type Profile, profileToJson } from '../../../src/core/export/profile.ts';
import type { Choice } from '../../../src/renderer/publish/choice.ts';
import {
  choose,
  differsFromHouse,
  followHouse,
  keepHouse,
  makeHouse,
  readHouse,
  settingsNow,
} from '../../../src/renderer/publish/house.ts';

const TARGET: TargetInfo = {
  id: 'blogger',
  label: { ar: 'بلوجر', en: 'Blogger' },
  extension: 'html',
  mediaType: 'text/html',
  form: 'fragment',
  settings: [
    { name: 'callouts', label: { ar: 'الصناديق', en: 'Callouts' }, values: ['boxed', 'compact', 'plain'] },
    { name: 'published-by', label: { ar: 'السطر', en: 'Line' }, values: [] },
  ],
  isText: true,
};
const HOUSE: Profile = { targets: { blogger: { callouts: 'compact' }, text: { width: '5' } } };
const none: Choice = { target: 'blogger', settings: { pdf: { paper: 'a5' } } };

describe('a choice in the panel', () => {
  test('is the house’s where nothing is chosen, and the default where the house says nothing', () => {
    expect(settingsNow(TARGET, HOUSE, none)).toEqual({ callouts: 'compact', 'published-by': '' });
    expect(settingsNow(TARGET, NO_PROFILE, none)).toEqual({ callouts: 'boxed', 'published-by': '' });
    expect(differsFromHouse(TARGET, HOUSE, none)).toBe(false);
  });

  test('stands before the house, also when it is the default', () => {
    const boxed = choose(none, TARGET, HOUSE, { name: 'callouts', value: 'boxed' });
    expect(boxed.settings).toEqual({ pdf: { paper: 'a5' }, blogger: { callouts: 'boxed' } });
    expect(settingsNow(TARGET, HOUSE, boxed)).toEqual({ callouts: 'boxed', 'published-by': '' });
    expect(differsFromHouse(TARGET, HOUSE, boxed)).toBe(true);
  });

  test('of the house’s own value is none: it follows the house when that changes', () => {
    const boxed = choose(none, TARGET, HOUSE, { name: 'callouts', value: 'boxed' });
    const back = choose(boxed, TARGET, HOUSE, { name: 'callouts', value: 'compact' });
    expect(back.settings.blogger).toEqual({});
  });

  test('gives way to the house for its own target alone', () => {
    const chosen = choose(none, TARGET, HOUSE, { name: 'callouts', value: 'plain' });
    expect(followHouse(chosen, TARGET)).toEqual(none);
  });

  test('becomes the house style, which keeps what other targets have', () => {
    const line = choose(none, TARGET, HOUSE, { name: 'published-by', value: 'صحيفة' });
    expect(makeHouse(TARGET, HOUSE, line)).toEqual({
      targets: { blogger: { callouts: 'compact', 'published-by': 'صحيفة' }, text: { width: '5' } },
    });
    const boxed = choose(none, TARGET, HOUSE, { name: 'callouts', value: 'boxed' });
    expect(makeHouse(TARGET, HOUSE, boxed)).toEqual({ targets: { text: { width: '5' } } });
  });
});

describe('the house style', () => {
  const clientOf = (value: Json | null, asked: unknown[] = []): Client => {
    const call = (method: string, input: unknown): Promise<unknown> => {
      asked.push([method, input]);
      return Promise.resolve(value);
    };
    return { call } as unknown as Client; // only settings are asked for
  };

  test('is read from a setting that may hold anything', async () => {
    for (const value of [null, 5, 'x', [], { format: 'hashiya-profile', version: 9, targets: {} }])
      expect(await readHouse(clientOf(value), [TARGET])).toEqual(NO_PROFILE);
    const kept = profileToJson({ targets: { blogger: { callouts: 'plain' }, gone: { x: 'y' } } });
    expect(await readHouse(clientOf(kept), [TARGET])).toEqual({
      targets: { blogger: { callouts: 'plain' } },
    });
  });

  test('is kept under the name by which the main process knows it', async () => {
    const asked: unknown[] = [];
    await keepHouse(clientOf(null, asked), HOUSE);
    expect(asked).toEqual([
      [
        'settings.set',
        { name: 'publish.profile', value: { format: 'hashiya-profile', version: 1, targets: HOUSE.targets } },
      ],
    ]);
  });
});
