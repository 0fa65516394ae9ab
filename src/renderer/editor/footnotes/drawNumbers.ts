// Numbers of markers and notes, the ways back to each marker, and what nothing cites: drawn when they change. Drawing writes no state.
import { $getNodeByKey, $getSelection, $isRangeSelection, type LexicalEditor, type NodeKey } from 'lexical';
import { beginningOf } from '../../../core/arabic/clean.ts';
import { type DigitSet, formatNumber } from '../../../core/arabic/digits.ts';
import type { Note } from '../../../core/article/article.ts';
import type { Numbering } from '../../../core/article/footnotes.ts';
import { plainText } from '../../../core/article/inlines.ts';
import type { ArticleIndex } from '../bridge/ArticleIndex.ts';
import { getDrawing } from '../drawing.ts';
import { registerExceptLetters } from '../updates/letters.ts';
import { $isNoteNode, $isReferenceNode, NoteNode, noteButton, ReferenceNode } from './nodes.ts';
import { $noteAround, $noteIdOf } from './notes.ts';

const MOST_WORDS = 240;

/** Draws them until the returned function is called. Register after the index, whose numbers are drawn. */
export function registerNumbers(
  editor: LexicalEditor,
  index: ArticleIndex,
  digits: () => DigitSet,
): () => void {
  const keys = new Set<NodeKey>();
  // Elements that were made since the last drawing.
  const fresh = new Set<NodeKey>();
  let drawn: Numbering | undefined;
  let drawnDigits: DigitSet | undefined;
  // The note in which the caret is.
  let current: NodeKey | undefined;
  const follow = (mutations: ReadonlyMap<NodeKey, 'created' | 'updated' | 'destroyed'>): void => {
    for (const [key, change] of mutations) {
      if (change === 'destroyed') keys.delete(key);
      else fresh.add(key);
    }
  };
  const stops = [
    editor.registerMutationListener(ReferenceNode, follow),
    editor.registerMutationListener(NoteNode, follow),
    registerExceptLetters(editor, ({ editorState }) => {
      const key = editorState.read($keyOfCurrent);
      if (key !== current) {
        editor.getElementByKey(current ?? '')?.classList.remove('current');
        editor.getElementByKey(key ?? '')?.classList.add('current');
        current = key;
      }
      const { numbering } = index;
      const isNew = numbering !== drawn || digits() !== drawnDigits;
      if (!isNew && fresh.size === 0) return;
      for (const key of fresh) keys.add(key);
      const due = isNew ? keys : new Set(fresh);
      fresh.clear();
      drawn = numbering;
      drawnDigits = digits();
      editorState.read(() => {
        for (const key of due) $draw(editor, key, numbering, digits());
      });
    }),
  ];
  return () => stops.forEach((stop) => void stop());
}

function $keyOfCurrent(): NodeKey | undefined {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? $noteAround(selection.focus.getNode())?.getKey() : undefined;
}

function $draw(editor: LexicalEditor, key: NodeKey, numbering: Numbering, digits: DigitSet): void {
  const node = $getNodeByKey(key);
  const element = editor.getElementByKey(key);
  if (element === null) return;
  if ($isReferenceNode(node)) {
    const number = numbering.numberOf($noteIdOf(node));
    const shown = number === undefined ? '؟' : formatNumber(number, digits);
    setNumber(element, shown);
    drawName(element, getDrawing(editor).marker(shown), numbering.cited[(number ?? 0) - 1]);
  } else if ($isNoteNode(node)) {
    const id = $noteIdOf(node);
    const number = numbering.numberOf(id);
    setNumber(element, number === undefined ? '–' : `${formatNumber(number, digits)}.`);
    drawWays(editor, element, number === undefined ? 0 : numbering.timesCited(id), digits);
  }
}

// Only what differs: the element is watched.
function setNumber(element: HTMLElement, shown: string): void {
  if (element.dataset.number !== shown) element.dataset.number = shown;
}

// What a marker is called, and what its note says.
function drawName(element: HTMLElement, name: string, note: Note | undefined): void {
  let words = '';
  for (const block of note?.blocks ?? []) {
    if (block.type === 'paragraph') words ||= plainText(block.children);
  }
  setAttribute(element, 'aria-label', name);
  setAttribute(element, 'aria-description', beginningOf(words, MOST_WORDS));
}

function setAttribute(element: HTMLElement, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

// A way back to each marker; or, of a note that nothing cites, what can be done about it.
function drawWays(editor: LexicalEditor, element: HTMLElement, times: number, digits: DigitSet): void {
  const place = element.querySelector<HTMLElement>(':scope > .below > .ways');
  const drawn = `${times} ${digits}`;
  if (place === null || place.dataset.drawn === drawn) return;
  place.dataset.drawn = drawn;
  place.className = `ways ${times === 0 ? 'orphan' : times === 1 ? 'one' : 'several'}`;
  const { back, footnote } = getDrawing(editor);
  if (times === 0) {
    const mark = document.createElement('span');
    mark.className = 'orphan-mark';
    mark.textContent = footnote.orphan;
    place.replaceChildren(mark, noteButton('cite', footnote.citeHere), noteButton('remove', footnote.remove));
    return;
  }
  const ways = Array.from({ length: times }, (_, at) => {
    const number = formatNumber(at + 1, digits);
    const way = noteButton('back', times === 1 ? '↑' : `↑${number}`);
    way.dataset.place = String(at);
    way.setAttribute('aria-label', times === 1 ? back : footnote.backTo(number));
    return way;
  });
  place.replaceChildren(...ways);
}
