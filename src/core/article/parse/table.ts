// Reading tables: whatever is given becomes rectangular.
import type { Direction, Inline, Paragraph, Table, TableCell, TableRow } from '../article.ts';
import type { Path } from '../walk.ts';
import { type InlineContext, readInlines, readOptionalInlines } from './inlines.ts';
import type { Fields } from './reader.ts';
import { readFlag } from './texts.ts';

/** Wider rows are cut into what a reader could ever see; the rest of their text goes into the last cell. */
const MAX_COLUMNS = 200;

const KNOWN = {
  table: new Set(['type', 'headerRow', 'headerColumn', 'caption', 'dir', 'rows']),
  row: new Set(['cells']),
  cell: new Set(['children']),
};

/** A table, or its caption as a paragraph when it has no cells. */
export function readTable(
  fields: Fields,
  path: Path,
  context: InlineContext,
  direction: { dir?: Direction },
): readonly (Table | Paragraph)[] {
  const { reader } = context;
  const written = fields.rows;
  const given: readonly unknown[] = Array.isArray(written) ? written : [];
  const rows = given.map((row, index) => readRow(row, [...path, 'rows', index], context));
  const columns = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  const caption = readOptionalInlines(fields.caption, [...path, 'caption'], context);
  if (columns === 0) {
    reader.report('no-content', path, 'table');
    return caption === undefined ? [] : [{ type: 'paragraph', children: caption }];
  }
  if (rows.some((row) => row.cells.length !== columns))
    reader.report('wrong-type', [...path, 'rows'], 'uneven rows');
  return [
    {
      ...reader.unknownFields(fields, KNOWN.table, path),
      type: 'table',
      ...(readFlag(fields.headerRow, [...path, 'headerRow'], reader) ? { headerRow: true } : {}),
      ...(readFlag(fields.headerColumn, [...path, 'headerColumn'], reader) ? { headerColumn: true } : {}),
      ...(caption === undefined ? {} : { caption }),
      ...direction,
      rows: rows.map((row) => pad(row, columns)),
    },
  ];
}

function readRow(value: unknown, path: Path, context: InlineContext): TableRow {
  const { reader } = context;
  reader.spend();
  const fields = reader.fields(value, path);
  const written = fields === undefined ? value : fields.cells;
  const given: readonly unknown[] = Array.isArray(written) ? written : written === undefined ? [] : [written];
  const cells = given
    .slice(0, MAX_COLUMNS)
    .map((cell, index) => readCell(cell, [...path, 'cells', index], context));
  if (given.length > MAX_COLUMNS) {
    reader.report('too-large', [...path, 'cells'], `${given.length} columns`);
    const rest = given
      .slice(MAX_COLUMNS)
      .flatMap((cell, index): readonly Inline[] => [
        { type: 'break' },
        ...readCell(cell, [...path, 'cells', MAX_COLUMNS + index], context).children,
      ]);
    const last = cells.at(-1);
    if (last !== undefined) cells[cells.length - 1] = { ...last, children: [...last.children, ...rest] };
  }
  return { ...(fields === undefined ? {} : reader.unknownFields(fields, KNOWN.row, path)), cells };
}

function readCell(value: unknown, path: Path, context: InlineContext): TableCell {
  const fields = context.reader.fields(value, path);
  if (fields === undefined || fields.type !== undefined)
    return { children: readInlines(value, path, context) };
  return {
    ...context.reader.unknownFields(fields, KNOWN.cell, path),
    children: readInlines(fields.children, [...path, 'children'], context),
  };
}

function pad(row: TableRow, columns: number): TableRow {
  if (row.cells.length === columns) return row;
  const missing = Array.from({ length: columns - row.cells.length }, (): TableCell => ({ children: [] }));
  return { ...row, cells: [...row.cells, ...missing] };
}
