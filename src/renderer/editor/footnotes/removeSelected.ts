// Taking away a selection that crosses the edge of a note: Lexical would join what is left of the text and of the note into one block. Here each
// side keeps to itself, and a note that was selected whole goes with all of its markers.
import {
  $createParagraphNode,
  $createRangeSelection,
  $getNodeByKeyOrThrow,
  $getRoot,
  $isElementNode,
  $isTextNode,
  $setSelection,
  type ElementNode,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical';
import { $isPlaceAtEdge, type Place } from '../blocks/placeEdges.ts';
import { $isNoteNode, type NoteNode } from './nodes.ts';
import { $noteAround, $noteIdOf, $notes, $notesSection, $referencesTo } from './notes.ts';

interface Point extends Place {
  readonly type: 'text' | 'element';
}

interface End extends Point {
  readonly isInNotes: boolean;
  readonly note: NoteNode | undefined;
}

/** Whether a selection begins in the body or a note and ends in another note. */
export function $crossesNotes(selection: RangeSelection): boolean {
  if (selection.isCollapsed()) return false;
  const [start, end] = $ends(selection);
  return end.isInNotes && (!start.isInNotes || start.note?.getKey() !== end.note?.getKey());
}

/**
 * Takes away what is selected and leaves a caret. `isReplaced`: something comes into its place, so the note in which the selection begins
 * stays.
 */
export function $removeSelected(selection: RangeSelection, isReplaced = false): void {
  if (!$crossesNotes(selection)) {
    $removeText(selection);
    return;
  }
  const [start, end] = $ends(selection);
  const notes = $notes();
  const first = notes.findIndex((note) => note.is(start.note));
  const last = notes.findIndex((note) => note.is(end.note));
  const whole = notes.slice(first + 1, last < 0 ? notes.length : last);
  // The later parts first: what stands before keeps its place.
  if (end.note !== undefined) {
    if ($isPlaceAtEdge(end, end.note, 'end')) whole.push(end.note);
    else if (!$isPlaceAtEdge(end, end.note, 'start')) $removeText($select($edgeOf(end.note, 'start'), end));
  }
  let caret: RangeSelection;
  if (start.note === undefined) caret = $removeToEndOfBody(start);
  else if ($isPlaceAtEdge(start, start.note, 'start') && !isReplaced) {
    whole.push(start.note);
    const before = notes[first - 1] ?? $notesSection().getPreviousSibling();
    caret = $isElementNode(before) ? before.selectEnd() : $getRoot().selectStart();
  } else {
    caret = $select(start, $edgeOf(start.note, 'end'));
    $removeText(caret);
  }
  for (const note of whole) {
    for (const reference of $referencesTo($noteIdOf(note))) reference.remove();
    note.remove();
  }
  $setSelection(caret);
}

function $ends(selection: RangeSelection): readonly [End, End] {
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  return [$end(start, 'start'), $end(end, 'end')];
}

function $end(point: PointType, side: 'start' | 'end'): End {
  const section = $notesSection();
  const node = point.getNode();
  const inner = $noteAround(node);
  if (inner !== undefined) return { ...$place(point), isInNotes: true, note: inner };
  const isBehind = node.is($getRoot()) && point.offset > section.getIndexWithinParent();
  if (!node.is(section) && !isBehind) return { ...$place(point), isInNotes: false, note: undefined };
  // Between two notes: the one that begins, or has ended, there.
  const index = isBehind ? section.getChildrenSize() : point.offset;
  const note = section.getChildAtIndex(side === 'start' && !isBehind ? index : index - 1);
  if (!$isNoteNode(note)) return { ...$place(point), isInNotes: side === 'end' || isBehind, note: undefined };
  return { ...$edgeOf(note, isBehind ? 'end' : side), isInNotes: true, note };
}

function $place({ key, offset, type }: PointType): Point {
  return { key, offset, type };
}

// The first or last place inside an element.
function $edgeOf(element: ElementNode, edge: 'start' | 'end'): Point {
  const node = edge === 'start' ? element.getFirstDescendant() : element.getLastDescendant();
  if ($isTextNode(node))
    return { key: node.getKey(), offset: edge === 'start' ? 0 : node.getTextContentSize(), type: 'text' };
  if (node === null || $isElementNode(node))
    return { key: (node ?? element).getKey(), offset: 0, type: 'element' };
  const index = node.getIndexWithinParent();
  return {
    key: node.getParentOrThrow().getKey(),
    offset: edge === 'start' ? index : index + 1,
    type: 'element',
  };
}

// Lexical asks the current selection in the middle of its work, when the points in it are beyond the ends of shortened texts.
function $removeText(selection: RangeSelection): void {
  $setSelection(null);
  selection.removeText();
  $setSelection(selection);
}

function $select(from: Point, to: Point): RangeSelection {
  const selection = $createRangeSelection();
  selection.anchor.set(from.key, from.offset, from.type);
  selection.focus.set(to.key, to.offset, to.type);
  $setSelection(selection);
  return selection;
}

function $removeToEndOfBody(from: Point): RangeSelection {
  const section = $notesSection();
  const first = $getRoot().getFirstChildOrThrow();
  const isAll = from.key === 'root' ? from.offset === 0 : $isAtStartOf(from, first);
  if (isAll) {
    for (const block of section.getPreviousSiblings()) block.remove();
    const line = $createParagraphNode();
    section.insertBefore(line);
    return line.select();
  }
  const last = section.getPreviousSibling();
  const end: Point = $isElementNode(last)
    ? $edgeOf(last, 'end')
    : { key: 'root', offset: section.getIndexWithinParent(), type: 'element' };
  const selection = $select(from, end);
  $removeText(selection);
  return selection;
}

function $isAtStartOf(place: Place, block: LexicalNode): boolean {
  const node = $getNodeByKeyOrThrow(place.key);
  return (
    (block.is(node) || ($isElementNode(block) && block.isParentOf(node))) &&
    $isPlaceAtEdge(place, block, 'start')
  );
}
