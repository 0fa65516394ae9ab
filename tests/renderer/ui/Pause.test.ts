// What waits for a pause, with a clock that the test moves.
import { describe, expect, test } from 'vitest';
import { Alarm, Pause } from '../../../src/renderer/ui/Pause.ts';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

function bench() {
  const timers = new Set<Timer>();
  const done: string[] = [];
  let now = 0;
  let set = 0;
  const alarm = new Alarm({
    now: () => now,
    later: (run, milliseconds) => {
      const timer = { at: now + milliseconds, run };
      timers.add(timer);
      set += 1;
      return () => timers.delete(timer);
    },
  });
  return {
    done,
    timersSet: () => set,
    timers: () => timers.size,
    make: (name: string, pause: number, longest?: number) =>
      new Pause({
        run: () => done.push(`${name} ${now}`),
        pause,
        alarm,
        ...(longest === undefined ? {} : { longest }),
      }),
    /** Moves the clock, from timer to timer. */
    pass(milliseconds: number): void {
      const end = now + milliseconds;
      for (;;) {
        const [next] = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        timers.delete(next);
        now = next.at;
        next.run();
      }
      now = end;
    },
  };
}

describe('a pause', () => {
  test('ends so long after the last touch', () => {
    const { make, pass, done, timers } = bench();
    const pause = make('a', 300);
    for (let touch = 0; touch < 10; touch += 1) {
      pause.touch();
      pass(80);
    }
    expect(done).toEqual([]);
    pass(1000);
    expect(done).toEqual(['a 1020']);
    expect(timers()).toBe(0);
  });

  test('begins anew with the next touch', () => {
    const { make, pass, done } = bench();
    const pause = make('a', 300);
    pause.touch();
    pass(500);
    pause.touch();
    pass(500);
    expect(done).toEqual(['a 300', 'a 800']);
  });

  test('ends at the latest so long after the first touch', () => {
    const { make, pass, done } = bench();
    const pause = make('a', 300, 1000);
    for (let touch = 0; touch < 30; touch += 1) {
      pause.touch();
      pass(100);
    }
    expect(done).toEqual(['a 1000', 'a 2000', 'a 3000']);
  });

  test('may be longer or shorter for one touch', () => {
    const { make, pass, done } = bench();
    const pause = make('a', 300, 1000);
    pause.touch(3000);
    pass(2500);
    expect(done).toEqual([]);
    pause.touch();
    pass(300);
    expect(done).toEqual(['a 2800']);
  });

  test('that is called off does not end', () => {
    const { make, pass, done } = bench();
    const pause = make('a', 300, 1000);
    pause.touch();
    pause.cancel();
    pass(2000);
    expect(done).toEqual([]);
    pause.touch();
    pass(299);
    expect(done).toEqual([]);
    pass(1);
    expect(done).toEqual(['a 2300']);
  });

  test('touched while it ends waits again', () => {
    const done: string[] = [];
    let again = true;
    const alarm = clock();
    const pause: Pause = new Pause({
      run: () => {
        done.push('run');
        if (again) pause.touch();
        again = false;
      },
      pause: 10,
      alarm: alarm.alarm,
    });
    pause.touch();
    alarm.wake();
    expect(done).toEqual(['run']);
    alarm.wake();
    expect(done).toEqual(['run', 'run']);
  });
});

test('many pauses share one timer, which letters do not set anew', () => {
  const { make, pass, done, timers, timersSet } = bench();
  const pauses = [make('facts', 300), make('save', 400, 2000), make('check', 700)];
  for (let key = 0; key < 60; key += 1) {
    for (const pause of pauses) pause.touch();
    pass(80);
    expect(timers()).toBe(1);
  }
  // 180 touches in 4.8 seconds.
  expect(timersSet()).toBeLessThan(25);
  pass(1000);
  expect(done).toEqual(['save 2000', 'save 4000', 'facts 5020', 'save 5120', 'check 5420']);
});

// An alarm whose time has come whenever the test says so.
function clock() {
  let now = 0;
  let run: (() => void) | undefined;
  return {
    alarm: new Alarm({
      now: () => now,
      later: (call, milliseconds) => {
        run = () => {
          now += milliseconds;
          call();
        };
        return () => {
          run = undefined;
        };
      },
    }),
    wake(): void {
      const due = run;
      run = undefined;
      due?.();
    },
  };
}
