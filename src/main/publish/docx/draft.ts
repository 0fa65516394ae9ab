// A paragraph before it is printed, so that what stands around it can still say where it begins, what frames it and how far it is from its neighbours.
import type { Direction } from '../../../core/article/article.ts';
import { settleOrder } from './settleOrder.ts';
import { w, type Xml } from './xml.ts';

export interface ParagraphDraft {
  readonly style: StyleId;
  readonly direction: Direction;
  readonly content: readonly Xml[];
  readonly keepNext?: boolean;
  readonly list?: { readonly id: number; readonly level: number };
  readonly indent?: Indent;
  readonly box?: Box;
  /** The space before and after it in twips, where it is not the style's. */
  readonly before?: number;
  readonly after?: number;
}

/** In twips, from the edges where its lines start and end. */
export interface Indent {
  readonly start: number;
  readonly end: number;
  readonly hanging?: number;
}

/** The frame of a callout: colours without the number sign. */
export interface Box {
  readonly edge: string;
  readonly tint: string;
}

/** The paragraph styles of a document, `styles.ts`. */
export type StyleId =
  | 'Normal'
  | 'Section'
  | 'Title'
  | 'Subtitle'
  | 'Byline'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'ListParagraph'
  | 'Quote'
  | 'Attribution'
  | 'Callout'
  | 'Figure'
  | 'Caption'
  | 'Credit'
  | 'TableCaption'
  | 'TableText'
  | 'TableHeading'
  | 'TableEnd'
  | 'Separator'
  | 'FootnoteText';

/** What a block becomes: paragraphs still to be printed, and tables. */
export type Flow = ParagraphDraft | Xml;

export function isDraft(flow: Flow): flow is ParagraphDraft {
  return 'content' in flow;
}

export function printFlow(flow: Flow): Xml {
  return isDraft(flow) ? printParagraph(flow) : flow;
}

// The properties in the order of the schema (CT_PPr), which strict readers insist on. Direction is said of every paragraph and of its end, which is
// what list labels take theirs from. No alignment is set: by default it is where the lines start, in every reader.
function printParagraph(draft: ParagraphDraft): Xml {
  const { style, keepNext, list, box, direction, before, after, indent, content } = draft;
  const isRtl = direction === 'rtl';
  const properties = [
    ...(style === 'Normal' ? [] : [w('pStyle', { val: style })]),
    ...(keepNext ? [w('keepNext')] : []),
    ...(list === undefined
      ? []
      : [w('numPr', undefined, w('ilvl', { val: list.level }), w('numId', { val: list.id }))]),
    ...(box === undefined ? [] : frame(box)),
    w('bidi', isRtl ? undefined : { val: 0 }),
    ...(before === undefined && after === undefined ? [] : [w('spacing', { before, after })]),
    ...(indent === undefined
      ? []
      : [w('ind', { left: indent.start, right: indent.end, hanging: indent.hanging })]),
    ...(isRtl ? [w('rPr', undefined, w('rtl'))] : []),
  ];
  const words = isRtl ? settleOrder(content) : content;
  return w('p', undefined, w('pPr', undefined, ...properties), ...words);
}

/** Between a frame and its words, in points; at the sides there is room for half a label. */
const PADDING = { top: 6, left: 10, bottom: 6, right: 10 };

// Both sides alike: readers do not agree on whether left is a side of the page or of the line.
function frame({ edge, tint }: Box): readonly Xml[] {
  const sides = Object.entries(PADDING).map(([side, space]) =>
    w(side, { val: 'single', sz: 6, space, color: edge }),
  );
  return [w('pBdr', undefined, ...sides), w('shd', { val: 'clear', color: 'auto', fill: tint })];
}
