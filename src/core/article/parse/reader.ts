// How a value of unknown shape is read without ever failing: guarded field access, a budget, and the list of problems.
import { beginningOf } from '../../arabic/clean.ts';
import type { Json } from '../json.ts';
import type { Problem, ProblemCode } from '../problems.ts';
import type { Path } from '../walk.ts';

/** Nesting of blocks and lists that is read as structure; what lies deeper is kept as text. */
export const MAX_DEPTH = 64;
/** Levels of unknown content that are kept as they are. */
const MAX_OPAQUE_DEPTH = 200;
/** Parts (blocks, inlines, cells …) that an article can have: many times those of the longest book. */
export const MAX_PARTS = 2_000_000;
const MAX_PROBLEMS = 1000;
const UNSAFE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** An object's own fields, without prototype. */
export type Fields = Readonly<Record<string, unknown>>;

/** Ends a reading that would not end by itself. */
export class TooLarge extends Error {}

export class Reader {
  readonly problems: Problem[] = [];
  private parts = 0;
  private readonly open = new Set<object>();

  report(code: ProblemCode, path: Path, detail?: string): void {
    if (this.problems.length >= MAX_PROBLEMS) return;
    this.problems.push(
      detail === undefined ? { code, path } : { code, path, detail: beginningOf(detail, 200) },
    );
  }

  /** Counts a part against the budget. */
  spend(): void {
    this.parts += 1;
    if (this.parts > MAX_PARTS) throw new TooLarge(`more than ${MAX_PARTS} parts`);
  }

  /** Runs `read` on an object unless it is already being read further out. */
  inside<T>(value: object, path: Path, otherwise: T, read: () => T): T {
    if (this.open.has(value)) {
      this.report('cycle', path);
      return otherwise;
    }
    this.open.add(value);
    try {
      return read();
    } finally {
      this.open.delete(value);
    }
  }

  /** The own fields of an object, or undefined for anything else. A getter that throws costs its own field only. */
  fields(value: unknown, path: Path): Fields | undefined {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const fields: Record<string, unknown> = Object.create(null);
    for (const key of Object.keys(value)) {
      if (UNSAFE_KEYS.has(key)) {
        this.report('unsafe-key', path, key);
        continue;
      }
      try {
        fields[key] = (value as Record<string, unknown>)[key]; // an object; its own key
      } catch {
        this.report('unreadable', [...path, key]);
      }
    }
    return fields;
  }

  /** What `known` does not name, as JSON, to be spread onto the result. */
  unknownFields(fields: Fields, known: ReadonlySet<string>, path: Path): Record<string, Json> | undefined {
    let extra: Record<string, Json> | undefined;
    for (const key of Object.keys(fields)) {
      if (known.has(key)) continue;
      const value = fields[key];
      if (value === undefined || typeof value === 'function' || typeof value === 'symbol') continue;
      extra ??= {};
      extra[key] = this.json(value, [...path, key]);
    }
    return extra;
  }

  /** A copy that `JSON.stringify` writes and `JSON.parse` reads back equal. */
  json(value: unknown, path: Path, depth = 0): Json {
    this.spend();
    if (typeof value === 'string') return value.toWellFormed();
    if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
    if (typeof value === 'boolean') return value;
    if (typeof value === 'bigint') return value.toString();
    if (typeof value !== 'object' || value === null) return null;
    if (depth >= MAX_OPAQUE_DEPTH) {
      this.report('too-deep', path);
      return { text: gatherText(value, () => this.spend()) };
    }
    return this.inside<Json>(value, path, null, () => {
      if (Array.isArray(value))
        return value.map((inner: unknown, index) => this.json(inner, [...path, index], depth + 1));
      const copy: Record<string, Json> = {};
      for (const [key, inner] of Object.entries(this.fields(value, path) ?? {})) {
        if (inner === undefined || typeof inner === 'function' || typeof inner === 'symbol') continue;
        copy[key.toWellFormed()] = this.json(inner, [...path, key], depth + 1);
      }
      return copy;
    });
  }
}

const TEXT_FIELDS: ReadonlySet<string> = new Set([
  'text',
  'title',
  'alt',
  'caption',
  'label',
  'content',
  'value',
]);

/** All text inside a value, in order, one line a piece. Iterative: depth does not matter, and a value met twice is read once. */
export function gatherText(value: unknown, spend: () => void): string {
  const pieces: string[] = [];
  const met = new Set<object>();
  const stack: unknown[] = [value];
  while (stack.length > 0) {
    const next = stack.pop();
    spend();
    if (typeof next === 'string') {
      if (next.trim() !== '') pieces.push(next.trim());
    } else if (typeof next === 'object' && next !== null && !met.has(next)) {
      met.add(next);
      const inner: unknown[] = [];
      for (const key of Object.keys(next)) {
        let field: unknown;
        try {
          field = (next as Record<string, unknown>)[key]; // an object; its own key
        } catch {
          continue;
        }
        if (typeof field !== 'string' || Array.isArray(next) || TEXT_FIELDS.has(key)) inner.push(field);
      }
      for (let index = inner.length - 1; index >= 0; index -= 1) stack.push(inner[index]);
    }
  }
  return pieces.join('\n');
}
