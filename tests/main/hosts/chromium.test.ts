// What the shell answers and finds, without a browser.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freePath } from '../../../src/main/files/freePath.ts';
import { findBrowser } from '../../../src/main/hosts/chromium/browser.ts';
import { Previews } from '../../../src/main/publish/preview/Previews.ts';
import { createContent } from '../../../src/main/window/content.ts';
import { isOf, ORIGINS } from '../../../src/main/window/policy.ts';
import { png } from '../support/pictures.ts';
import { temporaryDesk, temporaryFolder } from '../support/temporaryLibrary.ts';

describe('the window’s origin', () => {
  const open = () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'site', 'assets'), { recursive: true });
    writeFileSync(join(folder, 'site', 'index.html'), '<p>');
    writeFileSync(join(folder, 'site', 'assets', 'a.js'), 'x');
    writeFileSync(join(folder, 'secret.js'), 'secret');
    symlinkSync(join(folder, 'secret.js'), join(folder, 'site', 'link.js'));
    const library = temporaryDesk().open();
    const { id } = library.assets.put(png(3, 2));
    return {
      answer: createContent(join(folder, 'site'), library, new Previews(() => 1), ORIGINS.chromium),
      id,
    };
  };

  test('answers its pages, its parts and the library’s pictures, each under the policy', () => {
    const { answer, id } = open();
    for (const [path, type] of [
      ['/', 'text/html; charset=utf-8'],
      ['/index.html', 'text/html; charset=utf-8'],
      ['/assets/a.js', 'text/javascript; charset=utf-8'],
      [`/pictures/${id}`, 'image/png'],
    ]) {
      const { status, headers } = answer(`https://hashiya.invalid${path}`);
      expect([path, status, headers['content-type']]).toEqual([path, 200, type]);
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'/);
    }
  });

  test.each([
    'https://hashiya.invalid/missing.js',
    'https://hashiya.invalid/../secret.js',
    'https://hashiya.invalid/%2e%2e/secret.js',
    'https://hashiya.invalid/assets/..%2f..%2fsecret.js',
    'https://hashiya.invalid/link.js',
    'https://hashiya.invalid/%00',
    'https://hashiya.invalid/%ff',
    'https://hashiya.invalid/assets',
    'https://hashiya.invalid/pictures/../index.html%00',
    `https://hashiya.invalid/pictures/${'0'.repeat(64)}`,
    'https://hashiya.invalid/pictures/x',
    'https://hashiya.invalid.example.org/',
    'http://hashiya.invalid/',
    'https://example.org/',
    'nonsense',
  ])('has nothing at %s', (address) => {
    const { status, body } = open().answer(address);
    expect([status, body.length]).toEqual([404, 0]);
  });

  test('takes nothing', () => {
    expect(open().answer('https://hashiya.invalid/', 'POST').status).toBe(405);
  });
});

describe('the origin', () => {
  test.each([
    ['https://hashiya.invalid/', 'chromium'],
    ['https://hashiya.invalid/assets/a.js?x#y', 'chromium'],
    ['hashiya://app/', 'electron'],
    ['hashiya://app/index.html', 'electron'],
    ['hashiya://app:80/', undefined],
    ['hashiya://apps/', undefined],
    ['hashiya:app/', undefined],
    ['hashiya://app.invalid/', undefined],
    ['blob:https://hashiya.invalid/x', undefined],
    ['https://hashiya.invalid:8443/', undefined],
    ['https://hashiya.invalid@example.org/', undefined],
    ['file:///app/', undefined],
    ['about:blank', undefined],
    ['', undefined],
  ] as const)('of %s is that of %s', (address, shell) => {
    const shells = (['chromium', 'electron'] as const).filter((each) => isOf(ORIGINS[each], address));
    expect(shells).toEqual(shell === undefined ? [] : [shell]);
  });

  test('of Electron answers the same', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'site'));
    writeFileSync(join(folder, 'site', 'index.html'), '<p>');
    writeFileSync(join(folder, 'secret.js'), 'secret');
    const answer = createContent(
      join(folder, 'site'),
      temporaryDesk().open(),
      new Previews(() => 1),
      ORIGINS.electron,
    );
    expect(
      [
        'hashiya://app',
        'hashiya://app/',
        'hashiya://app/../secret.js',
        'hashiya://app/%2e%2e/secret.js',
        'hashiya://other/',
        'https://hashiya.invalid/',
      ].map((address) => answer(address).status),
    ).toEqual([200, 200, 404, 404, 404, 404]);
  });
});

describe('the browser', () => {
  test.each([
    ['linux', { PATH: '/a:/b' }, ['/b/chromium'], '/b/chromium'],
    ['linux', { PATH: '/a:/b' }, ['/a/google-chrome', '/b/chromium'], '/b/chromium'],
    ['linux', { PATH: '/a', HASHIYA_BROWSER: '/mine' }, ['/a/chromium', '/mine'], '/mine'],
    ['linux', { PATH: '/a', HASHIYA_BROWSER: '/gone' }, ['/a/chromium'], '/a/chromium'],
    ['linux', {}, ['/usr/bin/chromium'], undefined],
    ['linux', { PATH: '/a' }, ['/cache/chrome'], '/cache/chrome'],
    ['linux', { PATH: '/a' }, ['/cache/chrome', '/a/chromium'], '/a/chromium'],
    [
      'darwin',
      {},
      ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
  ] as const)('on %s with %j, where %j is there, is %s', (platform, env, there, found) => {
    const isProgram = (path: string): boolean => (there as readonly string[]).includes(path);
    expect(findBrowser(env, platform, isProgram, '/cache/chrome')).toBe(found);
  });
});

test('a saved file never takes the place of another', () => {
  const folder = temporaryFolder();
  expect(freePath(folder, 'تقرير.html')).toBe(join(folder, 'تقرير.html'));
  writeFileSync(join(folder, 'تقرير.html'), '');
  writeFileSync(join(folder, 'تقرير (2).html'), '');
  expect(freePath(folder, 'تقرير.html')).toBe(join(folder, 'تقرير (3).html'));
  writeFileSync(join(folder, 'بلا'), '');
  expect(freePath(folder, 'بلا')).toBe(join(folder, 'بلا (2)'));
});
