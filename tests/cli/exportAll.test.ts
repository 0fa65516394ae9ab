// `export --all`: what the library holds, to a folder or an archive.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type CommandLine, EXAMPLE, temporaryCommandLine } from './support/commandLine.ts';

/** A library with a ready report and one that is not. */
async function filled(): Promise<CommandLine> {
  const cli = temporaryCommandLine();
  const example = JSON.parse(readFileSync(EXAMPLE, 'utf8'));
  const article = example.article ?? example;
  for (const [status, slug] of [
    ['ready', 'first'],
    ['draft', 'second'],
  ]) {
    const metadata = { ...article.metadata, status, slug, tags: [`وسم-${slug}`] };
    cli.write(`${slug}.json`, JSON.stringify({ ...article, metadata }));
    await cli.done('import', `${slug}.json`);
  }
  return cli;
}

describe('all drafts', () => {
  test('go to a folder that is made for them, with the paths on standard output and a summary on standard error', async () => {
    const cli = await filled();
    const { exit, out, err } = await cli.run('export', '--all', '--to', 'text', '--out', 'منشور');
    const folder = join(cli.folder, 'منشور');
    expect({ exit, paths: out.trim().split('\n') }).toEqual({
      exit: 0,
      paths: [join(folder, 'first.txt'), join(folder, 'second.txt')],
    });
    expect(err).toBe('صُدِّر 2 من 2، منها 0 فيها ما يُراجع؛ رُفض 0\n');
    expect(readdirSync(folder).sort()).toEqual(['first.txt', 'manifest.json', 'second.txt']);
  });

  test.each([
    [['--status', 'ready'], 'first'],
    [['--tag', 'وسم-second'], 'second'],
  ])('of a filter alone: %j', async (filter, expected) => {
    const cli = await filled();
    const result = await cli.json('export', '--all', ...filter, '--to', 'text', '--out', 'منشور', '--json');
    expect(result).toMatchObject({
      total: 1,
      cancelled: false,
      lines: [{ file: `${expected}.txt`, state: 'ok' }],
    });
  });

  test('go to an archive, and its path to standard output', async () => {
    const cli = await filled();
    const out = await cli.done('export', '--all', '--to', 'blogger', '--out', 'منشور.zip');
    expect(out).toBe(`${join(cli.folder, 'منشور.zip')}\n`);
    const names = Object.keys(unzipSync(readFileSync(join(cli.folder, 'منشور.zip'))));
    expect(names).toEqual(expect.arrayContaining(['first.html', 'second.html', 'manifest.json']));
  });

  test('of which one is refused are exit code 1, and the refusal is on standard error', async () => {
    const cli = await filled();
    await cli.done('export', '--all', '--status', 'ready', '--to', 'text', '--out', 'منشور');
    const { exit, err } = await cli.run('export', '--all', '--to', 'text', '--out', 'منشور');
    expect({ exit, code: /\[(.+)\]/.exec(err)?.[1] }).toEqual({ exit: 1, code: 'file-exists' });
    expect(await cli.done('export', '--all', '--to', 'text', '--out', 'منشور', '--force')).toContain(
      'second.txt',
    );
  });

  test.each([
    [['--all', EXAMPLE, '--to', 'text', '--out', 'x']],
    [['--to', 'text']],
    [[EXAMPLE, '--status', 'ready', '--to', 'text']],
    [['--all', '--to', 'text']],
    [['--all', '--to', 'text', '--out', '-']],
    [['--all', '--status', 'قديم', '--to', 'text', '--out', 'x']],
  ])('are wrong usage, and write nothing, with %j', async (given) => {
    const cli = await filled();
    const { exit, out } = await cli.run('export', ...given);
    expect({ exit, out, written: existsSync(join(cli.folder, 'x')) }).toEqual({
      exit: 2,
      out: '',
      written: false,
    });
  });
});
