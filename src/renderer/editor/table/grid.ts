// A table as rows and columns of cells, always rectangular. «Before» and «after» follow reading order: in Arabic the column before stands to the right.
import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  $isTableSelection,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
  type TableRowNode,
} from '@lexical/table';
import { $createParagraphNode, $getSelection, $isRangeSelection, type LexicalNode } from 'lexical';
import type { Direction } from '../../../core/article/article.ts';
import { $addLine, $chosenAtom } from '../blocks/atoms.ts';
import { $directionAround, type Step } from '../blocks/places.ts';
import { $setArticleDirection } from '../state.ts';
import { $isTableFrameNode, TableFrameNode } from './TableFrameNode.ts';

export interface Heads {
  readonly row: boolean;
  readonly column: boolean;
}

/** Where the caret is in a table. */
export interface CellPlace {
  readonly frame: TableFrameNode;
  readonly table: TableNode;
  readonly cells: readonly (readonly TableCellNode[])[];
  readonly row: number;
  readonly column: number;
}

/** An empty table in its frame. */
export function $createFramedTable(
  rows: number,
  columns: number,
  heads: Heads,
  direction: Direction,
): TableFrameNode {
  const table = $createTableNode().setDirection(direction);
  for (let row = 0; row < rows; row += 1) table.append($createRow(columns, direction));
  $setHeads(table, heads);
  return $setArticleDirection(new TableFrameNode(), undefined, direction).append(table);
}

/** The cell at the caret, or the one where the selection of cells ends; the first of a table that is chosen as a whole. */
export function $cellAtCaret(): CellPlace | undefined {
  const chosen = $chosenAtom();
  const selection = $getSelection();
  const start =
    $isTableFrameNode(chosen) || !($isRangeSelection(selection) || $isTableSelection(selection))
      ? chosen
      : selection.focus.getNode();
  let cell: TableCellNode | undefined;
  for (let node: LexicalNode | null | undefined = start; node; node = node.getParent()) {
    if ($isTableCellNode(node)) cell ??= node;
    if ($isTableFrameNode(node)) return $placeOf(node, cell);
  }
  return undefined;
}

function $placeOf(frame: TableFrameNode, cell: TableCellNode | undefined): CellPlace | undefined {
  const table = frame.getChildren().find($isTableNode);
  if (table === undefined) return undefined;
  const cells = $cellsOf(table);
  const row = cells.findIndex((line) => line.some((each) => each.is(cell)));
  const column = cells[row]?.findIndex((each) => each.is(cell)) ?? -1;
  return { frame, table, cells, row: Math.max(row, 0), column: Math.max(column, 0) };
}

/** The cells of a table, row by row. */
export function $cellsOf(table: TableNode): readonly (readonly TableCellNode[])[] {
  return $rowsOf(table).map((row) => row.getChildren().filter($isTableCellNode));
}

/** Whether the first row and the first column are heads. */
export function $headsOf(table: TableNode): Heads {
  const cells = $cellsOf(table);
  const has = (cell: TableCellNode | undefined, state: number): boolean =>
    cell !== undefined && (cell.getHeaderStyles() & state) !== 0;
  return {
    row: cells[0]?.every((cell) => has(cell, TableCellHeaderStates.ROW)) === true,
    column: cells.length > 0 && cells.every(([first]) => has(first, TableCellHeaderStates.COLUMN)),
  };
}

/** Makes the first row and the first column heads, or not, and no other cell. */
export function $setHeads(table: TableNode, heads: Heads): void {
  $cellsOf(table).forEach((line, row) => {
    line.forEach((cell, column) => {
      const state =
        (heads.row && row === 0 ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS) |
        (heads.column && column === 0 ? TableCellHeaderStates.COLUMN : TableCellHeaderStates.NO_STATUS);
      if (cell.getHeaderStyles() !== state) cell.setHeaderStyles(state);
    });
  });
}

/** Adds a row beside the caret's; the caret goes into it. */
export function $addRow(place: CellPlace, step: Step): void {
  const heads = $headsOf(place.table);
  const row = $createRow(place.cells[0]?.length ?? 1, $directionAround(place.table));
  const beside = $rowsOf(place.table)[place.row];
  if (step === 1) beside?.insertAfter(row);
  else beside?.insertBefore(row);
  $setHeads(place.table, heads);
  $cell(place.table, place.row + (step === 1 ? 1 : 0), place.column)?.selectStart();
}

/** Adds a column beside the caret's; the caret goes into it. */
export function $addColumn(place: CellPlace, step: Step): void {
  const heads = $headsOf(place.table);
  const direction = $directionAround(place.table);
  for (const line of place.cells) {
    const beside = line[place.column];
    if (step === 1) beside?.insertAfter($createCell(direction));
    else beside?.insertBefore($createCell(direction));
  }
  $setHeads(place.table, heads);
  $cell(place.table, place.row, place.column + (step === 1 ? 1 : 0))?.selectStart();
}

/** Takes the caret's row away, and with the last one the table. */
export function $removeRow(place: CellPlace): void {
  if (place.cells.length < 2) {
    $removeTable(place.frame);
    return;
  }
  const heads = $headsOf(place.table);
  $rowsOf(place.table)[place.row]?.remove();
  $setHeads(place.table, heads);
  $cell(place.table, Math.min(place.row, place.cells.length - 2), place.column)?.selectStart();
}

/** Takes the caret's column away, and with the last one the table. */
export function $removeColumn(place: CellPlace): void {
  const width = place.cells[0]?.length ?? 0;
  if (width < 2) {
    $removeTable(place.frame);
    return;
  }
  const heads = $headsOf(place.table);
  for (const line of place.cells) line[place.column]?.remove();
  $setHeads(place.table, heads);
  $cell(place.table, place.row, Math.min(place.column, width - 2))?.selectStart();
}

/** Moves the caret's row up (-1) or down (1). */
export function $moveRow(place: CellPlace, step: Step): void {
  const rows = $rowsOf(place.table);
  const [row, beside] = [rows[place.row], rows[place.row + step]];
  if (row === undefined || beside === undefined) return;
  const heads = $headsOf(place.table);
  if (step === 1) beside.insertAfter(row);
  else beside.insertBefore(row);
  $setHeads(place.table, heads);
}

/** Moves the caret's column on (1) or back (-1) in reading order. */
export function $moveColumn(place: CellPlace, step: Step): void {
  if (place.cells[0]?.[place.column + step] === undefined) return;
  const heads = $headsOf(place.table);
  for (const line of place.cells) {
    const [cell, beside] = [line[place.column], line[place.column + step]];
    if (cell === undefined || beside === undefined) continue;
    if (step === 1) beside.insertAfter(cell);
    else beside.insertBefore(cell);
  }
  $setHeads(place.table, heads);
}

/** Takes the whole table away and leaves a line in its place. */
export function $removeTable(frame: TableFrameNode): void {
  $addLine(frame, -1);
  frame.remove();
}

function $rowsOf(table: TableNode): readonly TableRowNode[] {
  return table.getChildren().filter($isTableRowNode);
}

function $cell(table: TableNode, row: number, column: number): TableCellNode | undefined {
  return $cellsOf(table)[row]?.[column];
}

function $createRow(columns: number, direction: Direction): TableRowNode {
  const row = $createTableRowNode().setDirection(direction);
  for (let column = 0; column < columns; column += 1) row.append($createCell(direction));
  return row;
}

function $createCell(direction: Direction): TableCellNode {
  return $createTableCellNode(TableCellHeaderStates.NO_STATUS)
    .setDirection(direction)
    .append($createParagraphNode());
}
