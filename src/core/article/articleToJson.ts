// Writing an article: its values are already JSON, except that opaque content goes back to exactly what was read.
import type { Article, Block, Note } from './article.ts';
import type { Json, JsonObject } from './json.ts';

/**
 * The article as plain JSON, ready for `JSON.stringify`. Opaque blocks and inlines are replaced by their `raw`, so an article written by
 * a newer version keeps what this one did not understand.
 */
export function articleToJson(article: Article): JsonObject {
  return write(article as unknown as JsonObject, 'article') as JsonObject; // articles hold nothing but JSON values
}

/** The article as compact JSON text: the bytes that are stored, checksummed and compared. */
export function stringifyArticle(article: Article): string {
  return JSON.stringify(articleToJson(article));
}

/** One block or note as compact JSON text, the same as it stands in `stringifyArticle`. */
export function stringifyPart(part: Block | Note): string {
  const kind = 'type' in part ? 'typed' : 'note';
  return JSON.stringify(write(part as unknown as JsonObject, kind)); // parts of articles hold nothing but JSON values
}

// The fields that hold content, by type, and what each holds: blocks and inlines tell their own type, the rest does not.
const CONTENT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  article: { blocks: 'typed', notes: 'note' },
  note: { blocks: 'typed' },
  paragraph: { children: 'typed' },
  heading: { children: 'typed' },
  list: { items: 'item' },
  item: { children: 'typed', lists: 'typed' },
  quote: { blocks: 'typed', attribution: 'typed' },
  callout: { blocks: 'typed' },
  figure: { caption: 'typed', credit: 'typed' },
  table: { caption: 'typed', rows: 'row' },
  row: { cells: 'cell' },
  cell: { children: 'typed' },
  link: { children: 'typed' },
};

// Returns the same object when nothing under it is opaque, so that the common article is not copied at all.
function write(value: JsonObject, kind: string): Json {
  const type = kind === 'typed' ? String(value.type) : kind;
  if (type === 'opaque') return value.raw ?? null;
  const fields = CONTENT[type];
  let copy: Record<string, Json> | undefined;
  for (const field in fields) {
    const inner = value[field];
    if (!isList(inner)) continue;
    const written = writeAll(inner, fields[field] ?? '');
    if (written === inner) continue;
    copy ??= { ...value };
    copy[field] = written;
  }
  return copy ?? value;
}

function writeAll(list: readonly Json[], kind: string): readonly Json[] {
  let copy: Json[] | undefined;
  for (let index = 0; index < list.length; index += 1) {
    const inner = list[index] as JsonObject; // content fields hold nothing but objects
    const written = write(inner, kind);
    if (written !== inner) copy ??= list.slice(0, index);
    copy?.push(written);
  }
  return copy ?? list;
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
