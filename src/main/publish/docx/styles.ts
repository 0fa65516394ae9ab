// The styles of a document (`word/styles.xml`): Word's own where it has one, so that outlines, tables of contents and a desk's template take hold of them.
import type { Direction } from '../../../core/article/article.ts';
import { ACCENT, LINE } from './colours.ts';
import { type Fonts, fontProperty } from './fonts.ts';
import { type CharacterStyleId, CODE_FONT } from './runs.ts';
import type { Languages } from './settings.ts';
import { PARAGRAPH_STYLES, type StyleRow } from './styleRows.ts';
import { w, type Xml } from './xml.ts';

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
  const paragraphs = Object.entries(PARAGRAPH_STYLES).map(([id, row]) =>
    paragraphStyle(id, row, base, fonts),
  );
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

function paragraphStyle(id: string, row: StyleRow, base: Direction, fonts: Fonts): Xml {
  const isNormal = id === 'Normal';
  return w(
    'style',
    {
      type: 'paragraph',
      default: isNormal ? 1 : undefined,
      styleId: id,
      customStyle: row.isOwn ? 1 : undefined,
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
