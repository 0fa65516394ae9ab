// Elements with any number of children: arguments, which `h` takes, are limited by the stack.
import type { Attributes, HtmlElement, HtmlNode } from '../tree.ts';

/** An element with the children given as a list. */
export function element(
  tag: string,
  attributes: Attributes | undefined,
  children: readonly HtmlNode[],
): HtmlElement {
  return { tag, attributes, children };
}
