// What a page's structured data (schema.org, JSON-LD) says about its article.
import { attribute, findElements, type HtmlElement, isText } from './dom.ts';

const TYPES = /(?:Article|BlogPosting|Report|NewsArticle|LiveBlogPosting)$/;
const MAX_SIZE = 200_000;
const MAX_NODES = 500;

/** A description of an article as it stands in a page: nothing about it is certain. */
export type Described = Readonly<Record<string, unknown>>;

/** The first description of an article in the page's structured data. */
export function findJsonLd(root: HtmlElement): Described | undefined {
  for (const script of findElements(root, isData)) {
    const written = script.childNodes.map((node) => (isText(node) ? node.value : '')).join('');
    const found = written.length > MAX_SIZE ? undefined : findArticle(parse(written));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A text of a description; of a list the first, of an object its name. */
export function describedText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return describedText(value[0]);
  return isObject(value) ? describedText(value.name ?? value['@value'] ?? value['@id']) : undefined;
}

/** The texts of a description's list. */
export function describedList(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.slice(0, 100).flatMap((entry) => describedText(entry) ?? []) : [];
}

function isData(element: HtmlElement): boolean {
  return (
    element.tagName === 'script' && attribute(element, 'type')?.trim().toLowerCase() === 'application/ld+json'
  );
}

function parse(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    // Structured data is a hint; a page with a broken one is read without it.
    return undefined;
  }
}

function findArticle(value: unknown): Described | undefined {
  const queue: unknown[] = [value];
  for (let index = 0; index < queue.length && index < MAX_NODES; index += 1) {
    const next = queue[index];
    if (Array.isArray(next)) queue.push(...next.slice(0, MAX_NODES));
    if (!isObject(next)) continue;
    if (describedList(next['@type']).some((type) => TYPES.test(type))) return next;
    queue.push(next['@graph'], next.mainEntity, next.mainEntityOfPage);
  }
  return undefined;
}

function isObject(value: unknown): value is Described {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
