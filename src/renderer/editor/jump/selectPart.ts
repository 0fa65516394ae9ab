// Going to parts that views know by their nodes or ids: headings, notes, and the markers that name them.
import { $getNodeByKey, $isElementNode, type LexicalEditor, type LexicalNode } from 'lexical';
import type { NoteId } from '../../../core/article/ids.ts';
import { $findNote, $referencesTo } from '../footnotes/notes.ts';
import { bringIntoView } from './jumpTo.ts';

/** Puts the caret at the end of a note; answers false when there is none. */
export function selectNote(editor: LexicalEditor, id: NoteId): boolean {
  return select(editor, () => {
    const note = $findNote(id);
    note?.selectEnd();
    return note;
  });
}

/** Puts the caret after the marker of a note that is the `index`th to be read; answers false when there is none. */
export function selectReference(editor: LexicalEditor, id: NoteId, index: number): boolean {
  return select(editor, () => {
    const reference = $referencesTo(id)[index];
    reference?.selectNext(0, 0);
    return reference?.getParent() ?? undefined;
  });
}

/** Puts the caret at the beginning of a block, as of a heading. */
export function selectBlock(editor: LexicalEditor, key: string): boolean {
  return select(editor, () => {
    const node = $getNodeByKey(key);
    if ($isElementNode(node)) node.selectStart();
    return node ?? undefined;
  });
}

function select(editor: LexicalEditor, $choose: () => LexicalNode | undefined): boolean {
  let shown: string | undefined;
  editor.update(
    () => {
      shown = $choose()?.getKey();
    },
    { discrete: true },
  );
  if (shown === undefined) return false;
  editor.focus();
  bringIntoView(editor, shown);
  return true;
}
