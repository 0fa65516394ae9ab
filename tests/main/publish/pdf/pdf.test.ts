// The printed report as other programs find it: Poppler reads words in their order, fonts, structure, links and bookmarks out of the file. Skipped
// where there is no browser or no Poppler.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jobTools } from '../../../../src/cli/printer.ts';
import { fold } from '../../../../src/core/arabic/fold.ts';
import type { Article } from '../../../../src/core/article/article.ts';
import { CALLOUT_KINDS } from '../../../../src/core/article/callouts.ts';
import { plainText } from '../../../../src/core/article/inlines.ts';
import { newArticle } from '../../../../src/core/article/newArticle.ts';
import { TONES } from '../../../../src/core/export/tones.ts';
import type { PdfOptions } from '../../../../src/main/host.ts';
import { dateAs } from '../../../../src/main/publish/pdf/dates.ts';
import { pdf } from '../../../../src/main/publish/pdf/pdf.ts';
import { cssString } from '../../../../src/main/publish/pdf/style.ts';
import { LibraryError } from '../../../../src/main/store/errors.ts';
import { BROWSER, REASON } from '../../../e2e/product.ts';
import { exampleReport } from '../../../golden/cases.ts';

const poppler = ['pdftotext', 'pdffonts', 'pdfinfo'].every(
  (program) => spawnSync(program, ['-v']).error === undefined,
);
const reason = REASON || (poppler ? '' : ' (skipped: there is no Poppler here)');

const example = exampleReport();
const findAsset = (id: string) => example.assets.find((asset) => asset.id === id);
const options = (settings = {}) => ({
  callouts: CALLOUT_KINDS,
  findAsset,
  settings: { paper: 'a4', ...settings },
});
const tools = jobTools({ env: process.env, platform: process.platform });

describe.skipIf(BROWSER === undefined || !poppler)(`the example report as PDF${reason}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-pdf-'));
  const file = join(folder, 'report.pdf');
  const ask = (program: string, ...given: readonly string[]): string =>
    execFileSync(program, [...given], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  // Readers put marks of direction around what they print, and isolates where the page had them.
  const words = (...given: readonly string[]): string =>
    ask('pdftotext', ...given, file, '-').replace(/[\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]/g, '');
  let bytes: Uint8Array;
  const article: Article = {
    ...example.article,
    metadata: { ...example.article.metadata, digits: 'arabic-indic' },
  };
  beforeAll(async () => {
    bytes = (await pdf.run(article, options(), tools)).bytes;
    writeFileSync(file, bytes);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('has its words whole and in the order of reading', () => {
    // Poppler writes the signs between words on the side where they stand on the page, so words alone are compared,
    // and of a paragraph those before its first marker.
    const letters = (text: string): string => fold(text).replace(/[^\p{L}]+/gu, ' ');
    const text = letters(words());
    const order = example.article.blocks.flatMap((block) =>
      block.type === 'paragraph' || block.type === 'heading'
        ? [text.indexOf(letters(plainText(block.children)).trim().split(' ').slice(0, 6).join(' '))]
        : [],
    );
    expect(order.length).toBeGreaterThan(10);
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  test('brings all its fonts, and only its own', () => {
    const rows = ask('pdffonts', file).trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) {
      expect(row).toMatch(/^[A-Z]{6}\+(?:Amiri|IBMPlexSansArabic)-/);
      expect(row).toMatch(/ yes yes yes /); // embedded, a part, with its letters
    }
  });

  test('is tagged, named, and of the paper that was asked for', async () => {
    const info = ask('pdfinfo', file);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toContain(article.metadata.headline);
    expect(info).toMatch(/^JavaScript: +no$/m);
    expect(info).toMatch(/^Page size: +594\.96 x 841\.92/m);
    const tree = ask('pdfinfo', '-struct-text', file);
    for (const tag of ['H1', 'H2', 'LI', 'Figure', 'Table', 'TH', 'Link'])
      expect(tree).toMatch(new RegExp(`^ *${tag}\\b`, 'm'));
    writeFileSync(
      file.replace('report', 'small'),
      (await pdf.run(article, options({ paper: 'a5' }), tools)).bytes,
    );
    expect(ask('pdfinfo', file.replace('report', 'small'))).toMatch(/^Page size: +420 x 594\.96/m);
  });

  test('names the heads of its table by numbers of its own, not by a counter of the browser', () => {
    const names =
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\(node\d{8}\)/g) ?? [];
    const heads = [...new Set(names)].sort();
    expect(heads.length).toBeGreaterThan(4);
    expect(heads).toEqual(heads.map((_each, index) => `(node${String(index + 1).padStart(8, '0')})`));
  });

  test('leads from each marker to its note and back, and has its headings as bookmarks', () => {
    const places = ask('pdfinfo', '-dests', file);
    const names = [...places.matchAll(/"(\S+-(?:ref|note)-[\d-]+)"/g)].map(([, name]) => name);
    expect(names.filter((name) => name?.includes('-note-'))).toHaveLength(article.notes.length);
    expect(names.filter((name) => name?.includes('-ref-')).length).toBeGreaterThan(article.notes.length);
    const raw = Buffer.from(bytes).toString('latin1');
    // A link inside the file names the place that it goes to.
    for (const name of names) expect(raw).toMatch(new RegExp(`/Dest[ /(]+${name}\\b`));
    expect(ask('pdfinfo', '-url', file)).toContain('https://www.who.int/');
    expect(raw.match(/\/Title <FEFF/g)?.length).toBeGreaterThan(4);
  });

  test('numbers its pages in the digits of the article, under a running header that the first page has not', () => {
    const count = Number(/^Pages: +(\d+)/m.exec(ask('pdfinfo', file))?.[1]);
    expect(count).toBeGreaterThan(3);
    const arabic = (number: number): string =>
      String(number).replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit)));
    for (const page of [1, 2, count]) {
      const lines = words('-f', String(page), '-l', String(page)).trim().split('\n').filter(Boolean);
      const foot = lines.at(-1)?.split(/\s*\/\s*/);
      expect(new Set(foot)).toEqual(new Set([arabic(page), arabic(count)]));
      if (page > 1) expect(lines[0]).toContain('مدن تحت الشمس');
    }
    const first = words('-f', '1', '-l', '1');
    expect(first.split('مدن تحت الشمس')).toHaveLength(2);
  });
});

describe('the page that is printed', () => {
  test('runs and breaks nothing, whatever the headline is', () => {
    const headline = '"};</style><script>alert(1)</script>\\ \n*/{}';
    const page = pdf.page?.(newArticle('x' as Article['id'], { metadata: { headline } }), options()) ?? '';
    expect(page.match(/<\/head>/g)).toHaveLength(1);
    expect(page.match(/<style>/g)).toHaveLength(2);
    expect(page.match(/<script/g)).toEqual(['<script']); // the page's own data
    expect(page).toContain('<script type="application/ld+json">');
  });

  test('is bright, whatever the system is: the colours of the day stand last', () => {
    const page = pdf.page?.(example.article, options()) ?? '';
    for (const [tone, { ink, tint }] of Object.entries(TONES)) {
      const rules = [...page.matchAll(new RegExp(`\\.${tone}\\{--tone:[^}]*\\}`, 'g'))].map(([rule]) => rule);
      expect(rules.length).toBeGreaterThan(2);
      expect(rules.at(-1)).toBe(`.${tone}{--tone:${ink};--tint:${tint}}`);
    }
  });

  test('is in the style of the house: its colour and callouts stand last, its digits are those of the margins too', () => {
    const page =
      pdf.page?.(
        example.article,
        options({
          accent: '#7a1f3d',
          callouts: 'compact',
          digits: 'arabic-indic',
          'published-by': 'صحيفة الظل',
        }),
      ) ?? '';
    const last = (rule: RegExp): string | undefined => [...page.matchAll(rule)].at(-1)?.[0];
    expect(last(/--accent:#[0-9a-f]{6}/g)).toBe('--accent:#7a1f3d');
    expect(last(/\.callout\{[^}]*\}/g)).toMatch(
      /border-inline-start:3px solid var\(--tone\);.*background:none/,
    );
    expect(last(/\.callout::before\{[^}]*\}/g)).toContain('content:none');
    expect(page).toContain('counter(page,arabic-indic)');
    expect(page).toContain('>صحيفة الظل</p>');
    const usual = pdf.page?.(example.article, options()) ?? '';
    expect([...usual.matchAll(/--accent:#[0-9a-f]{6}/g)].at(-1)?.[0]).toBe('--accent:#0f5e63');
  });

  test.each([
    ['نص عادي 12', '"نص عادي 12"'],
    ['"', '"\\22 "'],
    ['\\', '"\\5c "'],
    ['a\nb', '"a\\a b"'],
    ['</style>', '"\\3c \\2f style\\3e "'],
    ['😀', '"\\1f600 "'],
    ['\ud800', '"\\fffd "'],
  ])('has %j in its header as %s', (text, expected) => {
    expect(cssString(text)).toBe(expected);
  });

  test('that cannot be printed is refused by a sentence', async () => {
    const print = (printPdf: (html: string, given: PdfOptions) => Promise<Uint8Array>) =>
      pdf.run(example.article, options(), { printPdf });
    await expect(print(() => Promise.reject(new Error('gone')))).rejects.toMatchObject({
      code: 'print-failed',
    });
    await expect(print(() => Promise.reject(new LibraryError('browser-missing')))).rejects.toMatchObject({
      code: 'browser-missing',
    });
  });

  test('says when the article was changed, not when it was printed', () => {
    const file = Buffer.from("/CreationDate (D:20261128035102+00'00')\n/ModDate (D:20261128035102+00'00')");
    const dated = (dates: Article['metadata']['dates']): string =>
      Buffer.from(dateAs(file, dates)).toString();
    expect(dated({ modified: '2026-05-10T09:30:00Z' })).toBe(
      "/CreationDate (D:20260510093000+00'00')\n/ModDate (D:20260510093000+00'00')",
    );
    expect(dated({ published: '2026-05-10' })).toContain('D:20260510000000');
    expect(dated({ modified: 'yesterday' })).toContain('D:20000101000000');
  });
});
