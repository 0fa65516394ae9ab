// Updates that do nothing but change letters: nearly all while somebody writes. Whoever follows what stands around the letters, not the letters
// themselves, has nothing to do then.
import {
  $getState,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type BaseSelection,
  type EditorState,
  HISTORIC_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type UpdateListener,
  type UpdateListenerPayload,
} from 'lexical';
import { $isNoteNode } from '../footnotes/nodes.ts';
import { isolateState } from '../state.ts';

/** Each update is asked about by many listeners. */
const known = new WeakMap<UpdateListenerPayload, boolean>();

/** Calls back after every update but those of letters (`isOfLetters`), until the returned function is called. */
export function registerExceptLetters(editor: LexicalEditor, listener: UpdateListener): () => void {
  return editor.registerUpdateListener((payload) => {
    if (!isOfLetters(payload)) listener(payload);
  });
}

/**
 * Whether an update did nothing but change letters of the text that the caret was in and is in, outside of the notes, whose words stand elsewhere too. No
 * node has then come, gone or moved, no element has changed, and the caret is in what it was in.
 */
export function isOfLetters(payload: UpdateListenerPayload): boolean {
  let answer = known.get(payload);
  if (answer === undefined) {
    answer = askIsOfLetters(payload);
    known.set(payload, answer);
  }
  return answer;
}

function askIsOfLetters(payload: UpdateListenerPayload): boolean {
  const { dirtyElements, editorState, prevEditorState, tags } = payload;
  if (tags.has(HISTORIC_TAG) || elementsAroundText(payload) === undefined) return false;
  // Lexical counts what stands around a changed text among what is dirty, and tells it from what was written. The root it writes itself, to keep its text.
  for (const [key, isWritten] of dirtyElements) if (isWritten && key !== 'root') return false;
  const [leaf] = payload.dirtyLeaves;
  const { _selection: now } = editorState;
  const { _selection: before } = prevEditorState;
  return (
    leaf !== undefined &&
    isCaretIn(leaf, now) &&
    isCaretIn(leaf, before) &&
    formatOf(now) === formatOf(before) &&
    isOfSameKind(editorState._nodeMap.get(leaf), prevEditorState._nodeMap.get(leaf))
  );
}

/**
 * When an update changed nothing but one text outside of the notes: the keys of all elements around that text, innermost first, the root's last. No
 * reference, note or block can have come, gone or moved then.
 */
export function elementsAroundText({
  dirtyElements,
  dirtyLeaves,
  editorState,
  prevEditorState,
}: Pick<UpdateListenerPayload, 'dirtyElements' | 'dirtyLeaves' | 'editorState' | 'prevEditorState'>):
  | readonly NodeKey[]
  | undefined {
  const [leaf] = dirtyLeaves;
  if (leaf === undefined || dirtyLeaves.size !== 1) return undefined;
  const text = editorState._nodeMap.get(leaf);
  const old = prevEditorState._nodeMap.get(leaf);
  if (!$isTextNode(text) || !$isTextNode(old) || text.__parent !== old.__parent) return undefined;
  const around: NodeKey[] = [];
  for (let key = text.__parent; key !== null; ) {
    const element = editorState._nodeMap.get(key);
    const earlier = prevEditorState._nodeMap.get(key);
    if (!$isElementNode(element) || !$isElementNode(earlier) || $isNoteNode(element)) return undefined;
    if (element.__size !== earlier.__size || element.__parent !== earlier.__parent) return undefined;
    if (!dirtyElements.has(key)) return undefined;
    around.push(key);
    key = element.__parent;
  }
  return around.length === dirtyElements.size ? around : undefined;
}

/** The letter before a bare caret in a text, without reading the state; nothing where there is none. Asked at each letter by those who wait for a sign. */
export function letterBeforeCaret({ _nodeMap: nodes, _selection: selection }: EditorState): string {
  if (!$isRangeSelection(selection)) return '';
  const { key, offset } = selection.anchor;
  const text = nodes.get(key);
  return $isTextNode(text) && isCaretIn(key, selection) ? text.__text.charAt(offset - 1) : '';
}

// The same marks.
function isOfSameKind(text: LexicalNode | undefined, old: LexicalNode | undefined): boolean {
  return (
    $isTextNode(text) &&
    $isTextNode(old) &&
    text.__format === old.__format &&
    $getState(text, isolateState, 'direct') === $getState(old, isolateState, 'direct')
  );
}

function isCaretIn(text: NodeKey, selection: BaseSelection | null): boolean {
  return (
    $isRangeSelection(selection) &&
    selection.anchor.key === text &&
    selection.focus.key === text &&
    selection.anchor.offset === selection.focus.offset
  );
}

function formatOf(selection: BaseSelection | null): number | undefined {
  return $isRangeSelection(selection) ? selection.format : undefined;
}
