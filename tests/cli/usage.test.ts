import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { temporaryCommandLine } from './support/commandLine.ts';

const NAMES = [
  'import',
  'list',
  'show',
  'search',
  'check',
  'export',
  'targets',
  'profile',
  'callouts',
  'backup',
  'restore',
  'doctor',
];

describe('help', () => {
  test('names every command, each in the language asked for', async () => {
    const cli = temporaryCommandLine();
    for (const [given, language] of [
      [['--help'], 'ar'],
      [['help'], 'ar'],
      [['help', 'en'], 'en'],
    ] as const) {
      const { exit, out, err } = await cli.run(...given);
      expect([exit, err]).toEqual([0, '']);
      expect([...out.matchAll(/^ {2}(\S+)/gm)].map(([, name]) => name)).toEqual(NAMES);
      for (const { summary } of COMMANDS) expect(out).toContain(summary[language]);
    }
  });

  test.each(NAMES)('of %s is printed whatever words are missing, and touches no library', async (name) => {
    const cli = temporaryCommandLine();
    const { exit, out, err } = await cli.run(name, '--help', '--lang', 'en');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out.startsWith(`hashiya ${name}`)).toBe(true);
    expect(existsSync(cli.dataFolder)).toBe(false);
  });

  test('is what stands on standard error when there is no command', async () => {
    const { exit, out, err } = await temporaryCommandLine().run();
    expect([exit, out]).toEqual([2, '']);
    for (const name of NAMES) expect(err).toContain(`  ${name}`);
  });

  test('has the version beside it', async () => {
    expect(await temporaryCommandLine().run('--version')).toEqual({
      exit: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      err: '',
    });
  });
});

describe('a command called wrongly', () => {
  test.each([
    ['an unknown command', ['publish'], 'publish'],
    ['a command by half', ['imp'], 'imp'],
    ['an unknown option', ['list', '--color'], '--color'],
    ['an option without its value', ['list', '--status'], '--status'],
    ['a value for a switch', ['list', '--json=yes'], '--json'],
    ['a word too many', ['list', 'now'], 'hashiya list'],
    ['a word too few', ['show'], 'hashiya show'],
    ['two words for one', ['check', 'a', 'b'], 'hashiya check'],
    ['no file to import', ['import'], 'hashiya import'],
    ['no word to search', ['search'], 'hashiya search'],
    ['no file to back up to', ['backup'], 'hashiya backup'],
    ['an unknown language', ['list', '--lang', 'fr'], 'ar'],
    ['an unknown status', ['list', '--status', 'done'], 'published'],
    ['an unknown format', ['import', 'a.txt', '--from', 'pdf'], 'markdown'],
    ['no target', ['export', 'a.txt'], 'wordpress-wxr'],
    ['an unknown target', ['export', 'a.txt', '--to', 'ghost'], 'wordpress-wxr'],
    ['a setting without a value', ['export', 'a.txt', '--to', 'blogger', '--set', 'figures'], 'name=value'],
    ['a setting that the target has not', ['export', 'a.txt', '--to', 'text', '--set', 'a=b'], 'a'],
    [
      'a value that the setting has not',
      ['export', 'a.txt', '--to', 'blogger', '--set', 'figures=x'],
      'table|figure',
    ],
    ['several articles and no folder', ['export', 'a.txt', 'b.txt', '--to', 'text'], '--out'],
    ['a limit of nothing', ['search', 'كلمة', '--limit', '0'], '1000'],
    ['a limit that is no number', ['search', 'كلمة', '--limit', 'all'], '1000'],
  ])('is told so in one line with code 2: %s', async (_name, given, named) => {
    const { exit, out, err } = await temporaryCommandLine().run(...given);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(/^[^\n]*\p{Script=Arabic}[^\n]* — [^\n]+ \[usage\]\n$/u);
    expect(err).toContain(named);
  });

  test('creates no library', async () => {
    const cli = temporaryCommandLine();
    await cli.run('publish');
    await cli.run('show');
    await cli.run('export', 'a.txt', '--to', 'ghost');
    expect(existsSync(cli.dataFolder)).toBe(false);
  });
});

describe('a refusal', () => {
  test.each([
    [['show', 'dabcdefghijk'], 'draft-missing'],
    [['import', 'غائب.txt'], 'file-missing'],
    [['check', 'غائب.txt'], 'source-missing'],
    [['export', 'غائب.txt', '--to', 'text'], 'source-missing'],
    [['restore', 'غائب.sqlite3'], 'file-missing'],
    [['backup', 'غائب/نسخة.sqlite3'], 'file-missing'],
  ])(
    'of %j is one line in both languages with its code, also with --json, and exit code 1',
    async (given, code) => {
      for (const json of [[], given[0] === 'show' || given[0] === 'import' ? ['--json'] : []]) {
        const { exit, out, err } = await temporaryCommandLine().run(...given, ...json);
        expect({ exit, out }).toEqual({ exit: 1, out: '' });
        expect(err).toMatch(/^[^\n]*\p{Script=Arabic}[^\n]* — [^\n]*[a-z][^\n]* \[[a-z-]+\]\n$/u);
        expect(err).toContain(`[${code}]`);
      }
    },
  );

  test('stays one line when what it quotes has line ends and control characters', async () => {
    const { exit, err } = await temporaryCommandLine().run('check', 'ملف\nثانٍ\u001b[31m\u2028');
    expect(exit).toBe(1);
    expect(err).toMatch(/^[^\n\u001b\u2028]+\n$/);
  });
});

test('what every command takes may stand before its name', async () => {
  const cli = temporaryCommandLine();
  for (const before of [
    ['--data-dir', 'مكتبة', '--lang', 'en'],
    ['--data-dir=مكتبة', '--lang=en'],
  ]) {
    const { exit, out } = await cli.run(...before, 'doctor', '--json');
    expect([exit, JSON.parse(out)]).toMatchObject([0, { isHealthy: true }]);
  }
  expect(existsSync(cli.dataFolder)).toBe(false);
  expect((await cli.run('--data-dir', 'مكتبة')).exit).toBe(2);
});

test('--data-dir chooses the library before the environment does, relative to where the user stands', async () => {
  const cli = temporaryCommandLine();
  const file = cli.write('تقرير.txt', 'عنوان التقرير\n\nفقرة واحدة من التقرير تكفي هنا.\n');
  await cli.done('import', file, '--data-dir', 'مكتبة');
  expect(existsSync(join(cli.folder, 'مكتبة', 'library.sqlite3'))).toBe(true);
  expect(existsSync(cli.dataFolder)).toBe(false);
  expect(await cli.done('list')).toBe('');
});
