// Exporting many drafts as the window asks for it: where to, how far, stopped, refused; and what else the program answers meanwhile.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { unzipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Client, createClient } from '../../../src/contract/client.ts';
import type { BatchRequest, BatchState, DraftId } from '../../../src/contract/values.ts';
import { articleToJson } from '../../../src/core/article/articleToJson.ts';
import { dispatch } from '../../../src/main/api/dispatch.ts';
import type { Handlers } from '../../../src/main/api/handlers.ts';
import { report } from '../support/articles.ts';
import { png } from '../support/pictures.ts';
import { type MainProcess, startMain } from './support.ts';

const MISSING = 'dzzzzzzzzzzz' as DraftId;

function request(drafts: readonly DraftId[], more: Partial<BatchRequest> = {}): BatchRequest {
  return { drafts, target: 'text', settings: {}, place: 'folder', ...more };
}

/** Settles with what became of the export that is running. */
function ended(client: Client): Promise<BatchState | null> {
  return new Promise((resolve, reject) => {
    const stop = client.on('batch.ended', () => {
      stop();
      client.call('batch.state').then(resolve, reject);
    });
  });
}

async function run({ client }: MainProcess, given: BatchRequest): Promise<BatchState | null> {
  const end = ended(client);
  expect(await client.call('batch.start', given)).not.toBeNull();
  return end;
}

function filled({ library }: MainProcess, slugs: readonly string[]): readonly DraftId[] {
  return slugs.map((slug) => library.drafts.create(report(`تقرير ${slug}`, ['نص.'], { metadata: { slug } })));
}

describe('many drafts', () => {
  test('go into a folder in the order of their making, however they were chosen, and a line tells of each', async () => {
    const main = startMain();
    const [a, b] = filled(main, ['same', 'same']);
    const { id: asset } = main.library.assets.put(png(3, 2));
    const figure = { type: 'figure', asset, alt: 'خريطة', decorative: true } as const;
    const pictured = main.library.drafts.create(
      report('مصوّر', [], { metadata: { slug: 'map' }, blocks: [figure] }),
    );
    main.host.folder = join(main.folder, 'out');
    const drafts = [MISSING, pictured, b ?? MISSING, a ?? MISSING, b ?? MISSING];
    const state = await run(main, request(drafts, { target: 'blogger' }));
    expect(state).toMatchObject({
      state: 'done',
      place: 'folder',
      path: main.host.folder,
      result: {
        total: 4,
        cancelled: false,
        lines: [
          { draft: a, state: 'ok', file: 'same.html' },
          { draft: b, state: 'ok', file: 'same-2.html' },
          { draft: pictured, pictures: [{ reference: 'map-1.png', alt: 'خريطة', file: 'map-1.png' }] },
          {
            draft: MISSING,
            state: 'refused',
            code: 'draft-missing',
            sentence: { ar: 'لا مسودة بهذا المعرّف.' },
          },
        ],
      },
    });
    expect(readdirSync(main.host.folder).sort()).toEqual(
      ['manifest.json', 'map-1.png', 'map.html', 'same-2.html', 'same.html'].sort(),
    );
    expect([main.host.asked, main.log]).toEqual([['hashiya-blogger'], []]);
  });

  test('go into a folder of their own where the one that was chosen is in use', async () => {
    const main = startMain();
    const drafts = filled(main, ['a']);
    main.host.folder = join(main.folder, 'out');
    mkdirSync(main.host.folder);
    writeFileSync(join(main.host.folder, 'a.txt'), 'عمل آخر');
    await run(main, request(drafts));
    expect(await run(main, request(drafts))).toMatchObject({
      path: join(main.host.folder, 'hashiya-text (2)'),
      result: { lines: [{ state: 'ok', file: 'a.txt' }] },
    });
    expect(readdirSync(main.host.folder).sort()).toEqual(['a.txt', 'hashiya-text', 'hashiya-text (2)']);
    expect(readFileSync(join(main.host.folder, 'a.txt'), 'utf8')).toBe('عمل آخر');
  });

  test('go into the archive that the dialog has asked about, with the settings that were chosen', async () => {
    const main = startMain();
    const drafts = filled(main, ['a', 'b']);
    const path = join(main.folder, 'out.zip');
    writeFileSync(path, 'القديم');
    main.host.savePath = path;
    const { id: asset } = main.library.assets.put(png(3, 2));
    const figure = { type: 'figure', asset, alt: 'خريطة' } as const;
    const map = main.library.drafts.create(
      report('مصوّر', [], { metadata: { slug: 'map' }, blocks: [figure] }),
    );
    const given = { place: 'archive', target: 'standalone', settings: { pictures: 'files' } } as const;
    const state = await run(main, request([...drafts, map], given));
    expect(state).toMatchObject({ state: 'done', place: 'archive', path, result: { cancelled: false } });
    expect(Object.keys(unzipSync(readFileSync(path))).sort()).toEqual(
      ['a.html', 'b.html', 'manifest.json', 'map-1.png', 'map.html'].sort(),
    );
    expect(main.host.asked).toEqual(['hashiya-standalone.zip']);
  });

  test('are told of one by one, a long title cut between letters', async () => {
    const main = startMain();
    const long = main.library.drafts.create(report(`${'س'.repeat(99)}😀 وأكثر`, ['نص.']));
    main.host.folder = join(main.folder, 'out');
    const heard: unknown[] = [];
    main.client.on('batch.progress', (progress) => heard.push(progress));
    await run(main, request([long, ...filled(main, ['a'])]));
    expect(heard).toEqual([
      { done: 0, total: 2, title: `${'س'.repeat(99)}\ufffd…` },
      { done: 1, total: 2, title: 'تقرير a' },
      { done: 2, total: 2 },
    ]);
  });

  test('begin only when there is a place, and there is none when the user changed their mind', async () => {
    const { client, host, ...main } = startMain();
    const drafts = filled({ client, host, ...main }, ['a']);
    for (const place of ['folder', 'archive'] as const)
      expect(await client.call('batch.start', request(drafts, { place }))).toBeNull();
    expect(await client.call('batch.state')).toBeNull();
  });
});

describe('an export of many', () => {
  test('is stopped before the next draft: a folder keeps what is done, an archive is not made', async () => {
    for (const place of ['folder', 'archive'] as const) {
      const main = startMain();
      const drafts = filled(main, ['a', 'b', 'c']);
      const out = join(main.folder, 'out');
      mkdirSync(out);
      main.host.folder = out;
      main.host.savePath = join(out, 'x.zip');
      main.client.on('batch.progress', ({ done }) => {
        if (done === 1) void main.client.call('batch.stop');
      });
      const state = await run(main, request(drafts, { place }));
      expect(state).toMatchObject({ state: 'done', result: { total: 3, cancelled: true } });
      expect(readdirSync(out).sort()).toEqual(place === 'folder' ? ['a.txt', 'b.txt', 'manifest.json'] : []);
    }
  });

  test('is the only one: another is refused while it runs, and while a place is asked for', async () => {
    const main = startMain();
    const drafts = filled(main, ['a', 'b']);
    main.host.folder = join(main.folder, 'out');
    const first = main.client.call('batch.start', request(drafts));
    await expect(main.client.call('batch.start', request(drafts))).rejects.toMatchObject({
      code: 'batch-running',
    });
    const end = ended(main.client);
    await first;
    await expect(main.client.call('batch.start', request(drafts))).rejects.toMatchObject({
      code: 'batch-running',
    });
    expect(await main.client.call('batch.state')).toMatchObject({ state: 'running', progress: { total: 2 } });
    expect(await end).toMatchObject({ state: 'done' });
    main.host.folder = join(main.folder, 'next');
    expect(await run(main, request(drafts))).toMatchObject({ state: 'done' });
  });

  test('is refused before anything is asked: no target, no such setting, no drafts', async () => {
    const main = startMain();
    const drafts = filled(main, ['a']);
    for (const [given, code] of [
      [request(drafts, { target: 'gone' }), 'target-unknown'],
      [request(drafts, { settings: { gone: '1' } }), 'setting-invalid'],
      [request([]), 'batch-empty'],
    ] as const)
      await expect(main.client.call('batch.start', given)).rejects.toMatchObject({ code });
    expect(main.host.asked).toEqual([]);
  });

  test('tells why it could not be made at all', async () => {
    const main = startMain();
    const drafts = filled(main, ['a']);
    main.host.savePath = join(main.folder, 'no', 'x.zip');
    expect(await run(main, request(drafts, { place: 'archive' }))).toEqual({
      state: 'refused',
      code: 'file-missing',
    });
    main.host.folder = join(main.folder, 'file');
    writeFileSync(main.host.folder, '');
    await expect(main.client.call('batch.start', request(drafts))).rejects.toMatchObject({
      code: 'not-folder',
    });
    // Neither stands in the way of the next.
    main.host.folder = join(main.folder, 'out');
    expect(await run(main, request(drafts))).toMatchObject({ state: 'done' });
    expect(main.log).toEqual([]);
  });

  test('that meets a bug is over, and the log tells it', async () => {
    const main = startMain();
    const drafts = filled(main, ['a']);
    main.host.savePath = join(main.folder, 'x.zip');
    main.library.drafts.load = () => {
      throw new Error('bug');
    };
    expect(await run(main, request(drafts, { place: 'archive' }))).toEqual({
      state: 'refused',
      code: 'internal',
    });
    expect(main.log.join()).toContain('batch: Error: bug');
    expect(existsSync(main.host.savePath)).toBe(false);
  });

  test('ends with the program before its library is closed, and leaves no half archive', async () => {
    const main = startMain();
    const drafts = filled(main, ['a', 'b', 'c']);
    main.host.savePath = join(main.folder, 'x.zip');
    await main.client.call('batch.start', request(drafts, { place: 'archive' }));
    await main.batches.end();
    main.library.close();
    expect(readdirSync(main.folder)).toEqual(['library']);
    expect(main.batches.end()).toBeUndefined();
  });
});

describe('drafts are chosen', () => {
  test.each([
    ['all', {}, ['طرابلس', 'أنقرة', 'بنغازي']],
    ['by status', { status: 'ready' as const }, ['أنقرة', 'بنغازي']],
    ['by words of the title or the text', { query: 'انقره' }, ['طرابلس', 'أنقرة']],
    ['by both', { status: 'ready' as const, query: ' أنقرة ' }, ['أنقرة']],
    ['by a query without words', { query: '  ' }, ['طرابلس', 'أنقرة', 'بنغازي']],
    ['by words that are nowhere', { query: 'زقزقة' }, []],
  ])('%s, the oldest first and none from the bin', async (_name, filter, expected) => {
    const { client, library } = startMain();
    const create = (title: string, words: string, status?: 'ready'): DraftId =>
      library.drafts.create(report(title, [words], { metadata: status === undefined ? {} : { status } }));
    const first = create('طرابلس', 'مؤتمر في أنقرة.');
    create('أنقرة', 'نص.', 'ready');
    create('بنغازي', 'نص.', 'ready');
    library.drafts.bin(create('أنقرة القديمة', 'أنقرة.', 'ready'));
    library.drafts.setTags(first, ['جديد']);
    expect((await client.call('batch.choose', filter)).map(({ title }) => title)).toEqual(expected);
  });
});

/** A client whose messages wait in the event loop for their turn, as those of a window do. */
function overChannel(handlers: Handlers): Client {
  const { port1, port2 } = new MessageChannel();
  const waiting = new Map<number, (answer: unknown) => void>();
  let count = 0;
  port2.on('message', async ([number, message]) =>
    port2.postMessage([number, await dispatch(handlers, message)]),
  );
  port1.on('message', ([number, answer]) => waiting.get(number)?.(answer));
  onTestFinished(() => port1.close());
  return createClient({
    send: (message) =>
      new Promise((resolve) => {
        count += 1;
        waiting.set(count, resolve);
        port1.postMessage([count, message]);
      }),
    listen: () => () => undefined,
  });
}

test('a thousand drafts hold up no other call: each is answered within a few drafts of the work', {
  timeout: 240_000,
}, async () => {
  const main = startMain();
  const drafts = Array.from({ length: 1000 }, (_, index) =>
    main.library.drafts.create(report(`تقرير ${index}`, ['نص قصير.'])),
  );
  main.host.savePath = join(main.folder, 'thousand.zip');
  const window = overChannel(main.handlers);
  const open = await window.call('drafts.create', { article: articleToJson(report('مفتوح', ['أول.'])) });
  const steps: number[] = [];
  main.client.on('batch.progress', ({ done }) => steps.push(done));
  const end = ended(main.client);
  let isOver = false;
  void end.then(() => {
    isOver = true;
  });
  await window.call('batch.start', request(drafts, { place: 'archive', target: 'blogger' }));
  // What a writer's window does meanwhile: it saves, and loads; between the two answers so much of the work is done.
  const gaps: number[] = [];
  let text = 0;
  for (;;) {
    const before = steps.at(-1) ?? 0;
    text += 1;
    await window.call('drafts.save', {
      id: open.id,
      article: articleToJson(report('مفتوح', [`نص ${text}.`])),
    });
    await window.call('drafts.load', { id: drafts[0] ?? MISSING });
    if (isOver) break;
    gaps.push((steps.at(-1) ?? 0) - before);
  }
  expect(gaps.length).toBeGreaterThan(100);
  expect(Math.max(...gaps)).toBeLessThanOrEqual(8);
  // Every draft was told of, in its order.
  expect(steps).toEqual(Array.from({ length: 1001 }, (_, done) => done));
  expect(await end).toMatchObject({ state: 'done', result: { cancelled: false, total: 1000 } });
  expect(Object.keys(unzipSync(readFileSync(main.host.savePath)))).toHaveLength(1001);
});
