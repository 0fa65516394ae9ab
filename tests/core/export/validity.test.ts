// What browsers and publishers are given is valid HTML: by html-validate, and by the Nu Html Checker where Java is there to run it.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { afterAll, describe, expect, test } from 'vitest';
import { directionOf } from '../../../src/core/arabic/script.ts';
import { exportArticle } from '../../../src/core/export/targets.ts';
import { type TestDocument, testDocuments } from '../../support/documents.ts';

const DOCUMENTS = testDocuments(60);
const TARGETS = ['standalone', 'blogger', 'wordpress', 'clipboard'] as const;

// What a house can change of a page, on the documents that have what it changes.
const HOUSES = (['compact', 'plain'] as const).map((callouts) => ({
  callouts,
  digits: callouts === 'plain' ? 'european' : 'arabic-indic',
  'notes-heading': 'المراجع (Reuters)',
  'published-by': 'نُشر في صحيفة الظل، <b>Cairo</b>',
}));
const HOUSED = DOCUMENTS.filter(({ name }) => /^(?:callouts|notes|lists|example|generated-[0-4])/.test(name));

// A fragment stands in a page of the site that it is pasted into, which prints the headline.
function pageOf(
  { article, findAsset }: TestDocument,
  target: (typeof TARGETS)[number],
  house: Readonly<Record<string, string>> = {},
): string {
  const own: Readonly<Record<string, string>> =
    target === 'standalone'
      ? // With all that a page can have.
        { contents: '1', publisher: 'صحيفة' }
      : // The page around it has its own headline.
        target === 'clipboard'
        ? { headline: 'without' }
        : {};
  const settings = { ...house, ...own };
  const { text } = exportArticle(article, target, { findAsset, settings });
  if (target === 'standalone') return text;
  const { language } = article.metadata;
  return `<!doctype html>\n<html lang="${language}" dir="${directionOf(language)}">\n<head>\n<meta charset="utf-8">\n<title>صفحة</title>\n</head>\n<body>\n<h1>صفحة</h1>\n${text}\n</body>\n</html>\n`;
}

describe.each(TARGETS)('what %s prints', (target) => {
  const validator = new HtmlValidate(
    new StaticConfigLoader({
      extends: ['html-validate:standard'],
      rules: {
        // Blogger keeps no style sheet of ours, so its styles stand in the elements.
        'no-inline-style': 'off',
        // WordPress saves its elements this way, and a block is only valid as WordPress saves it.
        'void-style': target === 'wordpress' ? 'off' : 'error',
        // Word knows places by the names of anchors (HTML, 16.1: obsolete, but conforming where it is the id).
        'no-deprecated-attr': target === 'clipboard' ? 'off' : 'error',
        // A rule about the layout of source text, not about HTML.
        'no-trailing-whitespace': 'off',
        // A headline may be longer than a search engine shows; the check before publishing says so.
        'long-title': 'off',
        // A telephone link must not break; that is the writer's text to say.
        'tel-non-breaking': 'off',
        // Pages without integrity hashes: nothing here is loaded from elsewhere but the writer's own pictures.
        'require-sri': 'off',
      },
    }),
  );

  test.each(DOCUMENTS.map((document) => [document.name, document] as const))(
    'has no error in html-validate: %s',
    async (_name, document) => {
      const { results } = await validator.validateString(pageOf(document, target));
      const errors = results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (line ${line})`),
      );
      expect(errors).toEqual([]);
    },
  );

  test.each(HOUSES)('has no error in the style of a house: callouts $callouts', async (house) => {
    for (const document of HOUSED) {
      const { results } = await validator.validateString(pageOf(document, target, house));
      expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    }
  });
});

const CONTROL = `<!doctype html><html lang="en"><head><title>x</title></head><body><p>${'هذا نص عربي طويل يكفي ليُعرف أنه عربي. '.repeat(60)}</p></body></html>`;

test('the documents are sixty at least', () => {
  expect(DOCUMENTS.length).toBeGreaterThanOrEqual(60);
});

describe('the Nu Html Checker', () => {
  const java = spawnSync('java', ['-version']).status === 0;
  const folder = mkdtempSync(join(tmpdir(), 'hashiya-nu-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.skipIf(!java)(
    `finds no error in any page, and nothing to say about language or direction${java ? '' : ' (skipped: there is no Java here)'}`,
    () => {
      for (const target of TARGETS) {
        mkdirSync(join(folder, target));
        for (const document of DOCUMENTS)
          writeFileSync(join(folder, target, `${document.name}.html`), pageOf(document, target));
        for (const house of HOUSES)
          for (const document of HOUSED)
            writeFileSync(
              join(folder, target, `${document.name}-${house.callouts}.html`),
              pageOf(document, target, house),
            );
      }
      // A page that says the wrong language, so that silence about the others is known to mean something.
      mkdirSync(join(folder, 'control'));
      writeFileSync(join(folder, 'control', 'english.html'), CONTROL);
      const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
      const printed = execFileSync(
        'java',
        [
          '-Xss4m',
          '-jar',
          jar,
          '--format',
          'json',
          '--exit-zero-always',
          '--stdout',
          '--skip-non-html',
          folder,
        ],
        { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
      );
      const { messages } = JSON.parse(printed) as {
        messages: { url: string; type: string; subType?: string; message: string; lastLine?: number }[];
      }; // the checker's own format
      // Its other remarks are advice, such as that a section should have a heading.
      const faults = messages.filter(
        ({ type, message }) =>
          type !== 'info' || /\b(?:lang|language|dir|direction|bidi\w*|rtl|ltr)\b/i.test(message),
      );
      expect(
        faults.map(
          ({ url, message, lastLine }) => `${url.split('/').slice(-2).join('/')}:${lastLine} ${message}`,
        ),
      ).toEqual([
        expect.stringMatching(/^control\/english.html:1 .*“lang="ar"”/),
        expect.stringMatching(/^control\/english.html:1 .*“dir="rtl"”/),
      ]);
    },
  );
});
