// Publishing over the contract: what is previewed, copied and saved are the same bytes, those of the command line; what is no order is refused.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { DraftId, PublishPreview } from '../../../src/contract/values.ts';
import type { Article } from '../../../src/core/article/article.ts';
import { newArticle } from '../../../src/core/article/newArticle.ts';
import { exportArticle, TARGETS } from '../../../src/core/export/targets.ts';
import { ALL_TARGETS } from '../../../src/main/publish/jobs.ts';
import { createContent } from '../../../src/main/window/content.ts';
import { ORIGINS, PREVIEW_POLICY } from '../../../src/main/window/policy.ts';
import { exampleReport } from '../../golden/cases.ts';
import { report } from '../support/articles.ts';
import { png } from '../support/pictures.ts';
import { type MainProcess, startMain } from './support.ts';

const MISSING = 'dzzzzzzzzzzz' as DraftId;
const { article, assets } = exampleReport();

function withExample(main: MainProcess): {
  readonly id: DraftId;
  readonly findAsset: (id: string) => (typeof assets)[number] | undefined;
} {
  for (const { data } of assets) main.library.assets.put(Buffer.from(data, 'base64'));
  return {
    id: main.library.drafts.create(article),
    findAsset: (id) => main.library.assets.find(id as never),
  };
}

/** What the window's frame would show. */
function shown(main: MainProcess, { frame = '' }: PublishPreview) {
  const folder = join(main.folder, 'site');
  mkdirSync(folder, { recursive: true });
  const answer = createContent(folder, main.library, main.previews, ORIGINS.chromium);
  return (path = '') => answer(`${ORIGINS.chromium}${frame}${path}`);
}

describe('the targets', () => {
  test('are those of the table, in its order, with what is text told apart', async () => {
    const { client } = startMain();
    const targets = await client.call('publish.targets');
    expect(targets.map(({ id, form, settings }) => ({ id, form, settings }))).toEqual(
      ALL_TARGETS.map(({ id, form, settings }) => ({ id, form, settings })),
    );
    expect(targets.filter(({ isText }) => !isText).map(({ id }) => id)).toEqual(['docx', 'pdf']);
  });
});

describe('the house style', () => {
  const profile = (blogger: Readonly<Record<string, unknown>>) => ({
    format: 'hashiya-profile',
    version: 1,
    targets: { blogger },
  });

  test('is what is published with where the order says nothing', async () => {
    const main = startMain();
    const { id } = withExample(main);
    const source = async (settings: Readonly<Record<string, string>>): Promise<string> =>
      (await main.client.call('publish.preview', { id, target: 'blogger', settings })).source ?? '';
    const usual = await source({});
    await main.client.call('settings.set', {
      name: 'publish.profile',
      value: profile({ callouts: 'plain', 'published-by': 'صحيفة الظل' }),
    });
    const housed = await source({});
    expect(housed).toContain('صحيفة الظل');
    expect(housed).not.toContain('border-radius:8px');
    expect(await source({ callouts: 'boxed', 'published-by': '' })).toBe(usual);
  });

  test.each([
    ['is something else', 'صندوق'],
    ['was written by a newer version', { ...profile({ callouts: 'plain' }), version: 9 }],
    ['names what this version does not know', profile({ callouts: 'round', ground: 'x' })],
  ])('that %s stops nothing', async (_name, value) => {
    const main = startMain();
    const { id } = withExample(main);
    const order = { id, target: 'blogger', settings: {} };
    const { source } = await main.client.call('publish.preview', order);
    await main.client.call('settings.set', { name: 'publish.profile', value });
    expect((await main.client.call('publish.preview', order)).source).toBe(source);
  });
});

describe('a preview', () => {
  test.each(TARGETS.map(({ id }) => id))(
    'of %s has the very text, its size, and where it is shown',
    async (target) => {
      const main = startMain();
      const { id, findAsset } = withExample(main);
      const { text, pictures, notices } = exportArticle(article, target, { findAsset });
      const preview = await main.client.call('publish.preview', { id, target, settings: {} });
      const isCut = text.length > 400_000;
      expect(preview.isCut ?? false).toBe(isCut);
      expect(preview.source).toBe(isCut ? text.slice(0, 400_000) : text);
      expect(preview.size).toBe(Buffer.byteLength(text));
      expect(preview.notices).toEqual(notices);
      expect(preview.pictures).toEqual(
        pictures.flatMap(({ fileName, alt }) =>
          fileName === undefined ? [] : [{ fileName, alt, isStored: true }],
        ),
      );
      const form = TARGETS.find((each) => each.id === target)?.form;
      expect(preview.frame !== undefined).toBe(form !== 'source');
      if (preview.frame === undefined) return;
      const { status, headers, body } = shown(main, preview)();
      expect([status, headers['content-security-policy']]).toEqual([200, PREVIEW_POLICY]);
      if (form === 'page') expect(body.toString()).toBe(text);
      else {
        // Once, and as it is; around it a page of nobody's with the headline, where the place prints it.
        expect(body.toString().split(text)).toHaveLength(2);
        expect(body.toString()).toMatch(
          /^<!doctype html>\n<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">/,
        );
        expect(body.toString().match(/<h1/g)).toHaveLength(1);
      }
    },
  );

  test('shows the pictures that stand beside the text, and no others', async () => {
    const main = startMain();
    const { id } = withExample(main);
    const preview = await main.client.call('publish.preview', { id, target: 'blogger', settings: {} });
    const ask = shown(main, preview);
    const [picture] = preview.pictures;
    expect(ask(picture?.fileName)).toMatchObject({
      status: 200,
      headers: { 'content-type': 'image/png' },
      body: Buffer.from(assets[0]?.data ?? '', 'base64'),
    });
    for (const path of ['other.png', `${picture?.fileName}/x`, '%', '../../index.html', `../../pictures/x`])
      expect(ask(path).status, path).toBe(404);
  });

  test('is forgotten when others have come', async () => {
    const main = startMain();
    const { id } = withExample(main);
    const order = { id, target: 'blogger', settings: {} };
    const first = await main.client.call('publish.preview', order);
    for (const _next of [1, 2]) await main.client.call('publish.preview', order);
    expect(shown(main, first)().status).toBe(200);
    await main.client.call('publish.preview', order);
    expect(shown(main, first)().status).toBe(404);
  });

  test('takes the settings of the target, and names the file by the slug', async () => {
    const main = startMain();
    const { id, findAsset } = withExample(main);
    const settings = { figures: 'figure' };
    const preview = await main.client.call('publish.preview', { id, target: 'blogger', settings });
    expect(preview.source).toBe(exportArticle(article, 'blogger', { findAsset, settings }).text);
    expect(preview.fileName).toBe(`${article.metadata.slug}.html`);
  });

  test('proposes the details that are missing, and only those', async () => {
    const { client, library } = startMain();
    const words = 'جملة أولى تشرح الأمر. '.repeat(10);
    const bare = library.drafts.create(report('أزمة المياه: ماذا بعد؟', [words]));
    const order = { target: 'text', settings: {} };
    const { proposed } = await client.call('publish.preview', { id: bare, ...order });
    expect(proposed.slug).toBe('azma-al-miyah-madha-baad');
    expect(proposed.description).toBe('جملة أولى تشرح الأمر. '.repeat(7).trim());
    const full = library.drafts.create(article);
    expect((await client.call('publish.preview', { id: full, ...order })).proposed).toEqual({});
  });

  test('of what is printed is the page, and nothing is printed for it', async () => {
    const main = startMain();
    const { id } = withExample(main);
    const preview = await main.client.call('publish.preview', {
      id,
      target: 'pdf',
      settings: { paper: 'a5' },
    });
    expect(main.host.printed).toEqual([]);
    expect(preview).toMatchObject({ fileName: `${article.metadata.slug}.pdf`, pictures: [], notices: [] });
    expect(preview.size).toBeUndefined();
    const body = shown(main, preview)().body.toString();
    main.host.savePath = join(main.folder, 'x.pdf');
    await main.client.call('publish.save', { id, target: 'pdf', settings: { paper: 'a5' } });
    expect(main.host.printed).toEqual([body]);
    expect(readFileSync(main.host.savePath, 'latin1')).toBe('%PDF-1.4 test');
  });

  test('of a Word document has its size and nothing to show', async () => {
    const main = startMain();
    const { id } = withExample(main);
    const preview = await main.client.call('publish.preview', { id, target: 'docx', settings: {} });
    expect(preview.frame ?? preview.source).toBeUndefined();
    main.host.savePath = join(main.folder, 'x.docx');
    await main.client.call('publish.save', { id, target: 'docx', settings: {} });
    expect(readFileSync(main.host.savePath).length).toBe(preview.size);
  });

  test('names what the headline or the language says as text, never as markup', async () => {
    const main = startMain();
    const hostile = '</title><script>parent.x=1</script>';
    const id = main.library.drafts.create(
      newArticle('h' as Article['id'], { metadata: { headline: hostile, language: 'ar' } }),
    );
    const preview = await main.client.call('publish.preview', { id, target: 'blogger', settings: {} });
    expect(shown(main, preview)().body.toString()).not.toContain('<script');
  });
});

describe('what is copied', () => {
  test('is the text of the target', async () => {
    const main = startMain();
    const { id, findAsset } = withExample(main);
    for (const target of ['blogger', 'wordpress', 'markdown', 'text'])
      expect(await main.client.call('publish.copy', { id, target, settings: {} })).toBeNull();
    expect(main.host.copied).toEqual(
      ['blogger', 'wordpress', 'markdown', 'text'].map((target) => ({
        text: exportArticle(article, target, { findAsset }).text,
      })),
    );
  });

  test('for documents and mail is markup, and plain text beside it', async () => {
    const main = startMain();
    const { id, findAsset } = withExample(main);
    await main.client.call('publish.copy', { id, target: 'clipboard', settings: {} });
    expect(main.host.copied).toEqual([
      {
        html: exportArticle(article, 'clipboard', { findAsset }).text,
        text: exportArticle(article, 'text', { findAsset }).text,
      },
    ]);
  });

  test('is never bytes', async () => {
    const { client, library, host } = startMain();
    const id = library.drafts.create(report('أول'));
    for (const target of ['docx', 'pdf'])
      await expect(client.call('publish.copy', { id, target, settings: {} })).rejects.toMatchObject({
        code: 'target-no-text',
      });
    expect([host.copied, host.printed]).toEqual([[], []]);
  });
});

describe('what is saved', () => {
  test('is what was previewed, with the pictures beside it', async () => {
    const main = startMain();
    const { id } = withExample(main);
    const order = { id, target: 'blogger', settings: {} };
    const { source, pictures } = await main.client.call('publish.preview', order);
    main.host.savePath = join(main.folder, 'تقرير.html');
    const picture = join(main.folder, pictures[0]?.fileName ?? '');
    expect(await main.client.call('publish.save', order)).toEqual({
      path: main.host.savePath,
      pictures: [picture],
      missing: [],
    });
    expect(readFileSync(main.host.savePath, 'utf8')).toBe(source);
    expect(readFileSync(picture)).toEqual(Buffer.from(assets[0]?.data ?? '', 'base64'));
  });

  test('is nothing when the user changed their mind', async () => {
    const main = startMain();
    const { id } = withExample(main);
    const before = readdirSync(main.folder);
    expect(await main.client.call('publish.save', { id, target: 'pdf', settings: {} })).toBeNull();
    expect(readdirSync(main.folder)).toEqual(before);
    expect(main.host.printed).toEqual([]);
  });

  test('replaces the file that the dialog was asked about, and no other', async () => {
    const main = startMain();
    const { id } = withExample(main);
    const order = { id, target: 'blogger', settings: {} };
    const { pictures } = await main.client.call('publish.preview', order);
    const picture = join(main.folder, pictures[0]?.fileName ?? '');
    main.host.savePath = join(main.folder, 'x.html');
    writeFileSync(main.host.savePath, 'قديم');
    writeFileSync(picture, png(3, 2));
    await expect(main.client.call('publish.save', order)).rejects.toMatchObject({ code: 'file-exists' });
    expect(readFileSync(main.host.savePath, 'utf8')).toBe('قديم');
    expect(readFileSync(picture)).toEqual(png(3, 2));
    writeFileSync(picture, Buffer.from(assets[0]?.data ?? '', 'base64'));
    await main.client.call('publish.save', order);
    expect(readFileSync(main.host.savePath, 'utf8')).toContain('<div id=');
  });

  test('tells the pictures that the library has no bytes of', async () => {
    const main = startMain();
    const id = main.library.drafts.create(article);
    main.host.savePath = join(main.folder, 'x.html');
    const saved = await main.client.call('publish.save', { id, target: 'blogger', settings: {} });
    expect(saved).toMatchObject({ pictures: [], missing: [expect.stringMatching(/\.jpg$/)] });
  });

  test('is refused by name where it cannot be written', async () => {
    const main = startMain();
    const { id } = withExample(main);
    main.host.savePath = main.folder;
    await expect(
      main.client.call('publish.save', { id, target: 'text', settings: {} }),
    ).rejects.toMatchObject({ code: 'is-folder' });
    main.host.savePath = join(main.folder, 'missing', 'x.txt');
    await expect(
      main.client.call('publish.save', { id, target: 'text', settings: {} }),
    ).rejects.toMatchObject({ code: 'file-missing' });
    expect(existsSync(main.host.savePath)).toBe(false);
  });
});

describe('what is shared', () => {
  const shareFolder = ({ folder }: MainProcess): string => join(folder, 'library', 'share');

  test.each(['text', 'markdown', 'standalone', 'docx', 'pdf'])(
    'of %s is the very file that would be saved, handed to the system',
    async (target) => {
      const main = startMain();
      const { id } = withExample(main);
      const order = { id, target, settings: {} };
      main.host.savePath = join(main.folder, 'saved');
      const saved = await main.client.call('publish.save', order);
      const shared = await main.client.call('publish.share', order);
      const { fileName } = await main.client.call('publish.preview', order);
      if (saved?.pictures.length === 0) {
        expect(shared).toEqual({
          path: join(shareFolder(main), fileName),
          name: fileName,
          size: readFileSync(main.host.savePath).length,
          pictures: 0,
          missing: [],
          handed: 'shown',
        });
        expect(readFileSync(shared.path)).toEqual(readFileSync(main.host.savePath));
      } else expect([target, shared.name]).toEqual(['markdown', fileName.replace(/\.md$/, '.zip')]);
      expect(main.host.shared).toEqual([shared.path]);
      expect(main.host.asked).toHaveLength(1); // saving has asked for a place, sharing has not
    },
  );

  test('is an archive where pictures stand beside the text: the same files as when it is saved, and the same bytes each time', async () => {
    const main = startMain();
    const { id } = withExample(main);
    const order = { id, target: 'blogger', settings: {} };
    main.host.savePath = join(main.folder, 'saved.html');
    const saved = await main.client.call('publish.save', order);
    const shared = await main.client.call('publish.share', order);
    expect(shared).toMatchObject({ name: `${article.metadata.slug}.zip`, pictures: 1, missing: [] });
    const bytes = readFileSync(shared.path);
    expect(shared.size).toBe(bytes.length);
    const files = unzipSync(bytes);
    const [picture = ''] = saved?.pictures ?? [];
    expect(Object.keys(files)).toEqual([`${article.metadata.slug}.html`, basename(picture), 'manifest.json']);
    const manifest = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString());
    expect(manifest.drafts).toMatchObject([{ draft: id, title: article.metadata.headline }]);
    expect(Buffer.from(files[`${article.metadata.slug}.html`] ?? [])).toEqual(
      readFileSync(main.host.savePath),
    );
    expect(Buffer.from(files[basename(picture)] ?? [])).toEqual(readFileSync(picture));
    await main.client.call('publish.share', { ...order, target: 'text' });
    expect(existsSync(shared.path)).toBe(false);
    expect(readFileSync((await main.client.call('publish.share', order)).path)).toEqual(bytes);
  });

  test('tells the pictures that the library has no bytes of, and is no archive for their sake', async () => {
    const main = startMain();
    const id = main.library.drafts.create(article);
    const shared = await main.client.call('publish.share', { id, target: 'blogger', settings: {} });
    expect(shared).toMatchObject({ pictures: 0, missing: [expect.stringMatching(/\.jpg$/)] });
    expect(shared.name).toBe(`${article.metadata.slug}.html`);
  });

  test('is there also where nothing can show it, and the answer says so', async () => {
    const main = startMain();
    const { id } = withExample(main);
    main.host.handed = 'nowhere';
    const shared = await main.client.call('publish.share', { id, target: 'text', settings: {} });
    expect(shared.handed).toBe('nowhere');
    expect(readFileSync(shared.path).length).toBe(shared.size);
  });

  test('is handed to nobody when it could not be written', async () => {
    const main = startMain();
    const { id } = withExample(main);
    writeFileSync(shareFolder(main), '');
    await expect(
      main.client.call('publish.share', { id, target: 'text', settings: {} }),
    ).rejects.toMatchObject({ code: 'not-folder' });
    expect(main.host.shared).toEqual([]);
  });
});

describe('an order', () => {
  test.each([
    ['an unknown target', { target: 'ghost', settings: {} }, 'target-unknown'],
    ['a target called like a property', { target: 'constructor', settings: {} }, 'target-unknown'],
    ['an unknown setting', { target: 'text', settings: { ghost: 'x' } }, 'setting-invalid'],
    [
      'a value that the setting has not',
      { target: 'blogger', settings: { figures: 'x' } },
      'setting-invalid',
    ],
    ['no settings', { target: 'text' }, 'invalid-input'],
    ['settings that are a list', { target: 'text', settings: [] }, 'invalid-input'],
    ['a setting that is no text', { target: 'blogger', settings: { figures: 5 } }, 'invalid-input'],
    [
      'a setting without a plain name',
      { target: 'blogger', settings: JSON.parse('{"__proto__":"x"}') },
      'invalid-input',
    ],
    [
      'more settings than any target has',
      {
        target: 'text',
        settings: Object.fromEntries(
          Array.from({ length: 60 }, (_, at) => [`a${'b'.repeat(at % 30)}-${'c'.repeat(at / 30)}`, 'x']),
        ),
      },
      'invalid-input',
    ],
    ['a path for a target', { target: '../x', settings: {} }, 'invalid-input'],
  ])('with %s is refused', async (_name, given, code) => {
    const { client, library, host, log } = startMain();
    const id = library.drafts.create(report('أول'));
    for (const method of ['publish.preview', 'publish.copy', 'publish.save', 'publish.share'] as const)
      await expect(client.call(method, { id, ...given } as never)).rejects.toMatchObject({ code });
    expect([host.copied, host.shared, log]).toEqual([[], [], []]);
  });

  test('for a draft that is not there is refused', async () => {
    const { client } = startMain();
    await expect(
      client.call('publish.preview', { id: MISSING, target: 'text', settings: {} }),
    ).rejects.toMatchObject({ code: 'draft-missing' });
  });
});
