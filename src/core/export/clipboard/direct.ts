// What pasting leaves of a wrapper is not known: word processors drop it, and with it the direction of everything inside. So each block of a text
// that is to be pasted says its own.
import type { Direction } from '../../article/article.ts';
import type { HtmlElement, HtmlNode } from '../tree.ts';

const BLOCKS = new Set(
  'p h1 h2 h3 h4 ul ol li blockquote table caption td th figure figcaption div section'.split(' '),
);

/** The nodes with a direction on every block: its own, or that of the block around it. */
export function declareDirections(nodes: readonly HtmlNode[], around: Direction): readonly HtmlNode[] {
  return nodes.map((node) => (isElement(node) ? declare(node, around) : node));
}

function declare(element: HtmlElement, around: Direction): HtmlElement {
  const { tag, attributes, children } = element;
  const own = attributes?.dir;
  const direction = own === 'rtl' || own === 'ltr' ? own : around;
  return {
    tag,
    attributes: BLOCKS.has(tag) ? { ...attributes, dir: direction } : attributes,
    children: declareDirections(children, direction),
  };
}

function isElement(node: HtmlNode): node is HtmlElement {
  return typeof node === 'object' && 'tag' in node;
}
