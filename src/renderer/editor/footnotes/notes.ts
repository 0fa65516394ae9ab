// Finding notes and markers in the editor, and the order of the notes.
import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  $isRootNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { NoteId } from '../../../core/article/ids.ts';
import { $articleDirection } from '../blocks/places.ts';
import { $getTextField, $setArticleDirection } from '../state.ts';
import {
  $isNoteNode,
  $isNotesNode,
  $isReferenceNode,
  type NoteNode,
  NotesNode,
  type ReferenceNode,
} from './nodes.ts';

/** The id of a note, or the id that a marker names. */
export function $noteIdOf(node: NoteNode | ReferenceNode): NoteId {
  return $getTextField(node, $isNoteNode(node) ? 'id' : 'note') as NoteId; // only ids are ever put in, or nothing
}

/** The section of notes, made at the end when there is none. */
export function $notesSection(): NotesNode {
  const root = $getRoot();
  // It is nearly always the last child, and looking for it elsewhere walks the article.
  const last = root.getLastChild();
  const found = $isNotesNode(last) ? last : root.getChildren().find($isNotesNode);
  if (found !== undefined) return found;
  const notes = $setArticleDirection(new NotesNode(), undefined, $articleDirection());
  root.append(notes);
  return notes;
}

/** Every note in the order in which the section shows them. */
export function $notes(): readonly NoteNode[] {
  return $notesSection().getChildren().filter($isNoteNode);
}

export function $findNote(id: NoteId): NoteNode | undefined {
  return $notes().find((note) => $noteIdOf(note) === id);
}

/** Every marker of the body in reading order, then those in notes. */
export function $references(): readonly ReferenceNode[] {
  return $referencesIn($getRoot());
}

/** The markers of one note, in reading order. */
export function $referencesTo(id: NoteId): readonly ReferenceNode[] {
  return $references().filter((reference) => $noteIdOf(reference) === id);
}

/** The note in which a node stands, if it does. */
export function $noteAround(node: LexicalNode): NoteNode | undefined {
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) if ($isNoteNode(at)) return at;
  return undefined;
}

/** Puts the notes into the order of their numbers; those that nothing cites come last. `references`: the keys of all markers, when they are known. */
export function $sortNotes(references?: ReadonlySet<NodeKey>): void {
  const section = $notesSection();
  if (section.getChildrenSize() < 2) return;
  const notes = new Map($notes().map((note) => [$noteIdOf(note), note]));
  const order = new Map<NoteId, number>();
  const cite = (reference: ReferenceNode): void => {
    const id = $noteIdOf(reference);
    if (!order.has(id)) order.set(id, order.size);
  };
  (references === undefined ? $references() : $inReadingOrder(references))
    .filter((reference) => $noteAround(reference) === undefined)
    .forEach(cite);
  // Markers inside notes count after the body's; `order` grows while it is read.
  for (const id of order.keys()) {
    const note = notes.get(id);
    if (note !== undefined) $referencesIn(note).forEach(cite);
  }
  const place = (note: LexicalNode): number =>
    ($isNoteNode(note) ? order.get($noteIdOf(note)) : undefined) ?? order.size;
  const sorted = section.getChildren().toSorted((a, b) => place(a) - place(b));
  if (sorted.some((note, index) => !note.is(section.getChildAtIndex(index)))) section.append(...sorted);
}

function $referencesIn(node: LexicalNode): readonly ReferenceNode[] {
  if ($isReferenceNode(node)) return [node];
  return $isElementNode(node) ? node.getChildren().flatMap($referencesIn) : [];
}

// Looks into those blocks alone that hold more than one.
function $inReadingOrder(keys: ReadonlySet<NodeKey>): readonly ReferenceNode[] {
  const byBlock = new Map<NodeKey, ReferenceNode[]>();
  for (const key of keys) {
    const reference = $getNodeByKey(key);
    if (!$isReferenceNode(reference) || !reference.isAttached()) continue;
    const block = $topBlockOf(reference).getKey();
    byBlock.set(block, [...(byBlock.get(block) ?? []), reference]);
  }
  const ordered: ReferenceNode[] = [];
  for (let block = $getRoot().getFirstChild(); block !== null; block = block.getNextSibling()) {
    const inside = byBlock.get(block.getKey());
    if (inside !== undefined) ordered.push(...(inside.length === 1 ? inside : $referencesIn(block)));
  }
  return ordered;
}

function $topBlockOf(node: LexicalNode): LexicalNode {
  let at = node;
  for (let parent = at.getParent(); parent !== null && !$isRootNode(parent); parent = at.getParent())
    at = parent;
  return at;
}
