// Tables of GFM. Their alignment is presentation and is left out.
import type { Table as TableNode } from 'mdast';
import type { Block, Inline, TableRow } from '../../article/article.ts';
import type { JsonObject } from '../../article/json.ts';
import type { ReadContext } from './context.ts';
import { readInlines } from './inlines.ts';

// A wide header over many short rows would be padded to more cells than any table has.
const MAX_PADDING = 100_000;

/** The table; an empty header row, which GFM demands, is not part of it. Hostile ones become paragraphs. */
export function readTable(
  node: TableNode,
  caption: readonly Inline[] | undefined,
  fields: JsonObject,
  context: ReadContext,
): readonly Block[] {
  const rows = node.children.map((row) =>
    row.children.map((cell) => ({ children: readInlines(cell.children, context) })),
  );
  const columns = rows.reduce((most, cells) => Math.max(most, cells.length), 1);
  const given = rows.reduce((sum, cells) => sum + cells.length, 0);
  if (columns * rows.length - given > MAX_PADDING) {
    context.findings.report('too-large');
    return rows.map((cells) => ({ type: 'paragraph', children: cells.flatMap((cell) => cell.children) }));
  }
  const isHeaded = fields.headerRow === true || (rows[0] ?? []).some((cell) => cell.children.length > 0);
  const kept: readonly TableRow[] = (isHeaded || rows.length === 1 ? rows : rows.slice(1)).map((cells) => ({
    cells: Array.from({ length: columns }, (_, index) => cells[index] ?? { children: [] }),
  }));
  return [
    {
      type: 'table',
      ...(isHeaded ? { headerRow: true } : {}),
      ...(caption === undefined || caption.length === 0 ? {} : { caption }),
      rows: kept,
    },
  ];
}
