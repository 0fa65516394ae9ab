// Keys in tables. Lexical's own take the left key for «back»; here arrows follow the eye, in either direction, and lead out of the table at its edges.
import {
  $createTableSelectionFrom,
  $isTableCellNode,
  $isTableSelection,
  type TableCellNode,
} from '@lexical/table';
import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { $goBeside } from '../blocks/atoms.ts';
import { isCaretOnEdgeLine } from '../blocks/edgeLine.ts';
import { $aroundCaret, $isCaretAtEdge, type Step } from '../blocks/places.ts';
import { $sidewaysStep, isPlainArrow, taken } from '../blocks/registerAtoms.ts';
import { $isCaptionNode } from '../figure/FigureNode.ts';
import { $addRow, $cellAtCaret, type CellPlace } from './grid.ts';

/** Listens until the returned function is called. */
export function registerTableKeys(editor: LexicalEditor): () => void {
  const vertical = (step: Step) => (event: KeyboardEvent) =>
    taken(event, isPlainArrow(event) && $leaveVertically(editor, step));
  const sideways = (side: 'left' | 'right') => (event: KeyboardEvent) =>
    taken(event, $goSideways(event, side));
  const emptying = (event: KeyboardEvent): boolean => taken(event, $emptyCells());
  return mergeRegister(
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, vertical(1), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ARROW_UP_COMMAND, vertical(-1), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ARROW_LEFT_COMMAND, sideways('left'), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, sideways('right'), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_BACKSPACE_COMMAND, emptying, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_DELETE_COMMAND, emptying, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => taken(event, $goOn(event.shiftKey ? -1 : 1)),
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $breakLine, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      DELETE_CHARACTER_COMMAND,
      (isBackward) => $stayInCell(isBackward ? -1 : 1),
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}

function $caretCell(): TableCellNode | undefined {
  const selection = $getSelection();
  return $isRangeSelection(selection) && selection.isCollapsed() ? $aroundCaret($isTableCellNode) : undefined;
}

// Over the first and under the last row; between rows Lexical finds the way.
function $leaveVertically(editor: LexicalEditor, step: Step): boolean {
  const cell = $caretCell();
  const place = cell === undefined ? undefined : $cellAtCaret();
  if (cell === undefined || place === undefined) return false;
  if (place.row !== (step === 1 ? place.cells.length - 1 : 0)) return false;
  if (!isCaretOnEdgeLine(editor, cell.getKey(), step)) return false;
  $leaveTable(place, step);
  return true;
}

function $leaveTable({ frame, table }: CellPlace, step: Step): void {
  const caption = table.getPreviousSibling();
  if (step === -1 && $isCaptionNode(caption)) caption.selectEnd();
  else $goBeside(frame, step);
}

function $goSideways(event: KeyboardEvent, side: 'left' | 'right'): boolean {
  const place = $cellAtCaret();
  if (place === undefined || event.ctrlKey || event.metaKey || event.altKey) return false;
  const step = $sidewaysStep(side, place.table);
  const selection = $getSelection();
  if ($isTableSelection(selection)) return event.shiftKey && $extendCells(place, step);
  const cell = $aroundCaret($isTableCellNode);
  if (cell === undefined || !$isRangeSelection(selection)) return false;
  if (event.shiftKey)
    return selection.isCollapsed() && $isCaretAtEdge(cell, step) && $extendCells(place, step);
  if (!selection.isCollapsed()) return false;
  if ($isCaretAtEdge(cell, step)) return $goToCell(place, step) || $leaveSideways(place, step);
  // Lexical would leave the cell here, by the edge that it takes for the near one.
  if (!$isCaretAtEdge(cell, -step as Step)) return false;
  selection.modify('move', step === -1, 'character');
  return true;
}

function $leaveSideways(place: CellPlace, step: Step): boolean {
  $leaveTable(place, step);
  return true;
}

// To the next cell or the one before, from row to row.
function $goToCell(place: CellPlace, step: Step): boolean {
  const next = $nextCell(place, step);
  if (step === 1) next?.selectStart();
  else next?.selectEnd();
  return next !== undefined;
}

function $nextCell({ cells, row, column }: CellPlace, step: Step): TableCellNode | undefined {
  const all = cells.flat();
  return all[all.findIndex((cell) => cell.is(cells[row]?.[column])) + step];
}

// Selects from the caret's cell, or from where the selection of cells began, to the cell beside.
function $extendCells({ table, cells, row, column }: CellPlace, step: Step): boolean {
  const selection = $getSelection();
  const focus = cells[row]?.[column + step];
  if (focus === undefined) return $isTableSelection(selection);
  const anchor = $isTableSelection(selection) ? selection.anchor.getNode() : cells[row]?.[column];
  if (!$isTableCellNode(anchor)) return false;
  $setSelection($createTableSelectionFrom(table, anchor, focus));
  return true;
}

// Selected cells are emptied; the table stays, even when all of it was selected.
function $emptyCells(): boolean {
  const selection = $getSelection();
  if (!$isTableSelection(selection)) return false;
  const cells = selection.getNodes().filter($isTableCellNode);
  for (const cell of cells) cell.clear().append($createParagraphNode());
  cells[0]?.selectStart();
  return true;
}

function $goOn(step: Step): boolean {
  const place = $cellAtCaret();
  if (place === undefined || $aroundCaret($isTableCellNode) === undefined) return false;
  const next = $nextCell(place, step);
  if (next !== undefined) next.selectEnd();
  else if (step === -1) $leaveTable(place, -1);
  else $addRow({ ...place, column: 0 }, 1);
  return true;
}

function $breakLine(): boolean {
  const selection = $getSelection();
  if ($aroundCaret($isTableCellNode) === undefined || !$isRangeSelection(selection)) return false;
  selection.insertLineBreak();
  return true;
}

// At the edge of a cell there is nothing to delete.
function $stayInCell(step: Step): boolean {
  const cell = $caretCell();
  return cell !== undefined && $isCaretAtEdge(cell, step);
}
