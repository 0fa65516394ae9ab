// What WordPress is given, read by the block editor of WordPress itself: every block is one that the editor would have saved that way.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportArticle } from '../../../src/core/export/targets.ts';
import { arbitraryArticle } from '../../support/arbitraryArticle.ts';
import { anyPicture, testDocuments } from '../../support/documents.ts';
import { allBlocks, openBlockEditor } from '../../support/wordpress/blockEditor.ts';
import { readImportFile } from '../../support/wordpress/importFile.ts';

const { read: readInEditor, paste } = openBlockEditor();

/** What the editor finds wrong with a text: invalid blocks, remarks, and a text that it would save otherwise. */
function faultsOf(text: string) {
  const { blocks, saved, said } = readInEditor(text);
  const invalid = allBlocks(blocks).filter(({ isValid }) => !isValid);
  return { invalid: invalid.map(({ name }) => name), said, saved };
}

const DOCUMENTS = testDocuments(60);
/** Those that are no accident. */
const REPORTS = DOCUMENTS.filter(({ name }) => !name.startsWith('generated'));

describe('the block editor of WordPress', () => {
  test.each(DOCUMENTS.map((document) => [document.name, document] as const))(
    'finds every block valid and saves the same text: %s',
    (_name, { article, findAsset }) => {
      const { text } = exportArticle(article, 'wordpress', { findAsset });
      expect(faultsOf(text)).toEqual({ invalid: [], said: [], saved: text });
    },
  );

  test.each(DOCUMENTS.map((document) => [document.name, document] as const))(
    'does so with the post of an import file: %s',
    (_name, { article, findAsset }) => {
      const file = exportArticle(article, 'wordpress-wxr', { findAsset });
      const text = readImportFile(file.text).text('content:encoded') ?? '';
      expect(faultsOf(text)).toEqual({ invalid: [], said: [], saved: text });
    },
  );

  test.each(['compact', 'plain'])('does so in the style of a house: callouts %s', (callouts) => {
    const settings = {
      callouts,
      digits: callouts === 'plain' ? 'european' : 'arabic-indic',
      'notes-heading': 'المراجع — Reuters [gallery] &amp;',
      'published-by': 'https://example.org/ «صحيفة\u00a0الظل» <b>[embed]',
    };
    for (const { article, findAsset } of DOCUMENTS) {
      const { text } = exportArticle(article, 'wordpress', { findAsset, settings });
      expect(faultsOf(text)).toEqual({ invalid: [], said: [], saved: text });
      const file = exportArticle(article, 'wordpress-wxr', { findAsset, settings });
      const post = readImportFile(file.text).text('content:encoded') ?? '';
      expect(faultsOf(post)).toEqual({ invalid: [], said: [], saved: post });
    }
  });

  test('does so with any article', () => {
    fc.assert(
      fc.property(arbitraryArticle(), (article) => {
        const { text } = exportArticle(article, 'wordpress', { findAsset: anyPicture });
        expect(faultsOf(text)).toEqual({ invalid: [], said: [], saved: text });
      }),
      { numRuns: 40, seed: 3 },
    );
  });

  test.each(REPORTS.map((document) => [document.name, document] as const))(
    'keeps notes linked both ways, headings, lists and tables of what is pasted on its page: %s',
    (_name, { article, findAsset }) => {
      const { text, writePlain } = exportArticle(article, 'clipboard', { findAsset });
      const pasted = paste(text, writePlain?.() ?? '');
      const found = (markup: string, pattern: RegExp): readonly string[] =>
        [...markup.matchAll(pattern)].map(([, what = '']) => what);
      const links = / href="#(h[0-9a-z]+-(?:ref|note)-[0-9-]+)"/g;
      expect(found(pasted, links)).toEqual(found(text, links));
      const ids = new Set(found(pasted, / id="([^"]*)"/g));
      expect(found(pasted, links).filter((id) => !ids.has(id))).toEqual([]);
      const structure = /<(h[234]|[uo]l|li|table|tr)[ >]/g;
      expect(found(pasted, structure)).toEqual(found(text, structure));
    },
  );

  test('says so when a block is of an older form', () => {
    const { said } = readInEditor('<!-- wp:list -->\n<ul><li>بند</li></ul>\n<!-- /wp:list -->');
    expect(said[0]).toContain('Updated Block');
  });

  test('says so when a block is not as its kind saves it', () => {
    const { invalid, said } = faultsOf(
      '<!-- wp:heading {"level":3} -->\n<h2 class="wp-block-heading">نص</h2>\n<!-- /wp:heading -->',
    );
    expect(invalid).toEqual(['core/heading']);
    expect(said[0]).toContain('Block validation');
  });
});
