// The house style of a desk: for each target, the settings that differ from the defaults. It is kept in the library, carried as a file, and read from anything.
import type { Labels } from '../article/callouts.ts';
import type { Json } from '../article/json.ts';
import { parseSettings } from './parseSettings.ts';
import type { TargetRow } from './target.ts';

/** The setting of the library that holds it. */
export const PROFILE_SETTING = 'publish.profile';
const FORMAT = 'hashiya-profile';
const VERSION = 1;

export interface Profile {
  /** By target, then by name; targets without any are absent. */
  readonly targets: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export const NO_PROFILE: Profile = { targets: {} };

/** What was left out of a profile that was read, and why. */
export interface ProfileProblem {
  readonly target: string;
  /** The setting; absent when all of the target was left out. */
  readonly name?: string;
  readonly message: Labels;
}

/** A profile with what was left out of it, or why a value is none. */
export type ReadProfile =
  | { readonly profile: Profile; readonly problems: readonly ProfileProblem[] }
  | { readonly refused: 'not-a-profile' | 'profile-newer' };

/** Reads what may be a profile. Targets, settings and values that are not known are left out and told of. Never throws. */
export function parseProfile(value: unknown, targets: readonly TargetRow[]): ReadProfile {
  const { format, version, targets: given } = fieldsOf(value) ?? {};
  const rows = fieldsOf(given);
  if (format !== FORMAT || typeof version !== 'number' || version < 1) return { refused: 'not-a-profile' };
  if (version > VERSION) return { refused: 'profile-newer' };
  if (rows === undefined) return { refused: 'not-a-profile' };
  const problems: ProfileProblem[] = [];
  let profile = NO_PROFILE;
  for (const [id, own] of Object.entries(rows)) {
    const target = targets.find((candidate) => candidate.id === id);
    const fields = fieldsOf(own);
    if (target === undefined || fields === undefined) {
      problems.push({
        target: id,
        message:
          target === undefined
            ? { ar: `لا وجهة باسم ${id}`, en: `there is no target ${id}` }
            : { ar: `إعدادات ${id} لا تُقرأ`, en: `the settings of ${id} cannot be read` },
      });
      continue;
    }
    const texts: (readonly [string, string])[] = [];
    for (const [name, setting] of Object.entries(fields)) {
      if (typeof setting === 'string') texts.push([name, setting]);
      else
        problems.push({
          target: id,
          name,
          message: { ar: `قيمة ${name} ليست نصاً`, en: `the value of ${name} is no text` },
        });
    }
    const read = parseSettings(target, Object.fromEntries(texts));
    problems.push(...read.problems.map((problem) => ({ target: id, ...problem })));
    profile = withSettings(profile, target, read.settings);
  }
  return { profile, problems };
}

/** Reads the text of a file. */
export function parseProfileText(text: string, targets: readonly TargetRow[]): ReadProfile {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    // Whatever is no JSON is no profile either; there is nothing more to say of it.
    return { refused: 'not-a-profile' };
  }
  return parseProfile(value, targets);
}

/** The form in which it is stored and saved. */
export function profileToJson({ targets }: Profile): Json {
  return { format: FORMAT, version: VERSION, targets };
}

/** The text of a file; the same profile gives the same text. */
export function profileText(profile: Profile): string {
  const targets = Object.fromEntries(
    Object.entries(profile.targets)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, settings]) => [
        id,
        Object.fromEntries(Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1))),
      ]),
  );
  return `${JSON.stringify(profileToJson({ targets }), null, 2)}\n`;
}

/** The house's settings of a target. What is given where something is published stands before them. */
export function houseSettingsOf({ targets }: Profile, target: string): Readonly<Record<string, string>> {
  return Object.hasOwn(targets, target) ? (targets[target] ?? {}) : {};
}

/** The profile with other settings of one target, of which only those are kept that differ from its defaults. */
export function withSettings(
  { targets }: Profile,
  target: TargetRow,
  settings: Readonly<Record<string, string>>,
): Profile {
  const own = target.settings.flatMap(({ name, values }) => {
    const value = Object.hasOwn(settings, name) ? settings[name] : undefined;
    return value === undefined || value === (values[0] ?? '') ? [] : [[name, value] as const];
  });
  const { [target.id]: _before, ...others } = targets;
  return { targets: own.length === 0 ? others : { ...others, [target.id]: Object.fromEntries(own) } };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>) // an object that is no list
    : undefined;
}
