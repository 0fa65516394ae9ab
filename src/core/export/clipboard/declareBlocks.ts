// What pasting leaves of a wrapper is not known: word processors drop it, and with it the direction and the ground of everything inside. So each block of a
// text that is to be pasted says its own.
import type { Direction } from '../../article/article.ts';
import type { Attributes, HtmlElement, HtmlNode } from '../tree.ts';

const BLOCKS = new Set(
  'p h1 h2 h3 h4 ul ol li blockquote table caption td th figure figcaption div section'.split(' '),
);
/** What has a ground of its own in a document. */
const GROUNDED = new Set(['p', 'li']);
const GROUND = /(?:^|;)background:(#[0-9a-f]{6})/;

interface Around {
  readonly direction: Direction;
  /** The colour of the box that it stands in. */
  readonly ground: string | undefined;
}

/** The nodes with a direction on every block, its own or that of the block around it, and with the ground of their box on its paragraphs. */
export function declareBlocks(nodes: readonly HtmlNode[], direction: Direction): readonly HtmlNode[] {
  return declareAll(nodes, { direction, ground: undefined });
}

function declareAll(nodes: readonly HtmlNode[], around: Around): readonly HtmlNode[] {
  return nodes.map((node) => (isElement(node) ? declare(node, around) : node));
}

function declare({ tag, attributes, children }: HtmlElement, around: Around): HtmlElement {
  const own = attributes?.dir;
  const direction = own === 'rtl' || own === 'ltr' ? own : around.direction;
  const ground = attributes?.role === 'note' ? GROUND.exec(String(attributes.style))?.[1] : around.ground;
  return {
    tag,
    attributes: BLOCKS.has(tag) ? blockAttributes(tag, attributes, { direction, ground }) : attributes,
    children: declareAll(children, { direction, ground }),
  };
}

function blockAttributes(
  tag: string,
  attributes: Attributes | undefined,
  { direction, ground }: Around,
): Attributes {
  const isGrounded = ground !== undefined && GROUNDED.has(tag);
  return { ...(isGrounded ? { style: `background:${ground}` } : {}), ...attributes, dir: direction };
}

function isElement(node: HtmlNode): node is HtmlElement {
  return typeof node === 'object' && 'tag' in node;
}
