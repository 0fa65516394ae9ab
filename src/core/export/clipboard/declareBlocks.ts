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

/** What a block takes from the one that it stands in. */
interface Around {
  readonly direction: Direction;
  /** The colour of the box that it stands in. */
  readonly ground: string | undefined;
  /** The attributes of a block that has none of its own, without the ground and with it; most have none. */
  readonly plain: Attributes;
  readonly grounded: Attributes;
}

/** The node with a direction on every block, its own or that of the block around it, and with the ground of their box on its paragraphs. */
export function declareBlocks(node: HtmlNode, direction: Direction): HtmlNode {
  return declareNode(node, OUTERMOST[direction]);
}

const OUTERMOST: Readonly<Record<Direction, Around>> = {
  rtl: aroundOf('rtl', undefined),
  ltr: aroundOf('ltr', undefined),
};

function aroundOf(direction: Direction, ground: string | undefined): Around {
  const plain = { dir: direction };
  const grounded = ground === undefined ? plain : { style: styleOf(ground), dir: direction };
  return { direction, ground, plain, grounded };
}

function declareNode(node: HtmlNode, around: Around): HtmlNode {
  return typeof node === 'object' && 'tag' in node ? declareElement(node, around) : node;
}

function declareElement({ tag, attributes, children }: HtmlElement, around: Around): HtmlElement {
  if (!BLOCKS.has(tag)) return { tag, attributes, children: declareChildren(children, around) };
  const inside = attributes === undefined ? around : insideOf(attributes, around);
  return {
    tag,
    attributes: attributesOf(attributes, inside, GROUNDED.has(tag)),
    children: LINES.has(tag) ? children : declareChildren(children, inside),
  };
}

function attributesOf(own: Attributes | undefined, around: Around, isGrounded: boolean): Attributes {
  if (own === undefined) return isGrounded ? around.grounded : around.plain;
  if (!isGrounded || around.ground === undefined) return { ...own, dir: around.direction };
  return { style: styleOf(around.ground), ...own, dir: around.direction };
}

function insideOf({ dir, role, style }: Attributes, around: Around): Around {
  const direction = dir === 'rtl' || dir === 'ltr' ? dir : around.direction;
  const ground = role === 'note' ? GROUND.exec(String(style))?.[1] : around.ground;
  return direction === around.direction && ground === around.ground ? around : aroundOf(direction, ground);
}

function declareChildren(children: readonly HtmlNode[], around: Around): readonly HtmlNode[] {
  return children.map((node) => declareNode(node, around));
}

function styleOf(ground: string): string {
  return `background:${ground}`;
}
