// Reading texts: whatever is given becomes a clean string, and text is never thrown away because it stands in the wrong type.
import type { Direction } from '../article.ts';
import type { Path } from '../walk.ts';
import { type Fields, gatherText, type Reader } from './reader.ts';

// Control characters, noncharacters, and the atom that stands for references in passage text. Line ends and tabs are apart.
const UNSAFE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffc\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const LINE_END = /\r\n?|[\u0085\u2028\u2029]/g;

/** Text of any number of lines: line ends are `\n`, tabs are spaces, what no output may hold is gone. */
export function readText(value: unknown, path: Path, reader: Reader): string {
  const given = toText(value, path, reader);
  const clean = (given.isWellFormed() ? given : given.replace(LONE_SURROGATE, '')).replace(UNSAFE, '');
  if (clean.length !== given.length) reader.report('unsafe-text', path);
  return clean.replace(LINE_END, '\n').replaceAll('\t', ' ');
}

/** Text on one line, trimmed. */
export function readLine(value: unknown, path: Path, reader: Reader): string {
  const value_ = readText(value, path, reader);
  return (value_.includes('\n') ? value_.replace(/ *\n+ */g, ' ') : value_).trim();
}

/** A line, or undefined when it is absent or empty. */
export function readOptionalLine(value: unknown, path: Path, reader: Reader): string | undefined {
  if (value === undefined || value === null) return undefined;
  return readLine(value, path, reader) || undefined;
}

/** One of a list of words. */
export function readChoice<T extends string>(
  value: unknown,
  choices: readonly T[],
  path: Path,
  reader: Reader,
): T | undefined {
  if (value === undefined) return undefined;
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined)
    reader.report('wrong-type', path, typeof value === 'string' ? value : typeof value);
  return choice;
}

/** A whole number within limits. */
export function readWhole(
  value: unknown,
  limits: { readonly least: number; readonly most: number },
  path: Path,
  reader: Reader,
): number | undefined {
  if (value === undefined) return undefined;
  if (Number.isSafeInteger(value)) {
    const whole = Number(value) + 0;
    if (whole >= limits.least && whole <= limits.most) return whole;
  }
  reader.report('wrong-type', path, String(typeof value === 'object' ? typeof value : value));
  return undefined;
}

/** `true`, or absent. */
export function readFlag(value: unknown, path: Path, reader: Reader): true | undefined {
  if (value === true) return true;
  if (value !== undefined && value !== false) reader.report('wrong-type', path, typeof value);
  return undefined;
}

function toText(value: unknown, path: Path, reader: Reader): string {
  if (typeof value === 'string') return value;
  if (value === undefined) return '';
  reader.report('wrong-type', path, typeof value);
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  return typeof value === 'object' && value !== null ? gatherText(value, () => reader.spend()) : '';
}

const DIRECTIONS: readonly Direction[] = ['rtl', 'ltr'];

/** The direction that a block says it has, ready to be spread into it. */
export function readDirection(fields: Fields, path: Path, reader: Reader): { readonly dir?: Direction } {
  const dir = readChoice(fields.dir, DIRECTIONS, [...path, 'dir'], reader);
  return dir === undefined ? {} : { dir };
}
