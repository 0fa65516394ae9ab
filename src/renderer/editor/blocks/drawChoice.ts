// What the caret is in or on is marked on its element, for the style sheets: rings around what is chosen, hints in the box that is being written.
import {
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  SELECTION_CHANGE_COMMAND,
} from 'lexical';
import { $isFigureNode } from '../figure/FigureNode.ts';
import { $isQuoteNode } from '../quote/QuoteNode.ts';
import { $isTableFrameNode } from '../table/TableFrameNode.ts';
import { registerExceptLetters } from '../updates/letters.ts';

/** Draws until the returned function is called. */
export function registerChoice(editor: LexicalEditor): () => void {
  let marked: readonly HTMLElement[] = [];
  const stop = registerExceptLetters(editor, ({ editorState }) => {
    const [name, nodes] = editorState.read($marked);
    const elements = nodes.flatMap((node) => editor.getElementByKey(node.getKey()) ?? []);
    for (const element of marked) if (!elements.includes(element)) clear(element);
    for (const element of elements) {
      if (element.dataset[name] !== undefined) continue;
      clear(element);
      element.dataset[name] = '';
    }
    marked = elements;
  });
  return mergeRegister(
    stop,
    editor.registerCommand(SELECTION_CHANGE_COMMAND, () => $withoutCaret(editor), COMMAND_PRIORITY_CRITICAL),
  );
}

// Keys make the browser put a caret to the beginning of a page that has none; it would blink there while a block far below is chosen.
function $withoutCaret(editor: LexicalEditor): boolean {
  const root = editor.getRootElement();
  const native = root?.ownerDocument.getSelection();
  if ($isNodeSelection($getSelection()) && native && root?.contains(native.anchorNode))
    native.removeAllRanges();
  return false;
}

function $marked(): readonly ['chosen' | 'current', readonly LexicalNode[]] {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) return ['chosen', selection.getNodes()];
  const around: LexicalNode[] = [];
  const start = $isRangeSelection(selection) ? selection.focus.getNode() : null;
  for (let node: LexicalNode | null = start; node !== null; node = node.getParent())
    if ($isFigureNode(node) || $isQuoteNode(node) || $isTableFrameNode(node)) around.push(node);
  return ['current', around];
}

function clear(element: HTMLElement): void {
  delete element.dataset.chosen;
  delete element.dataset.current;
}
