// The built preload, loaded as Electron loads it in a sandbox: CommonJS, with nothing to require but `electron`.
import { readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';
import { expect, test } from 'vitest';
import { buildIfNeeded, PRELOAD } from '../../scripts/build.ts';
import type { Transport } from '../../src/contract/transport.ts';
import { findTransport } from '../../src/renderer/host/transport.ts';

type Listener = (event: unknown, message: unknown) => void;

test('it puts one transport into the page, and that carries both ways', async () => {
  buildIfNeeded();
  const exposed: Record<string, unknown> = {};
  const invoked: unknown[] = [];
  const listeners = new Map<string, Set<Listener>>();
  const electron = {
    contextBridge: {
      exposeInMainWorld(name: string, value: unknown): void {
        exposed[name] = value;
      },
    },
    ipcRenderer: {
      invoke(channel: string, message: unknown): Promise<unknown> {
        invoked.push([channel, message]);
        return Promise.resolve({ ok: true, value: null });
      },
      on(channel: string, listener: Listener): void {
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      },
      off(channel: string, listener: Listener): void {
        listeners.get(channel)?.delete(listener);
      },
    },
  };
  const required = (name: string): unknown => {
    if (name === 'electron') return electron;
    throw new Error(`a sandboxed preload cannot require ${name}`);
  };
  compileFunction(readFileSync(PRELOAD, 'utf8'), ['require', 'module', 'exports'])(required, {}, {});

  expect(Object.keys(exposed)).toEqual(['hashiyaTransport']);
  const transport = findTransport(exposed as unknown as Window & typeof globalThis) as Transport; // all that it looks at
  expect(transport).toBe(exposed.hashiyaTransport);
  expect(await transport.send({ method: 'app.start' })).toEqual({ ok: true, value: null });
  expect(invoked).toEqual([['hashiya', { method: 'app.start' }]]);

  const heard: unknown[] = [];
  const stop = transport.listen((message) => heard.push(message));
  const tell = (message: unknown): void =>
    listeners.get('hashiya')?.forEach((listener) => void listener({ sender: 'never seen' }, message));
  tell({ event: 'app.flush' });
  stop();
  tell({ event: 'library.changed' });
  expect(heard).toEqual([{ event: 'app.flush' }]);
});
