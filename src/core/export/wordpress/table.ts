// A table as `core/table`: its caption stands under it, and a header row is a `thead`.
import type { Table, TableRow } from '../../article/article.ts';
import type { JsonObject } from '../../article/json.ts';
import { type HtmlNode, h, wrap } from '../tree.ts';
import { block } from './delimiters.ts';
import { type BlockContext, directedText } from './richText.ts';

// Columns as wide as their words. Said outright, because the default has changed between versions.
const TABLE_ATTRIBUTES: JsonObject = { hasFixedLayout: false };

/** A table in a figure. */
export function renderTable(table: Table, context: BlockContext): HtmlNode {
  const rows = table.rows.map((row, index) => renderRow(row, index, table, context));
  const head = table.headerRow === true ? rows.slice(0, 1) : [];
  const body = rows.slice(head.length);
  const caption = directedText(table.caption ?? [], context);
  return block(
    'table',
    TABLE_ATTRIBUTES,
    h(
      'figure',
      { class: 'wp-block-table' },
      h(
        'table',
        undefined,
        ...(head.length === 0 ? [] : [wrap('thead', undefined, head)]),
        ...(body.length === 0 ? [] : [wrap('tbody', undefined, body)]),
      ),
      ...(caption.length === 0 ? [] : [wrap('figcaption', { class: 'wp-element-caption' }, caption)]),
    ),
  );
}

function renderRow(row: TableRow, index: number, table: Table, context: BlockContext): HtmlNode {
  const cells = row.cells.map((cell, column) => {
    const words = directedText(cell.children, context);
    const isColumnHeader = index === 0 && table.headerRow === true;
    const isHeader = isColumnHeader || (column === 0 && table.headerColumn === true);
    // An empty corner heads nothing.
    const isCorner = index === 0 && column === 0 && words.length === 0;
    return isHeader && !isCorner
      ? wrap('th', { scope: isColumnHeader ? 'col' : 'row' }, words)
      : wrap('td', undefined, words);
  });
  return wrap('tr', undefined, cells);
}
