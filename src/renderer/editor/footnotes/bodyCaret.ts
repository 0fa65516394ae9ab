// Where in the body the caret was last: what is cited from a note, a card or a list is cited there.
import {
  $createRangeSelection,
  $getEditor,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type LexicalEditor,
  type NodeKey,
  type RangeSelection,
} from 'lexical';
import { registerExceptLetters } from '../updates/letters.ts';
import { $isNotesNode } from './nodes.ts';

interface Caret {
  readonly key: NodeKey;
  readonly offset: number;
  readonly type: 'text' | 'element';
}

const carets = new WeakMap<LexicalEditor, Caret>();

/** Remembers it until the returned function is called. */
export function registerBodyCaret(editor: LexicalEditor): () => void {
  // Where letters have put it on is told by what comes after them.
  return registerExceptLetters(editor, ({ editorState, prevEditorState }) => {
    const caret = editorState.read($caretInBody) ?? prevEditorState.read($caretInBody);
    if (caret !== undefined) carets.set(editor, caret);
  });
}

/** Puts the caret into the body: where it is, where it was last, or at its end. */
export function $toBodyCaret(): RangeSelection {
  const selection = $getSelection();
  if ($isRangeSelection(selection) && !$isInNotes(selection)) {
    selection.anchor.set(selection.focus.key, selection.focus.offset, selection.focus.type);
    return selection;
  }
  return (
    $restore(carets.get($getEditor())) ??
    $getRoot().getLastChild()?.getPreviousSibling()?.selectEnd() ??
    $getRoot().selectStart()
  );
}

function $restore(caret: Caret | undefined): RangeSelection | undefined {
  if (caret === undefined) return undefined;
  const node = $getNodeByKey(caret.key);
  if (!node?.isAttached() || $isTextNode(node) !== (caret.type === 'text')) return undefined;
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
  const selection = $createRangeSelection();
  selection.anchor.set(caret.key, Math.min(caret.offset, size), caret.type);
  selection.focus.set(caret.key, Math.min(caret.offset, size), caret.type);
  if ($isInNotes(selection)) return undefined;
  $setSelection(selection);
  return selection;
}

function $caretInBody(): Caret | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || $isInNotes(selection)) return undefined;
  const { key, offset, type } = selection.focus;
  return { key, offset, type };
}

function $isInNotes(selection: RangeSelection): boolean {
  const node = selection.focus.getNode();
  return $isNotesNode(node) || node.getParents().some($isNotesNode);
}
