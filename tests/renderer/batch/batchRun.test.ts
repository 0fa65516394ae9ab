// The export of many drafts as the window follows it.
import { expect, test } from 'vitest';
import { CallError, createClient } from '../../../src/contract/client.ts';
import type { BatchState, DraftId } from '../../../src/contract/values.ts';
import { BatchRun } from '../../../src/renderer/batch/BatchRun.ts';

const DRAFTS = [{ draft: 'dabcdefghijk' as DraftId, title: 'الماء' }];
const HOW = { target: 'text', settings: {}, place: 'folder' } as const;
const DONE: BatchState = {
  state: 'done',
  place: 'folder',
  path: '/x',
  result: { lines: [], total: 1, cancelled: false },
};

/** A program that answers as it is told. */
function program() {
  const answers: { start: unknown; state: BatchState | null } = {
    start: { ok: true, value: { path: '/x' } },
    state: null,
  };
  const asked: unknown[] = [];
  let tell: (message: unknown) => void = () => undefined;
  const client = createClient({
    send: ({ method, input }) => {
      if (method === 'batch.state') return Promise.resolve({ ok: true, value: answers.state });
      asked.push([method, input]);
      return Promise.resolve(method === 'batch.start' ? answers.start : { ok: true, value: null });
    },
    listen: (listener) => {
      tell = listener;
      return () => undefined;
    },
  });
  const run = new BatchRun(client);
  const failures: unknown[] = [];
  const end = run.follow((error) => failures.push(error));
  return { run, answers, asked, failures, end, tell: (message: unknown) => tell(message) };
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('it is ordered, followed, stopped, read at its end, and forgotten when it was seen', async () => {
  const { run, answers, asked, failures, tell } = program();
  expect(await run.start(DRAFTS, HOW)).toBe(true);
  expect(run.snapshot()).toEqual({ state: 'running', progress: { done: 0, total: 1 } });
  tell({ event: 'batch.progress', value: { done: 0, total: 1, title: 'الماء' } });
  expect(run.snapshot()).toEqual({ state: 'running', progress: { done: 0, total: 1, title: 'الماء' } });
  // What runs cannot be forgotten.
  run.forget();
  expect(run.snapshot()?.state).toBe('running');
  await run.stop();
  answers.state = DONE;
  tell({ event: 'batch.ended' });
  await turn();
  expect([run.snapshot(), run.ordered()]).toEqual([DONE, DRAFTS]);
  run.forget();
  expect(run.snapshot()).toBeNull();
  expect([asked, failures]).toEqual([
    [
      ['batch.start', { drafts: ['dabcdefghijk'], ...HOW }],
      ['batch.stop', undefined],
    ],
    [],
  ]);
});

test('nothing runs when the user changed their mind, and a refusal is told to whoever ordered', async () => {
  const { run, answers } = program();
  answers.start = { ok: true, value: null };
  expect(await run.start(DRAFTS, HOW)).toBe(false);
  answers.start = { ok: false, code: 'batch-running' };
  await expect(run.start(DRAFTS, HOW)).rejects.toBeInstanceOf(CallError);
  expect([run.snapshot(), run.ordered()]).toEqual([null, DRAFTS]);
});

test('one that is over before its order is answered is not shown as running', async () => {
  const { run, answers, tell } = program();
  answers.state = DONE;
  const begun = run.start(DRAFTS, HOW);
  tell({ event: 'batch.progress', value: { done: 1, total: 1 } });
  tell({ event: 'batch.ended' });
  expect(await begun).toBe(true);
  await turn();
  expect(run.snapshot()).toEqual(DONE);
});

test('a window that is opened anew finds what runs, and not what was over before', async () => {
  for (const [state, expected] of [
    [
      { state: 'running', progress: { done: 3, total: 9 } },
      { state: 'running', progress: { done: 3, total: 9 } },
    ],
    [DONE, null],
    [null, null],
  ] as const) {
    const { run, answers, end } = program();
    answers.state = state;
    end();
    run.follow(() => undefined);
    await turn();
    expect(run.snapshot()).toEqual(expected);
  }
});
