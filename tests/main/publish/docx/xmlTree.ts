// XML as a tree by a parser that is not ours; whatever is not well-formed, or uses a prefix that nothing declares, is thrown.
import { SaxesParser } from 'saxes';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

export function readXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: { children: (XmlElement | string)[] } = { children: [] };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const element = { name, attributes: Object.fromEntries(values), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (value) => open.at(-1)?.children.push(value));
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  const element = root.children.find((child) => typeof child !== 'string');
  if (element === undefined) throw new Error('no element');
  return element;
}

/** The elements directly inside. */
export function elementsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** Every element with the name, in document order. */
export function allNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsIn(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allNamed(child, name),
  ]);
}

/** The element that a path of names leads to, if it is there. */
export function find(element: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (from, name) => (from === undefined ? undefined : elementsIn(from).find((child) => child.name === name)),
    element,
  );
}

/** The `w:val` at the end of a path. */
export function valueAt(element: XmlElement, ...path: readonly string[]): string | undefined {
  return find(element, ...path)?.attributes['w:val'];
}

export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
