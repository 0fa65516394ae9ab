// Hostile words in every field of an article: in no target do they make an element, an attribute, a block or an address that the writer did not make,
// and they are all still there to be read.
import { parse as parseBlocks } from '@wordpress/block-serialization-default-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/core/article/article.ts';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';
import { exportArticle, TARGETS } from '../../../src/core/export/targets.ts';
import { PIXEL } from '../../golden/cases.ts';
import { anyPicture } from '../../support/documents.ts';
import { elementsOf, textOf } from '../../support/htmlTree.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '</style><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '<iframe srcdoc="<script>1</script>">',
  '<!-- wp:html --><script>1</script><!-- /wp:html -->',
  '<!-- /wp:paragraph --><!-- wp:shortcode -->[gallery]<!-- /wp:shortcode -->',
  '--> <b>x</b> <!--',
  '--!><b>x</b>',
  '<!--more-->',
  ']]><script>1</script>',
  ']]]]><![CDATA[>',
  '&lt;script&gt; &amp;lt; &#60;b&#62;',
  '[gallery ids="1"] [embed]x[/embed]',
  '{{constructor.constructor("alert(1)")()}} #{7*7} <%= 7 %>',
  '---\ntitle: x\n---',
  '</title></head><body onload=alert(1)>',
  '<base href="https://evil.example/"><meta http-equiv=refresh content=0>',
  '</textarea></xmp></noscript></plaintext><b>x</b>',
  'javascript:alert(1)',
  '\u202e\u2066مقلوب\u2069\u202c',
  '<b\u0000>\u0001\u0008\u001b[31m',
  '\ud800<\udc00>',
  '\u2028\u2029\u0085',
  '<math><mtext></mtext><mglyph><svg><mtext><textarea><a title="</textarea><img src=x onerror=alert(1)>">',
];

const EVIL_ADDRESSES = [
  'javascript:alert(1)',
  'JaVa\tScRiPt:alert(1)',
  '\u0001javascript:alert(1)',
  'vbscript:x',
  'data:text/html,<script>1</script>',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'file:///etc/passwd',
  'blob:https://x/y',
  '//evil.example/x',
  'https://example.org/"onmouseover="alert(1)',
  'https://example.org/<script>',
  'https://example.org/-->x]]>',
];

/** An article with the same words in every field that takes any, and the same address wherever one stands. */
function filled(words: string, address: string): Article {
  const text = { type: 'text', text: words };
  const children = [
    text,
    {
      type: 'link',
      href: address,
      title: words,
      children: [{ type: 'text', text: words, marks: ['strong', 'code'] }],
    },
    { type: 'reference', note: 'n1' },
    { type: 'mention', text: words },
  ];
  const paragraph = { type: 'paragraph', children };
  return parseArticle({
    format: 'hashiya-article',
    version: 1,
    id: 'hostile',
    metadata: {
      headline: words,
      subtitle: words,
      slug: words,
      author: words,
      place: words,
      section: words,
      tags: [words],
      description: words,
      canonical: address,
      language: words,
      digits: words,
      quotes: words,
      status: words,
      dates: { published: words, created: words },
      leadFigure: words,
      [words]: words,
    },
    blocks: [
      paragraph,
      { type: 'heading', level: words, children },
      { type: 'callout', kind: words, label: words, blocks: [paragraph] },
      { type: 'callout', kind: 'tip', label: words, blocks: [paragraph] },
      { type: 'quote', blocks: [paragraph], attribution: children },
      {
        type: 'list',
        style: words,
        start: words,
        items: [{ children, lists: [{ type: 'list', style: 'numbered', items: [{ children }] }] }],
      },
      { type: 'list', style: 'check', items: [{ children, checked: words }] },
      {
        type: 'figure',
        asset: PIXEL.id,
        alt: words,
        caption: children,
        credit: children,
        width: words,
        size: words,
      },
      { type: 'figure', address, alt: words, caption: [text] },
      {
        type: 'table',
        headerRow: true,
        headerColumn: true,
        caption: [text],
        rows: [{ cells: [{ children }, { children: [text] }] }],
      },
      { type: 'embed', address, title: words },
      { type: words, text: words, dir: words },
      paragraph,
    ],
    notes: [
      {
        id: 'n1',
        blocks: [paragraph],
        source: { author: words, publisher: words, title: words, address, archive: address, accessed: words },
      },
    ],
  }).article;
}

/** All targets but the article format: JSON that is read back equal, whatever the writer has in it. */
const PUBLISHED = TARGETS.map(({ id }) => id).filter((id) => id !== 'article');
const HTML_TARGETS = ['standalone', 'blogger', 'wordpress', 'clipboard'] as const;
const ALLOWED_ADDRESS = /^(?:https?:\/\/|mailto:|tel:|#)/;
const ALLOWED_PICTURE =
  /^(?:https?:\/\/|data:image\/(?:png|jpeg|gif|webp|avif);base64,|[\p{L}\p{N}-]+\.(?:png|jpg|gif|webp|avif)$)/u;
// What no output may hold, whatever its form: controls, noncharacters, halves of pairs, bidi controls.
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** What is wrong with a page: whatever could run, load or lead where it must not. */
function dangers(html: string): readonly string[] {
  return elementsOf(html).flatMap(({ tagName, attrs }) => {
    const attribute = (name: string): string | undefined => attrs.find((attr) => attr.name === name)?.value;
    const wrong: string[] = [];
    if (/^(?:iframe|object|embed|base|form|input|svg|math|noscript|template|textarea|xmp)$/.test(tagName))
      wrong.push(`<${tagName}>`);
    if (tagName === 'script' && attribute('type') !== 'application/ld+json') wrong.push('<script>');
    if (tagName === 'meta' && attribute('http-equiv') !== undefined) wrong.push('<meta http-equiv>');
    for (const { name, value } of attrs) {
      if (name.startsWith('on') || name === 'srcdoc' || name === 'srcset') wrong.push(`${tagName}[${name}]`);
      if (name === 'href' && !ALLOWED_ADDRESS.test(value)) wrong.push(`href=${value}`);
      if (name === 'src' && !ALLOWED_PICTURE.test(value)) wrong.push(`src=${value}`);
      if (name === 'style' && /url|expression|import|[<>{}]/i.test(value)) wrong.push(`style=${value}`);
    }
    return wrong;
  });
}

/** How the elements stand in each other, without their words: the same for harmless words in the same places. */
function shapeOf(html: string): string {
  return elementsOf(html)
    .map(({ tagName, attrs }) => `${tagName}(${attrs.map(({ name }) => name).join()})`)
    .join(' ');
}

function squeeze(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ');
}

describe.each(HOSTILE)('the words %j', (words) => {
  const article = filled(words, 'https://example.org/');

  test.each(HTML_TARGETS)('run nothing and load nothing in %s', (target) => {
    expect(dangers(exportArticle(article, target, { findAsset: anyPicture }).text)).toEqual([]);
  });

  test.each(HTML_TARGETS)('are read in %s as they stand in the article', (target) => {
    const shown = squeeze(textOf(exportArticle(article, target, { findAsset: anyPicture }).text));
    const [first] = article.blocks;
    const inline = first?.type === 'paragraph' ? first.children[0] : undefined;
    const kept = inline?.type === 'text' ? inline.text : '';
    expect(shown).toContain(squeeze(kept).replace(FORBIDDEN_ALL, '').trim());
  });

  test.each(PUBLISHED)('leave no character in %s that it must not hold', (target) => {
    expect(exportArticle(article, target, { findAsset: anyPicture }).text).not.toMatch(FORBIDDEN);
  });

  test('make no block in WordPress that the writer did not make', () => {
    const names = (given: Article): readonly unknown[] => {
      // Between two blocks WordPress writes an empty line, which this parser takes for a block without a name.
      const visit = (blocks: ReturnType<typeof parseBlocks>): readonly unknown[] =>
        blocks
          .filter(({ blockName, innerHTML }) => blockName !== null || innerHTML.trim() !== '')
          .flatMap(({ blockName, innerBlocks }) => [blockName, visit(innerBlocks)]);
      return visit(parseBlocks(exportArticle(given, 'wordpress', { findAsset: anyPicture }).text));
    };
    const unlike = new Set(names(article).flat(9).map(String));
    for (const name of unlike)
      expect(name).toMatch(/^core\/(?:paragraph|heading|list|list-item|quote|image|table|group|separator)$/);
  });
});

const FORBIDDEN_ALL = new RegExp(FORBIDDEN.source, 'g');

// Of words that nobody sees there is no line.
describe.each(HOSTILE.filter((words) => /[\p{L}\p{N}]/u.test(words)))(
  'the words %j as a house’s own',
  (words) => {
    const article = filled('كلمات لا ضرر فيها', 'https://example.org/');
    const settings = { 'notes-heading': words, 'published-by': words };
    const printed = (target: string, given: Readonly<Record<string, string>>): string =>
      exportArticle(article, target, { findAsset: anyPicture, settings: given }).text;

    test.each(HTML_TARGETS)('are words and nothing else in %s', (target) => {
      const html = printed(target, settings);
      expect(dangers(html)).toEqual([]);
      expect(html).not.toMatch(FORBIDDEN);
      const shape = (given: string): string => shapeOf(given).replace(/ (?:bdi\(\)|span\(dir\))/g, '');
      expect(shape(html)).toBe(shape(printed(target, { 'notes-heading': 'كلمات', 'published-by': 'كلمات' })));
      const kept = squeeze(words).replace(FORBIDDEN_ALL, '').trim();
      const shown = squeeze(textOf(html)).replaceAll('\u2060', '');
      expect(shown.split(kept).length).toBeGreaterThan(2);
    });

    test('make no block in WordPress and nothing that it runs', () => {
      const names = (text: string): readonly unknown[] => parseBlocks(text).map(({ blockName }) => blockName);
      expect(names(printed('wordpress', settings))).toEqual(
        names(printed('wordpress', { 'notes-heading': 'كلمات', 'published-by': 'كلمات' })),
      );
      expect(printed('wordpress', settings)).not.toMatch(/\[(?:gallery|embed)/);
    });
  },
);

describe.each(EVIL_ADDRESSES)('the address %j', (address) => {
  test.each(HTML_TARGETS)('does no harm in %s', (target) => {
    expect(dangers(exportArticle(filled('نص', address), target, { findAsset: anyPicture }).text)).toEqual([]);
  });

  test.each(TARGETS.map(({ id }) => id))('is in %s an address of the web or none', (target) => {
    const { text } = exportArticle(filled('نص', address), target, { findAsset: anyPicture });
    expect(text).not.toMatch(/(?:javascript|vbscript|file|blob):|data:(?!image\/(?:png|svg\+xml,%3Csvg))/i);
  });
});

describe('any value that is given as an article', () => {
  const arbitraryWords = fc.oneof(
    fc.constantFrom(...HOSTILE, ...EVIL_ADDRESSES),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const arbitraryKey = fc.constantFrom(
    'type',
    'text',
    'children',
    'blocks',
    'items',
    'lists',
    'rows',
    'cells',
    'href',
    'note',
    'marks',
    'kind',
    'label',
    'level',
    'style',
    'alt',
    'asset',
    'address',
    'caption',
    'credit',
    'attribution',
    'raw',
    'title',
    'dir',
    '__proto__',
    'constructor',
    'toString',
  );
  const arbitraryType = fc.constantFrom(
    'paragraph',
    'heading',
    'list',
    'quote',
    'callout',
    'figure',
    'table',
    'embed',
    'opaque',
    'text',
    'link',
    'reference',
    'separator',
  );
  const { value: arbitraryValue } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 6, withCrossShrink: true },
      arbitraryWords,
      fc.constantFrom<unknown>(null, true, 0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, undefined, 1e21),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(arbitraryKey, tie('value'), { maxKeys: 5 }),
      fc
        .tuple(arbitraryType, fc.dictionary(arbitraryKey, tie('value'), { maxKeys: 5 }))
        .map(([type, fields]) => ({ ...fields, type })),
    ),
  }));

  test('is printed by every target without an error and without danger', () => {
    fc.assert(
      fc.property(arbitraryValue, arbitraryValue, arbitraryValue, (blocks, notes, metadata) => {
        const { article } = parseArticle({
          format: 'hashiya-article',
          version: 1,
          id: 'a',
          metadata,
          blocks,
          notes,
        });
        for (const { id } of TARGETS) {
          const { text } = exportArticle(article, id, { findAsset: anyPicture });
          if (id !== 'article') expect(text).not.toMatch(FORBIDDEN);
          if (HTML_TARGETS.some((target) => target === id)) expect(dangers(text)).toEqual([]);
        }
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  test('has the same shape for hostile words as for harmless ones', () => {
    // Without the specials of folding and addresses, so that both are the same to everything but the printer.
    const harmless = filled('كلمات لا ضرر فيها', 'https://example.org/');
    for (const words of HOSTILE.filter(
      (given) => /^[\w<>/()"'=;&#!\- .:,[\]{}$*%?]+$/.test(given) && !given.includes('\n'),
    )) {
      for (const target of HTML_TARGETS) {
        const shape = (article: Article): string =>
          // Isolation of Latin runs differs with the words, and so does what hangs on dates and slugs.
          shapeOf(exportArticle(article, target, { findAsset: anyPicture }).text).replace(
            / (?:bdi\(\)|span\(dir\))/g,
            '',
          );
        expect(shape(filled(words, 'https://example.org/'))).toBe(shape(harmless));
      }
    }
  });
});
