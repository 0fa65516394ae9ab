// The check beside the page: what is sent to it, what comes back, and mending what may have changed since.
import { describe, expect, test, vi } from 'vitest';
import type { Article, Block } from '../../../src/core/article/article.ts';
import { CALLOUT_KINDS } from '../../../src/core/article/callouts.ts';
import { applySplice } from '../../../src/core/article/splice.ts';
import { runChecks } from '../../../src/core/checks/checks.ts';
import { $selectPlace } from '../../../src/renderer/editor/jump/jumpTo.ts';
import type { CheckRequest } from '../../../src/renderer/review/check/checkMessages.ts';
import { Findings } from '../../../src/renderer/review/check/Findings.ts';
import { flawless } from '../../core/checks/cases.ts';
import { sketch } from '../../support/sketch.ts';
import { openArticle } from '../editor/openArticle.ts';

const p = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] });

/** Findings of an open article, checked at once as the worker does it. */
function start(blocks: readonly Block[]) {
  const opened = openArticle(flawless({ blocks }));
  const sent: CheckRequest[] = [];
  let checked: readonly Block[] = [];
  const findings = new Findings({
    session: { ...opened, subscribeMetadata: () => () => undefined },
    callouts: CALLOUT_KINDS,
    pause: 0,
    start: (answered) => ({
      send: (request) => {
        sent.push(request);
        checked = applySplice(checked, request.blocks) ?? [];
        const found = runChecks({ ...request.frame, blocks: checked, notes: [] } as Article);
        answered({
          run: request.run,
          findings: found.map(({ fix, ...each }) => ({ ...each, isFixable: fix !== undefined })),
        });
      },
      end: () => undefined,
    }),
  });
  const stop = findings.register();
  const answered = new Promise<void>((resolve) => {
    const unsubscribe = findings.subscribe(() => {
      unsubscribe();
      resolve();
    });
  });
  const type = (text: string, block: number): void =>
    opened.editor.update(
      () => {
        $selectPlace({ path: ['blocks', block, 'children'], start: 0 })
          ?.selectStart()
          .insertText(text);
      },
      { discrete: true },
    );
  return { opened, findings, sent, stop, answered, type, lines: () => sketch(opened.read()) };
}

describe('the check', () => {
  test('is sent the whole article once, then what has changed', async () => {
    const { sent, findings, answered, type, stop } = start([p('أول'), p('ثان ، ثالث'), p('رابع')]);
    await answered;
    expect(sent[0]?.blocks).toMatchObject({ from: 0, remove: 0, put: { length: 3 } });
    expect(findings.snapshot()).toMatchObject([{ check: 'punctuation-spacing', isFixable: true }]);
    const again = new Promise<void>((resolve) => void findings.subscribe(resolve));
    type('و', 2);
    await again;
    expect(sent[1]?.blocks).toMatchObject({ from: 2, remove: 1, put: { length: 1 } });
    stop();
  });

  test('mends a finding where it has got to since', async () => {
    const { findings, answered, type, lines, stop } = start([p('أول'), p('ثان ، ثالث')]);
    await answered;
    const [found] = findings.snapshot() ?? [];
    if (found === undefined) throw new Error('nothing found');
    type('و', 0);
    expect(await findings.fix(found)).toBe(true);
    expect(lines()).toEqual(['p وأول', 'p ثان، ثالث']);
    stop();
  });

  test('mends nothing when the finding is gone', async () => {
    const { findings, answered, type, lines, stop } = start([p('ثان ، ثالث')]);
    await answered;
    const [found] = findings.snapshot() ?? [];
    if (found === undefined) throw new Error('nothing found');
    await findings.fix(found);
    const before = lines();
    expect(await findings.fix(found)).toBe(false);
    expect(lines()).toEqual(before);
    type('و', 0);
    stop();
  });

  test('mends all of one kind and leaves the others', async () => {
    const { findings, answered, lines, stop } = start([p('ثان ، ثالث  رابع'), p('خامس ، سادس')]);
    await answered;
    expect(await findings.fixAll('punctuation-spacing')).toBe(true);
    expect(lines()).toEqual(['p ثان، ثالث  رابع', 'p خامس، سادس']);
    expect(findings.snapshot()?.map(({ check }) => check)).toEqual(['double-space']);
    stop();
  });
});

test('the check is asked once for all that changes while it works', async () => {
  const opened = openArticle(flawless({ blocks: [p('أول')] }));
  const sent: CheckRequest[] = [];
  let answer: (() => void) | undefined;
  const findings = new Findings({
    session: { ...opened, subscribeMetadata: () => () => undefined },
    callouts: CALLOUT_KINDS,
    pause: 0,
    start: (answered) => ({
      send: (request) => {
        sent.push(request);
        answer = () => answered({ run: request.run, findings: [] });
      },
      end: () => undefined,
    }),
  });
  const stop = findings.register();
  const asked = (count: number): Promise<void> => vi.waitFor(() => expect(sent).toHaveLength(count));
  await asked(1);
  for (const text of ['و', 'ف']) {
    opened.editor.update(
      () =>
        void $selectPlace({ path: ['blocks', 0, 'children'], start: 0 })
          ?.selectStart()
          .insertText(text),
      { discrete: true },
    );
    // A turn of the clock, in which the pause is over.
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect(sent).toHaveLength(1);
  answer?.();
  await asked(2);
  // What was found in a text that is no more is not shown.
  expect(findings.snapshot()).toBeUndefined();
  answer?.();
  expect(findings.snapshot()).toEqual([]);
  stop();
});
