// Showing a file: which programs are asked, in which order, and with what, by stand-ins that stand first and alone on the path.
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createHost } from '../../../src/main/hosts/chromium/host.ts';
import { openersFor } from '../../../src/main/hosts/chromium/revealFile.ts';
import { temporaryFolder } from '../support/temporaryLibrary.ts';

const HOSTILE = `it's "a", $(touch x); ‹تقرير› & %27 [1] -x.html`;

/** Programs that write down their arguments and then do as they are told. */
function machine(programs: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  for (const [name, then] of Object.entries(programs)) {
    const path = join(bin, name);
    const log = join(folder, `${name}.log`);
    writeFileSync(path, `#!/bin/sh\nfor each in "$@"; do printf '%s\\n' "$each"; done >'${log}'\n${then}\n`);
    chmodSync(path, 0o755);
  }
  const before = process.env.PATH;
  process.env.PATH = bin;
  onTestFinished(() => {
    process.env.PATH = before;
  });
  const asked = (name: string): readonly string[] | undefined => {
    const log = join(folder, `${name}.log`);
    return existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : undefined;
  };
  const share = join(folder, 'مشاركة هنا');
  mkdirSync(share);
  const path = join(share, HOSTILE);
  writeFileSync(path, '');
  return { folder, share, path, asked };
}

function shareFile(path: string, platform: NodeJS.Platform = 'linux') {
  return createHost({
    executablePath: '',
    downloadsFolder: '',
    platform,
    page: () => undefined,
  }).shareFile(path);
}

describe('a file', () => {
  test('is marked in the file manager by its address, in which nothing is left to be read as more', async () => {
    const { path, asked } = machine({ gdbus: 'exit 0', 'dbus-send': 'exit 0', 'xdg-open': 'exit 0' });
    expect(await shareFile(path)).toBe('shown');
    const [list, startup] = asked('gdbus')?.slice(-2) ?? [];
    expect(startup).toBe("''");
    const [, url = ''] = /^\['(file:\/\/\/[A-Za-z0-9%._/-]+)'\]$/.exec(list ?? '') ?? [];
    expect(decodeURIComponent(new URL(url).pathname)).toBe(path);
    expect(asked('gdbus')).toContain('org.freedesktop.FileManager1.ShowItems');
    expect([asked('dbus-send'), asked('xdg-open')]).toEqual([undefined, undefined]);
  });

  test('is marked by the other program where the first one is not there', async () => {
    const { path, asked } = machine({ 'dbus-send': 'exit 0', 'xdg-open': 'exit 0' });
    expect(await shareFile(path)).toBe('shown');
    const [, url = ''] =
      /^array:string:(file:\/\/\/[A-Za-z0-9%._/-]+)$/.exec(asked('dbus-send')?.at(-2) ?? '') ?? [];
    expect(decodeURIComponent(new URL(url).pathname)).toBe(path);
    expect(asked('dbus-send')?.at(-1)).toBe('string:');
    expect(asked('xdg-open')).toBeUndefined();
  });

  test('is in the folder that is opened, where no file manager answers', async () => {
    const { path, share, asked } = machine({ gdbus: 'exit 1', 'dbus-send': 'exit 1', 'xdg-open': 'exit 0' });
    expect(await shareFile(path)).toBe('folder');
    expect(asked('gdbus')).toBeDefined();
    expect(asked('dbus-send')).toBeDefined();
    expect(asked('xdg-open')).toEqual([share]);
  });

  test('is nowhere to be seen where nothing can show it, and that is the answer', async () => {
    const { path } = machine({ gdbus: 'exit 1', 'xdg-open': 'exit 3' });
    expect(await shareFile(path)).toBe('nowhere');
    machine({});
    expect(await shareFile(path)).toBe('nowhere');
    expect(await shareFile(path, 'darwin')).toBe('nowhere');
  });

  test('is not waited for without end: who should answer is stopped, what runs on is the file manager', {
    timeout: 30_000,
  }, async () => {
    const hang = 'exec /bin/sleep 60';
    const { path, share, asked } = machine({ gdbus: hang, 'xdg-open': `echo $$ >"${'$'}0.pid"; ${hang}` });
    const start = Date.now();
    expect(await shareFile(path)).toBe('folder');
    expect(Date.now() - start).toBeLessThan(15_000);
    expect(asked('xdg-open')).toEqual([share]);
    const pid = Number(readFileSync(join(process.env.PATH ?? '', 'xdg-open.pid'), 'utf8'));
    expect(process.kill(pid, 0)).toBe(true);
    process.kill(pid);
  });

  test('is one argument on the Mac', async () => {
    const { path, asked } = machine({ open: 'exit 0' });
    expect(await shareFile(path, 'darwin')).toBe('shown');
    expect(asked('open')).toEqual(['-R', path]);
  });
});

test('on Windows its own file manager is asked, which reads the quoted path by itself', () => {
  expect(openersFor('C:\\Users\\منى\\a b,c.html', 'win32', 'D:\\Windows')).toEqual([
    {
      program: 'D:\\Windows\\explorer.exe',
      args: ['/select,"C:\\Users\\منى\\a b,c.html"'],
      handed: 'shown',
      succeeds: 'started',
      verbatim: true,
    },
  ]);
});
