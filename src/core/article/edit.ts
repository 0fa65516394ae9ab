// Small pure edits of an article by path: what the checks' fixes and the editor's helpers are made of. Nothing is changed in place; what
// is not touched is shared with the original.
import type { Article, Inline } from './article.ts';
import { normalizeInlines } from './inlines.ts';
import type { Path } from './walk.ts';

/** Replaces `[start, end)` of a passage's text (offsets as in `passageText`) by `replacement`. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** The value at a path, or undefined. */
export function valueAt(article: Article, path: Path): unknown {
  let value: unknown = article;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key]; // an own property of an object
  }
  return value;
}

/**
 * The article with `change` applied to the value at `path`; the same article when the path leads nowhere. Returning undefined removes the
 * value: an element from its list, a field from its object.
 */
export function updateAt(article: Article, path: Path, change: (value: unknown) => unknown): Article {
  return update(article, path, 0, change) as Article; // only the value at the path is replaced, by the caller's own
}

/** Applies replacements, in any order but not overlapping, to the passage at `path`; a text keeps its marks. */
export function replaceText(article: Article, path: Path, replacements: readonly Replacement[]): Article {
  const sorted = [...replacements].sort((a, b) => a.start - b.start);
  return updateAt(article, path, (value) => {
    const cursor: Cursor = { replacements: sorted, next: 0, written: false, offset: 0 };
    if (typeof value === 'string') return splice(value, cursor);
    if (!Array.isArray(value)) return value;
    return normalizeInlines(replaceInInlines(value as Inline[], cursor)); // a passage's path leads to inlines
  });
}

function update(value: unknown, path: Path, depth: number, change: (value: unknown) => unknown): unknown {
  const key = path[depth];
  if (key === undefined) return change(value);
  if (Array.isArray(value) && typeof key === 'number') {
    if (key < 0 || key >= value.length) return value;
    const inner = update(value[key], path, depth + 1, change);
    if (inner === value[key]) return value;
    return inner === undefined ? value.toSpliced(key, 1) : value.with(key, inner);
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return value;
  const record = value as Record<string | number, unknown>; // an object with this own property
  const inner = update(record[key], path, depth + 1, change);
  if (inner === record[key]) return value;
  const { [key]: _removed, ...rest } = record;
  return inner === undefined ? rest : { ...record, [key]: inner };
}

// Where the replacing has got to: replacements are taken in order while the texts of the passage go by.
interface Cursor {
  readonly replacements: readonly Replacement[];
  next: number;
  /** Whether the words of the next replacement have been written already, when it spans several texts. */
  written: boolean;
  offset: number;
}

function replaceInInlines(inlines: readonly Inline[], cursor: Cursor): readonly Inline[] {
  return inlines.map((inline): Inline => {
    if (inline.type === 'text') return { ...inline, text: splice(inline.text, cursor) };
    if (inline.type === 'link') return { ...inline, children: replaceInInlines(inline.children, cursor) };
    cursor.offset += 1;
    return inline;
  });
}

// Of a replacement that spans several texts, the first takes the new words and the others lose theirs; atoms between them stay.
function splice(text: string, cursor: Cursor): string {
  const at = cursor.offset;
  const end = at + text.length;
  cursor.offset = end;
  let result = '';
  let position = 0;
  for (;;) {
    const replacement = cursor.replacements[cursor.next];
    if (replacement === undefined) break;
    const isInsertion = replacement.start === replacement.end;
    if (replacement.start > end || (replacement.start === end && !isInsertion)) break;
    result += text.slice(position, Math.max(replacement.start - at, position));
    if (!cursor.written) result += replacement.replacement;
    position = Math.max(position, Math.min(replacement.end - at, text.length));
    cursor.written = replacement.end > end;
    if (cursor.written) break;
    cursor.next += 1;
  }
  return result + text.slice(position);
}
