// Whether the caret is on the first or the last line of an element as it is drawn. The model knows no lines; the browser has broken them.
import type { LexicalEditor, NodeKey } from 'lexical';
import type { Step } from './places.ts';

/** Whether an arrow up (-1) or down (1) would leave the element. Without a window there is only one line. */
export function isCaretOnEdgeLine(editor: LexicalEditor, key: NodeKey, step: Step): boolean {
  if (typeof document === 'undefined') return true;
  const element = editor.getElementByKey(key);
  const caret = caretRectangle(element);
  if (element === null || caret === undefined) return true;
  const style = getComputedStyle(element);
  const lineHeight = Number.parseFloat(style.lineHeight) || caret.height;
  const box = element.getBoundingClientRect();
  const middle = (caret.top + caret.bottom) / 2;
  const distance =
    step === 1
      ? box.bottom - Number.parseFloat(style.paddingBottom) - middle
      : middle - box.top - Number.parseFloat(style.paddingTop);
  return distance < lineHeight;
}

// A caret beside a line break or an atom has no rectangle of its own.
function caretRectangle(element: HTMLElement | null): DOMRect | undefined {
  const selection = element?.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const own = [...range.getClientRects()].at(-1);
  if (own !== undefined) return own;
  const { startContainer, startOffset } = range;
  const beside = startContainer.childNodes[startOffset] ?? startContainer.childNodes[startOffset - 1];
  if (beside instanceof Element) return beside.getBoundingClientRect();
  return startContainer instanceof Element ? startContainer.getBoundingClientRect() : undefined;
}
