// What can still be read in content that this version does not understand.
import type { Json } from './json.ts';

const READABLE = new Set([
  'text',
  'title',
  'caption',
  'label',
  'alt',
  'content',
  'value',
  'headline',
  'name',
]);

/**
 * The words inside an opaque value, in order, joined by spaces: strings under the usual text fields and strings in lists.
 * Iterative, so depth does not matter.
 */
export function opaqueText(raw: Json): string {
  const words: string[] = [];
  const stack: Json[] = [raw];
  while (stack.length > 0) {
    const value = stack.pop();
    if (typeof value === 'string') {
      if (value.trim() !== '') words.push(value.trim());
    } else if (isList(value)) {
      for (let index = value.length - 1; index >= 0; index -= 1) stack.push(value[index] ?? null);
    } else if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value);
      for (let index = entries.length - 1; index >= 0; index -= 1) {
        const [key, inner] = entries[index] ?? ['', null];
        if (typeof inner === 'object' || READABLE.has(key)) stack.push(inner);
      }
    }
  }
  return words.join(' ');
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
