// The standalone page: one file that opens offline and says what it is.
import { describe, expect, test } from 'vitest';
import type { Article, Metadata } from '../../../src/core/article/article.ts';
import { exportArticle } from '../../../src/core/export/targets.ts';
import { exampleReport, goldenCases } from '../../golden/cases.ts';
import { attributeOf, elementsOf, textOf } from '../../support/htmlTree.ts';

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
    expect(style).toContain('@media (prefers-color-scheme:dark)');
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
