// What can be done to a note as a whole. Call in an update; each is one step to undo.
import { $addUpdateTag, HISTORY_PUSH_TAG } from 'lexical';
import type { Source } from '../../../core/article/article.ts';
import type { NoteId } from '../../../core/article/ids.ts';
import type { Json } from '../../../core/article/json.ts';
import { $setField } from '../state.ts';
import { $toBodyCaret } from './bodyCaret.ts';
import { $insertReference } from './insertReference.ts';
import type { NoteNode, ReferenceNode } from './nodes.ts';
import { $findNote, $noteIdOf, $referencesTo } from './notes.ts';

/** Takes a note away with every marker of it. The caret goes to where the first one was. */
export function $removeNote(note: NoteNode): void {
  $addUpdateTag(HISTORY_PUSH_TAG);
  const [first, ...others] = $referencesTo($noteIdOf(note));
  for (const other of others) other.remove();
  if (first === undefined) $toBodyCaret();
  else {
    first.selectPrevious();
    first.remove();
  }
  note.remove();
}

/** Takes one marker away; its note stays. */
export function $removeReference(reference: ReferenceNode): void {
  $addUpdateTag(HISTORY_PUSH_TAG);
  reference.selectPrevious();
  reference.remove();
}

/** Puts another marker of a note where the caret is in the body, or was last. */
export function $citeNote(id: NoteId): void {
  if ($findNote(id) === undefined) return;
  $addUpdateTag(HISTORY_PUSH_TAG);
  $toBodyCaret();
  $insertReference(id)?.selectNext(0, 0);
}

/** Writes a note's source, or takes it away. */
export function $writeSource(id: NoteId, source: Source | undefined): void {
  const note = $findNote(id);
  if (note === undefined) return;
  $addUpdateTag(HISTORY_PUSH_TAG);
  $setField(note, 'source', source as Json | undefined); // sources hold nothing but texts
}
