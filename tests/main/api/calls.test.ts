// The calls as a window makes them, over a carrier that copies, on a real library.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CallError } from '../../../src/contract/client.ts';
import type { DraftId } from '../../../src/contract/values.ts';
import { articleToJson } from '../../../src/core/article/articleToJson.ts';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';
import { goldenCases } from '../../golden/cases.ts';
import { report } from '../support/articles.ts';
import { png } from '../support/pictures.ts';
import { startMain } from './support.ts';

const MISSING = 'dzzzzzzzzzzz' as DraftId;

describe('the start', () => {
  test('opens the example report in an empty library, once', async () => {
    const { client, library } = startMain();
    const { draft, callouts, host, settings } = await client.call('app.start');
    expect({ callouts, host, settings }).toEqual({
      callouts: [],
      host: 'chromium',
      settings: { 'window.welcomed': true },
    });
    const { article } = await client.call('drafts.load', { id: draft ?? MISSING });
    const read = parseArticle(article);
    expect(read.problems).toEqual([]);
    expect(read.article.blocks.filter(({ type }) => type === 'callout')).toHaveLength(8);
    const [figure] = read.article.blocks;
    expect(
      figure?.type === 'figure' && figure.asset && (await client.call('assets.get', { id: figure.asset })),
    ).toMatchObject({
      mediaType: 'image/png',
    });
    library.drafts.bin(draft ?? MISSING);
    // Whoever threw it away does not want it back.
    expect((await client.call('app.start')).draft).toBeUndefined();
  });

  test('opens what was open last, or the newest', async () => {
    const { client, library } = startMain();
    const first = library.drafts.create(report('أول'));
    const second = library.drafts.create(report('ثان'));
    expect((await client.call('app.start')).draft).toBe(second);
    await client.call('settings.set', { name: 'window.draft', value: first });
    expect((await client.call('app.start')).draft).toBe(first);
    await client.call('drafts.bin', { id: first });
    expect((await client.call('app.start')).draft).toBe(second);
  });
});

describe('drafts', () => {
  test.each(goldenCases())('come back as they were saved: $name', async ({ article }) => {
    const { client } = startMain();
    const { id, counter } = await client.call('drafts.create', {});
    const saved = await client.call('drafts.save', {
      id,
      article: articleToJson(article),
      expectedCounter: counter,
    });
    expect(saved.counter).toBeGreaterThan(counter);
    expect(parseArticle((await client.call('drafts.load', { id })).article).article).toEqual(article);
  });

  test('saved elsewhere in the meantime keep both texts', async () => {
    const { client } = startMain();
    const { id, counter } = await client.call('drafts.create', { article: articleToJson(report('أول')) });
    await client.call('drafts.save', {
      id,
      article: articleToJson(report('من نافذة')),
      expectedCounter: counter,
    });
    const late = await client.call('drafts.save', {
      id,
      article: articleToJson(report('من أخرى')),
      expectedCounter: counter,
    });
    expect(late.conflict).toBeDefined();
    const revisions = await client.call('drafts.revisions', { id });
    expect(revisions.map(({ reason }) => reason)).toContain('conflict');
  });

  test('saved with a name have it in their history, also when nothing had changed', async () => {
    const { client } = startMain();
    const article = articleToJson(report('أول'));
    const { id } = await client.call('drafts.create', { article });
    await client.call('drafts.save', { id, article, name: 'قبل المراجعة' });
    expect((await client.call('drafts.revisions', { id })).map(({ name }) => name)).toContain('قبل المراجعة');
  });

  test('are listed, renamed, marked, tagged, duplicated, binned and found', async () => {
    const { client } = startMain();
    const { id } = await client.call('drafts.create', {
      article: articleToJson(report('مكافحة الإرهاب', ['نص'])),
    });
    await client.call('drafts.rename', { id, headline: 'التعاون الأمني' });
    await client.call('drafts.setStatus', { id, status: 'ready' });
    await client.call('drafts.setTags', { id, tags: ['أمن'] });
    const { id: copy } = await client.call('drafts.duplicate', { id });
    expect(await client.call('drafts.list', { status: 'ready' })).toMatchObject([
      { id: copy },
      { id, title: 'التعاون الأمني', tags: ['أمن'] },
    ]);
    await client.call('drafts.bin', { id: copy });
    expect((await client.call('drafts.list', { binned: true })).map((draft) => draft.id)).toEqual([copy]);
    expect((await client.call('search.find', { query: 'تعاون' })).map((hit) => hit.id)).toEqual([id]);
    expect(await client.call('search.drafts', { query: 'تعاون' })).toMatchObject([
      { id, title: 'التعاون الأمني', status: 'ready', snippet: { marks: [] } },
    ]);
    await client.call('drafts.unbin', { id: copy });
    await client.call('drafts.bin', { id: copy });
    await client.call('drafts.deleteForEver', { id: copy });
    expect(await client.call('drafts.list', { binned: true })).toEqual([]);
  });

  test('that do not exist are refused by their code', async () => {
    const { client, log } = startMain();
    for (const refused of [
      client.call('drafts.load', { id: MISSING }),
      client.call('drafts.bin', { id: MISSING }),
      client.call('drafts.revisions', { id: MISSING }),
    ])
      await expect(refused).rejects.toMatchObject({ name: 'CallError', code: 'draft-missing' });
    expect(log).toEqual([]);
  });

  test.each([null, 5, 'نص', [], {}, { format: 'other' }])(
    'are never overwritten by what is no article: %j',
    async (article) => {
      const { client } = startMain();
      const { id } = await client.call('drafts.create', { article: articleToJson(report('أول')) });
      await expect(client.call('drafts.save', { id, article })).rejects.toMatchObject({
        code: 'not-an-article',
      });
      expect((await client.call('drafts.list', {}))[0]?.title).toBe('أول');
    },
  );
});

describe('pictures', () => {
  test('are verified, stored and given back', async () => {
    const { client } = startMain();
    const info = await client.call('assets.put', { data: png(3, 2).toString('base64') });
    expect(info).toMatchObject({ mediaType: 'image/png', width: 3, height: 2 });
    expect(await client.call('assets.get', { id: info.id })).toMatchObject({
      ...info,
      data: expect.any(String),
    });
    await expect(
      client.call('assets.put', { data: Buffer.from('<svg onload=x>').toString('base64') }),
    ).rejects.toMatchObject({ code: 'picture-unsupported' });
    expect(await client.call('assets.get', { id: 'f'.repeat(64) as typeof info.id })).toBeNull();
  });
});

describe('settings and snippets', () => {
  test('are kept, and taken away by null', async () => {
    const { client } = startMain();
    await client.call('settings.set', { name: 'theme', value: 'dark' });
    await client.call('settings.set', { name: 'target.words', value: 800 });
    expect((await client.call('app.start')).settings).toMatchObject({ theme: 'dark', 'target.words': 800 });
    await client.call('settings.set', { name: 'theme', value: null });
    expect(await client.call('settings.get', { name: 'theme' })).toBeNull();
  });

  test('of articles come back as articles', async () => {
    const { client } = startMain();
    const article = articleToJson(report('قالب', ['نص ثابت']));
    const { id } = await client.call('snippets.put', { title: 'خاتمة', keywords: ['نهاية'], article });
    expect(await client.call('snippets.list')).toEqual([{ id, title: 'خاتمة', keywords: ['نهاية'] }]);
    expect(parseArticle(await client.call('snippets.get', { id })).article).toEqual(
      parseArticle(article).article,
    );
    await client.call('snippets.remove', { id });
    expect(await client.call('snippets.get', { id })).toBeNull();
  });
});

describe('files, addresses and clippings', () => {
  test('are written where the user says, and not when they changed their mind', async () => {
    const { client, host, folder } = startMain();
    expect(await client.call('files.save', { name: 'تقرير.html', text: '<p>' })).toBeNull();
    host.savePath = join(folder, 'تقرير.html');
    expect(await client.call('files.save', { name: 'تقرير.html', text: '<p>نص' })).toEqual({
      path: host.savePath,
    });
    expect(readFileSync(host.savePath, 'utf8')).toBe('<p>نص');
    await client.call('files.save', { name: 'x.png', data: 'AAEC' });
    expect([...readFileSync(host.savePath)]).toEqual([0, 1, 2]);
    host.savePath = folder;
    await expect(client.call('files.save', { name: 'x', text: '' })).rejects.toBeInstanceOf(CallError);
  });

  test('are read when the user chose them', async () => {
    const { client, host, folder } = startMain();
    mkdirSync(join(folder, 'in'));
    const file = join(folder, 'in', 'خبر.txt');
    writeFileSync(file, 'نص');
    host.files = [file];
    expect(await client.call('files.open', { kind: 'report' })).toEqual([
      { name: 'خبر.txt', data: Buffer.from('نص').toString('base64') },
    ]);
    host.files = [join(folder, 'missing')];
    await expect(client.call('files.open', { kind: 'any' })).rejects.toMatchObject({ code: 'file-missing' });
  });

  test('open outside only when they are safe', async () => {
    const { client, host } = startMain();
    await client.call('app.openAddress', { address: 'https://example.org/a b' });
    for (const address of ['javascript:alert(1)', 'file:///etc/passwd', '#x', '', 'C:\\x', 'smb://x/y'])
      await expect(client.call('app.openAddress', { address })).rejects.toMatchObject({
        code: 'address-refused',
      });
    expect(host.opened).toEqual(['https://example.org/a%20b']);
  });

  test('are copied as text, and as markup where there is some', async () => {
    const { client, host } = startMain();
    const clippings = [{ text: 'نص' }, { text: 'نص', html: '<p>نص</p>' }];
    for (const clipping of clippings) await client.call('clipboard.write', clipping);
    expect(host.copied).toEqual(clippings);
  });
});
