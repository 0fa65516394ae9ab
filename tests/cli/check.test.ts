import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EXAMPLE, temporaryCommandLine } from './support/commandLine.ts';

const FAULTY = 'عنوان التقرير\n\nفقرة فيها "اقتباس" وعلامة بلا حاشية في آخرها.[1]\n';
const WARNED = 'عنوان التقرير\n\nفقرة فيها "اقتباس" ولا شيء غير ذلك مما يُؤخذ عليها.\n';

test('the example article has no error', async () => {
  const { exit, err } = await temporaryCommandLine().run('check', EXAMPLE);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
});

test('an article with an error gives exit code 1 and a line for each finding', async () => {
  const cli = temporaryCommandLine();
  const { exit, out, err } = await cli.run('check', cli.write('تقرير.txt', FAULTY));
  expect([exit, err]).toEqual([1, '']);
  const lines = out.trimEnd().split('\n');
  expect(lines.filter((line) => !/^(?:خطأ|تنبيه): .+ \[[a-z-]+\]$/.test(line))).toEqual([]);
  expect(lines.filter((line) => line.endsWith('[empty-note]'))).toEqual([expect.stringMatching(/^خطأ: /)]);
  expect(lines.filter((line) => line.endsWith('[straight-quotes]'))[0]).toMatch(/^تنبيه: .*«.*"اقتباس".*»/);
});

test('an article with warnings only gives exit code 0', async () => {
  const cli = temporaryCommandLine();
  const { exit, out } = await cli.run('check', cli.write('تقرير.txt', WARNED), '--lang', 'en');
  expect(exit).toBe(0);
  expect(out).toMatch(/^warning: .*\[straight-quotes\]$/m);
  expect(out).not.toMatch(/^error/m);
});

test('findings are the same for a file and for the draft made from it, with --json in full', async () => {
  const cli = temporaryCommandLine();
  const file = cli.write('تقرير.txt', FAULTY);
  const id = (await cli.done('import', file)).trim();
  const { exit, out } = await cli.run('check', id, '--json');
  expect(exit).toBe(1);
  expect(out).toBe((await cli.run('check', file, '--json')).out);
  expect(JSON.parse(out)).toContainEqual({
    check: 'empty-note',
    severity: 'error',
    message: { ar: expect.any(String), en: expect.any(String) },
    place: { path: ['blocks', 0, 'children'], start: 45, end: 46 },
    fixable: false,
  });
});

test('a file is checked without a library, and none is made', async () => {
  const cli = temporaryCommandLine();
  await cli.run('check', EXAMPLE);
  expect(existsSync(cli.dataFolder)).toBe(false);
});

test('a file named like a draft is read when there is no such draft', async () => {
  const cli = temporaryCommandLine();
  await cli.done('import', EXAMPLE);
  const file = cli.write('report', WARNED);
  expect((await cli.run('check', file)).out).toContain('[straight-quotes]');
});
