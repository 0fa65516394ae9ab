// Tables of a page: spans expanded, tables in cells flattened, and tables that only lay the page out read as what they hold.
import type { Block, Inline, Table, TableRow } from '../../article/article.ts';
import { plainText } from '../../article/inlines.ts';
import { attribute, childElements, findElement, type HtmlElement, hasRole, textOf } from './dom.ts';
import type { Surroundings } from './flow.ts';
import { readBlocks, readInlines } from './read.ts';
import { type HtmlReader, statedDirection } from './reader.ts';

const MAX_COLUMNS = 200;
/** Cells that spans may add to one table; beyond, a cell is one cell. */
const MAX_ADDED = 20_000;
const LAYOUT_CONTENT = new Set('h1 h2 h3 h4 h5 h6 figure blockquote ul ol hr section article'.split(' '));

interface FoundRow {
  readonly row: HtmlElement;
  readonly inHead: boolean;
}

/** The table, or the blocks of one that only lays out. `caption` is a caption that stands outside it. */
export function readTable(
  element: HtmlElement,
  caption: HtmlElement | undefined,
  around: Surroundings,
  reader: HtmlReader,
): readonly Block[] {
  const rows = rowsOf(element);
  if (isLayout(element, rows)) return readLayout(element, caption, around, reader);
  const inner = findElement(element, (found) => found.tagName === 'table' && found !== element);
  if (inner !== undefined) reader.findings.report('table-flattened', textOf(inner, 200));
  const own = childElements(element).find((child) => child.tagName === 'caption') ?? caption;
  const words = own === undefined ? [] : readInlines(own, around, reader);
  const grid = readGrid(rows, around, reader);
  if (grid.length === 0) return words.length === 0 ? [] : [{ type: 'paragraph', children: words }];
  const { headerRow, headerColumn } = headersOf(rows);
  const table: Table = {
    type: 'table',
    ...(headerRow ? { headerRow: true } : {}),
    ...(headerColumn ? { headerColumn: true } : {}),
    ...(words.length === 0 ? {} : { caption: words }),
    ...statedDirection(element, reader),
    rows: grid,
  };
  return [table];
}

function rowsOf(table: HtmlElement): readonly FoundRow[] {
  const parts = childElements(table);
  // A `tfoot` may be written before the body that it ends.
  const inOrder = [
    ...parts.filter((part) => part.tagName !== 'tfoot'),
    ...parts.filter((part) => part.tagName === 'tfoot'),
  ];
  return inOrder.flatMap((part): readonly FoundRow[] => {
    if (part.tagName === 'tr') return [{ row: part, inHead: false }];
    if (!/^t(?:head|body|foot)$/.test(part.tagName)) return [];
    return childElements(part)
      .filter((child) => child.tagName === 'tr')
      .map((row) => ({ row, inHead: part.tagName === 'thead' }));
  });
}

function cellsOf(row: HtmlElement): readonly HtmlElement[] {
  return childElements(row).filter((child) => child.tagName === 'td' || child.tagName === 'th');
}

function isLayout(table: HtmlElement, rows: readonly FoundRow[]): boolean {
  if (hasRole(table, 'presentation') || hasRole(table, 'none')) return true;
  const cells = rows.flatMap(({ row }) => cellsOf(row));
  if (
    cells.some((cell) => cell.tagName === 'th') ||
    childElements(table).some((child) => child.tagName === 'caption' || child.tagName === 'thead')
  )
    return false;
  if (cells.length <= 1) return true;
  return cells.some((cell) => {
    const blocks = childElements(cell);
    return (
      blocks.some((child) => LAYOUT_CONTENT.has(child.tagName)) ||
      blocks.filter((child) => child.tagName === 'p').length > 2
    );
  });
}

function readLayout(
  table: HtmlElement,
  caption: HtmlElement | undefined,
  around: Surroundings,
  reader: HtmlReader,
): readonly Block[] {
  const parts = childElements(table).filter((child) => child.tagName === 'caption');
  if (caption !== undefined) parts.push(caption);
  return [...parts, ...rowsOf(table).flatMap(({ row }) => cellsOf(row))].flatMap((part) =>
    readBlocks(part, around, reader),
  );
}

function readGrid(rows: readonly FoundRow[], around: Surroundings, reader: HtmlReader): readonly TableRow[] {
  const grid: (readonly Inline[])[][] = rows.map(() => []);
  const filled: boolean[][] = rows.map(() => []);
  let added = 0;
  rows.forEach(({ row }, rowIndex) => {
    let column = 0;
    for (const cell of cellsOf(row)) {
      while (filled[rowIndex]?.[column] === true) column += 1;
      const children = readInlines(cell, around, reader);
      if (column >= MAX_COLUMNS) {
        appendToLast(grid[rowIndex], children);
        continue;
      }
      let columns = Math.min(spanOf(cell, 'colspan') || 1, MAX_COLUMNS - column);
      // A row span of nothing reaches to the end.
      let height = Math.min(spanOf(cell, 'rowspan') || rows.length, rows.length - rowIndex);
      if (columns * height > 1) {
        if (added + columns * height > MAX_ADDED) columns = height = 1;
        else reader.findings.report('cells-expanded', plainText(children));
        added += columns * height - 1;
      }
      for (let down = 0; down < height; down += 1) {
        for (let across = 0; across < columns; across += 1) {
          setCell(grid[rowIndex + down], column + across, down + across === 0 ? children : []);
          const marks = filled[rowIndex + down];
          if (marks !== undefined) marks[column + across] = true;
        }
      }
      column += columns;
    }
  });
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  return width === 0
    ? []
    : grid.map((row) => ({
        cells: Array.from({ length: width }, (_, index) => ({ children: row[index] ?? [] })),
      }));
}

function setCell(row: (readonly Inline[])[] | undefined, column: number, children: readonly Inline[]): void {
  if (row === undefined) return;
  while (row.length < column) row.push([]);
  if (row[column] === undefined || children.length > 0) row[column] = children;
}

function appendToLast(row: (readonly Inline[])[] | undefined, children: readonly Inline[]): void {
  const last = row?.at(-1);
  if (row !== undefined && last !== undefined && children.length > 0)
    row[row.length - 1] = [...last, { type: 'break' }, ...children];
}

function spanOf(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return Number.isNaN(span) || span < 0 ? 1 : Math.min(span, 10_000);
}

function headersOf(rows: readonly FoundRow[]): {
  readonly headerRow: boolean;
  readonly headerColumn: boolean;
} {
  const [first = [], ...rest] = rows.map(({ row }) => cellsOf(row));
  // The corner of a table with both kinds of header may be an ordinary cell.
  const across = first.length > 1 ? first.slice(1) : first;
  const headerRow =
    rows[0]?.inHead === true || (across.length > 0 && across.every((cell) => heads(cell, 'col')));
  const body = headerRow ? rest : [first, ...rest];
  const headerColumn =
    body.length > 0 &&
    body.every((row) => heads(row[0], 'row') && (row.length > 1 || scopeOf(row[0]) === 'row'));
  return { headerRow, headerColumn };
}

// Whether a cell is a header in a direction: a `th` that does not say that it heads the other one.
function heads(cell: HtmlElement | undefined, direction: 'col' | 'row'): boolean {
  if (cell?.tagName !== 'th') return false;
  const scope = scopeOf(cell);
  return scope === undefined || scope.startsWith(direction);
}

function scopeOf(cell: HtmlElement | undefined): string | undefined {
  return cell === undefined ? undefined : attribute(cell, 'scope')?.toLowerCase();
}
