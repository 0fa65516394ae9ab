// Where the selection is on the screen, for what stands beside it; and holding it visible while a field has the focus.

import type { ReferenceElement } from '@floating-ui/dom';
import { createDOMRange } from '@lexical/selection';
import { $getSelection, $isRangeSelection, type LexicalEditor, type NodeKey } from 'lexical';
import { useEffect } from 'react';

const HELD = 'held';

/** The selected words in the page, or the place of the caret. */
export function rangeOf(editor: LexicalEditor): Range | null {
  return editor.getEditorState().read(
    () => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return null;
      const { anchor, focus } = selection;
      return createDOMRange(editor, anchor.getNode(), anchor.offset, focus.getNode(), focus.offset);
    },
    { editor },
  );
}

/** Something to stand beside: the selection, wherever it is when asked. */
export function selectionAnchor(editor: LexicalEditor): ReferenceElement {
  const root = editor.getRootElement();
  return {
    getBoundingClientRect: () => rectOf(rangeOf(editor)),
    ...(root === null ? {} : { contextElement: root }),
  };
}

/** The rectangle of a range; of a caret in an empty line, that of the line. */
export function rectOf(range: Range | null): DOMRect {
  if (range === null) return new DOMRect();
  const rect = range.getBoundingClientRect();
  if (rect.height > 0) return rect;
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  const child = element?.childNodes[range.startOffset];
  return (child instanceof Element ? child : element)?.getBoundingClientRect() ?? rect;
}

/** Shows the selection of the page while something else has the focus. */
export function useHeldSelection(editor: LexicalEditor, isHeld: boolean): void {
  useEffect(() => {
    const range = isHeld ? rangeOf(editor) : null;
    if (range === null || range.collapsed) return undefined;
    CSS.highlights.set(HELD, new Highlight(range));
    return () => void CSS.highlights.delete(HELD);
  }, [editor, isHeld]);
}

/** Something to stand beside: a piece of a text. */
export function rangeAnchor(
  editor: LexicalEditor,
  key: NodeKey,
  start: number,
  length: number,
): ReferenceElement {
  const root = editor.getRootElement();
  return {
    getBoundingClientRect: () => {
      const text = editor.getElementByKey(key)?.firstChild;
      if (!(text instanceof Text) || text.length < start) return rectOf(rangeOf(editor));
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, Math.min(start + length, text.length));
      return range.getBoundingClientRect();
    },
    ...(root === null ? {} : { contextElement: root }),
  };
}
