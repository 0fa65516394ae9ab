// The part of TOML that front matter is made of: a key and a value a line. Tables and multi-line values are not read.

const FIELD = /^([\w-]+|"[^"]*")[ \t]*=[ \t]*(\S.*)$/;
const DATE = /^\d{4}-\d{2}-\d{2}(?:[T ][\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** The fields of the top level; undefined when a line is none that this reads. Lines below a `[table]` come out under its name. */
export function parseToml(text: string): ReadonlyMap<string, unknown> | undefined {
  const fields = new Map<string, unknown>();
  let table = '';
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const [, heading] = /^\[{1,2}([^\][]+)\]{1,2}$/.exec(trimmed) ?? [];
    if (heading !== undefined) {
      table = `${heading}.`;
      continue;
    }
    const [, key, written = ''] = FIELD.exec(trimmed) ?? [];
    const value = parseValue(written.trim());
    if (key === undefined || value === undefined) return undefined;
    fields.set(table + key.replaceAll('"', ''), value);
  }
  return fields;
}

function parseValue(written: string): unknown {
  if (DATE.test(written)) return written;
  const json = written
    .replace(/'([^']*)'/g, (_, literal: string) => JSON.stringify(literal))
    .replace(/,\s*\]$/, ']');
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
