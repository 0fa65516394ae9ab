// The last moment of a page: what it saves then is waited for, but not for ever.
import { expect, test } from 'vitest';
import { Calls } from '../../../src/main/window/calls.ts';

test('what the page saves when it is told to is waited for', async () => {
  const saved: unknown[] = [];
  const save = Promise.withResolvers<void>();
  const calls = new Calls(async (message) => {
    await save.promise;
    saved.push(message);
    return { ok: true };
  });
  const flushed = calls.flush(() => {
    void calls.receive('first').then(() => calls.receive('and what follows from it'));
    setImmediate(save.resolve);
    return Promise.resolve();
  });
  await flushed;
  expect(saved).toEqual(['first', 'and what follows from it']);
});

test('a page that hangs, and a save that is never answered, end nothing but the waiting', async () => {
  const calls = new Calls(() => new Promise(() => undefined));
  await calls.flush(() => {
    void calls.receive('never answered');
    return new Promise(() => undefined);
  }, 50);
});

test('a page that cannot be told any more is not waited for', async () => {
  const calls = new Calls(() => Promise.resolve());
  await calls.flush(() => Promise.reject(new Error('gone')));
});
