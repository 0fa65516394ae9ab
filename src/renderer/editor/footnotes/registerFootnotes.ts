// What keeps markers and notes together while the article is edited. Everything is done in the update that made it necessary, so undo has nothing to
// repair.
import {
  $createParagraphNode,
  $getNearestNodeFromDOMNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  RootNode,
} from 'lexical';
import type { NoteId } from '../../../core/article/ids.ts';
import { $aroundCaret, $isEmptyParagraph } from '../blocks/places.ts';
import { $getTextField } from '../state.ts';
import { $addNote, $notesSection, $references, $returnToReference } from './footnoteCommands.ts';
import { $isNoteNode, $isNotesNode, $isReferenceNode, NoteNode, NotesNode, ReferenceNode } from './nodes.ts';

/** Listens until the returned function is called. */
export function registerFootnotes(editor: LexicalEditor): () => void {
  const stops = [
    editor.registerNodeTransform(RootNode, $keepNotesLast),
    editor.registerNodeTransform(NotesNode, $keepOnlyNotes),
    editor.registerNodeTransform(NoteNode, $keepLine),
    editor.registerNodeTransform(ReferenceNode, $keepNote),
    editor.registerCommand(
      DELETE_CHARACTER_COMMAND,
      (isBackward) => isBackward && $removeEmptyNote(),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(KEY_ESCAPE_COMMAND, $returnToReference, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(CLICK_COMMAND, $followClick, COMMAND_PRIORITY_HIGH),
  ];
  return () => stops.forEach((stop) => void stop());
}

// A click on a marker goes to its note, one on the arrow under a note back to its marker.
function $followClick({ target }: MouseEvent): boolean {
  if (!(target instanceof Element)) return false;
  const node = $getNearestNodeFromDOMNode(target);
  if ($isReferenceNode(node)) {
    const id = $getTextField(node, 'note');
    const note = $notesSection()
      .getChildren()
      .find((each) => $getTextField(each, 'id') === id);
    if (!$isNoteNode(note)) return false;
    note.selectEnd();
    return true;
  }
  if (!target.matches('.back') || !$isNoteNode(node)) return false;
  node.selectEnd();
  return $returnToReference();
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

function $keepLine(note: NoteNode): void {
  if (note.isEmpty()) note.append($createParagraphNode());
  // A note that got out of the section goes back to its end.
  if (!$isNotesNode(note.getParent())) $notesSection().append(note);
}

// A marker that came without its note, as from another draft, gets an empty one, which the check will ask for.
function $keepNote(reference: ReferenceNode): void {
  const id = $getTextField(reference, 'note');
  const notes = $notesSection().getChildren();
  if (id !== '' && !notes.some((note) => $getTextField(note, 'id') === id)) $addNote(id as NoteId, reference); // the id of a marker
}

// Backspace in an empty note takes it away, and every marker of it.
function $removeEmptyNote(): boolean {
  const selection = $getSelection();
  const note = $aroundCaret($isNoteNode);
  if (note === undefined || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  if (note.getChildrenSize() > 1 || !$isEmptyParagraph(note.getFirstChild())) return false;
  const id = $getTextField(note, 'id');
  const references = $references().filter((reference) => $getTextField(reference, 'note') === id);
  const [first, ...others] = references;
  for (const other of others) other.remove();
  if (first === undefined) $getRoot().getFirstChild()?.selectStart();
  else {
    first.selectPrevious();
    first.remove();
  }
  note.remove();
  return true;
}
