// Isolation: the mark that keeps a run of Latin, a phone number or a formula from being reordered by the Arabic around it. Lexical has no format for
// it: it is state on texts, and what is to be typed next is kept beside the editor until the first letter comes.
import { $forEachSelectedTextNode } from '@lexical/selection';
import {
  $createTextNode,
  $getEditor,
  $getSelection,
  $getState,
  $isRangeSelection,
  $isTextNode,
  $setState,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_HIGH,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  type RangeSelection,
  TextNode,
} from 'lexical';
import { isolateState } from '../state.ts';

interface Pending {
  readonly isIsolated: boolean;
  /** Where the caret was; elsewhere it no longer holds. */
  readonly key: NodeKey;
  readonly offset: number;
}

const pendings = new WeakMap<LexicalEditor, Pending>();

/** Whether the selected words are isolated, or the words typed next will be. Looks at the ends alone, so it costs nothing. */
export function $isIsolated(selection: RangeSelection): boolean {
  if (selection.isCollapsed()) {
    const pending = $pendingAt(selection);
    if (pending !== undefined) return pending.isIsolated;
  }
  return [selection.anchor, selection.focus].every((point) => {
    const node = point.getNode();
    return $isTextNode(node) && $getState(node, isolateState);
  });
}

export function toggleIsolation(editor: LexicalEditor): void {
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    if (selection.isCollapsed()) {
      const { key, offset } = selection.anchor;
      pendings.set(editor, { isIsolated: !$isIsolated(selection), key, offset });
      // Nothing in the article has changed; those who show the caret's state look again.
      selection.dirty = true;
      return;
    }
    let isEverywhere = true;
    for (const node of selection.getNodes())
      if ($isTextNode(node)) isEverywhere &&= $getState(node, isolateState);
    $isolateSelected(!isEverywhere);
  });
}

/** Takes the mark from the selected words, and from what is typed next. */
export function $clearIsolation(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  if (!selection.isCollapsed()) $isolateSelected(false);
  else if ($isIsolated(selection)) {
    const { key, offset } = selection.anchor;
    pendings.set($getEditor(), { isIsolated: false, key, offset });
  }
}

/** Types what waits for it, and draws the mark, until the returned function is called. */
export function registerIsolation(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(BEFORE_INPUT_COMMAND, $typePending, COMMAND_PRIORITY_HIGH),
    editor.registerMutationListener(TextNode, (mutations) => {
      const state = editor.getEditorState();
      for (const [key, change] of mutations) {
        const element = change === 'destroyed' ? null : editor.getElementByKey(key);
        const text = state._nodeMap.get(key);
        if (element !== null && $isTextNode(text)) draw(text, element);
      }
    }),
  );
}

function $isolateSelected(isIsolated: boolean): void {
  $forEachSelectedTextNode((text) => void $setState(text, isolateState, isIsolated));
}

function $pendingAt({ anchor: { key, offset } }: RangeSelection): Pending | undefined {
  const pending = pendings.get($getEditor());
  return pending?.key === key && pending.offset === offset ? pending : undefined;
}

function $typePending(event: InputEvent): boolean {
  const selection = $getSelection();
  if (event.inputType !== 'insertText' || event.data === null || !$isRangeSelection(selection)) return false;
  const pending = selection.isCollapsed() ? $pendingAt(selection) : undefined;
  if (pending === undefined) return false;
  pendings.delete($getEditor());
  const text = $createTextNode(event.data).setFormat(selection.format);
  selection.insertNodes([$setState(text, isolateState, pending.isIsolated)]);
  event.preventDefault();
  return true;
}

function draw(text: TextNode, element: HTMLElement): void {
  if ($getState(text, isolateState, 'direct')) {
    element.dir = 'ltr';
    element.dataset.isolated = '';
  } else if (element.dataset.isolated !== undefined) {
    element.removeAttribute('dir');
    delete element.dataset.isolated;
  }
}
