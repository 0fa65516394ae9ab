// What of the page is in view: told when the page is left, brought back when it is opened again.
import type { LexicalEditor } from 'lexical';
import { bringNear, isOnPage } from '../editor/near/near.ts';

/** What was at the head of the page: an element of the text, and how far above the head it began. */
export interface View {
  readonly block: number;
  readonly offset: number;
}

/** What is at the head of the page now. */
export function viewOf(page: HTMLElement, body: HTMLElement): View {
  const head = page.getBoundingClientRect().top;
  const children = [...body.children].filter(isOnPage);
  let from = 0;
  let to = children.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((children[middle]?.getBoundingClientRect().bottom ?? 0) > head) to = middle;
    else from = middle + 1;
  }
  const element = children[Math.min(from, children.length - 1)];
  if (element === undefined) return { block: 0, offset: 0 };
  return {
    block: [...body.children].indexOf(element),
    offset: Math.round(head - element.getBoundingClientRect().top),
  };
}

/** Milliseconds in which pictures, fonts and blocks above may still get their real heights. */
const SETTLING = 5000;
const MOVES = ['wheel', 'keydown', 'pointerdown', 'touchmove'] as const;

/** Brings it to the head again, and keeps it there while the heights above it settle, until the reader moves on. */
export function restoreView(editor: LexicalEditor, page: HTMLElement, { block, offset }: View): void {
  const body = editor.getRootElement();
  if (body === null) return;
  const settle = (): void => {
    const element = body.children[block];
    if (element === undefined) return;
    bringNear(editor, element);
    page.scrollTop += element.getBoundingClientRect().top - page.getBoundingClientRect().top + offset;
  };
  const heights = new ResizeObserver(settle);
  const stop = (): void => {
    heights.disconnect();
    clearTimeout(timer);
    for (const move of MOVES) window.removeEventListener(move, stop, { capture: true });
  };
  const timer = setTimeout(stop, SETTLING);
  for (const move of MOVES) window.addEventListener(move, stop, { capture: true, passive: true });
  settle();
  heights.observe(body);
}
