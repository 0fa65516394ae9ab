// Showing what was found: ranges that the browser paints over the text (CSS Custom Highlight API). No word is split for it and no state is written.
import type { LexicalEditor } from 'lexical';
import { bringNear } from '../editor/near/near.ts';
import type { Found, Hit, TextHit } from './Finder.ts';

const ALL = 'found';
const CURRENT = 'found-current';
/** Painting more slows every drawing of the page; of a longer list those around the current one are shown. */
const MOST = 2000;

/** Paints the hits; those of an earlier painting are gone. */
export function paintHits(editor: LexicalEditor, { hits, current }: Found): void {
  const first = Math.max(0, Math.min(current - MOST / 2, hits.length - MOST));
  const shown = hits.slice(first, first + MOST).filter((_hit, index) => first + index !== current);
  CSS.highlights.set(ALL, new Highlight(...shown.flatMap((hit) => rangesOf(editor, hit))));
  const one = hits[current];
  const now = new Highlight(...(one === undefined ? [] : rangesOf(editor, one)));
  now.priority = 1;
  CSS.highlights.set(CURRENT, now);
  for (const field of document.querySelectorAll('[data-found]')) field.removeAttribute('data-found');
  if (one?.kind === 'field') one.field.dataset.found = '';
}

export function clearHits(): void {
  CSS.highlights.delete(ALL);
  CSS.highlights.delete(CURRENT);
  for (const field of document.querySelectorAll('[data-found]')) field.removeAttribute('data-found');
}

/** Brings a hit into view, also where the page has not been laid out yet. */
export function showHit(editor: LexicalEditor, hit: Hit): void {
  if (hit.kind === 'field') {
    hit.field.scrollIntoView({ block: 'center' });
    return;
  }
  const element = editor.getElementByKey(hit.parts[0]?.key ?? '');
  if (element === null) return;
  bringNear(editor, element);
  element.scrollIntoView({ block: 'nearest' });
  // Blocks around it get their true size when they are drawn; then it may have moved.
  let tries = 3;
  const settle = (): void => {
    if (!centre(editor, hit) || tries === 0) return;
    tries -= 1;
    requestAnimationFrame(settle);
  };
  settle();
}

// Whether it had to be moved.
function centre(editor: LexicalEditor, hit: TextHit): boolean {
  const page = editor.getRootElement()?.closest('.page');
  const [start] = rangesOf(editor, hit);
  if (!page || start === undefined) return false;
  const range = document.createRange();
  range.setStart(start.startContainer, start.startOffset);
  range.setEnd(start.endContainer, start.endOffset);
  const place = range.getBoundingClientRect();
  const view = page.getBoundingClientRect();
  const margin = Math.min(140, view.height / 4);
  if (place.top >= view.top + margin && place.bottom <= view.bottom - margin) return false;
  const before = page.scrollTop;
  page.scrollTop += place.top - view.top - view.height / 3;
  return page.scrollTop !== before;
}

function rangesOf(editor: LexicalEditor, hit: Hit): readonly StaticRange[] {
  if (hit.kind === 'field') return [];
  return hit.parts.flatMap(({ key, start, end }) => {
    const text = textIn(editor.getElementByKey(key));
    if (text === undefined || end > text.length) return [];
    return [
      new StaticRange({ startContainer: text, startOffset: start, endContainer: text, endOffset: end }),
    ];
  });
}

function textIn(element: Node | null): Text | undefined {
  for (let node = element; node !== null; node = node.firstChild) if (node instanceof Text) return node;
  return undefined;
}
