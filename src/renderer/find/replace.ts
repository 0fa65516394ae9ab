// Replacing what was found. The new words take the marks of the run in which the old ones began; markers and reminders between the old words stay, behind the
// new ones: no footnote is ever lost by a replacement.
import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import type { FieldHit, Hit, TextHit } from './Finder.ts';
import type { Part } from './lines.ts';

/** Puts words in the place of hits, everything in the editor in one step to undo. */
export function replaceHits(editor: LexicalEditor, hits: readonly Hit[], words: string): void {
  const inTexts = hits.filter((hit) => hit.kind === 'text');
  if (inTexts.length > 0)
    editor.update(() => $replaceHits(inTexts, words), {
      discrete: true,
      // The bar keeps the focus.
      tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG],
    });
  // From the last to the first, or those behind would move.
  for (const hit of hits.toReversed()) if (hit.kind === 'field') replaceInField(hit, words);
}

/** The same in an update. Hits are given in reading order. */
export function $replaceHits(hits: readonly TextHit[], words: string): void {
  for (const { parts } of hits.toReversed()) {
    const [first, ...others] = parts;
    for (const part of others.toReversed()) $splice(part, '');
    if (first !== undefined) $splice(first, words);
  }
  $settleSelection();
}

function $splice({ key, start, end }: Part, words: string): void {
  const node = $getNodeByKey(key);
  if (!$isTextNode(node)) return;
  node.spliceText(start, end - start, words);
  if (node.getTextContentSize() === 0) node.remove();
}

// The caret may have stood in what is gone.
function $settleSelection(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  for (const point of [selection.anchor, selection.focus]) {
    const node = $getNodeByKey(point.key);
    if (node === null) {
      $setSelection(null);
      return;
    }
    if ($isTextNode(node) && point.offset > node.getTextContentSize())
      point.set(point.key, node.getTextContentSize(), 'text');
  }
}

// As if it were typed, so that the line's own undo gives it back and whoever listens to it hears of it.
function replaceInField({ field, at, end }: FieldHit, words: string): void {
  const { activeElement } = document;
  field.focus();
  field.setSelectionRange(at, end);
  document.execCommand(words === '' ? 'delete' : 'insertText', false, words);
  if (activeElement instanceof HTMLElement) activeElement.focus();
}
