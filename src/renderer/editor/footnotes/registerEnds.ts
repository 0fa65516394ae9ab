// The keys to the end of a line and of the text. The browser stops before an atom that ends a line, so that what is typed comes before the marker,
// and does not find the end of a text whose last element cannot be edited.
import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  type LexicalEditor,
} from 'lexical';
import { $noteAround, $notes, $notesSection } from './notes.ts';

/** Listens until the returned function is called. */
export function registerEnds(editor: LexicalEditor): () => void {
  const press = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey) return;
    const isMod = event.ctrlKey || event.metaKey;
    if ((event.key === 'End' && event.ctrlKey) || (event.key === 'ArrowDown' && event.metaKey))
      editor.update(() => $toEndOfText(event.shiftKey));
    else if (event.key === 'End' && !isMod) toEndOfLine(event.shiftKey);
    else return;
    event.preventDefault();
  };
  return editor.registerRootListener((root, before) => {
    before?.removeEventListener('keydown', press);
    root?.addEventListener('keydown', press);
  });
}

/** The end of the body; from there, and from a note, the end of the last note. */
export function $toEndOfText(isExtending: boolean): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const { anchor } = selection;
  const before = { key: anchor.key, offset: anchor.offset, type: anchor.type };
  const from = selection.focus;
  const place = `${from.key} ${from.offset}`;
  const isInNotes = $noteAround(from.getNode()) !== undefined;
  const last = $notesSection().getPreviousSibling();
  let end = isInNotes ? undefined : $isElementNode(last) ? last.selectEnd() : $getRoot().select();
  const note = $notes().at(-1);
  if (note !== undefined && (end === undefined || `${end.focus.key} ${end.focus.offset}` === place))
    end = note.selectEnd();
  if (!isExtending || end === undefined) return;
  const extended = $createRangeSelection();
  extended.anchor.set(before.key, before.offset, before.type);
  extended.focus.set(end.focus.key, end.focus.offset, end.focus.type);
  $setSelection(extended);
}

function toEndOfLine(isExtending: boolean): void {
  const selection = getSelection();
  if (selection === null) return;
  selection.modify(isExtending ? 'extend' : 'move', 'forward', 'lineboundary');
  const behind = behindAtoms(selection);
  if (behind === undefined) return;
  const [parent, offset] = behind;
  if (isExtending) selection.extend(parent, offset);
  else selection.collapse(parent, offset);
}

// Behind the atoms that follow the place, when nothing but the end of the line follows them.
function behindAtoms({ focusNode, focusOffset }: Selection): readonly [Node, number] | undefined {
  if (focusNode === null) return undefined;
  let next: ChildNode | null | undefined;
  if (focusNode instanceof Text) {
    if (focusOffset < focusNode.length) return undefined;
    let at: Node = focusNode;
    while (at.nextSibling === null && at.parentElement?.matches('[data-lexical-text], a, span, strong, em'))
      at = at.parentElement;
    next = at.nextSibling;
  } else next = focusNode.childNodes[focusOffset];
  let last: ChildNode | undefined;
  while (next instanceof Element && next.matches('[data-lexical-decorator]')) {
    last = next;
    next = next.nextSibling;
  }
  if (last === undefined || !(next === null || next instanceof HTMLBRElement)) return undefined;
  const parent = last.parentNode;
  return parent === null ? undefined : [parent, [...parent.childNodes].indexOf(last) + 1];
}
