// The styles of a document (`word/styles.xml`): Word's own where it has one, so that outlines, tables of contents and a desk's template take hold of them.
import type { Direction } from '../../../core/article/article.ts';
import type { StyleId } from './draft.ts';
import { type Fonts, fontProperty } from './fonts.ts';
import { QUOTE_INDENT } from './measures.ts';
import { type CharacterStyleId, CODE_FONT } from './runs.ts';
import type { Languages } from './settings.ts';
import { w, type Xml } from './xml.ts';

const INK = '1E2326';
const SECOND_INK = '565C60';
const ACCENT = '0F5E63';
const LINE = 'C9C1B2';

interface StyleRow {
  readonly name: string;
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

const PARAGRAPHS: Readonly<Record<StyleId, StyleRow>> = {
  Normal: { name: 'Normal', after: 160, line: 336, size: [24, 28], colour: INK, font: 'text' },
  Section: {
    name: 'Section',
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
  Byline: { name: 'Byline', after: 320, size: [20, 22], colour: SECOND_INK, font: 'heading', next: 'Normal' },
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
    after: 200,
    size: [22, 24],
    colour: SECOND_INK,
    indent: QUOTE_INDENT,
    font: 'heading',
    next: 'Normal',
  },
  Callout: { name: 'Callout', after: 80 },
  Figure: { name: 'Figure', before: 160, after: 80, line: 240, isCentred: true, next: 'Caption' },
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
  TableText: { name: 'Table Text', after: 0, line: 288, size: [22, 24] },
  TableHeading: {
    name: 'Table Heading',
    after: 0,
    line: 288,
    size: [22, 24],
    isBold: true,
    basedOn: 'TableText',
  },
  TableEnd: { name: 'Table End', after: 120, line: 120, size: [8, 8] },
  Separator: {
    name: 'Separator',
    before: 200,
    after: 280,
    line: 120,
    indent: 3200,
    rule: true,
    next: 'Normal',
  },
  FootnoteText: { name: 'footnote text', after: 40, line: 288, size: [20, 22] },
};

const CHARACTERS: Readonly<
  Record<
    CharacterStyleId,
    { readonly name: string; readonly properties: (base: Direction) => readonly Xml[] }
  >
> = {
  Strong: { name: 'Strong', properties: bold },
  Emphasis: {
    name: 'Emphasis',
    properties: (base) => (base === 'ltr' ? [w('i'), w('iCs')] : [...bold(), w('color', { val: ACCENT })]),
  },
  HTMLCode: { name: 'HTML Code', properties: () => [fontProperty(CODE_FONT)] },
  Hyperlink: {
    name: 'Hyperlink',
    properties: () => [w('color', { val: ACCENT }), w('u', { val: 'single' })],
  },
  CalloutLabel: { name: 'Callout Label', properties: bold },
  FootnoteReference: {
    name: 'footnote reference',
    properties: () => [w('vertAlign', { val: 'superscript' })],
  },
};

export function styleSheet(
  base: Direction,
  fonts: Fonts,
  languages: Languages,
  namespaces: Readonly<Record<string, string>>,
): Xml {
  const defaults = w(
    'docDefaults',
    undefined,
    w(
      'rPrDefault',
      undefined,
      w(
        'rPr',
        undefined,
        fontProperty(fonts.text),
        w('lang', { val: languages.latin, eastAsia: languages.latin, bidi: languages.rtl }),
      ),
    ),
    w('pPrDefault', undefined, w('pPr')),
  );
  const paragraphs = Object.entries(PARAGRAPHS).map(([id, row]) => paragraphStyle(id, row, base, fonts));
  const characters = Object.entries(CHARACTERS).map(([id, { name, properties }]) =>
    w(
      'style',
      { type: 'character', styleId: id, customStyle: id === 'CalloutLabel' ? 1 : undefined },
      w('name', { val: name }),
      w('qFormat'),
      w('rPr', undefined, ...properties(base)),
    ),
  );
  return w('styles', namespaces, defaults, ...paragraphs, ...characters, ...tableStyles());
}

/** The styles that Word does not have itself. */
const OWN: ReadonlySet<string> = new Set<StyleId>([
  'Section',
  'Byline',
  'Attribution',
  'Callout',
  'Figure',
  'Credit',
  'TableCaption',
  'TableText',
  'TableHeading',
  'TableEnd',
  'Separator',
]);

function paragraphStyle(id: string, row: StyleRow, base: Direction, fonts: Fonts): Xml {
  const isNormal = id === 'Normal';
  return w(
    'style',
    {
      type: 'paragraph',
      default: isNormal ? 1 : undefined,
      styleId: id,
      customStyle: OWN.has(id) ? 1 : undefined,
    },
    w('name', { val: row.name }),
    ...(isNormal ? [] : [w('basedOn', { val: row.basedOn ?? 'Normal' })]),
    ...(row.next === undefined ? [] : [w('next', { val: row.next })]),
    w('qFormat'),
    w('pPr', undefined, ...paragraphProperties(row, isNormal && base === 'rtl')),
    w('rPr', undefined, ...characterProperties(row, fonts)),
  );
}

function paragraphProperties(row: StyleRow, isRtl: boolean): readonly Xml[] {
  const { before, after, line, indent, outline } = row;
  return [
    ...(row.keepNext ? [w('keepNext')] : []),
    ...(row.rule ? [w('pBdr', undefined, w('bottom', { val: 'single', sz: 6, space: 1, color: LINE }))] : []),
    ...(isRtl ? [w('bidi')] : []),
    w('spacing', { before, after, line, lineRule: line === undefined ? undefined : 'auto' }),
    ...(indent === undefined ? [] : [w('ind', { left: indent, right: indent })]),
    ...(row.isCentred ? [w('jc', { val: 'center' })] : []),
    ...(outline === undefined ? [] : [w('outlineLvl', { val: outline })]),
  ];
}

function characterProperties({ font, isBold, colour, size }: StyleRow, fonts: Fonts): readonly Xml[] {
  return [
    ...(font === undefined ? [] : [fontProperty(fonts[font])]),
    ...(isBold ? bold() : []),
    ...(colour === undefined ? [] : [w('color', { val: colour })]),
    ...(size === undefined ? [] : [w('sz', { val: size[0] }), w('szCs', { val: size[1] })]),
  ];
}

function bold(): readonly Xml[] {
  return [w('b'), w('bCs')];
}

// Thin rules between rows, a strong one under the header; the same in both directions.
function tableStyles(): readonly Xml[] {
  const rule = (side: string, size: number, color: string): Xml =>
    w(side, { val: 'single', sz: size, space: 0, color });
  const margin = (side: string, width: number): Xml => w(side, { w: width, type: 'dxa' });
  return [
    w(
      'style',
      { type: 'table', default: 1, styleId: 'TableNormal' },
      w('name', { val: 'Normal Table' }),
      w(
        'tblPr',
        undefined,
        w('tblInd', { w: 0, type: 'dxa' }),
        w(
          'tblCellMar',
          undefined,
          margin('top', 0),
          margin('left', 108),
          margin('bottom', 0),
          margin('right', 108),
        ),
      ),
    ),
    w(
      'style',
      { type: 'table', customStyle: 1, styleId: 'ArticleTable' },
      w('name', { val: 'Article Table' }),
      w('basedOn', { val: 'TableNormal' }),
      w(
        'tblPr',
        undefined,
        w('tblBorders', undefined, rule('top', 4, LINE), rule('bottom', 4, LINE), rule('insideH', 4, LINE)),
        w(
          'tblCellMar',
          undefined,
          margin('top', 60),
          margin('left', 108),
          margin('bottom', 60),
          margin('right', 108),
        ),
      ),
      w(
        'tblStylePr',
        { type: 'firstRow' },
        w('tcPr', undefined, w('tcBorders', undefined, rule('bottom', 12, ACCENT))),
      ),
    ),
  ];
}
