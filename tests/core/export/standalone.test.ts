// The standalone page: one file that opens offline and says what it is.
import { describe, expect, test } from 'vitest';
import type { Article, Metadata } from '../../../src/core/article/article.ts';
import { CALLOUT_KINDS } from '../../../src/core/article/callouts.ts';
import { countArticleWords } from '../../../src/core/article/counts.ts';
import { seededRandom } from '../../../src/core/article/ids.ts';
import { parseArticle } from '../../../src/core/article/parseArticle.ts';
import { exportArticle } from '../../../src/core/export/targets.ts';
import { htmlImporter } from '../../../src/core/import/html/htmlImporter.ts';
import { exampleReport, goldenCases } from '../../golden/cases.ts';
import { attributeOf, elementsOf, type HtmlElement, textOf } from '../../support/htmlTree.ts';

const example = exampleReport();
const findAsset = (id: string) => example.assets.find((asset) => asset.id === id);
const html = exportArticle(example.article, 'standalone', { findAsset }).text;

function elements(page: string, tag: string) {
  return elementsOf(page).filter(({ tagName }) => tagName === tag);
}

function headOf(metadata: Partial<Metadata>): string {
  const article: Article = { ...example.article, metadata: { ...example.article.metadata, ...metadata } };
  return exportArticle(article, 'standalone', { findAsset }).text;
}

function dataOf(page: string): Record<string, unknown> {
  const [script] = elements(page, 'script');
  const [text] = script?.childNodes ?? [];
  return JSON.parse(text !== undefined && 'value' in text ? text.value : '') as Record<string, unknown>; // an object, as the test below says
}

describe('the page', () => {
  test('begins with its document type and says its encoding first', () => {
    expect(
      html.startsWith('<!doctype html>\n<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">'),
    ).toBe(true);
  });

  test('has one first heading, the headline', () => {
    expect(elements(html, 'h1').map(textOf)).toEqual([example.article.metadata.headline]);
  });

  test('loads nothing: every picture is inside it', () => {
    expect(elements(html, 'img').map((image) => attributeOf(image, 'src')?.slice(0, 22))).toEqual([
      'data:image/png;base64,',
    ]);
    expect(elements(html, 'link').filter((link) => attributeOf(link, 'rel') !== 'canonical')).toEqual([]);
    expect(html.match(/url\((?!"data:)/g)).toBeNull();
    expect(html).not.toContain('@import');
  });

  test('gives every picture its measures, so that the text does not jump', () => {
    for (const image of elements(html, 'img')) {
      expect(Number(attributeOf(image, 'width'))).toBeGreaterThan(0);
      expect(Number(attributeOf(image, 'height'))).toBeGreaterThan(0);
    }
  });

  test('brings rules for night and for paper', () => {
    const [style] = elements(html, 'style').map((element) =>
      element.childNodes.map((node) => ('value' in node ? node.value : '')).join(''),
    );
    expect(style).toContain('@media screen and (prefers-color-scheme:dark)');
    expect(style).toContain('@media print');
  });

  test('names the files beside it when pictures are not to be inside', () => {
    const { text, pictures } = exportArticle(example.article, 'standalone', {
      findAsset,
      settings: { pictures: 'files' },
    });
    const sources = elements(text, 'img').map((image) => attributeOf(image, 'src'));
    expect(sources).toEqual(pictures.map(({ fileName }) => fileName));
    expect(sources.join()).toMatch(/^[\p{L}\p{N}-]+-1\.png$/u);
  });
});

describe('what the page says of itself', () => {
  test('is data of a news article', () => {
    const { headline, description, section, tags, author, dates } = example.article.metadata;
    expect(dataOf(html)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline,
      description,
      inLanguage: 'ar',
      articleSection: section,
      keywords: tags,
      datePublished: dates.published,
      author: [{ '@type': 'Person', name: author }],
    });
  });

  test('is a title, a description and a card', () => {
    const { headline, description } = example.article.metadata;
    expect(elements(html, 'title').map(textOf)).toEqual([headline]);
    const meta = (name: string) =>
      elements(html, 'meta').find((element) =>
        [attributeOf(element, 'name'), attributeOf(element, 'property')].includes(name),
      );
    const content = (name: string) => {
      const element = meta(name);
      return element && attributeOf(element, 'content');
    };
    expect([
      content('description'),
      content('og:title'),
      content('og:description'),
      content('og:type'),
    ]).toEqual([description, headline, description, 'article']);
  });

  test('is nothing that the writer did not give', () => {
    const bare = goldenCases().find(({ name }) => name === 'paragraphs')?.article ?? example.article;
    const page = exportArticle(bare, 'standalone').text;
    expect(
      elements(page, 'meta').map(
        (element) => attributeOf(element, 'name') ?? attributeOf(element, 'property'),
      ),
    ).toEqual([undefined, 'viewport', 'og:type', 'og:title', 'og:locale']);
    expect(dataOf(page)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: bare.metadata.headline,
      inLanguage: 'ar',
      wordCount: countArticleWords(bare),
      timeRequired: 'PT1M',
    });
  });

  test('keeps its address when one is given', () => {
    const page = headOf({ canonical: 'https://example.org/تقرير' });
    expect(elements(page, 'link').map((link) => attributeOf(link, 'href'))).toEqual([
      'https://example.org/تقرير',
    ]);
    expect(dataOf(page).mainEntityOfPage).toBe('https://example.org/تقرير');
  });

  test.each(['</script><script>alert(1)</script>', '<!--', ']]>', '\u2028', '&quot;'])(
    'cannot be ended by its words: %j',
    (words) => {
      const page = headOf({ headline: `قبل ${words} بعد` });
      expect(elements(page, 'script')).toHaveLength(1);
      expect(dataOf(page).headline).toBe(`قبل ${words} بعد`);
    },
  );
});

describe('the table of contents', () => {
  const pageOf = (settings: Readonly<Record<string, string>>, article = example.article): string =>
    exportArticle(article, 'standalone', { findAsset, settings }).text;

  function report(levels: readonly number[], digits: Metadata['digits'] = 'european'): Article {
    const blocks = levels.flatMap((level, index) => [
      {
        type: 'heading',
        level,
        children: [
          { type: 'text', text: `عنوان ${index + 1} في ` },
          { type: 'link', href: 'https://example.org/', children: [{ type: 'text', text: 'رابط' }] },
          { type: 'reference', note: 'n' },
        ],
      },
      { type: 'paragraph', children: [{ type: 'text', text: 'كلمة '.repeat(90).trim() }] },
    ]);
    const notes = [
      { id: 'n', blocks: [{ type: 'paragraph', children: [{ type: 'text', text: 'حاشية.' }] }] },
    ];
    return parseArticle({
      format: 'hashiya-article',
      version: 1,
      id: 'long',
      metadata: { headline: 'تقرير', digits },
      blocks,
      notes,
    }).article;
  }

  function contentsOf(page: string): readonly string[] {
    const [nav] = elements(page, 'nav');
    const lines: string[] = [];
    const visit = (element: HtmlElement, depth: number): void => {
      for (const child of element.childNodes) {
        if (!('tagName' in child)) continue;
        if (child.tagName === 'a') lines.push(`${'-'.repeat(depth)} ${textOf(child)}`);
        else visit(child, depth + (child.tagName === 'ol' ? 1 : 0));
      }
    };
    if (nav !== undefined) visit(nav, 0);
    return lines;
  }

  test('is there from the given number of headings on, and never when it is not wanted', () => {
    const has = (count: number, settings = {}): boolean =>
      elements(pageOf(settings, report(Array.from({ length: count }, () => 2))), 'nav').length === 1;
    expect([has(5), has(6), has(2, { contents: '2' }), has(1, { contents: '2' })]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(has(9, { contents: 'never' })).toBe(false);
  });

  test('lists the headings under each other without their markers and links, and the notes at the end', () => {
    expect(contentsOf(pageOf({ contents: '1' }, report([2, 3, 4, 2])))).toEqual([
      '- عنوان 1 في رابط',
      '-- عنوان 2 في رابط',
      '--- عنوان 3 في رابط',
      '- عنوان 4 في رابط',
      '- الحواشي',
    ]);
  });

  test('leads to each heading, has a name, and is closed', () => {
    const page = pageOf({ contents: '1' });
    const [nav] = elements(page, 'nav');
    const [details] = elements(page, 'details');
    expect(nav && attributeOf(nav, 'aria-label')).toBe('محتويات التقرير');
    expect(details && attributeOf(details, 'open')).toBeUndefined();
    const links = nav === undefined ? [] : elementsOf(nav).filter(({ tagName }) => tagName === 'a');
    const led = links.map((link) => {
      const id = attributeOf(link, 'href')?.slice(1);
      const [heading] = elementsOf(page).filter((element) => attributeOf(element, 'id') === id);
      return heading && [heading.tagName, textOf(heading) === textOf(link)];
    });
    expect(led).toEqual(Array.from({ length: 5 }, () => ['h2', true]));
  });

  test('is metadata to whoever reads the page back', () => {
    const page = pageOf({ contents: '1' });
    const { article, findings } = htmlImporter.read(page, {
      callouts: CALLOUT_KINDS,
      random: seededRandom(page),
    });
    expect(article.metadata.place).toBe(example.article.metadata.place);
    // The heading of the notes is the page's, and said to be.
    expect(findings.map(({ code }) => code)).toEqual(['notes-heading-dropped']);
  });

  test.each([
    [90, 'زمن القراءة: دقيقة واحدة'],
    [360, 'زمن القراءة: دقيقتان'],
    [540, 'زمن القراءة: ٣ دقائق'],
    [1800, 'زمن القراءة: ١٠ دقائق'],
    [1980, 'زمن القراءة: ١١ دقيقة'],
    [18_000, 'زمن القراءة: ١٠٠ دقيقة'],
    [18_540, 'زمن القراءة: ١٠٣ دقائق'],
  ])('of the reading time: %i words are «%s»', (words, line) => {
    const article = report([], 'arabic-indic');
    const text = 'كلمة '.repeat(words).trim();
    const page = pageOf(
      {},
      { ...article, blocks: [{ type: 'paragraph', children: [{ type: 'text', text }] }] },
    );
    expect(
      elementsOf(page)
        .filter((element) => attributeOf(element, 'class') === 'reading')
        .map(textOf),
    ).toEqual([line]);
    expect(pageOf({ 'reading-time': 'hide' }, article)).not.toContain('class="reading"');
  });
});

test('a publisher that is known is said in data and card', () => {
  const page = exportArticle(example.article, 'standalone', {
    findAsset,
    settings: { publisher: 'صحيفة الوادي' },
  }).text;
  expect(dataOf(page).publisher).toEqual({ '@type': 'Organization', name: 'صحيفة الوادي' });
  expect(
    elements(page, 'meta').find((element) => attributeOf(element, 'property') === 'og:site_name')?.attrs,
  ).toEqual([
    { name: 'property', value: 'og:site_name' },
    { name: 'content', value: 'صحيفة الوادي' },
  ]);
});

test('a card names its country, or the one that cards know the language by', () => {
  const localeOf = (language: string) =>
    elements(headOf({ language }), 'meta')
      .filter((element) => attributeOf(element, 'property') === 'og:locale')
      .map((element) => attributeOf(element, 'content'))
      .join();
  expect(['ar', 'ar-EG', 'en', 'ar-Arab-MA', 'fr'].map(localeOf)).toEqual([
    'ar_AR',
    'ar_EG',
    'en_US',
    'ar_MA',
    'fr',
  ]);
});
