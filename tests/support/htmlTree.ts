// Pages as trees by a parser that is not ours, with the few questions that tests ask of them.
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Every element of a page or fragment in document order. */
export function elementsOf(html: string | HtmlElement): readonly HtmlElement[] {
  const found: HtmlElement[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node) found.push(node);
    if ('content' in node) visit(node.content);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(typeof html === 'string' ? parse(html) : html);
  return found;
}

export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** The elements that have an attribute with this value. */
export function withAttribute(
  html: string | HtmlElement,
  name: string,
  value: string,
): readonly HtmlElement[] {
  return elementsOf(html).filter((element) => attributeOf(element, name) === value);
}

/** What a reader sees: no scripts, no styles. */
export function textOf(html: string | Node): string {
  let text = '';
  const visit = (node: Node): void => {
    if (node.nodeName === 'script' || node.nodeName === 'style') return;
    if ('value' in node) text += node.value;
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(typeof html === 'string' ? parse(html) : html);
  return text;
}
