// A source record as it is typed: what each field may hold, and what is wrong with what does not fit.
import { toDigits } from '../../../core/arabic/digits.ts';
import { parseWebAddress } from '../../../core/article/addresses.ts';
import type { Source } from '../../../core/article/article.ts';
import type { JsonObject } from '../../../core/article/json.ts';
import { isMoment } from '../../../core/article/parse/metadata.ts';
import { Reader } from '../../../core/article/parse/reader.ts';
import { readLine } from '../../../core/article/parse/texts.ts';

/** The fields in the order in which a source is written down. */
export const SOURCE_FIELDS = ['publisher', 'title', 'author', 'address', 'accessed', 'archive'] as const;
export type SourceField = (typeof SOURCE_FIELDS)[number];
export type TypedSource = Readonly<Record<SourceField, string>>;

/** What is wrong with a field, by the name of its sentence. */
export type SourceFaults = Readonly<Partial<Record<SourceField, 'badAddress' | 'badDay'>>>;

export interface ParsedSource {
  /** Undefined when nothing is filled in. */
  readonly source: Source | undefined;
  readonly faults: SourceFaults;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
// `example.org/page`, typed as people say it.
const BARE_HOST = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#:].*)?$/u;

/** The source in typed fields; `before` is the record that they change, whose other fields are kept. */
export function parseSource(typed: TypedSource, before: JsonObject = {}): ParsedSource {
  const faults: Partial<Record<SourceField, 'badAddress' | 'badDay'>> = {};
  const source: Record<string, unknown> = { ...before };
  for (const field of SOURCE_FIELDS) {
    delete source[field];
    const line = readLine(typed[field], [], new Reader());
    if (line === '') continue;
    if (field === 'address' || field === 'archive') {
      const address = parseWebAddress(BARE_HOST.test(line) ? `https://${line}` : line);
      if (address === undefined) faults[field] = 'badAddress';
      else source[field] = address;
    } else if (field === 'accessed') {
      const day = toDigits(line, 'european');
      if (DAY.test(day) && isMoment(day)) source[field] = day;
      else faults[field] = 'badDay';
    } else {
      source[field] = line;
    }
  }
  return { source: Object.keys(source).length === 0 ? undefined : (source as Source), faults }; // texts, and what the record held before
}

/** The fields of a stored source as texts to type over. */
export function typedSource(source: JsonObject): TypedSource {
  const text = (field: SourceField): string => {
    const value = source[field];
    return typeof value === 'string' ? value : '';
  };
  return {
    publisher: text('publisher'),
    title: text('title'),
    author: text('author'),
    address: text('address'),
    accessed: text('accessed'),
    archive: text('archive'),
  };
}

/** The day of a moment where the writer is, as sources keep it. */
export function dayOf(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
