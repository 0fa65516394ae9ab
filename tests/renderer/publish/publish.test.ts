// What the panel of publishing remembers, orders and says.
import { describe, expect, test } from 'vitest';
import type { Client } from '../../../src/contract/client.ts';
import type { SharedFile, TargetInfo } from '../../../src/contract/values.ts';
import type { Json } from '../../../src/core/article/json.ts';
import { PUBLISH_WORDS } from '../../../src/renderer/i18n/publishWords.ts';
import { WORDS } from '../../../src/renderer/i18n/words.ts';
import type { DraftSession } from '../../../src/renderer/page/DraftSession.ts';
import { parseChoice, settingsFor } from '../../../src/renderer/publish/choice.ts';
import { formatSize } from '../../../src/renderer/publish/formatSize.ts';
import {
  copyForLast,
  NotSaved,
  orderFor,
  sentenceOf,
  shareForLast,
} from '../../../src/renderer/publish/order.ts';
import { sayShared } from '../../../src/renderer/publish/shared.ts';

const BLOGGER: TargetInfo = {
  id: 'blogger',
  label: { ar: 'بلوجر', en: 'Blogger' },
  extension: 'html',
  mediaType: 'text/html',
  form: 'fragment',
  settings: [
    { name: 'figures', label: { ar: 'الصور', en: 'Pictures' }, values: ['table', 'figure'] },
    { name: 'font', label: { ar: 'الخط', en: 'Font' }, values: [] },
  ],
  isText: true,
};

/** A draft whose last save came to this. */
function session(failure?: 'disk-full'): DraftSession {
  return {
    id: 'dabcdefghijk',
    autosave: { settle: () => Promise.resolve(failure) },
  } as unknown as DraftSession; // what publishing asks of it
}

function client(last: Json | null): { readonly client: Client; readonly asked: unknown[] } {
  const asked: unknown[] = [];
  const call = (method: string, input: unknown): Promise<unknown> => {
    if (method === 'publish.targets') return Promise.resolve([{ ...BLOGGER, id: 'standalone' }, BLOGGER]);
    if (method === 'settings.get') return Promise.resolve(last);
    asked.push([method, input]);
    return Promise.resolve(null);
  };
  return { client: { call } as unknown as Client, asked }; // only these calls are made
}

describe('the last choice', () => {
  test.each([
    null,
    5,
    'blogger',
    [],
    {},
    { target: 5, settings: [] },
    { settings: { blogger: 'x', text: ['y'] } },
    JSON.parse('{"settings":{"__proto__":{"a":"b"}}}'),
  ])('is read from anything: %j', (value: Json | null) => {
    const choice = parseChoice(value);
    expect(choice.target).toBe('blogger');
    expect(settingsFor(choice, 'blogger')).toEqual({});
    expect(settingsFor(choice, 'constructor')).toEqual({});
    expect({}).not.toHaveProperty('a');
  });

  test('keeps texts alone', () => {
    const choice = parseChoice({ target: 'text', settings: { blogger: { figures: 'figure', size: 5 } } });
    expect(choice).toEqual({ target: 'text', settings: { blogger: { figures: 'figure' } } });
  });
});

describe('an order', () => {
  test('has only what the target takes now', () => {
    const given = { figures: 'gone', font: 'Amiri', old: 'x' };
    expect(orderFor(session(), BLOGGER, { target: 'blogger', settings: { blogger: given } })).toEqual({
      id: 'dabcdefghijk',
      target: 'blogger',
      settings: { font: 'Amiri' },
    });
  });

  test('has no value that would be refused, and free texts as one line', () => {
    const accent = {
      name: 'accent',
      label: { ar: 'اللون', en: 'Colour' },
      values: [],
      form: 'colour' as const,
    };
    const target = { ...BLOGGER, settings: [...BLOGGER.settings, accent] };
    const order = (given: Readonly<Record<string, string>>) =>
      orderFor(session(), target, { target: 'blogger', settings: { blogger: given } }).settings;
    expect(order({ accent: '#ffff00', font: 'س'.repeat(201) })).toEqual({});
    expect(order({ accent: '#7A1F3D', font: ' خط\nأول ' })).toEqual({ accent: '#7a1f3d', font: 'خط أول' });
    // Chosen to be nothing, against the house.
    expect(order({ font: '' })).toEqual({ font: '' });
  });

  test('of a copy is for the last target, or the first of the table when that is gone', async () => {
    const known = client({ target: 'blogger', settings: { blogger: { figures: 'figure' } } });
    expect((await copyForLast(known.client, session())).id).toBe('blogger');
    expect(known.asked).toEqual([
      ['publish.copy', { id: 'dabcdefghijk', target: 'blogger', settings: { figures: 'figure' } }],
    ]);
    const gone = client({ target: 'ghost', settings: {} });
    expect((await copyForLast(gone.client, session())).id).toBe('standalone');
  });

  test('is not given for a text that is not saved, and that is said', async () => {
    const { client: carrier, asked } = client(null);
    const refused = await copyForLast(carrier, session('disk-full')).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(NotSaved);
    expect(asked).toEqual([]);
    expect(sentenceOf(refused, WORDS.ar)).toBe(
      'لم يُحفظ آخر ما كتبت، فلا يُنشر نص أقدم منه. القرص ممتلئ؛ لم يُحفظ التغيير الأخير.',
    );
    expect(sentenceOf(new Error('bug'), WORDS.en)).toBe('An error inside the program.');
  });
});

describe('a shared file', () => {
  const FILE: SharedFile = {
    path: '/data/share/تقرير.zip',
    name: 'تقرير.zip',
    size: 8704,
    pictures: 2,
    missing: [],
    handed: 'folder',
  };

  test('is that of the last target, of a text that is saved', async () => {
    const known = client({ target: 'blogger', settings: {} });
    await shareForLast(known.client, session());
    expect(known.asked).toEqual([['publish.share', { id: 'dabcdefghijk', target: 'blogger', settings: {} }]]);
    const unsaved = client(null);
    await expect(shareForLast(unsaved.client, session('disk-full'))).rejects.toBeInstanceOf(NotSaved);
    expect(unsaved.asked).toEqual([]);
  });

  test('is said with its size, what is in it, and what has happened to it', () => {
    expect(sayShared(FILE, WORDS.ar)).toBe(
      'أُعدّ الملف \u2066تقرير.zip\u2069 (8.5 ك.ب · وفيه صورتان). فُتح مجلد الملف.',
    );
    expect(sayShared({ ...FILE, pictures: 0, missing: ['a.png'], handed: 'menu' }, WORDS.en)).toBe(
      'The file is ready: \u2066تقرير.zip\u2069 (8.5 KB · one picture is missing). The share menu is open.',
    );
    // Only where nobody has shown it does one have to know where it is.
    expect(sayShared({ ...FILE, handed: 'nowhere' }, WORDS.ar)).toContain(
      'الملف في \u2066/data/share/تقرير.zip\u2069',
    );
    for (const handed of ['menu', 'shown', 'folder'] as const)
      expect(sayShared({ ...FILE, handed }, WORDS.en)).not.toContain('/data/share');
  });
});

describe('a size', () => {
  test.each([
    [0, '0 بايت'],
    [1023, '1023 بايت'],
    [1024, '1 ك.ب'],
    [8704, '8.5 ك.ب'],
    [15_900, '16 ك.ب'],
    [1_048_576, '1 م.ب'],
    [26_214_400, '25 م.ب'],
  ])('of %d bytes is %s', (bytes, expected) => {
    expect(formatSize(bytes, PUBLISH_WORDS.ar)).toBe(expected);
  });
});
