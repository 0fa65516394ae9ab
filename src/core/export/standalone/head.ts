// What a standalone page says about itself: title, description, canonical address, cards (ogp.me) and NewsArticle data (schema.org).

import { readingMinutes } from '../../arabic/count.ts';
import { parseWebAddress } from '../../article/addresses.ts';
import type { Article } from '../../article/article.ts';
import { findLeadFigure } from '../../article/newArticle.ts';
import { type HtmlNode, h } from '../tree.ts';

/** The `meta` and `link` elements after the title, and the structured data; `publisher` is empty when it is not known, `words` is their number. */
export function renderHead(article: Article, publisher: string, words: number): readonly HtmlNode[] {
  const { metadata } = article;
  const canonical = parseWebAddress(metadata.canonical);
  const image = leadImage(article);
  const property = (name: string, content: string | undefined): readonly HtmlNode[] =>
    content === undefined ? [] : [h('meta', { property: name, content })];
  const named = (name: string, content: string | undefined): readonly HtmlNode[] =>
    content === undefined ? [] : [h('meta', { name, content })];
  return [
    ...named('description', metadata.description),
    ...named('author', metadata.author),
    ...(metadata.tags.length === 0
      ? []
      : named('keywords', metadata.tags.join(metadata.language.startsWith('en') ? ', ' : '، '))),
    ...(canonical === undefined ? [] : [h('link', { rel: 'canonical', href: canonical })]),
    ...property('og:type', 'article'),
    ...property('og:title', metadata.headline || undefined),
    ...property('og:description', metadata.description),
    ...property('og:url', canonical),
    ...property('og:site_name', publisher || undefined),
    ...property('og:image', image?.address),
    ...(image === undefined ? [] : property('og:image:alt', image.alt || undefined)),
    ...property('og:locale', localeOf(metadata.language)),
    ...(image === undefined ? [] : named('twitter:card', 'summary_large_image')),
    ...property('article:published_time', metadata.dates.published),
    ...property('article:modified_time', metadata.dates.modified),
    ...property('article:section', metadata.section),
    ...metadata.tags.flatMap((tag) => property('article:tag', tag)),
    h(
      'script',
      { type: 'application/ld+json' },
      { trusted: jsonLd(article, publisher, words, image?.address) },
    ),
  ];
}

// The article as schema.org `NewsArticle`, escaped so that nothing in it can end its element.
function jsonLd(article: Article, publisher: string, words: number, image: string | undefined): string {
  const { metadata } = article;
  const canonical = parseWebAddress(metadata.canonical);
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: metadata.headline,
    alternativeHeadline: metadata.subtitle,
    description: metadata.description,
    inLanguage: metadata.language,
    articleSection: metadata.section,
    keywords: metadata.tags.length === 0 ? undefined : metadata.tags,
    datePublished: metadata.dates.published,
    dateModified: metadata.dates.modified,
    author: metadata.author === undefined ? undefined : [{ '@type': 'Person', name: metadata.author }],
    publisher: publisher === '' ? undefined : { '@type': 'Organization', name: publisher },
    locationCreated: metadata.place === undefined ? undefined : { '@type': 'Place', name: metadata.place },
    image: image === undefined ? undefined : [image],
    wordCount: words,
    timeRequired: words === 0 ? undefined : `PT${readingMinutes(words)}M`,
    mainEntityOfPage: canonical,
    url: canonical,
  };
  return JSON.stringify(data).replace(
    /[<>&\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/g,
    toUnicodeEscape,
  );
}

// A language with its country, as cards want it. Where the article names no country, the one that the protocol's makers took for the language.
function localeOf(language: string): string {
  const [code = '', ...rest] = language.split('-');
  const country = rest.find((part) => /^[A-Z]{2}$/i.test(part))?.toUpperCase() ?? COUNTRIES[code];
  return country === undefined ? code : `${code}_${country}`;
}

const COUNTRIES: Readonly<Record<string, string>> = { ar: 'AR', en: 'US' };

function leadImage(article: Article): { readonly address: string; readonly alt: string } | undefined {
  const figure = findLeadFigure(article);
  const address = parseWebAddress(figure?.address);
  // A card's picture must be reachable by others: one that is only in the library cannot be named.
  return figure === undefined || address === undefined ? undefined : { address, alt: figure.alt };
}

function toUnicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
