// Markdown that others wrote: GitHub, Obsidian, Hugo, Jekyll, Pandoc, notes typed by hand. And text that only hurts.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../../src/core/arabic/tokens.ts';
import { CALLOUT_KINDS } from '../../../../src/core/article/callouts.ts';
import { seededRandom } from '../../../../src/core/article/ids.ts';
import { passageText } from '../../../../src/core/article/inlines.ts';
import { parseArticle } from '../../../../src/core/article/parseArticle.ts';
import { passagesOf } from '../../../../src/core/article/walk.ts';
import type { Imported } from '../../../../src/core/import/importer.ts';
import { markdownImporter } from '../../../../src/core/import/markdown/markdown.ts';
import { sketch, sketchNotes } from '../../../support/sketch.ts';

function read(...lines: readonly string[]): Imported {
  return markdownImporter.read(lines.join('\n'), {
    callouts: CALLOUT_KINDS,
    random: seededRandom('markdown'),
  });
}

function bodyOf(...lines: readonly string[]): readonly string[] {
  return sketch(read(...lines).article);
}

function codes({ findings }: Imported): readonly string[] {
  return findings.map(({ code }) => code);
}

describe('the front matter', () => {
  test('of Jekyll and Hugo becomes metadata', () => {
    const { metadata } = read(
      '---',
      'title: "عنوان: فرعي"',
      'author: [سارة أحمد, علي حسن]',
      'date: 2026-05-10 10:00:00 +0300',
      'lastmod: 2026-05-11',
      'categories: [سياسة, مصر]',
      'tags: [الناتو, أمن]',
      'excerpt: وصف قصير',
      'permalink: /2026/05/misr-nato/',
      'draft: true',
      'lang: ar',
      '---',
      'نص.',
    ).article;
    expect(metadata).toMatchObject({
      headline: 'عنوان: فرعي',
      author: 'سارة أحمد، علي حسن',
      section: 'سياسة',
      tags: ['الناتو', 'أمن', 'مصر'],
      description: 'وصف قصير',
      slug: 'misr-nato',
      status: 'draft',
      language: 'ar',
      dates: { published: '2026-05-10T10:00:00+03:00', modified: '2026-05-11' },
    });
  });

  test('may be TOML', () => {
    const { metadata } = read('+++', 'title = "عنوان"', 'tags = ["أ", "ب"]', '+++', 'نص.').article;
    expect(metadata).toMatchObject({ headline: 'عنوان', tags: ['أ', 'ب'] });
  });

  test('that is broken stays as text', () => {
    const imported = read('---', 'title: "عنوان', 'tags: [', '---', 'نص.');
    expect(codes(imported)).toContain('front-matter-unreadable');
    expect(sketch(imported.article).join()).toContain('عنوان');
  });

  test('with unknown fields reports them', () => {
    expect(codes(read('---', 'title: عنوان', 'weight: 5', '---', 'نص.'))).toEqual(['field-ignored']);
  });

  test('is no rule at the beginning of a text', () => {
    expect(bodyOf('---', '', 'نص.')).toEqual(['---', 'p نص.']);
  });

  test('puts the cover of a page above its text', () => {
    expect(bodyOf('---', 'title: عنوان', 'cover: https://example.org/c.jpg', '---', 'نص.')).toEqual([
      'figure https://example.org/c.jpg «»',
      'p نص.',
    ]);
  });
});

describe('the text', () => {
  test.each([
    ['a heading of the first level', ['# عنوان', '', 'نص.'], ['p نص.']],
    ['headings', ['## أ', '### ب', '#### ت', '##### ث'], ['h2 أ', 'h3 ب', 'h4 ت', 'h4 ث']],
    ['underlined headings', ['عنوان', '====', '', 'فصل', '----'], ['h2 فصل']],
    [
      'marks',
      ['**غليظ** و*مائل* و~~مشطوب~~ و`شفرة`'],
      ['p {strong غليظ} و{emphasis مائل} و{strike مشطوب} و{code شفرة}'],
    ],
    [
      'tags of marks',
      ['H<sub>2</sub>O <mark>مظلل</mark> <u>خط</u>'],
      ['p H{sub 2}O {highlight مظلل} {underline خط}'],
    ],
    [
      'links',
      ['[نص](https://example.org/) و<https://example.org/b> و[مرجع][m]', '', '[m]: https://example.org/m'],
      [
        'p [نص](https://example.org/) و[https://example.org/b](https://example.org/b) و[مرجع](https://example.org/m)',
      ],
    ],
    [
      'an address written out',
      ['انظر https://example.org/a.'],
      ['p انظر [https://example.org/a](https://example.org/a).'],
    ],
    ['line ends', ['سطر', 'يتبعه  ', 'آخر\\', 'وثالث'], ['p سطر يتبعه⏎آخر⏎وثالث']],
    ['bulleted lists', ['- أ', '  - ب', '* ت'], ['- أ', '  - ب', '- ت']],
    ['numbered lists', ['3. أ', '4. ب'], ['3. أ', '4. ب']],
    ['tasks', ['- [x] أ', '- [ ] ب'], ['[x] أ', '[ ] ب']],
    ['a quotation with its author', ['> قول.', '>', '> — قائل'], ['quote — قائل', '  p قول.']],
    [
      'a picture with a caption in italics',
      ['![وصف](https://example.org/a.jpg)', '*تعليق*'],
      ['figure https://example.org/a.jpg «وصف»', '  caption تعليق'],
    ],
    ['a table', ['| أ | ب |', '|---|---|', '| ت | ث |'], ['table row', '  أ | ب', '  ت | ث']],
    ['rules', ['أ', '', '***', '', 'ب'], ['p أ', '---', 'p ب']],
    ['the jump break', ['أ', '', '<!--more-->', '', 'ب'], ['p أ', 'more', 'p ب']],
    ['code', ['```', 'سطر', 'آخر', '```'], ['p {code سطر}⏎{code آخر}']],
    ['entities', ['&laquo;نص&raquo; &amp; &#1575;'], ['p «نص» & ا']],
    ['escapes', ['\\*ليس مائلًا\\*'], ['p *ليس مائلًا*']],
  ])('with %s', (_what, written, lines) => {
    expect(bodyOf(...written)).toEqual(lines);
  });

  test('names the article by its first heading', () => {
    expect(read('# عنوان', '', 'نص.').article.metadata.headline).toBe('عنوان');
  });
});

describe('the callouts', () => {
  test.each([
    ['our own', ['> [!TIP]', '> نص.'], ['callout tip', '  p نص.']],
    ['of GitHub', ['> [!WARNING]', '> نص.'], ['callout warning', '  p نص.']],
    [
      'of Obsidian with a title',
      ['> [!tip]+ نصيحة اليوم', '> نص.'],
      ['callout tip «نصيحة اليوم»', '  p نص.'],
    ],
    ['in small letters', ['> [!did-you-know]', '> نص.'], ['callout did-you-know', '  p نص.']],
    ['with a list inside', ['> [!TIP]', '> - أ', '> - ب'], ['callout tip', '  - أ', '  - ب']],
  ])('%s', (_what, written, lines) => {
    expect(bodyOf(...written)).toEqual(lines);
  });

  test('of unknown kinds are kept with a label', () => {
    const [first, body] = bodyOf('> [!archive] من الأرشيف', '> نص.');
    expect(first).toBe('callout archive «من الأرشيف»');
    expect(body).toBe('  p نص.');
  });

  test('are not made of escaped brackets', () => {
    expect(bodyOf('> \\[!TIP] نص.')).toEqual(['quote', '  p [!TIP] نص.']);
  });
});

describe('the footnotes', () => {
  test('are joined to their markers, wherever they are defined', () => {
    const { article } = read(
      'جملة.[^a] وأخرى.[^ب] وثالثة.[^a]',
      '',
      '[^ب]: ثانية',
      '[^a]: أولى',
      '',
      '    تتمة.',
    );
    expect(sketch(article)).toEqual(['p جملة.[1] وأخرى.[2] وثالثة.[1]']);
    expect(sketchNotes(article)).toEqual(['1: أولى / تتمة.', '2: ثانية']);
  });

  test('without a definition get an empty note; without a marker they stay', () => {
    const imported = read('جملة.[^a]', '', '[^b]: وحيدة');
    expect(sketchNotes(imported.article)).toEqual(['1: ', '?: وحيدة']);
    expect(codes(imported)).toEqual(expect.arrayContaining(['marker-without-note', 'note-without-marker']));
  });

  test('defined twice keep both texts', () => {
    const imported = read('جملة.[^a]', '', '[^a]: أولى', '', '[^a]: ثانية');
    expect(sketchNotes(imported.article)).toEqual(['1: أولى', '?: ثانية']);
    expect(codes(imported)).toContain('duplicate-note');
  });
});

describe('what has no counterpart', () => {
  test('is simplified, and reported', () => {
    const imported = read('<div class="x"><p>نص <b>غليظ</b></p></div>', '', 'نص <kbd>Ctrl</kbd>');
    expect(sketch(imported.article)).toEqual(['p نص {strong غليظ}', 'p نص {code Ctrl}']);
    expect(codes(imported)).toContain('html-simplified');
  });

  test('never runs: scripts, handlers and addresses that are refused', () => {
    const imported = read(
      '<script>alert(1)</script>',
      '',
      '[نص](javascript:alert(1)) ![صورة](javascript:alert(1)) <a href="vbscript:x" onclick="y">رابط</a>',
    );
    expect(JSON.stringify(imported.article)).not.toMatch(/javascript|vbscript|onclick|alert/);
    expect(sketch(imported.article).join()).toContain('نص');
  });

  test('moves pictures out of the text', () => {
    const imported = read('قبل ![وصف](https://example.org/a.jpg) بعد');
    expect(sketch(imported.article)).toEqual(['p قبل  بعد', 'figure https://example.org/a.jpg «وصف»']);
    expect(codes(imported)).toContain('picture-moved');
  });

  test('takes pictures that are written into the text', () => {
    const { article, pictures } = read('![وصف](data:image/png;base64,iVBORw0KGgo=)');
    expect(pictures).toHaveLength(1);
    expect(article.blocks[0]).toMatchObject({ type: 'figure', asset: pictures[0]?.key, alt: 'وصف' });
  });

  test('is cleaned of invisible characters', () => {
    const imported = read('نص\u200f \u202aمصر\u202c\u0000');
    expect(sketch(imported.article)).toEqual(['p نص مصر']);
    expect(codes(imported)).toContain('characters-removed');
  });
});

const LINES = [
  '# عنوان',
  '## فصل',
  'نص عادي هنا',
  '**غليظ** و*مائل*',
  '- بند',
  '  - داخلي',
  '1. رقم',
  '> اقتباس',
  '> [!TIP]',
  '> نص',
  '| أ | ب |',
  '|---|---|',
  '```',
  '~~~',
  '---',
  '***',
  '',
  '',
  '[^1]: حاشية',
  'جملة[^1]',
  '<div>',
  '</div>',
  '<p>وسم</p>',
  '<!-- تعليق',
  '-->',
  '[نص](https://example.org/)',
  '![وصف](https://example.org/x.png)',
  '<!--more-->',
  '    شفرة',
  '\tشفرة',
  '<!-- hashiya {"dir":"ltr"} -->',
  '<!-- hashiya-block {"type":"poll","text":"كلمة"} -->',
  '<!-- caption -->',
  '<!-- embed -->',
  '<script>نص</script>',
  '[x]: https://example.org/x',
];

describe('any text', () => {
  test('becomes an article that needs no repair', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc.array(fc.constantFrom(...LINES), { maxLength: 30 }).map((lines) => lines.join('\n')),
          fc.string({ unit: fc.constantFrom(...'[](){}|!*-_#>:.1^`~<&;\\ \n\tأب'), maxLength: 200 }),
        ),
        (text) => {
          const { article } = read(text);
          const again = parseArticle(article);
          expect(again.article).toEqual(article);
          expect(again.problems.filter(({ code }) => code !== 'unknown-content')).toEqual([]);
        },
      ),
      { numRuns: 1000, seed: 1 },
    );
  });

  test('keeps its words', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'كلمة',
            'أخرى',
            'ثالثة',
            '*',
            '**',
            '_',
            '`',
            '[',
            ']',
            '(',
            ')',
            '>',
            '-',
            '#',
            '|',
            '~~',
            '<b>',
            '</b>',
            '\n',
            '\n\n',
            '!',
          ),
          { maxLength: 60 },
        ),
        (parts) => {
          const text = parts.join(' ');
          const { article } = read(text);
          const words = wordsOf(
            passagesOf(article)
              .map(({ inlines }) => passageText(inlines))
              .join('\n'),
          );
          const written = wordsOf(text.replace(/<\/?b>/g, ''));
          // A tag that closes nothing is kept as it is written.
          expect(words.filter((word) => word !== 'b').toSorted()).toEqual(written.toSorted());
        },
      ),
      { numRuns: 1000, seed: 2 },
    );
  });

  test.each([
    ['quotations in each other', '>'.repeat(50_000)],
    [
      'lists in each other',
      Array.from({ length: 2000 }, (_, index) => `${'  '.repeat(index)}- أ`).join('\n'),
    ],
    ['brackets', '['.repeat(100_000)],
    ['emphasis', '*a **b '.repeat(30_000)],
    ['links', '[a]('.repeat(50_000)],
    ['notes', '[^a]'.repeat(50_000)],
    ['tags', '<b>'.repeat(50_000)],
    ['code', '`'.repeat(100_000)],
    ['columns', `${'|a'.repeat(20_000)}\n${'|-'.repeat(20_000)}`],
    [
      'YAML that multiplies',
      `---\na: &a [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 20 }, (_, index) => `${'bcdefghijklmnopqrstuv'[index]}: &${'bcdefghijklmnopqrstuv'[index]} [*${'abcdefghijklmnopqrstu'[index]},*${'abcdefghijklmnopqrstu'[index]},*${'abcdefghijklmnopqrstu'[index]}]`).join('\n')}\n---\nنص`,
    ],
    ['depth in YAML', `---\na: ${'['.repeat(20_000)}\n---\nنص`],
  ])('is read in a time that grows with it: %s', (_what, text) => {
    expect(read(text).article.blocks.length).toBeGreaterThan(0);
  });
});
