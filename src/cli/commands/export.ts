// `export`: drafts and files to a target, on standard output or as files written whole or not at all.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type CalloutKind, calloutTable } from '../../core/article/callouts.ts';
import type { TargetRow } from '../../core/export/target.ts';
import { parseSettings } from '../../core/export/targets.ts';
import { type BatchSource, batchTarget, exportSources } from '../../main/publish/batch.ts';
import { safeName } from '../../main/publish/batchNames.ts';
import { withHouse } from '../../main/publish/houseProfile.ts';
import type { JobTools } from '../../main/publish/job.ts';
import { ALL_TARGETS, type AnyTarget, findAnyTarget } from '../../main/publish/jobs.ts';
import { namedPictures, publish } from '../../main/publish/publish.ts';
import { writePublished } from '../../main/publish/writePublished.ts';
import type { Command, Run } from '../command.ts';
import { deskKinds, hasLibrary } from '../deskKinds.ts';
import { readPairs } from '../pairs.ts';
import { jobTools } from '../printer.ts';
import { Progress } from '../progress.ts';
import { EXIT, type ExitCode, usageRefusal } from '../refusal.ts';
import { openSource, type Source } from '../sources.ts';
import { ALL_OPTIONS, choosesAll, exportAll, reportBatch } from './exportAll.ts';

export const exportCommand: Command = {
  name: 'export',
  words: '<draft|file>… | --all',
  summary: {
    ar: 'يصدّر إلى وجهة: إلى المخرج القياسي، أو إلى ملف، أو مقالات كثيرة إلى مجلد أو أرشيف',
    en: 'publishes to a target: to standard output, to a file, or many to a folder or an archive',
  },
  options: [
    { name: 'to', value: '<target>', required: true },
    { name: 'out', value: '<path|->' },
    { name: 'set', value: '<name=value>', repeated: true },
    { name: 'force' },
    ...ALL_OPTIONS,
  ],
  least: 0,
  most: Number.POSITIVE_INFINITY,
  async run(run) {
    const target = readTarget(run.given.value('to'));
    const settings = readSettings(run, target);
    const { words } = run.given;
    const tools = jobTools(run.io);
    if (choosesAll(run)) return exportAll(run, batchTarget(target, tools), settings);
    const out = readOut(target, run.given.value('out'));
    const folder = out !== '-' && isFolder(run.path(out)) ? run.path(out) : undefined;
    if (words.length > 1 && folder === undefined && !/\.zip$/i.test(out)) {
      throw usageRefusal({
        ar: 'لتصدير أكثر من مقال اجعل ‎--out‎ مجلداً موجوداً أو ملف ‎.zip‎',
        en: 'to export more than one, --out must be an existing folder or a .zip file',
      });
    }
    const callouts = calloutTable(deskKinds(run));
    if (/\.zip$/i.test(out))
      return exportArchive(run, target, settings, callouts, { archive: run.path(out), tools });
    const progress = new Progress(run.io, words.length);
    const taken = new Set<string>();
    const pictures = new Set<string>();
    const overwrite = run.given.has('force');
    for (const given of words) {
      progress.step(given);
      const source = openSource(run, given);
      const { article, findAsset } = source;
      const published = await publish(target, article, { callouts, settings, findAsset }, tools);
      for (const { code, message } of published.notices)
        run.io.err(`${given}: ${message[run.language]} [${code}]`);
      const toSupply = (fileName: string): void =>
        run.io.err(`${given}: ${pictureToSupply(fileName)[run.language]}`);
      if (out === '-') {
        if (typeof published.content === 'string') run.io.out(published.content);
        else run.io.outBytes(published.content);
        for (const { fileName } of namedPictures(published.pictures)) toSupply(fileName);
        continue;
      }
      const path = folder === undefined ? run.path(out) : join(folder, freeName(source, target, taken));
      const { paths, missing } = writePublished(path, published, {
        overwrite,
        overwritePictures: overwrite,
        taken: pictures,
      });
      for (const each of paths) run.print(each);
      for (const { fileName } of missing) toSupply(fileName);
    }
    return EXIT.done;
  },
};

/** The texts with their pictures and a list of what to upload, in one archive. */
async function exportArchive(
  run: Run,
  target: AnyTarget,
  settings: Readonly<Record<string, string>>,
  callouts: readonly CalloutKind[],
  { archive, tools }: { readonly archive: string; readonly tools: JobTools },
): Promise<ExitCode> {
  const sources = run.given.words.map((given): BatchSource => {
    const source = openSource(run, given);
    return { draft: given, title: source.article.metadata.headline, load: () => source };
  });
  const work = {
    target: batchTarget(target, tools),
    settings,
    place: { archive },
    overwrite: run.given.has('force'),
  };
  return reportBatch(run, await exportSources(sources, callouts, work), archive);
}

// Bytes go to standard output only when it is named: a terminal shows nothing of them.
function readOut(target: AnyTarget, given: string | undefined): string {
  if (given !== undefined || 'render' in target) return given ?? '-';
  throw usageRefusal({
    ar: `الوجهة ${target.id} ملف لا نص؛ سمِّه بـ‎--out‎`,
    en: `${target.id} is a file and no text; name it with --out`,
  });
}

function readTarget(given: string | undefined): AnyTarget {
  const target = given === undefined ? undefined : findAnyTarget(given);
  if (target !== undefined) return target;
  const ids = ALL_TARGETS.map(({ id }) => id);
  throw usageRefusal({
    ar: `قيمة ‎--to‎ واحدة من: ${ids.join('، ')}`,
    en: `--to takes one of: ${ids.join(', ')}`,
  });
}

// The house's settings stand where nothing is said.
function readSettings(run: Run, target: TargetRow): Readonly<Record<string, string>> {
  const given = readPairs(run.given.values('set'), {
    ar: 'صيغة ‎--set‎ هي name=value',
    en: '--set takes name=value',
  });
  const all = hasLibrary(run) ? withHouse(run.library(), target, given) : given;
  const { settings, problems } = parseSettings(target, all);
  const [problem] = problems;
  if (problem !== undefined) throw usageRefusal(problem.message);
  return settings;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

// Two drafts of one export may share a slug; neither may hide the other.
function freeName({ article }: Source, target: TargetRow, taken: Set<string>): string {
  const base = safeName(article, article.id);
  let name = `${base}.${target.extension}`;
  for (let count = 2; taken.has(name); count += 1) name = `${base}-${count}.${target.extension}`;
  taken.add(name);
  return name;
}

function pictureToSupply(fileName: string) {
  return { ar: `صورة يجب رفعها أو توفيرها: ${fileName}`, en: `a picture to upload or supply: ${fileName}` };
}
