// What another program makes of our Word documents: LibreOffice lays them out as pages, and the words are looked for where they must stand. Skipped where
// LibreOffice or Poppler is missing.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fold } from '../../../../src/core/arabic/fold.ts';
import { hasArabic } from '../../../../src/core/arabic/script.ts';
import { exampleReport } from '../../../golden/cases.ts';
import { articleOf, note, paragraph, reference, text } from './article.ts';
import { render } from './package.ts';

const missing = ['soffice', 'pdftotext'].filter(
  (program) => spawnSync(program, ['--version']).error !== undefined,
);
const reason = missing.length === 0 ? '' : ` (skipped: there is no ${missing.join(' and no ')} here)`;

interface Word {
  readonly word: string;
  readonly page: number;
  /** From the left and the top of the page, in points. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

const folder = mkdtempSync(join(tmpdir(), 'hashiya-word-'));
const pages = new Map<string, readonly Word[]>();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// No word here has a lam before an alif: Poppler gives the letters of that ligature in the wrong order.
const item = (words: string, more = {}) => ({ children: [text(words)], ...more });
const EVERYTHING = articleOf(
  [
    paragraph(
      'مقدمة قصيرة تبدأ من يمين.',
      reference('first'),
      ' وتنتهي',
      reference('second'),
      ' ثم مكررة',
      reference('first'),
    ),
    { type: 'heading', level: 2, children: [text('عنوان فرعي')] },
    {
      type: 'callout',
      kind: 'tip',
      blocks: [
        paragraph('صندوق فيه'),
        { type: 'list', style: 'bulleted', items: [item('تفاح')] },
        paragraph('خاتمته'),
      ],
    },
    {
      type: 'list',
      style: 'numbered',
      start: 7,
      items: [
        item('موز'),
        item('عنب', { lists: [{ type: 'list', style: 'check', items: [item('تين', { checked: true })] }] }),
      ],
    },
    {
      type: 'table',
      headerRow: true,
      caption: [text('جدول')],
      rows: [{ cells: [item('يمنى'), item('يسرى')] }, { cells: [item('كرز'), item('توت')] }],
    },
    { type: 'quote', blocks: [paragraph('قول مأثور')], attribution: [text('حكيم')] },
    { type: 'paragraph', dir: 'ltr', children: [text('Left to right.')] },
    paragraph(
      'مجلة ',
      text('Lancet'),
      '، «',
      text('Cooling'),
      '»، بزيادة 45% هنا وهبوط -67 ثم ',
      text('C++'),
      '، ',
      text('Rust'),
      '.',
    ),
    paragraph('نهاية'),
  ],
  [
    note('first', paragraph('حاشية أولى'), paragraph('بفقرة ثانية')),
    note('second', paragraph('حاشية ثانية')),
  ],
  { headline: 'تقرير شامل', digits: 'arabic-indic' },
);

beforeAll(() => {
  if (missing.length > 0) return;
  const { article, assets } = exampleReport();
  const documents = {
    example: render(article, { findAsset: (id) => assets.find((asset) => asset.id === id) }),
    everything: render(EVERYTHING),
  };
  for (const [name, { bytes }] of Object.entries(documents))
    writeFileSync(join(folder, `${name}.docx`), bytes);
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...Object.keys(documents).map((name) => join(folder, `${name}.docx`)),
    ],
    { stdio: 'ignore', timeout: 240_000 },
  );
  for (const name of Object.keys(documents)) {
    const file = execFileSync('pdftotext', ['-bbox', join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' });
    pages.set(name, wordsOf(file));
  }
}, 300_000);

function wordsOf(bbox: string): readonly Word[] {
  return bbox
    .split('<page ')
    .slice(1)
    .flatMap((page, index) =>
      [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>([^<]*)</g)].map(
        ([, left, top, right, word = '']) => ({
          // Poppler gives words from right to left in the order of their places.
          word: hasArabic(word) ? [...fold(word)].reverse().join('') : fold(word),
          page: index + 1,
          left: Number(left),
          right: Number(right),
          top: Number(top),
        }),
      ),
    );
}

function find(document: string, word: string): Word {
  const found = pages.get(document)?.find((candidate) => candidate.word.includes(fold(word)));
  if (found === undefined) throw new Error(`${word} is not on the pages of ${document}`);
  return found;
}

describe.skipIf(missing.length > 0)(`LibreOffice${reason}`, () => {
  const everything = (word: string): Word => find('everything', word);
  const RIGHT = 523; // the right margin of A4 in points

  test('puts every block below the one before it', () => {
    const order = [
      'شامل',
      'مقدمة',
      'فرعي',
      'صندوق',
      'تفاح',
      'خاتمته',
      'موز',
      'عنب',
      'تين',
      'جدول',
      'يمنى',
      'كرز',
      'مأثور',
      'حكيم',
      'Left',
      'Lancet',
      'نهاية',
    ];
    const tops = order.map((word) => everything(word).top);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });

  test('begins lines at the right, and a line that is said to begin at the left there', () => {
    for (const word of ['تقرير', 'مقدمة', 'عنوان', 'نهاية'])
      expect(everything(word).right).toBeGreaterThan(RIGHT - 3);
    expect(everything('قصيرة').right).toBeLessThan(everything('مقدمة').left);
    expect(everything('Left').left).toBeLessThan(75);
  });

  test('keeps the order of a line where Latin words and numbers with signs stand in it', () => {
    const order = ['مجلة', 'Lancet', 'Cooling', '45%', 'وهبوط', '-67', 'C++', 'Rust'].map(everything);
    expect(new Set(order.map(({ top }) => Math.round(top / 6))).size).toBeLessThan(3);
    for (const [index, word] of order.entries()) {
      const before = order[index - 1];
      // On the same line it stands further left; on the next one it begins anew.
      if (before !== undefined && Math.abs(word.top - before.top) < 5)
        expect(word.right, word.word).toBeLessThan(before.left + 1);
    }
  });

  test('keeps lists in their callout, and labels inside the margins', () => {
    for (const word of ['٧', '٨']) {
      expect(everything(word).right).toBeLessThan(RIGHT + 3);
      expect(everything(word).left).toBeGreaterThan(everything('موز').right);
    }
    expect(everything('تين').right).toBeLessThan(everything('عنب').right);
    expect(everything('تفاح').right).toBeLessThan(everything('خاتمته').right);
    expect(everything('خاتمته').right).toBeLessThan(RIGHT - 8);
  });

  test('runs the columns of a table from right to left', () => {
    expect(everything('يسرى').right).toBeLessThan(everything('يمنى').left);
    expect(everything('يسرى').top).toBeCloseTo(everything('يمنى').top, 0);
  });

  test('prints footnotes at the foot of the page, with the article’s digits and each once', () => {
    const words = (pages.get('everything') ?? []).filter(({ page }) => page === 1);
    const notes = words.filter(({ word }) => word.startsWith(fold('حاشية')));
    expect(notes).toHaveLength(2);
    const last = Math.max(...words.filter(({ word }) => !word.includes('حاشيه')).map(({ top }) => top));
    expect(everything('نهاية').top).toBeLessThan(Math.min(...notes.map(({ top }) => top)));
    expect(last).toBeGreaterThan(700);
    expect(words.some(({ word }) => word.includes('11') || word.includes('22'))).toBe(false);
  });

  test('puts each footnote of the example on the page that cites it', () => {
    const cited = find('example', 'منظمة');
    const noted = (pages.get('example') ?? []).filter(({ word }) => word.includes(fold('المصدر')));
    expect(noted.some(({ page }) => page === cited.page)).toBe(true);
    for (const { top } of noted) expect(top).toBeGreaterThan(500);
  });
});
