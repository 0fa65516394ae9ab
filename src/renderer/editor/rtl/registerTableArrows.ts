// Arrows in tables. Lexical's table takes the left arrow for the way back wherever it stands; in a table that runs from right to left it is the way on, so the
// caret went in circles at the first cell. Here the arrows follow the table's own direction: from cell to cell, row to row, and out at its ends.
import { $isTableCellNode, type TableCellNode } from '@lexical/table';
import {
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  type ElementNode,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $isTableFrameNode } from '../table/TableFrameNode.ts';
import { $directionOf, $isAtEdge, isForward, isPlain, type Side } from './edges.ts';

/** Listens until the returned function is called. */
export function registerTableArrows(editor: LexicalEditor): () => void {
  const stops = [
    editor.registerCommand(
      KEY_ARROW_LEFT_COMMAND,
      (event) => $move(event, 'left'),
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      KEY_ARROW_RIGHT_COMMAND,
      (event) => $move(event, 'right'),
      COMMAND_PRIORITY_CRITICAL,
    ),
  ];
  return () => stops.forEach((stop) => void stop());
}

function $move(event: KeyboardEvent, side: Side): boolean {
  const selection = $getSelection();
  if (!isPlain(event) || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const cell = $findMatchingParent(selection.anchor.getNode(), $isTableCellNode);
  if (cell === null) return false;
  event.preventDefault();
  const isOn = isForward($directionOf(cell), side);
  if (!$isAtEdge(selection.anchor, cell, isOn)) {
    selection.modify('move', !isForward($directionOf(selection.anchor.getNode()), side), 'character');
    return true;
  }
  const next = $cellBeside(cell, isOn) ?? $outside(cell, isOn);
  if (isOn) next?.selectStart();
  else next?.selectEnd();
  return true;
}

function $cellBeside(cell: TableCellNode, isOn: boolean): ElementNode | undefined {
  const beside = $sibling(cell, isOn);
  if ($isElementNode(beside)) return beside;
  const row = $sibling(cell.getParent(), isOn);
  const first = $isElementNode(row) ? (isOn ? row.getFirstChild() : row.getLastChild()) : null;
  return $isElementNode(first) ? first : undefined;
}

// The caption, which stands before the table in its frame, or the block beyond the frame.
function $outside(cell: TableCellNode, isOn: boolean): ElementNode | undefined {
  const table = cell.getParent()?.getParent() ?? null;
  const frame = table?.getParent() ?? null;
  const beside = $sibling(table, isOn) ?? ($isTableFrameNode(frame) ? $sibling(frame, isOn) : null);
  return $isElementNode(beside) ? beside : undefined;
}

function $sibling(node: LexicalNode | null, isOn: boolean): LexicalNode | null {
  return (isOn ? node?.getNextSibling() : node?.getPreviousSibling()) ?? null;
}
