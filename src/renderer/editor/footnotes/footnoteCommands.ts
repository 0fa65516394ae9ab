// The commands of footnotes. Putting one makes marker and note in one step, and the caret goes into the note; Escape brings it back.
import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  createCommand,
  type LexicalCommand,
  type LexicalEditor,
} from 'lexical';
import { type NoteId, newNoteId } from '../../../core/article/ids.ts';
import { $aroundCaret, $articleDirection } from '../blocks/places.ts';
import type { EditorCommand } from '../commands/editorCommand.ts';
import { randomUnit } from '../randomUnit.ts';
import { $setArticleDirection, $setFields } from '../state.ts';
import { $insertReference } from './insertReference.ts';
import { $isNoteNode, $isNotesNode, NoteNode, type ReferenceNode } from './nodes.ts';
import { $removeNote } from './noteEdits.ts';
import { $noteIdOf, $notes, $notesSection, $references, $referencesTo } from './notes.ts';
import { $referenceAtCaret } from './referenceAtCaret.ts';

/** Asks for the list of notes, to cite one again at the caret. */
export const CHOOSE_NOTE_COMMAND: LexicalCommand<undefined> = createCommand('CHOOSE_NOTE');
/** Asks for the card of the marker beside the caret, with the focus in it. */
export const OPEN_CARD_COMMAND: LexicalCommand<undefined> = createCommand('OPEN_CARD');
/** Asks for the form of a note's source. */
export const EDIT_SOURCE_COMMAND: LexicalCommand<NoteId> = createCommand('EDIT_SOURCE');

export const FOOTNOTE_COMMANDS: readonly EditorCommand[] = [
  {
    id: 'insert.footnote',
    label: { ar: 'حاشية', en: 'Footnote' },
    shortcut: { code: 'KeyF', mod: true, alt: true },
    run: (editor: LexicalEditor) => editor.update(() => $insertFootnote(randomUnit)),
  },
  {
    id: 'footnote.cite-again',
    label: { ar: 'الإشارة إلى حاشية سابقة', en: 'Cite a note again' },
    shortcut: { code: 'KeyF', mod: true, alt: true, shift: true },
    keywords: ['مرجع', 'استشهاد', 'تكرار', 'reference', 'repeat'],
    run: (editor) => void editor.dispatchCommand(CHOOSE_NOTE_COMMAND, undefined),
  },
  {
    id: 'footnote.card',
    label: { ar: 'بطاقة الحاشية', en: 'Note card' },
    shortcut: { code: 'KeyC', mod: true, alt: true, shift: true },
    keywords: ['عرض', 'مصدر', 'show', 'peek'],
    run: (editor) => void editor.dispatchCommand(OPEN_CARD_COMMAND, undefined),
  },
  {
    id: 'footnote.source',
    label: { ar: 'مصدر الحاشية', en: 'Source of the note' },
    shortcut: { code: 'KeyS', mod: true, alt: true, shift: true },
    keywords: ['ناشر', 'رابط', 'توثيق', 'publisher', 'link', 'citation'],
    run: (editor) => {
      const id = editor.read(() => $noteIdAtCaret());
      if (id !== undefined) editor.dispatchCommand(EDIT_SOURCE_COMMAND, id);
    },
  },
  {
    id: 'footnote.remove',
    label: { ar: 'حذف الحاشية', en: 'Delete the note' },
    shortcut: { code: 'Backspace', mod: true, alt: true, shift: true },
    keywords: ['مرجع', 'remove'],
    run: (editor) =>
      editor.update(() => {
        const id = $noteIdAtCaret();
        const note = $notes().find((each) => $noteIdOf(each) === id);
        if (note !== undefined) $removeNote(note);
      }),
  },
];

/** Puts a marker after the word at the caret and its punctuation, and a note for it at the place of its number. */
export function $insertFootnote(random: () => number): void {
  // A note has no notes: it would be cited from where nobody looks for it.
  if (!$isRangeSelection($getSelection()) || $aroundCaret($isNotesNode) !== undefined) return;
  const id = newNoteId(random);
  const reference = $insertReference(id);
  if (reference === undefined) return;
  const caret = $addNote(id, reference).selectStart();
  // The marks of the words before the marker are theirs.
  caret.setFormat(0);
  caret.setStyle('');
}

/** Makes an empty note for a marker, at the place of its number. */
export function $addNote(id: NoteId, reference: ReferenceNode): NoteNode {
  const note = $setArticleDirection($setFields(new NoteNode(), { id }), undefined, $articleDirection());
  $placeNote(note.append($createParagraphNode()), reference);
  return note;
}

/** From a note back to one of its markers: the first, or the one with the number given, from 0. */
export function $returnToReference(from?: NoteNode, place = 0): boolean {
  const note = from ?? $aroundCaret($isNoteNode);
  if (note === undefined) return false;
  const references = $referencesTo($noteIdOf(note));
  const reference = references[place] ?? references[0];
  reference?.selectNext(0, 0);
  return reference !== undefined;
}

/** The note in which the caret is, or whose marker it is beside. */
export function $noteIdAtCaret(): NoteId | undefined {
  const node = $aroundCaret($isNoteNode) ?? $referenceAtCaret();
  return node === undefined ? undefined : $noteIdOf(node);
}

// After the last note that is cited before this one.
function $placeNote(note: NoteNode, reference: ReferenceNode): void {
  const before = new Set<NoteId>();
  for (const other of $references()) {
    if (other.is(reference)) break;
    before.add($noteIdOf(other));
  }
  const notes = $notes();
  const last = notes.findLast((other) => before.has($noteIdOf(other)));
  if (last !== undefined) last.insertAfter(note);
  else if (notes[0] !== undefined) notes[0].insertBefore(note);
  else $notesSection().append(note);
}
