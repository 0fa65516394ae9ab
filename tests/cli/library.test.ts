// `list`, `show`, `search`: what is in the library.
import { describe, expect, test } from 'vitest';
import { type CommandLine, EXAMPLE, temporaryCommandLine } from './support/commandLine.ts';

const DRAFTS = [
  {
    headline: 'أنقرة تستضيف قمة المناخ',
    tags: ['سياسة', 'مناخ'],
    status: 'draft',
    body: 'وصلت الوفود مساء أمس.',
  },
  {
    headline: 'أسعار القمح ترتفع',
    tags: ['اقتصاد'],
    status: 'review',
    body: 'قال التجّار إنّ المخزون يكفي شهرين.',
  },
  {
    headline: 'المنتخب يعود من لاهاي',
    tags: ['رياضة', 'سياسه'],
    status: 'published',
    body: 'استقبله الجمهور في المطار.',
  },
] as const;

/** The three drafts, imported in their order; gives their ids. */
async function filled(cli: CommandLine): Promise<readonly string[]> {
  const files = DRAFTS.map(({ headline, tags, status, body }, index) =>
    cli.write(
      `${index}.json`,
      JSON.stringify({
        format: 'hashiya-article',
        version: 1,
        id: `a${index}`,
        metadata: { headline, tags, status },
        blocks: [{ type: 'paragraph', children: [{ type: 'text', text: body }] }],
        notes: [],
      }),
    ),
  );
  return (await cli.done('import', ...files)).trim().split('\n');
}

interface Listed {
  readonly id: string;
}

async function listed(cli: CommandLine, ...filter: readonly string[]): Promise<readonly string[]> {
  return ((await cli.json('list', '--json', ...filter)) as readonly Listed[]).map(({ id }) => id); // what `list` prints
}

describe('list', () => {
  test('has the newest draft first, a line each, parted by tabs', async () => {
    const cli = temporaryCommandLine();
    const ids = await filled(cli);
    const lines = (await cli.done('list')).trimEnd().split('\n');
    expect(lines.map((line) => line.split('\t'))).toEqual(
      [2, 1, 0].map((index) => [
        ids[index],
        '2026-01-01T12:00',
        DRAFTS[index]?.status,
        expect.stringMatching(/^\d+$/),
        DRAFTS[index]?.headline,
      ]),
    );
  });

  test('has with --json what is known of each draft', async () => {
    const cli = temporaryCommandLine();
    const ids = await filled(cli);
    const moment = expect.stringMatching(/^2026-01-01T12:00:\d\d\.000Z$/);
    expect(await cli.json('list', '--json')).toEqual(
      [2, 1, 0].map((index) => ({
        id: ids[index],
        title: DRAFTS[index]?.headline,
        status: DRAFTS[index]?.status,
        section: '',
        tags: DRAFTS[index]?.tags,
        words: expect.any(Number),
        created: moment,
        modified: moment,
      })),
    );
  });

  test('is narrowed by status and by tag, the tag however it is spelt', async () => {
    const cli = temporaryCommandLine();
    const [politics, economy, sport] = await filled(cli);
    expect(await listed(cli, '--status', 'review')).toEqual([economy]);
    expect(await listed(cli, '--status', 'idea')).toEqual([]);
    expect(await listed(cli, '--tag', 'سياسة')).toEqual([sport, politics]);
    expect(await listed(cli, '--tag', 'سياسة', '--status', 'published')).toEqual([sport]);
  });

  test('of an empty library is empty', async () => {
    const cli = temporaryCommandLine();
    expect(await cli.run('list')).toEqual({ exit: 0, out: '', err: '' });
    expect(await cli.json('list', '--json')).toEqual([]);
  });

  test('has every draft when there are more than a page', async () => {
    const cli = temporaryCommandLine();
    const file = cli.write('تقرير.txt', 'عنوان واحد\n\nفقرة واحدة من التقرير تكفي هنا.\n');
    const ids = (await cli.done('import', ...Array.from({ length: 505 }, () => file))).trim().split('\n');
    expect(await listed(cli)).toEqual(ids.toReversed());
  });
});

describe('show', () => {
  test('prints the text of a draft', async () => {
    const cli = temporaryCommandLine();
    const [id = ''] = await filled(cli);
    expect(await cli.done('show', id)).toBe('أنقرة تستضيف قمة المناخ\n\nوصلت الوفود مساء أمس.\n');
  });

  test('prints with --json the article, which imported again is the same', async () => {
    const cli = temporaryCommandLine();
    const id = (await cli.done('import', EXAMPLE)).trim();
    const out = await cli.done('show', id, '--json');
    const again = (await cli.done('import', cli.write('مرة أخرى.json', out))).trim();
    expect(again).not.toBe(id);
    expect(await cli.done('show', again, '--json')).toBe(out);
  });

  test('takes the first characters of an id, when they fit one draft only', async () => {
    const cli = temporaryCommandLine();
    const [id = ''] = await filled(cli);
    expect(await cli.done('show', id.slice(0, 6))).toBe(await cli.done('show', id));
    expect((await cli.run('show', id.slice(0, 3))).err).toContain('[draft-missing]');
  });
});

describe('search', () => {
  test('finds a word however it is spelt, and marks it in its sentence', async () => {
    const cli = temporaryCommandLine();
    const [politics, economy] = await filled(cli);
    expect(await cli.done('search', 'انقره')).toContain(`${politics}\tأنقرة تستضيف قمة المناخ\n`);
    expect(await cli.done('search', 'التجار')).toBe(
      `${economy}\tأسعار القمح ترتفع\n    قال [التجّار] إنّ المخزون يكفي شهرين.\n`,
    );
  });

  test('takes its words together', async () => {
    const cli = temporaryCommandLine();
    const [, economy] = await filled(cli);
    expect(await cli.json('search', '--json', 'المخزون', 'يكفي')).toEqual([
      {
        id: economy,
        title: 'أسعار القمح ترتفع',
        snippet: { text: expect.stringContaining('المخزون يكفي'), marks: expect.any(Array) },
      },
    ]);
  });

  test('gives no more than --limit, and nothing for what is nowhere', async () => {
    const cli = temporaryCommandLine();
    await filled(cli);
    const file = cli.write('تقرير.txt', 'عنوان واحد\n\nوصلت الوفود ثم غادرت الوفود كلها.\n');
    await cli.done('import', file, file, file);
    expect(await cli.json('search', 'الوفود', '--json')).toHaveLength(4);
    expect(await cli.json('search', 'الوفود', '--json', '--limit', '2')).toHaveLength(2);
    expect(await cli.run('search', 'زرافة')).toEqual({ exit: 0, out: '', err: '' });
  });

  test.each(['"', 'NEAR(', '*', 'title:', 'AND OR NOT', "'; DROP TABLE drafts; --", '-', '()', '\u0000'])(
    'takes any text for a query: %j',
    async (query) => {
      const cli = temporaryCommandLine();
      await filled(cli);
      const { exit, err } = await cli.run('search', '--', query);
      expect({ exit, err }).toEqual({ exit: 0, err: '' });
      expect(await listed(cli)).toHaveLength(3);
    },
  );
});
