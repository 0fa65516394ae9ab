// Asking for places of the page that may not be laid out (see NearBlocks). Whatever scrolls to an element, or measures one that may be out of view, asks here.
import type { LexicalEditor } from 'lexical';
import type { NearBlocks } from './NearBlocks.ts';

const PAGES = new WeakMap<LexicalEditor, NearBlocks>();

export function setNearBlocks(editor: LexicalEditor, near: NearBlocks): void {
  PAGES.set(editor, near);
}

/** Lays out the block around an element of the text, so that it can be measured and scrolled to. */
export function bringNear(editor: LexicalEditor, element: Element): void {
  PAGES.get(editor)?.bring(element);
}

/** Where an element's block begins or would begin, in pixels from the head of the window. */
export function topOnPage(editor: LexicalEditor, element: Element): number {
  return PAGES.get(editor)?.topOf(element) ?? element.getBoundingClientRect().top;
}

/** Whether the element takes its place on the page: it or its run is laid out. */
export function isOnPage(element: Element): boolean {
  return !(element instanceof HTMLElement && element.dataset.far === 'out');
}
