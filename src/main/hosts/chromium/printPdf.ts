// Printing in the installed browser: a second one, without window, profile, script or network, that lives as long as one page is printed.
import { chromium } from 'playwright-core';
import type { PdfOptions } from '../../host.ts';
import { ORIGINS, PRINTING_POLICY } from '../../window/policy.ts';

const PAGE = `${ORIGINS.chromium}/print`;

/** A page as PDF, with its headings as bookmarks and its structure for screen readers. */
export async function printPdf(
  executablePath: string,
  html: string,
  { paper }: PdfOptions,
): Promise<Uint8Array> {
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    // Chromium refuses its own sandbox when root runs it.
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--proxy-server=http://127.0.0.1:9'],
  });
  try {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      acceptDownloads: false,
      serviceWorkers: 'block',
    });
    await context.route('**/*', (route) =>
      route.request().url() === PAGE
        ? route.fulfill({
            contentType: 'text/html; charset=utf-8',
            headers: { 'content-security-policy': PRINTING_POLICY },
            body: html,
          })
        : route.abort('blockedbyclient'),
    );
    const page = await context.newPage();
    await page.goto(PAGE);
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    return await page.pdf({
      format: paper,
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
  } finally {
    await browser.close();
  }
}
