import { describe, expect, it } from 'vitest';
import { numberNotes } from '../../../src/core/article/footnotes.ts';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';

function numbering(blocks: readonly object[], notes: readonly object[]) {
  const value = {
    format: 'hashiya-article',
    version: 1,
    id: 'a1',
    metadata: { headline: 'ع' },
    blocks,
    notes,
  };
  return numberNotes(parseArticle(value).article);
}

function cite(...notes: readonly string[]): object {
  return {
    type: 'paragraph',
    children: notes.flatMap((note) => [
      { type: 'text', text: 'نص.' },
      { type: 'reference', note },
    ]),
  };
}

function note(id: string, ...blocks: readonly object[]): object {
  return {
    id,
    blocks: blocks.length > 0 ? blocks : [{ type: 'paragraph', children: [{ type: 'text', text: 'حاشية' }] }],
  };
}

describe('numbering', () => {
  it('follows the order in which references are read, not the order of the notes', () => {
    const result = numbering([cite('b', 'a')], [note('a'), note('b')]);
    expect(result.cited.map((cited) => cited.id)).toEqual(['b', 'a']);
  });

  it('gives one number to a note cited many times', () => {
    const result = numbering([cite('a', 'b', 'a')], [note('a'), note('b')]);
    expect(result.references.map((reference) => result.numberOf(reference.note))).toEqual([1, 2, 1]);
    expect(result.cited.map((cited) => result.timesCited(cited.id))).toEqual([2, 1]);
  });

  it('reads callouts, lists, cells and captions in their places', () => {
    const result = numbering(
      [
        {
          type: 'figure',
          alt: 'صورة',
          caption: [{ type: 'reference', note: 'caption' }],
          credit: [{ type: 'reference', note: 'credit' }],
        },
        { type: 'callout', kind: 'tip', blocks: [cite('callout')] },
        {
          type: 'list',
          style: 'bulleted',
          items: [
            {
              children: [{ type: 'reference', note: 'item' }],
              lists: [
                {
                  type: 'list',
                  style: 'check',
                  items: [{ children: [{ type: 'reference', note: 'nested' }] }],
                },
              ],
            },
          ],
        },
        { type: 'table', rows: [{ cells: [{ children: [{ type: 'reference', note: 'cell' }] }] }] },
        {
          type: 'quote',
          blocks: [cite('quote')],
          attribution: [{ type: 'link', href: '#a', children: [{ type: 'reference', note: 'link' }] }],
        },
      ],
      ['link', 'quote', 'cell', 'nested', 'item', 'callout', 'credit', 'caption'].map((id) => note(id)),
    );
    expect(result.cited.map((cited) => cited.id)).toEqual([
      'caption',
      'credit',
      'callout',
      'item',
      'nested',
      'cell',
      'quote',
      'link',
    ]);
  });

  it('counts references inside notes after those of the body', () => {
    const result = numbering([cite('a', 'b')], [note('a', cite('c')), note('b'), note('c', cite('a'))]);
    expect(result.cited.map((cited) => cited.id)).toEqual(['a', 'b', 'c']);
    expect(result.timesCited(result.cited[0]?.id ?? ('' as never))).toBe(2);
  });

  it('reports orphans and empties, and never numbers an orphan that cites itself', () => {
    const empty = { id: 'b', blocks: [{ type: 'paragraph', children: [{ type: 'text', text: '  ' }] }] };
    const result = numbering([cite('b')], [note('orphan', cite('orphan')), empty]);
    expect(result.orphans.map((orphan) => orphan.id)).toEqual(['orphan']);
    expect(result.empty.map((found) => found.id)).toEqual(['b']);
    expect(result.numberOf(result.orphans[0]?.id ?? ('' as never))).toBeUndefined();
  });

  it('holds a note with nothing but a source to say something', () => {
    const result = numbering([cite('a')], [{ id: 'a', blocks: [], source: { title: 'تقرير' } }]);
    expect(result.empty).toEqual([]);
  });

  it('tells where each reference stands', () => {
    const result = numbering(
      [
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: 'سبعة' },
            { type: 'reference', note: 'a' },
          ],
        },
      ],
      [note('a')],
    );
    expect(result.references).toEqual([{ note: 'a', path: ['blocks', 0, 'children'], offset: 4 }]);
  });
});
