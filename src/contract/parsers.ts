// Parsers of what comes in: from `unknown` to a value, or `INVALID`. They are total, look at own properties only, and keep nothing that was not
// asked for.

/** What a parser answers when a value has another shape. */
export const INVALID = Symbol('invalid');

export type Parser<T> = (value: unknown) => T | typeof INVALID;
export type Parsed<P> = P extends Parser<infer T> ? T : never;

/** Nothing at all. */
export const nothing: Parser<undefined> = (value) =>
  value === undefined || value === null ? undefined : INVALID;

/** Any value of JSON, for what has a total reader of its own behind it. */
export const anything: Parser<unknown> = (value) => value;

export const boolean: Parser<boolean> = (value) => (typeof value === 'boolean' ? value : INVALID);

/** A well-formed text of at most so many UTF-16 units. */
export function text(most: number): Parser<string> {
  return (value) =>
    typeof value === 'string' && value.length <= most && value.isWellFormed() ? value : INVALID;
}

/** A text that a pattern matches, as the type that the pattern stands for. */
export function matching<T extends string>(pattern: RegExp): Parser<T> {
  return (value) => (typeof value === 'string' && pattern.test(value) ? (value as T) : INVALID); // the pattern was checked
}

export function oneOf<const T extends string>(values: readonly T[]): Parser<T> {
  return (value) => values.find((each) => each === value) ?? INVALID;
}

/** A whole number between two others. */
export function whole(least: number, most: number): Parser<number> {
  return (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : INVALID;
}

export function listOf<T>(parser: Parser<T>, most: number): Parser<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > most) return INVALID;
    const items: T[] = [];
    for (const each of value as readonly unknown[]) {
      const item = parser(each);
      if (item === INVALID) return INVALID;
      items.push(item);
    }
    return items;
  };
}

/** An object whose names and values are each read by a parser, with at most so many of them. */
export function recordOf<T>(
  name: Parser<string>,
  value: Parser<T>,
  most: number,
): Parser<Readonly<Record<string, T>>> {
  return (given) => {
    if (!isPlain(given)) return INVALID;
    const entries = Object.entries(given);
    if (entries.length > most) return INVALID;
    const read: [string, T][] = [];
    for (const [key, each] of entries) {
      const parsed = value(each);
      if (name(key) === INVALID || parsed === INVALID) return INVALID;
      read.push([key, parsed]);
    }
    return Object.fromEntries(read);
  };
}

type Fields = Readonly<Record<string, Parser<unknown>>>;
type Required<F extends Fields> = { readonly [K in keyof F]: Parsed<F[K]> };
type Optional<F extends Fields> = { readonly [K in keyof F]?: Parsed<F[K]> };

/** An object with the given fields; others are refused. Optional fields may be absent or undefined. */
export function object<R extends Fields, O extends Fields = Record<never, never>>(
  required: R,
  optional?: O,
): Parser<Required<R> & Optional<O>> {
  return (value) => {
    if (!isPlain(value)) return INVALID;
    const given = value as Readonly<Record<string, unknown>>; // an object; every field is parsed below
    const read: Record<string, unknown> = {};
    for (const name of Object.keys(given)) {
      const parser = ownOf(required, name) ?? ownOf(optional, name);
      if (parser === undefined) return INVALID;
      if (given[name] === undefined && ownOf(required, name) === undefined) continue;
      const field = parser(given[name]);
      if (field === INVALID) return INVALID;
      read[name] = field;
    }
    for (const name of Object.keys(required)) if (!Object.hasOwn(read, name)) return INVALID;
    return read as Required<R> & Optional<O>; // every field was parsed by its own parser
  };
}

// Made by braces or by `JSON.parse`: carriers bring nothing else.
function isPlain(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null)
  );
}

function ownOf(fields: Fields | undefined, name: string): Parser<unknown> | undefined {
  return fields !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined;
}
