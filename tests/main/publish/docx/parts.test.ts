// Callouts, lists, tables, pictures, links and properties of a Word document, each for what Word must be told of it.
import { describe, expect, test } from 'vitest';
import type { PictureType } from '../../../../src/core/article/assets.ts';
import { CALLOUT_KINDS } from '../../../../src/core/article/callouts.ts';
import { TONES } from '../../../../src/core/export/tones.ts';
import { PIXEL } from '../../../golden/cases.ts';
import { articleOf, paragraph, reference, text } from './article.ts';
import { openPackage } from './package.ts';
import { allNamed, elementsIn, find, textOf, valueAt, type XmlElement } from './xmlTree.ts';

const callout = (kind: string, ...blocks: readonly unknown[]) => ({ type: 'callout', kind, blocks });
const list = (style: string, items: readonly unknown[], more = {}) => ({
  type: 'list',
  style,
  items,
  ...more,
});
const item = (words: string, more = {}) => ({ children: [text(words)], ...more });
const cells = (...words: readonly string[]) => ({
  cells: words.map((word) => ({ children: word === '' ? [] : [text(word)] })),
});

function frameOf(element: XmlElement): unknown {
  const sides = find(element, 'w:pPr', 'w:pBdr');
  return sides === undefined
    ? undefined
    : [
        elementsIn(sides).map(({ attributes }) => attributes['w:color']),
        find(element, 'w:pPr', 'w:shd')?.attributes['w:fill'],
      ];
}

describe('a callout', () => {
  test.each(CALLOUT_KINDS.map(({ kind, label, tone }) => [kind, label.ar, tone] as const))(
    'of kind %s opens with its label in its colour',
    (kind, label, tone) => {
      const { document } = openPackage(articleOf([callout(kind, paragraph('نص'))]));
      const labels = allNamed(document, 'w:r').filter(
        (run) => valueAt(run, 'w:rPr', 'w:rStyle') === 'CalloutLabel',
      );
      expect(labels.map((run) => [textOf(run), valueAt(run, 'w:rPr', 'w:color')])).toEqual([
        [label, TONES[tone].ink.slice(1).toUpperCase()],
      ]);
    },
  );

  const nested = list('numbered', [item('بند', { lists: [list('bulleted', [item('أعمق')])] })]);
  const { document } = openPackage(
    articleOf([
      callout('tip', paragraph('نص'), nested, { type: 'quote', blocks: [paragraph('قول')] }),
      callout('tip', paragraph('آخر')),
    ]),
  );
  const paragraphs = allNamed(document, 'w:p').filter((element) => frameOf(element) !== undefined);

  test('is one frame around everything in it, and another callout after it is another frame', () => {
    const frames = paragraphs.map((element) => JSON.stringify(frameOf(element)));
    expect(new Set(frames.slice(0, 4)).size).toBe(1);
    expect(frames[4]).not.toBe(frames[0]);
  });

  test('begins every line’s frame at one edge', () => {
    const edges = paragraphs.map((element) => {
      const {
        'w:left': left,
        'w:hanging': hanging,
        'w:right': right,
      } = find(element, 'w:pPr', 'w:ind')?.attributes ?? {};
      return [Number(left) - Number(hanging ?? 0), Number(right)];
    });
    expect(new Set(edges.map(String))).toEqual(new Set(['240,240']));
  });

  test('has its distance around it and not between its paragraphs', () => {
    const gaps = paragraphs.map((element) => find(element, 'w:pPr', 'w:spacing')?.attributes);
    expect(gaps).toEqual([
      { 'w:before': '240' },
      undefined,
      undefined,
      { 'w:after': '240' },
      { 'w:before': '240', 'w:after': '240' },
    ]);
  });
});

describe('a list', () => {
  test('of check boxes has boxes that Word can tick', () => {
    const { document } = openPackage(
      articleOf([list('check', [item('تم', { checked: true }), item('بعد')])]),
    );
    expect(
      allNamed(document, 'w:sdt').map((box) => [
        textOf(box),
        find(box, 'w:sdtPr', 'w14:checkbox', 'w14:checked')?.attributes['w14:val'],
        valueAt(box, 'w:sdtPr', 'w:alias'),
      ]),
    ).toEqual([
      ['☑', '1', 'منجز'],
      ['☐', '0', 'غير منجز'],
    ]);
  });

  test('with numbers is counted by Word from its start; one in Arabic-Indic digits has them written', () => {
    const items = [list('numbered', [item('أ'), item('ب')], { start: 9 })];
    const levels = (digits: string): unknown => {
      const numbering = openPackage(articleOf(items, [], { digits })).part('numbering');
      return (numbering === undefined ? [] : allNamed(numbering, 'w:lvl')).map((level) => [
        valueAt(level, 'w:numFmt'),
        valueAt(level, 'w:start'),
        valueAt(level, 'w:lvlText'),
      ]);
    };
    expect(levels('european')).toEqual([['decimal', '9', '%1.']]);
    expect(levels('arabic-indic')).toEqual([
      ['none', '1', '٩.'],
      ['none', '1', '١٠.'],
    ]);
  });
});

describe('a table', () => {
  const table = {
    type: 'table',
    headerRow: true,
    headerColumn: true,
    caption: [text('جدول')],
    rows: [cells('', '2025'), cells('القاهرة', '10')],
  };

  test('runs from right to left, repeats its header row and tells Word of both headers', () => {
    const { document } = openPackage(articleOf([table]));
    expect(allNamed(document, 'w:bidiVisual')).toHaveLength(1);
    expect(allNamed(document, 'w:tr').map((row) => find(row, 'w:trPr', 'w:tblHeader') !== undefined)).toEqual(
      [true, false],
    );
    const look = allNamed(document, 'w:tblLook')[0]?.attributes;
    expect([look?.['w:firstRow'], look?.['w:firstColumn']]).toEqual(['1', '1']);
    expect(allNamed(document, 'w:tblCaption')[0]?.attributes['w:val']).toBe('جدول');
  });

  test('in a line from left to right runs so', () => {
    expect(allNamed(openPackage(articleOf([{ ...table, dir: 'ltr' }])).document, 'w:bidiVisual')).toEqual([]);
  });

  test('with a note in its header repeats nothing', () => {
    const rows = [{ cells: [{ children: [text('أ'), reference('n')] }] }, cells('ب')];
    const { document } = openPackage(
      articleOf([{ ...table, rows }], [{ id: 'n', blocks: [paragraph('نص')] }]),
    );
    expect(allNamed(document, 'w:tblHeader')).toEqual([]);
    expect(allNamed(document, 'w:footnoteReference')).toHaveLength(1);
  });

  test('is parted from the next one, and the last has a paragraph after it', () => {
    const { document } = openPackage(articleOf([table, table]));
    const names = elementsIn(find(document, 'w:body') ?? document).map(({ name }) => name);
    expect(names.join(' ')).toBe('w:p w:tbl w:p w:p w:tbl w:p w:sectPr');
  });

  test('with more columns than Word holds is printed as lines, and the writer hears of it', () => {
    const wide = { type: 'table', rows: [cells(...Array.from({ length: 64 }, (_, index) => `ع${index}`))] };
    const { document, produced } = openPackage(articleOf([wide]));
    expect(allNamed(document, 'w:tbl')).toEqual([]);
    expect(textOf(document)).toContain('ع62 | ع63');
    expect(produced.notices.map(({ code }) => code)).toEqual(['table-too-wide']);
  });
});

describe('a picture', () => {
  const figure = { type: 'figure', asset: PIXEL.id, alt: 'وصف "الصورة"' };
  const open = (more: object, asset: object = {}) =>
    openPackage(articleOf([{ ...figure, ...more }]), { findAsset: (id) => ({ ...PIXEL, id, ...asset }) });
  const widthOf = (opened: ReturnType<typeof open>): number =>
    Number(allNamed(opened.document, 'wp:extent')[0]?.attributes.cx);

  test('is in the file with its alternative text and its bytes', () => {
    const opened = open({});
    expect(allNamed(opened.document, 'wp:docPr')[0]?.attributes.descr).toBe('وصف "الصورة"');
    const bytes = opened.files.get(`word/media/${PIXEL.id}.png`);
    expect(bytes?.toString('base64')).toBe(PIXEL.data);
    expect(opened.produced).toMatchObject({ pictures: [{ asset: PIXEL.id }], notices: [] });
  });

  test('keeps its own size where it fits, and its proportions where it does not', () => {
    expect(widthOf(open({}, { width: 100, height: 50 }))).toBe(952500);
    const [extent] = allNamed(open({}, { width: 4000, height: 2000 }).document, 'wp:extent');
    expect(extent?.attributes).toEqual({ cx: '5731510', cy: '2865755' });
    expect(widthOf(open({ size: 'small' }, { width: 4000, height: 2000 }))).toBe(2865755);
    const tall = allNamed(open({}, { width: 100, height: 9000 }).document, 'wp:extent')[0]?.attributes;
    expect(Number(tall?.cy)).toBeLessThan(8_000_000);
  });

  test('that is decorative says so', () => {
    const { document } = open({ decorative: true });
    expect(allNamed(document, 'wp:docPr')[0]?.attributes.descr).toBe('');
    expect(allNamed(document, 'adec:decorative')[0]?.attributes.val).toBe('1');
  });

  test('shown twice is in the file once', () => {
    const { files, document } = openPackage(articleOf([figure, figure]));
    expect([...files.keys()].filter((name) => name.includes('media/'))).toHaveLength(1);
    expect(allNamed(document, 'a:blip')).toHaveLength(2);
  });

  test.each([
    ['image/webp', []],
    ['image/avif', []],
    ['image/gif', ['word/media/']],
    ['image/jpeg', ['word/media/']],
  ] as const)(
    'of type %s is shown where every Word shows it; else its caption stays',
    (mediaType: PictureType, shown) => {
      const opened = open({ caption: [text('تعليق')] }, { mediaType });
      const media = [...opened.files.keys()]
        .filter((name) => name.includes('media/'))
        .map((name) => name.replace(/[^/]+$/, ''));
      expect(media).toEqual(shown);
      expect(textOf(opened.document)).toBe('تعليق');
      expect(opened.produced.notices.map(({ code }) => code)).toEqual(
        shown.length > 0 ? [] : ['picture-not-shown'],
      );
    },
  );

  test('that is nowhere leaves its caption, or else its alternative text', () => {
    const gone = (more: object): string =>
      textOf(openPackage(articleOf([{ ...figure, ...more }]), { findAsset: () => undefined }).document);
    expect([gone({ caption: [text('تعليق')] }), gone({}), gone({ decorative: true })]).toEqual([
      'تعليق',
      'وصف "الصورة"',
      '',
    ]);
  });

  test('on the web is a link, so that nobody’s Word fetches it unasked', () => {
    const opened = openPackage(
      articleOf([{ type: 'figure', address: 'https://example.org/p.jpg', alt: 'وصف' }]),
    );
    expect(allNamed(opened.document, 'w:drawing')).toEqual([]);
    const [link] = allNamed(opened.document, 'w:hyperlink');
    expect([
      link === undefined ? '' : textOf(link),
      opened.target('document', link?.attributes['r:id'] ?? ''),
    ]).toEqual(['وصف', 'https://example.org/p.jpg']);
  });
});

describe('an address', () => {
  const linkTo = (href: string) =>
    articleOf([{ type: 'paragraph', children: [{ type: 'link', href, children: [text('نص')] }] }]);
  const targets = (href: string): readonly string[] => {
    const { document, target } = openPackage(linkTo(href));
    return allNamed(document, 'w:hyperlink').map(
      ({ attributes }) => target('document', attributes['r:id'] ?? '') ?? '',
    );
  };

  test('is written in the plain letters of every package reader', () => {
    expect(targets('https://مثال.example/خبر?q=%zz&a=1')).toEqual([
      'https://xn--mgbh0fb.example/%D8%AE%D8%A8%D8%B1?q=%25zz&a=1',
    ]);
    expect(targets('mailto:desk@example.org')).toEqual(['mailto:desk@example.org']);
    expect(targets('tel:+20212345678')).toEqual(['tel:+20212345678']);
  });

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', '#هنا', ''])(
    '%j is no link',
    (href) => {
      expect(targets(href)).toEqual([]);
    },
  );
});

describe('the properties of a document', () => {
  test('are the article’s', () => {
    const { files } = openPackage(
      articleOf([paragraph('نص')], [], {
        headline: 'عنوان <و> وسم',
        author: 'ليلى حسن',
        description: 'وصف',
        tags: ['أول', 'ثانٍ'],
        section: 'سياسة',
        language: 'ar-EG',
        dates: { created: '2026-01-01', modified: '2026-05-03T09:30:00+03:00' },
      }),
    );
    const core = files.get('docProps/core.xml')?.toString() ?? '';
    expect(
      [...core.matchAll(/<((?:dc|cp|dcterms):(?!core)\w+)[^>]*>([^<]*)</g)].map(([, name, value]) => [
        name,
        value,
      ]),
    ).toEqual([
      ['dc:title', 'عنوان &lt;و&gt; وسم'],
      ['dc:creator', 'ليلى حسن'],
      ['cp:keywords', 'أول، ثانٍ'],
      ['dc:description', 'وصف'],
      ['cp:category', 'سياسة'],
      ['dc:language', 'ar-EG'],
      ['dcterms:created', '2026-01-01T00:00:00Z'],
      ['dcterms:modified', '2026-05-03T06:30:00Z'],
    ]);
  });
});
