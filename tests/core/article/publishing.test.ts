// Details of publishing that are worked out from the article: a description to propose, and where the jump break stands.
import { describe, expect, test } from 'vitest';
import type { Article, Block } from '../../../src/core/article/article.ts';
import { findJumpBreak, placeJumpBreak } from '../../../src/core/article/jumpBreak.ts';
import { newArticle } from '../../../src/core/article/newArticle.ts';
import { proposeDescription } from '../../../src/core/article/proposeDescription.ts';

const p = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const CUT: Block = { type: 'jump-break' };
const of = (blocks: readonly Block[], metadata = {}): Article =>
  newArticle('a' as Article['id'], { metadata, blocks });

describe('a proposed description', () => {
  test.each([
    ['nothing of nothing', [], {}, ''],
    ['the subtitle', [p('نص')], { subtitle: ' عنوان  فرعي ' }, 'عنوان فرعي'],
    ['the first paragraph with words', [CUT, p(' '), p('فقرة\nقصيرة')], {}, 'فقرة قصيرة'],
    [
      'whole sentences',
      [p(`${'جملة تامة هنا. '.repeat(8)}${'كلمة '.repeat(40)}`)],
      {},
      'جملة تامة هنا. '.repeat(8).trim(),
    ],
    [
      'whole words and an ellipsis',
      [p('كلمة، '.repeat(40))],
      {},
      `${'كلمة، '.repeat(26).trim().slice(0, -1)}…`,
    ],
  ])('is %s', (_name, blocks, metadata, expected) => {
    const proposed = proposeDescription(of(blocks, metadata));
    expect(proposed).toBe(expected);
    expect([...proposed].length).toBeLessThanOrEqual(160);
  });
});

describe('the jump break', () => {
  const a = p('أ');
  const b = p('ب');
  test.each([
    ['put in', [a, b], 1, [a, CUT, b]],
    ['put at the end', [a, b], 2, [a, b, CUT]],
    ['moved', [a, CUT, b], 2, [a, b, CUT]],
    ['made one of two', [a, CUT, b, CUT], 1, [a, CUT, b]],
    ['taken away', [a, CUT, b], undefined, [a, b]],
  ])('is %s', (_name, before, after, expected) => {
    const article = placeJumpBreak(of(before), after);
    expect(article.blocks).toEqual(expected);
    expect(findJumpBreak(article)).toBe(after);
  });

  test('that is there already changes nothing', () => {
    const article = of([a, CUT, b]);
    expect(placeJumpBreak(article, 1)).toBe(article);
    expect(placeJumpBreak(of([a]), undefined).blocks).toEqual([a]);
  });
});
