// What WordPress is given, read by its own parser of block grammar.
import { parse } from '@wordpress/block-serialization-default-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/core/article/article.ts';
import { exportArticle } from '../../../src/core/export/targets.ts';
import { arbitraryArticle } from '../../support/arbitraryArticle.ts';
import { anyPicture, testDocuments } from '../../support/documents.ts';

type ParsedBlock = ReturnType<typeof parse>[number];

const CORE_BLOCKS = new Set(
  'paragraph heading list list-item quote image table separator more group'
    .split(' ')
    .map((name) => `core/${name}`),
);

function blocksOf(article: Article, findAsset = anyPicture): readonly ParsedBlock[] {
  return withoutGaps(parse(exportArticle(article, 'wordpress', { findAsset }).text));
}

/** Without the empty lines between blocks, which this parser takes for blocks without a name. */
function withoutGaps(blocks: readonly ParsedBlock[]): readonly ParsedBlock[] {
  return blocks.filter(({ blockName, innerHTML }) => blockName !== null || innerHTML !== '\n\n');
}

/** Every block, those inside others too. */
function allOf(blocks: readonly ParsedBlock[]): readonly ParsedBlock[] {
  return blocks.flatMap((block) => [block, ...allOf(block.innerBlocks)]);
}

/** The blocks as text again, in the grammar that WordPress documents. */
function written({ blockName, attrs, innerBlocks, innerContent }: ParsedBlock): string {
  const inner = [...innerBlocks];
  const content = innerContent
    .map((part: string | null) => part ?? (inner.length > 0 ? writeNext(inner) : ''))
    .join('');
  if (blockName === null) return content;
  const name = blockName.replace(/^core\//, '');
  const json = attrs !== null && Object.keys(attrs).length > 0 ? ` ${escapeJson(JSON.stringify(attrs))}` : '';
  return content === ''
    ? `<!-- wp:${name}${json} /-->`
    : `<!-- wp:${name}${json} -->${content}<!-- /wp:${name} -->`;
}

function writeNext(inner: ParsedBlock[]): string {
  const next = inner.shift();
  return next === undefined ? '' : written(next);
}

// As WordPress escapes attributes in a comment.
function escapeJson(json: string): string {
  return json
    .replaceAll('\\\\', '\\u005c')
    .replaceAll('--', '\\u002d\\u002d')
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\\"', '\\u0022');
}

describe('the blocks of WordPress', () => {
  test.each(testDocuments(0).map((document) => [document.name, document] as const))(
    'are the whole text, and all of its core: %s',
    (_name, { article, findAsset }) => {
      const { text } = exportArticle(article, 'wordpress', { findAsset });
      const blocks = parse(text);
      expect(blocks.map(written).join('')).toBe(text);
      expect(
        allOf(withoutGaps(blocks)).filter(({ blockName }) => !CORE_BLOCKS.has(String(blockName))),
      ).toEqual([]);
    },
  );

  test('are the whole text of any article', () => {
    fc.assert(
      fc.property(arbitraryArticle(), (article) => {
        const { text } = exportArticle(article, 'wordpress', { findAsset: anyPicture });
        const blocks = parse(text);
        expect(blocks.map(written).join('')).toBe(text);
        expect(
          allOf(withoutGaps(blocks)).filter(({ blockName }) => !CORE_BLOCKS.has(String(blockName))),
        ).toEqual([]);
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  test('hold other blocks only where WordPress has them hold some', () => {
    const holders = new Set(['core/list', 'core/list-item', 'core/quote', 'core/group']);
    fc.assert(
      fc.property(arbitraryArticle(), (article) => {
        const wrong = allOf(blocksOf(article)).filter(
          ({ blockName, innerBlocks }) => innerBlocks.length > 0 && !holders.has(String(blockName)),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  const cases = new Map(testDocuments(0).map((document) => [document.name, document]));
  const namesOf = (name: string): readonly (string | null)[] => {
    const document = cases.get(name);
    if (document === undefined) throw new Error(`no case ${name}`);
    return blocksOf(document.article).map(({ blockName }) => blockName);
  };

  test.each([
    ['headings', Array(5).fill('core/heading')],
    ['lists', ['core/list', 'core/list', 'core/list']],
    ['quote', ['core/quote', 'core/quote']],
    ['figures', ['core/image', 'core/image', 'core/image']],
    ['table', ['core/table', 'core/table']],
    ['breaks', ['core/paragraph', 'core/more', 'core/paragraph', 'core/separator', 'core/paragraph']],
  ] as const)('are those that the article’s blocks are called there: %s', (name, expected) => {
    expect(namesOf(name)).toEqual(expected);
  });

  test('of callouts are groups that a reader hears by their label', () => {
    const groups = blocksOf(cases.get('callouts')?.article ?? fail()).filter(
      ({ blockName }) => blockName === 'core/group',
    );
    expect(groups).toHaveLength(11);
    for (const { innerHTML, innerBlocks } of groups) {
      expect(innerHTML).toMatch(/^\n<div [^>]*class="wp-block-group/);
      expect(innerBlocks[0]?.innerHTML).toMatch(/<strong[^>]*>/);
    }
  });

  test('carry no block of notes, which pasted text cannot fill', () => {
    const { text } = exportArticle(cases.get('notes')?.article ?? fail(), 'wordpress');
    expect(text).not.toContain('wp:footnotes');
  });
});

function fail(): never {
  throw new Error('the case is gone');
}
