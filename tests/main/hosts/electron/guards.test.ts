// What a page in Electron cannot do.
import { expect, test, vi } from 'vitest';
import { startShell } from './shell.ts';
import { app, journal, Preventable, protocol, session } from './standIn.ts';

vi.mock('electron', () => import('./standIn.ts'));

const FOREIGN = [
  'https://example.org/',
  'http://127.0.0.1/',
  'file:///etc/passwd',
  'data:text/html,<p>',
  'blob:hashiya://app/x',
  'about:blank',
  'javascript:alert(1)',
  'hashiya://other/',
  'devtools://devtools/bundled/inspector.html',
];

test('the window is isolated, sandboxed and shown when it is drawn', async () => {
  const { window } = await startShell();
  expect(window.options).toMatchObject({
    show: false,
    title: 'حاشية',
    icon: '/program/icon.png',
    webPreferences: {
      preload: '/program/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  expect(window.loaded).toEqual(['hashiya://app/']);
  expect(window.did).toEqual([]);
  window.emit('ready-to-show');
  expect(window.did).toEqual(['show']);
});

test('the scheme is registered and the profile set before Electron is ready', async () => {
  const { dataFolder } = await startShell();
  expect(journal).toEqual(['setPath', 'schemes', 'lock', 'ready']);
  expect(app.paths).toEqual({ userData: `${dataFolder}/electron` });
  expect(protocol.registered).toEqual([
    {
      scheme: 'hashiya',
      privileges: {
        standard: true,
        secure: true,
        codeCache: true,
        supportFetchAPI: false,
        corsEnabled: false,
        bypassCSP: false,
        allowServiceWorkers: false,
      },
    },
  ]);
});

test('the origin answers the product under its policy, and nothing else', async () => {
  await startShell();
  const page = await session.defaultSession.ask('hashiya://app/');
  expect([page?.status, await page?.text()]).toEqual([200, '<p>حاشية']);
  expect(page?.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'/);
  expect((await session.defaultSession.ask('hashiya://app/../../etc/passwd'))?.status).toBe(404);
  expect((await session.defaultSession.ask('hashiya://app/', 'POST'))?.status).toBe(405);
});

test.each(FOREIGN)('nothing is asked of %s, and nobody goes there', async (url) => {
  const { contents } = await startShell();
  expect(await session.defaultSession.ask(url)).toBeUndefined();
  for (const name of ['will-frame-navigate', 'will-redirect']) {
    const event = new Preventable(url);
    contents.emit(name, event);
    expect([name, event.defaultPrevented]).toEqual([name, true]);
  }
  expect(contents.openHandler?.({ url })).toEqual({ action: 'deny' });
});

test('our own page may be loaded anew, but not in a second window', async () => {
  const { contents } = await startShell();
  const event = new Preventable('hashiya://app/');
  contents.emit('will-frame-navigate', event);
  expect(event.defaultPrevented).toBe(false);
  expect(contents.openHandler?.({ url: 'hashiya://app/' })).toEqual({ action: 'deny' });
});

test('no page is embedded, and nothing is downloaded', async () => {
  const { contents } = await startShell();
  const embedding = new Preventable();
  contents.emit('will-attach-webview', embedding, {}, {});
  const download = new Preventable();
  session.defaultSession.emit('will-download', download, {}, contents);
  expect([embedding.defaultPrevented, download.defaultPrevented]).toEqual([true, true]);
});

test('no permission is given but that to copy', async () => {
  await startShell();
  const given = [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'fileSystem',
  ].concat('clipboard-sanitized-write');
  const { defaultSession } = session;
  const requested = given.filter((permission) => {
    let answer = true;
    defaultSession.request({}, permission, (granted) => {
      answer = granted;
    });
    return answer;
  });
  expect(requested).toEqual(['clipboard-sanitized-write']);
  expect(given.filter((permission) => defaultSession.check({}, permission))).toEqual([
    'clipboard-sanitized-write',
  ]);
  expect(defaultSession.device()).toBe(false);
});

test('there is no way to a network, for Chromium’s own purposes either', async () => {
  await startShell();
  expect(session.defaultSession.proxy).toEqual({
    mode: 'fixed_servers',
    proxyRules: 'http://127.0.0.1:9',
    proxyBypassRules: '<-loopback>',
  });
  expect(session.defaultSession.checksSpelling).toBe(false);
  expect(Object.fromEntries(app.switches)).toMatchObject({
    'host-resolver-rules': 'MAP * ~NOTFOUND',
    'proxy-server': 'http://127.0.0.1:9',
  });
  expect([...app.switches.keys()]).toEqual(
    expect.arrayContaining(['disable-background-networking', 'disable-component-update']),
  );
});

test('a finished product cannot be driven from outside', async () => {
  const { window } = await startShell({
    prepare() {
      app.isPackaged = true;
      app.switches.set('remote-debugging-port', '9222');
    },
  });
  expect(app.switches.has('remote-debugging-port')).toBe(false);
  expect(window.options).toMatchObject({ webPreferences: { devTools: false } });
});
