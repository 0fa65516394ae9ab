// `profile`: the house style from the command line, and what is exported with it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXAMPLE, temporaryCommandLine } from './support/commandLine.ts';

const REPORT = 'عنوان\n\nنصيحة ذهبية: ازرع شجرة.\n\nمتن.[1]\n\nالحواشي\n[1] حاشية.';

function fileOf(targets: unknown, version: unknown = 1): string {
  return JSON.stringify({ format: 'hashiya-profile', version, targets });
}

describe('profile', () => {
  test('set, show, save, load and reset are one way round', async () => {
    const cli = temporaryCommandLine();
    await cli.done('profile', 'set', 'blogger', 'callouts=compact', 'notes-heading=مراجعنا = مصادرنا');
    await cli.done('profile', 'set', 'standalone', 'accent=#7A1F3D');
    await cli.done('profile', 'set', 'blogger', 'digits=european');
    const lines =
      'standalone\taccent=#7a1f3d\nblogger\tcallouts=compact\nblogger\tdigits=european\nblogger\tnotes-heading=مراجعنا = مصادرنا\n';
    expect(await cli.done('profile', 'show')).toBe(lines);
    expect(await cli.json('profile', 'show', '--json')).toEqual({
      format: 'hashiya-profile',
      version: 1,
      targets: {
        blogger: { callouts: 'compact', digits: 'european', 'notes-heading': 'مراجعنا = مصادرنا' },
        standalone: { accent: '#7a1f3d' },
      },
    });
    expect(await cli.done('profile', 'save', 'دار.json')).toBe(`${join(cli.folder, 'دار.json')}\n`);
    await cli.done('profile', 'reset');
    expect(await cli.done('profile', 'show')).toBe('');
    await cli.done('profile', 'load', 'دار.json');
    expect(await cli.done('profile', 'show')).toBe(lines);
  });

  test('set to a default, or to nothing, takes a setting out', async () => {
    const cli = temporaryCommandLine();
    await cli.done('profile', 'set', 'blogger', 'callouts=plain', 'published-by=صحيفة', 'digits=european');
    await cli.done('profile', 'set', 'blogger', 'callouts=boxed', 'published-by=');
    expect(await cli.done('profile', 'show')).toBe('blogger\tdigits=european\n');
  });

  test('is what is exported with, below what is given explicitly; a draft, a file and many alike', async () => {
    const cli = temporaryCommandLine();
    cli.write('تقرير.txt', REPORT);
    const plain = await cli.done('export', 'تقرير.txt', '--to', 'blogger');
    await cli.done('import', EXAMPLE);
    await cli.done('profile', 'set', 'blogger', 'callouts=compact', 'published-by=صحيفة الظل');
    const housed = await cli.done('export', 'تقرير.txt', '--to', 'blogger');
    expect(
      [plain, housed].map((text) => [text.includes('background:#'), text.includes('صحيفة الظل')]),
    ).toEqual([
      [true, false],
      [false, true],
    ]);
    const given = ['--set', 'callouts=boxed', '--set', 'published-by='];
    expect(await cli.done('export', 'تقرير.txt', '--to', 'blogger', ...given)).toBe(plain);
    // Another target has its own.
    expect(await cli.done('export', 'تقرير.txt', '--to', 'wordpress')).not.toContain('صحيفة الظل');
    const path = (await cli.done('export', '--all', '--to', 'blogger', '--out', 'كلها')).trim();
    expect(readFileSync(path, 'utf8')).toContain('صحيفة الظل');
  });

  test('load tells what it leaves out, a line each, and takes the rest', async () => {
    const cli = temporaryCommandLine();
    cli.write(
      'دار.json',
      fileOf({
        'gaz\nette\u001b[31m': {},
        blogger: { callouts: 'plain', accent: '#000000' },
        standalone: { accent: '#eeee00' },
      }),
    );
    const { exit, out, err } = await cli.run('profile', 'load', 'دار.json', '--lang', 'en');
    expect([exit, out, err.trimEnd().split('\n')]).toEqual([
      0,
      '',
      [
        'gaz ette [31m: there is no target gaz ette [31m [left-out]',
        'blogger accent: blogger has no setting accent [left-out]',
        expect.stringMatching(/^standalone accent: #eeee00 is too light .* \[left-out\]$/),
      ],
    ]);
    expect(await cli.done('profile', 'show')).toBe('blogger\tcallouts=plain\n');
  });

  test.each([
    ['no JSON', 'هذا نص', 'not-a-profile'],
    ['another format', '{"format":"hashiya-article","version":1,"targets":{}}', 'not-a-profile'],
    ['a newer version', fileOf({}, 2), 'profile-newer'],
    ['a megabyte', fileOf({ x: 'x'.repeat(1_100_000) }), 'file-too-large'],
  ])('load refuses a file that is %s in one line, and what was there stays', async (_name, content, code) => {
    const cli = temporaryCommandLine();
    await cli.done('profile', 'set', 'blogger', 'callouts=plain');
    cli.write('سيئ.json', content);
    const { exit, out, err } = await cli.run('profile', 'load', 'سيئ.json');
    expect([exit, out, err]).toEqual([
      1,
      '',
      expect.stringMatching(new RegExp(`^[^\\n]+ — [^\\n]+ \\[${code}\\]\\n$`)),
    ]);
    expect(await cli.done('profile', 'show')).toBe('blogger\tcallouts=plain\n');
  });

  test('load of a file that is not there, and save over one that is, are refused', async () => {
    const cli = temporaryCommandLine();
    expect(await cli.run('profile', 'load', 'لا.json')).toMatchObject({
      exit: 1,
      err: expect.stringContaining('[file-missing]'),
    });
    cli.write('دار.json', 'قديم');
    expect(await cli.run('profile', 'save', 'دار.json')).toMatchObject({
      exit: 1,
      err: expect.stringContaining('[file-exists]'),
    });
    expect(cli.read('دار.json')).toBe('قديم');
    await cli.done('profile', 'save', 'دار.json', '--force');
    expect(cli.read('دار.json')).toContain('hashiya-profile');
  });

  test.each([
    [['profile']],
    [['profile', 'paint']],
    [['profile', 'constructor']],
    [['profile', 'show', 'blogger']],
    [['profile', 'set', 'blogger']],
    [['profile', 'set', 'gazette', 'callouts=plain']],
    [['profile', 'set', 'blogger', 'callouts']],
    [['profile', 'set', 'blogger', 'callouts=round']],
    [['profile', 'set', 'standalone', 'accent=#ffcc00']],
    [['profile', 'save']],
  ])('called wrongly is refused in one line and makes no library: %j', async (given) => {
    const cli = temporaryCommandLine();
    const { exit, out, err } = await cli.run(...given);
    expect([exit, out, err]).toEqual([2, '', expect.stringMatching(/^[^\n]+ \[usage\]\n$/)]);
    expect(existsSync(cli.dataFolder)).toBe(false);
  });

  test('show, save and reset make no library', async () => {
    const cli = temporaryCommandLine();
    expect(await cli.done('profile', 'show')).toBe('');
    await cli.done('profile', 'save', 'دار.json');
    await cli.done('profile', 'reset');
    expect(existsSync(cli.dataFolder)).toBe(false);
  });
});
