// Printing in a real browser: the words can be read and searched in what comes out, and the page can neither run nor fetch anything.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { printPdf } from '../../../src/main/hosts/chromium/printPdf.ts';
import { BROWSER, REASON } from '../../e2e/product.ts';
import { readPdfText } from '../../support/pdfText.ts';

// A machine may have no Arabic letters of its own.
const FONT = readFileSync(
  createRequire(import.meta.url).resolve(
    '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2',
  ),
).toString('base64');
const STYLE = `@font-face { font-family: Naskh; src: url(data:font/woff2;base64,${FONT}) } body { font-family: Naskh } .gone { display: none }`;

const print = (body: string): Promise<Uint8Array> =>
  printPdf(
    BROWSER ?? '',
    `<!doctype html><html lang="ar" dir="rtl"><title>تقرير</title><style>${STYLE}</style><body>${body}</html>`,
    { paper: 'A4' },
  );

describe.skipIf(BROWSER === undefined)(`a printed page${REASON}`, () => {
  test('is a PDF whose Arabic can be read, with title, language, structure and bookmarks', async () => {
    const pdf = await print('<h1>التعاون الأمني</h1><p>يجتمع حلف NATO غداً.<p class="gone">خفي');
    const file = Buffer.from(pdf).toString('latin1');
    expect(file).toMatch(/^%PDF-1\.\d/);
    expect(file).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/); // A4 in points
    expect(file).toContain('/Lang (ar)');
    expect(file).toMatch(/\/StructElem[\s\S]*\/S \/H1/);
    expect(file).toMatch(/\/Title <FEFF062706440/); // the heading «ال…» as a bookmark
    const words = readPdfText(pdf).split(/\s+/);
    expect(words).toEqual(expect.arrayContaining(['التعاون', 'الأمني', 'يجتمع', 'حلف', 'NATO']));
    expect(words).not.toContain('خفي');
  });

  test('runs nothing and asks nobody for anything', async () => {
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url);
      response.end('<p>FETCHED');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo; // listens on an address with a port
    const outside = `http://127.0.0.1:${port}`;
    const pdf = await print(
      `<p>ORIGINAL<script>document.body.textContent = 'RUN'</script>
       <img src="${outside}/a.png" onerror="document.body.textContent = 'RUN'">
       <link rel="stylesheet" href="${outside}/b.css"><iframe src="${outside}/c"></iframe>
       <object data="${outside}/d"></object><meta http-equiv="refresh" content="0;url=${outside}/e">
       <style>@import "${outside}/f.css"; p { background: url(${outside}/g.png) }</style>`,
    );
    expect(asked).toEqual([]);
    expect(readPdfText(pdf).trim().split(/\s+/)).toEqual(['ORIGINAL']);
  });
});
