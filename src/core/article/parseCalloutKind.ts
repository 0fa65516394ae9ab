// Reading a desk's own callout kind from data.
import { beginningOf } from '../arabic/clean.ts';
import type { CalloutKind, Labels, Tone } from './callouts.ts';

const TONES: readonly Tone[] = [
  'indigo',
  'teal',
  'violet',
  'gold',
  'red',
  'blue',
  'slate',
  'green',
  'neutral',
];
const KIND = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,63}$/u;
const MARKDOWN = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,63}$/u;
const LONGEST = 200;

/** A kind from parsed JSON; undefined unless it has a usable name and an Arabic label. Whatever else is missing is made from these. */
export function parseCalloutKind(value: unknown): CalloutKind | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = value as Record<string, unknown>; // an object; every field is checked below
  const { kind, tone, icon, markdown, aliases } = fields;
  const label = parseLabels(fields.label);
  if (typeof kind !== 'string' || !KIND.test(kind) || label === undefined) return undefined;
  return {
    kind,
    label,
    name: parseLabels(fields.name) ?? label,
    guidance: parseLabels(fields.guidance) ?? { ar: '', en: '' },
    icon: typeof icon === 'string' && /^[a-z][a-z0-9-]{0,63}$/.test(icon) ? icon : 'info',
    tone: TONES.find((candidate) => candidate === tone) ?? 'neutral',
    markdown: typeof markdown === 'string' && MARKDOWN.test(markdown) ? markdown : kind.toUpperCase(),
    aliases: Array.isArray(aliases) ? aliases.flatMap((alias: unknown) => parseLine(alias) ?? []) : [],
  };
}

function parseLabels(value: unknown): Labels | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { ar, en } = value as Record<string, unknown>; // an object; both fields are checked below
  const arabic = parseLine(ar) ?? parseLine(en);
  return arabic === undefined ? undefined : { ar: arabic, en: parseLine(en) ?? arabic };
}

function parseLine(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const line = beginningOf(value.toWellFormed().replace(/\s+/g, ' ').trim(), LONGEST);
  return line === '' ? undefined : line;
}
