// The Markdown target as parsers of others read it: GitHub's dialect with front matter, footnotes and callouts.
import fc from 'fast-check';
import type { Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { Article, Inline } from '../../../src/core/article/article.ts';
import { CALLOUT_KINDS, calloutLabel } from '../../../src/core/article/callouts.ts';
import { plainText } from '../../../src/core/article/inlines.ts';
import { newArticle } from '../../../src/core/article/newArticle.ts';
import { exportArticle } from '../../../src/core/export/targets.ts';
import { arbitraryText } from '../../support/arbitraryTexts.ts';
import { anyPicture, testDocuments } from '../../support/documents.ts';

type Node = Root | RootContent;
const CASES = new Map(testDocuments(0).map(({ name, article }) => [name, article]));

function getCase(name: string): Article {
  const article = CASES.get(name);
  if (article === undefined) throw new Error(`no case ${name}`);
  return article;
}

function print(article: Article): string {
  return exportArticle(article, 'markdown', { findAsset: anyPicture }).text;
}

// Without the pass that makes links even of addresses that are escaped.
const TREE = gfmFromMarkdown().map(({ transforms: _transforms, ...extension }) => extension);

function treeOf(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfm(), frontmatter()],
    mdastExtensions: [TREE, frontmatterFromMarkdown()],
  });
}

function all<T extends Node['type']>(tree: Node, type: T): readonly Extract<Node, { type: T }>[] {
  const inside = 'children' in tree ? tree.children.flatMap((child) => all(child, type)) : [];
  return tree.type === type ? [tree as Extract<Node, { type: T }>, ...inside] : inside;
}

/** What a reader of the page sees. */
function shown(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(shown).join('') : '';
}

function paragraphOf(children: readonly Inline[]): Article {
  return newArticle('md' as Article['id'], {
    metadata: { headline: 'عنوان' },
    blocks: [{ type: 'paragraph', children }],
  });
}

describe('the front matter', () => {
  test('is YAML that says what is known of the article', () => {
    const { metadata } = getCase('metadata');
    const [front] = all(treeOf(print(getCase('metadata'))), 'yaml');
    expect(parseYaml(front?.value ?? '')).toMatchObject({
      title: metadata.headline,
      subtitle: metadata.subtitle,
      slug: metadata.slug,
      author: metadata.author,
      tags: metadata.tags,
      description: metadata.description,
      lang: metadata.language,
      status: metadata.status,
    });
  });

  test('holds a headline with fences, quotes and line ends as one value', () => {
    const headline = '--- "عنوان": \'ثان\' # {x} \\n [y] --- %TAG &a *b !c';
    const article = paragraphOf([{ type: 'text', text: 'نص' }]);
    const tree = treeOf(print({ ...article, metadata: { ...article.metadata, headline } }));
    expect(parseYaml(all(tree, 'yaml')[0]?.value ?? '')).toMatchObject({ title: headline });
  });
});

describe('the body', () => {
  test('has headings of the article’s levels', () => {
    const levels = getCase('headings').blocks.flatMap((block) =>
      block.type === 'heading' ? [block.level] : [],
    );
    expect(all(treeOf(print(getCase('headings'))), 'heading').map(({ depth }) => depth)).toEqual(levels);
  });

  test('has its callouts as labelled quotations', () => {
    const quotes = all(treeOf(print(getCase('callouts'))), 'blockquote').map((quote) => shown(quote));
    const callouts = getCase('callouts').blocks.filter((block) => block.type === 'callout');
    expect(quotes).toHaveLength(callouts.length);
    callouts.forEach((callout, index) => {
      const word =
        CALLOUT_KINDS.find(({ kind }) => kind === callout.kind)?.markdown ?? callout.kind.toUpperCase();
      expect(quotes[index]).toMatch(`[!${word}]\n${calloutLabel(callout, 'ar')}`);
    });
  });

  test('has a definition for each note and a reference for each marker', () => {
    const tree = treeOf(print(getCase('notes')));
    const { notes } = getCase('notes');
    const defined = all(tree, 'footnoteDefinition').map(({ identifier }) => identifier);
    expect(defined.toSorted()).toEqual(notes.map(({ id }) => id.toLowerCase()).toSorted());
    for (const { identifier } of all(tree, 'footnoteReference')) expect(defined).toContain(identifier);
    expect(all(tree, 'footnoteReference').filter(({ identifier }) => identifier === 'twice')).toHaveLength(2);
  });

  test('has lists with their nesting, numbers and ticks', () => {
    const [first, numbered, check] = treeOf(print(getCase('lists'))).children.filter(
      (node) => node.type === 'list',
    );
    expect(first && all(first, 'list')).toHaveLength(2);
    expect(numbered).toMatchObject({ ordered: true, start: 3 });
    expect(check?.children.map(({ checked }) => checked)).toEqual([true, false]);
  });

  test('has tables whose cells may hold bars and line ends', () => {
    const [first, second] = all(treeOf(print(getCase('table'))), 'table');
    expect(first?.children.map((row) => row.children.map(shown))).toEqual([
      ['', '2024', '2025'],
      ['القاهرة', '10', '12'],
    ]);
    expect(second && all(second, 'tableCell').map(shown)).toContain('أ | ب');
  });

  test('has its pictures with their words', () => {
    const images = all(treeOf(print(getCase('figures'))), 'image');
    expect(images.map(({ alt }) => alt)).toEqual(['وصف الصورة', '', '']);
    expect(images[1]?.url).toBe('https://example.org/p.jpg');
  });

  test('has its links and emphasis as such', () => {
    const tree = treeOf(print(getCase('paragraphs')));
    expect(all(tree, 'strong').map(shown)).toContain('مهم');
    expect(all(tree, 'delete').map(shown)).toContain('مشطوب');
    expect(all(treeOf(print(getCase('links'))), 'link').map(({ url }) => url)).toEqual([
      'https://example.org/?a=1&b=%222%22',
      'mailto:desk@example.org',
      'tel:+20225778899',
      '#هنا',
      '',
    ]);
  });

  test('has the same words as the article, whatever its marks cling to', () => {
    for (const { article } of testDocuments(0)) {
      const said = shown(treeOf(print(article))).replace(/\s+/g, '');
      for (const block of article.blocks)
        if (block.type === 'paragraph') expect(said).toContain(plainText(block.children).replace(/\s+/g, ''));
    }
  });
});

describe('words that look like markup', () => {
  test.each([
    '# ليس عنوانًا',
    '- ليس بندًا',
    '+ ليس بندًا',
    '1. ليس بندًا',
    '1) ليس بندًا',
    '> ليس اقتباسًا',
    '*ليس مائلًا* و**لا غليظًا** و_لا هذا_',
    '`ليس شفرة`',
    '[ليس رابطًا](https://example.org/)',
    '![ليس صورة](x.png)',
    '[^ليس]: حاشية',
    'نص[^1]',
    '~~ليس مشطوبًا~~',
    '<b>ليس وسمًا</b> <!-- ولا تعليقًا -->',
    '&amp; &lt; &#39;',
    '| ليس | جدولًا |',
    '---',
    '===',
    '***',
    '```',
    '~~~',
    '[ ] ليس مهمة',
    'https://example.org/ www.example.org a@example.org',
    '\\*شرطة\\*',
    '    ليس شفرة',
    '[!TIP]',
    'سطر\\',
    ':::',
    '$x$ {{ x }} {% x %}',
  ])('stay words: %s', (words) => {
    const tree = treeOf(print(paragraphOf([{ type: 'text', text: words }])));
    const [, paragraph, ...more] = tree.children;
    expect(more).toEqual([]);
    expect(paragraph?.type).toBe('paragraph');
    expect(paragraph && 'children' in paragraph && paragraph.children.map(({ type }) => type)).toEqual([
      'text',
    ]);
    expect(paragraph && shown(paragraph)).toBe(words);
  });

  test('stay words in a quotation, an item, a heading, a cell and a caption', () => {
    const nasty = '# [x](y) *z* | `w` > - 1. <b> &amp;';
    const children: readonly Inline[] = [{ type: 'text', text: nasty }];
    const tree = treeOf(
      print(
        newArticle('md' as Article['id'], {
          blocks: [
            { type: 'quote', blocks: [{ type: 'paragraph', children }] },
            { type: 'list', style: 'bulleted', items: [{ children }] },
            { type: 'heading', level: 2, children },
            { type: 'table', rows: [{ cells: [{ children }, { children }] }] },
          ],
        }),
      ),
    );
    for (const type of ['blockquote', 'listItem', 'heading', 'tableCell'] as const)
      expect(all(tree, type).map(shown)).toContain(nasty);
    for (const type of ['link', 'emphasis', 'inlineCode'] as const) expect(all(tree, type)).toEqual([]);
  });

  test('stay words whatever they are', () => {
    fc.assert(
      fc.property(arbitraryText(true), (words) => {
        fc.pre(words.trim() !== '');
        const tree = treeOf(print(paragraphOf([{ type: 'text', text: words }])));
        expect(tree.children.map(({ type }) => type)).toEqual(['yaml', 'paragraph']);
        expect(shown(tree)).toBe(words);
      }),
      { numRuns: 1000, seed: 1 },
    );
  });
});
