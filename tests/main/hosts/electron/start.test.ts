// How the product starts in Electron: once for a library, where the window stood last, in the user's theme; or with one sentence.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { parsePlace, usualSize } from '../../../../src/main/hosts/electron/place.ts';
import { claimFolder } from '../../../../src/main/window/claim.ts';
import { PAPER } from '../../../../src/main/window/preferences.ts';
import { temporaryFolder } from '../../support/temporaryLibrary.ts';
import { startShell } from './shell.ts';
import { app, BrowserWindow, dialog, nativeTheme, screen } from './standIn.ts';

vi.mock('electron', () => import('./standIn.ts'));

const SCREENS = [
  { x: 0, y: 25, width: 1920, height: 1000 },
  { x: 1920, y: 0, width: 1280, height: 800 },
];

test('a second start brings the first window forward', async () => {
  const { window } = await startShell();
  window.isMinimisedNow = true;
  app.emit('second-instance', {}, [], '');
  expect(window.did).toEqual(['restore', 'show', 'focus']);
});

test('a start beside another program of the same profile ends at once', async () => {
  await startShell({
    prepare() {
      app.isFirst = false;
    },
  });
  expect([app.ended, BrowserWindow.all]).toEqual([0, []]);
});

test('a start beside a window in the other shell brings that one forward and ends', async () => {
  const dataFolder = join(temporaryFolder(), 'library');
  const asked = Promise.withResolvers<void>();
  const claim = await claimFolder(dataFolder, asked.resolve);
  onTestFinished(() => claim.release());
  await startShell({ dataFolder });
  await asked.promise;
  expect([app.ended, BrowserWindow.all]).toEqual([0, []]);
});

test('the window comes back where it stood, also when it filled the screen', async () => {
  const first = await startShell();
  expect(first.window.options).toMatchObject({ width: 1440, height: 960 });
  expect(first.window.options).not.toHaveProperty('x');
  Object.assign(first.window, { bounds: { x: 30, y: 40, width: 900, height: 650 }, isMaximisedNow: true });
  first.window.close();
  await expect.poll(() => app.ended).toBe(0);
  const second = await startShell({ dataFolder: first.dataFolder });
  expect(second.window.options).toMatchObject({ x: 30, y: 40, width: 900, height: 650 });
  second.window.emit('ready-to-show');
  expect(second.window.did).toEqual(['maximize', 'show']);
  second.window.close();
  await expect.poll(() => app.ended).toBe(0);
  const third = await startShell({
    dataFolder: first.dataFolder,
    prepare() {
      screen.displays = [{ x: 3000, y: 0, width: 1024, height: 700 }]; // another screen since
    },
  });
  expect(third.window.options).toMatchObject({ width: 1024, height: 700 });
  expect(third.window.options).not.toHaveProperty('x');
});

test.each([
  [{ x: 0, y: 25, width: 800, height: 600, isMaximised: false }, true],
  [{ x: -600, y: 25, width: 800, height: 600, isMaximised: false }, true],
  [{ x: 2500, y: 100, width: 1200, height: 700, isMaximised: true }, true],
  [{ x: -700, y: 25, width: 800, height: 600, isMaximised: false }, false], // all but a strip is beside the screen
  [{ x: 0, y: 0, width: 800, height: 600, isMaximised: false }, false], // its upper edge is above the screen
  [{ x: 0, y: 990, width: 800, height: 600, isMaximised: false }, false],
  [{ x: 9999, y: 25, width: 800, height: 600, isMaximised: false }, false],
  [{ x: 0, y: 25, width: 8, height: 6, isMaximised: false }, false],
  [{ x: 0.5, y: 25, width: 800, height: 600 }, false],
  [{ x: '0', y: 25, width: 800, height: 600 }, false],
  [{ x: 0, y: 25, width: 800 }, false],
  [[0, 25, 800, 600], false],
  ['x', false],
  [null, false],
  [undefined, false],
] as const)('of the place %j it is %s that the screens of today show it', (value, isShown) => {
  expect(parsePlace(value, SCREENS) !== undefined).toBe(isShown);
});

test('a small screen makes a small window', () => {
  expect(usualSize({ x: 0, y: 0, width: 1366, height: 728 })).toEqual({ width: 1366, height: 728 });
});

test('the window has the colour of its paper before anything is drawn, and follows the theme', async () => {
  const { send, window } = await startShell({
    prepare() {
      nativeTheme.shouldUseDarkColors = true;
    },
  });
  expect([nativeTheme.themeSource, window.background]).toEqual(['system', PAPER.dark]);
  nativeTheme.shouldUseDarkColors = false;
  await send('settings.set', { name: 'window.theme', value: 'light' });
  expect([nativeTheme.themeSource, window.background]).toEqual(['light', PAPER.light]);
});

test('that colour is the one of the sheet of tokens', () => {
  const sheet = readFileSync(join(import.meta.dirname, '../../../../src/renderer/styles/tokens.css'), 'utf8');
  const [light, dark] = [...sheet.matchAll(/--paper: (#[0-9a-f]{6});/g)].map(([, colour]) => colour);
  expect({ light, dark }).toEqual(PAPER);
});

test('a library that cannot be opened is told in both languages, and nothing is shown', async () => {
  const dataFolder = join(temporaryFolder(), 'library');
  mkdirSync(dataFolder);
  writeFileSync(
    join(dataFolder, 'library.sqlite3'),
    'no library at all, but long enough to be one'.repeat(9),
  );
  await startShell({ dataFolder });
  expect(dialog.errors).toEqual([
    [
      'تعذّر فتح حاشية — Hashiya could not be opened',
      'الملف ليس مكتبة حاشية.\nThe file is not a Hashiya library.\n[not-a-library]',
    ],
  ]);
  expect([app.ended, BrowserWindow.all]).toEqual([1, []]);
});
