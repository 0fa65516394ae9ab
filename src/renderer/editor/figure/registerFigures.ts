// Keys in the lines under pictures and over tables: Enter and arrows lead from line to line and out of the box, and no line flows into another.
import { $isTableNode } from '@lexical/table';
import {
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  DELETE_CHARACTER_COMMAND,
  type ElementNode,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { $choose, $goBeside } from '../blocks/atoms.ts';
import { isCaretOnEdgeLine } from '../blocks/edgeLine.ts';
import { EDIT_FIELD_COMMAND } from '../blocks/fields.ts';
import { $aroundCaret, $isCaretAtEdge, type Step } from '../blocks/places.ts';
import { $sidewaysStep, isPlainArrow, taken } from '../blocks/registerAtoms.ts';
import {
  $isCaptionNode,
  $isCreditNode,
  $isFigureNode,
  type CaptionNode,
  type CreditNode,
  FigureNode,
} from './FigureNode.ts';
import { $keepLines } from './figures.ts';

type Line = CaptionNode | CreditNode;

/** Listens until the returned function is called. */
export function registerFigures(editor: LexicalEditor): () => void {
  const vertical = (step: Step) => (event: KeyboardEvent) => {
    const line = $lineAtCaret();
    return taken(
      event,
      line !== undefined &&
        isPlainArrow(event) &&
        isCaretOnEdgeLine(editor, line.getKey(), step) &&
        $leave(line, step),
    );
  };
  const sideways = (side: 'left' | 'right') => (event: KeyboardEvent) => {
    const line = $lineAtCaret();
    if (line === undefined || !isPlainArrow(event)) return false;
    const step = $sidewaysStep(side, line);
    return taken(event, $isCaretAtEdge(line, step) && $leave(line, step));
  };
  return mergeRegister(
    editor.registerNodeTransform(FigureNode, $keepLines),
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, vertical(1), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ARROW_UP_COMMAND, vertical(-1), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ARROW_LEFT_COMMAND, sideways('left'), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, sideways('right'), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const line = $lineAtCaret();
        return taken(event, line !== undefined && $leave(line, event.shiftKey ? -1 : 1));
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      INSERT_PARAGRAPH_COMMAND,
      () => {
        const line = $lineAtCaret();
        return line !== undefined && $leave(line, 1);
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      DELETE_CHARACTER_COMMAND,
      (isBackward) => $keepApart(isBackward ? -1 : 1),
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      CLICK_COMMAND,
      ({ target }) => {
        if (!(target instanceof Element) || !target.matches('.no-alternative')) return false;
        const figure = $getNearestNodeFromDOMNode(target);
        if (!$isFigureNode(figure)) return false;
        target.ownerDocument.getSelection()?.removeAllRanges();
        $choose(figure);
        return editor.dispatchCommand(EDIT_FIELD_COMMAND, { kind: 'alternative', key: figure.getKey() });
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}

function $lineAtCaret(): Line | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  return $aroundCaret($isCaptionNode) ?? $aroundCaret($isCreditNode);
}

// To the next line of the box, onto its picture, or out of it.
function $leave(line: Line, step: Step): boolean {
  const box = line.getParent();
  const next = step === 1 ? line.getNextSibling() : line.getPreviousSibling();
  if ($isCaptionNode(next) || $isCreditNode(next) || $isTableNode(next)) $goInto(next, step);
  else if (step === -1 && $isFigureNode(box)) $choose(box);
  else if (box !== null) $goBeside(box, step);
  return true;
}

function $goInto(element: ElementNode, step: Step): void {
  if (step === 1) element.selectStart();
  else element.selectEnd();
}

// Deleting over the edge of a line goes over the edge and deletes nothing; an empty caption over a table goes away.
function $keepApart(step: Step): boolean {
  const line = $lineAtCaret();
  if (line === undefined || !$isCaretAtEdge(line, step)) return false;
  if (step === 1) return true;
  const box = line.getParent();
  if (line.isEmpty() && $isElementNode(box) && !$isFigureNode(box)) {
    line.getNextSibling<ElementNode>()?.selectStart();
    line.remove();
    return true;
  }
  return $leave(line, -1);
}
