// The parsed tree: parse5's nodes behind the few questions that the importer asks. Parsing is inert: nothing runs and nothing is fetched.
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Nesting that is read as structure; what lies deeper is kept as text. Real pages stay under 60. */
export const MAX_DEPTH = 200;

const SILENT = new Set(['script', 'style', 'template', 'noscript', 'head', 'title']);

/** A document from any text whatsoever. `deep` tells that nesting beyond the limit was turned into text. */
export function parseHtml(text: string): {
  readonly root: HtmlElement | undefined;
  readonly head: HtmlElement | undefined;
  readonly deep: boolean;
} {
  // Without scripting, the content of `noscript` is elements, so that it can be judged like everything else.
  const document = parse(text, { scriptingEnabled: false });
  const deep = limitDepth(document);
  const html = document.childNodes.find((node) => isElement(node) && node.tagName === 'html');
  if (html === undefined || !isElement(html)) return { root: undefined, head: undefined, deep };
  return { root: html, head: childElements(html).find((child) => child.tagName === 'head'), deep };
}

export function isElement(node: HtmlNode | Parent | null | undefined): node is HtmlElement {
  return node !== null && node !== undefined && 'tagName' in node;
}

export function isText(node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

export function isComment(node: HtmlNode): node is DefaultTreeAdapterTypes.CommentNode {
  return node.nodeName === '#comment';
}

export function childElements(element: HtmlElement): readonly HtmlElement[] {
  return element.childNodes.filter((node) => isElement(node));
}

/** The element around an element. */
export function parentOf(node: HtmlNode): HtmlElement | undefined {
  return isElement(node.parentNode) ? node.parentNode : undefined;
}

/** An attribute's value; undefined when it is absent. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  for (const attr of element.attrs) if (attr.name === name) return attr.value;
  return undefined;
}

/** Whether the element has a class that the pattern matches. */
export function hasClass(element: HtmlElement, pattern: RegExp): boolean {
  return (
    attribute(element, 'class')
      ?.split(/\s+/)
      .some((name) => pattern.test(name)) === true
  );
}

/** Whether one of the element's roles is the given one. */
export function hasRole(element: HtmlElement, role: string): boolean {
  return attribute(element, 'role')?.toLowerCase().split(/\s+/).includes(role) === true;
}

/** The value of a property in the element's `style`, in lower case; the last one counts. */
export function styleOf(element: HtmlElement, property: string): string | undefined {
  const style = attribute(element, 'style');
  if (style === undefined || !style.toLowerCase().includes(property)) return undefined;
  let value: string | undefined;
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0 && declaration.slice(0, colon).trim().toLowerCase() === property) {
      value = declaration
        .slice(colon + 1)
        .replace(/!\s*important\s*$/i, '')
        .trim()
        .toLowerCase();
    }
  }
  return value;
}

/** Visits elements in document order; returning false skips what is inside one. Iterative. */
export function visitElements(root: HtmlElement, visit: (element: HtmlElement) => boolean | undefined): void {
  const stack: HtmlElement[] = [root];
  while (stack.length > 0) {
    const element = stack.pop();
    if (element === undefined || visit(element) === false) continue;
    for (let index = element.childNodes.length - 1; index >= 0; index -= 1) {
      const child = element.childNodes[index];
      if (isElement(child)) stack.push(child);
    }
  }
}

/** The elements inside `root` (and `root` itself) that pass the test, in document order. */
export function findElements(
  root: HtmlElement,
  test: (element: HtmlElement) => boolean,
): readonly HtmlElement[] {
  const found: HtmlElement[] = [];
  visitElements(root, (element) => {
    if (test(element)) found.push(element);
    return undefined;
  });
  return found;
}

export function findElement(
  root: HtmlElement,
  test: (element: HtmlElement) => boolean,
): HtmlElement | undefined {
  let found: HtmlElement | undefined;
  visitElements(root, (element) => {
    if (found === undefined && test(element)) found = element;
    return found === undefined ? undefined : false;
  });
  return found;
}

/**
 * The readable text inside a node, white space collapsed; scripts, styles and templates have none. With `atMost`, reading stops after about
 * so many characters, for questions that only look at the beginning.
 */
export function textOf(node: HtmlNode, atMost = Number.POSITIVE_INFINITY): string {
  const pieces: string[] = [];
  const stack: HtmlNode[] = [node];
  let length = 0;
  while (stack.length > 0 && length <= atMost) {
    const next = stack.pop();
    if (next === undefined) continue;
    if (isText(next)) {
      pieces.push(next.value);
      length += next.value.trim().length;
    } else if (isElement(next) && !SILENT.has(next.tagName)) {
      if (BLOCKS.has(next.tagName)) pieces.push(' ');
      for (let index = next.childNodes.length - 1; index >= 0; index -= 1) {
        const child = next.childNodes[index];
        if (child !== undefined) stack.push(child);
      }
    }
  }
  return pieces.join('').replace(/\s+/g, ' ').trim();
}

/** The readable text of an element with a line for each block, for pages whose structure cannot be read. */
export function linesOf(element: HtmlElement): string {
  const pieces: string[] = [];
  const stack: HtmlNode[] = [element];
  while (stack.length > 0) {
    const next = stack.pop();
    if (next === undefined) continue;
    if (isText(next)) pieces.push(next.value.replace(/\s+/g, ' '));
    else if (isElement(next) && !SILENT.has(next.tagName)) {
      if (BLOCKS.has(next.tagName)) pieces.push('\n');
      for (let index = next.childNodes.length - 1; index >= 0; index -= 1) {
        const child = next.childNodes[index];
        if (child !== undefined) stack.push(child);
      }
    }
  }
  return pieces.join('');
}

/** Elements that begin a new line. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

const TABLE_PARTS = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr']);

// Replaces everything below the limit by its text. Iterative, because the tree may be deeper than the stack.
function limitDepth(document: DefaultTreeAdapterTypes.Document): boolean {
  let deep = false;
  const stack: { readonly node: Parent; readonly depth: number }[] = [{ node: document, depth: 0 }];
  while (stack.length > 0) {
    const next = stack.pop();
    if (next === undefined) break;
    const { node, depth } = next;
    // In the rows of a table text has no place, and the parser nests nothing else in them directly.
    if (depth >= MAX_DEPTH && isElement(node) && !TABLE_PARTS.has(node.tagName)) {
      const words = textOf(node);
      deep ||= node.childNodes.some((child) => isElement(child));
      node.childNodes = words === '' ? [] : [{ nodeName: '#text', parentNode: node, value: words }];
      continue;
    }
    for (const child of node.childNodes) if (isElement(child)) stack.push({ node: child, depth: depth + 1 });
  }
  return deep;
}
