// Which shell `npm start` opens, for every kind of machine.
import { expect, test } from 'vitest';
import {
  type Choice,
  chooseHost,
  type Machine,
  NO_BROWSER,
  NO_ELECTRON,
  NO_SCREEN,
  NO_SUCH_HOST,
} from '../../scripts/chooseHost.ts';

const SCREEN = { DISPLAY: ':0' };

async function choose(over: Partial<Machine>): Promise<readonly [Choice, installed: number]> {
  let installed = 0;
  const machine: Machine = {
    env: SCREEN,
    platform: 'linux',
    findElectron: () => undefined,
    installElectron: () => Promise.resolve(undefined),
    canSandbox: () => true,
    findBrowser: () => undefined,
    ...over,
  };
  const choice = await chooseHost({
    ...machine,
    installElectron() {
      installed += 1;
      return machine.installElectron();
    },
  });
  return [choice, installed];
}

const electron = { host: 'electron', program: '/electron' };
const chromium = { host: 'chromium', program: '/chromium' };
const hasElectron = { findElectron: () => '/electron' };
const canInstall = { installElectron: () => Promise.resolve('/electron') };
const hasBrowser = { findBrowser: () => '/chromium' };

test.each<[string, Partial<Machine>, unknown, number]>([
  ['Electron is there', { ...hasElectron, ...hasBrowser }, electron, 0],
  ['Electron can be fetched', { ...canInstall, ...hasBrowser }, electron, 1],
  ['only a browser is there', hasBrowser, chromium, 1],
  ['there is neither', {}, { refusal: NO_BROWSER }, 1],
  [
    'Electron cannot make its sandbox',
    { ...hasElectron, ...hasBrowser, canSandbox: () => false },
    chromium,
    0,
  ],
  ['there is no screen', { ...hasElectron, ...hasBrowser, env: {} }, { refusal: NO_SCREEN }, 0],
  ['there is Wayland', { ...hasElectron, env: { WAYLAND_DISPLAY: 'wayland-0' } }, electron, 0],
  ['it is a Mac', { ...hasElectron, env: {}, platform: 'darwin' }, electron, 0],
  [
    'the browser is asked for',
    { ...hasElectron, ...hasBrowser, env: { ...SCREEN, HASHIYA_HOST: 'chromium' } },
    chromium,
    0,
  ],
  [
    'Electron is asked for, whatever its sandbox',
    { ...hasElectron, canSandbox: () => false, env: { ...SCREEN, HASHIYA_HOST: 'electron' } },
    electron,
    0,
  ],
  [
    'Electron is asked for and cannot be had',
    { ...hasBrowser, env: { ...SCREEN, HASHIYA_HOST: 'electron' } },
    { refusal: NO_ELECTRON },
    1,
  ],
  [
    'something else is asked for',
    { ...hasElectron, env: { ...SCREEN, HASHIYA_HOST: 'firefox' } },
    { refusal: NO_SUCH_HOST },
    0,
  ],
])('when %s', async (_case, machine, expected, installed) => {
  expect(await choose(machine)).toEqual([expected, installed]);
});

test.each([NO_BROWSER, NO_ELECTRON, NO_SCREEN, NO_SUCH_HOST])('one line in both languages: %s', (line) => {
  expect(line).toMatch(/^[^\n]*\p{Script=Arabic}[^\n]* — [^\n]*[a-z] [^\n]*\[[a-z-]+\]$/u);
});
