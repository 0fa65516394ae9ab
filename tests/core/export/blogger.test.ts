// The fragment for Blogger: what its editor and its pages can carry.
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/core/article/article.ts';
import { exportArticle } from '../../../src/core/export/targets.ts';
import { goldenCases } from '../../golden/cases.ts';
import { anyPicture } from '../../support/documents.ts';
import { attributeOf, elementsOf, textOf, withAttribute } from '../../support/htmlTree.ts';

const CASES = new Map(goldenCases().map(({ name, article }) => [name, article]));

function getCase(name: string): Article {
  const article = CASES.get(name);
  if (article === undefined) throw new Error(`no case ${name}`);
  return article;
}

function render(article: Article, settings: Readonly<Record<string, string>> = {}) {
  return exportArticle(article, 'blogger', { findAsset: anyPicture, settings });
}

describe('the fragment', () => {
  test.each([...CASES])('relies on nothing that Blogger takes away: %s', (_name, article) => {
    const elements = elementsOf(render(article).text);
    expect(
      elements.filter(({ tagName }) =>
        ['style', 'script', 'link', 'meta', 'input', 'form', 'iframe'].includes(tagName),
      ),
    ).toEqual(elements.filter(({ tagName }) => ['style', 'script'].includes(tagName)));
    expect(
      elements.flatMap(({ attrs }) =>
        attrs.filter(({ name }) => name.startsWith('data-') || name.startsWith('on')),
      ),
    ).toEqual([]);
    // Classes are Blogger's own; everything of ours is an inline style.
    const classes = elements.flatMap((element) => attributeOf(element, 'class')?.split(' ') ?? []);
    expect(
      classes.filter((name) => !['tr-caption-container', 'tr-caption', 'separator'].includes(name)),
    ).toEqual([]);
  });

  test('does not repeat the headline, which Blogger prints', () => {
    const { text } = render(getCase('example'));
    expect(elementsOf(text).filter(({ tagName }) => tagName === 'h1')).toEqual([]);
    expect(textOf(text)).not.toContain(getCase('example').metadata.headline);
  });

  test('sets a background wherever it sets a colour of text in a box, for blogs with dark themes', () => {
    const boxes = withAttribute(render(getCase('callouts')).text, 'role', 'note');
    expect(boxes).toHaveLength(11);
    for (const box of boxes)
      expect(attributeOf(box, 'style')).toMatch(/background:#[0-9a-f]{6};color:#[0-9a-f]{6}/);
  });
});

describe('pictures', () => {
  test('stand in Blogger’s caption table', () => {
    const tables = withAttribute(render(getCase('figures')).text, 'class', 'tr-caption-container');
    expect(tables).toHaveLength(2);
    expect(tables.map((table) => withAttribute(table, 'class', 'tr-caption').map(textOf))).toEqual([
      ['تعليق مهم تصوير: وكالة'],
      ['صورة بلا ملف'],
    ]);
  });

  test('stand in a figure when that is asked for', () => {
    const { text } = render(getCase('figures'), { figures: 'figure' });
    expect(text).not.toContain('tr-caption');
    expect(
      elementsOf(text)
        .filter(({ tagName }) => tagName === 'figcaption')
        .map(textOf),
    ).toEqual(['تعليق مهم تصوير: وكالة', 'صورة بلا ملف']);
  });

  test('are listed for uploading under the names that the fragment uses', () => {
    const { text, pictures } = render(getCase('figures'));
    const uploads = pictures.filter(({ fileName }) => fileName !== undefined).map(({ fileName }) => fileName);
    expect(uploads).toEqual(['suar-1.png', 'suar-2.jpg']);
    for (const name of uploads) expect(withAttribute(text, 'src', String(name))).toHaveLength(1);
  });
});

describe('the jump break', () => {
  test('stands once, where the writer put the first', () => {
    const article = getCase('breaks');
    const twice = { ...article, blocks: [...article.blocks, { type: 'jump-break' as const }] };
    for (const given of [article, twice]) {
      const { text } = render(given);
      expect(text.match(/<!--more-->/g)).toHaveLength(1);
      expect(text.indexOf('قبل.')).toBeLessThan(text.indexOf('<!--more-->'));
      expect(text.indexOf('<!--more-->')).toBeLessThan(text.indexOf('بعد.'));
    }
  });

  test('after a marker is warned of; before all of them it is not', () => {
    const codes = (name: string) => render(getCase(name)).notices.map(({ code }) => code);
    expect(codes('notes-before-jump-break')).toContain('reference-before-jump-break');
    expect(codes('breaks')).not.toContain('reference-before-jump-break');
    expect(codes('notes')).not.toContain('reference-before-jump-break');
  });
});
