// Hostile words in every field of an article against harmless ones in the same places: every target's output, read by a parser that is not ours, is
// built alike for both, and where the one has its words the other has its own, unchanged (issue 4, «What must hold» 6).
import { createRequire } from 'node:module';
import { parse as parseBlocks } from '@wordpress/block-serialization-default-parser';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { Article } from '../../../src/core/article/article.ts';
import { CALLOUT_KINDS } from '../../../src/core/article/callouts.ts';
import { seededRandom } from '../../../src/core/article/ids.ts';
import { exportArticle } from '../../../src/core/export/targets.ts';
import { articleImporter } from '../../../src/core/import/article.ts';
import { markdownImporter } from '../../../src/core/import/markdown/markdown.ts';
import { anyPicture } from '../../support/documents.ts';
import { disarm, filledArticle, HOSTILE_WORDS, harmless, partedArticle } from '../../support/hostileTwin.ts';

type Read = (text: string) => string;
type Print = (article: Article) => string;

const printed =
  (target: string, settings: Readonly<Record<string, string>> = {}): Print =>
  (article) =>
    exportArticle(article, target, { findAsset: anyPicture, settings }).text;

// Numbers that follow from the words themselves.
const COUNTED = /^(?:wordCount|timeRequired)$/;

/** A value with every text in it read the same way. */
function mapTexts(value: unknown, read: Read): unknown {
  if (typeof value === 'string') return read(value);
  if (Array.isArray(value)) return value.map((inner) => mapTexts(inner, read));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([key]) => !COUNTED.test(key));
  return Object.fromEntries(fields.map(([key, inner]) => [key, mapTexts(inner, read)]));
}

/** HTML as nested lines: elements with their attributes, comments, texts. What only isolates a run is seen through. */
function htmlLines(html: string, read: Read, isPage: boolean): readonly string[] {
  const lines: string[] = [];
  let text = '';
  const flush = (depth: string): void => {
    if (text.trim() !== '') lines.push(`${depth}"${read(text)}"`);
    text = '';
  };
  const visit = (node: DefaultTreeAdapterTypes.Node, depth: string): void => {
    if ('value' in node) {
      text += node.value;
      return;
    }
    if ('tagName' in node) {
      const names = node.attrs.map(({ name, value }) => `${name}=${value}`).join();
      const isIsolate =
        (node.tagName === 'bdi' && names === '') || (node.tagName === 'span' && names === 'dir=auto');
      if (isIsolate) {
        for (const child of node.childNodes) visit(child, depth);
        return;
      }
      flush(depth);
      lines.push(
        `${depth}<${node.tagName}${node.attrs.map(({ name, value }) => ` ${name}=${read(value)}`)}>`,
      );
      if (node.tagName === 'script') {
        const [data] = node.childNodes;
        const json = data !== undefined && 'value' in data ? data.value : '';
        lines.push(JSON.stringify(mapTexts(JSON.parse(json), read)));
        return;
      }
    } else {
      flush(depth);
      if ('data' in node) lines.push(`${depth}<!--${node.data}-->`);
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child, `${depth} `);
    flush(`${depth} `);
  };
  visit(isPage ? parse(html) : parseFragment(html), '');
  return lines;
}

// WordPress is shown a word joiner where a shortcode or an entity could begin, which reading takes away; and `%3B` in the address of a picture.
const withoutJoiners: Read = (text) => text.replaceAll('\u2060', '').replaceAll('%3B', ';');

/** Blocks as WordPress reads them, with what each saves as HTML. */
function blockLines(text: string, read: Read): readonly string[] {
  const visit = (blocks: ReturnType<typeof parseBlocks>): readonly string[] =>
    blocks.flatMap(({ blockName, attrs, innerHTML, innerBlocks }) => [
      `${blockName} ${JSON.stringify(mapTexts(attrs, read))}`,
      ...htmlLines(innerHTML, read, false),
      ...visit(innerBlocks),
    ]);
  return visit(parseBlocks(text));
}

/** XML as lines: elements with attributes, and their texts; of texts that WordPress takes for HTML or JSON what is in them. */
function importLines(xml: string, read: Read): readonly string[] {
  const lines: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const open: { name: string; text: string }[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    // The `nicename` is made of the words.
    const values = Object.entries(attributes).filter(([key]) => key !== 'nicename');
    lines.push(`<${name}${values.map(([key, { value }]) => ` ${key}=${read(value)}`)}>`);
    open.push({ name, text: '' });
  });
  const add = (text: string): void => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const { name, text } = open.pop() ?? { name: '', text: '' };
    if (name === 'content:encoded') lines.push(...blockLines(text, read));
    else if (
      HTML_FIELDS.has(name) &&
      open.some((element) => element.name !== 'rss' && element.name !== 'channel')
    )
      lines.push(...htmlLines(text, read, false));
    else if (name === 'wp:meta_value') {
      for (const { id, content } of JSON.parse(text) as readonly { id: string; content: string }[])
        lines.push(id, ...htmlLines(content, read, false)); // the meta of `core/footnotes`
    } else if (name === 'wp:author_login' || name === 'dc:creator') {
      expect(text).toMatch(/^[a-z0-9-]+$/);
    } else lines.push(read(text.trim()));
  });
  parser.on('processinginstruction', () => lines.push('<?'));
  parser.on('doctype', () => lines.push('<!'));
  parser.write(xml).close();
  return lines;
}

/** What WordPress prints in its pages as it is stored. */
const HTML_FIELDS = new Set(['title', 'excerpt:encoded', 'category', 'wp:author_display_name']);

/** Markdown as CommonMark, GFM and front matter read it. */
function markdownTree(text: string, read: Read): unknown {
  const tree = fromMarkdown(text, {
    extensions: [gfm(), frontmatter()],
    // Without its afterthought, which makes links of words that are written with backslashes so that they are none.
    mdastExtensions: [
      ...gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
      frontmatterFromMarkdown(),
    ],
  });
  const visit = (node: object | null): unknown => {
    if (node === null) return null;
    const { position: _position, ...fields } = node as { position?: unknown; children?: readonly object[] };
    const { type, value } = fields as { type?: string; value?: string }; // mdast's nodes
    if (type === 'yaml') return mapTexts(parseYaml(value ?? ''), read);
    if (type === 'html' && value !== undefined) return readComment(value, read);
    return Object.fromEntries(
      Object.entries(fields).map(([key, inner]) => [
        key,
        Array.isArray(inner) ? mergeTexts(inner.map(visit)) : mapTexts(inner, read),
      ]),
    );
  };
  return visit(tree);
}

// Our own comments and attributes carry JSON.
function readComment(html: string, read: Read): unknown {
  const lines = htmlLines(html, read, false);
  const json = /^<!-- hashiya(?:-\w+)? (\{.*\}) -->$/s.exec(html)?.[1];
  if (json !== undefined) return mapTexts(JSON.parse(json), read);
  if (isCodeTag(html)) return html;
  const carried = /^<span data-hashiya='(\{.*\})'>$/s.exec(html)?.[1];
  return carried === undefined ? lines : mapTexts(JSON.parse(carried), read);
}

// Texts side by side are one; code is code, whether a fence or a tag says so.
function mergeTexts(nodes: readonly unknown[]): readonly unknown[] {
  const merged: unknown[] = [];
  for (const node of nodes) {
    const [open, words] = merged.slice(-2);
    if (isCodeTag(node) && isCodeTag(open) && isText(words)) {
      merged.splice(-2, 2, { type: 'inlineCode', value: words.value });
      continue;
    }
    const last = merged.at(-1);
    if (isText(node) && isText(last)) merged[merged.length - 1] = { ...last, value: last.value + node.value };
    else merged.push(node);
  }
  return merged;
}

function isCodeTag(node: unknown): boolean {
  return node === '<code>' || node === '</code>';
}

function isText(node: unknown): node is { type: 'text'; value: string } {
  return typeof node === 'object' && node !== null && 'type' in node && node.type === 'text';
}

type Structure = (text: string, read: Read) => unknown;

// With everything that a page can repeat of the article; how long reading takes is the words' own.
const PAGE = { contents: '1', 'reading-time': 'hide' };

const PRINTED: readonly (readonly [name: string, print: Print, structure: Structure])[] = [
  ['standalone', printed('standalone', PAGE), (text, read) => htmlLines(text, read, true)],
  [
    'standalone with files',
    printed('standalone', { ...PAGE, pictures: 'files' }),
    (text, read) => htmlLines(text, read, true),
  ],
  ['blogger', printed('blogger'), (text, read) => htmlLines(text, read, false)],
  [
    'blogger with figures',
    printed('blogger', { figures: 'figure' }),
    (text, read) => htmlLines(text, read, false),
  ],
  [
    'wordpress',
    printed('wordpress'),
    (text, read) => blockLines(text, (words) => read(withoutJoiners(words))),
  ],
  [
    'wordpress-wxr',
    printed('wordpress-wxr'),
    (text, read) => importLines(text, (words) => read(withoutJoiners(words))),
  ],
  ['markdown', printed('markdown'), markdownTree],
  [
    'text',
    printed('text'),
    (text, read) =>
      // A quotation that opens with a mark of its own is given none.
      read(text.replace(/[«»]/g, ''))
        .split('\n')
        .map((line) => line.trim()),
  ],
];

const asItIs: Read = (text) => text;

describe.each(PRINTED)('in %s', (_name, print, structure) => {
  test.each(HOSTILE_WORDS)('the words %j change nothing but the words', (words) => {
    const hostile = structure(print(filledArticle(words)), disarm(words));
    expect(hostile).toEqual(structure(print(filledArticle(harmless(words))), asItIs));
  });
});

describe('words that a reminder parts in the article', () => {
  const targets = PRINTED.filter(([name]) => name !== 'markdown');
  test.each(targets)('are not put together to anything in %s', (_name, print, structure) => {
    for (const words of HOSTILE_WORDS.map((given) => given.split('\n')[0] ?? '').filter(
      ({ length }) => length > 1,
    )) {
      const read = disarm(words);
      expect(structure(print(partedArticle(words)), read)).toEqual(
        structure(print(partedArticle(harmless(words))), asItIs),
      );
    }
  });
});

describe('in the formats that are read back', () => {
  const options = { callouts: CALLOUT_KINDS, random: seededRandom('hostile') };

  test.each(HOSTILE_WORDS)('the words %j make the same article again', (words) => {
    const article = filledArticle(words);
    expect(markdownImporter.read(printed('markdown')(article), options).article).toEqual(article);
    expect(articleImporter.read(printed('article')(article), options).article).toEqual(article);
  });
});

describe('WordPress', () => {
  const shortcode = createRequire(import.meta.url)('@wordpress/shortcode') as {
    next(tag: string, text: string): unknown;
  };
  const NAMES = ['gallery', 'embed', 'caption', '3d-flip-book', 'playlist', 'x', 'b', 'WARNING', 'ids'];

  test.each(HOSTILE_WORDS)(
    'finds no shortcode in the words %j, in a post, a note or an attribute',
    (words) => {
      for (const target of ['wordpress', 'wordpress-wxr'])
        for (const article of [filledArticle(words), partedArticle(words)]) {
          // Block delimiters are gone, or stepped over, before shortcodes are looked for.
          const text = printed(target)(article).replace(/<!--.*?-->/gs, '');
          const content = target === 'wordpress' ? text : contentOf(text);
          expect(NAMES.filter((name) => shortcode.next(name, content) !== undefined)).toEqual([]);
        }
    },
  );

  test('would find one that stands as it is', () => {
    expect(shortcode.next('gallery', '<p>[gallery ids="1"]</p>')).toBeDefined();
  });

  // What stands alone in a paragraph, and is an address, is replaced by the video or post that it leads to (`WP_Embed::autoembed`).
  test.each(['wordpress', 'wordpress-wxr'])(
    'finds in %s no address to put a player in the place of',
    (target) => {
      const address = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ';
      for (const language of ['ar', 'en']) {
        const article = filledArticle(address);
        const text = printed(target)({ ...article, metadata: { ...article.metadata, language } });
        expect(text).not.toMatch(/<p(?: [^>]*)?>\s*https?:\/\/[^\s<>"]+\s*<\/p>/i);
        expect(text).not.toMatch(/^\s*https?:\/\/[^\s<>"]+\s*$/im);
      }
    },
  );
});

describe('Markdown', () => {
  // Liquid, Nunjucks, Jinja, Twig, Go's templates, Handlebars: whatever stands between such signs would be run.
  test.each(HOSTILE_WORDS)('has no template in it for the words %j', (words) => {
    for (const article of [filledArticle(words), partedArticle(words)])
      expect(printed('markdown')(article)).not.toMatch(/\{[{%#]/);
  });
});

function contentOf(xml: string): string {
  let content = '';
  const parser = new SaxesParser({ xmlns: true });
  const open: string[] = [];
  parser.on('opentag', ({ name }) => open.push(name));
  parser.on('closetag', () => open.pop());
  parser.on('cdata', (text) => {
    const name = open.at(-1);
    if (name === 'content:encoded' || name === 'wp:meta_value') content += text;
  });
  parser.write(xml).close();
  return content;
}
