// Whatever a window sends is answered: fifty malformed inputs to every method, and messages that are none.
import { describe, expect, test } from 'vitest';
import { CALLS, isMethod, type Method } from '../../../src/contract/calls.ts';
import { isErrorCode } from '../../../src/contract/errors.ts';
import { dispatch } from '../../../src/main/api/dispatch.ts';
import { startMain } from './support.ts';

const METHODS = Object.keys(CALLS).filter(isMethod);

// No call takes any of these: wrong kinds, wrong fields, wrong values of right fields, hostile objects.
const MALFORMED: readonly unknown[] = [
  0,
  1,
  -1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1n,
  true,
  false,
  '',
  'نص',
  'd'.repeat(12),
  '__proto__',
  '\ud800',
  '\0',
  Symbol('s'),
  () => 1,
  [],
  [1],
  [[]],
  [{ id: 'dabcdefghijk' }],
  new Date(0),
  new Map([['id', 'dabcdefghijk']]),
  new Set(['id']),
  new Uint8Array(3),
  /x/,
  { '': 1 },
  { other: 1 },
  { id: 1 },
  { id: '' },
  { id: null },
  { id: 'd' },
  { id: 'dABCDEFGHIJK' },
  { id: "d' OR 1=1 --" },
  { id: '../../etc/passwd' },
  { id: ['dabcdefghijk'] },
  { id: { toString: () => 'dabcdefghijk' } },
  { id: 'dabcdefghijk', extra: 1 },
  { id: '\ud800abcdefghij' },
  { address: 5 },
  { query: 5 },
  { query: 'ن'.repeat(20_000) },
  { limit: 0 },
  { limit: 1.5 },
  { limit: '5' },
  { name: '../x' },
  { name: 'x/y', text: '' },
  { data: 'not base64!' },
  { data: 5 },
  { kind: 'exe' },
  { status: 'gone' },
  { tags: 'x' },
  { text: 5 },
  { text: '\ud800' },
  { text: '', html: 5 },
  { html: '<p>' },
  JSON.parse('{"__proto__":{"id":"dabcdefghijk"}}'),
  Object.create({ id: 'dabcdefghijk' }),
  Object.defineProperty({}, 'id', {
    enumerable: true,
    get: () => {
      throw new Error('a getter');
    },
  }),
];

// What some calls do take of the list, though nothing has such an id.
const TAKEN: Partial<Record<Method, readonly string[]>> = {
  'snippets.get': ['{"id":"d"}', '{"id":"dABCDEFGHIJK"}'],
  'snippets.remove': ['{"id":"d"}', '{"id":"dABCDEFGHIJK"}'],
};

describe('every method', () => {
  test('is there', () => {
    expect(METHODS.length).toBeGreaterThan(20);
    expect(MALFORMED.length).toBeGreaterThanOrEqual(50);
  });

  test.each(METHODS)('%s refuses what is malformed, with a code, and changes nothing', async (method) => {
    const { handlers, log, library, host } = startMain();
    const before = library.drafts.list();
    for (const input of MALFORMED) {
      const answer = await dispatch(handlers, { method, input }, (line) => log.push(line));
      const shown = show(input);
      expect(answer.ok, shown).toBe(TAKEN[method]?.includes(shown) ?? false);
      if (!answer.ok) expect(isErrorCode(answer.code)).toBe(true);
    }
    expect(library.drafts.list()).toEqual(before);
    expect([host.opened, host.copied, host.shared]).toEqual([[], [], []]);
    expect(Object.prototype).not.toHaveProperty('id');
  });
});

function show(input: unknown): string {
  try {
    return JSON.stringify(input) ?? String(input);
  } catch {
    return typeof input; // a getter that throws, a BigInt
  }
}

describe('a message', () => {
  test.each([
    undefined,
    null,
    5,
    'x',
    [],
    {},
    { method: 5 },
    { method: '' },
    { method: 'drafts.drop' },
    { method: '__proto__' },
    { method: 'constructor' },
    { method: ['drafts.list'] },
  ])('that names no method is refused: %j', async (message) => {
    const { handlers } = startMain();
    expect(await dispatch(handlers, message)).toEqual({ ok: false, code: 'unknown-method' });
  });

  test('with a throwing getter is refused', async () => {
    const { handlers } = startMain();
    const message = Object.defineProperty({}, 'method', {
      get: () => {
        throw new Error('a getter');
      },
    });
    expect(await dispatch(handlers, message)).toEqual({ ok: false, code: 'unknown-method' });
  });

  test('before the library is open is refused', async () => {
    expect(await dispatch(undefined, { method: 'drafts.list', input: {} })).toEqual({
      ok: false,
      code: 'not-ready',
      detail: 'drafts.list',
    });
  });

  test('that meets a bug is answered, and the log tells the method but not the text', async () => {
    const { handlers, log } = startMain();
    const broken = {
      ...handlers,
      'search.find': () => {
        throw new Error('bug');
      },
    };
    expect(
      await dispatch(broken, { method: 'search.find', input: { query: 'سر' } }, (line) => log.push(line)),
    ).toEqual({ ok: false, code: 'internal', detail: 'search.find' });
    expect(log.join()).toContain('search.find: Error: bug');
    expect(log.join()).not.toContain('سر');
  });
});
