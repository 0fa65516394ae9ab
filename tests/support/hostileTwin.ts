// An article with the same words in every field that takes any, so that hostile words can be held against harmless ones: whatever is printed for the
// two must be built alike, and where the one has its words the other has its own.
import { parseAddress } from '../../src/core/article/addresses.ts';
import type { Article } from '../../src/core/article/article.ts';
import { parseArticle } from '../../src/core/article/parseArticle.ts';
import { PIXEL } from '../golden/cases.ts';

/** Words that mean nothing to any format, and stand nowhere else in what is printed. */
export const HARMLESS = 'زهرة';

/** Words that mean something to a target, or to what its output is fed to. Several lines are lines of one paragraph. */
export const HOSTILE_WORDS: readonly string[] = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '</style></title><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '<!-- wp:paragraph -->',
  '<!-- /wp:paragraph --><!-- wp:html --><b>x</b><!-- /wp:html -->',
  '<!-- wp:block {"ref":1} /-->',
  '--> <b>x</b> <!--',
  '--!><b>x</b>',
  '<!--more-->',
  '<!--nextpage-->',
  '<!-- hashiya {"dir":"ltr"} -->',
  '<!-- hashiya-block {"type":"separator"} -->',
  ']]><b>x</b>',
  ']]]]><![CDATA[>',
  '<?xml version="1.0"?><!DOCTYPE x>',
  '&lt;b&gt; &amp;lt; &#60;b&#62; &#91;gallery&#93;',
  '[gallery]',
  '[gallery ids="1"] [embed]x[/embed]',
  '[caption id="x" width="10"]<b>x</b>[/caption]',
  '[[gallery]] [[x]] ![[x]]',
  '[3d-flip-book id=1/]',
  '[playlist:x]',
  'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  'https://example.org/?a=1&b=2 www.example.org desk@example.org',
  '<https://example.org/> <desk@example.org>',
  '---',
  '---\ntitle: x\nlayout: evil\n---',
  '+++\ntitle = "x"\n+++',
  '{{constructor.constructor("alert(1)")()}}',
  '{{{x}}} {%raw%} {% include x %} {# x #} {{< x >}} {{% x %}}',
  '#{7*7} <%= 7 %> @{7} {7*7}',
  '{{',
  '# x',
  '## x ##',
  '- x',
  '* x',
  '+ x',
  '1. x',
  '1) x',
  '> x',
  '> [!TIP]',
  '[!WARNING] x',
  '```',
  '~~~js\nلغم\n~~~',
  '`x` ``x``',
  '    لغم',
  '| x | y |\n| --- | --- |\n| 1 | 2 |',
  'لغم\n===',
  'لغم\n---',
  '***',
  '___',
  '[^1]: x',
  '[^n1] [^x]',
  '[x]: https://example.org/',
  '[x](https://example.org/) ![x](https://example.org/x.png)',
  '**x** __x__ ~~x~~ *x* _x_ ==x== ^x^ ~x~',
  '- [ ] x',
  ':smile: :::note\n:::',
  'x\\',
  '\\# \\\\ \\<b>',
  '$x$ $$x$$',
  '<details><summary>x</summary></details>',
  '&copy; &nbsp;x &#x3C;',
  '%7B%7B x %3Cb%3E',
  '</textarea></xmp></noscript></plaintext><b>x</b>',
  '<w:altChunk r:id="rId1"/></w:t></w:r>',
  '{ DDEAUTO c:\\\\x.exe }',
];

/** An article that the parser takes as it is, with the words wherever an article can have words. */
export function filledArticle(words: string): Article {
  const lines = words.split('\n');
  const text = lines.flatMap((line, index) => [
    ...(index === 0 ? [] : [{ type: 'break' }]),
    { type: 'text', text: line },
  ]);
  const strong = lines.map((line) => ({ type: 'text', text: line, marks: ['strong'] }));
  const address = `https://example.org/${words.replaceAll('\n', ' ')}`;
  const children = [
    ...text,
    { type: 'text', text: ' و' },
    { type: 'link', href: address, title: words, children: [{ type: 'text', text: words }] },
    { type: 'reference', note: 'n1' },
    { type: 'reminder', text: words },
    { type: 'text', text: words.replaceAll('\n', ' '), marks: ['code'] },
    { type: 'mention', text: words },
  ];
  const alone = { type: 'paragraph', children: text };
  const paragraph = { type: 'paragraph', children };
  const lead = { children: [...strong, { type: 'text', text: ' شرحه' }, ...text] };
  const nested = { type: 'list', style: 'numbered', items: [{ children: text }] };
  const source = {
    author: words,
    publisher: words,
    title: words,
    address,
    archive: address,
    accessed: '2026-01-02',
  };
  return parseArticle({
    format: 'hashiya-article',
    version: 1,
    id: 'filled',
    metadata: {
      headline: words,
      subtitle: words,
      slug: 'filled',
      author: words,
      place: words,
      section: words,
      tags: [words, `وسم ${words}`],
      description: words,
      canonical: address,
      dates: { published: '2026-01-02', modified: '2026-01-03' },
      later: { words, list: [words] },
    },
    blocks: [
      alone,
      paragraph,
      { type: 'heading', level: 2, children: text },
      { type: 'heading', level: 3, children },
      { type: 'callout', kind: 'tip', label: words, blocks: [alone, paragraph] },
      { type: 'callout', kind: 'of-the-desk', label: words, blocks: [nested] },
      { type: 'quote', blocks: [alone, paragraph], attribution: text },
      { type: 'list', style: 'bulleted', items: [lead, { children: text, lists: [nested] }, { children }] },
      { type: 'list', style: 'check', items: [{ children: text, checked: true }, { children }] },
      { type: 'figure', asset: PIXEL.id, alt: words, caption: children, credit: text },
      { type: 'figure', address, alt: words, caption: text, size: 'small' },
      {
        type: 'table',
        headerRow: true,
        headerColumn: true,
        caption: text,
        rows: [{ cells: [{ children: text }, { children }] }, { cells: [{ children }, { children: text }] }],
      },
      { type: 'embed', address, title: words },
      { type: 'poll', text: words, options: [{ text: words }] },
      { type: 'jump-break' },
      { type: 'paragraph', dir: 'ltr', children: text },
      { type: 'separator' },
      alone,
    ],
    notes: [{ id: 'n1', blocks: [alone, paragraph, nested], source }],
  }).article;
}

/** Words that a reminder parts in the article, and that stand side by side when it is printed without it. */
export function partedArticle(words: string): Article {
  const [first = '', ...rest] = words.split('\n')[0] ?? '';
  const children = [
    { type: 'text', text: first },
    { type: 'reminder', text: 'x' },
    { type: 'text', text: rest.join('') },
  ];
  return parseArticle({
    format: 'hashiya-article',
    version: 1,
    id: 'parted',
    metadata: { headline: 'x', language: 'en' },
    blocks: [
      { type: 'paragraph', children },
      { type: 'heading', level: 2, children },
      { type: 'figure', asset: PIXEL.id, alt: '', decorative: true, caption: children },
    ],
  }).article;
}

/** The same words, harmless, in as many lines. */
export function harmless(words: string): string {
  return words.replace(/\S(?:[^\n]*\S)?/g, HARMLESS);
}

/** Puts the harmless words in the place of the hostile ones, in a text or an address that a parser has read. */
export function disarm(words: string): (read: string) => string {
  const lines = words.split('\n').map((line) => line.trim());
  const longestFirst = lines.filter((line) => line !== '').sort((a, b) => b.length - a.length);
  const joined = words.replaceAll('\n', ' ').trim();
  const twin = harmless(words).replaceAll('\n', ' ');
  const address = (given: string): string => parseAddress(`https://example.org/${given}`) ?? '';
  const pairs: readonly (readonly [string, string])[] = [
    [address(words.replaceAll('\n', ' ')), address(twin)],
    [joined, twin.trim()],
    ...longestFirst.map((line) => [line, HARMLESS] as const),
  ];
  return (read) => pairs.reduce((text, [from, to]) => text.replaceAll(from, to), read);
}
