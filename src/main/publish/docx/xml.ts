// The XML of a package's parts, through the project's own printer: it escapes, and leaves out what XML cannot hold.
import { print } from '../../../core/export/print.ts';
import { type Attributes, type HtmlElement, type HtmlNode, h } from '../../../core/export/tree.ts';

/** An element of a part. */
export type Xml = HtmlElement;

/**
 * A WordprocessingML element; names and attributes without a prefix get `w`.
 *
 * @example w('jc', { val: 'center' }) // <w:jc w:val="center"></w:jc>
 */
export function w(name: string, attributes?: Attributes, ...children: readonly HtmlNode[]): Xml {
  if (attributes === undefined) return h(`w:${name}`, undefined, ...children);
  const qualified: Record<string, Attributes[string]> = {};
  for (const [key, value] of Object.entries(attributes))
    qualified[key.includes(':') ? key : `w:${key}`] = value;
  return h(`w:${name}`, qualified, ...children);
}

/** The bytes of a part. */
export function printPart(root: Xml): Uint8Array {
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${print([root])}`,
  );
}
