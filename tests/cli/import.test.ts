import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CommandLine, EXAMPLE, temporaryCommandLine } from './support/commandLine.ts';

const HEADLINE = 'الحدائق تعود إلى وسط المدينة';
const PARAGRAPH = 'بدأت البلدية هذا الأسبوع زراعة ألف شجرة في الساحات التي بقيت سنوات بلا ظل.';
const WARNING = 'الأشجار الصغيرة تحتاج إلى الماء كل يوم في صيفها الأول.';

const SOURCES = [
  ['text', 'تقرير.txt', `${HEADLINE}\n\n${PARAGRAPH}\n\nتحذير هام: ${WARNING}\n`],
  ['markdown', 'تقرير.md', `# ${HEADLINE}\n\n${PARAGRAPH}\n\n> [!WARNING]\n> ${WARNING}\n`],
  [
    'html',
    'تقرير.html',
    `<!doctype html><html lang="ar" dir="rtl"><body><article><h1>${HEADLINE}</h1><p>${PARAGRAPH}</p><p><b>تحذير هام:</b> ${WARNING}</p></article></body></html>`,
  ],
  [
    'article',
    'تقرير.json',
    JSON.stringify({
      format: 'hashiya-article',
      version: 1,
      id: 'aaaa',
      metadata: { headline: HEADLINE },
      blocks: [
        { type: 'paragraph', children: [{ type: 'text', text: PARAGRAPH }] },
        {
          type: 'callout',
          kind: 'warning',
          blocks: [{ type: 'paragraph', children: [{ type: 'text', text: WARNING }] }],
        },
      ],
      notes: [],
    }),
  ],
] as const;

interface Shown {
  readonly metadata: { readonly headline: string };
  readonly blocks: readonly unknown[];
}

async function shown(cli: CommandLine, id: string): Promise<Shown> {
  return (await cli.json('show', id, '--json')) as Shown; // what `show` prints is an article
}

const RIGHT_BLOCKS = [
  { type: 'paragraph', children: [{ type: 'text', text: PARAGRAPH }] },
  {
    type: 'callout',
    kind: 'warning',
    blocks: [{ type: 'paragraph', children: [{ type: 'text', text: WARNING }] }],
  },
];

describe('one file', () => {
  test.each(SOURCES)(
    'of %s becomes a draft with its headline, its paragraph and its callout',
    async (_format, name, content) => {
      const cli = temporaryCommandLine();
      const { exit, out } = await cli.run('import', cli.write(name, content));
      expect(exit).toBe(0);
      expect(out).toMatch(/^d[a-z0-9]{11}\n$/);
      const { metadata, blocks } = await shown(cli, out.trim());
      expect(metadata.headline).toBe(HEADLINE);
      expect(blocks).toEqual(RIGHT_BLOCKS);
    },
  );

  test.each(SOURCES)(
    'of %s is read as what --from says, whatever its name is',
    async (format, _name, content) => {
      const cli = temporaryCommandLine();
      const id = await cli.done('import', cli.write('ملف.data', content), '--from', format);
      expect((await shown(cli, id.trim())).blocks).toEqual(RIGHT_BLOCKS);
    },
  );

  test.each(SOURCES)(
    'of %s is known by its content when its name says nothing',
    async (_format, _name, content) => {
      const cli = temporaryCommandLine();
      const id = await cli.done('import', cli.write('ملف', content), '--from', 'auto');
      expect((await shown(cli, id.trim())).blocks).toEqual(RIGHT_BLOCKS);
    },
  );

  test('may come from standard input', async () => {
    const cli = temporaryCommandLine();
    const { exit, out } = await cli.runWith(SOURCES[0][2], 'import', '-');
    expect(exit).toBe(0);
    expect((await shown(cli, out.trim())).blocks).toEqual(RIGHT_BLOCKS);
  });

  test('tells with --json its id, its title and what it noticed, on one line', async () => {
    const cli = temporaryCommandLine();
    const file = cli.write('تقرير.txt', `تم النسخ!\n${HEADLINE}\n\n${PARAGRAPH}[1]\n`);
    const { exit, out, err } = await cli.run('import', file, '--json');
    expect([exit, err]).toEqual([0, '']);
    expect(out).toMatch(/^[^\n]+\n$/);
    expect(JSON.parse(out)).toEqual({
      id: expect.stringMatching(/^d[a-z0-9]{11}$/),
      title: HEADLINE,
      findings: [
        {
          code: 'line-dropped',
          message: { ar: expect.any(String), en: expect.any(String) },
          excerpt: 'تم النسخ!',
        },
        {
          code: 'marker-without-note',
          message: { ar: expect.any(String), en: expect.any(String) },
          excerpt: expect.stringContaining('[1]'),
        },
      ],
    });
  });

  test('tells without --json what it noticed on standard error, in the language asked for', async () => {
    const cli = temporaryCommandLine();
    const file = cli.write('تقرير.txt', `تم النسخ!\n${HEADLINE}\n\n${PARAGRAPH}\n`);
    const arabic = await cli.run('import', file);
    expect(arabic.err).toMatch(/^تقرير\.txt: \p{Script=Arabic}.*«تم النسخ!» \[line-dropped\]\n$/u);
    const english = await cli.run('import', file, '--lang', 'en');
    expect(english.err).toMatch(/^تقرير\.txt: A line .*«تم النسخ!» \[line-dropped\]\n$/);
    expect(english.out).toMatch(/^d[a-z0-9]{11}\n$/);
  });

  test('keeps the picture of the example article', async () => {
    const cli = temporaryCommandLine();
    const id = (await cli.done('import', EXAMPLE)).trim();
    expect(await cli.json('doctor', '--json')).toMatchObject({ pictures: 1, drafts: 1, isHealthy: true });
    const given = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as Shown; // our own file
    expect((await shown(cli, id)).blocks).toEqual(given.blocks);
  });

  test.each([
    ['an empty file', '', ''],
    ['nothing but spaces', ' \n\t\n ', ''],
    ['binary data', Buffer.from([0, 255, 254, 1, 2, 3, 0xd8, 0xff]), undefined],
    ['text in another encoding', Buffer.from([0xc7, 0xe1, 0xda, 0xe4, 0xe6, 0xc7, 0xe4]), undefined],
  ])('is never a failure of the program: %s', async (_name, content, headline) => {
    const cli = temporaryCommandLine();
    const { exit, out, err } = await cli.run('import', cli.write('ملف.txt', content));
    expect(err).not.toContain('[internal]');
    expect(exit).toBe(0);
    const article = await shown(cli, out.trim());
    if (headline !== undefined) expect(article.metadata.headline).toBe(headline);
  });
});

describe('several files', () => {
  test('become drafts in their order, with progress on standard error', async () => {
    const cli = temporaryCommandLine();
    const names = SOURCES.map(([, name, content]) => cli.write(name, content));
    const { exit, out, err } = await cli.run('import', ...names);
    expect(exit).toBe(0);
    const ids = out.trim().split('\n');
    expect(ids).toHaveLength(4);
    expect(err.split('\n').filter((line) => line.startsWith('['))).toEqual(
      names.map((name, index) => `[${index + 1}/4] ${name}`),
    );
    for (const id of ids) expect((await shown(cli, id)).metadata.headline).toBe(HEADLINE);
  });

  test('are told with --json one line each', async () => {
    const cli = temporaryCommandLine();
    const names = ['أ', 'ب', 'ج'].map((name) => cli.write(`${name}.txt`, `عنوان ${name}\n\n${PARAGRAPH}\n`));
    const out = await cli.done('import', '--json', ...names);
    const lines = out.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).title)).toEqual(['عنوان أ', 'عنوان ب', 'عنوان ج']);
  });

  test('are all read but the bad one, which is named; the exit code tells', async () => {
    const cli = temporaryCommandLine();
    const one = cli.write('أول.txt', SOURCES[0][2]);
    const other = cli.write('ثانٍ.txt', SOURCES[0][2]);
    const bad = cli.write('تالف.json', '{"format": "another"}');
    const { exit, out, err } = await cli.run('import', one, 'غائب.txt', bad, 'تقرير.docx', other);
    expect(exit).toBe(1);
    expect(out.trim().split('\n')).toHaveLength(2);
    expect(err).toMatch(/^غائب\.txt: .*\[file-missing\]$/m);
    expect(err).toMatch(/^تالف\.json: .*\[not-an-article\]$/m);
    expect(err).toMatch(/^تقرير\.docx: .*\[format-unsupported\]$/m);
    expect(await cli.json('list', '--json')).toHaveLength(2);
  });
});

describe('a file that cannot be imported', () => {
  test.each([
    ['is a Word file', ['تقرير.docx'], 'format-unsupported'],
    ['is a Word file whatever its capitals', ['تقرير.DOCX'], 'format-unsupported'],
    ['is called a Word file', ['تقرير.txt', '--from', 'docx'], 'format-unsupported'],
    ['is not there', ['غائب.txt'], 'file-missing'],
    ['is a folder', ['.'], 'is-folder'],
    ['is no article though it is called one', ['تقرير.txt', '--from', 'article'], 'not-an-article'],
  ])('is refused by name and leaves no draft: it %s', async (_name, given, code) => {
    const cli = temporaryCommandLine();
    for (const name of ['تقرير.docx', 'تقرير.DOCX', 'تقرير.txt'])
      cli.write(name, `${HEADLINE}\n\n${PARAGRAPH}`);
    const { exit, out, err } = await cli.run('import', ...given);
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toMatch(new RegExp(`^[^\\n]+ \\[${code}\\]\\n$`));
    expect(existsSync(cli.dataFolder) ? await cli.done('list') : '').toBe('');
  });
});
