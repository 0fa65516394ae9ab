import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringifyArticle } from '../../../src/core/article/articleToJson.ts';
import { plainText } from '../../../src/core/article/inlines.ts';
import { parseArticle, parseArticleText } from '../../../src/core/article/parseArticle.ts';
import { passagesOf } from '../../../src/core/article/walk.ts';

function article(parts: object): object {
  return {
    format: 'hashiya-article',
    version: 1,
    id: 'a1',
    metadata: { headline: 'عنوان' },
    blocks: [],
    notes: [],
    ...parts,
  };
}

function paragraph(words: string): object {
  return { type: 'paragraph', children: [{ type: 'text', text: words }] };
}

function words(value: unknown): string {
  return passagesOf(parseArticle(value).article)
    .map((passage) => plainText(passage.inlines))
    .join(' ');
}

function codes(value: unknown): readonly string[] {
  return parseArticle(value).problems.map((problem) => problem.code);
}

describe('reading an article that is well formed', () => {
  it('finds nothing to mend', () => {
    const value = article({
      blocks: [
        { type: 'heading', level: 2, children: [{ type: 'text', text: 'مقدمة' }] },
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: 'نص', marks: ['strong'] },
            { type: 'reference', note: 'n1' },
          ],
        },
      ],
      notes: [{ id: 'n1', blocks: [paragraph('حاشية')], source: { title: 'تقرير', accessed: '2026-11-23' } }],
    });
    expect(parseArticle(value).problems).toEqual([]);
  });

  it('gives a body that is empty one paragraph to write in', () => {
    const { article: read } = parseArticle(
      article({ blocks: [{ type: 'callout', kind: 'tip', blocks: [] }] }),
    );
    expect(read.blocks).toEqual([
      { type: 'callout', kind: 'tip', blocks: [{ type: 'paragraph', children: [] }] },
    ]);
  });

  it('reads the same value twice to equal articles, also without an id', () => {
    const value = article({ id: undefined, blocks: [paragraph('نص')] });
    expect(parseArticle(value)).toEqual(parseArticle(value));
  });
});

describe('what is not understood', () => {
  it('is kept whole and written back unchanged, in blocks, inlines and fields', () => {
    const value = article({
      blocks: [
        { type: 'poll', question: 'هل؟', options: [{ text: 'نعم', votes: 3 }] },
        { type: 'paragraph', mood: 'calm', children: [{ type: 'mention', user: 7 }] },
      ],
      metadata: {
        headline: 'عنوان',
        tags: [],
        language: 'ar',
        digits: 'european',
        quotes: 'guillemets',
        status: 'draft',
        dates: { embargo: '2030-01-01' },
        desk: 'سياسة',
      },
      extra: { nested: [1, null, true] },
    });
    expect(JSON.parse(stringifyArticle(parseArticle(value).article))).toEqual(value);
  });

  it('from a newer version is read as far as it goes, and said to be newer', () => {
    const result = parseArticle(article({ version: 9, blocks: [paragraph('نص')] }));
    expect([result.refused, result.problems]).toEqual([
      false,
      [{ code: 'newer-version', path: ['version'] }],
    ]);
  });

  it('never turns an unknown callout kind into a known one', () => {
    const { article: read } = parseArticle(
      article({ blocks: [{ type: 'callout', kind: 'رأي-الديسك', label: 'رأينا:', blocks: [] }] }),
    );
    expect(read.blocks[0]).toMatchObject({ kind: 'رأي-الديسك', label: 'رأينا:' });
  });
});

describe('text in the wrong place', () => {
  it.each([
    ['a bare text among blocks', ['كلمة']],
    ['a bare text as children', [{ type: 'paragraph', children: 'كلمة' }]],
    ['an object as text', [{ type: 'paragraph', children: [{ type: 'text', text: { text: 'كلمة' } }] }]],
    [
      'a heading in a callout',
      [{ type: 'callout', kind: 'tip', blocks: [{ type: 'heading', level: 2, children: 'كلمة' }] }],
    ],
    [
      'a callout in a callout',
      [
        {
          type: 'callout',
          kind: 'tip',
          blocks: [{ type: 'callout', kind: 'warning', blocks: [paragraph('كلمة')] }],
        },
      ],
    ],
    [
      'a table in a quote',
      [{ type: 'quote', blocks: [{ type: 'table', rows: [{ cells: [{ children: 'كلمة' }] }] }] }],
    ],
    ['a figure in a quote', [{ type: 'quote', blocks: [{ type: 'figure', alt: 'كلمة' }] }]],
    [
      'a paragraph among nested lists',
      [{ type: 'list', items: [{ children: [], lists: [paragraph('كلمة')] }] }],
    ],
    ['a bare text as a list item', [{ type: 'list', items: ['كلمة'] }]],
    ['a bare text as a table row', [{ type: 'table', rows: ['كلمة'] }]],
    [
      'a link inside a link',
      [
        {
          type: 'paragraph',
          children: [
            { type: 'link', href: '#a', children: [{ type: 'link', href: '#b', children: 'كلمة' }] },
          ],
        },
      ],
    ],
    ['the caption of an empty table', [{ type: 'table', caption: 'كلمة', rows: [] }]],
    ['arrays inside arrays', [[[[paragraph('كلمة')]]]]],
  ])('is kept: %s', (_name, blocks) => {
    expect(words(article({ blocks }))).toContain('كلمة');
  });

  it('of a row that is too short or too long ends in a rectangular table', () => {
    const rows = [{ cells: [{ children: 'أ' }] }, { cells: [{ children: 'ب' }, { children: 'ج' }] }];
    const { article: read } = parseArticle(article({ blocks: [{ type: 'table', rows }] }));
    expect(read.blocks[0]).toMatchObject({ rows: [{ cells: [{}, { children: [] }] }, { cells: [{}, {}] }] });
  });
});

describe('references and notes', () => {
  it('of a reference without a note make an empty note', () => {
    const { article: read, problems } = parseArticle(
      article({ blocks: [{ type: 'paragraph', children: [{ type: 'reference', note: 'n7' }] }] }),
    );
    expect([read.notes, problems.map((problem) => problem.code)]).toEqual([
      [{ id: 'n7', blocks: [{ type: 'paragraph', children: [] }] }],
      ['missing-note'],
    ]);
  });

  it('with one id keep both notes, the references with the first', () => {
    const { article: read } = parseArticle(
      article({
        blocks: [{ type: 'paragraph', children: [{ type: 'reference', note: 'n1' }] }],
        notes: [
          { id: 'n1', blocks: [paragraph('أولى')] },
          { id: 'n1', blocks: [paragraph('ثانية')] },
        ],
      }),
    );
    expect(read.notes.map((note) => note.id)).toEqual(['n1', 'n1-2']);
    expect(read.blocks[0]).toMatchObject({ children: [{ note: 'n1' }] });
  });

  it('with ids that are numbers or sentences still find each other', () => {
    const { article: read } = parseArticle(
      article({
        blocks: [{ type: 'paragraph', children: [{ type: 'reference', note: 3 }] }],
        notes: [{ id: '3', blocks: ['نص'] }],
      }),
    );
    expect(read.blocks[0]).toMatchObject({ children: [{ note: read.notes[0]?.id }] });
  });
});

describe('hostile values', () => {
  function nest(depth: number, inner: unknown, wrap: (inner: unknown) => unknown): unknown {
    let value = inner;
    for (let level = 0; level < depth; level += 1) value = wrap(value);
    return value;
  }

  it.each([
    ['quotes', (inner: unknown) => ({ type: 'quote', blocks: [inner] })],
    ['callouts', (inner: unknown) => ({ type: 'callout', kind: 'tip', blocks: [inner] })],
    ['lists', (inner: unknown) => ({ type: 'list', items: [{ children: [], lists: [inner] }] })],
    ['arrays', (inner: unknown) => [inner]],
    ['unknown blocks', (inner: unknown) => ({ type: 'x', text: 'س', body: inner })],
    ['opaque wrappers', (inner: unknown) => ({ type: 'opaque', raw: inner })],
  ])('nested 10,000 deep in %s keep their text and can be written', (_name, wrap) => {
    const value = article({ blocks: [nest(10_000, paragraph('قاع'), wrap)] });
    expect(words(value)).toContain('قاع');
    expect(codes(value)).toContain('too-deep');
    expect(stringifyArticle(parseArticle(value).article)).toContain('قاع');
  });

  it('nested 10,000 deep in inlines keep their text', () => {
    const links = nest(10_000, { type: 'text', text: 'قاع' }, (inner) => ({
      type: 'link',
      href: '#a',
      children: [inner],
    }));
    expect(words(article({ blocks: [{ type: 'paragraph', children: [links] }] }))).toContain('قاع');
  });

  it('with a cycle end', () => {
    const callout: { type: string; kind: string; blocks: unknown[]; extra?: unknown } = {
      type: 'callout',
      kind: 'tip',
      blocks: [],
    };
    callout.blocks.push(callout, paragraph('نص'));
    callout.extra = callout;
    expect(codes(article({ blocks: [callout] }))).toContain('cycle');
    expect(words(article({ blocks: [callout] }))).toContain('نص');
  });

  it('that double at every level are refused in bounded time', () => {
    const value = nest(60, paragraph('نص'), (inner) => ({
      type: 'callout',
      kind: 'tip',
      blocks: [inner, inner],
    }));
    expect(parseArticle(article({ blocks: [value] })).refused).toBe(true);
  });

  it('with keys of the language neither pollute nor pass', () => {
    const text = `{"format":"hashiya-article","version":1,"id":"a1","__proto__":{"polluted":1},
      "metadata":{"headline":"ع","constructor":{"prototype":{"polluted":1}}},
      "blocks":[{"type":"x","__proto__":{"polluted":1},"raw":{"__proto__":{"polluted":1}}}],"notes":[]}`;
    const { article: read, problems } = parseArticleText(text);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(stringifyArticle(read)).not.toContain('polluted');
    expect(problems.filter((problem) => problem.code === 'unsafe-key')).toHaveLength(4);
  });

  it('with getters and proxies that throw are read around or refused', () => {
    const trap = Object.defineProperty({ type: 'paragraph' }, 'children', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    expect(codes(article({ blocks: [trap, paragraph('نص')] }))).toContain('unreadable');
    const proxy = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no');
        },
      },
    );
    expect(parseArticle(proxy).refused).toBe(true);
  });

  it('with NUL, lone surrogates, control characters and noncharacters are cleaned', () => {
    expect(words(article({ blocks: [paragraph('ن\u0000\ud800ص\u0007\uffff\ufffc')] }))).toBe('عنوان نص');
  });

  it('with 200,000 blocks are read whole', () => {
    const blocks = Array.from({ length: 200_000 }, (_, index) => paragraph(`فقرة ${index}`));
    const { article: read, problems } = parseArticle(article({ blocks }));
    expect([read.blocks.length, problems]).toEqual([200_000, []]);
  });

  it.each([
    'javascript:alert(1)',
    ' jAva\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    'http://',
    5,
  ])('lose the address %s', (href) => {
    const { article: read, problems } = parseArticle(
      article({
        blocks: [
          { type: 'paragraph', children: [{ type: 'link', href, children: 'نص' }] },
          { type: 'figure', address: href, alt: 'ص' },
        ],
      }),
    );
    expect(read.blocks).toMatchObject([
      { children: [{ href: '', children: [{ text: 'نص' }] }] },
      { alt: 'ص' },
    ]);
    expect(read.blocks[1]).not.toHaveProperty('address');
    expect(problems.filter((problem) => problem.code === 'refused-address')).toHaveLength(2);
  });

  it.each([
    undefined,
    null,
    5,
    'نص',
    [],
    {},
    { format: 'other' },
    () => 1,
    Symbol('x'),
    new Map(),
    Number.NaN,
  ])('that are no article are refused: %s', (value) => {
    expect(parseArticle(value)).toMatchObject({ refused: true, problems: [{ code: 'not-an-article' }] });
  });

  it('of any shape never throw, and what is read is canonical: reading it again changes nothing', () => {
    const keys = fc.constantFrom(
      'type',
      'children',
      'blocks',
      'items',
      'lists',
      'rows',
      'cells',
      'text',
      'marks',
      'note',
      'href',
      'kind',
      'raw',
      'source',
      'id',
      'caption',
      'x',
    );
    const types = fc.constantFrom(
      'paragraph',
      'heading',
      'list',
      'quote',
      'callout',
      'figure',
      'table',
      'separator',
      'embed',
      'text',
      'link',
      'reference',
      'break',
      'reminder',
      'opaque',
      'عجيب',
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 6, withCrossShrink: true },
        types,
        fc.string({ unit: 'binary' }),
        fc.integer(),
        fc.constant(null),
        fc.constant('عنوان\nآخر'),
        fc.double(),
        fc.array(tie('value'), { maxLength: 4 }),
        tie('node'),
      ),
      node: fc
        .tuple(types, fc.dictionary(keys, tie('value'), { maxKeys: 6 }))
        .map(([type, fields]) => ({ type, ...fields })),
    }));
    fc.assert(
      fc.property(value, value, value, (blocks, notes, metadata) => {
        const first = parseArticle(article({ blocks, notes, metadata }));
        expect(first.refused).toBe(false);
        expect(parseArticleText(stringifyArticle(first.article)).article).toEqual(first.article);
      }),
      { numRuns: 1500 },
    );
  });
});
