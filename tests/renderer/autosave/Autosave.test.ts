// Saving while the writer types, with a clock that the test moves and a library that answers when it is told to.
import { describe, expect, test } from 'vitest';
import type { Saved } from '../../../src/contract/values.ts';
import { Autosave, type SaveState } from '../../../src/renderer/autosave/Autosave.ts';
import { Alarm } from '../../../src/renderer/ui/Pause.ts';

interface Bench {
  readonly autosave: Autosave;
  /** The counters that saves were asked with. */
  readonly asked: number[];
  readonly states: string[];
  conflicts(): number;
  /** Answers the oldest save that waits. */
  answer(saved: Partial<Saved>): Promise<void>;
  fail(code: string): Promise<void>;
  /** Moves the clock. */
  pass(milliseconds: number): Promise<void>;
}

function bench(): Bench {
  const asked: number[] = [];
  const states: string[] = [];
  const waiting: { resolve(saved: Saved): void; reject(error: unknown): void }[] = [];
  const timers = new Map<object, { readonly at: number; run(): void }>();
  let now = 0;
  let conflicts = 0;
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  const autosave = new Autosave({
    counter: 7,
    save: (expected) => {
      asked.push(expected);
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    codeOf: (error) => error as 'disk-full', // what `fail` gives
    changed: (state: SaveState) => states.push(state.kind === 'failed' ? state.code : state.kind),
    conflicted: () => {
      conflicts += 1;
    },
    alarm: new Alarm({
      now: () => now,
      later: (run, milliseconds) => {
        const timer = {};
        timers.set(timer, { at: now + milliseconds, run });
        return () => timers.delete(timer);
      },
    }),
  });
  return {
    autosave,
    asked,
    states,
    conflicts: () => conflicts,
    async answer(saved) {
      waiting.shift()?.resolve({ counter: 0, savedAt: now, ...saved });
      await settle();
    },
    async fail(code) {
      waiting.shift()?.reject(code);
      await settle();
    },
    async pass(milliseconds) {
      now += milliseconds;
      for (const [timer, { at, run }] of [...timers]) {
        if (at > now || !timers.delete(timer)) continue;
        run();
        await settle();
      }
    },
  };
}

describe('a change', () => {
  test('is saved after a pause, and acknowledged by the library alone', async () => {
    const { autosave, asked, states, answer, pass } = bench();
    autosave.touch();
    await pass(300);
    expect(asked).toEqual([]);
    await pass(200);
    expect([asked, states]).toEqual([[7], ['unsaved', 'saving']]);
    await answer({ counter: 8 });
    expect(states.at(-1)).toBe('saved');
    await pass(60_000);
    expect(asked).toEqual([7]);
  });

  test('is saved within two seconds though the writer never pauses', async () => {
    const { autosave, asked, pass } = bench();
    for (let typed = 0; typed < 21; typed += 1) {
      autosave.touch();
      await pass(100);
    }
    expect(asked).toEqual([7]);
  });

  test('during a save is saved after it, with the counter that the save gave', async () => {
    const { autosave, asked, states, answer, pass } = bench();
    autosave.touch();
    await pass(500);
    autosave.touch();
    await pass(500);
    expect(asked).toEqual([7]);
    await answer({ counter: 8 });
    expect(asked).toEqual([7, 8]);
    await answer({ counter: 9 });
    expect(states.at(-1)).toBe('saved');
  });
});

describe('a flush', () => {
  test('saves at once and settles when the library has answered', async () => {
    const { autosave, asked, answer } = bench();
    autosave.touch();
    let isDone = false;
    const flushed = autosave.flush().then(() => {
      isDone = true;
    });
    expect(isDone).toBe(false);
    await Promise.resolve();
    await answer({ counter: 8 });
    await flushed;
    expect([asked, isDone]).toEqual([[7], true]);
  });

  test('twice at once saves once', async () => {
    const { autosave, asked, answer, pass } = bench();
    autosave.touch();
    await pass(500);
    autosave.touch();
    const both = Promise.all([autosave.flush(), autosave.flush()]);
    await answer({ counter: 8 });
    await answer({ counter: 9 });
    await both;
    expect(asked).toEqual([7, 8]);
  });

  test('without a change asks nothing', async () => {
    const { autosave, asked } = bench();
    await autosave.flush();
    expect(asked).toEqual([]);
  });
});

describe('a save that fails', () => {
  test('says so, keeps the change, and is tried again until it succeeds', async () => {
    const { autosave, asked, states, fail, answer, pass } = bench();
    autosave.touch();
    await pass(500);
    await fail('disk-full');
    expect(states.at(-1)).toBe('disk-full');
    await pass(3000);
    expect(asked).toEqual([7, 7]);
    await fail('disk-full');
    await pass(3000);
    await answer({ counter: 8 });
    expect(states.at(-1)).toBe('saved');
  });

  test('keeps the draft from being left, and goes on being tried', async () => {
    const { autosave, asked, states, fail, answer, pass } = bench();
    autosave.touch();
    const first = autosave.end();
    await Promise.resolve();
    await fail('disk-full');
    expect([await first, states.at(-1)]).toEqual([false, 'disk-full']);
    autosave.touch();
    await pass(3000);
    await answer({ counter: 8 });
    expect([asked, states.at(-1), await autosave.end()]).toEqual([[7, 7], 'saved', true]);
  });
});

test('a draft that was left takes no more changes', async () => {
  const { autosave, asked, pass } = bench();
  expect(await autosave.end()).toBe(true);
  autosave.touch();
  await pass(60_000);
  expect(asked).toEqual([]);
});

test('a draft that stays after all is saved on, with what was changed meanwhile', async () => {
  const { autosave, asked, answer, pass } = bench();
  expect(await autosave.end()).toBe(true);
  autosave.touch();
  autosave.resume();
  await pass(10_000);
  expect(asked).toEqual([7]);
  await answer({ counter: 8 });
  autosave.touch();
  await pass(10_000);
  expect(asked).toEqual([7, 8]);
});

test('a conflict is told once', async () => {
  const { autosave, conflicts, answer, pass } = bench();
  autosave.touch();
  await pass(500);
  await answer({ counter: 12, conflict: 11 });
  expect(conflicts()).toBe(1);
});

describe('what is to be published', () => {
  test('is on the disk first, or it is said why not', async () => {
    const { autosave, asked, answer, fail, pass } = bench();
    expect(await autosave.settle()).toBeUndefined();
    autosave.touch();
    const failing = autosave.settle();
    await pass(0);
    await fail('disk-full');
    expect(await failing).toBe('disk-full');
    const settling = autosave.settle();
    await pass(0);
    await answer({ counter: 8 });
    expect(await settling).toBeUndefined();
    expect(asked).toEqual([7, 7]);
  });

  test('is the text of the page, also when somebody else has saved in between', async () => {
    const { autosave, asked, answer, pass } = bench();
    autosave.touch();
    const settling = autosave.settle();
    await pass(0);
    await answer({ counter: 9, conflict: 8 });
    await pass(0);
    await answer({ counter: 10 });
    expect(await settling).toBeUndefined();
    expect(asked).toEqual([7, 9]);
    // Once is enough.
    expect(await autosave.settle()).toBeUndefined();
    expect(asked).toHaveLength(2);
  });
});
