// Keys at the edges of boxes (callouts and quotations): how one gets out of them, and how an empty one goes away. Lexical keeps the caret inside a
// shadow root; these are the ways over its edge.
import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  type ElementNode,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  SELECT_ALL_COMMAND,
} from 'lexical';
import { $aroundCaret, $isEmptyParagraph } from '../blocks/places.ts';
import { $isNoteNode, $isNotesNode } from '../footnotes/nodes.ts';
import { $isQuoteNode } from '../quote/QuoteNode.ts';
import { $isCalloutNode } from './CalloutNode.ts';

/** Listens until the returned function is called. */
export function registerBoxes(editor: LexicalEditor): () => void {
  const stops = [
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leaveByEnter, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      DELETE_CHARACTER_COMMAND,
      (isBackward) => isBackward && $removeEmpty(),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(SELECT_ALL_COMMAND, $selectBox, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, (event) => $leaveByArrow(event, 1), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_UP_COMMAND, (event) => $leaveByArrow(event, -1), COMMAND_PRIORITY_HIGH),
  ];
  return () => stops.forEach((stop) => void stop());
}

interface Inside {
  readonly box: ElementNode;
  /** The block of the box in which the caret stands. */
  readonly block: LexicalNode;
}

// Enter on an empty last line leaves the box and takes the line along.
function $leaveByEnter(): boolean {
  const inside = $caretInBox();
  if (inside === undefined) return false;
  const { box, block } = inside;
  if (!$isEmptyParagraph(block) || block.getNextSibling() !== null || box.getChildrenSize() < 2) return false;
  box.insertAfter(block);
  block.select();
  return true;
}

// Backspace in a box that holds one empty line leaves a paragraph in its place.
function $removeEmpty(): boolean {
  const inside = $caretInBox();
  if (inside === undefined || inside.box.getChildrenSize() > 1 || !$isEmptyParagraph(inside.block))
    return false;
  const paragraph = $createParagraphNode();
  inside.box.replace(paragraph);
  paragraph.select();
  return true;
}

// All of the box first; when that is selected already, all of the page.
function $selectBox(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const box = $aroundCaret($isBox);
  if (box === undefined || !box.isParentOf(selection.focus.getNode()) || box.getTextContent() === '')
    return false;
  if (selection.getTextContent() === box.getTextContent()) return false;
  const first = box.getFirstDescendant();
  const last = box.getLastDescendant();
  if (first === null || last === null) return false;
  const end = $isTextNode(last) ? last.getTextContentSize() : last.getIndexWithinParent() + 1;
  selection.anchor.set(
    $isTextNode(first) ? first.getKey() : first.getParentOrThrow().getKey(),
    0,
    $isTextNode(first) ? 'text' : 'element',
  );
  selection.focus.set(
    $isTextNode(last) ? last.getKey() : last.getParentOrThrow().getKey(),
    end,
    $isTextNode(last) ? 'text' : 'element',
  );
  return true;
}

function $isBox(node: LexicalNode | null | undefined): node is ElementNode {
  return $isCalloutNode(node) || $isQuoteNode(node) || $isNoteNode(node);
}

// At the article's first or last box there is no line beyond to go to; one is made.
function $leaveByArrow(event: KeyboardEvent, step: 1 | -1): boolean {
  const inside = $caretInBox();
  if (inside === undefined || event.shiftKey) return false;
  const { box, block } = inside;
  const beyond = step === 1 ? box.getNextSibling() : box.getPreviousSibling();
  const isAtEdge = (step === 1 ? block.getNextSibling() : block.getPreviousSibling()) === null;
  if (!isAtEdge || (beyond !== null && !$isNotesNode(beyond)) || !$isEmptyOrEdge(step)) return false;
  const paragraph = $createParagraphNode();
  if (step === 1) box.insertAfter(paragraph);
  else box.insertBefore(paragraph);
  paragraph.select();
  event.preventDefault();
  return true;
}

// Whether the caret is at the very end (or beginning) of its block's words.
function $isEmptyOrEdge(step: 1 | -1): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const { focus } = selection;
  const node = focus.getNode();
  const size = focus.type === 'text' ? node.getTextContentSize() : 0;
  if (focus.type === 'text' && focus.offset !== (step === 1 ? size : 0)) return false;
  return (
    (step === 1 ? node.getNextSibling() : node.getPreviousSibling()) === null || focus.type === 'element'
  );
}

function $caretInBox(): Inside | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined;
  for (let node: LexicalNode = selection.anchor.getNode(); ; ) {
    const parent: ElementNode | null = node.getParent();
    if (parent === null) return undefined;
    if ($isCalloutNode(parent) || $isQuoteNode(parent)) return { box: parent, block: node };
    node = parent;
  }
}
