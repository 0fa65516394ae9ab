// The small element tree that the HTML targets build: plain values, no DOM. Nothing here escapes; `print` does.

/** A piece of HTML: text (still unescaped), an element, or markup that this project wrote itself. Few shapes are told apart fastest. */
export type HtmlNode = string | PlainText | HtmlElement | TrustedMarkup | Enclosed;

export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Attributes | undefined;
  readonly children: readonly HtmlNode[];
}

/**
 * Text of which every character may stand in HTML as it is, in a value as between tags; whoever makes it has looked at them all (`lookAt`) or written them
 * all, and the printer does not look again.
 */
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
export type Attributes = Readonly<Record<string, string | number | boolean | PlainText | undefined>>;

/**
 * An element.
 *
 * @example h('p', { dir: 'ltr' }, 'NATO') // <p dir="ltr">NATO</p>
 */
export function h(tag: string, attributes?: Attributes, ...children: readonly HtmlNode[]): HtmlElement {
  return { tag, attributes, children };
}

/** Text that was looked at or that this project wrote itself, such as ids and what is said of markers. */
export function plain(text: string): PlainText {
  return { plain: text };
}

/** Between two nodes of one line. */
export const SPACE = plain(' ');

/** An element around nodes that are an array already; nothing is copied. */
export function wrap(
  tag: string,
  attributes: Attributes | undefined,
  children: readonly HtmlNode[],
): HtmlElement {
  return { tag, attributes, children };
}

/**
 * Whether a reader sees any words of the nodes. Asked of what is printed, not of the inlines: a reminder is something to the writer and nothing to the
 * reader.
 */
export function showsText(nodes: readonly HtmlNode[]): boolean {
  for (const node of nodes) {
    if (typeof node === 'string') {
      if (node.trim() !== '') return true;
    } else if ('plain' in node) {
      if (node.plain.trim() !== '') return true;
    } else if ('tag' in node && showsText(node.children)) return true;
  }
  return false;
}
