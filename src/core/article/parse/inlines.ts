// Reading inlines. The result is canonical: see `normalizeInlines`.
import { parseAddress } from '../addresses.ts';
import { type Inline, type Link, MARKS, type Mark } from '../article.ts';
import type { NoteId } from '../ids.ts';
import { normalizeInlines, sortMarks } from '../inlines.ts';
import type { Path } from '../walk.ts';
import { type Fields, gatherText, MAX_DEPTH, type Reader } from './reader.ts';
import { readLine, readOptionalLine, readText } from './texts.ts';

/** What inlines are read with: the reader, and how a reference's written id becomes a note's. */
export interface InlineContext {
  readonly reader: Reader;
  noteId(written: unknown, path: Path): NoteId;
}

const KNOWN = {
  text: new Set(['type', 'text', 'marks']),
  link: new Set(['type', 'href', 'title', 'children']),
  reference: new Set(['type', 'note']),
  break: new Set(['type']),
  reminder: new Set(['type', 'text']),
} as const;

/** Inlines from an array, a single inline, or a bare string. */
export function readInlines(
  value: unknown,
  path: Path,
  context: InlineContext,
  depth = 0,
): readonly Inline[] {
  if (value === undefined || value === null) return [];
  const result: Inline[] = [];
  collect(value, path, context, depth, false, result);
  return normalizeInlines(result);
}

/** Inlines, or undefined when there are none. */
export function readOptionalInlines(
  value: unknown,
  path: Path,
  context: InlineContext,
): readonly Inline[] | undefined {
  const inlines = readInlines(value, path, context);
  return inlines.length === 0 ? undefined : inlines;
}

/** A text as inlines, its line feeds as breaks. */
export function textToInlines(
  value: string,
  marks: readonly Mark[] | undefined,
  extra?: Record<string, unknown>,
): readonly Inline[] {
  const result: Inline[] = [];
  value.split('\n').forEach((line, index) => {
    if (index > 0) result.push({ type: 'break' });
    if (line !== '') result.push({ ...extra, type: 'text', text: line, ...(marks?.length ? { marks } : {}) });
  });
  return result;
}

function collect(
  value: unknown,
  path: Path,
  context: InlineContext,
  depth: number,
  inLink: boolean,
  result: Inline[],
): void {
  const { reader } = context;
  reader.spend();
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') {
    reader.report('wrong-type', path);
    result.push(...textToInlines(readText(String(value), path, reader), undefined));
    return;
  }
  if (typeof value !== 'object' || value === null) {
    reader.report('no-content', path);
    return;
  }
  if (depth > MAX_DEPTH) {
    reader.report('too-deep', path);
    const words = gatherText(value, () => reader.spend());
    result.push(...textToInlines(readText(words, path, reader), undefined));
    return;
  }
  reader.inside(value, path, undefined, () => {
    if (Array.isArray(value)) {
      const items: readonly unknown[] = value;
      for (const [index, item] of items.entries()) {
        collect(item, [...path, index], context, depth + 1, inLink, result);
      }
      return;
    }
    const fields = reader.fields(value, path) ?? {};
    readInline(fields, value, path, context, depth + 1, inLink, result);
  });
}

function readInline(
  fields: Fields,
  value: object,
  path: Path,
  context: InlineContext,
  depth: number,
  inLink: boolean,
  result: Inline[],
): void {
  const { reader } = context;
  switch (fields.type) {
    case 'text': {
      const marks = readMarks(fields.marks, [...path, 'marks'], reader);
      const text = readText(fields.text, [...path, 'text'], reader);
      result.push(...textToInlines(text, marks, reader.unknownFields(fields, KNOWN.text, path)));
      return;
    }
    case 'break':
      result.push({ ...reader.unknownFields(fields, KNOWN.break, path), type: 'break' });
      return;
    case 'reminder': {
      const text = readLine(fields.text, [...path, 'text'], reader);
      result.push({ ...reader.unknownFields(fields, KNOWN.reminder, path), type: 'reminder', text });
      return;
    }
    case 'reference': {
      const note = context.noteId(fields.note, [...path, 'note']);
      result.push({ ...reader.unknownFields(fields, KNOWN.reference, path), type: 'reference', note });
      return;
    }
    case 'link': {
      const children: Inline[] = [];
      collect(fields.children ?? [], [...path, 'children'], context, depth, true, children);
      if (inLink) {
        reader.report('misplaced', path, 'link');
        result.push(...children);
      } else {
        result.push(readLink(fields, children, path, reader));
      }
      return;
    }
    case 'opaque':
      if (Object.hasOwn(fields, 'raw')) {
        collect(fields.raw, [...path, 'raw'], context, depth, inLink, result);
        return;
      }
      break;
    default:
      break;
  }
  reader.report('unknown-content', path, String(fields.type));
  result.push({ type: 'opaque', raw: copyUnknown(value, path, reader) });
}

function copyUnknown(value: object, path: Path, reader: Reader) {
  // `inside` is already open for this very object, so its fields are copied one by one.
  return { ...reader.unknownFields(reader.fields(value, path) ?? {}, new Set(), path) };
}

function readLink(fields: Fields, children: readonly Inline[], path: Path, reader: Reader): Link {
  const written = fields.href;
  const href = parseAddress(written) ?? '';
  if (href === '' && written !== undefined && written !== '') {
    reader.report(
      'refused-address',
      [...path, 'href'],
      typeof written === 'string' ? written : typeof written,
    );
  }
  const words = normalizeInlines(children);
  const title = readOptionalLine(fields.title, [...path, 'title'], reader);
  return {
    ...reader.unknownFields(fields, KNOWN.link, path),
    type: 'link',
    href,
    ...(title === undefined ? {} : { title }),
    // A link without words would be invisible: its address is what it says.
    children: words.length === 0 && href !== '' ? [{ type: 'text', text: href }] : words,
  };
}

function readMarks(value: unknown, path: Path, reader: Reader): readonly Mark[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) {
    reader.report('wrong-type', path, typeof value);
    return undefined;
  }
  const marks: Mark[] = [];
  for (const given of value as readonly unknown[]) {
    const mark = MARKS.find((candidate) => candidate === given);
    if (mark === undefined)
      reader.report('unknown-content', path, String(typeof given === 'string' ? given : typeof given));
    else marks.push(mark);
  }
  return marks.length === 0 ? undefined : sortMarks(marks);
}
