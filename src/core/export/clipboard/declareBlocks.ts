// What pasting leaves of a wrapper is not known: word processors drop it, and with it the direction and the ground of everything inside. So each block of a
// text that is to be pasted says its own.
import type { Direction } from '../../article/article.ts';
import type { Attributes, HtmlElement, HtmlNode } from '../tree.ts';

const BLOCKS = new Set(
  'p h1 h2 h3 h4 ul ol li blockquote table caption td th figure figcaption div section'.split(' '),
);
/** Blocks in which no block stands, only words. */
const LINES = new Set('p h1 h2 h3 h4'.split(' '));
/** What has a ground of its own in a document. */
const GROUNDED = new Set(['p', 'li']);
const GROUND = /(?:^|;)background:(#[0-9a-f]{6})/;

interface Around {
  readonly direction: Direction;
  /** The colour of the box that it stands in. */
  readonly ground: string | undefined;
}

/** The node with a direction on every block, its own or that of the block around it, and with the ground of their box on its paragraphs. */
export function declareBlocks(node: HtmlNode, direction: Direction): HtmlNode {
  return declareNode(node, { direction, ground: undefined });
}

function declareNode(node: HtmlNode, around: Around): HtmlNode {
  return typeof node === 'object' && 'tag' in node ? declareElement(node, around) : node;
}

function declareElement({ tag, attributes, children }: HtmlElement, around: Around): HtmlElement {
  if (!BLOCKS.has(tag)) return { tag, attributes, children: declareChildren(children, around) };
  const own = attributes?.dir;
  const direction = own === 'rtl' || own === 'ltr' ? own : around.direction;
  const ground = attributes?.role === 'note' ? GROUND.exec(String(attributes.style))?.[1] : around.ground;
  const inside = { direction, ground };
  return {
    tag,
    attributes: blockAttributes(tag, attributes, inside),
    children: LINES.has(tag) ? children : declareChildren(children, inside),
  };
}

function declareChildren(children: readonly HtmlNode[], around: Around): readonly HtmlNode[] {
  return children.map((node) => declareNode(node, around));
}

function blockAttributes(
  tag: string,
  attributes: Attributes | undefined,
  { direction, ground }: Around,
): Attributes {
  if (ground === undefined || !GROUNDED.has(tag)) return { ...attributes, dir: direction };
  return { style: `background:${ground}`, ...attributes, dir: direction };
}
