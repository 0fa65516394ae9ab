// The window's side: what it makes of answers, events and the end of a carrier.
import { describe, expect, test } from 'vitest';
import { type Client, createClient } from '../../src/contract/client.ts';
import { isErrorCode, SENTENCES } from '../../src/contract/errors.ts';
import type { Request } from '../../src/contract/transport.ts';

interface Wire {
  readonly client: Client;
  readonly sent: Request[];
  answer(value: unknown): void;
  breakDown(): void;
  emit(message: unknown): void;
  isListening(): boolean;
}

function wire(): Wire {
  const sent: Request[] = [];
  const waiting: { resolve(value: unknown): void; reject(error: Error): void }[] = [];
  const listeners = new Set<(message: unknown) => void>();
  const client = createClient({
    send: (request) => {
      sent.push(request);
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  return {
    client,
    sent,
    answer: (value) => waiting.shift()?.resolve(value),
    breakDown: () => waiting.shift()?.reject(new Error('gone')),
    emit: (message) => listeners.forEach((listener) => void listener(message)),
    isListening: () => listeners.size > 0,
  };
}

describe('a call', () => {
  test('sends its method and input, and gives the value', async () => {
    const { client, sent, answer } = wire();
    const listed = client.call('drafts.list', { limit: 5 });
    answer({ ok: true, value: [] });
    expect(await listed).toEqual([]);
    expect(sent).toEqual([{ method: 'drafts.list', input: { limit: 5 } }]);
  });

  test.each([
    [{ ok: false, code: 'disk-full', detail: 'drafts.save' }, 'disk-full'],
    [{ ok: false, code: 'no-such-code' }, 'internal'],
    [{ ok: false }, 'internal'],
    [undefined, 'internal'],
    [5, 'internal'],
    [{ ok: 'yes', value: 1 }, 'internal'],
  ])('that is answered %j is refused as %s', async (given, code) => {
    const { client, answer } = wire();
    const call = client.call('app.start');
    answer(given);
    await expect(call).rejects.toMatchObject({ name: 'CallError', code });
  });

  test('is refused when its carrier is gone, before or while it waits', async () => {
    const { client, breakDown, isListening, sent } = wire();
    const lost = client.call('app.start');
    breakDown();
    await expect(lost).rejects.toMatchObject({ code: 'closed' });
    const pending = client.call('app.start');
    client.close();
    await expect(pending).rejects.toMatchObject({ code: 'closed' });
    await expect(client.call('app.start')).rejects.toMatchObject({ code: 'closed' });
    expect([isListening(), sent.length]).toEqual([false, 2]);
  });
});

describe('an event', () => {
  test('reaches its listeners until they stop, and only when it is well-formed', () => {
    const { client, emit } = wire();
    const seen: unknown[] = [];
    const stop = client.on('menu.command', ({ id }) => seen.push(id));
    for (const message of [
      { event: 'menu.command', value: { id: 'insert.callout' } },
      { event: 'menu.command', value: { id: '<script>' } },
      { event: 'menu.command' },
      { event: 'no.such' },
      { event: '__proto__' },
      { event: 'library.changed', value: null },
      null,
      'x',
    ])
      emit(message);
    stop();
    emit({ event: 'menu.command', value: { id: 'late' } });
    expect(seen).toEqual(['insert.callout']);
  });
});

describe('every refusal', () => {
  test.each(Object.entries(SENTENCES))('%s has a sentence in both languages', (code, { ar, en }) => {
    expect(isErrorCode(code)).toBe(true);
    expect(ar).toMatch(/^[\u0621-\u064a][^A-Za-z]*(?:Word)?[^A-Za-z]*\.$/);
    expect(en).toMatch(/^[A-Z][^\u0600-\u06ff]*\.$/);
  });
});
