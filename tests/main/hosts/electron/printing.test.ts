// Printing in Electron: a window of its own that can do nothing, and is gone afterwards.
import { expect, test, vi } from 'vitest';
import { createPrinter } from '../../../../src/main/hosts/electron/printPdf.ts';
import { BrowserWindow, type StandInSession, session } from './standIn.ts';

vi.mock('electron', () => import('./standIn.ts'));

test('a page is printed without script, network or preload', async () => {
  const loading = Promise.withResolvers<void>();
  BrowserWindow.loading = loading.promise;
  const print = createPrinter();
  const printed = print('<h1>تقرير</h1>', { paper: 'A5' });
  await expect.poll(() => BrowserWindow.all.length).toBe(1);
  const [window] = BrowserWindow.all;
  const printing = session.fromPartition('printing');
  const address = window?.loaded[0] ?? '';
  expect(await asked(printing, address)).toEqual([200, '<h1>تقرير</h1>']);
  expect(await asked(printing, 'https://example.org/x.png')).toBeUndefined();
  loading.resolve();
  expect(new TextDecoder().decode(await printed)).toBe('%PDF-');
  expect(window?.webContents.printed).toMatchObject({ pageSize: 'A5', generateTaggedPDF: true });
  expect(window?.options).toEqual({
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
  expect(window?.isDestroyed()).toBe(true);
  expect(await asked(printing, address)).toEqual([404, '']);
});

async function asked(printing: StandInSession, url: string): Promise<unknown> {
  const answer = await printing.ask(url);
  if (answer === undefined) return undefined;
  expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  return [answer.status, await answer.text()];
}
