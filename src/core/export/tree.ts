// The small element tree that the HTML targets build: plain values, no DOM. Nothing here escapes; `print` does.

/** A piece of HTML: text (still unescaped), an element, or markup that this project wrote itself. Few shapes are told apart fastest. */
export type HtmlNode = string | PlainText | HtmlElement | TrustedMarkup | Enclosed;

export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Attributes | undefined;
  readonly children: readonly HtmlNode[];
}

/** Text of which every character may stand in HTML as it is; whoever makes it has looked at them all (`lookAt`), and the printer does not again. */
export interface PlainText {
  readonly plain: string;
}

/**
 * Text that must not be escaped: style sheets, JSON-LD, comments, and what has been printed before. Never made from an article's words without its own
 * escaping.
 */
export interface TrustedMarkup {
  readonly trusted: string;
}

/** Nodes between two pieces of trusted markup: the block of another system between its delimiters. */
export interface Enclosed {
  readonly opening: string;
  readonly nodes: readonly HtmlNode[];
  readonly closing: string;
}

/** `true` prints the bare name, `undefined` and `false` nothing. Printed in the order given. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * An element.
 *
 * @example h('p', { dir: 'ltr' }, 'NATO') // <p dir="ltr">NATO</p>
 */
export function h(tag: string, attributes?: Attributes, ...children: readonly HtmlNode[]): HtmlElement {
  return { tag, attributes, children };
}

/** An element around nodes that are an array already; nothing is copied. */
export function wrap(
  tag: string,
  attributes: Attributes | undefined,
  children: readonly HtmlNode[],
): HtmlElement {
  return { tag, attributes, children };
}

/**
 * Whether a reader sees any words of a node. Asked of what is printed, not of the inlines: a reminder is something to the writer and nothing to the
 * reader.
 */
export function showsText(node: HtmlNode): boolean {
  if (typeof node === 'string') return node.trim() !== '';
  if ('plain' in node) return node.plain.trim() !== '';
  return 'tag' in node && node.children.some(showsText);
}
