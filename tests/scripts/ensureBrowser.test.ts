// How the tests get themselves a browser: the nearest first, each step told, and never without one.
import { expect, test } from 'vitest';
import { ensureBrowser, type Machine, NO_BROWSER_FOR_TESTS } from '../../scripts/ensureBrowser.ts';

function tried(
  after: string | undefined,
  over: Partial<Machine> = {},
): readonly [found: string | undefined, ran: readonly string[], announced: readonly string[]] {
  const ran: string[] = [];
  const announced: string[] = [];
  const found = ensureBrowser({
    platform: 'linux',
    isRoot: true,
    findBrowser: () => (after !== undefined && ran.join('\n').includes(after) ? '/browser' : undefined),
    hasProgram: (name) => name === 'apt-get',
    run: (program, given) => ran.push([program, ...given].join(' ').replace(/^.*cli\.js/, 'playwright')),
    announce: (line) => announced.push(line),
    ...over,
  });
  return [found, ran, announced.map((line) => line.replace('browser for the tests: ', ''))];
}

const PLAYWRIGHT = 'none is installed; trying "playwright install chromium"';
const APT = 'none is installed; trying "apt-get install chromium"';
const APT_RUNS = ['apt-get update -qq', 'apt-get install -y -qq chromium'];

test('an installed one is taken, and nothing is fetched', () => {
  expect(tried('')).toEqual(['/browser', [], ['/browser']]);
});

test('otherwise Playwright’s', () => {
  expect(tried('playwright')).toEqual(['/browser', ['playwright install chromium'], [PLAYWRIGHT]]);
});

test('otherwise Debian’s', () => {
  const ran = ['playwright install chromium', ...APT_RUNS];
  expect(tried('apt-get install')).toEqual(['/browser', ran, [PLAYWRIGHT, APT]]);
});

test.each<[string, Partial<Machine>]>([
  ['for somebody who is not root', { isRoot: false }],
  ['on another system', { platform: 'darwin' }],
  ['without apt', { hasProgram: () => false }],
])('%s nothing is installed into the system', (_case, over) => {
  expect(tried('apt-get install', over)).toEqual([undefined, ['playwright install chromium'], [PLAYWRIGHT]]);
});

test('when none can be had, there is none', () => {
  expect(tried(undefined)[0]).toBeUndefined();
  expect(NO_BROWSER_FOR_TESTS).toMatch(/\p{Script=Arabic}.* — .*\[browser-missing\]$/u);
});
