// The article format as a file: written and read back to the same article with its pictures, refused when it is something else.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Asset } from '../../../src/core/article/assets.ts';
import { CALLOUT_KINDS } from '../../../src/core/article/callouts.ts';
import { seededRandom } from '../../../src/core/article/ids.ts';
import { assetsOf } from '../../../src/core/article/newArticle.ts';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';
import { exportArticle } from '../../../src/core/export/targets.ts';
import { articleImporter } from '../../../src/core/import/article.ts';
import type { Imported } from '../../../src/core/import/importer.ts';
import { goldenCases } from '../../golden/cases.ts';
import { arbitraryArticle } from '../../support/arbitraryArticle.ts';
import { anyPicture } from '../../support/documents.ts';

function read(text: string): Imported {
  return articleImporter.read(text, { callouts: CALLOUT_KINDS, random: seededRandom('article') });
}

function codes({ findings }: Imported): readonly string[] {
  return findings.map(({ code }) => code);
}

describe('an article written as a file', () => {
  test.each(goldenCases())('is the same article when read, in the case «$name»', ({ article, assets }) => {
    const findAsset = (id: Asset['id']): Asset | undefined => assets.find((asset) => asset.id === id);
    const imported = read(exportArticle(article, 'article', { findAsset }).text);
    expect(imported.article).toEqual(article);
    expect(imported.pictures.map(({ key }) => key).toSorted()).toEqual(
      assetsOf(article)
        .filter((id) => findAsset(id) !== undefined)
        .toSorted(),
    );
  });

  test('is the same article when read, whatever it holds', () => {
    fc.assert(
      fc.property(arbitraryArticle(), (article) => {
        const imported = read(exportArticle(article, 'article', { findAsset: anyPicture }).text);
        expect(imported.article).toEqual(article);
        expect(imported.pictures.map(({ key }) => key).toSorted()).toEqual(assetsOf(article).toSorted());
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  test('is the same file when written again', () => {
    fc.assert(
      fc.property(arbitraryArticle(), (article) => {
        // As the reader orders the fields; here they come in any order.
        const { text } = exportArticle(parseArticle(article).article, 'article', { findAsset: anyPicture });
        expect(exportArticle(read(text).article, 'article', { findAsset: anyPicture }).text).toBe(text);
      }),
      { numRuns: 300, seed: 2 },
    );
  });
});

describe('a file that is no article', () => {
  test.each([
    '',
    '   ',
    'نص',
    '[]',
    '{}',
    'null',
    '5',
    '{"format":"other"}',
    '{"format":"hashiya-article"',
    '[{"format":"hashiya-article"}]',
  ])('is refused: %s', (text) => {
    const imported = read(text);
    expect(codes(imported)[0]).toBe('not-an-article');
    expect(imported.pictures).toEqual([]);
  });

  test('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        expect(codes(read(text))).toContain('not-an-article');
      }),
      { numRuns: 1000, seed: 3 },
    );
  });
});

describe('a file that is almost an article', () => {
  const base = { format: 'hashiya-article', version: 1, id: 'a', metadata: {}, blocks: [], notes: [] };

  test('is repaired, and says so', () => {
    const imported = read(JSON.stringify({ ...base, blocks: [{ type: 'heading', level: 9, children: [] }] }));
    expect(imported.article.blocks[0]).toMatchObject({ type: 'heading' });
    expect(codes(imported)).toContain('article-repaired');
  });

  test('of a newer version keeps what is not understood', () => {
    const poll = { type: 'poll', question: 'متى؟' };
    const imported = read(JSON.stringify({ ...base, version: 2, mood: 'glad', blocks: [poll] }));
    expect(codes(imported)).toEqual(expect.arrayContaining(['newer-version', 'content-unknown']));
    const written = JSON.parse(
      exportArticle(imported.article, 'article', { findAsset: () => undefined }).text,
    ) as Record<string, unknown>; // an object, as it was
    expect(written).toMatchObject({ mood: 'glad', blocks: [poll] });
  });

  test('with pictures that are none leaves them out, and says so', () => {
    const imported = read(
      JSON.stringify({
        ...base,
        assets: [{ id: 'x', data: 'AAAA' }, { id: 'a'.repeat(64), data: '!' }, 5, null],
      }),
    );
    expect(imported.pictures).toEqual([]);
    expect(codes(imported).filter((code) => code === 'picture-refused')).toHaveLength(4);
  });

  test('may begin with a byte order mark', () => {
    expect(codes(read(`\ufeff${JSON.stringify(base)}`))).not.toContain('not-an-article');
  });
});
