// Tables: columns in the direction of the line, a header row that is repeated on every page.
import type { Inline, Table, TableCell } from '../../../core/article/article.ts';
import { plainText } from '../../../core/article/inlines.ts';
import { writeText } from './blocks.ts';
import type { DocxContext } from './context.ts';
import { type Flow, type ParagraphDraft, printFlow } from './draft.ts';
import { showsWords, writeInlines } from './inlines.ts';
import { textRuns } from './runs.ts';
import { w, type Xml } from './xml.ts';

/** More columns than this and Word calls the whole file damaged. */
const MOST_COLUMNS = 63;

export function writeTable(table: Table, context: DocxContext): readonly Flow[] {
  const caption = writeInlines(table.caption ?? [], context);
  const heading: readonly ParagraphDraft[] = showsWords(caption)
    ? [{ style: 'TableCaption', direction: context.direction, content: caption, keepNext: true }]
    : [];
  const columns = Math.max(0, ...table.rows.map(({ cells }) => cells.length));
  if (columns > MOST_COLUMNS) return [...heading, ...writeLines(table, context)];
  const room = context.paper.textWidth - context.frame.start - context.frame.end;
  const width = Math.floor(room / columns);
  const rows = table.rows.map((row, index) => {
    const isHeader = index === 0 && table.headerRow === true;
    const cells = row.cells.map((cell, column) =>
      writeCell(cell, isHeader || (column === 0 && table.headerColumn === true), width, context),
    );
    return w(
      'tr',
      undefined,
      w('trPr', undefined, ...rowProperties(isHeader && !hasReference(row.cells))),
      ...cells,
    );
  });
  const grid = Array.from({ length: columns }, () => w('gridCol', { w: width }));
  return [
    ...heading,
    w('tbl', undefined, properties(table, room, context), w('tblGrid', undefined, ...grid), ...rows),
  ];
}

// In the order of the schema (CT_TblPr).
function properties(table: Table, room: number, context: DocxContext): Xml {
  const caption = plainText(table.caption ?? [])
    .replace(/\s+/g, ' ')
    .trim();
  return w(
    'tblPr',
    undefined,
    w('tblStyle', { val: 'ArticleTable' }),
    ...(context.direction === 'rtl' ? [w('bidiVisual')] : []),
    w('tblW', { w: room, type: 'dxa' }),
    // In the middle, because readers measure a right-to-left table's indent from different sides.
    w('jc', { val: 'center' }),
    w('tblLook', {
      val: table.headerRow ? (table.headerColumn ? '06A0' : '0620') : table.headerColumn ? '0680' : '0600',
      firstRow: table.headerRow ? 1 : 0,
      lastRow: 0,
      firstColumn: table.headerColumn ? 1 : 0,
      lastColumn: 0,
      noHBand: 1,
      noVBand: 1,
    }),
    ...(caption === '' ? [] : [w('tblCaption', { val: caption })]),
  );
}

// A row is not torn by the end of a page. LibreOffice loses the notes of rows that are repeated.
function rowProperties(isRepeated: boolean): readonly Xml[] {
  return [w('cantSplit'), ...(isRepeated ? [w('tblHeader')] : [])];
}

// A cell holds a paragraph, also when it is empty.
function writeCell(cell: TableCell, isHeading: boolean, width: number, context: DocxContext): Xml {
  const paragraph = printFlow({
    style: isHeading ? 'TableHeading' : 'TableText',
    direction: context.direction,
    content: writeInlines(cell.children, context),
  });
  return w('tc', undefined, w('tcPr', undefined, w('tcW', { w: width, type: 'dxa' })), paragraph);
}

function writeLines(table: Table, context: DocxContext): readonly Flow[] {
  context.notice({
    code: 'table-too-wide',
    message: {
      ar: `في المقال جدول أعمدته أكثر من ${MOST_COLUMNS}، وهو أقصى ما يسعه Word؛ طُبعت صفوفه أسطراً.`,
      en: `A table has more than the ${MOST_COLUMNS} columns that Word can hold; its rows are printed as lines.`,
    },
  });
  return table.rows.flatMap((row) => {
    const content = row.cells.flatMap((cell, column) => [
      ...(column === 0 ? [] : textRuns(' | ', context)),
      ...writeInlines(cell.children, context),
    ]);
    return writeText(content, context);
  });
}

function hasReference(cells: readonly TableCell[]): boolean {
  const holds = (inline: Inline): boolean =>
    inline.type === 'reference' || (inline.type === 'link' && inline.children.some(holds));
  return cells.some(({ children }) => children.some(holds));
}
