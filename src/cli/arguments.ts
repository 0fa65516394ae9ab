// Reading the arguments of a command: options by its own table, everything else in order.
import { parseArgs } from 'node:util';
import { usageRefusal } from './refusal.ts';

/** One option of a command. */
export interface Option {
  readonly name: string;
  /** What stands after it in the usage line, e.g. `<target>`; absent for a switch. */
  readonly value?: string;
  readonly repeated?: true;
  /** The command cannot do without it; it says itself which values there are. */
  readonly required?: true;
}

export interface Arguments {
  readonly words: readonly string[];
  has(name: string): boolean;
  /** The last value given. */
  value(name: string): string | undefined;
  values(name: string): readonly string[];
}

/** Every command takes these. */
export const COMMON_OPTIONS: readonly Option[] = [
  { name: 'data-dir', value: '<folder>' },
  { name: 'lang', value: '<ar|en>' },
  { name: 'help' },
];

/** Reads arguments or throws a usage refusal that names the one that is wrong. */
export function readArguments(given: readonly string[], options: readonly Option[]): Arguments {
  const table = Object.fromEntries(
    [...options, ...COMMON_OPTIONS].map(({ name, value }) => [
      name,
      value === undefined ? { type: 'boolean' as const } : { type: 'string' as const, multiple: true },
    ]),
  );
  const { values, positionals } = parse(given, table);
  return {
    words: positionals,
    has: (name) => values[name] === true,
    value: (name) => listOf(values[name]).at(-1),
    values: (name) => listOf(values[name]),
  };
}

/** A whole number of an option, from 1. */
export function readCount(name: string, given: string | undefined, otherwise: number, most: number): number {
  if (given === undefined) return otherwise;
  const count = Number(given);
  if (Number.isInteger(count) && count >= 1 && count <= most) return count;
  throw usageRefusal({
    ar: `قيمة ‎--${name}‎ يجب أن تكون عدداً من 1 إلى ${most}`,
    en: `--${name} takes a whole number from 1 to ${most}`,
  });
}

function parse(
  given: readonly string[],
  options: Record<string, { type: 'boolean' } | { type: 'string'; multiple: boolean }>,
) {
  try {
    return parseArgs({ args: [...given], options, allowPositionals: true, strict: true });
  } catch (error) {
    // `parseArgs` throws for nothing but wrong arguments; its sentence names the argument.
    const detail = error instanceof Error ? (error.message.split('. ')[0] ?? '') : '';
    throw usageRefusal({ ar: `خيار غير صحيح: ${detail}`, en: `wrong option: ${detail}` });
  }
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((item) => typeof item === 'string')
    : typeof value === 'string'
      ? [value]
      : [];
}
