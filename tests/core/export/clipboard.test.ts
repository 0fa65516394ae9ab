// What is copied for documents and mail: every block says its direction, notes are linked, and the markup reads back as the article.
import { describe, expect, test } from 'vitest';
import { CALLOUT_KINDS } from '../../../src/core/article/callouts.ts';
import { seededRandom } from '../../../src/core/article/ids.ts';
import { exportArticle } from '../../../src/core/export/targets.ts';
import { htmlImporter } from '../../../src/core/import/html/htmlImporter.ts';
import { exampleReport, goldenCases } from '../../golden/cases.ts';
import { sketch, sketchNotes } from '../../support/sketch.ts';

const { article, assets } = exampleReport();
const findAsset = (id: string) => assets.find((asset) => asset.id === id);
const copied = (settings = {}) => exportArticle(article, 'clipboard', { findAsset, settings });

describe('what is copied', () => {
  test('says the direction of every block', () => {
    for (const each of goldenCases()) {
      const { text } = exportArticle(each.article, 'clipboard');
      const blocks = text.match(
        /<(?:p|h[1-4]|ul|ol|li|blockquote|table|td|th|caption|figure|figcaption|div|section)\b[^>]*>/g,
      );
      for (const block of blocks ?? []) expect(block, each.name).toMatch(/ dir="(?:rtl|ltr)"/);
    }
  });

  test('says its sides by their names, which every word processor knows, on the side where the line begins', () => {
    const styles = (language: string): readonly string[] =>
      exportArticle({ ...article, metadata: { ...article.metadata, language } }, 'clipboard').text.match(
        /style="[^"]*"/g,
      ) ?? [];
    for (const language of ['ar', 'en'])
      expect(styles(language).join()).not.toMatch(/-(?:inline|block)-|text-align:start/);
    expect(styles('ar').join()).toContain('border-right:3pt solid');
    expect(styles('en').join()).toContain('border-left:3pt solid');
  });

  test('gives the paragraphs and items of a callout its ground, and no others', () => {
    const { text } = exportArticle(
      goldenCases().find(({ name }) => name === 'callouts')?.article ?? article,
      'clipboard',
    );
    const boxes = text.match(/<div [^>]*role="note"[\s\S]*?<\/div>/g) ?? [];
    expect(boxes.length).toBeGreaterThan(7);
    for (const box of boxes) {
      const ground = /background:(#\w+)/.exec(box)?.[1];
      for (const part of box.match(/<(?:p|li)\b[^>]*>/g) ?? [])
        expect(part).toContain(`style="background:${ground}"`);
    }
    expect(text.replaceAll(/<div [^>]*role="note"[\s\S]*?<\/div>/g, '')).not.toMatch(
      /<(?:p|li) style="background/,
    );
  });

  test('keeps a block that is written from left to right', () => {
    const english = goldenCases().find(({ name }) => name === 'paragraphs');
    expect(exportArticle(english?.article ?? article, 'clipboard').text).toContain('<p dir="ltr">');
  });

  test('carries its pictures, and nothing to upload', () => {
    const { text, pictures } = copied();
    expect(text).toContain('<img src="data:image/png;base64,');
    expect(pictures.map(({ fileName }) => fileName)).toEqual([undefined]);
  });

  test('begins with the headline, or without it', () => {
    expect(copied().text).toContain(`<h1 dir="rtl">${article.metadata.headline}</h1>`);
    expect(copied({ headline: 'without' }).text).not.toContain('<h1');
  });

  test('has the plain text beside it', () => {
    expect(copied().writePlain?.()).toBe(exportArticle(article, 'text', { findAsset }).text);
  });

  test('reads back with structure, callouts and notes', () => {
    const back = htmlImporter.read(copied().text, {
      callouts: CALLOUT_KINDS,
      random: seededRandom('back'),
    }).article;
    const given = { ...article, metadata: back.metadata };
    // What is declared on each block is read as said on each block; pictures inside a text get ids of their own; a document is not cut.
    const ignoring = (lines: readonly string[]): readonly string[] =>
      lines
        .map((line) => line.replaceAll(' <rtl>', ''))
        .filter((line) => !/^\s*figure|^more$|^p (?:بقلم|الظل)/.test(line));
    expect(ignoring(sketch(back))).toEqual(ignoring(sketch(given)));
    expect(ignoring(sketchNotes(back))).toEqual(ignoring(sketchNotes(article)));
  });
});
