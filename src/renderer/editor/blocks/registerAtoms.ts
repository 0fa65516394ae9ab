// Keys and clicks on blocks that are chosen as one thing. A line of text beside such a block never flows into it, and never takes it away unseen.
import {
  $createRangeSelectionFromDom,
  $getNearestNodeFromDOMNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  type ElementNode,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { $isCaptionNode, $isFigureNode } from '../figure/FigureNode.ts';
import { $isNotesNode } from '../footnotes/nodes.ts';
import { $isTableFrameNode } from '../table/TableFrameNode.ts';
import { $addLine, $beside, $choose, $chosenAtom, $enter, $goBeside, $isAtom, $removeAtom } from './atoms.ts';
import { isCaretOnEdgeLine } from './edgeLine.ts';
import { $blockAround, $directionAround, $isCaretAtEdge, $isEmptyParagraph, type Step } from './places.ts';

/** Keys of an arrow without what selects or jumps. */
export function isPlainArrow(event: KeyboardEvent): boolean {
  return !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
}

/** The step of an arrow to the left or right, in a place with a direction. */
export function $sidewaysStep(side: 'left' | 'right', around: LexicalNode): Step {
  return (side === 'left') === ($directionAround(around) === 'rtl') ? 1 : -1;
}

/** Listens until the returned function is called. */
export function registerAtoms(editor: LexicalEditor): () => void {
  const vertical = (step: Step) => (event: KeyboardEvent) =>
    taken(
      event,
      isPlainArrow(event) && $move(step, (block) => isCaretOnEdgeLine(editor, block.getKey(), step)),
    );
  const sideways = (side: 'left' | 'right') => (event: KeyboardEvent) => {
    const at = $chosenAtom() ?? $caretNode();
    if (at === undefined || !isPlainArrow(event)) return false;
    const step = $sidewaysStep(side, at);
    return taken(
      event,
      $move(step, (block) => $isElementNode(block) && $isCaretAtEdge(block, step), true),
    );
  };
  const deletion = (isBackward: boolean): boolean => $delete(isBackward ? -1 : 1);
  return mergeRegister(
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, vertical(1), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ARROW_UP_COMMAND, vertical(-1), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ARROW_LEFT_COMMAND, sideways('left'), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, sideways('right'), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, deletion, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(DELETE_WORD_COMMAND, deletion, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(DELETE_LINE_COMMAND, deletion, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => taken(event, $jump(event)),
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => taken(event, $lineAfterAtom()),
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      CLICK_COMMAND,
      (event) => $chooseClicked(editor, event),
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}

/** Keeps the browser from doing what was done. */
export function taken(event: KeyboardEvent | null, isDone: boolean): boolean {
  if (isDone) event?.preventDefault();
  return isDone;
}

// From a chosen atom to what is beside it, or from the edge of a line onto the atom beside it.
function $move(step: Step, isAtEdge: (block: LexicalNode) => boolean, isSideways = false): boolean {
  const atom = $chosenAtom();
  if (atom !== undefined) {
    const caption = $isFigureNode(atom) && step === 1 ? atom.getChildren().find($isCaptionNode) : undefined;
    if (caption !== undefined) caption.selectStart();
    else $goBeside(atom, step, isSideways);
    return true;
  }
  const node = $caretNode();
  if (node === undefined) return false;
  const between = $betweenBlocks(node, step);
  if (between !== undefined) {
    $enter(between, step, isSideways);
    return true;
  }
  const block = $blockAround(node);
  const beside = block === undefined ? undefined : $beside(block, step);
  if (block === undefined || !$isAtom(beside) || !isAtEdge(block)) return false;
  $enter(beside, step, isSideways);
  return true;
}

const JUMPS: Readonly<Record<string, Step>> = { Home: -1, PageUp: -1, End: 1, PageDown: 1 };

// Keys that go further than a line: left to the browser, they would move a caret that Lexical does not know of while an atom is chosen.
function $jump(event: KeyboardEvent): boolean {
  const atom = $chosenAtom();
  const step = JUMPS[event.key];
  if (atom === undefined || step === undefined || event.shiftKey || event.altKey) return false;
  if (!event.ctrlKey && !event.metaKey) $goBeside(atom, step);
  else {
    const blocks = $getRoot()
      .getChildren()
      .filter((block) => !$isNotesNode(block));
    const last = step === 1 ? blocks.at(-1) : blocks[0];
    if (last !== undefined) $enter(last, -step as Step); // the other of two steps
  }
  return true;
}

// An atom after a caret that stands beside it and in no line, as a click between blocks leaves it.
function $betweenBlocks(node: LexicalNode, step: Step): LexicalNode | undefined {
  if (!$isElementNode(node) || !($isRootNode(node) || node.isShadowRoot())) return undefined;
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  const { offset } = selection.focus;
  const beside = node.getChildAtIndex(step === 1 ? offset : offset - 1);
  return $isAtom(beside) ? beside : undefined;
}

function $delete(step: Step): boolean {
  const atom = $chosenAtom();
  if (atom !== undefined) {
    $removeAtom(atom, step);
    return true;
  }
  const node = $caretNode();
  if (node === undefined) return false;
  const between = $betweenBlocks(node, step);
  const block = between === undefined ? $blockAround(node) : undefined;
  const beside = between ?? (block === undefined ? undefined : $beside(block, step));
  if (!$isAtom(beside)) return false;
  if (block !== undefined && !($isElementNode(block) && isLineOfText(block) && $isCaretAtEdge(block, step)))
    return false;
  $choose(beside);
  if ($isEmptyParagraph(block)) block.remove();
  return true;
}

// At the start of a list, Backspace takes the item out of the list first.
function isLineOfText(block: ElementNode): boolean {
  return block.getType() !== 'list';
}

function $lineAfterAtom(): boolean {
  const atom = $chosenAtom();
  if (atom === undefined) return false;
  $addLine(atom, 1);
  return true;
}

function $chooseClicked(editor: LexicalEditor, { target }: MouseEvent): boolean {
  if (!(target instanceof Element)) return false;
  const node = $getNearestNodeFromDOMNode(target);
  // Beside its lines a figure is only margin.
  const isOnAtom =
    $isAtom(node) &&
    !$isTableFrameNode(node) &&
    (!$isFigureNode(node) || target.closest('.picture') !== null);
  const native = target.ownerDocument.getSelection();
  if (isOnAtom) {
    // The browser tells of a caret that the click has put somewhere only later, and it would take the place of the choice.
    native?.removeAllRanges();
    $choose(node);
    return true;
  }
  // Nor has it told yet of the caret that a click elsewhere has put; Lexical would leave none at all.
  if ($chosenAtom() !== undefined)
    $setSelection($createRangeSelectionFromDom(native, editor) ?? $getSelection());
  return false;
}

function $caretNode(): LexicalNode | undefined {
  const selection = $getSelection();
  return $isRangeSelection(selection) && selection.isCollapsed() ? selection.focus.getNode() : undefined;
}
