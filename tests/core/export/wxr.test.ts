// The WordPress import file, read by an XML parser and by WordPress's own parser of blocks.
import { parse as parseBlocks } from '@wordpress/block-serialization-default-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, Block } from '../../../src/core/article/article.ts';
import { numberNotes } from '../../../src/core/article/footnotes.ts';
import { exportArticle } from '../../../src/core/export/targets.ts';
import { arbitraryArticle } from '../../support/arbitraryArticle.ts';
import { anyPicture, testDocuments } from '../../support/documents.ts';
import { type ImportFile, readImportFile } from '../../support/wordpress/importFile.ts';

function read(article: Article): ImportFile {
  return readImportFile(exportArticle(article, 'wordpress-wxr', { findAsset: anyPicture }).text);
}

function withoutTableCaptions<T extends Block>(block: T): T {
  if (block.type === 'callout') return { ...block, blocks: block.blocks.map(withoutTableCaptions) };
  if (block.type === 'table') return { ...block, caption: undefined };
  return block;
}

const CASES = new Map(testDocuments(0).map((document) => [document.name, document.article]));

function getCase(name: string): Article {
  const article = CASES.get(name);
  if (article === undefined) throw new Error(`no case ${name}`);
  return article;
}

describe('an import file', () => {
  test.each([...CASES])('is well-formed and holds one post: %s', (_name, article) => {
    const file = read(article);
    expect(file.all('item')).toHaveLength(1);
    expect(file.text('wp:post_type')).toBe('post');
  });

  test.each(testDocuments(60).map((document) => [document.name, document.article] as const))(
    'has in its meta the notes that the markers of the post name: %s',
    (_name, article) => {
      const { footnotes, markers } = read(article);
      expect(footnotes.map(({ id }) => id).toSorted()).toEqual(markers.toSorted());
    },
  );

  test('is well-formed for any article, with content that is blocks and nothing else', () => {
    fc.assert(
      fc.property(arbitraryArticle(), (article) => {
        const content = read(article).text('content:encoded') ?? '';
        const outside = parseBlocks(content).filter(({ blockName }) => blockName === null);
        expect(outside.map(({ innerHTML }) => innerHTML.trim()).filter(Boolean)).toEqual([]);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  test('has a note for every marker and a marker for every note, in their order', () => {
    fc.assert(
      fc.property(arbitraryArticle(), (article) => {
        // WordPress puts a table's caption after its cells, so a reference there is met later than it is read.
        const file = read({ ...article, blocks: article.blocks.map(withoutTableCaptions) });
        expect(new Set(file.markers).size).toBe(file.markers.length);
        expect(file.footnotes.map(({ id }) => id)).toEqual(file.markers);
      }),
      { numRuns: 500, seed: 2 },
    );
  });

  test('has every cited note, those that only notes cite inside the note that cites them', () => {
    fc.assert(
      fc.property(arbitraryArticle(), (article) => {
        const notes = read(article).footnotes;
        const inside = notes.flatMap(({ content }) => [...content.matchAll(/<sup id='([^']+)'>/g)]);
        const { cited, references } = numberNotes(article);
        // Notes that cite each other and that nothing else cites have no place in the text to stand at.
        const isReached = references.some(({ path }) => path[0] === 'blocks');
        expect(notes.length + inside.length).toBe(isReached ? cited.length : 0);
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  test('says once what each note of the example says', () => {
    const notes = read(getCase('example')).footnotes;
    expect(notes).toHaveLength(6);
    expect(notes.filter(({ content }) => content.trim() === '')).toEqual([]);
    expect(new Set(notes.map(({ id }) => id)).size).toBe(6);
  });

  test('carries the block that shows the notes only when there are some', () => {
    expect(read(getCase('notes')).text('content:encoded')).toContain('<!-- wp:footnotes /-->');
    expect(read(getCase('quote')).text('content:encoded')).not.toContain('wp:footnotes');
    expect(read(getCase('quote')).all('wp:postmeta')).toEqual([]);
  });

  test('carries slug, excerpt, terms, status and dates where WordPress looks for them', () => {
    const { text, all } = read(getCase('metadata'));
    // What WordPress stores is HTML.
    expect(text('title')).toBe('عنوان فيه &lt;وسم&gt; &amp; "اقتباس" &lt;/script&gt;');
    expect(text('wp:post_name')).toBe('metadata-case');
    expect(text('excerpt:encoded')).toBe('وصف فيه &lt;/script&gt; و]]&gt; و--.');
    expect(text('wp:status')).toBe('publish');
    expect(text('wp:post_date_gmt')).toBe('2026-05-02 08:00:00');
    expect(all('category').map(({ attributes, text: name }) => [attributes.domain, name])).toEqual([
      ['category', 'سياسة'],
      ['post_tag', 'أول'],
      ['post_tag', 'ثانٍ &amp; ثالث'],
    ]);
    expect(text('wp:author_display_name')).toBe('ليلى حسن');
  });

  test.each([
    ['idea', 'draft'],
    ['draft', 'draft'],
    ['review', 'pending'],
    ['ready', 'pending'],
    ['published', 'publish'],
  ] as const)('of a report that is %s is a post that is %s', (status, expected) => {
    const article = getCase('quote');
    const { text } = read({ ...article, metadata: { ...article.metadata, status } });
    expect(text('wp:status')).toBe(expected);
  });
});
