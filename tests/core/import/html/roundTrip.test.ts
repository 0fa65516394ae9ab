// What our own HTML targets write is read back with the same structure, whatever the article.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, Callout } from '../../../../src/core/article/article.ts';
import type { Asset } from '../../../../src/core/article/assets.ts';
import { CALLOUT_KINDS } from '../../../../src/core/article/callouts.ts';
import { type AssetId, seededRandom } from '../../../../src/core/article/ids.ts';
import { exportArticle } from '../../../../src/core/export/targets.ts';
import { htmlImporter } from '../../../../src/core/import/html/htmlImporter.ts';
import { arbitraryArticle } from '../../../support/arbitraryArticle.ts';
import { structureOf } from '../structure.ts';

const RUNS = Number(process.env.RUNS ?? 1000);

function findAsset(id: AssetId): Asset {
  return {
    id,
    mediaType: 'image/png',
    width: 640,
    height: 360,
    data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  };
}

/** WordPress takes no element around the whole; its text is known as ours by the ids of callouts and notes, so here every article has one. */
const SIGNATURE: Callout = {
  type: 'callout',
  kind: 'tip',
  blocks: [{ type: 'paragraph', children: [{ type: 'text', text: 'خاتمة' }] }],
};

function signed(article: Article): Article {
  return { ...article, blocks: [...article.blocks, SIGNATURE] };
}

function readBack(article: Article, target: string): Article {
  const { text } = exportArticle(article, target, { findAsset });
  return htmlImporter.read(text, { callouts: CALLOUT_KINDS, random: seededRandom(text) }).article;
}

describe.each(['standalone', 'blogger', 'wordpress'])('an article read back from %s', (target) => {
  test('has the same callouts, notes, captions, headings and lists', () => {
    fc.assert(
      fc.property(arbitraryArticle({ htmlSafe: true, foreignKinds: true, directions: true }), (generated) => {
        const article = target === 'wordpress' ? signed(generated) : generated;
        expect(structureOf(readBack(article, target))).toEqual(structureOf(article));
      }),
      { numRuns: RUNS, seed: Number(process.env.SEED ?? 1) },
    );
  });
});
