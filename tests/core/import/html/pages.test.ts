// Pages that others made: each shape as its program writes it, read into the report and nothing but the report.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CALLOUT_KINDS } from '../../../../src/core/article/callouts.ts';
import { seededRandom } from '../../../../src/core/article/ids.ts';
import { passageText } from '../../../../src/core/article/inlines.ts';
import { parseArticle } from '../../../../src/core/article/parseArticle.ts';
import { passagesOf } from '../../../../src/core/article/walk.ts';
import { decodeText } from '../../../../src/core/import/decode.ts';
import { htmlImporter } from '../../../../src/core/import/html/htmlImporter.ts';
import type { Imported } from '../../../../src/core/import/importer.ts';
import { sketch, sketchNotes } from '../../../support/sketch.ts';

const LONG =
  'وهذه فقرة طويلة بما يكفي لأن تكون متن التقرير، وفيها كلام كثير عن الموضوع نفسه، ثم كلام آخر عن غيره، حتى تطول.';

function read(html: string): Imported {
  return htmlImporter.read(html, { callouts: CALLOUT_KINDS, random: seededRandom('page') });
}

function bodyOf(html: string): readonly string[] {
  return sketch(read(html).article);
}

function codes({ findings }: Imported): readonly string[] {
  return findings.map(({ code }) => code);
}

describe('the page of a news site', () => {
  const imported = read(`<!doctype html><html lang="ar" dir="rtl"><head>
    <title>مصر توقع اتفاقًا - الجريدة</title>
    <meta property="og:title" content="مصر توقع اتفاقًا">
    <meta name="description" content="وصف التقرير">
    <meta property="article:published_time" content="2026-05-10T10:00:00+03:00">
    <meta property="article:section" content="سياسة">
    <meta property="article:tag" content="مصر"><meta property="article:tag" content="اتفاق">
    <link rel="canonical" href="https://example.org/news/misr">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"مصر توقع اتفاقًا","author":{"@type":"Person","name":"سارة أحمد"}}</script>
    <style>p{color:red}</style></head><body>
    <nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/s">رياضة</a></li></ul></nav>
    <div class="breadcrumb">الرئيسية / سياسة</div>
    <main><article>
      <h1>مصر توقع اتفاقًا</h1>
      <div class="byline">سارة أحمد</div><time datetime="2026-05-10">10 مايو</time>
      <div class="share-buttons"><button>شارك</button></div>
      <figure><img src="/a.jpg" alt="لقاء" width="800" height="600"><figcaption>تعليق الصورة</figcaption></figure>
      <p>${LONG}</p><p><strong>مهم:</strong> نص <a href="/b">رابط</a>.</p>
      <h2>خلفية</h2><ul><li>بند</li><li>آخر<ol><li>داخلي</li></ol></li></ul>
      <blockquote><p>قول مأثور.</p><footer>— قائله</footer></blockquote>
      <table><thead><tr><th>أ</th><th>ب</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>
      <iframe src="https://www.youtube.com/embed/x" title="مقطع"></iframe>
      <p style="display:none">نص مخفي</p>
      <script>alert('شفرة')</script>
      <div class="related-posts"><h3>اقرأ أيضًا</h3><a href="/c">خبر آخر</a></div>
    </article></main>
    <footer>جميع الحقوق محفوظة</footer></body></html>`);

  test('gives its text, without what stands around it', () => {
    expect(sketch(imported.article)).toEqual([
      'figure https://example.org/a.jpg «لقاء»',
      '  caption تعليق الصورة',
      `p ${LONG}`,
      'p {strong مهم:} نص [رابط](https://example.org/b).',
      'h2 خلفية',
      '- بند',
      '- آخر',
      '  1. داخلي',
      'quote — قائله',
      '  p قول مأثور.',
      'table row',
      '  أ | ب',
      '  1 | 2',
      'embed [مقطع](https://www.youtube.com/embed/x)',
    ]);
  });

  test('gives its metadata', () => {
    expect(imported.article.metadata).toMatchObject({
      headline: 'مصر توقع اتفاقًا',
      author: 'سارة أحمد',
      description: 'وصف التقرير',
      section: 'سياسة',
      tags: ['مصر', 'اتفاق'],
      canonical: 'https://example.org/news/misr',
      language: 'ar',
      dates: { published: '2026-05-10T10:00:00+03:00' },
    });
  });

  test('reports what it left out', () => {
    const left = imported.findings
      .filter(({ code }) => code === 'part-dropped')
      .map(({ excerpt }) => excerpt);
    expect(left.join('\n')).toMatch(/رياضة[\s\S]*الحقوق|الحقوق[\s\S]*رياضة/);
    expect(left.join('\n')).toContain('خبر آخر');
    expect(left.join('\n')).not.toContain('شفرة');
  });
});

describe('a post of Blogger', () => {
  test('has its caption tables as figures', () => {
    expect(
      bodyOf(`<div class="post-body entry-content">
        <table align="center" class="tr-caption-container" style="margin-left:auto;margin-right:auto"><tbody>
        <tr><td><a href="https://blogger.googleusercontent.com/a.jpg"><img alt="وصف" src="https://blogger.googleusercontent.com/s320/a.jpg" width="320"></a></td></tr>
        <tr><td class="tr-caption" style="text-align:center">تعليق الصورة</td></tr></tbody></table>
        <p>${LONG}</p><span><a name="more"></a></span><p>بقية.</p></div>`),
    ).toEqual([
      'figure https://blogger.googleusercontent.com/s320/a.jpg «وصف»',
      '  caption تعليق الصورة',
      `p ${LONG}`,
      'more',
      'p بقية.',
    ]);
  });

  test('written with line breaks has paragraphs', () => {
    expect(bodyOf(`<div dir="rtl">${LONG}<br><br>${LONG}<div><br></div><div>نص.</div></div>`)).toEqual([
      `p ${LONG}`,
      `p ${LONG}`,
      'p نص.',
    ]);
  });
});

describe('the callouts of a page', () => {
  test.each([
    ['a box with a label', `<div class="box"><p><strong>نصيحة ذهبية:</strong> لا تتعجل.</p></div>`],
    ['a paragraph with a label', `<p><strong>نصيحة ذهبية:</strong> لا تتعجل.</p>`],
    ['a paragraph without marks', `<p>نصيحة ذهبية: لا تتعجل.</p>`],
    ['a label with tashkeel', `<p><b>نصيحةٌ ذهبيّة:</b> لا تتعجل.</p>`],
  ])('are known in %s', (_what, html) => {
    const lines = bodyOf(`<p>${LONG}</p>${html}<p>${LONG}</p>`);
    expect(lines[1]).toMatch(/^callout tip/);
    expect(lines[2]).toBe('  p لا تتعجل.');
  });
});

describe('footnotes', () => {
  const expected = ['p جملة.[1] وأخرى.[2]', `p ${LONG}`];
  test.each([
    [
      'of WordPress',
      `<p>جملة.<sup data-fn="a" class="fn"><a href="#a" id="a-link">1</a></sup> وأخرى.<sup data-fn="b" class="fn"><a href="#b" id="b-link">2</a></sup></p><p>${LONG}</p>
       <ol class="wp-block-footnotes"><li id="a">الأولى <a href="#a-link">↩︎</a></li><li id="b">الثانية <a href="#b-link">↩︎</a></li></ol>`,
    ],
    [
      'of Word',
      `<p class=MsoNormal dir=RTL>جملة.<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> وأخرى.<a style='mso-footnote-id:ftn2' href="#_ftn2" name="_ftnref2"><span class=MsoFootnoteReference>[2]</span></a></p><p class=MsoNormal>${LONG}</p>
       <div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%">
       <div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> الأولى</p></div>
       <div style='mso-element:footnote' id=ftn2><p class=MsoFootnoteText><a style='mso-footnote-id:ftn2' href="#_ftnref2" name="_ftn2"><span class=MsoFootnoteReference>[2]</span></a> الثانية</p></div></div>`,
    ],
    [
      'of Google Docs',
      `<p><span>جملة.</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span> وأخرى.</span><sup><a href="#ftnt2" id="ftnt_ref2">[2]</a></sup></p><p><span>${LONG}</span></p>
       <hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> الأولى</span></p></div><div><p><a href="#ftnt_ref2" id="ftnt2">[2]</a><span> الثانية</span></p></div>`,
    ],
    [
      'of Wikipedia',
      `<p>جملة.<sup id="cite_ref-1" class="reference"><a href="#cite_note-1"><span class="cite-bracket">[</span>1<span class="cite-bracket">]</span></a></sup> وأخرى.<sup id="cite_ref-2" class="reference"><a href="#cite_note-2">[2]</a></sup></p><p>${LONG}</p>
       <h2>المراجع</h2><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><a href="#cite_ref-1">↑</a></span> <span class="reference-text">الأولى</span></li>
       <li id="cite_note-2"><span class="mw-cite-backlink"><a href="#cite_ref-2">↑</a></span> <span class="reference-text">الثانية</span></li></ol>`,
    ],
    [
      'of Pandoc and GitHub',
      `<p>جملة.<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> وأخرى.<a href="#fn2" class="footnote-ref" id="fnref2" role="doc-noteref"><sup>2</sup></a></p><p>${LONG}</p>
       <section class="footnotes" role="doc-endnotes"><hr><ol><li id="fn1"><p>الأولى<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li><li id="fn2"><p>الثانية<a href="#fnref2" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>`,
    ],
    [
      'written by hand',
      `<p>جملة.<sup>[1]</sup> وأخرى.<sup>[2]</sup></p><p>${LONG}</p><h3>الهوامش</h3><p>[1] الأولى</p><p>[2] الثانية</p>`,
    ],
    [
      'raised by hand',
      `<p>جملة.<sup>1</sup> وأخرى.<sup>2</sup></p><p>${LONG}</p><p><b>المراجع</b></p><ol><li>الأولى</li><li>الثانية</li></ol>`,
    ],
  ])('%s are joined to their markers', (_what, html) => {
    const { article } = read(html);
    expect(sketch(article).filter((line) => line !== '---')).toEqual(expected);
    expect(sketchNotes(article)).toEqual(['1: الأولى', '2: الثانية']);
  });

  test('cited many times are one note', () => {
    const { article } = read(
      `<p>جملة.<sup id="r1"><a href="#n1">[1]</a></sup> وأخرى.<sup id="r2"><a href="#n1">[1]</a></sup></p><p>${LONG}</p><ol><li id="n1">الأولى <a href="#r1">↑</a> <a href="#r2">↑</a></li></ol>`,
    );
    expect(sketch(article)[0]).toBe('p جملة.[1] وأخرى.[1]');
    expect(sketchNotes(article)).toEqual(['1: الأولى']);
  });

  test('that are exponents are none', () => {
    expect(bodyOf(`<p>${LONG}</p><p>المساحة 5 م<sup>2</sup>.</p>`)[1]).toBe('p المساحة 5 م{sup 2}.');
  });
});

describe('what word processors put into HTML', () => {
  test('from Word: marks, lists drawn with bullets, and no styles', () => {
    const lines =
      bodyOf(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body lang=AR-SA>
      <!--StartFragment--><p class=MsoTitle dir=RTL>عنوان</p>
      <p class=MsoNormal dir=RTL><span lang=AR-SA style='font-family:"Arial";color:black'>نص <b>غليظ</b> و<i>مائل</i><o:p></o:p></span></p>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>بند</p>
      <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp; </span></span><![endif]>داخلي</p>
      <p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>`);
    expect(lines).toContain('p نص {strong غليظ} و{emphasis مائل}');
    expect(lines).toEqual(expect.arrayContaining(['- بند', '  - داخلي']));
    expect(lines.join()).not.toMatch(/mso|Arial|·/);
  });

  test('from Google Docs: weight and slant as styles, one wrapper that is not bold', () => {
    expect(
      bodyOf(
        `<meta charset="utf-8"><b style="font-weight:normal" id="docs-internal-guid-x"><p dir="rtl"><span style="font-weight:400">نص </span><span style="font-weight:700">غليظ</span><span style="font-style:italic"> مائل</span></p><ul><li dir="rtl"><p role="presentation"><span>بند</span></p></li></ul></b>`,
      ),
    ).toEqual(['p نص {strong غليظ}{emphasis  مائل}', '- بند']);
  });

  test('in an old code page', () => {
    const html =
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1256"></head><body><p>خبر عاجل</p></body></html>';
    const page = new TextDecoder('windows-1256').decode(
      Uint8Array.from({ length: 256 }, (_, index) => index),
    );
    const bytes = Uint8Array.from(html, (character) => page.indexOf(character));
    expect(bodyOf(decodeText(bytes).text)).toEqual(['p خبر عاجل']);
  });
});

describe('tables', () => {
  test('with merged cells become rectangles', () => {
    const imported = read(
      `<p>${LONG}</p><table><tr><th colspan="2">أ</th></tr><tr><td rowspan="2">ب</td><td>ت</td></tr><tr><td>ث</td></tr></table>`,
    );
    const table = imported.article.blocks.find((block) => block.type === 'table');
    expect(new Set(table?.rows.map((row) => row.cells.length))).toEqual(new Set([2]));
    expect(codes(imported)).toContain('cells-expanded');
  });

  test('that only lay out a page are no tables', () => {
    expect(bodyOf(`<table><tr><td><p>${LONG}</p><p>${LONG}</p></td></tr></table>`)).toEqual([
      `p ${LONG}`,
      `p ${LONG}`,
    ]);
  });
});

describe('hostile pages', () => {
  test.each([
    '<script>alert(1)</script>',
    '<a href="javascript:alert(1)">رابط</a>',
    '<a href=" java\nscript:alert(1)">رابط</a>',
    '<img src="javascript:alert(1)" alt="صورة">',
    '<img src="data:text/html;base64,PHNjcmlwdD4=" alt="صورة">',
    '<img src=x onerror=alert(1) alt="صورة">',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<object data="javascript:alert(1)">نص</object>',
    '<form action="javascript:alert(1)"><input value="alert"></form>',
    '<svg><script>alert(1)</script></svg>',
    '<math><mtext><script>alert(1)</script></mtext></math>',
    '<template><img src=x onerror=alert(1)></template>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<base href="javascript:alert(1)//"><a href="x">رابط</a>',
    '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  ])('leave nothing that runs: %s', (html) => {
    const { article } = read(`<p>${LONG}</p>${html}`);
    expect(JSON.stringify(article)).not.toMatch(/javascript:|alert\(1\)|onerror|srcdoc|text\/html/);
  });

  test.each([
    ['elements', '<div>'.repeat(10_000)],
    ['marks', '<b><i>'.repeat(5_000)],
    ['quotations', '<blockquote>'.repeat(10_000)],
    ['lists', '<ul><li>'.repeat(10_000)],
    ['tables', '<table><tr><td>'.repeat(3_000)],
    ['links', '<a href="x">'.repeat(10_000)],
  ])('of ten thousand nested %s keep their words', (_what, html) => {
    const { article } = read(`<p>قبل</p>${html}كلمة`);
    const words = passagesOf(article)
      .map(({ inlines }) => passageText(inlines))
      .join(' ');
    expect(words).toContain('قبل');
    expect(words).toContain('كلمة');
    expect(parseArticle(article)).toMatchObject({ article, problems: [] });
  });

  test.each([
    ['attributes', `<p ${'a="b" '.repeat(50_000)}>كلمة</p>`],
    ['classes', `<p class="${'x '.repeat(100_000)}">كلمة</p>`],
    ['open brackets', `كلمة ${'<'.repeat(100_000)}`],
    ['empty paragraphs', `كلمة${'<p></p>'.repeat(50_000)}`],
    ['markers', `كلمة${'<sup><a href="#n1">1</a></sup>'.repeat(5_000)}`],
    ['cells', `<table><tr>${'<td colspan=1000>كلمة'.repeat(200)}</table>`],
    ['spaces', `<p>كلمة${' '.repeat(200_000)}</p>`],
  ])('are read in a time that grows with them: %s', (_what, html) => {
    expect(JSON.stringify(read(html).article)).toContain('كلمة');
  });
});

const PARTS = [
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<b>',
  '</b>',
  '<i>',
  '<a href="#n1">',
  '</a>',
  '<sup>',
  '</sup>',
  '<ul><li>',
  '</li></ul>',
  '<ol>',
  '<li id="n1">',
  '<blockquote>',
  '</blockquote>',
  '<table><tr><td>',
  '</td></tr></table>',
  '<h2>',
  '</h2>',
  '<h1>',
  '</h1>',
  '<br>',
  '<hr>',
  '<img src="/x.png">',
  '<figure>',
  '<figcaption>',
  '</figure>',
  '<pre>',
  '</pre>',
  '<span dir="ltr">',
  '</span>',
  '<bdi>',
  '<mark>',
  '<cite>',
  '<section>',
  '<article>',
  'كلمة',
  'أخرى',
  '[1]',
  '1',
  'نصيحة ذهبية:',
  '- ',
  '&nbsp;',
  '&amp;',
  '\n',
  ' ',
];

describe('any page', () => {
  test('becomes an article that needs no repair, with all of its words', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PARTS), { maxLength: 60 }), (parts) => {
        const html = parts.join('');
        const { article, findings } = read(html);
        expect(parseArticle(article)).toMatchObject({ article, problems: [] });
        // Letters alone: where one word ends, the tags between two tell, not the text.
        const letters = [
          ...passagesOf(article).map(({ inlines }) => passageText(inlines)),
          ...findings.map(({ excerpt }) => excerpt ?? ''),
        ]
          .join('')
          .replace(/[^\p{L}]/gu, '');
        for (const word of ['كلمة', 'أخرى', 'نصيحةذهبية'])
          expect(letters.split(word).length, word).toBeGreaterThanOrEqual(
            html.replace(/<[^>]*>|[^\p{L}]/gu, '').split(word).length,
          );
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  test('of any characters becomes an article', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { article } = read(`<p>${text}`);
        expect(parseArticle(article)).toMatchObject({ article, problems: [] });
      }),
      { numRuns: 500, seed: 2 },
    );
  });
});
