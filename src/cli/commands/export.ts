// `export`: drafts and files to a target, on standard output or as files written whole or not at all.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FindAsset } from '../../core/article/assets.ts';
import { type CalloutKind, calloutTable } from '../../core/article/callouts.ts';
import { slugify } from '../../core/article/slug.ts';
import type { Notice, PictureUse, RenderOptions, Target, TargetRow } from '../../core/export/target.ts';
import { findTarget, parseSettings } from '../../core/export/targets.ts';
import { writeFileAtomically } from '../../main/files/atomicWrite.ts';
import { type BatchSource, batchTarget, exportSources } from '../../main/publish/batch.ts';
import type { JobTarget } from '../../main/publish/job.ts';
import { ALL_TARGETS, findJobTarget } from '../../main/publish/jobs.ts';
import { preparePictures } from '../../main/publish/pictures/preparePictures.ts';
import type { Command, Run } from '../command.ts';
import { deskKinds } from '../deskKinds.ts';
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
    const settings = readSettings(target, run.given.values('set'));
    const { words } = run.given;
    if (choosesAll(run)) return exportAll(run, batchTarget(target), settings);
    const out = readOut(target, run.given.value('out'));
    const folder = out !== '-' && isFolder(run.path(out)) ? run.path(out) : undefined;
    if (words.length > 1 && folder === undefined && !/\.zip$/i.test(out)) {
      throw usageRefusal({
        ar: 'لتصدير أكثر من مقال اجعل ‎--out‎ مجلداً موجوداً أو ملف ‎.zip‎',
        en: 'to export more than one, --out must be an existing folder or a .zip file',
      });
    }
    const callouts = calloutTable(deskKinds(run));
    if (/\.zip$/i.test(out)) return exportArchive(run, target, settings, callouts, run.path(out));
    const progress = new Progress(run.io, words.length);
    const taken = new Set<string>();
    const pictures = new Set<string>();
    for (const given of words) {
      progress.step(given);
      const source = openSource(run, given);
      const {
        content,
        notices,
        pictures: used,
        findAsset,
      } = await produce(target, source, { callouts, settings });
      for (const { code, message } of notices) run.io.err(`${given}: ${message[run.language]} [${code}]`);
      const files = used.flatMap((picture) =>
        picture.fileName === undefined ? [] : [{ ...picture, fileName: picture.fileName }],
      );
      if (out === '-') {
        if (typeof content === 'string') run.io.out(content);
        else run.io.outBytes(content);
        for (const { fileName } of files) run.io.err(`${given}: ${pictureToSupply(fileName)[run.language]}`);
        continue;
      }
      const path = folder === undefined ? run.path(out) : join(folder, freeName(source, target, taken));
      const overwrite = run.given.has('force');
      writeFileAtomically(path, content, { overwrite });
      run.print(path);
      for (const { asset, fileName } of files) {
        const bytes = asset === undefined ? undefined : findAsset(asset);
        if (bytes === undefined) {
          run.io.err(`${given}: ${pictureToSupply(fileName)[run.language]}`);
          continue;
        }
        const beside = join(path, '..', fileName);
        const picture = Buffer.from(bytes.data, 'base64');
        // The same picture may stand there from an earlier export. A different one of this export is never replaced, whatever was asked for.
        if (!holds(beside, picture))
          writeFileAtomically(beside, picture, { overwrite: overwrite && !pictures.has(beside) });
        pictures.add(beside);
        run.print(beside);
      }
    }
    return EXIT.done;
  },
};

/** The texts with their pictures and a list of what to upload, in one archive. */
async function exportArchive(
  run: Run,
  target: Target | JobTarget,
  settings: Readonly<Record<string, string>>,
  callouts: readonly CalloutKind[],
  archive: string,
): Promise<ExitCode> {
  const sources = run.given.words.map((given): BatchSource => {
    const source = openSource(run, given);
    return { draft: given, title: source.article.metadata.headline, load: () => source };
  });
  const work = {
    target: batchTarget(target),
    settings,
    place: { archive },
    overwrite: run.given.has('force'),
  };
  return reportBatch(run, await exportSources(sources, callouts, work), archive);
}

interface Exported {
  readonly content: string | Uint8Array;
  readonly pictures: readonly PictureUse[];
  readonly notices: readonly Notice[];
  /** Finds the pictures as they go out. */
  readonly findAsset: FindAsset;
}

async function produce(
  target: Target | JobTarget,
  { article, findAsset: find }: Source,
  options: Omit<RenderOptions, 'findAsset'>,
): Promise<Exported> {
  const prepared = await preparePictures(article, options.settings, find);
  const { findAsset } = prepared;
  if ('render' in target) {
    const { text, pictures, notices } = target.render(article, { ...options, findAsset });
    return { content: text, pictures, notices: [...prepared.notices, ...notices], findAsset };
  }
  const { bytes, pictures, notices } = await target.run(article, { ...options, findAsset });
  return { content: bytes, pictures, notices: [...prepared.notices, ...notices], findAsset };
}

// Bytes go to standard output only when it is named: a terminal shows nothing of them.
function readOut(target: Target | JobTarget, given: string | undefined): string {
  if (given !== undefined || 'render' in target) return given ?? '-';
  throw usageRefusal({
    ar: `الوجهة ${target.id} ملف لا نص؛ سمِّه بـ‎--out‎`,
    en: `${target.id} is a file and no text; name it with --out`,
  });
}

function readTarget(given: string | undefined): Target | JobTarget {
  const target = given === undefined ? undefined : (findTarget(given) ?? findJobTarget(given));
  if (target !== undefined) return target;
  const ids = ALL_TARGETS.map(({ id }) => id);
  throw usageRefusal({
    ar: `قيمة ‎--to‎ واحدة من: ${ids.join('، ')}`,
    en: `--to takes one of: ${ids.join(', ')}`,
  });
}

function readSettings(target: TargetRow, given: readonly string[]): Readonly<Record<string, string>> {
  const pairs = given.map((pair) => {
    const at = pair.indexOf('=');
    if (at < 1) throw usageRefusal({ ar: 'صيغة ‎--set‎ هي name=value', en: '--set takes name=value' });
    return [pair.slice(0, at), pair.slice(at + 1)] as const;
  });
  const { settings, problems } = parseSettings(target, Object.fromEntries(pairs));
  const [problem] = problems;
  if (problem !== undefined) throw usageRefusal(problem.message);
  return settings;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function holds(path: string, bytes: Buffer): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true && readFileSync(path).equals(bytes);
}

// Two drafts of one export may share a slug; neither may hide the other.
function freeName({ article }: Source, target: TargetRow, taken: Set<string>): string {
  const base = article.metadata.slug ?? (slugify(article.metadata.headline) || article.id);
  let name = `${base}.${target.extension}`;
  for (let count = 2; taken.has(name); count += 1) name = `${base}-${count}.${target.extension}`;
  taken.add(name);
  return name;
}

function pictureToSupply(fileName: string) {
  return { ar: `صورة يجب رفعها أو توفيرها: ${fileName}`, en: `a picture to upload or supply: ${fileName}` };
}
