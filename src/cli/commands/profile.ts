// `profile`: the house style of the library, looked at, changed, carried in a file.
import { readFileSync, statSync } from 'node:fs';
import {
  houseSettingsOf,
  NO_PROFILE,
  type Profile,
  parseProfileText,
  profileText,
  profileToJson,
  withSettings,
} from '../../core/export/profile.ts';
import { parseSettings } from '../../core/export/targets.ts';
import { writeFileAtomically } from '../../main/files/atomicWrite.ts';
import { forgetProfile, keepProfile, readProfile } from '../../main/publish/houseProfile.ts';
import { ALL_TARGETS, findAnyTarget } from '../../main/publish/jobs.ts';
import { guarded, LibraryError } from '../../main/store/errors.ts';
import type { Command, Run } from '../command.ts';
import { hasLibrary } from '../deskKinds.ts';
import { readPairs } from '../pairs.ts';
import { EXIT, usageRefusal } from '../refusal.ts';

/** More than any profile is long. */
const MOST_BYTES = 1024 * 1024;

interface Action {
  /** The words after its own. */
  readonly words: string;
  readonly least: number;
  readonly most: number;
  readonly run: (run: Run, words: readonly string[]) => void;
}

const ACTIONS: Readonly<Record<string, Action>> = {
  show: { words: '', least: 0, most: 0, run: show },
  set: { words: '<target> <name=value>…', least: 2, most: Number.POSITIVE_INFINITY, run: set },
  save: { words: '<file>', least: 1, most: 1, run: save },
  load: { words: '<file>', least: 1, most: 1, run: load },
  reset: { words: '', least: 0, most: 0, run: reset },
};

export const profileCommand: Command = {
  name: 'profile',
  words: Object.entries(ACTIONS)
    .map(([name, { words }]) => `${name} ${words}`.trim())
    .join(' | '),
  summary: {
    ar: 'إعدادات الدار: ما يُنشر به في كل وجهة ما لم يُذكر غيره',
    en: 'the house style: the settings that each target is published with unless told otherwise',
  },
  options: [{ name: 'json' }, { name: 'force' }],
  least: 1,
  most: Number.POSITIVE_INFINITY,
  run(run) {
    const [name = '', ...words] = run.given.words;
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (action === undefined || words.length < action.least || words.length > action.most) {
      throw usageRefusal({
        ar: `بعد profile: ${profileCommand.words}`,
        en: `after profile: ${profileCommand.words}`,
      });
    }
    action.run(run, words);
    return EXIT.done;
  },
};

function show(run: Run): void {
  // Looking makes no library.
  const profile = hasLibrary(run) ? readProfile(run.library()) : NO_PROFILE;
  if (run.given.has('json')) {
    run.printJson(profileToJson(profile));
    return;
  }
  for (const { id } of ALL_TARGETS) {
    for (const [name, value] of Object.entries(houseSettingsOf(profile, id)))
      run.print(`${id}\t${name}=${value}`);
  }
}

// What is not named stays as it was; a default is no difference, and is not kept.
function set(run: Run, [id = '', ...pairs]: readonly string[]): void {
  const target = findAnyTarget(id);
  if (target === undefined) {
    const ids = ALL_TARGETS.map((each) => each.id);
    throw usageRefusal({
      ar: `الوجهة واحدة من: ${ids.join('، ')}`,
      en: `the target is one of: ${ids.join(', ')}`,
    });
  }
  const given = readPairs(pairs, { ar: 'صيغة الإعداد هي name=value', en: 'a setting is name=value' });
  // Before the library is opened, which would make one.
  const [wrong] = parseSettings(target, given).problems;
  if (wrong !== undefined) throw usageRefusal(wrong.message);
  const library = run.library();
  const before = readProfile(library);
  const { settings } = parseSettings(target, { ...houseSettingsOf(before, id), ...given });
  keepProfile(library, withSettings(before, target, settings));
}

function save(run: Run, [file = '']: readonly string[]): void {
  const profile: Profile = hasLibrary(run) ? readProfile(run.library()) : NO_PROFILE;
  const path = run.path(file);
  writeFileAtomically(path, profileText(profile), { overwrite: run.given.has('force') });
  run.print(path);
}

// The file takes the place of what was there. What is left out of it is told, a line each.
function load(run: Run, [file = '']: readonly string[]): void {
  const read = parseProfileText(readText(run.path(file)), ALL_TARGETS);
  if ('refused' in read) throw new LibraryError(read.refused);
  keepProfile(run.library(), read.profile);
  for (const { target, name, message } of read.problems)
    run.io.err(
      plainLine(`${target}${name === undefined ? '' : ` ${name}`}: ${message[run.language]} [left-out]`),
    );
}

function reset(run: Run): void {
  if (hasLibrary(run)) forgetProfile(run.library());
}

/** Refuses with `file-missing`, `is-folder`, `file-too-large` and the like. */
function readText(path: string): string {
  return guarded(() => {
    if (statSync(path).size > MOST_BYTES) throw new LibraryError('file-too-large');
    return readFileSync(path, 'utf8');
  });
}

// Names out of a file go to a terminal as words, whatever they hold.
function plainLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').slice(0, 300);
}
