// A WordPress import file as an XML parser finds it that knows nothing of us.
import { SaxesParser } from 'saxes';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface ImportedFootnote {
  readonly id: string;
  readonly content: string;
}

export interface ImportFile {
  /** The elements of that name. */
  all(name: string): readonly XmlElement[];
  /** The text of the last of them. */
  text(name: string): string | undefined;
  /** The entries of the `footnotes` meta, none when the post has none. */
  readonly footnotes: readonly ImportedFootnote[];
  /** The ids of the markers in the content, in their order. */
  readonly markers: readonly string[];
}

/** The file read. Throws at the first thing that is not well-formed. */
export function readImportFile(xml: string): ImportFile {
  const elements = elementsOf(xml);
  const all = (name: string): readonly XmlElement[] => elements.filter((element) => element.name === name);
  const text = (name: string): string | undefined => all(name).at(-1)?.text;
  const footnotes: readonly ImportedFootnote[] =
    text('wp:meta_key') === 'footnotes' ? JSON.parse(text('wp:meta_value') ?? '') : [];
  const markers = [...(text('content:encoded') ?? '').matchAll(/<sup data-fn="([^"]+)"/g)];
  return { all, text, footnotes, markers: markers.map(([, id]) => id ?? '') };
}

/** The elements in the order of their ends, each with its own text. */
function elementsOf(xml: string): readonly XmlElement[] {
  const parser = new SaxesParser({ xmlns: true });
  const open: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const elements: XmlElement[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    open.push({ name, attributes: Object.fromEntries(values), text: '' });
  });
  const add = (text: string): void => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element !== undefined) elements.push(element);
  });
  parser.write(xml).close();
  return elements;
}
