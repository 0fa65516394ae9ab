// `export --all`: the drafts of the library that pass a filter, into a folder or one archive.
import { STATUSES } from '../../core/article/article.ts';
import { type BatchResult, type BatchTarget, exportBatch } from '../../main/publish/batch.ts';
import type { BatchFilter } from '../../main/publish/batchChoice.ts';
import type { Option } from '../arguments.ts';
import type { Run } from '../command.ts';
import { EXIT, type ExitCode, errorLine, usageRefusal } from '../refusal.ts';

export const ALL_OPTIONS: readonly Option[] = [
  { name: 'all' },
  { name: 'status', value: `<${STATUSES.join('|')}>` },
  { name: 'tag', value: '<tag>' },
  { name: 'section', value: '<section>' },
  { name: 'json' },
];

const FILTERS = ['status', 'tag', 'section', 'json'];

/** Whether all drafts are meant and none by name; throws when the two are mixed. */
export function choosesAll(run: Run): boolean {
  const { given } = run;
  const hasWords = given.words.length > 0;
  if (given.has('all') && hasWords) {
    throw usageRefusal({
      ar: 'إما ‎--all‎ أو مقالات بأسمائها، لا كلاهما',
      en: 'either --all or articles by name, not both',
    });
  }
  if (given.has('all')) return true;
  if (!hasWords) throw usageRefusal({ ar: 'سمِّ مقالاً أو اكتب ‎--all‎', en: 'name an article or give --all' });
  const filter = FILTERS.find((name) => given.value(name) !== undefined || given.has(name));
  if (filter !== undefined)
    throw usageRefusal({ ar: `‎--${filter}‎ مع ‎--all‎ فقط`, en: `--${filter} goes with --all only` });
  return false;
}

/** Exports them: paths on standard output, refusals on standard error, progress there too when somebody looks on. */
export async function exportAll(
  run: Run,
  target: BatchTarget,
  settings: Readonly<Record<string, string>>,
): Promise<ExitCode> {
  const { given, io } = run;
  const drafts = readFilter(run);
  const out = given.value('out');
  if (out === undefined || out === '-') {
    throw usageRefusal({
      ar: 'مع ‎--all‎ اجعل ‎--out‎ مجلداً أو ملف ‎.zip‎',
      en: 'with --all, --out must be a folder or a .zip file',
    });
  }
  const path = run.path(out);
  const isArchive = /\.zip$/i.test(out);
  const result = await exportBatch(
    run.library(),
    {
      drafts,
      target,
      settings,
      place: isArchive ? { archive: path } : { folder: path },
      overwrite: given.has('force'),
    },
    {
      onProgress: ({ done, total, title }) =>
        io.status?.(title === undefined ? '' : `[${done + 1}/${total}] ${plainLine(title)}`),
      ...(io.interrupted === undefined ? {} : { signal: io.interrupted }),
    },
  );
  return reportBatch(run, result, isArchive ? path : undefined);
}

/** Says what became of each, and of all. */
export function reportBatch(run: Run, result: BatchResult, archive: string | undefined): ExitCode {
  report(run, result, archive);
  return result.cancelled || result.lines.some(({ state }) => state === 'refused') ? EXIT.refused : EXIT.done;
}

function report(run: Run, { lines, total, cancelled }: BatchResult, archive: string | undefined): void {
  const { io, language } = run;
  const count = { ok: 0, findings: 0, refused: 0 };
  for (const line of lines) {
    count[line.state] += 1;
    if (line.state === 'refused') io.err(`${line.draft}: ${errorLine(line.code, line.sentence)}`);
    else
      for (const { code, message } of line.notices) io.err(`${line.draft}: ${message[language]} [${code}]`);
  }
  const summary = {
    ar: `صُدِّر ${count.ok + count.findings} من ${total}، منها ${count.findings} فيها ما يُراجع؛ رُفض ${count.refused}${cancelled ? '؛ أُوقف العمل' : ''}`,
    en: `exported ${count.ok + count.findings} of ${total}, ${count.findings} of them with findings; refused ${count.refused}${cancelled ? '; stopped' : ''}`,
  };
  io.err(summary[language]);
  if (run.given.has('json')) run.printJson({ total, cancelled, lines });
  else if (archive !== undefined) {
    if (!cancelled) run.print(archive);
  } else {
    for (const line of lines) {
      if (line.state !== 'refused') run.print(run.path(`${run.given.value('out')}/${line.file}`));
    }
  }
}

function readFilter(run: Run): BatchFilter {
  const given = run.given.value('status');
  const status = STATUSES.find((candidate) => candidate === given);
  if (given !== undefined && status === undefined) {
    throw usageRefusal({
      ar: `قيمة ‎--status‎ واحدة من: ${STATUSES.join('، ')}`,
      en: `--status takes one of: ${STATUSES.join(', ')}`,
    });
  }
  const tag = run.given.value('tag');
  const section = run.given.value('section');
  return {
    ...(status === undefined ? {} : { status }),
    ...(tag === undefined ? {} : { tag }),
    ...(section === undefined ? {} : { section }),
  };
}

// A title goes to a terminal as words, whatever it holds.
function plainLine(title: string): string {
  return title.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').slice(0, 60);
}
