// What keeps markers and notes together while the article is edited. Everything is done in the update that made it necessary, so undo has nothing to
// repair.
import { LinkNode } from '@lexical/link';
import { $isListNode, ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode } from '@lexical/rich-text';
import { TableNode, TableRowNode } from '@lexical/table';
import {
  $createParagraphNode,
  $getEditor,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  type ElementNode,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ESCAPE_COMMAND,
  type Klass,
  type LexicalEditor,
  type NodeKey,
  ParagraphNode,
  REMOVE_TEXT_COMMAND,
  RootNode,
} from 'lexical';
import { $aroundCaret, $isEmptyParagraph } from '../blocks/places.ts';
import { CalloutNode } from '../callout/CalloutNode.ts';
import { CaptionNode, CreditNode, FigureNode } from '../figure/FigureNode.ts';
import { $isOpaqueNode } from '../opaque/OpaqueNode.ts';
import { AttributionNode, QuoteNode } from '../quote/QuoteNode.ts';
import { $isRuleNode } from '../rule/RuleNode.ts';
import { $getFields } from '../state.ts';
import { registerBodyCaret } from './bodyCaret.ts';
import { $addNote, $returnToReference, EDIT_SOURCE_COMMAND } from './footnoteCommands.ts';
import { $isNoteNode, $isNotesNode, $isReferenceNode, NoteNode, NotesNode, ReferenceNode } from './nodes.ts';
import { $citeNote, $removeNote } from './noteEdits.ts';
import { $findNote, $noteIdOf, $notesSection, $sortNotes } from './notes.ts';
import { $crossesNotes, $removeSelected } from './removeSelected.ts';

/** What holds markers, lines or blocks: when its children are others, markers may have gone or changed places. Typing in a line changes no children. */
const HOLDERS: readonly Klass<ElementNode>[] = [
  ParagraphNode,
  HeadingNode,
  CalloutNode,
  QuoteNode,
  AttributionNode,
  FigureNode,
  CaptionNode,
  CreditNode,
  ListNode,
  ListItemNode,
  TableNode,
  TableRowNode,
  LinkNode,
];

/** Listens until the returned function is called. */
export function registerFootnotes(editor: LexicalEditor): () => void {
  // Every marker that was ever seen; one that is gone may come back by undo.
  const references = new Set<NodeKey>();
  let isOrderDue = false;
  const due = (): void => {
    isOrderDue = true;
  };
  const stops = [
    ...HOLDERS.map((holder) => editor.registerNodeTransform(holder, due)),
    editor.registerNodeTransform(NotesNode, $keepOnlyNotes),
    editor.registerNodeTransform(NoteNode, $keepNoteWhole),
    editor.registerNodeTransform(ReferenceNode, (reference) => {
      references.add(reference.getKey());
      due();
      $keepNote(reference);
    }),
    // It is called with every update, after all others: nothing here may walk the article unless something has moved.
    editor.registerNodeTransform(RootNode, (root) => {
      if (!isOrderDue && !$isNew(root)) return;
      isOrderDue = false;
      $keepNotesLast(root);
      $sortNotes(references);
    }),
    editor.registerCommand(
      DELETE_CHARACTER_COMMAND,
      (isBackward) => $removeCrossing(false) || (isBackward && $removeEmptyNote()),
      COMMAND_PRIORITY_HIGH,
    ),
    ...[DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
      editor.registerCommand(command, () => $removeCrossing(false), COMMAND_PRIORITY_HIGH),
    ),
    editor.registerCommand(REMOVE_TEXT_COMMAND, () => $removeCrossing(false), COMMAND_PRIORITY_HIGH),
    // What is put in the place of the selection finds a caret there.
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      () => $removeCrossing(true) && false,
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      INSERT_LINE_BREAK_COMMAND,
      () => $removeCrossing(true) && false,
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      INSERT_PARAGRAPH_COMMAND,
      () => ($removeCrossing(true) ? false : $leaveByEnter()),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(KEY_ESCAPE_COMMAND, () => $returnToReference(), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(CLICK_COMMAND, (event) => $followClick(event), COMMAND_PRIORITY_HIGH),
    registerBodyCaret(editor),
  ];
  return () => stops.forEach((stop) => void stop());
}

// A click on a marker goes to its note; those on the buttons under a note do what they say.
function $followClick({ target }: MouseEvent): boolean {
  if (!(target instanceof Element)) return false;
  const node = $getNearestNodeFromDOMNode(target);
  if ($isReferenceNode(node)) {
    const note = $findNote($noteIdOf(node));
    note?.selectEnd();
    return note !== undefined;
  }
  const button = target.closest('button');
  if (button === null || !$isNoteNode(node)) return false;
  switch (button.dataset.action) {
    case 'back':
      node.selectEnd();
      return $returnToReference(node, Number(button.dataset.place ?? 0));
    case 'source':
      $getEditor().dispatchCommand(EDIT_SOURCE_COMMAND, $noteIdOf(node));
      return true;
    case 'cite':
      $citeNote($noteIdOf(node));
      return true;
    case 'remove':
      $removeNote(node);
      return true;
    default:
      return false;
  }
}

// Whether its children are others than before the update.
function $isNew(root: RootNode): boolean {
  return $getEditor().getEditorState()._nodeMap.get(root.getKey()) !== root.getLatest();
}

// The section is the root's last child, and there is always a line above it to write on.
function $keepNotesLast(root: RootNode): void {
  // This is asked at every key: where all is well, it looks at the last child only.
  const last = root.getLastChild();
  const section = $isNotesNode(last) ? last : $notesSection();
  if (section !== last) root.append(section);
  if (section.getPreviousSibling() === null) section.insertBefore($createParagraphNode());
}

// What got in between the notes goes back to the text.
function $keepOnlyNotes(section: NotesNode): void {
  for (const child of section.getChildren()) if (!$isNoteNode(child)) section.insertBefore(child);
}

// A note holds paragraphs and lists, at least one line, and stands in the section.
function $keepNoteWhole(note: NoteNode): void {
  if (!$isNotesNode(note.getParent())) $notesSection().append(note);
  for (const child of note.getChildren()) {
    if ($isParagraphNode(child) || $isListNode(child) || $isOpaqueNode(child) || $isRuleNode(child)) continue;
    if ($isElementNode(child) && !child.isShadowRoot()) child.replace($createParagraphNode(), true);
    else $notesSection().insertBefore(child);
  }
  if (note.isEmpty()) note.append($createParagraphNode());
}

// A marker that came without its note, as from another draft, gets an empty one, which the check will ask for.
function $keepNote(reference: ReferenceNode): void {
  const id = $noteIdOf(reference);
  if (id !== '' && $findNote(id) === undefined) $addNote(id, reference);
}

function $removeCrossing(isReplaced: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !$crossesNotes(selection)) return false;
  $removeSelected(selection, isReplaced);
  return true;
}

// Backspace in an empty note takes it away, and every marker of it.
function $removeEmptyNote(): boolean {
  const selection = $getSelection();
  const note = $aroundCaret($isNoteNode);
  if (note === undefined || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  if (note.getChildrenSize() > 1 || !$isEmptyParagraph(note.getFirstChild())) return false;
  // A source is something, too.
  if ($getFields(note).source !== undefined) return false;
  $removeNote(note);
  return true;
}

// Enter on an empty last line of a note takes the line away and leads back to the marker, as it leads out of a box.
function $leaveByEnter(): boolean {
  const selection = $getSelection();
  const note = $aroundCaret($isNoteNode);
  if (note === undefined || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const line = selection.anchor.getNode();
  if (!$isEmptyParagraph(line) || !line.is(note.getLastChild()) || note.getChildrenSize() < 2) return false;
  line.remove();
  if (!$returnToReference(note)) note.selectEnd();
  return true;
}
