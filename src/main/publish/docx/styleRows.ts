// The table of paragraph styles.
import { ACCENT, INK, SECOND_INK } from './colours.ts';
import type { StyleId } from './draft.ts';
import type { Fonts } from './fonts.ts';
import { QUOTE_INDENT } from './measures.ts';

export interface StyleRow {
  /** As Word calls it, in the letters that it knows its own by. */
  readonly name: string;
  /** Not one of Word's own. */
  readonly isOwn?: true;
  readonly next?: StyleId;
  readonly basedOn?: StyleId;
  /** The size in half-points, of Latin and of Arabic. */
  readonly size?: readonly [latin: number, arabic: number];
  readonly isBold?: true;
  readonly colour?: string;
  readonly font?: keyof Fonts;
  /** In twips; lines in 240ths. */
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly indent?: number;
  readonly outline?: number;
  readonly keepNext?: true;
  readonly isCentred?: true;
  readonly rule?: true;
}

export const PARAGRAPH_STYLES: Readonly<Record<StyleId, StyleRow>> = {
  Normal: { name: 'Normal', after: 160, line: 336, size: [24, 28], colour: INK, font: 'text' },
  Section: {
    name: 'Section',
    isOwn: true,
    after: 40,
    size: [20, 22],
    isBold: true,
    colour: ACCENT,
    font: 'heading',
    keepNext: true,
    next: 'Title',
  },
  Title: {
    name: 'Title',
    after: 120,
    line: 312,
    size: [44, 48],
    isBold: true,
    font: 'heading',
    keepNext: true,
    next: 'Subtitle',
  },
  Subtitle: { name: 'Subtitle', after: 120, size: [28, 32], colour: SECOND_INK, next: 'Byline' },
  Byline: {
    name: 'Byline',
    isOwn: true,
    after: 320,
    size: [20, 22],
    colour: SECOND_INK,
    font: 'heading',
    next: 'Normal',
  },
  Heading1: {
    name: 'heading 1',
    before: 400,
    after: 120,
    line: 288,
    size: [32, 36],
    isBold: true,
    font: 'heading',
    outline: 0,
    keepNext: true,
    next: 'Normal',
  },
  Heading2: {
    name: 'heading 2',
    before: 320,
    after: 100,
    line: 288,
    size: [28, 32],
    isBold: true,
    font: 'heading',
    outline: 1,
    keepNext: true,
    next: 'Normal',
  },
  Heading3: {
    name: 'heading 3',
    before: 280,
    after: 80,
    line: 288,
    size: [24, 28],
    isBold: true,
    font: 'heading',
    outline: 2,
    keepNext: true,
    next: 'Normal',
  },
  ListParagraph: { name: 'List Paragraph', after: 80 },
  Quote: {
    name: 'Quote',
    after: 100,
    size: [26, 30],
    colour: SECOND_INK,
    indent: QUOTE_INDENT,
    next: 'Normal',
  },
  Attribution: {
    name: 'Attribution',
    isOwn: true,
    after: 200,
    size: [22, 24],
    colour: SECOND_INK,
    indent: QUOTE_INDENT,
    font: 'heading',
    next: 'Normal',
  },
  Callout: { name: 'Callout', isOwn: true, after: 80 },
  Figure: {
    name: 'Figure',
    isOwn: true,
    before: 160,
    after: 80,
    line: 240,
    isCentred: true,
    next: 'Caption',
  },
  Caption: {
    name: 'caption',
    after: 60,
    line: 288,
    size: [20, 22],
    colour: SECOND_INK,
    font: 'heading',
    isCentred: true,
    next: 'Normal',
  },
  Credit: {
    name: 'Credit',
    isOwn: true,
    after: 200,
    line: 264,
    size: [18, 20],
    colour: SECOND_INK,
    font: 'heading',
    isCentred: true,
    next: 'Normal',
  },
  TableCaption: {
    name: 'Table Caption',
    isOwn: true,
    before: 160,
    after: 80,
    line: 288,
    size: [20, 22],
    isBold: true,
    colour: SECOND_INK,
    font: 'heading',
    keepNext: true,
    next: 'Normal',
  },
  TableText: { name: 'Table Text', isOwn: true, after: 0, line: 288, size: [22, 24] },
  TableHeading: {
    name: 'Table Heading',
    isOwn: true,
    after: 0,
    line: 288,
    size: [22, 24],
    isBold: true,
    basedOn: 'TableText',
  },
  TableEnd: { name: 'Table End', isOwn: true, after: 120, line: 120, size: [8, 8] },
  Separator: {
    name: 'Separator',
    isOwn: true,
    before: 200,
    after: 280,
    line: 120,
    indent: 3200,
    rule: true,
    next: 'Normal',
  },
  FootnoteText: { name: 'footnote text', after: 40, line: 288, size: [20, 22] },
};
