// A Word document as a few lines of text, read from its XML: one line a paragraph with its style, direction, list label and words. Markers of notes are `[n]`,
// links `⟦words → address⟧`, pictures `<alt>`, line breaks `⏎`.
import type { Package } from './package.ts';
import { allNamed, elementsIn, find, textOf, valueAt, type XmlElement } from './xmlTree.ts';

export interface Outline {
  readonly body: readonly string[];
  /** The paragraphs of each footnote, by their ids in order. */
  readonly notes: readonly (readonly string[])[];
}

export function outline(opened: Package): Outline {
  const labels = new Labels(opened.part('numbering'));
  const body = find(opened.document, 'w:body');
  if (body === undefined) throw new Error('no body');
  const notes = elementsIn(opened.footnotes).filter(({ attributes }) => attributes['w:type'] === undefined);
  notes.forEach(({ attributes }, index) => {
    if (attributes['w:id'] !== String(index + 1))
      throw new Error(`footnote ${attributes['w:id']} is out of order`);
  });
  return {
    body: elementsIn(body).flatMap((element) => lineOf(element, 'document', opened, labels)),
    notes: notes.map((note) =>
      elementsIn(note).flatMap((element) => lineOf(element, 'footnotes', opened, labels)),
    ),
  };
}

function lineOf(
  element: XmlElement,
  part: 'document' | 'footnotes',
  opened: Package,
  labels: Labels,
): readonly string[] {
  if (element.name === 'w:tbl') return tableLines(element, part, opened, labels);
  if (element.name !== 'w:p') return [];
  const style = valueAt(element, 'w:pPr', 'w:pStyle') ?? 'Normal';
  if (style === 'TableEnd') return [];
  const direction = valueAt(element, 'w:pPr', 'w:bidi') === '0' ? 'ltr' : 'rtl';
  const label = labels.next(element);
  const box = find(element, 'w:pPr', 'w:pBdr') === undefined || style === 'Separator' ? '' : ' boxed';
  return [`${style} ${direction}${box}${label}: ${contentOf(element, part, opened)}`.trimEnd()];
}

function tableLines(
  table: XmlElement,
  part: 'document' | 'footnotes',
  opened: Package,
  labels: Labels,
): readonly string[] {
  const direction = find(table, 'w:tblPr', 'w:bidiVisual') === undefined ? 'ltr' : 'rtl';
  const rows = elementsIn(table).filter(({ name }) => name === 'w:tr');
  return [
    `table ${direction}`,
    ...rows.flatMap((row) => [
      'row',
      ...elementsIn(row)
        .filter(({ name }) => name === 'w:tc')
        .flatMap((cell) => elementsIn(cell).flatMap((inner) => lineOf(inner, part, opened, labels))),
    ]),
  ];
}

function contentOf(element: XmlElement, part: 'document' | 'footnotes', opened: Package): string {
  return elementsIn(element)
    .map((child): string => {
      const inner = (): string => contentOf(child, part, opened);
      switch (child.name) {
        case 'w:pPr':
        case 'w:sdtPr':
        case 'w:rPr':
        case 'mc:Fallback':
          return '';
        case 'w:hyperlink': {
          const id = child.attributes['r:id'];
          return id === undefined ? inner() : `⟦${inner()} → ${opened.target(part, id)}⟧`;
        }
        case 'w:r':
          return isMarker(child) ? marker(child) : inner();
        case 'w:t':
          // Marks that keep the order of a line are no words.
          return textOf(child).replace(/[\u200e\u200f]/g, '');
        case 'w:br':
          return '⏎';
        case 'w:tab':
          return ' ';
        case 'w:drawing':
          return `<${allNamed(child, 'wp:docPr')[0]?.attributes.descr}>`;
        default:
          return inner();
      }
    })
    .join('');
}

function isMarker(run: XmlElement): boolean {
  return valueAt(run, 'w:rPr', 'w:rStyle') === 'FootnoteReference';
}

// A reference, a mark in a note, or the result of a field; the field's own characters show nothing.
function marker(run: XmlElement): string {
  const [reference] = allNamed(run, 'w:footnoteReference');
  if (reference !== undefined) return `[${reference.attributes['w:id']}]`;
  if (allNamed(run, 'w:footnoteRef').length > 0) return '[mark]';
  const [written] = allNamed(run, 'w:t');
  if (written === undefined) return '';
  const number = textOf(written).replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  return allNamed(run, 'mc:Choice').length > 0 ? '[mark]' : `[${number}]`;
}

// The labels of list items, counted as Word counts them: each definition by itself.
class Labels {
  private readonly numbering: XmlElement | undefined;
  private readonly counts = new Map<string, number>();

  constructor(numbering: XmlElement | undefined) {
    this.numbering = numbering;
  }

  next(paragraph: XmlElement): string {
    const id = valueAt(paragraph, 'w:pPr', 'w:numPr', 'w:numId');
    if (id === undefined || this.numbering === undefined) return '';
    const level = valueAt(paragraph, 'w:pPr', 'w:numPr', 'w:ilvl');
    const number = allNamed(this.numbering, 'w:num').find(({ attributes }) => attributes['w:numId'] === id);
    const abstract = number === undefined ? undefined : valueAt(number, 'w:abstractNumId');
    const definition = allNamed(this.numbering, 'w:abstractNum').find(
      ({ attributes }) => attributes['w:abstractNumId'] === abstract,
    );
    const found = allNamed(definition ?? this.numbering, 'w:lvl').find(
      ({ attributes }) => attributes['w:ilvl'] === level,
    );
    if (definition === undefined || found === undefined)
      throw new Error(`no definition of list ${id}, level ${level}`);
    const count = this.counts.get(id) ?? Number(valueAt(found, 'w:start'));
    this.counts.set(id, count + 1);
    const text = (valueAt(found, 'w:lvlText') ?? '').trim();
    return ` ${level} ${text.replace(/%\d/, String(count))}`;
  }
}
