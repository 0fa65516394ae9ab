// Printing in Electron: a window that nobody sees, in a session of its own that keeps nothing, without script or network.
import { BrowserWindow, session } from 'electron';
import type { Host } from '../../host.ts';
import { ORIGINS, PRINTING_POLICY } from '../../window/policy.ts';
import { guardSession } from './guards.ts';

/** In memory: a name without `persist:`. */
const SESSION = 'printing';

/** Prints pages as PDF, with their headings as bookmarks and their structure for screen readers. */
export function createPrinter(): Host['printPdf'] {
  const pages = new Map<string, string>();
  let count = 0;
  let guarded: Promise<void> | undefined;
  return async (html, { paper }) => {
    const printing = session.fromPartition(SESSION, { cache: false });
    guarded ??= guardSession(printing, (address) => {
      const page = pages.get(address);
      return {
        status: page === undefined ? 404 : 200,
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': PRINTING_POLICY,
        },
        body: Buffer.from(page ?? ''),
      };
    });
    await guarded;
    count += 1;
    const address = `${ORIGINS.electron}/print/${count}`;
    pages.set(address, html);
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        session: printing,
        javascript: false,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
      },
    });
    try {
      await window.loadURL(address);
      return await window.webContents.printToPDF({
        pageSize: paper,
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
    } finally {
      pages.delete(address);
      window.destroy();
    }
  };
}
