// What is given as the settings of a target, read by the target's own table.
import { stripForbidden } from '../arabic/clean.ts';
import type { Labels } from '../article/callouts.ts';
import { refuseAccent } from './house/accent.ts';
import type { Setting, TargetRow } from './target.ts';

/** What is wrong with the settings given to a target. */
export interface SettingProblem {
  readonly name: string;
  readonly message: Labels;
}

/** A value for every setting of the target: those given, otherwise the defaults. Unknown names and values are problems. */
export function parseSettings(
  target: TargetRow,
  given: Readonly<Record<string, string>>,
): { readonly settings: Readonly<Record<string, string>>; readonly problems: readonly SettingProblem[] } {
  const settings: Record<string, string> = {};
  const problems: SettingProblem[] = [];
  for (const { name, values } of target.settings) settings[name] = values[0] ?? '';
  for (const [name, value] of Object.entries(given)) {
    const setting = target.settings.find((candidate) => candidate.name === name);
    if (setting === undefined) {
      problems.push({
        name,
        message: {
          ar: `لا إعداد باسم ${name} في الوجهة ${target.id}`,
          en: `${target.id} has no setting ${name}`,
        },
      });
      continue;
    }
    const read = readValue(setting, value);
    const message = refuseValue(setting, read);
    if (message === undefined) settings[name] = read;
    else problems.push({ name, message });
  }
  return { settings, problems };
}

/** What a free text may be long, in characters. */
export const MOST_TEXT = 200;

// A free text is one line, however it was typed; signs that nobody sees are none.
function readValue({ values, form }: Setting, value: string): string {
  if (values.length > 0) return value;
  const line = stripForbidden(value.replace(/\s+/g, ' ')).trim();
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(line)) return '';
  return form === 'colour' ? line.toLowerCase() : line;
}

function refuseValue({ name, values, form }: Setting, value: string): Labels | undefined {
  if (values.length > 0) {
    if (values.includes(value)) return undefined;
    const all = values.join('|');
    return { ar: `قيمة ${name} واحدة من: ${all}`, en: `${name} takes one of: ${all}` };
  }
  if ([...value].length > MOST_TEXT)
    return {
      ar: `قيمة ${name} أطول من ${MOST_TEXT} حرف`,
      en: `${name} is longer than ${MOST_TEXT} characters`,
    };
  return form === 'colour' && value !== '' ? refuseAccent(value) : undefined;
}
