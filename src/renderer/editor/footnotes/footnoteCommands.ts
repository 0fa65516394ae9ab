// Putting a footnote: marker and note are made in one step, and the caret goes into the note; Escape brings it back.
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { type NoteId, newNoteId } from '../../../core/article/ids.ts';
import { $aroundCaret, $articleDirection } from '../blocks/places.ts';
import type { EditorCommand } from '../commands/editorCommand.ts';
import { $getTextField, $setArticleDirection, $setFields } from '../state.ts';
import { $isNoteNode, $isNotesNode, $isReferenceNode, NoteNode, NotesNode, ReferenceNode } from './nodes.ts';

// What belongs to a word before its marker.
const AFTER_WORD = /^[\p{L}\p{M}\p{N}]*[.،,؛;:؟?!…»”’)\]]*/u;

export const FOOTNOTE_COMMANDS: readonly EditorCommand[] = [
  {
    id: 'insert.footnote',
    label: { ar: 'حاشية', en: 'Footnote' },
    shortcut: { code: 'KeyF', mod: true, alt: true },
    run: (editor: LexicalEditor) => editor.update(() => $insertFootnote(randomUnit)),
  },
];

/** Puts a marker after the word at the caret and its punctuation, and a note for it at the place of its number. */
export function $insertFootnote(random: () => number): void {
  const selection = $getSelection();
  // A note has no notes: it would be cited from where nobody looks for it.
  if (!$isRangeSelection(selection) || $aroundCaret($isNotesNode) !== undefined) return;
  if (!selection.isCollapsed())
    selection.anchor.set(selection.focus.key, selection.focus.offset, selection.focus.type);
  const { focus } = selection;
  const node = focus.getNode();
  if ($isTextNode(node)) {
    const rest = node.getTextContent().slice(focus.offset);
    const offset = focus.offset + (AFTER_WORD.exec(rest)?.[0].length ?? 0);
    node.select(offset, offset);
  }
  const id = newNoteId(random);
  const reference = $setFields(new ReferenceNode(), { note: id });
  const at = $getSelection();
  if ($isRangeSelection(at)) at.insertNodes([reference]);
  $addNote(id, reference).selectStart();
}

/** Makes an empty note for a marker, at the place of its number. */
export function $addNote(id: NoteId, reference: ReferenceNode): NoteNode {
  const note = $setArticleDirection($setFields(new NoteNode(), { id }), undefined, $articleDirection());
  $placeNote(note.append($createParagraphNode()), reference);
  return note;
}

/** From a note back to its first marker. */
export function $returnToReference(): boolean {
  const note = $aroundCaret($isNoteNode);
  if (note === undefined) return false;
  const id = $getTextField(note, 'id');
  const reference = $references().find((found) => $getTextField(found, 'note') === id);
  reference?.selectNext(0, 0);
  return reference !== undefined;
}

/** Every marker of the body in reading order, then those in notes. */
export function $references(): readonly ReferenceNode[] {
  const found: ReferenceNode[] = [];
  const visit = (node: LexicalNode): void => {
    if ($isReferenceNode(node)) found.push(node);
    else if ($isElementNode(node)) node.getChildren().forEach(visit);
  };
  visit($getRoot());
  return found;
}

/** The section of notes, made at the end when there is none. */
export function $notesSection(): NotesNode {
  const found = $getRoot().getChildren().find($isNotesNode);
  if (found !== undefined) return found;
  const notes = $setArticleDirection(new NotesNode(), undefined, $articleDirection());
  $getRoot().append(notes);
  return notes;
}

/** Puts the notes into the order of their numbers; those that nothing cites come last. */
export function $sortNotes(): void {
  const section = $notesSection();
  const order = new Map<string, number>();
  for (const reference of $references()) {
    const id = $getTextField(reference, 'note');
    if (!order.has(id)) order.set(id, order.size);
  }
  const place = (note: LexicalNode): number => order.get($getTextField(note, 'id')) ?? order.size;
  const sorted = section.getChildren().toSorted((a, b) => place(a) - place(b));
  if (sorted.some((note, index) => !note.is(section.getChildAtIndex(index)))) section.append(...sorted);
}

// After the last note that is cited before this one.
function $placeNote(note: NoteNode, reference: ReferenceNode): void {
  const section = $notesSection();
  const before = new Set<string>();
  for (const other of $references()) {
    if (other.is(reference)) break;
    before.add($getTextField(other, 'note'));
  }
  const notes = section.getChildren().filter($isNoteNode);
  const last = notes.findLast((other) => before.has($getTextField(other, 'id')));
  if (last !== undefined) last.insertAfter(note);
  else if (notes[0] !== undefined) notes[0].insertBefore(note);
  else section.append(note);
}

function randomUnit(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
