import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { chromium } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findBrowser } from '../../src/main/hosts/chromium/browser.ts';
import { examinePicture } from '../../src/main/store/picture.ts';
import { png } from '../main/support/pictures.ts';
import { BIN, EXAMPLE, temporaryCommandLine } from './support/commandLine.ts';

const TARGETS = [
  ['standalone', 'html', /^<!doctype html>/i],
  ['blogger', 'html', /</],
  ['wordpress', 'html', /<!-- wp:/],
  ['wordpress-wxr', 'xml', /^<\?xml/],
  ['clipboard', 'html', /^<div id/],
  ['markdown', 'md', /مدن تحت الشمس/],
  ['text', 'txt', /^مدن تحت الشمس/],
  ['article', 'json', /^\{/],
] as const;

const SLUG = 'trees-cool-our-streets';
function withSlug(article: { readonly metadata: object }, slug: string): unknown {
  return { ...article, metadata: { ...article.metadata, slug } };
}

const PARAGRAPH = 'فقرة واحدة من التقرير تكفي هنا، ولا حاجة إلى غيرها.';

describe.each(TARGETS)('export to %s', (target, extension, start) => {
  test('prints the same for the file and for the draft made from it', async () => {
    const cli = temporaryCommandLine();
    const id = (await cli.done('import', EXAMPLE)).trim();
    const out = await cli.done('export', id, '--to', target);
    expect(out).toMatch(start);
    expect(await cli.done('export', EXAMPLE, '--to', target, '--out', '-')).toBe(out);
  });

  test('writes to a file what it prints, and nothing else on standard output than its path', async () => {
    const cli = temporaryCommandLine();
    const printed = await cli.done('export', EXAMPLE, '--to', target);
    const out = await cli.done('export', EXAMPLE, '--to', target, '--out', `ملف.${extension}`);
    expect(out.split('\n')[0]).toBe(join(cli.folder, `ملف.${extension}`));
    expect(cli.read(`ملف.${extension}`)).toBe(printed);
    // No temporary file is left: only what was named.
    expect(
      readdirSync(cli.folder)
        .map((name) => join(cli.folder, name))
        .sort(),
    ).toEqual(out.trim().split('\n').sort());
  });

  test('names the file in a folder by the slug and the target', async () => {
    const cli = temporaryCommandLine();
    mkdirSync(join(cli.folder, 'منشور'));
    const out = await cli.done('export', EXAMPLE, '--to', target, '--out', 'منشور');
    expect(out.split('\n')[0]).toBe(join(cli.folder, 'منشور', `${SLUG}.${extension}`));
  });
});

describe('an export that finds its place taken', () => {
  test('is refused and leaves the file as it was', async () => {
    const cli = temporaryCommandLine();
    cli.write('ملف.txt', 'عمل آخر');
    const { exit, out, err } = await cli.run('export', EXAMPLE, '--to', 'text', '--out', 'ملف.txt');
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toContain('[file-exists]');
    expect(cli.read('ملف.txt')).toBe('عمل آخر');
    expect(readdirSync(cli.folder)).toEqual(['ملف.txt']);
  });

  test('replaces it whole with --force', async () => {
    const cli = temporaryCommandLine();
    cli.write('ملف.txt', 'عمل آخر');
    await cli.done('export', EXAMPLE, '--to', 'text', '--out', 'ملف.txt', '--force');
    expect(cli.read('ملف.txt')).toBe(await cli.done('export', EXAMPLE, '--to', 'text'));
  });

  test('is refused by name when there is no such folder', async () => {
    const { exit, err } = await temporaryCommandLine().run(
      ...['export', EXAMPLE, '--to', 'text', '--out', 'غائب/ملف.txt'],
    );
    expect(exit).toBe(1);
    expect(err).toContain('[file-missing]');
  });
});

describe('many articles', () => {
  test('go to a folder, one file each, with progress on standard error', async () => {
    const cli = temporaryCommandLine();
    mkdirSync(join(cli.folder, 'منشور'));
    const files = ['الأول', 'الثاني', 'الثالث'].map((name) =>
      cli.write(`${name}.txt`, `التقرير ${name}\n\n${PARAGRAPH}\n`),
    );
    const { exit, out, err } = await cli.run('export', ...files, '--to', 'text', '--out', 'منشور');
    expect(exit).toBe(0);
    expect(err).toBe(files.map((name, index) => `[${index + 1}/3] ${name}\n`).join(''));
    const paths = out.trim().split('\n');
    expect(paths.map((path) => readFileSync(path, 'utf8').split('\n')[0])).toEqual([
      'التقرير الأول',
      'التقرير الثاني',
      'التقرير الثالث',
    ]);
    expect(readdirSync(join(cli.folder, 'منشور'))).toHaveLength(3);
  });

  test('with the same headline do not overwrite each other', async () => {
    const cli = temporaryCommandLine();
    mkdirSync(join(cli.folder, 'منشور'));
    const files = ['أ', 'ب'].map((name) =>
      cli.write(`${name}.txt`, `عنوان واحد\n\nنص ${name}: ${PARAGRAPH}\n`),
    );
    const out = await cli.done('export', ...files, '--to', 'text', '--out', 'منشور', '--force');
    const texts = out
      .trim()
      .split('\n')
      .map((path) => readFileSync(path, 'utf8'));
    expect(texts.map((text) => /نص (.)/.exec(text)?.[1])).toEqual(['أ', 'ب']);
  });
});

describe('a setting of a target', () => {
  test('changes the result', async () => {
    const cli = temporaryCommandLine();
    const table = await cli.done('export', EXAMPLE, '--to', 'blogger', '--set', 'figures=table');
    const figure = await cli.done('export', EXAMPLE, '--to', 'blogger', '--set', 'figures=figure');
    expect([/<table/.test(table), /<figure/.test(figure)]).toEqual([true, true]);
    expect(figure).not.toBe(table);
  });

  test('puts the pictures beside the page, and tells their paths', async () => {
    const cli = temporaryCommandLine();
    const out = await cli.done(
      ...['export', EXAMPLE, '--to', 'standalone', '--set', 'pictures=files', '--out', 'صفحة.html'],
    );
    const [page, picture = '', ...more] = out.trim().split('\n');
    expect([page, more]).toEqual([join(cli.folder, 'صفحة.html'), []]);
    const bytes = readFileSync(picture);
    expect(bytes.length).toBeGreaterThan(100);
    expect(cli.read('صفحة.html')).toContain(picture.slice(cli.folder.length + 1));
    // The same picture once more is no reason to refuse; another one in its place is.
    const again = ['export', EXAMPLE, '--to', 'standalone', '--set', 'pictures=files', '--out'];
    expect(await cli.done(...again, 'أخرى.html')).toContain(`${picture}\n`);
    writeFileSync(picture, 'صورة أخرى');
    expect((await cli.run(...again, 'ثالثة.html')).err).toContain('[file-exists]');
    expect(readFileSync(picture, 'utf8')).toBe('صورة أخرى');
    await cli.done(...again, 'رابعة.html', '--force');
    expect(readFileSync(picture)).toEqual(bytes);
  });

  test('never puts the picture of one article in the place of another’s, not even with --force', async () => {
    const cli = temporaryCommandLine();
    mkdirSync(join(cli.folder, 'منشور'));
    const files = [png(3, 2), png(30, 20)].map((bytes, index) =>
      cli.write(
        `${index}.html`,
        `<article><h1>عنوان واحد</h1><p>${PARAGRAPH}</p><img alt="صورة" src="data:image/png;base64,${bytes.toString('base64')}"></article>`,
      ),
    );
    const drafts = (await cli.done('import', ...files)).trim().split('\n');
    const articles = await Promise.all(
      drafts.map(async (id, index) => {
        const article = JSON.parse(await cli.done('export', id, '--to', 'article'));
        return cli.write(`${index}.json`, JSON.stringify(withSlug(article, 'same-slug')));
      }),
    );
    const { exit, out, err } = await cli.run(
      ...[
        'export',
        ...articles,
        '--to',
        'standalone',
        '--set',
        'pictures=files',
        '--out',
        'منشور',
        '--force',
      ],
    );
    expect(exit).toBe(1);
    expect(err).toContain('[file-exists]');
    const [, picture = ''] = out.split('\n');
    expect(readFileSync(picture)).toEqual(png(3, 2));
  });
});

describe('export to pdf', () => {
  const browser = findBrowser(process.env, process.platform);
  const reason = browser === undefined ? ' (skipped: no Chromium, Chrome or Edge is installed)' : '';

  test.skipIf(browser === undefined)(`prints in an installed browser${reason}`, () => {
    const cli = temporaryCommandLine();
    const { exit, out, err } = cli.spawn(
      ['export', EXAMPLE, '--to', 'pdf', '--out', 'تقرير.pdf', '--set', 'paper=a5'],
      { env: { PATH: process.env.PATH ?? '', HASHIYA_BROWSER: browser ?? '' } },
    );
    expect({ exit, out, err }).toEqual({ exit: 0, out: `${join(cli.folder, 'تقرير.pdf')}\n`, err: '' });
    expect(readFileSync(join(cli.folder, 'تقرير.pdf'), 'latin1')).toMatch(/^%PDF-1\.\d/);
  });

  // The command line here is told of no folder with programs, so it finds none; unless Playwright has one of its own.
  test.skipIf(existsSync(chromium.executablePath()))(
    'is refused by a sentence where there is none',
    async () => {
      const cli = temporaryCommandLine();
      const { exit, out, err } = await cli.run('export', EXAMPLE, '--to', 'pdf', '--out', 'تقرير.pdf');
      expect({ exit, out }).toEqual({ exit: 1, out: '' });
      expect(err).toMatch(
        /^لا متصفح هنا .* — .*browser.* \[browser-missing\]|Chromium, Chrome or Edge\. \[browser-missing\]/,
      );
      expect(readdirSync(cli.folder)).toEqual([]);
    },
  );

  test('is no text for a terminal', async () => {
    const { exit, err } = await temporaryCommandLine().run('export', EXAMPLE, '--to', 'pdf');
    expect(exit).toBe(2);
    expect(err).toContain('--out');
  });
});

describe('export to docx', () => {
  const start = Buffer.from('PK\x03\x04');

  test('writes one file that is the same for the file and for the draft made from it', async () => {
    const cli = temporaryCommandLine();
    const id = (await cli.done('import', EXAMPLE)).trim();
    expect(await cli.done('export', EXAMPLE, '--to', 'docx', '--out', 'تقرير.docx')).toBe(
      `${join(cli.folder, 'تقرير.docx')}\n`,
    );
    const bytes = readFileSync(join(cli.folder, 'تقرير.docx'));
    expect(bytes.subarray(0, 4)).toEqual(start);
    await cli.done('export', id, '--to', 'docx', '--out', 'مسودة.docx');
    expect(readFileSync(join(cli.folder, 'مسودة.docx'))).toEqual(bytes);
    expect(readdirSync(cli.folder).sort()).toEqual(['تقرير.docx', 'مسودة.docx']);
  });

  test('is named by the slug in a folder, and takes its settings', async () => {
    const cli = temporaryCommandLine();
    mkdirSync(join(cli.folder, 'منشور'));
    const given = ['export', EXAMPLE, '--to', 'docx', '--out', 'منشور', '--set', 'paper=letter'];
    expect(await cli.done(...given)).toBe(`${join(cli.folder, 'منشور', `${SLUG}.docx`)}\n`);
    expect((await cli.run(...given.slice(0, -1), 'paper=a3')).exit).toBe(2);
  });

  test('goes to standard output only when that is named', async () => {
    const cli = temporaryCommandLine();
    const { exit, out, err } = await cli.run('export', EXAMPLE, '--to', 'docx');
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('--out');
    const { status, stdout } = spawnSync(
      process.execPath,
      [BIN, 'export', EXAMPLE, '--to', 'docx', '--out', '-'],
      { env: { PATH: process.env.PATH ?? '', HASHIYA_DATA_DIR: cli.dataFolder }, maxBuffer: 2 ** 26 },
    );
    await cli.done('export', EXAMPLE, '--to', 'docx', '--out', 'تقرير.docx');
    expect(status).toBe(0);
    expect(stdout).toEqual(readFileSync(join(cli.folder, 'تقرير.docx')));
  });

  test('replaces nothing unasked', async () => {
    const cli = temporaryCommandLine();
    cli.write('تقرير.docx', 'عمل آخر');
    const given = ['export', EXAMPLE, '--to', 'docx', '--out', 'تقرير.docx'];
    expect((await cli.run(...given)).err).toContain('[file-exists]');
    expect(cli.read('تقرير.docx')).toBe('عمل آخر');
    await cli.done(...given, '--force');
    expect(readFileSync(join(cli.folder, 'تقرير.docx')).subarray(0, 4)).toEqual(start);
  });
});

describe('pictures', () => {
  const sizeOf = (bytes: Uint8Array): readonly number[] => {
    const { width, height } = examinePicture(Buffer.from(bytes));
    return [width, height];
  };

  test('go out as wide as the setting says, as files and inside a page', async () => {
    const cli = temporaryCommandLine();
    await cli.done('export', EXAMPLE, '--to', 'blogger', '--set', 'width=640', '--out', 'مدونة.html');
    expect(sizeOf(readFileSync(join(cli.folder, `${SLUG}-1.png`)))).toEqual([640, 360]);
    expect(cli.read('مدونة.html')).toMatch(/<img src="[^"]+-1\.png" alt="[^"]+" width="640" height="360"/);
    const page = await cli.done('export', EXAMPLE, '--to', 'standalone', '--set', 'width=640');
    const data = /src="data:image\/png;base64,([^"]+)"/.exec(page)?.[1] ?? '';
    expect(sizeOf(Buffer.from(data, 'base64'))).toEqual([640, 360]);
    expect(page).toContain('width="640" height="360"');
  });

  test('are inside a Word document as wide as the setting says', async () => {
    const cli = temporaryCommandLine();
    await cli.done('export', EXAMPLE, '--to', 'docx', '--set', 'width=640', '--out', 'تقرير.docx');
    const files = unzipSync(readFileSync(join(cli.folder, 'تقرير.docx')));
    const [picture] = Object.entries(files).filter(([name]) => name.includes('/media/'));
    expect(sizeOf(picture?.[1] ?? new Uint8Array())).toEqual([640, 360]);
  });

  test('lie in one archive with the texts and a list of what to upload and where, the same each time', async () => {
    const cli = temporaryCommandLine();
    const id = (await cli.done('import', EXAMPLE)).trim();
    cli.write('آخر.txt', `عنوان آخر\n\n${PARAGRAPH}`);
    const given = ['export', id, 'آخر.txt', '--to', 'blogger', '--set', 'width=640'];
    const { exit, out } = await cli.run(...given, '--out', 'نشر.zip');
    expect({ exit, out }).toEqual({ exit: 0, out: `${join(cli.folder, 'نشر.zip')}\n` });
    const bytes = readFileSync(join(cli.folder, 'نشر.zip'));
    const files = unzipSync(bytes);
    const manifest = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString());
    expect(manifest.drafts).toMatchObject([
      { draft: id, file: `${SLUG}.html`, pictures: [{ reference: `${SLUG}-1.png`, file: `${SLUG}-1.png` }] },
      { draft: 'آخر.txt', title: 'عنوان آخر', pictures: [] },
    ]);
    expect(manifest.drafts[0].pictures[0].alt).toMatch(/^رسم/);
    expect(sizeOf(files[`${SLUG}-1.png`] ?? new Uint8Array())).toEqual([640, 360]);
    expect(await cli.run(...given, '--out', 'نشر.zip')).toMatchObject({
      exit: 1,
      err: expect.stringContaining('[file-exists]'),
    });
    await cli.done(...given, '--out', 'ثان.zip');
    expect(readFileSync(join(cli.folder, 'ثان.zip')).equals(bytes)).toBe(true);
  });

  test('of all drafts are scaled too', async () => {
    const cli = temporaryCommandLine();
    await cli.done('import', EXAMPLE);
    await cli.done('export', '--all', '--to', 'blogger', '--set', 'width=640', '--out', 'كلها');
    expect(sizeOf(readFileSync(join(cli.folder, 'كلها', `${SLUG}-1.png`)))).toEqual([640, 360]);
  });
});

describe('the tables', () => {
  test('targets names all, in text and with --json', async () => {
    const ALL = [...TARGETS, ['docx', 'docx'] as const, ['pdf', 'pdf'] as const];
    const cli = temporaryCommandLine();
    const out = await cli.done('targets');
    expect([...out.matchAll(/^(\S+)\t\.(\S+)\t.+$/gm)].map(([, id, extension]) => [id, extension])).toEqual(
      ALL.map(([id, extension]) => [id, extension]),
    );
    expect(await cli.json('targets', '--json')).toMatchObject(
      ALL.map(([id, extension]) => ({
        id,
        extension,
        label: { ar: expect.any(String), en: expect.any(String) },
        mediaType: expect.stringContaining('/'),
        settings: expect.any(Array),
      })),
    );
  });

  test('callouts names the eight kinds with their labels, in text and with --json', async () => {
    const cli = temporaryCommandLine();
    const rows = [
      ['opinion', 'ويرى الكاتب أن:'],
      ['did-you-know', 'هل تعلم؟'],
      ['analogy', 'وهذا يشبه:'],
      ['tip', 'نصيحة ذهبية:'],
      ['warning', 'تحذير هام:'],
      ['remember', 'تذكر دائماً:'],
      ['bottom-line', 'خلاصة القول:'],
      ['final-message', 'رسالة أخيرة:'],
    ];
    const lines = (await cli.done('callouts')).trimEnd().split('\n');
    expect(lines.map((line) => line.split('\t').slice(0, 2))).toEqual(rows);
    expect(await cli.json('callouts', '--json')).toMatchObject(
      rows.map(([kind, label]) => ({ kind, label: { ar: label } })),
    );
  });
});
