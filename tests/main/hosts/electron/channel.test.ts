// The one channel: our own page is answered, and nobody else.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { CHANNEL } from '../../../../src/contract/transport.ts';
import type { SharedFile, StartInfo } from '../../../../src/contract/values.ts';
import { createHost } from '../../../../src/main/hosts/electron/host.ts';
import { sendFrom, startShell } from './shell.ts';
import {
  BrowserWindow,
  Contents,
  clipboard,
  dialog,
  type Frame,
  ipcMain,
  ShareMenu,
  shell,
} from './standIn.ts';

vi.mock('electron', () => import('./standIn.ts'));

const REFUSED = { ok: false, code: 'foreign-sender' };

test('our own page is answered', async () => {
  const { send } = await startShell();
  expect(await send('app.start')).toMatchObject({
    ok: true,
    value: { host: 'electron', version: '1.2.3', draft: expect.any(String) },
  });
  expect(await send('drafts.drop')).toEqual({ ok: false, code: 'unknown-method' });
  expect([...ipcMain.handlers.keys()]).toEqual([CHANNEL]);
});

test('a foreign sender is refused, whatever it asks', async () => {
  const { contents } = await startShell();
  const own = contents.mainFrame;
  const frame = (parent: Frame | null, url: string): Frame => ({ parent, url });
  for (const [sender, senderFrame] of [
    [new Contents(), own], // another window
    [contents, null], // a frame that is gone
    [contents, frame(own, 'hashiya://app/')], // a frame in our page
    [contents, frame(null, 'https://example.org/')],
    [contents, frame(null, 'hashiya://other/')],
    [contents, frame(null, 'file:///hashiya://app/')],
    [contents, frame(null, 'about:blank')],
    [contents, frame(null, '')],
  ] as const)
    for (const message of [{ method: 'app.start' }, { method: 'unknown' }, null])
      expect(await sendFrom(sender, senderFrame, message)).toEqual(REFUSED);
});

test('addresses are opened by the system, when they are safe', async () => {
  const { send } = await startShell();
  expect(await send('app.openAddress', { address: 'https://example.org/خبر' })).toMatchObject({ ok: true });
  for (const address of ['file:///etc/passwd', 'javascript:alert(1)', '#x', 'smb://x', 'vscode://x'])
    expect(await send('app.openAddress', { address })).toMatchObject({ code: 'address-refused' });
  expect(shell.opened).toEqual(['https://example.org/خبر']);
});

test('files are chosen in the system’s own dialogs', async () => {
  const { send } = await startShell();
  expect(await send('files.save', { name: 'تقرير.html', text: '' })).toEqual({ ok: true, value: null });
  expect(await send('files.open', { kind: 'picture', many: true })).toEqual({ ok: true, value: [] });
  dialog.files = [import.meta.filename];
  expect(await send('files.open', { kind: 'any' })).toMatchObject({
    ok: true,
    value: [{ name: 'channel.test.ts' }],
  });
  expect(dialog.asked).toEqual([
    { defaultPath: 'تقرير.html' },
    {
      properties: ['openFile', 'multiSelections'],
      filters: [{ name: 'صور', extensions: ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif'] }],
    },
    { properties: ['openFile'], filters: [{ name: 'كل الملفات', extensions: ['*'] }] },
  ]);
});

test('a place for many drafts is chosen there too, and the page hears how far they are', async () => {
  const { send, contents, dataFolder } = await startShell();
  const { value } = (await send('app.start')) as { readonly value: StartInfo }; // the answer of this call
  const request = { drafts: [value.draft], target: 'text', settings: {}, place: 'folder' };
  expect(await send('batch.start', request)).toEqual({ ok: true, value: null });
  const path = join(dirname(dataFolder), 'out');
  dialog.files = [path];
  expect(await send('batch.start', request)).toEqual({ ok: true, value: { path } });
  await expect.poll(() => contents.sent.at(-1)).toEqual({ event: 'batch.ended' });
  expect(await send('batch.state')).toMatchObject({ value: { state: 'done', path } });
  expect(contents.sent[0]).toMatchObject({ event: 'batch.progress', value: { done: 0, total: 1 } });
  expect(dialog.asked[0]).toEqual({ properties: ['openDirectory', 'createDirectory'] });
});

test('the clipboard gets text and markup together', async () => {
  const { send } = await startShell();
  await send('clipboard.write', { text: 'نص' });
  await send('clipboard.write', { text: 'نص', html: '<p>نص' });
  expect(clipboard.written).toEqual([{ 'text/plain': 'نص' }, { 'text/plain': 'نص', 'text/html': '<p>نص' }]);
});

test('a shared file lies in the data folder and is shown in its own', async () => {
  const { send, dataFolder } = await startShell();
  const { value } = (await send('app.start')) as { readonly value: StartInfo }; // the answer of this call
  const answer = await send('publish.share', { id: value.draft, target: 'text', settings: {} });
  const shared = (answer as { readonly value: SharedFile }).value; // the answer of this call
  expect(dirname(shared.path)).toBe(join(dataFolder, 'share'));
  expect(readFileSync(shared.path).length).toBe(shared.size);
  if (process.platform === 'darwin') expect(shared.handed).toBe('menu');
  else expect([shared.handed, shell.shown]).toEqual(['shown', [shared.path]]);
});

test('on the Mac a shared file goes to the system’s own menu, and to its folder where there is no window', async () => {
  const { window } = await startShell();
  const open = { current: window as unknown as Electron.BrowserWindow | undefined }; // a stand-in for it
  const host = createHost({ window: () => open.current, language: () => 'ar', platform: 'darwin' });
  expect(await host.shareFile('/x/تقرير.html')).toBe('menu');
  expect(ShareMenu.offered).toEqual([[{ filePaths: ['/x/تقرير.html'] }, BrowserWindow.all[0]]]);
  expect(shell.shown).toEqual([]);
  ShareMenu.failure = new Error('no menu');
  expect(await host.shareFile('/x/a')).toBe('shown');
  open.current = undefined;
  expect(await host.shareFile('/x/b')).toBe('shown');
  expect(shell.shown).toEqual(['/x/a', '/x/b']);
  shell.failure = new Error('no file manager');
  expect(await host.shareFile('/x/c')).toBe('nowhere');
});
