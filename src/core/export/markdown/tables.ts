// Tables of GFM, which always have a header row: of a table without one it is empty.
import type { Table, TableRow } from '../../article/article.ts';
import { CAPTION } from './comments.ts';
import { type Lines, type Spoken, type WriteContext, withComment } from './context.ts';
import { writeCell, writeParagraph } from './inlines.ts';

const SPOKEN: Spoken = new Set(['headerRow', 'caption', 'rows']);

/** A table's lines, its caption as a paragraph above it. */
export function writeTable(table: Table, context: WriteContext): Lines {
  const columns = table.rows[0]?.cells.length ?? 1;
  const [first, ...rest] = table.rows;
  const row = ({ cells }: TableRow): string =>
    `| ${cells.map((cell) => writeCell(cell.children, context.labelOf)).join(' | ')} |`;
  const empty = `| ${Array.from({ length: columns }, () => '').join(' | ')} |`;
  const header = table.headerRow && first !== undefined ? row(first) : empty;
  const lines = [
    ...(table.caption === undefined ? [] : [CAPTION, ...writeParagraph(table.caption, context.labelOf), '']),
    header,
    `| ${Array.from({ length: columns }, () => '---').join(' | ')} |`,
    ...(table.headerRow ? rest : table.rows).map(row),
  ];
  // An empty header row is otherwise read as none.
  const isUnsaid = table.headerRow && header === empty;
  return withComment(table, SPOKEN, lines, isUnsaid ? { headerRow: true } : undefined);
}
