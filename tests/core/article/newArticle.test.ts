import { describe, expect, it } from 'vitest';
import {
  newArticleId,
  newNoteId,
  parseAssetId,
  parseId,
  seededRandom,
} from '../../../src/core/article/ids.ts';
import { assetsOf, findLeadFigure } from '../../../src/core/article/newArticle.ts';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';
import { slugify } from '../../../src/core/article/slug.ts';

const first = 'a'.repeat(64);
const second = 'b'.repeat(64);

function withFigures(leadFigure?: string) {
  return parseArticle({
    format: 'hashiya-article',
    version: 1,
    id: 'a1',
    metadata: { headline: 'ع', leadFigure },
    blocks: [
      { type: 'figure', alt: 'بلا صورة' },
      { type: 'callout', kind: 'tip', blocks: [{ type: 'figure', asset: first, alt: 'أولى' }] },
      { type: 'figure', asset: second, alt: 'ثانية' },
    ],
  }).article;
}

describe('the lead figure', () => {
  it('is the first that has a picture', () => {
    expect(findLeadFigure(withFigures())?.alt).toBe('أولى');
  });

  it('is the one that the metadata names', () => {
    expect(findLeadFigure(withFigures(second))?.alt).toBe('ثانية');
  });

  it('falls back when the named picture is not shown, which is still an asset of the article', () => {
    const article = withFigures('c'.repeat(64));
    expect([findLeadFigure(article)?.alt, assetsOf(article)]).toEqual([
      'أولى',
      [first, second, 'c'.repeat(64)],
    ]);
  });
});

describe('ids', () => {
  it('are random, repeatable from a seed, and of the shape that is read back', () => {
    const ids = new Set<string>();
    const random = seededRandom('بذرة');
    for (let count = 0; count < 5000; count += 1) ids.add(newNoteId(random));
    expect(ids.size).toBe(5000);
    expect(newArticleId(seededRandom('ب'))).toBe(newArticleId(seededRandom('ب')));
    expect([...ids].every((id) => parseId(id) === id)).toBe(true);
  });

  it.each(['', '1a', 'a b', 'a"', 'حاشية', 'a'.repeat(65), 5, null])('are refused: %j', (value) => {
    expect([parseId(value), parseAssetId(value)]).toEqual([undefined, undefined]);
  });
});

describe('slugs', () => {
  it.each([
    ['أزمة المياه: ماذا بعد؟', 'أزمة-المياه-ماذا-بعد'],
    ['  NATO & مصر — 2024 ', 'nato-مصر-2024'],
    ['مُكَافَحَة كـــتاب', 'مكافحة-كتاب'],
    ['؟!', ''],
    [`${'كلمة '.repeat(60)}`, `${'كلمة-'.repeat(20)}`.slice(0, -1)],
  ])('of %j is %j', (given, expected) => {
    expect(slugify(given)).toBe(expected);
  });
});
