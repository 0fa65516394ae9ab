// Reading metadata: every field is optional in what is read, and none can spoil the rest.
import { parseWebAddress } from '../addresses.ts';
import { type Dates, type Metadata, STATUSES } from '../article.ts';
import { parseAssetId } from '../ids.ts';
import { DEFAULT_METADATA } from '../newArticle.ts';
import { slugify } from '../slug.ts';
import type { Path } from '../walk.ts';
import type { Reader } from './reader.ts';
import { readChoice, readLine, readOptionalLine } from './texts.ts';

const KNOWN = new Set(
  'headline subtitle slug author place section tags description canonical language digits quotes status dates leadFigure'.split(
    ' ',
  ),
);
const KNOWN_DATES = new Set(['created', 'modified', 'published']);
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/;
const LINES = ['subtitle', 'author', 'place', 'section', 'description'] as const;

/** Metadata from a value of any quality. */
export function readMetadata(value: unknown, path: Path, reader: Reader): Metadata {
  const fields = reader.fields(value, path);
  if (fields === undefined) {
    if (value !== undefined) reader.report('wrong-type', path, typeof value);
    return DEFAULT_METADATA;
  }
  const lines: Partial<Record<(typeof LINES)[number], string>> = {};
  for (const name of LINES) {
    const line = readOptionalLine(fields[name], [...path, name], reader);
    if (line !== undefined) lines[name] = line;
  }
  const slug = slugify(readOptionalLine(fields.slug, [...path, 'slug'], reader) ?? '');
  const canonical = parseWebAddress(fields.canonical);
  if (fields.canonical !== undefined && canonical === undefined) {
    reader.report('refused-address', [...path, 'canonical'], String(fields.canonical));
  }
  const leadFigure = parseAssetId(fields.leadFigure);
  if (fields.leadFigure !== undefined && leadFigure === undefined)
    reader.report('wrong-type', [...path, 'leadFigure']);
  return {
    ...reader.unknownFields(fields, KNOWN, path),
    headline: readLine(fields.headline, [...path, 'headline'], reader),
    ...lines,
    ...(slug === '' ? {} : { slug }),
    tags: readTags(fields.tags, [...path, 'tags'], reader),
    ...(canonical === undefined ? {} : { canonical }),
    language: readLanguage(fields.language, [...path, 'language'], reader),
    digits:
      readChoice(fields.digits, ['european', 'arabic-indic'], [...path, 'digits'], reader) ??
      DEFAULT_METADATA.digits,
    quotes:
      readChoice(fields.quotes, ['guillemets', 'curly'], [...path, 'quotes'], reader) ??
      DEFAULT_METADATA.quotes,
    status: readChoice(fields.status, STATUSES, [...path, 'status'], reader) ?? DEFAULT_METADATA.status,
    dates: readDates(fields.dates, [...path, 'dates'], reader),
    ...(leadFigure === undefined ? {} : { leadFigure }),
  };
}

/** Whether a text is an ISO 8601 day, or a moment with its zone, that exists in the calendar. */
export function isMoment(value: string): boolean {
  if (!MOMENT.test(value)) return false;
  const [year = 0, month = 0, day = 0] = value.slice(0, 10).split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay && Number.isFinite(Date.parse(value));
}

function readLanguage(value: unknown, path: Path, reader: Reader): string {
  if (typeof value === 'string' && LANGUAGE.test(value)) return value;
  if (value !== undefined)
    reader.report('wrong-type', path, String(typeof value === 'string' ? value : typeof value));
  return DEFAULT_METADATA.language;
}

function readTags(value: unknown, path: Path, reader: Reader): readonly string[] {
  if (value === undefined) return [];
  const given: readonly unknown[] =
    typeof value === 'string' ? value.split(/[,،;؛]/) : Array.isArray(value) ? value : [value];
  const tags = given.map((tag, index) => readLine(tag, [...path, index], reader)).filter((tag) => tag !== '');
  return [...new Set(tags)];
}

function readDates(value: unknown, path: Path, reader: Reader): Dates {
  const fields = reader.fields(value, path);
  if (fields === undefined) return {};
  const dates: Record<string, string> = {};
  for (const name of KNOWN_DATES) {
    const given = fields[name];
    if (typeof given === 'string' && isMoment(given)) dates[name] = given;
    else if (given !== undefined)
      reader.report('wrong-type', [...path, name], String(typeof given === 'string' ? given : typeof given));
  }
  return { ...reader.unknownFields(fields, KNOWN_DATES, path), ...dates };
}
