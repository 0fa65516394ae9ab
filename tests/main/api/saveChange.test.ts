// Saving what has changed: the library holds afterwards exactly what a whole save would have left, whatever was changed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, Block, Note } from '../../../src/core/article/article.ts';
import { articleToJson } from '../../../src/core/article/articleToJson.ts';
import { newArticle } from '../../../src/core/article/newArticle.ts';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';
import { saveChange } from '../../../src/renderer/page/saveChange.ts';
import { arbitraryArticle } from '../../support/arbitraryArticle.ts';
import { startMain } from './support.ts';

const p = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const report = (...texts: readonly string[]): Article =>
  newArticle('report' as Article['id'], { blocks: texts.map(p) });

describe('a saved change', () => {
  test('leaves what saving the whole text would leave', async () => {
    const { client } = startMain();
    await fc.assert(
      fc.asyncProperty(
        arbitraryArticle(),
        arbitraryArticle(),
        fc.nat(),
        fc.nat(),
        async (first, second, at, count) => {
          // What the second has beyond the first's references comes along with its notes.
          const known = new Set(first.notes.map(({ id }) => id));
          const notes: readonly Note[] = [...first.notes, ...second.notes.filter(({ id }) => !known.has(id))];
          const from = at % (first.blocks.length + 1);
          const blocks = first.blocks.toSpliced(from, count % 3, ...second.blocks);
          const after: Article = { ...first, metadata: second.metadata, blocks, notes };
          if (parseArticle(articleToJson(after)).problems.some(({ code }) => code !== 'unknown-content'))
            return;
          const { id, counter } = await client.call('drafts.create', { article: articleToJson(report('')) });
          const saved = await client.call('drafts.save', {
            id,
            article: articleToJson(first),
            expectedCounter: counter,
          });
          const answer = await saveChange(client, id, saved.counter, first, after);
          expect(answer?.conflict).toBeUndefined();
          const loaded = await client.call('drafts.load', { id });
          expect(loaded.counter).toBe(answer?.counter);
          expect(loaded.article).toEqual(articleToJson(after));
        },
      ),
      { numRuns: 150, seed: 2 },
    );
  });

  test('may be the first after loading', async () => {
    const { client } = startMain();
    const before = report('أول', 'ثان');
    const { id } = await client.call('drafts.create', { article: articleToJson(before) });
    const { counter } = await client.call('drafts.load', { id });
    const after = { ...before, blocks: [before.blocks[0] ?? p(''), p('ثالث')] };
    expect((await saveChange(client, id, counter, before, after))?.counter).toBe(counter + 1);
    expect((await client.call('drafts.load', { id })).article).toEqual(articleToJson(after));
  });

  test('to a text that is not known here is refused, and the whole text saves', async () => {
    const { client } = startMain();
    const before = report('أول');
    const { id, counter } = await client.call('drafts.create', { article: articleToJson(before) });
    // Only the last few texts are kept.
    for (let other = 0; other < 6; other += 1) await client.call('drafts.create', {});
    const after = { ...before, blocks: [p('ثان')] };
    expect(await saveChange(client, id, counter, before, after)).toBeUndefined();
    expect((await client.call('drafts.load', { id })).article).toEqual(articleToJson(before));
  });

  test('that does not fit the text is refused and writes nothing', async () => {
    const { client } = startMain();
    const { id, counter } = await client.call('drafts.create', {});
    const whole = report('أول', 'ثان');
    const { counter: at } = await client.call('drafts.save', {
      id,
      article: articleToJson(whole),
      expectedCounter: counter,
    });
    const { blocks: _blocks, notes: _notes, ...frame } = whole;
    const none = { from: 0, remove: 0, put: [], length: 0 };
    for (const blocks of [
      { from: 0, remove: 3, put: [], length: 0 },
      { from: 3, remove: 0, put: [p('x')], length: 3 },
      { from: 0, remove: 1, put: [p('x')], length: 7 },
      { from: 0, remove: 1, put: [p('x'), null], length: 3 },
    ])
      await expect(
        client.call('drafts.saveChange', { id, expectedCounter: at, frame, blocks, notes: none }),
        JSON.stringify(blocks),
      ).rejects.toMatchObject({ code: 'text-missing' });
    await expect(
      client.call('drafts.saveChange', {
        id,
        expectedCounter: at,
        frame: 'x',
        blocks: { ...none, length: 2 },
        notes: none,
      }),
    ).rejects.toMatchObject({ code: 'not-an-article' });
    expect((await client.call('drafts.load', { id })).article).toEqual(articleToJson(whole));
  });

  test('of a draft that was saved elsewhere in the meantime keeps both texts', async () => {
    const { client, library } = startMain();
    const { id, counter } = await client.call('drafts.create', {});
    const before = report('أول');
    const saved = await client.call('drafts.save', {
      id,
      article: articleToJson(before),
      expectedCounter: counter,
    });
    library.drafts.save(id, report('من أخرى'));
    const after = { ...before, blocks: [p('ثان')] };
    const answer = await saveChange(client, id, saved.counter, before, after);
    expect(answer?.conflict).toBeDefined();
    expect((await client.call('drafts.load', { id })).article).toEqual(articleToJson(report('من أخرى')));
  });
});
