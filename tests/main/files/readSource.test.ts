// Source files read into articles, with their pictures examined.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringifyArticle } from '../../../src/core/article/articleToJson.ts';
import { CALLOUT_KINDS } from '../../../src/core/article/callouts.ts';
import { seededRandom } from '../../../src/core/article/ids.ts';
import { figuresOf } from '../../../src/core/article/newArticle.ts';
import {
  assetFinder,
  isWordDocument,
  MOST_SOURCE_BYTES,
  readBytes,
  readSource,
  type SourceOptions,
} from '../../../src/main/files/readSource.ts';
import { pictureId } from '../../../src/main/store/assets.ts';
import { report } from '../support/articles.ts';
import { exif, jpeg, png } from '../support/pictures.ts';
import { refusalOf } from '../support/refusal.ts';
import { temporaryFolder } from '../support/temporaryLibrary.ts';

function options(from?: string): SourceOptions {
  return { callouts: CALLOUT_KINDS, random: seededRandom('source'), ...(from === undefined ? {} : { from }) };
}

function dataAddress(type: string, bytes: Buffer): string {
  return `data:${type};base64,${bytes.toString('base64')}`;
}

describe('a source file', () => {
  test('that is an article is read as it is', () => {
    const article = report('اتفاق المياه', ['بدأت المحادثات في القاهرة.']);
    const path = join(temporaryFolder(), 'article.json');
    writeFileSync(path, stringifyArticle(article));
    expect(readSource(path, options())).toEqual({ article, pictures: new Map(), findings: [] });
  });

  test.each([
    ['report.md', '# اتفاق المياه\n\nبدأت **المحادثات**.\n'],
    ['report.html', '<h1>اتفاق المياه</h1><p>بدأت <b>المحادثات</b>.</p>'],
    ['report.txt', 'اتفاق المياه\n\nبدأت المحادثات.\n'],
  ])('is read by the importer of its name: %s', (name, content) => {
    const path = join(temporaryFolder(), name);
    writeFileSync(path, content);
    expect(readSource(path, options()).article.metadata.headline).toBe('اتفاق المياه');
  });

  test('is read from UTF-16 and from the code page of old Windows files', () => {
    const words = 'بدأت المحادثات في القاهرة';
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(words, 'utf16le')]);
    const old = Buffer.from([0xe3, 0xd5, 0xd1]); // «مصر»
    const textOf = (bytes: Buffer): string => JSON.stringify(readBytes(bytes, 'x.txt', options()).article);
    expect(textOf(utf16)).toContain(words);
    expect(textOf(old)).toContain('مصر');
  });

  test('brings its pictures, named by their content and freed of what they say about their maker', () => {
    const html = `<h1>خبر</h1><p><img alt="خريطة" src="${dataAddress('image/jpeg', jpeg(640, 480, [exif(1)]))}"></p>`;
    const { article, pictures } = readBytes(Buffer.from(html), 'x.html', options());
    const id = pictureId(jpeg(640, 480));
    expect(figuresOf(article).map(({ asset }) => asset)).toEqual([id]);
    expect(assetFinder(pictures)(id)).toEqual({
      id,
      mediaType: 'image/jpeg',
      width: 640,
      height: 480,
      data: jpeg(640, 480).toString('base64'),
    });
  });

  test('with the same picture twice brings it once', () => {
    const image = `<p><img alt="أ" src="${dataAddress('image/png', png())}"></p>`;
    const { article, pictures } = readBytes(Buffer.from(`<h1>خبر</h1>${image}${image}`), 'x.html', options());
    expect([pictures.size, figuresOf(article).map(({ asset }) => asset)]).toEqual([
      1,
      [pictureId(png()), pictureId(png())],
    ]);
  });

  test.each([
    ['rubbish', Buffer.from('not a picture'), 'picture-unsupported'],
    ['cut off', png().subarray(0, 50), 'picture-damaged'],
    ['beyond all size', png(100_000, 100_000), 'picture-too-large'],
  ])('keeps its words when a picture is %s, and says so', (_name, bytes, code) => {
    const html = `<h1>خبر</h1><p>قبل</p><p><img alt="خريطة" src="${dataAddress('image/png', bytes)}"></p><p>بعد</p>`;
    const { article, pictures, findings } = readBytes(Buffer.from(html), 'x.html', options());
    expect(pictures.size).toBe(0);
    expect(findings.map((finding) => finding.code)).toContain(code);
    expect(figuresOf(article).filter(({ asset }) => asset !== undefined)).toEqual([]);
    expect(JSON.stringify(article)).toMatch(/قبل.*بعد/);
  });
});

describe('a source that cannot be read', () => {
  test('is refused when it is not there', () => {
    expect(refusalOf(() => readSource(join(temporaryFolder(), 'لا شيء.md'), options()))).toBe('file-missing');
  });

  test('is refused when it is a folder', () => {
    const folder = join(temporaryFolder(), 'folder.md');
    mkdirSync(folder);
    expect(refusalOf(() => readSource(folder, options()))).toBe('is-folder');
  });

  test('is refused when its path leads through a file', () => {
    const path = join(temporaryFolder(), 'file');
    writeFileSync(path, 'متن');
    expect(refusalOf(() => readSource(join(path, 'x.md'), options()))).toBe('not-folder');
  });

  test('is refused by its size before it is read', () => {
    const path = join(temporaryFolder(), 'huge.md');
    writeFileSync(path, '');
    truncateSync(path, MOST_SOURCE_BYTES + 1);
    expect(refusalOf(() => readSource(path, options()))).toBe('file-too-large');
  });

  test.skipIf(!existsSync('/dev/zero'))('is refused when it never ends', () => {
    expect(refusalOf(() => readSource('/dev/zero', options('markdown')))).toBe('file-too-large');
  });

  test.skipIf(process.platform === 'win32')('is read from a pipe like any file', () => {
    const pipe = join(temporaryFolder(), 'pipe.txt');
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
    const { pid } = spawnSync('sh', ['-c', `(printf 'خبر' > '${pipe}') >/dev/null 2>&1 &`]);
    expect(pid).toBeGreaterThan(0);
    expect(JSON.stringify(readSource(pipe, options()).article)).toContain('خبر');
  });

  test.each([
    ['something else', '{"format":"something-else"}'],
    ['half an article', '{"format":"hashiya-article","blocks":['],
    ['a list', '[]'],
    ['no JSON', 'مرحبا'],
  ])('is refused when it is read as an article and is %s', (_name, text) => {
    expect(refusalOf(() => readBytes(Buffer.from(text), 'x.json', options('article')))).toBe(
      'not-an-article',
    );
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['zeros', Buffer.alloc(1000)],
    ['noise', Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) & 0xff))],
    ['a picture', png()],
  ])('but is an article of some kind when it is %s', (_name, bytes) => {
    for (const name of ['x.md', 'x.html', 'x.txt', 'x'])
      expect(readBytes(bytes, name, options()).article.blocks.length).toBeGreaterThan(0);
  });
});

test('a Word document is known by its name in any case', () => {
  expect(['a.docx', 'A.DOCX', 'docx', 'a.doc', 'a.docx.md'].map(isWordDocument)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
