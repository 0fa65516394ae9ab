// Hostile words in every field of an article: its Word document stays well-formed, holds no character that XML cannot, and has no other structure than with
// harmless words.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../../src/core/article/addresses.ts';
import type { Article } from '../../../../src/core/article/article.ts';
import { goldenCases } from '../../../golden/cases.ts';
import { disarm, filledArticle, HOSTILE_WORDS, harmless } from '../../../support/hostileTwin.ts';
import { outline } from './outline.ts';
import { openPackage, type Package } from './package.ts';
import { allNamed, elementsIn, readXml, textOf, type XmlElement } from './xmlTree.ts';

const HOSTILE = [
  ']]>',
  '</w:t></w:r><w:r><w:instrText>INCLUDETEXT</w:instrText>',
  '<w:altChunk r:id="rId1"/>',
  '"/><x y="',
  '&lt;&#0;&amp;',
  '<!-- --> <?xml version="1.0"?>',
  '\u0000\u0001\u0008\u000b\u000c\u001b[31m\u007f\u0085',
  '\ud800',
  '\udc00x\ud83d',
  '\ufffe\uffff\ufdd0',
  '\u202e\u2066مقلوب\u2069\u202c\u061c',
  '\u2028\u2029\r\n\t',
  '{ DDEAUTO c:\\windows\\system32\\cmd.exe }',
];

const NOT_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

// Words that mean something to the format itself are left as they are; so are ids and addresses, which have tests of their own.
const KEPT = new Set([
  'type',
  'style',
  'kind',
  'dir',
  'id',
  'note',
  'asset',
  'size',
  'language',
  'digits',
  'quotes',
  'status',
  'marks',
  'format',
  'href',
  'address',
  'archive',
  'accessed',
  'canonical',
  'created',
  'modified',
  'published',
]);

/** The article with the words put after every text in it, past every parser. */
function spoiled(article: Article, words: string): Article {
  const visit = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return key === 'marks' ? value : value.map((inner) => visit(inner, key));
    if (typeof value === 'string') return KEPT.has(key) ? value : value + words;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, visit(inner, name)]));
  };
  return visit(article, '') as Article; // the same shape with other texts
}

function shapeOf(element: XmlElement): string {
  return `${element.name}(${elementsIn(element).map(shapeOf).join()})`;
}

describe.each(HOSTILE)('the words %j', (words) => {
  test('are text in every part and nothing else', () => {
    for (const { article } of goldenCases()) {
      const opened = openPackage(spoiled(article, words));
      for (const [name, bytes] of opened.files)
        if (!name.includes('/media/')) expect(bytes.toString('utf8')).not.toMatch(NOT_XML);
      const shape = shapeOf(opened.document) + shapeOf(opened.footnotes);
      expect(shape).not.toMatch(/w:(?:altChunk|object|fldSimple|subDoc)/);
      const fields = [
        ...allNamed(opened.document, 'w:instrText'),
        ...allNamed(opened.footnotes, 'w:instrText'),
      ];
      expect(fields.map(textOf).filter((code) => !/^ NOTEREF _RefNote\d+ \\f \\h $/.test(code))).toEqual([]);
    }
  });
});

test('words without letters of another direction leave the structure as it is', () => {
  for (const { article } of goldenCases()) {
    const plain = openPackage(spoiled(article, ' نص'));
    const hostile = openPackage(spoiled(article, ' ]]>&"\'</><نص'));
    expect(shapeOf(hostile.document)).toBe(shapeOf(plain.document));
    expect(shapeOf(hostile.footnotes)).toBe(shapeOf(plain.footnotes));
  }
});

test('any characters at all are written without an error and read back as XML', () => {
  const cases = goldenCases();
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), fc.nat(cases.length - 1), (words, index) => {
      const found = cases[index];
      if (found !== undefined) openPackage(spoiled(found.article, words));
    }),
    { numRuns: 100, seed: 5 },
  );
});

describe('a document with hostile words in every field', () => {
  test.each(HOSTILE_WORDS)('is built like one with harmless words, and says %j', (words) => {
    const read = disarm(words);
    expect(whole(openPackage(filledArticle(words)), read)).toEqual(
      whole(openPackage(filledArticle(harmless(words))), (text) => text),
    );
  });
});

/** Its paragraphs and notes as lines, its properties, and how it is built; runs are parted by script, so they are seen through. */
function whole(opened: Package, read: (text: string) => string): unknown {
  const { body, notes } = outline(opened);
  const properties = [...opened.files]
    .filter(([name]) => name.startsWith('docProps/'))
    .map(([name, bytes]) => [name, linesOf(readXml(bytes.toString('utf8')), read)]);
  return {
    body: body.map(readable).map(read),
    notes: notes.map((lines) => lines.map(readable).map(read)),
    properties,
    shape: [opened.document, opened.footnotes].map(shapeOfParagraphs),
    parts: [...opened.files.keys()],
  };
}

// Addresses stand in a document as URIs, in which everything but ASCII is encoded.
function readable(line: string): string {
  return line.replace(/(?<=→ )[^⟧ ]+(?=⟧)/g, (address) => parseAddress(decodeURI(address)) ?? '');
}

function linesOf(element: XmlElement, read: (text: string) => string): readonly string[] {
  const inner = elementsIn(element);
  return inner.length === 0
    ? [`${element.name}: ${read(textOf(element))}`]
    : [element.name, ...inner.flatMap((child) => linesOf(child, read))];
}

function shapeOfParagraphs(element: XmlElement): string {
  if (element.name === 'w:r' || element.name === 'w:rPr') return '';
  return `${element.name}(${elementsIn(element).map(shapeOfParagraphs).filter(Boolean).join()})`;
}
