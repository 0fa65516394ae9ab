// Which importer reads a text: by the file's name, otherwise by the text.
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/core/article/ids.ts';
import { exportArticle, TARGETS } from '../../../src/core/export/targets.ts';
import { detectImporter, findImporter, IMPORTERS, importText } from '../../../src/core/import/importers.ts';
import { exampleReport } from '../../golden/cases.ts';

const ARTICLE = '{"format":"hashiya-article","version":1}';

describe('the importer of a text', () => {
  test.each([
    ['report.md', 'نص', 'markdown'],
    ['report.MARKDOWN', 'نص', 'markdown'],
    ['report.html', 'نص', 'html'],
    ['report.htm', 'نص', 'html'],
    ['report.json', 'نص', 'article'],
    ['report.txt', 'نص عادي', 'text'],
    ['folder.md/report', 'نص عادي', 'text'],
    // A page or an article that was saved as plain text.
    ['report.txt', '<!doctype html><p>نص', 'html'],
    ['report.txt', ARTICLE, 'article'],
    // A list or a rule does not make Markdown of plain text.
    ['report.txt', '- بند\n- بند\n\n**نص**', 'text'],
    [undefined, ARTICLE, 'article'],
    [undefined, '<!DOCTYPE html><html><body>نص', 'html'],
    [undefined, '<p dir="rtl">نص</p><p>نص</p>', 'html'],
    [undefined, '# عنوان\n\nنص', 'markdown'],
    [undefined, 'جملة.[^1]\n\n[^1]: حاشية', 'markdown'],
    [undefined, '---\ntitle: عنوان\n---\nنص', 'markdown'],
    [undefined, '> [!TIP]\n> نص', 'markdown'],
    [undefined, 'عنوان\nنص عادي فيه * نجمة.', 'text'],
    [undefined, 'هل تعلم؟ أن 3 < 5 و5 > 3', 'text'],
    [undefined, '', 'text'],
    ['report.docx', 'نص', 'text'],
  ])('named %s that begins %j is %s', (name, text, id) => {
    expect(detectImporter(name, text).id).toBe(id);
  });

  test('is the one that a target was written for', () => {
    const { article } = exampleReport();
    const expected: Record<string, string> = {
      standalone: 'html',
      blogger: 'html',
      wordpress: 'html',
      markdown: 'markdown',
      text: 'text',
      article: 'article',
    };
    for (const { id } of TARGETS) {
      if (expected[id] === undefined) continue;
      const { text } = exportArticle(article, id, { findAsset: () => undefined });
      expect(detectImporter(undefined, text).id, id).toBe(expected[id]);
    }
  });

  test('can be named', () => {
    expect(importText('# عنوان', { from: 'text', random: seededRandom('a') }).importer.id).toBe('text');
    expect(() => importText('نص', { from: 'docx', random: seededRandom('a') })).toThrow('docx');
    expect(findImporter('docx')).toBeUndefined();
  });

  test('has a name in both languages, and no extension belongs to two', () => {
    const extensions = IMPORTERS.flatMap((importer) => importer.extensions);
    expect(new Set(extensions).size).toBe(extensions.length);
    for (const { label } of IMPORTERS) {
      expect(label.ar).toMatch(/\p{Script=Arabic}/u);
      expect(label.en).toMatch(/[A-Za-z]/);
    }
  });
});
