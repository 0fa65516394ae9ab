// Writing an article: its values are already JSON, except that opaque content goes back to exactly what was read.
import type { Article } from './article.ts';
import type { Json, JsonObject } from './json.ts';

/**
 * The article as plain JSON, ready for `JSON.stringify`. Opaque blocks and inlines are replaced by their `raw`, so an article written by
 * a newer version keeps what this one did not understand.
 */
export function articleToJson(article: Article): JsonObject {
  return unwrap(article as unknown as Json) as JsonObject; // articles hold nothing but JSON values
}

/** The article as compact JSON text: the bytes that are stored, checksummed and compared. */
export function stringifyArticle(article: Article): string {
  return JSON.stringify(articleToJson(article));
}

// Returns the same object when nothing under it is opaque, so that the common article is not copied at all.
function unwrap(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) {
    let copy: Json[] | undefined;
    for (let index = 0; index < value.length; index += 1) {
      const inner = value[index] ?? null;
      const written = unwrap(inner);
      if (written !== inner) copy ??= value.slice(0, index);
      copy?.push(written);
    }
    return copy ?? value;
  }
  if (value['type'] === 'opaque' && 'raw' in value) return value['raw'] ?? null;
  let copy: Record<string, Json> | undefined;
  for (const [key, inner] of Object.entries(value)) {
    // `undefined` cannot come from JSON, but a spread of optional fields can leave it behind.
    if (inner === undefined) continue;
    const written = unwrap(inner);
    if (written !== inner) {
      copy ??= { ...value };
      copy[key] = written;
    }
  }
  return copy ?? value;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
