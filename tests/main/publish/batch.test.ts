// Many drafts exported at once: into folders and archives that are read back.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { BatchLine, DraftId } from '../../../src/contract/values.ts';
import type { Metadata } from '../../../src/core/article/article.ts';
import { exportArticle, findTarget } from '../../../src/core/export/targets.ts';
import {
  type BatchOrder,
  type BatchWatch,
  batchTarget,
  exportBatch,
} from '../../../src/main/publish/batch.ts';
import type { Library } from '../../../src/main/store/library.ts';
import { report } from '../support/articles.ts';
import { png } from '../support/pictures.ts';
import { refusalOfAsync } from '../support/refusal.ts';
import { temporaryDesk, temporaryFolder } from '../support/temporaryLibrary.ts';

function targetOf(id: string): BatchOrder['target'] {
  const target = findTarget(id);
  if (target === undefined) throw new Error(`no target ${id}`);
  return batchTarget(target, { printPdf: () => Promise.reject(new Error('nothing is printed here')) });
}

function run(
  library: Library,
  order: Partial<BatchOrder> & Pick<BatchOrder, 'place'>,
  watch: BatchWatch = {},
) {
  return exportBatch(library, { drafts: {}, target: targetOf('text'), settings: {}, ...order }, watch);
}

function draftsOf(library: Library, all: readonly Partial<Metadata>[]): readonly DraftId[] {
  return all.map((metadata, index) =>
    library.drafts.create(report(metadata.headline ?? `تقرير ${index}`, ['نص.'], { metadata })),
  );
}

/** A draft with a picture in it. */
function pictured(library: Library, slug: string, width: number): DraftId {
  const { id } = library.assets.put(png(width, 2));
  return library.drafts.create(
    report('مصوّر', ['نص.'], {
      metadata: { slug },
      blocks: [{ type: 'figure', asset: id, alt: `صورة عرضها ${width}`, decorative: true }],
    }),
  );
}

function filesOf(lines: readonly BatchLine[]): readonly string[] {
  return lines.map((line) => (line.state === 'refused' ? line.code : line.file));
}

function namesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

describe('a batch into a folder', () => {
  test('has a file for each draft, named by its slug, each name once and none that Windows refuses', async () => {
    const library = temporaryDesk().open();
    const slugs = ['trees', 'Trees', 'con', 'كلمة-'.repeat(19), undefined, undefined];
    draftsOf(
      library,
      slugs.map((slug) => (slug === undefined ? { headline: 'عنوان واحد!' } : { slug })),
    );
    const folder = join(temporaryFolder(), 'منشور');
    const { lines, total, cancelled } = await run(library, { place: { folder } });
    expect({ total, cancelled, files: filesOf(lines) }).toEqual({
      total: 6,
      cancelled: false,
      files: [
        'trees.txt',
        'trees-2.txt',
        'con-2.txt',
        `${'كلمة-'.repeat(19).slice(0, -1)}.txt`,
        'عنوان-واحد.txt',
        'عنوان-واحد-2.txt',
      ],
    });
    expect(namesUnder(folder)).toEqual([...filesOf(lines), 'manifest.json'].sort());
    expect(readFileSync(join(folder, 'trees-2.txt'), 'utf8')).toContain('تقرير 1');
  });

  test('holds what the target makes of each draft, byte for byte', async () => {
    const library = temporaryDesk().open();
    const [draft] = draftsOf(library, [{ slug: 'one' }]);
    const folder = temporaryFolder();
    await run(library, { place: { folder }, target: targetOf('standalone') });
    const { article } = library.drafts.load(draft ?? fail());
    expect(readFileSync(join(folder, 'one.html'), 'utf8')).toBe(exportArticle(article, 'standalone').text);
  });

  test('has the pictures beside the texts, those of drafts with one slug apart, and lists what to upload', async () => {
    const library = temporaryDesk().open();
    const drafts = [pictured(library, 'trees', 3), pictured(library, 'trees', 30)];
    const folder = temporaryFolder();
    const { lines } = await run(library, { place: { folder }, target: targetOf('blogger') });
    expect(namesUnder(folder)).toEqual([
      'manifest.json',
      'trees-1.png',
      'trees-2/trees-1.png',
      'trees-2/trees-2.html',
      'trees.html',
    ]);
    expect(readFileSync(join(folder, 'trees-2/trees-1.png'))).toEqual(png(30, 2));
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({
      format: 'hashiya-batch',
      target: 'blogger',
      drafts: [
        {
          draft: drafts[0],
          title: 'مصوّر',
          file: 'trees.html',
          pictures: [{ reference: 'trees-1.png', alt: 'صورة عرضها 3', file: 'trees-1.png' }],
        },
        {
          draft: drafts[1],
          file: 'trees-2/trees-2.html',
          pictures: [{ reference: 'trees-1.png', alt: 'صورة عرضها 30', file: 'trees-2/trees-1.png' }],
        },
      ],
    });
    expect(lines.map(({ state }) => state)).toEqual(['ok', 'ok']);
  });

  test('goes on after a draft that is gone and one whose place is taken, and says so', async () => {
    const library = temporaryDesk().open();
    const [first, taken, last] = draftsOf(library, [{ slug: 'a' }, { slug: 'b' }, { slug: 'c' }]);
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'b.txt'), 'عمل آخر');
    const drafts = [first ?? fail(), 'gone' as DraftId, taken ?? fail(), last ?? fail()];
    const { lines } = await run(library, { drafts, place: { folder } });
    expect(filesOf(lines)).toEqual(['a.txt', 'draft-missing', 'file-exists', 'c.txt']);
    expect(lines[1]).toMatchObject({ state: 'refused', sentence: { en: 'There is no such draft.' } });
    expect(readFileSync(join(folder, 'b.txt'), 'utf8')).toBe('عمل آخر');
    expect(
      (await run(library, { drafts, place: { folder }, overwrite: true })).lines.map(({ state }) => state),
    ).toEqual(['ok', 'refused', 'ok', 'ok']);
  });

  test('tells the drafts in which the check finds errors', async () => {
    const library = temporaryDesk().open();
    library.drafts.create(report('سليم', ['نص.']));
    library.drafts.create(report('ناقص', [], { blocks: [{ type: 'callout', kind: 'tip', blocks: [] }] }));
    const { lines } = await run(library, { place: { folder: temporaryFolder() } });
    expect(lines).toMatchObject([
      { title: 'سليم', state: 'ok', findings: { errors: 0 } },
      { title: 'ناقص', state: 'findings', findings: { errors: 1 } },
    ]);
  });

  test.each([
    ['status', { status: 'ready' as const }, ['b', 'c']],
    ['tag, folded', { tag: 'انقره' }, ['a', 'b']],
    ['section, folded', { section: 'السياسه' }, ['c']],
    ['all of them', { status: 'ready' as const, tag: 'أنقرة' }, ['b']],
  ])('takes the drafts of a filter, oldest first: %s', async (_name, drafts, expected) => {
    const library = temporaryDesk().open();
    const [oldest] = draftsOf(library, [
      { slug: 'a', tags: ['أنقرة'] },
      { slug: 'b', tags: ['أنقرة'], status: 'ready' },
      { slug: 'c', status: 'ready', section: 'السياسة' },
    ]);
    // A change makes a draft the newest of the list, and must not change the order here.
    const { article } = library.drafts.load(oldest ?? fail());
    library.drafts.save(oldest ?? fail(), {
      ...article,
      metadata: { ...article.metadata, subtitle: 'جديد' },
    });
    const { lines } = await run(library, { drafts, place: { folder: temporaryFolder() } });
    expect(filesOf(lines)).toEqual(expected.map((slug) => `${slug}.txt`));
  });

  test('says before each draft which it is, and lets other work run between them', async () => {
    const library = temporaryDesk().open();
    draftsOf(library, [{}, {}, {}]);
    const heard: unknown[] = [];
    let turns = 0;
    const turn = (): void => {
      turns += 1;
      heard.push('other work');
      if (turns < 3) setImmediate(turn);
    };
    setImmediate(turn);
    await run(library, { place: { folder: temporaryFolder() } }, { onProgress: (step) => heard.push(step) });
    expect(heard).toEqual([
      { done: 0, total: 3, title: 'تقرير 0' },
      'other work',
      { done: 1, total: 3, title: 'تقرير 1' },
      'other work',
      { done: 2, total: 3, title: 'تقرير 2' },
      'other work',
      { done: 3, total: 3 },
    ]);
  });

  test('stops when it is told to and keeps what is done, with its list', async () => {
    const library = temporaryDesk().open();
    draftsOf(library, [{ slug: 'a' }, { slug: 'b' }, { slug: 'c' }]);
    const folder = temporaryFolder();
    const controller = new AbortController();
    const { lines, cancelled, total } = await run(
      library,
      { place: { folder } },
      { signal: controller.signal, onProgress: ({ done }) => done === 1 && controller.abort() },
    );
    expect({ files: filesOf(lines), cancelled, total }).toEqual({
      files: ['a.txt', 'b.txt'],
      cancelled: true,
      total: 3,
    });
    expect(namesUnder(folder)).toEqual(['a.txt', 'b.txt', 'manifest.json']);
  });

  test('is refused before any work where the list of another export stands', async () => {
    const library = temporaryDesk().open();
    draftsOf(library, [{ slug: 'a' }]);
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'manifest.json'), '{}');
    expect(await refusalOfAsync(() => run(library, { place: { folder } }))).toBe('file-exists');
    expect(namesUnder(folder)).toEqual(['manifest.json']);
  });
});

describe('a batch into an archive', () => {
  function filled(): Library {
    const library = temporaryDesk().open();
    draftsOf(library, [{ slug: 'أشجار' }, { slug: 'con' }]);
    pictured(library, 'trees', 3);
    pictured(library, 'trees', 30);
    return library;
  }

  test('holds what the folder would, and is the same bytes each time', async () => {
    const library = filled();
    const above = temporaryFolder();
    const folder = join(above, 'folder');
    const target = targetOf('blogger');
    await run(library, { target, place: { folder } });
    for (const name of ['one.zip', 'two.zip'])
      await run(library, { target, place: { archive: join(above, name) } });
    const bytes = readFileSync(join(above, 'one.zip'));
    expect(readFileSync(join(above, 'two.zip'))).toEqual(bytes);
    const entries = unzipSync(bytes);
    expect(Object.keys(entries).sort()).toEqual(namesUnder(folder));
    for (const [name, content] of Object.entries(entries))
      expect(Buffer.from(content)).toEqual(readFileSync(join(folder, name)));
    expect(strFromU8(entries['أشجار.html'] ?? fail())).toContain('<div');
    // Another program finds nothing wrong with it either, where there is one.
    const check = spawnSync('unzip', ['-tqq', join(above, 'one.zip')], { encoding: 'utf8' });
    if (check.error === undefined) expect(check).toMatchObject({ status: 0, stderr: '' });
  });

  test('leaves nothing when it is stopped', async () => {
    const above = temporaryFolder();
    const controller = new AbortController();
    const { cancelled } = await run(
      filled(),
      { place: { archive: join(above, 'out.zip') } },
      { signal: controller.signal, onProgress: ({ done }) => done === 1 && controller.abort() },
    );
    expect({ cancelled, left: readdirSync(above) }).toEqual({ cancelled: true, left: [] });
  });

  test('does not replace a file unasked, and is refused where there is no folder', async () => {
    const library = filled();
    const above = temporaryFolder();
    const archive = join(above, 'out.zip');
    writeFileSync(archive, 'عمل آخر');
    expect(await refusalOfAsync(() => run(library, { place: { archive } }))).toBe('file-exists');
    expect(readFileSync(archive, 'utf8')).toBe('عمل آخر');
    await run(library, { place: { archive }, overwrite: true });
    expect(Object.keys(unzipSync(readFileSync(archive)))).toHaveLength(5);
    expect(await refusalOfAsync(() => run(library, { place: { archive: join(above, 'no', 'x.zip') } }))).toBe(
      'file-missing',
    );
    mkdirSync(join(above, 'folder.zip'));
    expect(
      await refusalOfAsync(() =>
        run(library, { place: { archive: join(above, 'folder.zip') }, overwrite: true }),
      ),
    ).toBe('is-folder');
    expect(existsSync(join(above, 'no'))).toBe(false);
  });
});

function fail(): never {
  throw new Error('not there');
}
