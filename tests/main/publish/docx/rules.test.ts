// What must hold in every Word document, whatever the article: directions, ids, fonts and languages, and that the same article gives the same bytes.
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { hasArabic } from '../../../../src/core/arabic/script.ts';
import { arbitraryArticle } from '../../../support/arbitraryArticle.ts';
import { testDocuments } from '../../../support/documents.ts';
import { articleOf, note, paragraph, reference, text } from './article.ts';
import { openPackage, type Package, render } from './package.ts';
import { allNamed, elementsIn, find, textOf, valueAt, type XmlElement } from './xmlTree.ts';

const DOCUMENTS = testDocuments(20);

function allIn({ document, footnotes }: Package, name: string): readonly XmlElement[] {
  return [...allNamed(document, name), ...allNamed(footnotes, name)];
}

describe.each(DOCUMENTS.map((document) => [document.name, document] as const))(
  'the document of %s',
  (_name, { article, findAsset }) => {
    const opened = openPackage(article, { findAsset });

    test('says the direction of every paragraph', () => {
      const silent = allIn(opened, 'w:p').filter((element) => find(element, 'w:pPr', 'w:bidi') === undefined);
      expect(silent).toEqual([]);
    });

    test('runs Arabic from right to left and Latin from left to right', () => {
      const wrong = allIn(opened, 'w:r').flatMap((run) => {
        const words = textOf(run).replace(/[\u200e\u200f]/g, '');
        const isRtl = find(run, 'w:rPr', 'w:rtl') !== undefined;
        // The writer's isolated runs are from left to right whatever they hold; in these documents they hold Latin or both.
        const isWrong = isRtl ? /[A-Za-z]/.test(words) : hasArabic(words) && !/[A-Za-z0-9]/.test(words);
        return isWrong && !allMarked(article).has(words) ? [words] : [];
      });
      expect(wrong).toEqual([]);
    });

    test('names no place and no drawing twice', () => {
      for (const [element, attribute] of [
        ['w:bookmarkStart', 'w:id'],
        ['w:bookmarkStart', 'w:name'],
        ['wp:docPr', 'id'],
        ['w:footnoteReference', 'w:id'],
      ] as const) {
        const ids = allIn(opened, element).map(({ attributes }) => attributes[attribute]);
        expect(new Set(ids).size).toBe(ids.length);
      }
    });

    test('cites a footnote again only where the footnote is', () => {
      const places = new Set(allIn(opened, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']));
      const fields = allIn(opened, 'w:instrText').map((field) => / NOTEREF (\S+) /.exec(textOf(field))?.[1]);
      const anchors = allIn(opened, 'w:hyperlink').flatMap(({ attributes }) => attributes['w:anchor'] ?? []);
      expect([...fields, ...anchors].filter((name) => !places.has(name ?? ''))).toEqual([]);
    });
  },
);

// The texts that the writer isolated or wrote as code.
function allMarked(article: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  JSON.stringify(article, (_key, value) => {
    if (value?.marks?.includes('isolate-ltr') || value?.marks?.includes('code')) found.add(value.text);
    return value;
  });
  return found;
}

describe('a document', () => {
  const article = articleOf(
    [paragraph('نص ', text('NATO', 'strong'), ' ثم ', text('مهم', 'emphasis'), '.')],
    [],
    { language: 'ar-EG', headline: 'عنوان' },
  );
  const { document, part } = openPackage(article);

  test('has a section whose columns and binding are on the right', () => {
    const [section] = allNamed(document, 'w:sectPr');
    expect(section === undefined ? [] : elementsIn(section).map(({ name }) => name)).toEqual([
      'w:pgSz',
      'w:pgMar',
      'w:cols',
      'w:bidi',
      'w:rtlGutter',
    ]);
  });

  test('of an English article has none of that', () => {
    const english = openPackage(articleOf([paragraph('Text.')], [], { language: 'en', headline: 'Title' }));
    expect(allNamed(english.document, 'w:rtl')).toEqual([]);
    expect(find(english.document, 'w:body', 'w:sectPr', 'w:bidi')).toBeUndefined();
    expect(allNamed(english.document, 'w:bidi').map(({ attributes }) => attributes['w:val'])).toEqual([
      '0',
      '0',
    ]);
  });

  test('names fonts for Arabic and the article’s language', () => {
    const styles = part('styles');
    const defaults =
      styles === undefined ? undefined : find(styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
    expect(defaults === undefined ? undefined : find(defaults, 'w:rFonts')?.attributes['w:cs']).toBe(
      'Times New Roman',
    );
    expect(defaults === undefined ? undefined : find(defaults, 'w:lang')?.attributes).toEqual({
      'w:val': 'en-US',
      'w:eastAsia': 'en-US',
      'w:bidi': 'ar-EG',
    });
    const fonts = part('fontTable');
    expect(
      fonts === undefined ? [] : elementsIn(fonts).map(({ attributes }) => attributes['w:name']),
    ).toEqual(['Times New Roman', 'Arial', 'Courier New', 'Segoe UI Symbol']);
  });

  test('takes the font and the paper that are asked for', () => {
    const asked = openPackage(article, { settings: { font: 'Sakkal Majalla "x"', paper: 'letter' } });
    const styles = asked.part('styles');
    expect(
      styles === undefined
        ? undefined
        : find(styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:rFonts')?.attributes['w:cs'],
    ).toBe('Sakkal Majalla "x"');
    expect(find(asked.document, 'w:body', 'w:sectPr', 'w:pgSz')?.attributes).toEqual({
      'w:w': '12240',
      'w:h': '15840',
    });
  });

  test('makes bold and emphasis seen in Arabic too, and slants nothing', () => {
    const runs = allNamed(document, 'w:r').filter((run) => find(run, 'w:rPr', 'w:rStyle') !== undefined);
    expect(
      runs.map((run) => [
        textOf(run),
        elementsIn(find(run, 'w:rPr') ?? run)
          .map(({ name }) => name)
          .join(' '),
      ]),
    ).toEqual([
      ['NATO', 'w:rStyle w:b w:bCs'],
      ['مهم', 'w:rStyle w:b w:bCs w:color w:rtl'],
    ]);
    const styles = part('styles');
    expect(styles === undefined ? [] : allNamed(styles, 'w:i')).toEqual([]);
  });

  test('has the words of its styles in its styles', () => {
    for (const { article: any, findAsset } of DOCUMENTS) {
      const opened = openPackage(any, { findAsset });
      const styles = opened.part('styles');
      const known = new Set(
        (styles === undefined ? [] : allNamed(styles, 'w:style')).map(
          ({ attributes }) => attributes['w:styleId'],
        ),
      );
      const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) =>
        allIn(opened, name).map(({ attributes }) => attributes['w:val']),
      );
      expect(used.filter((id) => !known.has(id))).toEqual([]);
    }
  });
});

describe('the same article', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test('gives the same bytes each time and everywhere', () => {
    fc.assert(
      fc.property(arbitraryArticle(), (article) => {
        process.env.TZ = 'Pacific/Auckland';
        const here = render(article);
        process.env.TZ = 'America/New_York';
        expect(Buffer.compare(render(article).bytes, here.bytes)).toBe(0);
      }),
      { numRuns: 20, seed: 4 },
    );
  });
});

describe('notes', () => {
  const cited = [paragraph('أ', reference('a'), ' ب', reference('b'), reference('c'), ' ج', reference('a'))];
  const notes = [
    note('a', paragraph('أولى')),
    note('b', paragraph('ثانية', reference('a'))),
    note('c', paragraph('ثالثة')),
  ];

  test('cited twice are one footnote and a cross-reference to it', () => {
    const { document, footnotes } = openPackage(articleOf(cited, notes));
    expect(allNamed(document, 'w:footnoteReference').map(({ attributes }) => attributes)).toEqual([
      { 'w:id': '1' },
      { 'w:id': '2' },
      { 'w:id': '3' },
    ]);
    expect(allNamed(document, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'])).toEqual([
      '_RefNote1',
    ]);
    expect(allNamed(document, 'w:instrText').map(textOf)).toEqual([' NOTEREF _RefNote1 \\f \\h ']);
    expect(allNamed(footnotes, 'w:instrText').map(textOf)).toEqual([' NOTEREF _RefNote1 \\f \\h ']);
  });

  test('side by side are parted', () => {
    const { document } = openPackage(articleOf(cited, notes));
    const raised = allNamed(document, 'w:r').filter(
      (run) =>
        valueAt(run, 'w:rPr', 'w:vertAlign') === 'superscript' &&
        valueAt(run, 'w:rPr', 'w:rStyle') === undefined,
    );
    expect(raised.map(textOf)).toEqual(['،']);
  });

  test('have numbers in the article’s digits, which Word does not change', () => {
    const opened = openPackage(articleOf(cited, notes, { digits: 'arabic-indic' }));
    const marks = allNamed(opened.document, 'w:r').filter(
      (run) => find(run, 'w:footnoteReference') !== undefined,
    );
    expect(
      marks.map((run) => [textOf(run), find(run, 'w:footnoteReference')?.attributes['w:customMarkFollows']]),
    ).toEqual([
      ['١', '1'],
      ['٢', '1'],
      ['٣', '1'],
    ]);
    expect(allNamed(opened.footnotes, 'mc:Choice').map(textOf)).toEqual(['١', '٢', '٣']);
    expect(
      allIn(opened, 'w:fldChar')
        .filter(({ attributes }) => attributes['w:fldCharType'] === 'begin')
        .map(({ attributes }) => attributes['w:fldLock']),
    ).toEqual(['1', '1']);
  });

  test('that only notes cite are printed once, in the note that cites them first, and the writer hears of it', () => {
    const chain = [
      note('a', paragraph('أولى', reference('x'))),
      note('b', paragraph('ثانية', reference('x'))),
      note('x', paragraph('داخلية')),
    ];
    const { footnotes, produced } = openPackage(
      articleOf([paragraph('أ', reference('a'), ' ب', reference('b'))], chain),
    );
    const lines = elementsIn(footnotes)
      .slice(2)
      .map((element) => elementsIn(element).map(textOf));
    expect(lines).toEqual([[' أولى3', '3 داخلية'], [' ثانية3']]);
    expect(produced.notices.map(({ code }) => code)).toEqual(['note-inside-note']);
  });
});
