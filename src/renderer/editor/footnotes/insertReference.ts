// Where a marker goes: after the word at the caret and the punctuation that belongs to it.
import { $getSelection, $isRangeSelection, $isTextNode, type RangeSelection } from 'lexical';
import type { NoteId } from '../../../core/article/ids.ts';
import { $setFields } from '../state.ts';
import { ReferenceNode } from './nodes.ts';

const WORD = /^[\p{L}\p{M}\p{N}]*/u;
const LETTER_BEFORE = /[\p{L}\p{M}\p{N}]$/u;
const AFTER_WORD = /^[.،,؛;:؟?!…»”’)\]]*/u;

/** Puts a marker at the caret; nothing when there is no caret. */
export function $insertReference(id: NoteId): ReferenceNode | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  const { focus } = selection;
  if (!selection.isCollapsed()) selection.anchor.set(focus.key, focus.offset, focus.type);
  $goBehindWord(selection);
  const reference = $setFields(new ReferenceNode(), { note: id });
  const at = $getSelection();
  if ($isRangeSelection(at)) at.insertNodes([reference]);
  return reference;
}

// A word and its punctuation may be several texts with different marks.
function $goBehindWord({ focus }: RangeSelection): void {
  const first = focus.getNode();
  if (!$isTextNode(first)) return;
  let node = first;
  let offset = focus.offset;
  let isInWord = true;
  for (;;) {
    const text = node.getTextContent();
    if (isInWord) {
      offset += WORD.exec(text.slice(offset))?.[0].length ?? 0;
      isInWord = offset === text.length && LETTER_BEFORE.test(text);
    }
    offset += AFTER_WORD.exec(text.slice(offset))?.[0].length ?? 0;
    const next = node.getNextSibling();
    if (offset < text.length || !$isTextNode(next) || !hasMore(next.getTextContent(), isInWord)) break;
    node = next;
    offset = 0;
  }
  node.select(offset, offset);
}

function hasMore(text: string, isInWord: boolean): boolean {
  return AFTER_WORD.exec(text)?.[0] !== '' || (isInWord && WORD.exec(text)?.[0] !== '');
}
