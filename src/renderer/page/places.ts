// Where the writer was in each draft, so that opening it again goes on there. Kept as places of the article, which outlive the nodes on the page.
import type { LexicalEditor } from 'lexical';
import type { DraftId } from '../../contract/values.ts';
import type { Json } from '../../core/article/json.ts';
import type { FindingPlace } from '../../core/checks/finding.ts';
import { bringNear, isOnPage } from '../editor/near/near.ts';

/** The setting that holds them. */
export const PLACES = 'window.places';
const MOST = 50;

/** What was at the head of the page: an element of the text, and how far above the head it began. */
export interface View {
  readonly block: number;
  readonly offset: number;
}

export interface DraftPlace {
  readonly draft: DraftId;
  readonly caret?: FindingPlace;
  readonly view: View;
}

/** The places with one more, the newest first; the oldest are given up. */
export function putPlace(places: readonly DraftPlace[], place: DraftPlace): readonly DraftPlace[] {
  return [place, ...places.filter(({ draft }) => draft !== place.draft)].slice(0, MOST);
}

/** Places from a setting that may hold anything. */
export function readPlaces(value: Json | undefined): readonly DraftPlace[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each) => readPlace(each as Json) ?? []).slice(0, MOST); // an element of JSON
}

function readPlace(value: Json): DraftPlace | undefined {
  const { draft, caret, view } = fieldsOf(value);
  const { block, offset } = fieldsOf(view);
  if (typeof draft !== 'string' || typeof block !== 'number' || typeof offset !== 'number') return undefined;
  const { path, start } = fieldsOf(caret);
  const isPath =
    Array.isArray(path) && path.every((key) => typeof key === 'string' || typeof key === 'number');
  return {
    draft: draft as DraftId, // only compared with ids of the library
    ...(isPath ? { caret: { path, ...(typeof start === 'number' ? { start, end: start } : {}) } } : {}),
    view: { block, offset },
  };
}

function fieldsOf(value: Json | undefined): Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, Json>>)
    : {}; // an object of JSON
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
